import MailModel

/// Gradient descent with momentum (Kingma and Ba 2015) over rows of numbers, the same every time.
enum Descent {
    /// The weights after so many rounds along the gradient.
    static func weights(
        width: Int, rounds: Int, _ gradient: ([Float]) -> [Float]
    ) -> [Double] {
        let start = [Float](repeating: 0, count: width)
        return weights(from: start, rounds: rounds, pace: 0.15, gradient).map { Double($0) }
    }

    /// The weights after so many rounds along the gradient from where they stand.
    static func weights(
        from start: [Float], rounds: Int, pace: Float, _ gradient: ([Float]) -> [Float]
    ) -> [Float] {
        var weights = start
        var momentum = [Float](repeating: 0, count: weights.count)
        var scale = momentum
        for round in 1..<(rounds + 1) {
            let gradient = gradient(weights)
            let warm = 1 - Float(Logarithm.exponential(Double(round) * -0.105_360_515_657))
            let warmScale = 1 - Float(Logarithm.exponential(Double(round) * -0.010_050_335_853))
            for index in weights.indices {
                momentum[index] = 0.9 * momentum[index] + 0.1 * gradient[index]
                scale[index] = 0.99 * scale[index] + 0.01 * gradient[index] * gradient[index]
                let step = (scale[index] / warmScale).squareRoot() + 1e-8
                weights[index] -= pace * momentum[index] / warm / step
            }
        }
        return weights
    }

    /// Adds the row, times `pull`.
    static func add(_ pull: Float, _ values: [Float], _ row: Int, to gradient: inout [Float]) {
        gradient.withUnsafeMutableBufferPointer { gradient in
            values.withUnsafeBufferPointer { values in
                let start = row * gradient.count
                var index = 0
                while index < gradient.count {
                    gradient[index] += pull * values[start + index]
                    index += 1
                }
            }
        }
    }

    /// The row weighed.
    static func dot(_ values: [Float], _ row: Int, _ weights: [Float]) -> Float {
        weights.withUnsafeBufferPointer { weights in
            values.withUnsafeBufferPointer { values in
                var sum: Float = 0
                var index = 0
                let start = row * weights.count
                while index < weights.count {
                    sum += weights[index] * values[start + index]
                    index += 1
                }
                return sum
            }
        }
    }
}
