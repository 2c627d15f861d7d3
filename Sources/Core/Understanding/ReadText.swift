/// A text in words, sentences and clauses, with the places where a city is named.
struct ReadText: Sendable {
    /// A run of words up to a mark that ends a thought.
    struct Sentence: Sendable {
        let words: Range<Int>
        /// True where a question mark ends it.
        let asks: Bool
        /// Index of the paragraph that it stands in.
        let paragraph: Int
    }

    private(set) var words: Words
    private(set) var sentences: [Sentence] = []
    let mentions: [PhraseTable.Mention]
    let hints: [PhraseTable.Mention]
    private(set) var isCity: [Bool]

    init(_ text: String, limit: Int, gazetteer: Gazetteer) {
        words = Words(text, limit: limit)
        mentions = gazetteer.names.mentions(in: words.words)
        hints = gazetteer.hints.mentions(in: words.words)
        isCity = Array(repeating: false, count: words.words.count)
        for mention in mentions { isCity[mention.words.lowerBound] = true }
        cut()
    }

    func beginsClause(_ at: Int) -> Bool {
        at == 0 || words.words[at].beginsLine || words.words[at - 1].gap > .none
            || words.words[at].opens
            || words.words[at - 1].isNumber && words.words[at - 1].beginsLine
    }

    func endsClause(_ at: Int) -> Bool { at > 0 && words.words[at - 1].gap > .none }

    /// The sentence that holds a word.
    func sentence(of word: Int) -> Int {
        var low = 0, high = sentences.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if sentences[middle].words.lowerBound <= word { low = middle } else { high = middle }
        }
        return low
    }

    // MARK: - Cutting

    private mutating func cut() {
        var start = 0, paragraph = 0
        for index in words.words.indices {
            let gap = words.words[index].gap
            if gap == .line, !breaksLine(after: index) { words.joinLines(behind: index) }
            guard words.words[index].gap >= .line || index - start >= Self.longestSentence
            else { continue }
            sentences.append(
                Sentence(
                    words: start..<index + 1, asks: words.words[index].asks,
                    paragraph: paragraph))
            start = index + 1
            if gap == .paragraph { paragraph += 1 }
        }
    }

    /// A line's end ends the sentence when the line was left short, or a list goes on.
    private func breaksLine(after index: Int) -> Bool {
        let next = index + 1
        guard next < words.words.count else { return true }
        let lineEnd = words.words[index].end
        var lineStart = lineEnd
        while lineStart > 0, words.source[lineStart - 1] != 0x0A { lineStart -= 1 }
        let size = lineEnd - lineStart
        if words.words[index].isAlone || words.words[next].isAlone { return size < 60 }
        var mark = words.words[next].start
        while mark > 0, words.source[mark - 1] != 0x0A { mark -= 1 }
        let bullet = words.source[mark]
        if bullet == 0x2D || bullet == 0x2A || (bullet >= 0x30 && bullet <= 0x39) { return true }
        return size < Self.shortLine && words.words[next].isCapital
    }

    /// Words; a longer run without a mark is cut, so that matching stays linear.
    static let longestSentence = 200
    /// Octets; clients wrap at 65 to 78 columns, a shorter line was ended by its writer.
    static let shortLine = 56
}
