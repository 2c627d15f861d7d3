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
    private func entry(_ topic: Int, _ language: LanguageTag) -> Int? {
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
        for passage in close.passages(of: topic, in: entry) {
            let sentences = entry.passages[passage].sentences
            if chosen.count >= 2 || sentences.isEmpty { continue }
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
            isTrusted: entry.isTrusted(on: today), sentences: chosen,
            link: chosen.lazy.compactMap(\.links.first).first ?? entry.sources.first)
    }
}

/// The passages in the order of how well they fit, over all languages of a topic.
struct ClosePassages {
    private let library: Library
    private let ranker: Ranker
    /// Scores by topic and the passage's place in its entry; translations share them.
    private var scores: [Int: [Int: Float]] = [:]
    private var nearest: [Int: (document: Int, score: Float)] = [:]

    /// A passage's own words count this much beside the questions written for it.
    private static let passageShare: Float = 0.06

    init(_ library: Library, _ ranker: Ranker) {
        self.library = library
        self.ranker = ranker
        let index = library.search
        for (document, score) in ranker.askScores.enumerated() where score > 0.05 {
            let ask = index.askDocuments[document]
            let topic = Int(ask.topic)
            guard topic < index.topicCount else { continue }
            let before = scores[topic]?[Int(ask.passage)] ?? 0
            scores[topic, default: [:]][Int(ask.passage)] = max(before, score)
            if score > nearest[topic]?.score ?? 0 { nearest[topic] = (document, score) }
        }
        for (document, score) in ranker.passageScores.enumerated() where score > 1 {
            let passage = index.passageDocuments[document]
            scores[Int(passage.topic), default: [:]][Int(passage.passage), default: 0] +=
                score * Self.passageShare
        }
    }

    /// The passages of the entry, best first; the first of the entry where nothing fits.
    func passages(of topic: Int, in entry: Entry) -> [Int] {
        let found = scores[topic] ?? [:]
        return entry.passages.indices.sorted {
            let one = found[$0] ?? 0, two = found[$1] ?? 0
            return one > two || one == two && $0 < $1
        }
    }

    /// The question written down by staff that came nearest.
    func evidence(_ topic: Int) -> [String] {
        guard let found = nearest[topic] else { return [] }
        let ask = library.search.askDocuments[found.document]
        guard ask.entry >= 0 else { return [] }
        let entry = library.entries[Int(ask.entry)]
        return [Self.text(entry, ask), "\(entry.path):\(ask.line)"]
    }

    private static func text(_ entry: Entry, _ ask: SearchIndex.AskDocument) -> String {
        guard entry.passages.indices.contains(Int(ask.passage)) else { return entry.title }
        let passage = entry.passages[Int(ask.passage)]
        return passage.asks.first { $0.line == Int(ask.line) }?.text ?? passage.heading
    }

    /// The closest passages of the whole library, one a topic.
    func best(_ count: Int) -> [Finding.ClosePassage] {
        let top = nearest.sorted {
            $0.value.score > $1.value.score
                || $0.value.score == $1.value.score && $0.key < $1.key
        }
        return top.prefix(count).compactMap { topic, found in
            let ask = library.search.askDocuments[found.document]
            guard ask.entry >= 0 else { return nil }
            let entry = library.entries[Int(ask.entry)]
            let place = Int(ask.passage)
            let passage = entry.passages.indices.contains(place) ? entry.passages[place] : nil
            return Finding.ClosePassage(
                topic: entry.id, heading: passage?.heading ?? entry.title,
                source: "\(entry.path):\(passage?.line ?? 1)", score: Double(found.score),
                words: [Self.text(entry, ask)])
        }
    }
}
