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

    init(weights: [Float]) { self.weights = weights }

    /// Learns weights that are drawn towards plain ones, so that few examples suffice; those in
    /// `never` never fall below nothing.
    init(
        learnedFrom cases: [Case], towards plain: [Float], pull: Float, never: Range<Int> = 0..<0
    ) {
        let pulls = [Float](repeating: pull, count: plain.count)
        self.init(learnedFrom: cases, towards: plain, pulls: pulls, never: never)
    }

    /// The same with a pull for each weight.
    init(
        learnedFrom cases: [Case], towards plain: [Float], pulls: [Float],
        never: Range<Int> = 0..<0
    ) {
        var descent = Descent(cases, plain)
        for _ in 0..<Self.passes {
            var farthest: Float = 0
            for place in plain.indices {
                let moved = descent.step(
                    place, towards: plain[place], pulls[place],
                    least: never.contains(place) ? 0 : -.greatestFiniteMagnitude)
                farthest = max(farthest, abs(moved))
            }
            if farthest < Self.settled { break }
        }
        weights = descent.weights
    }

    private static let passes = 300
    /// A pass that moves no weight farther has found them.
    private static let settled: Float = 5e-4
}

/// Newton's steps along one weight after the other.
private struct Descent {
    private(set) var weights: [Float]
    private let cases: [LinearJudge.Case]
    /// For each weight the cases whose value is not nothing.
    private let held: [[(at: Int, value: Float)]]
    private var sums: [Float]

    private static let longestStep: Float = 0.5

    init(_ cases: [LinearJudge.Case], _ plain: [Float]) {
        weights = plain
        self.cases = cases
        held = plain.indices.map { place in
            cases.indices.compactMap { at in
                let value = cases[at].values[place]
                return value == 0 ? nil : (at, value)
            }
        }
        sums = cases.map { one in
            zip(plain, one.values).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    mutating func step(_ place: Int, towards plain: Float, _ pull: Float, least: Float) -> Float {
        var slope = pull * (weights[place] - plain), bend = pull
        for (at, value) in held[place] {
            let chance = Sigmoid.of(sums[at])
            slope += cases[at].weight * (chance - (cases[at].holds ? 1 : 0)) * value
            bend += cases[at].weight * chance * (1 - chance) * value * value
        }
        let step = max(-Self.longestStep, min(Self.longestStep, -slope / bend))
        let new = max(least, weights[place] + step)
        let moved = new - weights[place]
        guard moved != 0 else { return 0 }
        weights[place] = new
        for (at, value) in held[place] { sums[at] += moved * value }
        return moved
    }
}
