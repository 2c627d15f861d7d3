/// Which topics a question is weighed against: all of them in a library of the usual size, in a
/// large one those whose questions and passages come nearest, with those that the mail names.
struct TopicCandidates {
    /// What the questions and passages of each topic say, by topic.
    private(set) var asks: [Float]
    private(set) var secondAsks: [Float]
    private(set) var passages: [Float]
    private(set) var units: [Float]
    /// The nearest question that nothing may answer.
    private(set) var gapAsk: Float = 0

    /// Up to this many topics all are weighed.
    static let mostWhole = 256
    /// Of more topics, so many.
    static let mostNear = 64
    /// A question that is nearer than this is the very same.
    private static let same: Float = 0.98

    init(
        _ index: SearchIndex, asks askHits: DocumentHits, passages passageHits: DocumentHits,
        units unitHits: DocumentHits, excludesExact: Bool
    ) {
        let count = index.topicCount
        asks = [Float](repeating: 0, count: count)
        secondAsks = asks
        passages = asks
        units = asks
        askHits.forEach { document, score in
            if excludesExact, score > Self.same { return }
            take(Int(index.askDocuments[document].topic), score)
        }
        passageHits.forEach { document, score in
            let topic = Int(index.passageDocuments[document].topic)
            passages[topic] = max(passages[topic], score)
        }
        unitHits.forEach { unit, score in
            let topic = Int(index.unitTopics[unit])
            if topic < count { units[topic] = max(units[topic], score) }
        }
    }

    @inline(__always)
    private mutating func take(_ topic: Int, _ score: Float) {
        if topic == asks.count {
            gapAsk = max(gapAsk, score)
        } else if score > asks[topic] {
            secondAsks[topic] = asks[topic]
            asks[topic] = score
        } else if score > secondAsks[topic] {
            secondAsks[topic] = score
        }
    }

    /// The topics to weigh, in rising order. `named` are among them whatever they score;
    /// `perfect` is what a perfect passage would score.
    func chosen(_ named: [Int], perfect: Float) -> [Int] {
        guard asks.count > Self.mostWhole else { return Array(asks.indices) }
        var near: [(topic: Int, worth: Float)] = []
        near.reserveCapacity(Self.mostNear + 1)
        var least: Float = 0
        for topic in asks.indices {
            let worth = asks[topic] + passages[topic] / perfect
            guard worth > least else { continue }
            let place = near.firstIndex { $0.worth < worth } ?? near.count
            near.insert((topic, worth), at: place)
            if near.count > Self.mostNear { near.removeLast() }
            if near.count == Self.mostNear { least = near[Self.mostNear - 1].worth }
        }
        return Set(near.map(\.topic) + named).sorted()
    }
}
