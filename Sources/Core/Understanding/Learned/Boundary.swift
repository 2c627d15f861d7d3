/// A linear boundary learned with squared hinge loss by dual coordinate descent (Hsieh et al.
/// 2008) in a fixed order, so that the same examples give the same weights.
struct Boundary {
    private(set) var weights: [Float]
    private(set) var offset: Float = 0
    private var duals: [Float]

    /// Passes over all examples; the boundary has settled before.
    static let passes = 12

    /// The features of all examples, one after the other.
    struct Rows {
        var columns: [Int32] = []
        var values: [Float] = []
        var starts: [Int] = [0]
        var width = 0

        var count: Int { starts.count - 1 }
    }

    /// - Parameter examples: the row, the side, and how much a wrong answer costs.
    init(_ rows: Rows, _ examples: [(row: Int, isInside: Bool, cost: Float)]) {
        weights = [Float](repeating: 0, count: rows.width)
        duals = [Float](repeating: 0, count: examples.count)
        var resting = [Bool](repeating: false, count: examples.count)
        var order = FixedOrder(count: examples.count)
        for pass in 0..<Self.passes {
            for index in order.next() where pass % 4 == 3 || !resting[index] {
                resting[index] = step(index, rows, examples[index])
            }
        }
    }

    /// Moves the boundary for one example; true where that lies well on its side already.
    private mutating func step(
        _ index: Int, _ rows: Rows, _ example: (row: Int, isInside: Bool, cost: Float)
    ) -> Bool {
        let range = rows.starts[example.row]..<rows.starts[example.row + 1]
        let sign: Float = example.isInside ? 1 : -1
        let slack = 1 / (2 * example.cost)
        let slope = sign * distance(rows, range) - 1 + slack * duals[index]
        let isAtRest = duals[index] == 0 && slope > 0
        let dual = max(0, duals[index] - slope / (2 + slack))
        let move = (dual - duals[index]) * sign
        guard move != 0 else { return isAtRest }
        duals[index] = dual
        offset += move
        weights.withUnsafeMutableBufferPointer { weights in
            rows.columns.withUnsafeBufferPointer { columns in
                rows.values.withUnsafeBufferPointer { values in
                    for place in range { weights[Int(columns[place])] += move * values[place] }
                }
            }
        }
        return isAtRest
    }

    func distance(_ rows: Rows, _ row: Int) -> Float {
        distance(rows, rows.starts[row]..<rows.starts[row + 1])
    }

    private func distance(_ rows: Rows, _ range: Range<Int>) -> Float {
        weights.withUnsafeBufferPointer { weights in
            rows.columns.withUnsafeBufferPointer { columns in
                rows.values.withUnsafeBufferPointer { values in
                    var sum = offset
                    for place in range { sum += weights[Int(columns[place])] * values[place] }
                    return sum
                }
            }
        }
    }
}

/// Orders that look like chance and are the same every time.
struct FixedOrder {
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
