import MailModel

/// Learns `RankWeights` from labelled questions: softmax regression over the topics and the gap,
/// by gradient steps in a fixed order, so that the same questions give the same weights.
package struct RankTrainer {
    /// A question with every id that answers it; none for a gap.
    package struct Example: Sendable {
        package let query: Query
        package let answers: Set<String>

        package init(query: Query, answers: Set<String>) {
            self.query = query
            self.answers = answers
        }
    }

    private struct Row {
        var candidates: [(values: [Double], isRight: Bool)]
    }

    private var rows: [Row] = []
    private let topicCount = TopicSigns().values.count
    private let gapCount = GapSigns().values.count

    /// Steps over all questions; the weights have settled well before.
    package static let rounds = 120

    /// Reads the signs of each question. The library must not hold the questions themselves.
    package init(_ library: Library, _ examples: [Example]) {
        for example in examples {
            let ranker = Ranker(library, example.query)
            var row = Row(candidates: [])
            for (topic, sign) in ranker.signs.enumerated() where sign.mayAnswer {
                let isRight = example.answers.contains(library.topicIDs[topic])
                row.candidates.append((sign.values + zeros(gapCount), isRight))
            }
            row.candidates.append((zeros(topicCount) + ranker.gap.values, example.answers.isEmpty))
            if row.candidates.contains(where: \.isRight) { rows.append(row) }
        }
    }

    private func zeros(_ count: Int) -> [Double] { [Double](repeating: 0, count: count) }

    /// The weights after all rounds, with the given threshold.
    package func weights(threshold: Double) -> RankWeights {
        var weights = zeros(topicCount + gapCount)
        var momentum = weights
        var scale = weights
        for round in 1..<(Self.rounds + 1) {
            let gradient = gradient(weights)
            for index in weights.indices {
                momentum[index] = 0.9 * momentum[index] + 0.1 * gradient[index]
                scale[index] = 0.99 * scale[index] + 0.01 * gradient[index] * gradient[index]
                let warm = 1 - Logarithm.exponential(Double(round) * -0.105_360_515_657)
                let warmScale = 1 - Logarithm.exponential(Double(round) * -0.010_050_335_853)
                let step = (scale[index] / warmScale).squareRoot() + 1e-8
                weights[index] -= 0.15 * momentum[index] / warm / step
            }
        }
        return RankWeights(
            topic: Array(weights[..<topicCount]), gap: Array(weights[topicCount...]),
            threshold: threshold)
    }

    private func gradient(_ weights: [Double]) -> [Double] {
        var gradient = weights.map { 0.5 * $0 / Double(max(1, rows.count)) }
        for row in rows {
            let logits = row.candidates.map { candidate in
                zip(candidate.values, weights).reduce(0) { $0 + $1.0 * $1.1 }
            }
            let highest = logits.max() ?? 0
            let shares = logits.map { Logarithm.exponential($0 - highest) }
            let total = shares.reduce(0, +)
            var right = 0.0
            for (index, share) in shares.enumerated() where row.candidates[index].isRight {
                right += share
            }
            for (index, share) in shares.enumerated() {
                let candidate = row.candidates[index]
                let wanted = candidate.isRight ? share / max(1e-12, right) : 0
                let pull = (share / total - wanted) / Double(rows.count)
                for (place, value) in candidate.values.enumerated() where value != 0 {
                    gradient[place] += pull * value
                }
            }
        }
        return gradient
    }
}
