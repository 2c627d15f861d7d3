/// Weighs the signs of an answer: a sum of them, and a few units that each listen to all of them
/// and speak only once they hear enough, so that signs can count together.
enum AnswerNet {
    /// How many such units there are.
    static let units = 12

    /// How many weights go with so many signs: the sum's, each unit's, and what each unit counts.
    static func count(_ width: Int) -> Int { width * (1 + units) + units }

    /// The logit of the signs; weights without units are those of a sum alone.
    static func logit(_ weights: [Double], _ values: [Double]) -> Double {
        let width = values.count
        var logit = Ranker.dot(weights, values)
        guard weights.count == count(width) else { return logit }
        for unit in 0..<units {
            var sum = 0.0
            let start = width * (1 + unit)
            for index in 0..<width { sum += weights[start + index] * values[index] }
            if sum > 0 { logit += weights[width * (1 + units) + unit] * sum }
        }
        return logit
    }

    /// Weights to begin with: small, unlike each other, the same every time.
    static func start(_ width: Int) -> [Float] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count(width)).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let chance = Float(state >> 40) / Float(1 << 24) - 0.5
            return index < width ? 0 : chance * 0.3
        }
    }

    /// Adds to the gradient what one row says, whose wanted value is `wanted` and which counts
    /// `share`.
    static func learn(
        _ row: UnsafeBufferPointer<Float>, wanted: Float, share: Float,
        _ weights: UnsafeBufferPointer<Float>, _ gradient: UnsafeMutableBufferPointer<Float>
    ) {
        let width = row.count
        let outputs = width * (1 + units)
        var heard = [Float](repeating: 0, count: units)
        var logit = dot(row, weights, 0)
        for unit in 0..<units {
            heard[unit] = max(0, dot(row, weights, width * (1 + unit)))
            logit += weights[outputs + unit] * heard[unit]
        }
        let chance = 1 / (1 + Float(Logarithm.exponential(Double(-logit))))
        let pull = (chance - wanted) * share
        add(pull, row, gradient, 0)
        for unit in 0..<units where heard[unit] > 0 {
            gradient[outputs + unit] += pull * heard[unit]
            add(pull * weights[outputs + unit], row, gradient, width * (1 + unit))
        }
    }

    @inline(__always)
    private static func dot(
        _ row: UnsafeBufferPointer<Float>, _ weights: UnsafeBufferPointer<Float>, _ start: Int
    ) -> Float {
        var sum: Float = 0
        for index in 0..<row.count { sum += row[index] * weights[start + index] }
        return sum
    }

    @inline(__always)
    private static func add(
        _ pull: Float, _ row: UnsafeBufferPointer<Float>,
        _ gradient: UnsafeMutableBufferPointer<Float>, _ start: Int
    ) {
        for index in 0..<row.count { gradient[start + index] += pull * row[index] }
    }
}
