/// How much each sign speaks for a topic, learned from labelled questions by logistic regression.
package struct RankWeights: Sendable {
    /// The signs for a topic, in the order of `TopicSigns.values`.
    package var topic: [Double]
    /// The signs for a gap, in the order of `GapSigns.values`.
    package var gap: [Double]
    /// From this probability on, a topic is answered with.
    package var threshold: Double

    package init(topic: [Double], gap: [Double], threshold: Double) {
        self.topic = topic
        self.gap = gap
        self.threshold = threshold
    }

    package static let standard = RankWeights(
        topic: [9, 3, 2, 2, 1.5, 0.8, -2.5, 3, -0.3, 0, 0],
        gap: [2.2, 8, 2, 0, 0, 0], threshold: 0.5)
}

/// What speaks for one topic as the answer to one question.
package struct TopicSigns: Sendable {
    /// The nearest written-down question, and the next one of the same topic.
    package var ask: Float = 0
    package var secondAsk: Float = 0
    /// The best passage by BM25, as a share of what a perfect one would have.
    package var passage: Float = 0
    /// The share of the question's weight that the topic's files know at all.
    package var cover: Float = 0
    package var isNamed = false
    package var isMentioned = false
    package var isInitiative = false
    package var otherIsNamed = false
    /// How much the question resembles questions about any initiative.
    package var initiativeLikeness: Float = 0
    /// How much the text in front of the question speaks for the topic.
    package var context: Float = 0

    package var values: [Double] {
        let known = isNamed || isMentioned
        return [
            Double(ask), Double(secondAsk), Double(passage), Double(cover),
            isNamed && isInitiative ? 1 : 0,
            isMentioned && !isNamed && isInitiative ? 1 : 0,
            isInitiative && !isNamed && otherIsNamed ? 1 : 0,
            known && isInitiative ? Double(initiativeLikeness) : 0,
            isInitiative ? 1 : 0,
            isInitiative ? Double(context) : 0,
            isInitiative && known ? Double(cover) : 0,
        ]
    }
}

/// What speaks for there being no answer.
package struct GapSigns: Sendable {
    /// The nearest question that is written down as unanswerable.
    package var ask: Float = 0
    package var bestAsk: Float = 0
    package var bestCover: Float = 0
    package var hasInitiative = false
    /// The share of the question's weight in words that the library does not know at all.
    package var unknown: Float = 0

    package var values: [Double] {
        [
            1, Double(ask), 1 - Double(bestCover), 1 - Double(bestAsk), hasInitiative ? 1 : 0,
            Double(unknown),
        ]
    }
}
