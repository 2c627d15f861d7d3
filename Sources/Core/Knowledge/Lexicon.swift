import Linguistics

/// The concepts behind words: "fee", "frais", "cuota" and "费用" are one. A hand-made table that
/// lets a question find an entry in another language, or one that says it in other words.
package struct Lexicon: Sendable {
    /// What a folded word, phrase or beginning of a word stands for.
    private var words = TermTable()
    private var beginnings = TermTable()
    /// First words of phrases, so that most words need no second look.
    private var phraseStarts: Set<TermHash> = []
    private var ideographs = TermTable()
    package private(set) var names: [String] = []

    /// Phrases are looked for up to this many words long.
    package static let longestPhrase = 4
    /// Beginnings shorter than this are not looked for: "so*" would say nothing.
    package static let shortestBeginning = 3
    /// Ideographic patterns are looked for up to this many characters long.
    package static let longestIdeographs = 6

    package static let shared = Lexicon(
        tables: [
            LexiconMoney.table, LexiconTours.table, LexiconThings.table, LexiconCountries.table,
            LexiconWords.table, LexiconAbroad.table,
        ])

    /// Reads `name = pattern|pattern` lines; a trailing `*` marks a beginning.
    package init(tables: [String]) {
        for table in tables {
            for line in table.split(separator: "\n") {
                guard let equals = line.firstIndex(of: "=") else { continue }
                let name = FrontMatter.trimmed(line[..<equals])
                let concept = UInt16(truncatingIfNeeded: names.count)
                names.append(name)
                for pattern in line[line.index(after: equals)...].split(separator: "|") {
                    add(pattern, concept)
                }
            }
        }
    }

    private mutating func add(_ pattern: Substring, _ concept: UInt16) {
        let isBeginning = pattern.last == "*"
        let text = FoldedText(String(isBeginning ? pattern.dropLast() : pattern))
        guard let first = text.tokens.first, let last = text.tokens.last else { return }
        let whole = Self.phrase(text, 0..<text.tokens.count)
        if text.tokens.count == 1, first.kind == .ideographs || first.kind == .kana {
            ideographs.insert(concept, TermHash(text.bytes, first.folded))
        } else if isBeginning {
            if text.tokens.count > 1 {
                phraseStarts.insert(TermHash(text.bytes, first.folded))
            }
            if last.folded.count >= Self.shortestBeginning || text.tokens.count > 1 {
                beginnings.insert(concept, whole)
            }
        } else {
            if text.tokens.count > 1 { phraseStarts.insert(TermHash(text.bytes, first.folded)) }
            words.insert(concept, whole)
        }
    }

    private static func phrase(_ text: FoldedText, _ range: Range<Int>) -> TermHash {
        var hash = TermHash(text.bytes, text.tokens[range.lowerBound].folded)
        for index in range.dropFirst() {
            hash = hash.joined(TermHash(text.bytes, text.tokens[index].folded))
        }
        return hash
    }

    /// The number of a concept by its name.
    func number(of name: String) -> Int? { names.firstIndex(of: name) }

    /// Whether the concept is a country.
    func isCountry(_ concept: Int) -> Bool {
        names.indices.contains(concept) && names[concept].hasPrefix("c_")
    }

    /// Whether a phrase may begin with the word.
    func beginsPhrase(_ hash: TermHash) -> Bool { phraseStarts.contains(hash) }

    /// The concepts of a single word.
    func concepts(of bytes: [UInt8], _ range: Range<Int>, _ hash: TermHash) -> [UInt16] {
        var found = words.find(hash)
        begun(bytes, range, nil) { found.append($0) }
        return found
    }

    /// Calls `body` with the concepts of the phrases that begin at the token.
    func phrases(in text: FoldedText, at index: Int, _ body: (UInt16) -> Void) {
        var whole = TermHash(text.bytes, text.tokens[index].folded)
        let last = min(index + Self.longestPhrase, text.tokens.count)
        for end in (index + 1)..<max(index + 1, last) {
            let token = text.tokens[end]
            begun(text.bytes, token.folded, whole, body)
            whole = whole.joined(TermHash(text.bytes, token.folded))
            for concept in words.find(whole) { body(concept) }
        }
    }

    private func begun(
        _ bytes: [UInt8], _ range: Range<Int>, _ before: TermHash?, _ body: (UInt16) -> Void
    ) {
        let longest = min(range.count, 16)
        guard longest >= Self.shortestBeginning else { return }
        for length in Self.shortestBeginning..<(longest + 1) {
            let hash = TermHash(bytes, range.lowerBound..<(range.lowerBound + length))
            for concept in beginnings.find(before.map { $0.joined(hash) } ?? hash) {
                body(concept)
            }
        }
    }

    /// Calls `body` with the concepts found anywhere in a run of ideographs.
    func ideographs(_ bytes: [UInt8], _ range: Range<Int>, _ body: (UInt16) -> Void) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            var hash = TermHash.Runner()
            for _ in 0..<Self.longestIdeographs where end < range.upperBound {
                repeat {
                    hash.take(bytes[end])
                    end += 1
                } while end < range.upperBound && bytes[end] & 0xC0 == 0x80
                for concept in ideographs.find(hash.value) { body(concept) }
            }
            start += 1
            while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
    }
}
