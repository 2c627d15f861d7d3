/// A set of folded phrases that is asked what stands at a place in folded text.
struct PhraseTable: Sendable {
    private var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)

    /// Phrases separated by `|` or line ends, in any case.
    init(_ list: String) {
        for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            var bytes = FoldedBytes.fold(Array(phrase.utf8))
            while bytes.first == 32 { bytes.removeFirst() }
            while bytes.last == 32 { bytes.removeLast() }
            guard let first = bytes.first else { continue }
            byFirst[Int(first)].append(bytes)
        }
        for index in byFirst.indices {
            byFirst[index].sort { $0.count > $1.count }
        }
    }

    /// The length of the longest phrase that stands at `at` and ends on a word's end.
    func match(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
        guard at < end else { return nil }
        for phrase in byFirst[Int(text[at])] where phrase.count <= end - at {
            var same = 1
            while same < phrase.count, text[at + same] == phrase[same] { same += 1 }
            guard same == phrase.count else { continue }
            let after = at + same
            if after == end || !Self.joins(text[after - 1], text[after]) { return same }
        }
        return nil
    }

    /// Whether a phrase stands somewhere in the range, on word borders.
    func isFound(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            if !byFirst[Int(text[at])].isEmpty,
                at == range.lowerBound || !Self.joins(text[at - 1], text[at]),
                match(text, at, range.upperBound) != nil
            {
                return true
            }
            at += 1
        }
        return false
    }

    /// Whether two neighbouring bytes belong to one word; scripts without spaces never do.
    private static func joins(_ left: UInt8, _ right: UInt8) -> Bool {
        let isRightLetter = (right >= 97 && right <= 122) || (right >= 0xC3 && right <= 0xDF)
        return isRightLetter && ((left >= 97 && left <= 122) || left >= 0x80)
    }
}
