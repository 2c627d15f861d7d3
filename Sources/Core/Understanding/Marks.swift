/// The pattern hits of one text, by cue, with what negates or suspends them.
///
/// Shared by every finder, so it is one reference and no copy of its arrays.
final class Marks: Sendable {
    let text: ReadText
    let hits: [PatternBook.Hit]
    private let bySentence: [[Int]]

    init(text: ReadText, books: [PatternBook]) {
        let hits = books.flatMap { $0.hits(in: text) }
        var bySentence = [[Int]](repeating: [], count: text.sentences.count)
        for (index, hit) in hits.enumerated() where !bySentence.isEmpty {
            bySentence[text.sentence(of: hit.words.lowerBound)].append(index)
        }
        self.text = text
        self.hits = hits
        self.bySentence = bySentence
    }

    /// The hits of one sentence, in no particular order.
    func hits(inSentence sentence: Int) -> [PatternBook.Hit] {
        bySentence.indices.contains(sentence) ? bySentence[sentence].map { hits[$0] } : []
    }

    func hits(_ cue: Cue, in words: Range<Int>) -> [PatternBook.Hit] {
        guard !words.isEmpty, !bySentence.isEmpty else { return [] }
        let first = text.sentence(of: words.lowerBound)
        let last = text.sentence(of: words.upperBound - 1)
        return (first...last).flatMap { bySentence[$0] }.map { hits[$0] }.filter {
            $0.cue == cue && $0.words.lowerBound >= words.lowerBound
                && $0.words.lowerBound < words.upperBound
        }
    }

    func has(_ cue: Cue, in words: Range<Int>) -> Bool { !hits(cue, in: words).isEmpty }

    /// The hits of discontent that count: a word alone says little, in a long letter nothing.
    func discontent() -> [PatternBook.Hit] {
        let own = hits.filter { $0.cue == .complain && ($0.weight >= 0.5 || !isNegated($0)) }
        let hasAnchor = own.contains { $0.weight >= 0.4 && $0.weight < 0.5 }
            || own.contains { $0.weight >= 0.5 }
        let isShort = text.words.words.count <= Self.shortText
        return own.filter { $0.weight >= 0.5 || isShort && ($0.weight >= 0.4 || hasAnchor) }
    }

    /// Words; who is angry is brief, and a long letter holds some dark word by chance.
    private static let shortText = 130

    /// True where a negation stands before or in a hit, with no comma between.
    func isNegated(_ hit: PatternBook.Hit) -> Bool {
        var start = hit.words.lowerBound
        let reach = text.words.words[start].isAlone ? 8 : 6
        let least = max(
            text.sentences[text.sentence(of: start)].words.lowerBound, start - reach)
        while start > least, text.words.words[start - 1].gap == .none { start -= 1 }
        return hits(.negation, in: start..<hit.words.upperBound).contains { !isChoice($0) }
    }

    /// `能不能`: a choice between yes and no denies nothing.
    private func isChoice(_ negation: PatternBook.Hit) -> Bool {
        let at = negation.words.lowerBound, words = text.words.words
        return negation.words.count == 1 && words[at].isAlone && at > 0 && at + 1 < words.count
            && words[at - 1].hash == words[at + 1].hash
    }

    /// True where a hit stands in an if-clause.
    func isSupposed(_ hit: PatternBook.Hit) -> Bool {
        let sentence = text.sentences[text.sentence(of: hit.words.lowerBound)]
        for condition in hits(.condition, in: sentence.words) {
            let from = condition.words.lowerBound
            guard from <= hit.words.lowerBound else { continue }
            let between = from..<max(from, hit.words.lowerBound)
            if !between.contains(where: { text.words.words[$0].gap >= .comma }) { return true }
        }
        return false
    }
}
