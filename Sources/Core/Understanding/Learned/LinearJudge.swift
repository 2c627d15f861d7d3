/// A yes or no decided by logistic regression over few signs.
struct LinearJudge: Sendable {
    var weights: [Float]

    func chance(_ values: [Float]) -> Double {
        var sum: Float = 0
        for (weight, value) in zip(weights, values) { sum += weight * value }
        return Double(Sigmoid.of(sum))
    }

    /// One decision to learn from, and how much it counts.
    struct Case {
        let values: [Float]
        let holds: Bool
        let weight: Float
    }

    private static let passes = 1_500

    /// Learns weights that are drawn towards plain ones, so that few examples suffice; those in
    /// `never` never fall below nothing.
    init(
        learnedFrom cases: [Case], towards plain: [Float], pull: Float, never: Range<Int> = 0..<0
    ) {
        var weights = plain
        let total = cases.reduce(0) { $0 + $1.weight }
        for _ in 0..<Self.passes {
            var slopes = zip(weights, plain).map { pull * ($0 - $1) }
            for one in cases {
                var sum: Float = 0
                for (place, value) in one.values.enumerated() { sum += weights[place] * value }
                let miss = one.weight * (Sigmoid.of(sum) - (one.holds ? 1 : 0))
                for (place, value) in one.values.enumerated() { slopes[place] += miss * value }
            }
            let step = 1.2 / max(40, total)
            for place in weights.indices {
                weights[place] -= step * slopes[place]
                if never.contains(place) { weights[place] = max(0, weights[place]) }
            }
        }
        self.weights = weights
    }

    init(weights: [Float]) { self.weights = weights }
}
