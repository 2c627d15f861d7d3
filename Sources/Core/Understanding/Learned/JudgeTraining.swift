/// How a judge is learned: logistic regression towards plain weights, so that few mails suffice.
extension MailJudge {
    /// One mail with its signs for a matter, and whether it is of it.
    struct Case {
        let signs: Signs
        /// What is shown of the other matters.
        let shown: [Float]
        let holds: Bool
        /// True for a mail that the patterns of the lexicon never saw.
        let isFresh: Bool
        let lesson: Int
    }

    /// Where learning starts and what it is drawn back to.
    private static let plain: [Float] = [
        -5.5, 0.8, 0.2, 0.2, 0.8, 0.5, 0.8, 0.4, 1, 0.5, 0, 0, 0,
    ]
    private static let pull: Float = 1
    /// How strongly the weights of other matters are drawn back to nothing.
    private static let pullOfOthers: Float = 10
    private static let fewestFresh = 60

    init(learnedFrom all: [Case], matter: String) {
        let fresh = all.filter(\.isFresh)
        let cases = fresh.count >= Self.fewestFresh ? fresh : all
        let missed: Float = matter == "sensitive" ? 2 : 1
        let others = Self.shown * ReadingTrainer.classes.count
        let learned = LinearJudge(
            learnedFrom: cases.map {
                LinearJudge.Case(
                    values: $0.signs.values + $0.shown, holds: $0.holds,
                    weight: $0.holds ? missed : 1)
            }, towards: Self.plain + [Float](repeating: 0, count: others),
            pulls: [Float](repeating: Self.pull, count: Self.size)
                + [Float](repeating: Self.pullOfOthers, count: others),
            never: Signs.speaksFor)
        weights = Array(learned.weights.prefix(Self.size))
        self.others = Array(learned.weights.dropFirst(Self.size))
    }

    /// How well a matter is read, and which lessons are not.
    func figures(_ matter: String, _ cases: [Case]) -> ReadingTrainer.Figures {
        let shown = cases.contains(where: \.isFresh) ? cases.filter(\.isFresh) : cases
        var figures = ReadingTrainer.Figures(matter: matter)
        for one in shown {
            let given = chance(one.signs, one.shown) >= MailJudge.least(matter)
            if given && one.holds { figures.right += 1 }
            if given && !one.holds { figures.extra.append(one.lesson) }
            if !given && one.holds { figures.missed.append(one.lesson) }
        }
        return figures
    }

    /// The chance from which a matter counts as spoken of.
    static func least(_ matter: String) -> Double {
        switch matter {
        case "question": 0.5
        case "sensitive": 0.25
        default: 0.38
        }
    }
}
