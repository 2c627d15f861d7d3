/// How a judge is learned: logistic regression towards plain weights, so that few mails suffice.
extension MailJudge {
    /// One mail with its signs for a matter, and whether it is of it.
    struct Case {
        let signs: Signs
        let holds: Bool
        /// True for a mail that the patterns of the lexicon never saw.
        let isFresh: Bool
        let lesson: Int
    }

    /// Where learning starts and what it is drawn back to.
    private static let plain: [Float] = [-0.8, 1.6, 0.2, 0.4, 0.8, 0.5, 0.8, 0, 0, 0, 0]
    private static let pull: Float = 0.2
    private static let passes = 1_500
    private static let fewestFresh = 60

    init(learnedFrom all: [Case], matter: String) {
        let fresh = all.filter(\.isFresh)
        let cases = fresh.count >= Self.fewestFresh ? fresh : all
        let weight: Float = matter == "sensitive" ? 2 : 1
        weights = Self.plain
        let values = cases.map(\.signs.values)
        for _ in 0..<Self.passes {
            var slopes = zip(weights, Self.plain).map { Self.pull * ($0 - $1) }
            for (index, one) in cases.enumerated() {
                var sum: Float = 0
                for (place, value) in values[index].enumerated() { sum += weights[place] * value }
                let miss = Sigmoid.of(sum) - (one.holds ? 1 : 0)
                let cost = one.holds ? weight : 1
                for (place, value) in values[index].enumerated() {
                    slopes[place] += cost * miss * value
                }
            }
            let step = 1.2 / Float(max(40, cases.count))
            for place in weights.indices { weights[place] -= step * slopes[place] }
        }
    }

    /// How well a matter is read, and which lessons are not.
    func figures(_ matter: String, _ cases: [Case]) -> ReadingTrainer.Figures {
        let shown = cases.contains(where: \.isFresh) ? cases.filter(\.isFresh) : cases
        var figures = ReadingTrainer.Figures(matter: matter)
        for one in shown {
            let given = chance(one.signs) >= MailJudge.least(matter)
            if given && one.holds { figures.right += 1 }
            if given && !one.holds { figures.extra.append(one.lesson) }
            if !given && one.holds { figures.missed.append(one.lesson) }
        }
        return figures
    }

    /// The chance from which a matter counts as spoken of.
    static func least(_ matter: String) -> Double { matter == "question" ? 0.5 : 0.4 }
}
