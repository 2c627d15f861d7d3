import Linguistics
import MailModel

extension Library {
    /// At most this many topics are named in a finding.
    package static let mostTopics = 5
    /// An answer quotes at most this many sentences.
    package static let mostSentences = 6

    func number(of id: String) -> Int? {
        var low = 0
        var high = topicIDs.count
        while low < high {
            let middle = (low + high) / 2
            if topicIDs[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < topicIDs.count && topicIDs[low] == id ? low : nil
    }

    /// What the library has to say to the question.
    package func find(_ query: Query) -> Finding {
        let ranker = Ranker(self, query)
        let ranked = Array(ranker.scored().prefix(Self.mostTopics))
        let best = ranked.first
        let answerable = (best?.score ?? 0) >= weights.threshold
        let close = ClosePassages(self, ranker)
        var topics: [Finding.Topic] = []
        for item in ranked {
            topics.append(
                Finding.Topic(
                    id: topicIDs[item.topic], score: item.score,
                    evidence: close.evidence(item.topic)))
        }
        var answer: Finding.Answer?
        if answerable, let best { answer = self.answer(best.topic, close, query.language) }
        return Finding(
            topics: topics, answerable: answerable, answer: answer,
            cameClose: close.best(Self.mostTopics))
    }

    /// The entry of the topic that the reader can read, or the one that stands in for it.
    func entry(_ topic: Int, _ language: LanguageTag) -> Int? {
        let numbers = topics[topic].entries
        if let own = numbers.first(where: { entries[$0].language == language }) { return own }
        for fallback in languages {
            if let other = numbers.first(where: { entries[$0].language == fallback }) {
                return other
            }
        }
        return numbers.first
    }

    private func answer(
        _ topic: Int, _ close: ClosePassages, _ language: LanguageTag
    ) -> Finding.Answer? {
        guard let number = entry(topic, language) else { return nil }
        let entry = entries[number]
        var chosen: [Finding.AnswerSentence] = []
        var tour: String?
        for passage in close.passages(of: topic, in: entry) {
            let sentences = entry.passages[passage].sentences
            if chosen.count >= 2 || sentences.isEmpty { continue }
            if chosen.isEmpty { tour = entry.passages[passage].tour }
            for sentence in sentences.prefix(Self.mostSentences - chosen.count) {
                let links = sentence.citations.compactMap {
                    entry.sources.indices.contains($0 - 1) ? entry.sources[$0 - 1] : nil
                }
                chosen.append(
                    Finding.AnswerSentence(
                        text: sentence.text, source: "\(entry.path):\(sentence.line)",
                        links: links))
            }
        }
        guard !chosen.isEmpty else { return nil }
        return Finding.Answer(
            topic: entry.id, language: entry.language, isFallback: entry.language != language,
            isTrusted: entry.isTrusted(on: today), sentences: chosen, tour: tour,
            link: Self.link(of: chosen, in: entry))
    }

    /// The page that a reader is pointed to; the sources of what the office has not settled
    /// show other people's practice, which is for staff to read.
    private static func link(of sentences: [Finding.AnswerSentence], in entry: Entry) -> String? {
        guard entry.isReviewed else { return nil }
        return sentences.lazy.compactMap(\.links.first).first ?? entry.sources.first
    }
}
