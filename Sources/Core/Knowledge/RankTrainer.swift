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

    /// The signs of all candidates, one candidate after the other.
    private var values: [Float] = []
    private var isRight: [Bool] = []
    /// Where the candidates of each question begin.
    private var starts: [Int] = [0]
    private let topicCount = TopicSigns().values.count
    private let gapCount = GapSigns().values.count
    private var width: Int { topicCount + gapCount }

    /// Steps over all questions; the weights have settled well before.
    package static let rounds = 150
    /// Candidates of a question beyond the most likely ones teach next to nothing.
    static let mostCandidates = 12

    package init() {}

    /// Reads the signs of each question. The library must not hold the questions themselves.
    package init(_ library: Library, _ examples: [Example]) {
        for example in examples { add(example, library) }
    }

    package mutating func add(_ example: Example, _ library: Library) {
        let ranker = Ranker(library, example.query)
        var candidates: [(topic: Int, worth: Float, isRight: Bool)] = []
        for (topic, sign) in ranker.signs.enumerated() where sign.mayAnswer {
            let isRight = example.answers.contains(library.topicIDs[topic])
            let worth = sign.ask + max(0, 1 + sign.learned) + sign.leaning + (sign.isNamed ? 1 : 0)
            candidates.append((topic, isRight ? worth + 100 : worth, isRight))
        }
        guard example.answers.isEmpty || candidates.contains(where: \.isRight) else { return }
        candidates.sort { $0.worth > $1.worth || $0.worth == $1.worth && $0.topic < $1.topic }
        for candidate in candidates.prefix(Self.mostCandidates) {
            values += ranker.signs[candidate.topic].values.map { Float($0) }
            values += [Float](repeating: 0, count: gapCount)
            isRight.append(candidate.isRight)
        }
        values += [Float](repeating: 0, count: topicCount)
        values += ranker.gap.values.map { Float($0) }
        isRight.append(example.answers.isEmpty)
        starts.append(isRight.count)
    }

    /// The weights after all rounds, with the given threshold.
    package func weights(threshold: Double) -> RankWeights {
        var weights = [Float](repeating: 0, count: width)
        var momentum = weights
        var scale = weights
        for round in 1..<(Self.rounds + 1) {
            let gradient = gradient(weights)
            let warm = 1 - Float(Logarithm.exponential(Double(round) * -0.105_360_515_657))
            let warmScale = 1 - Float(Logarithm.exponential(Double(round) * -0.010_050_335_853))
            for index in weights.indices {
                momentum[index] = 0.9 * momentum[index] + 0.1 * gradient[index]
                scale[index] = 0.99 * scale[index] + 0.01 * gradient[index] * gradient[index]
                let step = (scale[index] / warmScale).squareRoot() + 1e-8
                weights[index] -= 0.15 * momentum[index] / warm / step
            }
        }
        let learned = weights.map { Double($0) }
        return RankWeights(
            topic: Array(learned[..<topicCount]), gap: Array(learned[topicCount...]),
            threshold: threshold)
    }

    private func gradient(_ weights: [Float]) -> [Float] {
        let count = Float(max(1, starts.count - 1))
        var gradient = weights.map { 0.5 * $0 / count }
        for question in 0..<(starts.count - 1) {
            let range = starts[question]..<starts[question + 1]
            let pulls = pulls(range, weights)
            gradient.withUnsafeMutableBufferPointer { gradient in
                values.withUnsafeBufferPointer { values in
                    for (place, candidate) in range.enumerated() {
                        let pull = pulls[place] / count
                        let start = candidate * gradient.count
                        var index = 0
                        while index < gradient.count {
                            gradient[index] += pull * values[start + index]
                            index += 1
                        }
                    }
                }
            }
        }
        return gradient
    }

    /// How far each candidate's share lies from where it should.
    private func pulls(_ range: Range<Int>, _ weights: [Float]) -> [Float] {
        let logits = range.map { dot($0, weights) }
        let highest = logits.max() ?? 0
        let shares = logits.map { Float(Logarithm.exponential(Double($0 - highest))) }
        let total = shares.reduce(0, +)
        var right: Float = 0
        for (place, candidate) in range.enumerated() where isRight[candidate] {
            right += shares[place]
        }
        return range.enumerated().map { place, candidate in
            let wanted = isRight[candidate] ? shares[place] / max(1e-12, right) : 0
            return shares[place] / total - wanted
        }
    }

    private func dot(_ candidate: Int, _ weights: [Float]) -> Float {
        weights.withUnsafeBufferPointer { weights in
            values.withUnsafeBufferPointer { values in
                var sum: Float = 0
                var index = 0
                let start = candidate * weights.count
                while index < weights.count {
                    sum += weights[index] * values[start + index]
                    index += 1
                }
                return sum
            }
        }
    }
}
