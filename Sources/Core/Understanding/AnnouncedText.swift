/// A text in which fields are looked for behind the words that announce them.
///
/// Letters are compared without case and accents, sign by sign, so that a place in the folded
/// text is the same place in the text as written.
struct AnnouncedText {
    private let signs: [Character]
    private let folded: [Character]
    private let lines: [String]

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline).map(String.init)
        signs = Array(text).map { $0.isNewline ? "\n" : $0 }
        folded = signs.map { $0 == "\n" ? " " : Self.fold($0) }
    }

    static func fold(_ text: String) -> [Character] { text.map(fold) }

    private static func fold(_ sign: Character) -> Character {
        let lower = sign.lowercased().first ?? sign
        return plain[lower] ?? lower
    }

    private static let plain: [Character: Character] = {
        let groups: [(Character, String)] = [
            ("a", "àáâäãå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôöõ"), ("u", "ùúûü"),
            ("c", "ç"), ("n", "ñ"), ("'", "’"), (" ", "\u{A0}\u{3000}"),
        ]
        return groups.reduce(into: [:]) { table, group in
            for sign in group.1 { table[sign] = group.0 }
        }
    }()

    static func trimmed(_ text: String) -> String {
        let marks = " \t\r,.;:：，。；、-–—*|•\"“”«»()（）\u{3000}"
        var rest = text[...]
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        return String(rest)
    }

    // MARK: - Labels

    /// The value of the first line whose label is one of these.
    func labelled(_ labels: [String]) -> String? {
        for line in lines {
            guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
            let head = Self.trimmed(String(Self.fold(String(line[..<mark]))))
            let value = String(line[line.index(after: mark)...])
            if labels.contains(head), !Self.trimmed(value).isEmpty { return value }
        }
        return nil
    }

    // MARK: - Phrases

    /// Where the text goes on after each occurrence of a phrase.
    func places(after phrase: String) -> [Int] {
        let wanted = Array(phrase)
        guard let first = wanted.first, folded.count >= wanted.count else { return [] }
        var found: [Int] = []
        for start in 0...(folded.count - wanted.count) where folded[start] == first {
            let isHere = wanted.indices.allSatisfy { folded[start + $0] == wanted[$0] }
            if isHere, isFree(start, first) { found.append(start + wanted.count) }
        }
        return found
    }

    /// A phrase of Latin letters does not begin within a word.
    private func isFree(_ start: Int, _ first: Character) -> Bool {
        start == 0 || !first.isASCII || !(folded[start - 1].isASCII && folded[start - 1].isLetter)
    }

    func clause(after phrase: String) -> String? {
        places(after: phrase).first.map(clause)
    }

    /// Signs of a clause at the most.
    private static let longestClause = 160

    /// The text from a place to the end of its clause.
    func clause(from start: Int) -> String {
        var end = start
        let ends = ",.;:?!，。；：？！(（\""
        while end < signs.count, end - start < Self.longestClause {
            if ends.contains(signs[end]), !isInitial(end) { break }
            if signs[end] == "\n", end + 1 < signs.count, signs[end + 1] == "\n" { break }
            if Self.breaks.contains(where: { folded[end...].starts(with: $0) }) { break }
            end += 1
        }
        return String(signs[start..<end].map { $0 == "\n" ? " " : $0 })
    }

    /// A full stop after one letter or a title's short form ends no clause.
    private func isInitial(_ place: Int) -> Bool {
        guard signs[place] == ".", place > 0 else { return false }
        let word = folded[..<place].reversed().prefix { $0.isLetter }.reversed()
        return word.count == 1 || Self.shortForms.contains(String(word))
    }

    private static let shortForms: Set = ["mr", "mrs", "ms", "dr", "ing", "lic", "sr", "sra", "mme"]
    private static let breaks = [
        " which ", " who ", " that ", " qui ", " que ", " so that ", " pour que ", " para que ",
        " because ", " car ", " porque ", " and must ", " by ", " avant ", " antes ",
    ].map(Array.init)

    /// `not to the embassy but to the minister` means the minister.
    func correction(in clause: String) -> String {
        let folded = String(Self.fold(clause))
        for turn in [" but to ", " mais au ", " mais a ", " sino al ", " sino a ", "而是给"] {
            guard let range = folded.firstRange(of: turn) else { continue }
            let skipped = folded.distance(from: folded.startIndex, to: range.upperBound)
            return String(clause.dropFirst(skipped))
        }
        return clause
    }

    // MARK: - Codes

    /// The text from a place to the end of its line.
    func rest(from start: Int, atMost count: Int) -> String {
        String(signs[min(start, signs.count)..<min(start + count, signs.count)]
            .prefix { $0 != "\n" })
    }

    /// The end of the clause that a place closes.
    func before(_ end: Int, atMost count: Int) -> String {
        let before = signs[max(0, end - count)..<max(0, min(end, signs.count))]
        return String(before.reversed().prefix { !"，,。；;\n ".contains($0) }.reversed())
    }

    /// The first run of 6 to 12 letters and digits, at least three of them digits, close by.
    func code(from start: Int) -> String? {
        let window = rest(from: start, atMost: 40)
        for run in window.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
        where (6...12).contains(run.count) && run.count(where: \.isNumber) >= 3 {
            return run.uppercased()
        }
        return nil
    }
}
