import MailModel

/// Learns how to weigh the signs of topics from labelled questions: softmax regression over the
/// topics, by gradient steps in a fixed order, so that the same questions give the same weights.
package struct RankTrainer {
    /// A question with every id that answers it; none for a gap.
    package struct Example: Sendable {
        package let query: Query
        package let answers: Set<String>
        /// The mail that it stands in; examples of one mail teach together or not at all.
        package var mail = ""
        /// Whether it is cut as a mail's reading cuts it, not by a person.
        package var isPiece = false
        /// Ids that are no wrong answers though nothing is asked: those of the mail's questions.
        package var others: Set<String> = []

        package init(query: Query, answers: Set<String>) {
            self.query = query
            self.answers = answers
        }
    }

    /// The signs of all candidates, one candidate after the other.
    private var values: [Float] = []
    private var isRight: [Bool] = []
    /// How much each question counts.
    private var shares: [Float] = []
    /// Where the candidates of each question begin.
    private var starts: [Int] = [0]
    private let width = TopicSigns().values.count

    /// Steps over all questions; the weights have settled well before.
    package static let rounds = 150
    /// Candidates of a question beyond the most likely ones teach next to nothing.
    static let mostCandidates = 12

    package init() {}

    /// Takes the signs of a question that something answers.
    mutating func add(_ ranker: Ranker, _ answers: Set<String>, share: Float = 1) {
        var candidates: [(topic: Int, worth: Float, isRight: Bool)] = []
        for (place, sign) in ranker.signs.enumerated() where sign.mayAnswer {
            let topic = ranker.candidates[place]
            let isRight = answers.contains(ranker.library.topicIDs[topic])
            let worth = sign.ask + max(0, 1 + sign.learned) + sign.leaning + (sign.isNamed ? 1 : 0)
            candidates.append((topic, isRight ? worth + 100 : worth, isRight))
        }
        guard candidates.contains(where: \.isRight) else { return }
        candidates.sort { $0.worth > $1.worth || $0.worth == $1.worth && $0.topic < $1.topic }
        for candidate in candidates.prefix(Self.mostCandidates) {
            values += ranker.sign(of: candidate.topic).values.map { Float($0) }
            isRight.append(candidate.isRight)
        }
        starts.append(isRight.count)
        shares.append(share)
    }

    /// The weights after all rounds.
    package func weights() -> [Double] {
        Descent.weights(width: width, rounds: Self.rounds, gradient)
    }

    private func gradient(_ weights: [Float]) -> [Float] {
        let count = max(1, shares.reduce(0, +))
        var gradient = weights.map { 0.5 * $0 / count }
        for question in 0..<(starts.count - 1) {
            let range = starts[question]..<starts[question + 1]
            let pulls = pulls(range, weights)
            for (place, candidate) in range.enumerated() {
                let pull = pulls[place] * shares[question] / count
                Descent.add(pull, values, candidate, to: &gradient)
            }
        }
        return gradient
    }

    /// How far each candidate's share lies from where it should.
    private func pulls(_ range: Range<Int>, _ weights: [Float]) -> [Float] {
        let logits = range.map { Descent.dot(values, $0, weights) }
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
}
