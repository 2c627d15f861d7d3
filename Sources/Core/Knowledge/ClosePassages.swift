/// The passages in the order of how well they fit, over all languages of a topic.
struct ClosePassages {
    private let library: Library
    private let asked: AnswerKinds
    private let askHits: DocumentHits
    private let passageHits: DocumentHits
    /// For each topic the question written down for it that came nearest, and how near.
    private var nearest: [Int32]
    private var nearness: [Float]

    /// A passage's own words count this much beside the questions written for it.
    private static let passageShare: Float = 0.06
    /// A passage that tells what is asked for counts this much more, as far as it fits at all.
    private static let toldShare: Float = 0.2
    /// Nothing is said of questions that are further away.
    private static let leastNearness: Float = 0.05

    init(_ library: Library, _ ranker: Ranker) {
        self.library = library
        asked = ranker.asked
        askHits = ranker.askHits
        passageHits = ranker.passageHits
        let index = library.search
        nearest = [Int32](repeating: -1, count: index.topicCount)
        nearness = [Float](repeating: Self.leastNearness, count: index.topicCount)
        askHits.forEach { document, score in
            let topic = Int(index.askDocuments[document].topic)
            guard topic < index.topicCount, score > nearness[topic] else { return }
            nearness[topic] = score
            nearest[topic] = Int32(truncatingIfNeeded: document)
        }
    }

    /// The passages of the entry, best first; the first of the entry where nothing fits.
    ///
    /// - Parameter told: what each of its passages tells; worked out only where it counts.
    func passages(
        of topic: Int, in entry: Entry, told: [AnswerKinds]? = nil
    ) -> [Int] {
        var scores = scores(of: topic, entry.passages.count)
        if !asked.isEmpty {
            let told = told ?? entry.passages.map(\.told)
            for place in scores.indices
            where scores[place] > 0 && told[place].isSuperset(of: asked) {
                scores[place] += Self.toldShare
            }
        }
        return entry.passages.indices.sorted {
            scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1
        }
    }

    /// How well each passage fits by its place; translations share their scores.
    private func scores(of topic: Int, _ count: Int) -> [Float] {
        var scores = [Float](repeating: 0, count: count)
        let index = library.search
        askHits.forEach { document, score in
            let ask = index.askDocuments[document]
            guard score > Self.leastNearness, ask.topic == topic, ask.passage < count else {
                return
            }
            scores[Int(ask.passage)] = max(scores[Int(ask.passage)], score)
        }
        passageHits.forEach { document, score in
            let passage = index.passageDocuments[document]
            guard score > 1, passage.topic == topic, passage.passage < count else { return }
            scores[Int(passage.passage)] += score * Self.passageShare
        }
        return scores
    }

    /// The question written down by staff that came nearest.
    func evidence(_ topic: Int) -> [String] {
        guard let (ask, entry) = nearestAsk(topic) else { return [] }
        return [Self.text(entry, ask), "\(entry.path):\(ask.line)"]
    }

    private func nearestAsk(_ topic: Int) -> (SearchIndex.AskDocument, Entry)? {
        guard nearest[topic] >= 0 else { return nil }
        let ask = library.search.askDocuments[Int(nearest[topic])]
        return ask.entry >= 0 ? (ask, library.entries[Int(ask.entry)]) : nil
    }

    private static func text(_ entry: Entry, _ ask: SearchIndex.AskDocument) -> String {
        guard entry.passages.indices.contains(Int(ask.passage)) else { return entry.title }
        let passage = entry.passages[Int(ask.passage)]
        return passage.asks.first { $0.line == Int(ask.line) }?.text ?? passage.heading
    }

    /// The closest passages of the whole library, one a topic.
    func best(_ count: Int) -> [Finding.ClosePassage] {
        var top: [Int] = []
        for topic in nearness.indices where nearest[topic] >= 0 {
            let place = top.firstIndex { nearness[$0] < nearness[topic] } ?? top.count
            guard place < count else { continue }
            top.insert(topic, at: place)
            if top.count > count { top.removeLast() }
        }
        return top.compactMap { topic in
            guard let (ask, entry) = nearestAsk(topic) else { return nil }
            let place = Int(ask.passage)
            let passage = entry.passages.indices.contains(place) ? entry.passages[place] : nil
            return Finding.ClosePassage(
                topic: entry.id, heading: passage?.heading ?? entry.title,
                source: "\(entry.path):\(passage?.line ?? 1)", score: Double(nearness[topic]),
                words: [Self.text(entry, ask)])
        }
    }
}
