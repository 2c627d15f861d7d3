/// A sentence of a letter with its place in the library, as a draft's record keeps it.
///
/// `knowledge/initiatives/dakar.md:12  The programme began in 2009.` on one line; one whose entry
/// nobody has reviewed, or that is past its date, ends with words that say so.
package struct SourceLine: Sendable, Equatable {
    package let place: String
    package let sentence: String
    package let isTrusted: Bool

    private static let mark = "  (unreviewed or past its date)"

    package init(place: String, sentence: String, isTrusted: Bool) {
        self.place = place
        self.sentence = sentence
        self.isTrusted = isTrusted
    }

    package init(_ line: some StringProtocol) {
        let isMarked = line.hasSuffix(Self.mark)
        let words = isMarked ? String(line.dropLast(Self.mark.count)) : String(line)
        let pieces = words.split(separator: " ", maxSplits: 1)
        place = pieces.first.map(String.init) ?? ""
        sentence = pieces.count == 2 ? String(pieces[1].drop { $0 == " " }) : ""
        isTrusted = !isMarked
    }

    /// The lines of a draft's record.
    package static func lines(of record: String) -> [SourceLine] {
        record.split(separator: "\n").map { SourceLine($0) }
    }

    package var text: String { "\(place)  \(sentence)\(isTrusted ? "" : Self.mark)" }
}
