/// The documents that hold a question's features, with their scores: all of them in a library of
/// the usual size, in a large one those that score best, found without a look at most others.
struct DocumentHits {
    /// In rising order for a usual library, in the order found for a large one.
    private(set) var documents: [Int32] = []
    private(set) var scores: [Float] = []
    private var slots: [Int32] = []

    /// Up to this many documents every score is worked out.
    static let mostDense = 1 << 15
    /// So many of a large library's best documents are certain to be among the hits.
    static let fewestBest = 128
    /// A large library's question looks at no more documents than this.
    static let mostHits = 1 << 13
    private static let slotMask = (1 << 15) - 1

    /// A feature with what it weighs in the question.
    typealias Weighed = (feature: Int, weight: Float)

    init(_ index: PostingIndex, _ features: [Weighed]) {
        if index.documentCount <= Self.mostDense {
            takeAll(index, features)
        } else {
            takeBest(index, features)
        }
    }

    private mutating func takeAll(_ index: PostingIndex, _ features: [Weighed]) {
        var sums = [Float](repeating: 0, count: index.documentCount)
        for item in features { index.accumulate(item.feature, item.weight, into: &sums) }
        // Every place is written and only a hit kept: no branch, as hits come without a pattern.
        documents = [Int32](unsafeUninitializedCapacity: sums.count) { hits, count in
            var next = 0
            for place in sums.indices {
                hits[next] = Int32(truncatingIfNeeded: place)
                next += sums[place] > 0 ? 1 : 0
            }
            count = next
        }
        scores = documents.map { sums[Int($0)] }
    }

    /// MaxScore (Turtle and Flood 1995), feature by feature: those that can add most come first,
    /// and once what is left cannot lift a new document among the best, only the known ones grow.
    private mutating func takeBest(_ index: PostingIndex, _ features: [Weighed]) {
        var lists = features.map { (item: $0, bound: $0.weight * index.highest($0.feature)) }
            .filter { $0.bound > 0 }
        lists.sort {
            $0.bound > $1.bound || $0.bound == $1.bound && $0.item.feature < $1.item.feature
        }
        slots = [Int32](repeating: -1, count: Self.slotMask + 1)
        var left = lists.reduce(0) { $0 + $1.bound }
        var takesNew = true
        for (item, bound) in lists {
            if takesNew, documents.count >= Self.mostHits || left < lowestOfBest() {
                takesNew = false
            }
            left -= bound
            add(index, item, takesNew)
        }
        slots = []
    }

    private mutating func add(_ index: PostingIndex, _ item: Weighed, _ takesNew: Bool) {
        var slots = self.slots
        self.slots = []
        index.forEach(item.feature) { document, impact in
            var slot = Int((UInt32(document) &* 0x9E37_79B1) >> 17)
            while slots[slot] >= 0, documents[Int(slots[slot])] != Int32(document) {
                slot = (slot + 1) & Self.slotMask
            }
            if slots[slot] >= 0 {
                scores[Int(slots[slot])] += item.weight * impact
            } else if takesNew, documents.count < Self.mostHits {
                slots[slot] = Int32(documents.count)
                documents.append(Int32(document))
                scores.append(item.weight * impact)
            }
        }
        self.slots = slots
    }

    /// What the last of the best documents has so far; nothing while they are too few. Counted in
    /// steps of a part of the highest, rounded down, so that no document is left out for it.
    private func lowestOfBest() -> Float {
        guard documents.count >= Self.fewestBest, let highest = scores.max(), highest > 0 else {
            return 0
        }
        let steps = 256
        var counts = [Int32](repeating: 0, count: steps + 1)
        let scale = Float(steps) / highest
        for score in scores { counts[Int(score * scale)] += 1 }
        var count: Int32 = 0
        for step in stride(from: steps, through: 1, by: -1) {
            count += counts[step]
            if count >= Self.fewestBest { return Float(step) / scale }
        }
        return 0
    }

    /// Calls `body` with each document and its score.
    @inline(__always)
    func forEach(_ body: (Int, Float) -> Void) {
        documents.withUnsafeBufferPointer { documents in
            scores.withUnsafeBufferPointer { scores in
                for place in 0..<documents.count { body(Int(documents[place]), scores[place]) }
            }
        }
    }
}
