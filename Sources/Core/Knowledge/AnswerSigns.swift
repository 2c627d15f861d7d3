/// What tells whether the best topic answers a question at all, or nothing does.
package struct AnswerSigns: Sendable {
    /// The signs as numbers, in the order of `RankWeights.answer`.
    package let values: [Double]

    /// `ranked` holds the topics, best first; without any there are no signs.
    init(_ ranker: Ranker, _ ranked: [(topic: Int, share: Double)]) {
        guard let best = ranked.first else {
            values = []
            return
        }
        let sign = ranker.sign(of: best.topic)
        let gap = ranker.gap
        let second = ranked.count > 1 ? ranked[1].share : 0
        let signs: [Float] = [
            1, Float(best.share), Float(second), sign.ask, sign.ask * sign.ask, sign.secondAsk,
            sign.passage, sign.cover, sign.unit, sign.learned, sign.lead, sign.lacking,
            min(3, sign.lackingCount), sign.aspect, sign.leaning, sign.context,
            sign.contextLeaning, max(-1, sign.echo), sign.echoLead, sign.around,
            sign.isNamed ? 1 : 0, sign.isMentioned ? 1 : 0, sign.otherIsNamed ? 1 : 0, gap.ask,
            gap.ask * gap.ask, max(0, gap.ask - sign.ask), gap.leaning, gap.unknown,
            min(3, gap.unknownWords), gap.learned, gap.lead, gap.placeness, gap.brevity,
            gap.hasInitiative ? 1 : 0,
        ]
        values =
            signs.map { Double($0) } + signs.map { sign.isInitiative ? Double($0) : 0 }
            + Self.doubts(ranker, ranked) + ranker.views(of: best.topic).map { Double($0) }
            + Self.wishes(ranker.query)
            + Self.kinds(ranker, best.topic, sign.isInitiative)
            + [sign.near, gap.near, sign.learned - gap.learned, gap.bestLearned].map { Double($0) }
    }

    /// What the whole mail wants, and how surely these words ask.
    private static func wishes(_ query: Query) -> [Double] {
        TopicSigns.wishNames.map { query.wishes[$0] ?? 0 } + [query.certainty]
    }

    /// For each kind of thing whether it is asked for, whether the passage that fits best tells
    /// it, and whether any passage of the entry does; for places once more.
    private static func kinds(
        _ ranker: Ranker, _ topic: Int, _ isInitiative: Bool
    ) -> [Double] {
        var signs = [Double](repeating: 0, count: AnswerKinds.each.count * 6)
        guard !ranker.asked.isEmpty,
            let number = ranker.library.entry(topic, ranker.query.language)
        else { return signs }
        let entry = ranker.library.entries[number]
        let told = entry.passages.map(\.told)
        let close = ClosePassages(ranker.library, ranker)
        let best = close.passages(of: topic, in: entry, told: told).first
        let any = told.reduce(into: AnswerKinds()) { $0.formUnion($1) }
        for (place, kind) in AnswerKinds.each.enumerated() where ranker.asked.contains(kind) {
            let values: [Double] = [
                1, best.map { told[$0].contains(kind) } == true ? 1 : 0,
                any.contains(kind) ? 1 : 0,
            ]
            for (offset, value) in values.enumerated() {
                signs[place * 6 + offset] = value
                if isInitiative { signs[place * 6 + 3 + offset] = value }
            }
        }
        return signs
    }

    /// How evenly the shares are spread, and how close the second topic comes.
    private static func doubts(
        _ ranker: Ranker, _ ranked: [(topic: Int, share: Double)]
    ) -> [Double] {
        var spread = 0.0
        for item in ranked where item.share > 1e-6 {
            spread -= item.share * Double(Logarithm.natural(Float(item.share)))
        }
        let best = ranker.sign(of: ranked[0].topic)
        let second = ranked.count > 1 ? ranker.sign(of: ranked[1].topic) : TopicSigns()
        return [
            spread, ranked.count > 2 ? ranked[2].share : 0, Double(best.ask - second.ask),
            Double(best.learned - second.learned), Double(best.unit - second.unit),
            second.isInitiative == best.isInitiative ? 1 : 0,
        ]
    }
}
