import Linguistics

/// What `secretariat knowledge train` learned from the library's own questions: for each feature of
/// a text how much it speaks for each topic and for a gap, and how to weigh the signs of a match.
package struct LearnedTable: Sendable {
    /// The topics in the order of the columns; an empty one stands for a gap.
    let classes: [String]
    /// A fingerprint of the questions it was made from.
    package let origin: UInt64
    let ranking: RankWeights
    private let keys: [UInt32]
    private let rarity: [UInt8]
    /// One byte a weight, as two's complement.
    private let weights: [UInt8]
    private let scales: [Float]
    private let offsets: [Float]

    /// The column that stands for all places together.
    static let together = "*"
    /// Rarity is kept in steps of this part of one.
    static let raritySteps: Float = 20

    init(
        classes: [String], origin: UInt64, ranking: RankWeights, keys: [UInt32], rarity: [UInt8],
        weights: [UInt8], scales: [Float], offsets: [Float]
    ) {
        self.classes = classes
        self.origin = origin
        self.ranking = ranking
        self.keys = keys
        self.rarity = rarity
        self.weights = weights
        self.scales = scales
        self.offsets = offsets
    }

    /// The same table with other weights for the signs.
    func ranking(_ ranking: RankWeights) -> LearnedTable {
        LearnedTable(
            classes: classes, origin: origin, ranking: ranking, keys: keys, rarity: rarity,
            weights: weights, scales: scales, offsets: offsets)
    }

    /// How much the text speaks for each class, as distances from the boundary: above 0 is for it.
    func decide(_ features: LearnedFeatures) -> [Float] {
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

    @inline(__always)
    private func add(_ row: Int, _ value: Float, to sums: inout [Float]) {
        let count = sums.count
        weights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                let start = row * count
                for index in 0..<count {
                    sums[index] += value * Float(Int8(bitPattern: weights[start + index]))
                }
            }
        }
    }

    private func find(_ key: UInt32) -> Int? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}

// MARK: - Bytes

extension LearnedTable {
    private static let mark: [UInt8] = Array("learned 2\n".utf8)

    /// The table as a file, the same on every machine.
    package var bytes: [UInt8] {
        var out = ByteWriter(Self.mark)
        out.put(origin)
        let names = Array(classes.joined(separator: "\n").utf8)
        out.put(UInt32(names.count))
        out.put(raw: names)
        out.put(UInt32(keys.count))
        for value in scales + offsets { out.put(value.bitPattern) }
        for list in [ranking.topic, ranking.answer, [ranking.threshold]] {
            out.put(UInt32(list.count))
            for value in list { out.put(Float(value).bitPattern) }
        }
        for key in keys { out.put(key) }
        out.put(raw: rarity)
        out.put(raw: weights)
        return out.bytes
    }

    /// Reads a table; nil where the bytes are none or are cut short.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = ByteReader(bytes, at: Self.mark.count)
        let origin = reader.wideNumber()
        let names = reader.take(Int(reader.number()))
        let count = Int(reader.number())
        let classes = String(decoding: names, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let scales = reader.floats(classes.count)
        let offsets = reader.floats(classes.count)
        let lists = (0..<3).map { _ in reader.floats(Int(reader.number())).map(Double.init) }
        let keys = reader.numbers(count)
        let rarity = reader.take(count)
        let weights = reader.take(count * classes.count)
        guard reader.isFinished, let threshold = lists[2].first, Self.isRising(keys) else {
            return nil
        }
        self.init(
            classes: classes, origin: origin,
            ranking: RankWeights(topic: lists[0], answer: lists[1], threshold: threshold),
            keys: keys, rarity: Array(rarity), weights: Array(weights),
            scales: scales, offsets: offsets)
    }

    private static func isRising(_ keys: [UInt32]) -> Bool {
        var place = 1
        while place < keys.count {
            if keys[place - 1] >= keys[place] { return false }
            place += 1
        }
        return true
    }
}
