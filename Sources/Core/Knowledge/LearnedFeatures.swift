import Linguistics

/// What a learned table weighs in a text: its words, runs of letters, ideographs and concepts.
/// Names of initiatives are left out, so that a question about one city teaches about all.
struct LearnedFeatures {
    /// Each feature once, with its weight before rarity.
    private(set) var keys: [UInt32] = []
    private(set) var weights: [Float] = []
    /// Where the text stands among others by the vectors of its words; empty without any.
    let vector: [Float]

    /// Texts of more features are cut: what nobody asks needs no reading.
    static let mostFeatures = 4_000
    /// What a concept counts against a word.
    static let conceptWeight: Float = 1.7

    init(_ text: FoldedText, _ reading: FeatureReader.Reading, _ words: WordVectors?) {
        vector = words?.vector(text, without: reading.nameBytes) ?? []
        keys.reserveCapacity(160)
        weights.reserveCapacity(160)
        for token in text.tokens where keys.count < Self.mostFeatures {
            if reading.nameBytes.contains(where: { $0.overlaps(token.folded) }),
                token.kind != .ideographs, token.kind != .kana
            {
                continue
            }
            add(token, text.bytes, reading.nameBytes)
        }
        if !reading.named.isEmpty { keys.append(1); weights.append(Self.conceptWeight) }
        addConcepts(reading.concepts)
        keepOnce()
    }

    private mutating func add(_ token: Token, _ bytes: [UInt8], _ names: [Range<Int>]) {
        guard token.kind == .ideographs || token.kind == .kana else {
            add(TermHash(bytes, token.folded, seed: 1), 1)
            if token.kind == .word { addLetters(bytes, token.folded) }
            return
        }
        NGrams.ideographs(bytes, token.folded) { range, isPair in
            if names.contains(where: { $0.overlaps(range) }) { return }
            add(TermHash(bytes, range, seed: isPair ? 3 : 2), 1)
        }
    }

    /// Runs of three to five letters, with the word's ends marked, against typos and endings.
    private mutating func addLetters(_ bytes: [UInt8], _ range: Range<Int>) {
        NGrams.runs(bytes, range, seed: 4, into: &keys)
        while weights.count < keys.count { weights.append(1) }
    }

    private mutating func addConcepts(_ concepts: [UInt16]) {
        let sorted = concepts.prefix(24).sorted()
        for (index, concept) in sorted.enumerated() {
            let number = UInt64(concept)
            add(TermHash(value: number &* 0x9E37_79B9_7F4A_7C15), Self.conceptWeight)
            for other in sorted[(index + 1)...] {
                add(TermHash(value: (number << 16 | UInt64(other)) &* 0xC2B2_AE3D_27D4_EB4F), 1)
            }
        }
    }

    private mutating func add(_ hash: TermHash, _ weight: Float) {
        keys.append(hash.short)
        weights.append(weight)
    }

    private mutating func keepOnce() {
        // Each key above its place: numbers sort fast, and of equal keys the first stays first.
        var order = keys.indices.map { UInt64(keys[$0]) << 32 | UInt64($0) }
        order.sort()
        let given = weights
        keys.removeAll(keepingCapacity: true)
        weights = []
        weights.reserveCapacity(order.count)
        for item in order {
            let key = UInt32(truncatingIfNeeded: item >> 32)
            if keys.last == key { continue }
            keys.append(key)
            weights.append(given[Int(UInt32(truncatingIfNeeded: item))])
        }
    }
}
