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
    /// The share of each topic, and of the gap behind them, among the nearest questions.
    private(set) var near: [Float]

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
        near = [Float](repeating: 0, count: count + 1)
        var nearest = Nearest()
        askHits.forEach { document, score in
            if excludesExact, score > Self.same { return }
            take(Int(index.askDocuments[document].topic), score)
            nearest.take(index.askDocuments[document].topic, score)
        }
        nearest.share(into: &near)
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

/// The nearest questions of all, each voting for its topic.
private struct Nearest {
    private var found: [(topic: Int32, score: Float)] = []
    /// So many questions vote.
    private static let most = 10

    @inline(__always)
    mutating func take(_ topic: Int32, _ score: Float) {
        if found.count == Self.most {
            guard score > found[Self.most - 1].score else { return }
            found.removeLast()
        }
        var place = found.count
        while place > 0, found[place - 1].score < score { place -= 1 }
        found.insert((topic, score), at: place)
    }

    /// Spreads the votes, which count by the cube of the nearness, over the topics.
    func share(into shares: inout [Float]) {
        var total: Float = 1e-6
        for one in found { total += one.score * one.score * one.score }
        for one in found {
            shares[Int(one.topic)] += one.score * one.score * one.score / total
        }
    }
}
