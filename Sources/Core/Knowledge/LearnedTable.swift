import Linguistics

/// What `secretariat knowledge train` learned from the library's own questions: for each feature of
/// a text how much it speaks for each topic and for a gap, and how to weigh the signs of a match.
package struct LearnedTable: Sendable {
    /// The topics in the order of the columns; an empty one stands for a gap.
    let classes: [String]
    /// A fingerprint of the questions it was made from.
    package let origin: UInt64
    let ranking: RankWeights
    private let keys: RisingKeys
    private let rarity: ArraySlice<UInt8>
    private let weights: ByteWeights
    private let scales: [Float]
    private let offsets: [Float]
    /// What each number of a text's vector says for each class, number after number.
    private let vectorWeights: [Float]

    /// The column that stands for all places together.
    static let together = "*"
    /// Rarity is kept in steps of this part of one.
    static let raritySteps: Float = 20

    init(
        classes: [String], origin: UInt64, ranking: RankWeights, keys: RisingKeys,
        rarity: ArraySlice<UInt8>, weights: ByteWeights, scales: [Float], offsets: [Float],
        vectorWeights: [Float]
    ) {
        self.classes = classes
        self.origin = origin
        self.ranking = ranking
        self.keys = keys
        self.rarity = rarity
        self.weights = weights
        self.scales = scales
        self.offsets = offsets
        self.vectorWeights = vectorWeights
    }

    /// The same table with other weights for the signs.
    func ranking(_ ranking: RankWeights) -> LearnedTable {
        LearnedTable(
            classes: classes, origin: origin, ranking: ranking, keys: keys, rarity: rarity,
            weights: weights, scales: scales, offsets: offsets, vectorWeights: vectorWeights)
    }

    /// How much the text speaks for each class, as distances from the boundary: above 0 is for it.
    func decide(_ features: LearnedFeatures) -> [Float] {
        var sums = [Float](repeating: 0, count: classes.count)
        var square: Float = 0
        for (index, key) in features.keys.enumerated() {
            guard let row = keys.place(of: key) else { continue }
            let rarity = Float(rarity[rarity.startIndex + row]) / Self.raritySteps
            let value = features.weights[index] * rarity
            square += value * value
            weights.add(row: row, by: value, to: &sums)
        }
        let length = max(0.001, square.squareRoot())
        for index in sums.indices {
            sums[index] = sums[index] / length * scales[index] + offsets[index]
        }
        add(features.vector, to: &sums)
        return sums
    }

    /// A vector of another width was made with other words and says nothing here.
    private func add(_ vector: [Float], to sums: inout [Float]) {
        let count = sums.count
        guard vector.count * count == vectorWeights.count else { return }
        vectorWeights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                for (place, value) in vector.enumerated() {
                    let start = place * count
                    for index in 0..<count { sums[index] += value * weights[start + index] }
                }
            }
        }
    }
}

// MARK: - Bytes

extension LearnedTable {
    private static let mark: [UInt8] = Array("learned 3\n".utf8)

    /// The table as a file, the same on every machine.
    package var bytes: [UInt8] {
        var out = ByteWriter(Self.mark)
        out.put(origin)
        let names = Array(classes.joined(separator: "\n").utf8)
        out.put(UInt32(names.count))
        out.put(raw: names)
        out.put(UInt32(keys.list.count))
        out.put(UInt32(vectorWeights.count))
        out.put(scales + offsets + vectorWeights)
        for list in [ranking.topic, ranking.answer, [ranking.threshold]] {
            out.put(UInt32(list.count))
            for value in list { out.put(Float(value).bitPattern) }
        }
        for key in keys.list { out.put(key) }
        out.put(raw: rarity)
        out.put(raw: weights.bytes)
        return out.bytes
    }

    /// Reads a table; nil where the bytes are none or are cut short.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = ByteReader(bytes, at: Self.mark.count)
        let origin = reader.wideNumber()
        let names = reader.take(Int(reader.number()))
        let count = Int(reader.number())
        let vectorCount = Int(reader.number())
        let classes = String(decoding: names, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let scales = reader.floats(classes.count)
        let offsets = reader.floats(classes.count)
        let vectorWeights = reader.floats(vectorCount)
        let lists = (0..<3).map { _ in reader.floats(Int(reader.number())).map(Double.init) }
        let keys = reader.numbers(count)
        let rarity = reader.take(count)
        let weights = reader.take(count * classes.count)
        guard reader.isFinished, let threshold = lists[2].first, RisingKeys.isRising(keys) else {
            return nil
        }
        self.init(
            classes: classes, origin: origin,
            ranking: RankWeights(topic: lists[0], answer: lists[1], threshold: threshold),
            keys: RisingKeys(keys), rarity: rarity, weights: ByteWeights(weights),
            scales: scales, offsets: offsets, vectorWeights: vectorWeights)
    }
}
