/// A part of a sentence that may ask something by itself.
struct Clause: Sendable {
    let words: Range<Int>
    let sentence: Int
    let isSubject: Bool
    /// True for the first and for the last clause of a sentence.
    let opens: Bool
    let closes: Bool
}

/// Cuts a text into the smallest parts that could be questions of their own: behind commas, before
/// `and`, before a second question word, at the numbers of a list.
struct ClauseCutter {
    private let marks: Marks
    private let isSubject: Bool

    /// Clauses of one text; who writes more has asked enough.
    static let most = 400
    /// Words on either side of a cut; ideographs count half.
    private static let fewest = 2

    init(_ marks: Marks, isSubject: Bool) {
        self.marks = marks
        self.isSubject = isSubject
    }

    func clauses() -> [Clause] {
        var found: [Clause] = []
        for index in marks.text.sentences.indices {
            let sentence = marks.text.sentences[index].words
            var starts = [sentence.lowerBound]
            for at in sentence.dropFirst()
            where cuts(at, starts[starts.count - 1], sentence) {
                starts.append(at)
            }
            for (number, start) in starts.enumerated() {
                let isLast = number + 1 == starts.count
                found.append(
                    Clause(
                        words: start..<(isLast ? sentence.upperBound : starts[number + 1]),
                        sentence: index, isSubject: isSubject, opens: number == 0,
                        closes: isLast))
            }
            if found.count >= Self.most { break }
        }
        return Array(found.prefix(Self.most))
    }

    private func cuts(_ at: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
        let words = marks.text.words.words
        let unit = words[at].isAlone ? 2 : 1
        let size = Self.fewest * unit
        if numbers(at) { return true }
        guard at - start >= size, sentence.upperBound - at >= size else { return false }
        let gap = words[at - 1].gap
        if gap >= .comma || words[at].opens { return true }
        if Self.joins.contains(words[at].hash) { return true }
        if words[at].isAlone, at + 1 < sentence.upperBound,
            Self.pairs.contains(Self.pair(words[at].hash, words[at + 1].hash))
        { return true }
        return false
    }

    /// True where a count such as `2)` stands.
    private func numbers(_ at: Int) -> Bool {
        let words = marks.text.words
        let word = words.words[at]
        guard word.isNumber, word.end - word.start == 1, word.end < words.source.count else {
            return false
        }
        return words.source[word.end] == 0x29
    }

    private static let joins: Set<UInt64> = Set(
        [
            "and", "et", "y", "e", "und", "or", "ou", "o", "also", "aussi", "but", "mais", "pero",
            "nor", "ni", "en", "и", "ainsi", "plus", "u", "asi", "puis", "ademas",
        ].map(Words.hash))

    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        first &* 0x9E37_79B9_7F4A_7C15 ^ second
    }

    private static let pairs: Set<UInt64> = Set(
        [("以", "及"), ("还", "有"), ("另", "外"), ("同", "时"), ("并", "且"), ("还", "想"), ("也", "想")]
            .map { pair(Words.hash($0), Words.hash($1)) })
}
