import Linguistics

/// The names under which initiatives are known, in every script, and how to find them in text.
struct NameTable: Sendable {
    private var names = TermTable()
    private var starts: Set<TermHash> = []
    private var ideographs = TermTable()
    /// Single words by length, for names that are misspelt.
    private var words: [(bytes: [UInt8], topic: Int)] = []

    /// Names are looked for up to this many words long.
    static let longestName = 6
    /// Names in ideographs are looked for up to this many characters long.
    static let longestIdeographs = 10
    /// Misspelt names shorter than this are not guessed at.
    static let shortestGuess = 6

    /// Takes a name; names of one or two letters are left out, they are found everywhere.
    mutating func add(_ name: String, topic: Int, guesses: Bool) {
        let text = FoldedText(name)
        guard let first = text.tokens.first, text.bytes.count > 2 else { return }
        if text.tokens.count == 1, first.kind == .ideographs || first.kind == .kana {
            Self.insert(topic, TermHash(text.bytes, first.folded), &ideographs)
            return
        }
        let whole = Self.phrase(text)
        if text.tokens.count > 1 { starts.insert(TermHash(text.bytes, first.folded)) }
        Self.insert(topic, whole, &names)
        if guesses, text.tokens.count == 1, first.folded.count >= Self.shortestGuess {
            words.append((Array(text.bytes[first.folded]), topic))
        }
    }

    private static func insert(_ topic: Int, _ hash: TermHash, _ table: inout TermTable) {
        let number = UInt16(truncatingIfNeeded: topic)
        if topic <= Int(UInt16.max), !table.find(hash).contains(number) {
            table.insert(number, hash)
        }
    }

    private static func phrase(_ text: FoldedText) -> TermHash {
        var hash = TermHash(text.bytes, text.tokens[0].folded)
        for token in text.tokens.dropFirst() {
            hash = hash.joined(TermHash(text.bytes, token.folded))
        }
        return hash
    }

    /// Whether a name may begin with the word.
    func begins(_ hash: TermHash) -> Bool { names.contains(hash) || starts.contains(hash) }

    /// Calls `body` with the topics named by the words from the token on, the tokens and the folded
    /// bytes of the name; longest name first.
    func match(
        _ text: FoldedText, at index: Int, _ body: (Int, Range<Int>, Range<Int>) -> Void
    ) {
        let token = text.tokens[index]
        if token.kind == .ideographs || token.kind == .kana {
            matchIdeographs(text, index, body)
            return
        }
        let start = TermHash(text.bytes, token.folded)
        var before: TermHash?
        var longest: (topics: [UInt16], end: Int)?
        let reach = starts.contains(start) ? Self.longestName : 1
        for end in index..<min(index + reach, text.tokens.count) {
            let hash = TermHash(text.bytes, text.tokens[end].folded)
            let whole = before.map { $0.joined(hash) } ?? hash
            let found = names.find(whole)
            if !found.isEmpty { longest = (found, end) }
            before = whole
        }
        guard let longest else { return }
        let bytes = token.folded.lowerBound..<text.tokens[longest.end].folded.upperBound
        for topic in longest.topics { body(Int(topic), index..<(longest.end + 1), bytes) }
    }

    private func matchIdeographs(
        _ text: FoldedText, _ index: Int, _ body: (Int, Range<Int>, Range<Int>) -> Void
    ) {
        let range = text.tokens[index].folded
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            var hash = TermHash.Runner()
            for _ in 0..<Self.longestIdeographs where end < range.upperBound {
                repeat {
                    hash.take(text.bytes[end])
                    end += 1
                } while end < range.upperBound && text.bytes[end] & 0xC0 == 0x80
                for topic in ideographs.find(hash.value) {
                    body(Int(topic), index..<(index + 1), start..<end)
                }
            }
            start += 1
            while start < range.upperBound, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
    }

    /// The topic whose name the word nearly is, if it is only one topic's.
    func guess(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= Self.shortestGuess else { return nil }
        var found: Int?
        for word in words where word.bytes.first == bytes.first || bytes.count > 7 {
            let limit = bytes.count > 8 ? 2 : 1
            guard EditDistance.between(bytes, word.bytes[...], limit: limit) != nil
            else { continue }
            if let found, found != word.topic { return nil }
            found = word.topic
        }
        return found
    }
}
