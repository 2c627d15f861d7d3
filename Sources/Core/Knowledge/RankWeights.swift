/// How much each sign speaks for a topic, learned from labelled questions.
package struct RankWeights: Sendable {
    /// The signs for a topic, in the order of `TopicSigns.values`.
    package var topic: [Double]
    /// What tells an answer from a gap, in the order of `AnswerSigns.values`.
    package var answer: [Double]
    /// From this probability on, a topic is answered with.
    package var threshold: Double

    package init(topic: [Double], answer: [Double], threshold: Double) {
        self.topic = topic
        self.answer = answer
        self.threshold = threshold
    }

    package static let standard = RankWeights(
        topic: [-0.19, 1.92, 2.18, 1.44, 0.72, 0.24, -3.1, 4.39, 0.28, 1.93, -1.52, 4.76, 0.65,
            -2.94, 2.42, 10.86, 6.73, -1.53, -1.65, -2.13, -1.27, 0.24, 2.71, 2.36, 1.39, 1.38],
        answer: [-2.42, 2.62, -2.95, -0.23, 0.38, -0.38, 0.28, 1.02, 1.71, 0, 0, 0.1, 0.18, 0.16,
            1.81, 0.43, 0.41, 0, 0, 0, -0.09, 0.03, 0.27, -0.22, -1.77, -4, -14.86, 0.65, 0.02,
            0, 0, 0, -1.2, 0.12, -0.16, -0.04, 1.42, -0.04, 0.04, 0, 0.03, 0.14, 0.47, 0, 0, -0.15,
            -0.04, 0, -0.71, 0.43, 1.42, 0, 0, 0, -0.09, 0.03, -0.04, -0.45, -0.68, 1.27, -5.46,
            -1.43, -0.03, 0, 0, 0, 0.38, -0.6], threshold: 0.45)
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
    /// How much the question's words lean towards the topic rather than another.
    package var leaning: Float = 0
    /// Whether the topic's country is hinted at.
    package var isHinted = false
    /// How much the words in front of the question lean towards the topic.
    package var contextLeaning: Float = 0
    /// How telling the strongest concept is that the topic's files never touch.
    package var missing: Float = 0
    /// How telling the strongest word is that the topic's files never use, and how many there are.
    package var lacking: Float = 0
    package var lackingCount: Float = 0
    /// The share of the question's weight that one passage with its questions knows.
    package var unit: Float = 0
    /// How much the question leans towards topics that are no initiatives.
    package var ruleLeaning: Float = 0
    package var asksJourney = false
    package var isNamed = false
    package var isMentioned = false
    package var isInitiative = false
    package var otherIsNamed = false
    /// How much the question resembles questions about any initiative.
    package var initiativeLikeness: Float = 0
    /// How much the text in front of the question speaks for the topic.
    package var context: Float = 0
    /// How surely the reading of the mail takes the question to be about the topic.
    package var aspect: Float = 0

    /// How far the learned table takes the question to lie on the topic's side; 0 is the boundary.
    package var learned: Float = 0
    /// How far that lies before or behind the best of the other topics and the gap.
    package var lead: Float = 0
    /// The same for the question behind what stands before it, as far as the question is short.
    package var echo: Float = 0
    package var echoLead: Float = 0
    /// The same for all that stands around the question.
    package var around: Float = 0
    /// How far the learned table takes the question for one about the work of any place.
    package var placeness: Float = 0
    /// The same as `learned` and `lead` for the subject, and for the question with what follows.
    package var titled: Float = 0
    package var titledLead: Float = 0
    package var onward: Float = 0
    package var onwardLead: Float = 0
    /// From 0 for a question that stands for itself to 1 for one that cannot.
    package var shortness: Float = 0
    /// The topic's share among the nearest written-down questions.
    package var near: Float = 0
    /// What kind of topic it is, a place among ``families``.
    package var family = 0
    /// What the mail wants as a whole, in the order of ``wishNames``.
    package var wishes: [Float] = []

    mutating func take(_ side: Float, _ lead: Float, ofTitle isTitle: Bool) {
        if isTitle {
            titled = side
            titledLead = lead
        } else {
            onward = side
            onwardLead = lead
        }
    }

    /// Whether anything at all speaks for the topic.
    var mayAnswer: Bool {
        ask > 0 || passage > 0 || isNamed || isMentioned || aspect > 0 || learned > -0.8
    }

    /// The signs as numbers, in the order of the weights.
    package var values: [Double] {
        var values: [Double] = []
        write(to: &values)
        return values
    }

    /// Puts the signs in the place of what the list holds, so that one list does for many topics.
    func write(to values: inout [Double]) {
        let known = isNamed || isMentioned
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(Self.count)
        values.append(contentsOf: [
            Double(ask), Double(secondAsk), Double(passage), Double(cover),
            isNamed && isInitiative ? 1 : 0,
            isMentioned && !isNamed && isInitiative ? 1 : 0,
            isInitiative && !isNamed && otherIsNamed ? 1 : 0,
            known && isInitiative ? Double(initiativeLikeness) : 0,
            isInitiative ? 1 : 0,
            isInitiative ? Double(context) : 0,
            isInitiative && known ? Double(cover) : 0,
            Double(leaning), Double(ask * ask), isInitiative ? Double(ask) : 0,
            isHinted ? 1 : 0, isInitiative ? Double(contextLeaning) : 0,
            isInitiative ? 0 : Double(contextLeaning), isInitiative ? Double(missing) : 0,
            isInitiative ? 0 : Double(missing), isInitiative ? Double(ruleLeaning) : 0,
            isInitiative && asksJourney ? 1 : 0, isHinted && isInitiative ? Double(missing) : 0,
            isInitiative ? Double(unit) : 0, isInitiative ? 0 : Double(unit),
            isInitiative ? Double(unit * unit) : 0,
            isInitiative ? 0 : Double(aspect), isInitiative ? Double(aspect) : 0,
            isInitiative ? 0 : Double(learned), isInitiative ? 0 : Double(lead),
            isInitiative ? Double(learned) : 0, isInitiative ? Double(lead) : 0,
            isInitiative ? 0 : Double(echo), isInitiative ? Double(echo) : 0,
            isInitiative && isNamed ? Double(placeness) : 0,
            isInitiative && isMentioned && !isNamed ? Double(placeness) : 0,
            isInitiative ? Double(placeness) : 0,
            isInitiative || !otherIsNamed ? 0 : Double(placeness),
            Double(lead > 0 ? lead * lead : 0), Double(echoLead),
            isInitiative ? 0 : Double(around), isInitiative ? Double(around) : 0,
        ])
        addSurroundings(&values)
    }

    private func addSurroundings(_ values: inout [Double]) {
        for side in [titled, onward] {
            let short = side * shortness
            values.append(isInitiative ? Double(side) : 0)
            values.append(isInitiative ? 0 : Double(side))
            values.append(isInitiative ? Double(short) : 0)
            values.append(isInitiative ? 0 : Double(short))
        }
        for lead in [titledLead, onwardLead] {
            values.append(Double(lead))
            values.append(Double(lead * shortness))
        }
        values.append(Double(near))
        values.append(Double(near * near))
        values.append(Double(Logarithm.natural(near + Self.nearFloor)))
        let start = values.count + family * Self.wishNames.count
        for _ in 0..<(Self.familyCount * Self.wishNames.count) { values.append(0) }
        for (place, wish) in wishes.enumerated() { values[start + place] = Double(wish) }
    }

    /// Keeps the logarithm of no share at all within bounds.
    private static let nearFloor: Float = 0.02
    /// How many numbers ``values`` holds, at least.
    private static let count = 96
}

// MARK: - What a mail wants

extension TopicSigns {
    /// What a whole mail may want that makes some topics likelier than others.
    static let wishNames = [
        "join", "tour-registration", "tour-withdrawal", "letter-request", "press", "complaint",
        "change-details",
    ]
    /// Topics are kin by the first word of their identifiers; places are kin, and the rest.
    private static let families = ["tours": 1, "community": 2, "award": 3]
    private static let familyCount = 5

    static func family(of id: String, isInitiative: Bool) -> Int {
        if isInitiative { return 0 }
        return families[String(id.prefix { $0 != "-" })] ?? familyCount - 1
    }
}

/// What speaks for there being no answer.
package struct GapSigns: Sendable {
    /// The nearest question that is written down as unanswerable.
    package var ask: Float = 0
    package var bestAsk: Float = 0
    package var bestCover: Float = 0
    package var hasInitiative = false
    package var leaning: Float = 0
    /// The share of the question's weight in words that the library does not know at all.
    package var unknown: Float = 0
    /// How many words of the question the library does not know.
    package var unknownWords: Float = 0
    /// How far the learned table takes the question for one that nothing answers.
    package var learned: Float = 0
    package var lead: Float = 0
    package var placeness: Float = 0
    /// The best topic's distance from its boundary.
    package var bestLearned: Float = 0
    /// The share of questions that nothing answers among the nearest ones.
    package var near: Float = 0
    /// One part in the number of words and concepts that the question holds, from 0 to 1.
    package var brevity: Float = 0
}
