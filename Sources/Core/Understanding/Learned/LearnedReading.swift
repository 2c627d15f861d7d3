/// What `secretariat reading train` learned from labelled mails and sentences: for each feature of
/// a sentence how much it speaks for each matter, and how a mail's sentences are weighed together.
package struct LearnedReading: Sendable {
    /// The matters in the order of the columns.
    let classes: [String]
    let judges: [MailJudge]
    private let keys: [UInt32]
    private let rarity: [UInt8]
    private let weights: [Int8]
    private let scales: [Float]
    private let offsets: [Float]
    /// Where the keys that begin with so many bits start.
    private let starts: [UInt32]

    /// Rarity is kept in steps of this part of one.
    static let raritySteps: Float = 20
    private static let startBits: UInt32 = 14

    init(
        classes: [String], judges: [MailJudge], keys: [UInt32], rarity: [UInt8], weights: [Int8],
        scales: [Float], offsets: [Float]
    ) {
        self.classes = classes
        self.judges = judges
        self.keys = keys
        self.rarity = rarity
        self.weights = weights
        self.scales = scales
        self.offsets = offsets
        var starts = [UInt32](repeating: UInt32(keys.count), count: (1 << Self.startBits) + 1)
        var next = 0
        for prefix in 0..<(1 << Int(Self.startBits)) {
            while next < keys.count, keys[next] >> (32 - Self.startBits) < UInt32(prefix) { next += 1 }
            starts[prefix] = UInt32(next)
        }
        self.starts = starts
    }

    func judged(by judges: [MailJudge]) -> LearnedReading {
        LearnedReading(
            classes: classes, judges: judges, keys: keys, rarity: rarity, weights: weights,
            scales: scales, offsets: offsets)
    }

    /// How far a sentence lies on the side of each matter; above 0 speaks for it.
    func decide(_ features: SentenceFeatures) -> [Float] {
        var sums = [Float](repeating: 0, count: classes.count)
        var square: Float = 0
        for (index, key) in features.keys.enumerated() {
            guard let row = find(key) else { continue }
            let value = features.weights[index] * Float(rarity[row]) / Self.raritySteps
            square += value * value
            add(row, value, to: &sums)
        }
        let length = max(0.001, square.squareRoot())
        for index in sums.indices {
            sums[index] = sums[index] / length * scales[index] + offsets[index]
        }
        return sums
    }

    /// The words of a sentence that speak most for a matter, as a range.
    func words(of features: SentenceFeatures, for matter: Int) -> Range<Int>? {
        var best: [(value: Float, at: Int)] = []
        for (index, key) in features.keys.enumerated() {
            guard let row = find(key) else { continue }
            let weight = Float(weights[row * classes.count + matter])
            let value = features.weights[index] * Float(rarity[row]) * weight
            if value > 0 { best.append((value, Int(features.places[index]))) }
        }
        let top = best.sorted { $0.value > $1.value }.prefix(4).map(\.at)
        guard let first = top.min(), let last = top.max() else { return nil }
        return first..<last + 1
    }

    @inline(__always)
    private func add(_ row: Int, _ value: Float, to sums: inout [Float]) {
        let count = sums.count
        weights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                let start = row * count
                for index in 0..<count { sums[index] += value * Float(weights[start + index]) }
            }
        }
    }

    private func find(_ key: UInt32) -> Int? {
        let prefix = Int(key >> (32 - Self.startBits))
        var at = Int(starts[prefix])
        let end = Int(starts[prefix + 1])
        while at < end, keys[at] < key { at += 1 }
        return at < end && keys[at] == key ? at : nil
    }
}

/// How one matter is decided for a whole mail, by logistic regression over few signs.
struct MailJudge: Sendable {
    var weights: [Float]

    /// The signs of a mail for one matter.
    struct Signs: Sendable {
        /// How far the foremost sentence of the text lies on its side, then the next.
        var best: Float = -1.5
        var second: Float = -1.5
        var subject: Float = -1.5
        /// How sure the patterns of the lexicon are, from 0 to 1.
        var rules: Float = 0
        var isShort = false
        var isAnswer = false

        var values: [Float] {
            [
                1, best, second, subject, rules, rules >= 0.5 ? 1 : 0, isShort ? 1 : 0,
                isAnswer ? 1 : 0, max(0, best), best * rules,
            ]
        }
    }

    func chance(_ signs: Signs) -> Double {
        var sum: Float = 0
        for (weight, value) in zip(weights, signs.values) { sum += weight * value }
        return Double(Sigmoid.of(sum))
    }
}

/// The logistic function without a library of mathematics, the same on every machine.
enum Sigmoid {
    static func of(_ x: Float) -> Float { 1 / (1 + exponential(-max(-30, min(30, x)))) }

    /// e to the power of x, by halving and a short series.
    static func exponential(_ x: Float) -> Float {
        var halvings = 0
        var small = Double(x)
        while small > 0.25 || small < -0.25 {
            small /= 2
            halvings += 1
        }
        var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
        for _ in 0..<halvings { value *= value }
        return Float(value)
    }
}
