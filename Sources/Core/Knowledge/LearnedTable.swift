import Linguistics

/// What `secretariat knowledge train` learned from the library's own questions: for each feature of
/// a text how much it speaks for each topic and for a gap, and how to weigh the signs of a match.
package struct LearnedTable: Sendable {
    /// The topics in the order of the columns; an empty one stands for a gap.
    let classes: [String]
    /// A fingerprint of the questions it was made from.
    package let origin: UInt64
    let ranking: RankWeights
    private let features: FeatureTable
    /// What each number of a text's vector says for each class, number after number.
    private let vectorWeights: [Float]

    /// The column that stands for all places together.
    static let together = "*"

    init(
        classes: [String], origin: UInt64, ranking: RankWeights, features: FeatureTable,
        vectorWeights: [Float]
    ) {
        self.classes = classes
        self.origin = origin
        self.ranking = ranking
        self.features = features
        self.vectorWeights = vectorWeights
    }

    /// The same table with other weights for the signs.
    func ranking(_ ranking: RankWeights) -> LearnedTable {
        LearnedTable(
            classes: classes, origin: origin, ranking: ranking, features: features,
            vectorWeights: vectorWeights)
    }

    /// How much the text speaks for each class, as distances from the boundary: above 0 is for it.
    func decide(_ text: LearnedFeatures) -> [Float] {
        var sums = features.decide(text.keys, text.weights)
        add(text.vector, to: &sums)
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
        out.put(UInt32(features.keys.list.count))
        out.put(UInt32(vectorWeights.count))
        out.put(features.scales + features.offsets + vectorWeights)
        for list in [ranking.topic, ranking.answer, [ranking.threshold]] {
            out.put(UInt32(list.count))
            for value in list { out.put(Float(value).bitPattern) }
        }
        for key in features.keys.list { out.put(key) }
        out.put(raw: features.rarity)
        out.put(raw: features.weights.bytes)
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
            features: FeatureTable(
                keys: RisingKeys(keys), rarity: rarity, weights: ByteWeights(weights),
                scales: scales, offsets: offsets),
            vectorWeights: vectorWeights)
    }
}
