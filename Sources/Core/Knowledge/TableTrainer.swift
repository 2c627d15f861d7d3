import Linguistics

/// Learns a `LearnedTable`: for each class a linear boundary with squared hinge loss, by dual
/// coordinate descent (Hsieh et al. 2008) in a fixed order, so that the same questions give the
/// same table to the byte.
struct TableTrainer {
    /// The features of all questions, one question after the other.
    private var columns: [Int32] = []
    private var values: [Float] = []
    private var starts: [Int] = [0]
    /// The topics of each question; an empty one stands for a gap.
    private var labels: [Set<String>] = []
    private var classes: [String] = []
    /// The classes that also stand together, in the column `LearnedTable.together`.
    private let group: Set<String>
    private var keys: [UInt32] = []
    private var rarity: [UInt8] = []
    /// How many numbers a text's vector has; their columns stand behind those of the features.
    private let width: Int

    /// A feature that fewer questions hold teaches nothing about others.
    static let fewestQuestions = 4
    /// How much a wrong answer costs against a large weight.
    static let cost: Float = 0.5
    /// What a text's vector counts against its features, which together are of length one.
    static let vectorWeight: Float = 0.6
    /// Passes over all questions of a class; the boundary has settled before.
    static let passes = 10

    init(_ examples: [(features: LearnedFeatures, labels: Set<String>)], group: Set<String>) {
        self.group = group
        width = examples.lazy.map(\.features.vector.count).max() ?? 0
        labels = examples.map(\.labels)
        classes = Set(labels.flatMap { $0 }).sorted() + [LearnedTable.together]
        var counts: [UInt32: Int] = [:]
        for key in examples.lazy.flatMap(\.features.keys) { counts[key, default: 0] += 1 }
        keys = counts.filter { $0.value >= Self.fewestQuestions }.keys.sorted()
        var known: [UInt32: Int32] = [:]
        for (index, key) in keys.enumerated() { known[key] = Int32(index) }
        let total = Float(examples.count + 1)
        rarity = keys.map { key in
            let share = total / Float(1 + (counts[key] ?? 0))
            let steps = (1 + Logarithm.natural(share)) * FeatureTable.raritySteps
            return UInt8(min(255, max(1, steps.rounded())))
        }
        for example in examples { append(example.features, known) }
    }

    private mutating func append(_ features: LearnedFeatures, _ known: [UInt32: Int32]) {
        var square: Float = 0
        let start = columns.count
        for (index, key) in features.keys.enumerated() {
            guard let column = known[key] else { continue }
            let value =
                features.weights[index] * Float(rarity[Int(column)]) / FeatureTable.raritySteps
            columns.append(column)
            values.append(value)
            square += value * value
        }
        let length = max(0.001, square.squareRoot())
        for index in start..<values.count { values[index] /= length }
        for (place, value) in features.vector.enumerated() {
            columns.append(Int32(keys.count + place))
            values.append(value * Self.vectorWeight)
        }
        starts.append(columns.count)
    }

    func table(origin: UInt64) -> LearnedTable {
        let count = classes.count
        var weights = [Int8](repeating: 0, count: keys.count * count)
        var scales: [Float] = []
        var offsets: [Float] = []
        var vectorWeights = [Float](repeating: 0, count: width * count)
        for number in 0..<count {
            let (boundary, offset) = boundary(classes[number])
            let largest = boundary.prefix(keys.count).reduce(0) { max($0, abs($1)) }
            let scale = max(1e-6, largest) / 127
            for (index, weight) in boundary.prefix(keys.count).enumerated() {
                weights[index * count + number] = Int8((weight / scale).rounded())
            }
            for place in 0..<width {
                vectorWeights[place * count + number] =
                    boundary[keys.count + place] * Self.vectorWeight
            }
            scales.append(scale)
            offsets.append(offset)
        }
        return LearnedTable(
            classes: classes, origin: origin, ranking: .standard,
            features: FeatureTable(
                keys: RisingKeys(keys), rarity: rarity[...], weights: ByteWeights(weights),
                scales: scales, offsets: offsets),
            vectorWeights: vectorWeights)
    }

    /// The weights of one class against all others, and where its boundary lies.
    private func boundary(_ name: String) -> ([Float], Float) {
        let isInside = labels.map { label in
            label.contains(name)
                || name == LearnedTable.together && !label.isDisjoint(with: group)
        }

        var descent = Boundary(columns: keys.count + width, questions: labels.count)
        var order = FixedOrder(count: labels.count)
        columns.withUnsafeBufferPointer { columns in
            values.withUnsafeBufferPointer { values in
                for pass in 0..<Self.passes {
                    let looksAtAll = pass % 4 == 3
                    for index in order.next() where looksAtAll || !descent.resting[index] {
                        let range = starts[index]..<starts[index + 1]
                        descent.step(
                            index, isInside[index] ? 1 : -1,
                            UnsafeBufferPointer(rebasing: columns[range]),
                            UnsafeBufferPointer(rebasing: values[range]))
                    }
                }
            }
        }
        return (descent.weights, descent.offset)
    }
}

/// One boundary while it is being learned.
private struct Boundary {
    var weights: [Float]
    var offset: Float = 0
    /// Questions that lay well on their side when last looked at.
    var resting: [Bool]
    private var duals: [Float]

    init(columns: Int, questions: Int) {
        weights = [Float](repeating: 0, count: columns)
        duals = [Float](repeating: 0, count: questions)
        resting = [Bool](repeating: false, count: questions)
    }

    mutating func step(
        _ index: Int, _ sign: Float, _ columns: UnsafeBufferPointer<Int32>,
        _ values: UnsafeBufferPointer<Float>
    ) {
        let slack = 1 / (2 * TableTrainer.cost)
        let sum = offset + dot(columns, values)
        let slope = sign * sum - 1 + slack * duals[index]
        resting[index] = duals[index] == 0 && slope > 0
        let dual = max(0, duals[index] - slope / (2 + slack))
        let step = (dual - duals[index]) * sign
        guard step != 0 else { return }
        duals[index] = dual
        offset += step
        weights.withUnsafeMutableBufferPointer { weights in
            var place = 0
            while place < columns.count {
                weights[Int(columns[place])] += step * values[place]
                place += 1
            }
        }
    }

    private func dot(
        _ columns: UnsafeBufferPointer<Int32>, _ values: UnsafeBufferPointer<Float>
    ) -> Float {
        weights.withUnsafeBufferPointer { weights in
            var sum: Float = 0
            var place = 0
            while place < columns.count {
                sum += weights[Int(columns[place])] * values[place]
                place += 1
            }
            return sum
        }
    }
}

/// Orders that look like chance and are the same every time.
private struct FixedOrder {
    private var order: [Int]
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    init(count: Int) { order = Array(0..<count) }

    mutating func next() -> [Int] {
        guard order.count > 1 else { return order }
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
        return order
    }
}
