package import Linguistics

/// The concepts behind words: "fee", "frais", "cuota" and "费用" are one. A hand-made table that
/// lets a question find an entry in another language, or one that says it in other words.
package struct Lexicon: Sendable {
    /// What a folded word, phrase or beginning of a word stands for.
    private var words: [TermHash: [UInt16]] = [:]
    private var beginnings: [TermHash: [UInt16]] = [:]
    /// First words of phrases, so that most words need no second look.
    private var phraseStarts: Set<TermHash> = []
    private var ideographs: [TermHash: [UInt16]] = [:]
    package private(set) var names: [String] = []

    /// Phrases are looked for up to this many words long.
    package static let longestPhrase = 4
    /// Beginnings shorter than this are not looked for: "so*" would say nothing.
    package static let shortestBeginning = 3
    /// Ideographic patterns are looked for up to this many characters long.
    package static let longestIdeographs = 6

    package static let shared = Lexicon(
        tables: [LexiconMoney.table, LexiconTours.table, LexiconThings.table])

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
            ideographs[TermHash(text.bytes, first.folded), default: []].append(concept)
        } else if isBeginning {
            if text.tokens.count > 1 {
                phraseStarts.insert(TermHash(text.bytes, first.folded))
            }
            if last.folded.count >= Self.shortestBeginning || text.tokens.count > 1 {
                beginnings[whole, default: []].append(concept)
            }
        } else {
            if text.tokens.count > 1 { phraseStarts.insert(TermHash(text.bytes, first.folded)) }
            words[whole, default: []].append(concept)
        }
    }

    private static func phrase(_ text: FoldedText, _ range: Range<Int>) -> TermHash {
        var hash = TermHash(text.bytes, text.tokens[range.lowerBound].folded)
        for index in range.dropFirst() {
            hash = hash.joined(TermHash(text.bytes, text.tokens[index].folded))
        }
        return hash
    }

    /// Calls `body` with every concept that begins at the token, and the tokens it spans.
    package func concepts(
        in text: FoldedText, at index: Int, _ body: (UInt16, Range<Int>) -> Void
    ) {
        let token = text.tokens[index]
        if token.kind == .ideographs || token.kind == .kana {
            ideographs(text, index, body)
            return
        }
        var before: TermHash?
        let start = TermHash(text.bytes, token.folded)
        let reach = phraseStarts.contains(start) ? Self.longestPhrase : 1
        for end in index..<min(index + reach, text.tokens.count) {
            let current = text.tokens[end]
            let hash = TermHash(text.bytes, current.folded)
            let whole = before.map { $0.joined(hash) } ?? hash
            for concept in words[whole] ?? [] { body(concept, index..<(end + 1)) }
            if !current.folded.isEmpty {
                begun(text, current, before, index..<(end + 1), body)
            }
            before = whole
        }
    }

    private func begun(
        _ text: FoldedText, _ token: Token, _ before: TermHash?, _ span: Range<Int>,
        _ body: (UInt16, Range<Int>) -> Void
    ) {
        let start = token.folded.lowerBound
        let longest = min(token.folded.count, 16)
        guard longest >= Self.shortestBeginning else { return }
        for length in Self.shortestBeginning..<(longest + 1) {
            let hash = TermHash(text.bytes, start..<(start + length))
            let whole = before.map { $0.joined(hash) } ?? hash
            for concept in beginnings[whole] ?? [] { body(concept, span) }
        }
    }

    private func ideographs(
        _ text: FoldedText, _ index: Int, _ body: (UInt16, Range<Int>) -> Void
    ) {
        let range = text.tokens[index].folded
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            for _ in 0..<Self.longestIdeographs where end < range.upperBound {
                end += 1
                while end < range.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
                if let found = ideographs[TermHash(text.bytes, start..<end)] {
                    for concept in found { body(concept, index..<(index + 1)) }
                }
            }
            start += 1
            while start < range.upperBound, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
    }
}
