import MailModel

/// Learns what tells an answer from a gap: the weights of an `AnswerNet` on the signs of the best
/// topic, from questions that something answers and questions that nothing does.
package struct AnswerTrainer {
    private var values: [Float] = []
    private var isRight: [Bool] = []
    private var shares: [Float] = []
    private var width = 0

    /// Steps over all questions; the weights have settled well before.
    static let rounds = 500
    /// How much large weights cost, against questions.
    static let cost: Float = 30

    package init() {}

    /// Takes the signs of a question: whether the best topic answers it, and how much it counts.
    mutating func add(_ signs: AnswerSigns, isRight: Bool, share: Float) {
        guard !signs.values.isEmpty else { return }
        width = signs.values.count
        values += signs.values.map { Float($0) }
        self.isRight.append(isRight)
        shares.append(share)
    }

    /// The weights after all rounds. Signs are brought to one scale for learning and back after.
    package func weights() -> [Double] {
        guard width > 0 else { return [] }
        let (means, scales) = spread()
        var scaled = values
        for index in scaled.indices {
            scaled[index] = (values[index] - means[index % width]) / scales[index % width]
        }
        var learned = Descent.weights(
            from: AnswerNet.start(width), rounds: Self.rounds, pace: 0.01
        ) { gradient($0, scaled) }.map { Double($0) }
        for row in 0..<(1 + AnswerNet.units) {
            let start = row * width
            for index in 1..<width {
                learned[start + index] /= Double(scales[index])
                learned[start] -= learned[start + index] * Double(means[index])
            }
        }
        return learned
    }

    /// The mean of each sign and how far it strays; the first is always one and stays so.
    private func spread() -> (means: [Float], scales: [Float]) {
        var sums = [Double](repeating: 0, count: width)
        var squares = sums
        for index in values.indices {
            sums[index % width] += Double(values[index])
            squares[index % width] += Double(values[index] * values[index])
        }
        let count = Double(max(1, isRight.count))
        var means: [Float] = []
        var scales: [Float] = []
        for index in 0..<width {
            let mean = index == 0 ? 0 : sums[index] / count
            let variance = max(0, squares[index] / count - mean * mean)
            means.append(Float(mean))
            scales.append(index == 0 || variance < 1e-9 ? 1 : Float(variance.squareRoot()))
        }
        return (means, scales)
    }

    private func gradient(_ weights: [Float], _ values: [Float]) -> [Float] {
        let total = max(1, shares.reduce(0, +))
        var gradient = weights.map { Self.cost * $0 / total }
        gradient[0] = 0
        gradient.withUnsafeMutableBufferPointer { gradient in
            weights.withUnsafeBufferPointer { weights in
                values.withUnsafeBufferPointer { values in
                    for row in isRight.indices {
                        let signs = values[(row * width)..<((row + 1) * width)]
                        AnswerNet.learn(
                            UnsafeBufferPointer(rebasing: signs), wanted: isRight[row] ? 1 : 0,
                            share: shares[row] / total, weights, gradient)
                    }
                }
            }
        }
        return gradient
    }
}
