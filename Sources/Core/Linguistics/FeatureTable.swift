/// What each feature of a text speaks for: a row of weights for each feature, a column for each
/// matter. Features are weighed by how rare they are, and a long text counts no more than a short.
package struct FeatureTable: Sendable {
    package let keys: RisingKeys
    /// How rare each feature is, in steps of a part of one.
    package let rarity: ArraySlice<UInt8>
    package let weights: ByteWeights
    package let scales: [Float]
    package let offsets: [Float]

    /// Rarity is kept in steps of this part of one.
    package static let raritySteps: Float = 20

    package init(
        keys: RisingKeys, rarity: ArraySlice<UInt8>, weights: ByteWeights, scales: [Float],
        offsets: [Float]
    ) {
        self.keys = keys
        self.rarity = rarity
        self.weights = weights
        self.scales = scales
        self.offsets = offsets
    }

    /// How far the features, each once with its weight before rarity, lie on the side of each
    /// matter; above 0 speaks for it.
    package func decide(_ features: [UInt32], _ values: [Float]) -> [Float] {
        var sums = [Float](repeating: 0, count: scales.count)
        var square: Float = 0
        for (index, key) in features.enumerated() {
            guard let row = keys.place(of: key) else { continue }
            let value = values[index] * (Float(rarity[rarity.startIndex + row]) / Self.raritySteps)
            square += value * value
            weights.add(row: row, by: value, to: &sums)
        }
        let length = max(0.001, square.squareRoot())
        for index in sums.indices {
            sums[index] = sums[index] / length * scales[index] + offsets[index]
        }
        return sums
    }
}
