/// Learns a chain by adaptive gradient steps (Duchi et al. 2011) in a fixed order, so that the
/// same rows give the same weights.
struct ChainTrainer {
    /// The columns of a row's features, and what it is tagged.
    struct Row {
        var columns: [Int32] = []
        var starts: [Int] = [0]
        var tags: [UInt8] = []
        var limits: [FieldGroup.Limits] = []

        init() {}

        /// One thing alone, with its features.
        init(columns: [Int32], tags: [UInt8]) {
            self.columns = columns
            self.tags = tags
            starts.append(columns.count)
        }

        var count: Int { starts.count - 1 }
    }

    private(set) var chain: TagChain
    private(set) var weights: [Float]
    private var squares: [Float]
    private var moveSquares: [Float]

    private static let rate: Float = 0.2
    private static let passes = 40
    /// How strongly weights are drawn back to nothing, shared by all rows.
    private static let pull: Float = 4

    init(fields: Int, width: Int, _ rows: [Row]) {
        chain = TagChain(fields: fields)
        weights = Array(repeating: 0, count: width * chain.tags)
        squares = Array(repeating: 0.02, count: width * chain.tags)
        moveSquares = Array(repeating: 0.1, count: chain.tags * chain.tags)
        let rows = rows.filter { $0.count > 0 }
        guard !rows.isEmpty else { return }
        var order = FixedOrder(count: rows.count)
        for pass in 0..<Self.passes {
            let slower: Float = pass * 2 < Self.passes ? 1 : pass * 4 < Self.passes * 3 ? 0.5 : 0.2
            for index in order.next() {
                step(rows[index], Self.rate * slower, Self.pull / Float(rows.count))
            }
        }
    }

    func scores(_ row: Row) -> [Float] {
        let tags = chain.tags
        var scores = [Float](repeating: 0, count: row.count * tags)
        weights.withUnsafeBufferPointer { weights in
            for place in 0..<row.count {
                for at in row.starts[place]..<row.starts[place + 1] {
                    let base = Int(row.columns[at]) * tags
                    for tag in 0..<tags { scores[place * tags + tag] += weights[base + tag] }
                }
            }
        }
        FieldGroup.apply(row.limits, to: &scores, tags: tags)
        return scores
    }

    private mutating func step(_ row: Row, _ rate: Float, _ pull: Float) {
        let sums = chain.sums(scores(row), row.count)
        let slopes = slopes(row, sums)
        moveStep(moveSlopes(row, sums), rate, pull)
        let tags = chain.tags
        weights.withUnsafeMutableBufferPointer { weights in
            squares.withUnsafeMutableBufferPointer { squares in
                for place in 0..<row.count {
                    for tag in 0..<tags {
                        let slope = slopes[place * tags + tag]
                        guard slope > Self.slight || slope < -Self.slight else { continue }
                        for column in row.columns[row.starts[place]..<row.starts[place + 1]] {
                            let at = Int(column) * tags + tag
                            let whole = slope + pull * weights[at]
                            squares[at] += whole * whole
                            weights[at] -= rate * whole / squares[at].squareRoot()
                        }
                    }
                }
            }
        }
    }

    /// A slope that is not worth a step.
    private static let slight: Float = 1e-4

    private func slopes(_ row: Row, _ sums: TagChain.Sums) -> [Float] {
        let tags = chain.tags
        var slopes = [Float](repeating: 0, count: row.count * tags)
        for place in 0..<row.count {
            var norm: Float = 0
            for at in place * tags..<(place + 1) * tags {
                slopes[at] = sums.forward[at] * sums.backward[at]
                norm += slopes[at]
            }
            for at in place * tags..<(place + 1) * tags { slopes[at] /= max(1e-30, norm) }
            slopes[place * tags + Int(row.tags[place])] -= 1
        }
        return slopes
    }

    private func moveSlopes(_ row: Row, _ sums: TagChain.Sums) -> [Float] {
        let tags = chain.tags
        var slopes = [Float](repeating: 0, count: tags * tags)
        var pairs = slopes
        for place in 1..<max(1, row.count) {
            var total: Float = 0
            for from in 0..<tags {
                let before = sums.forward[(place - 1) * tags + from]
                for to in 0..<tags {
                    let at = place * tags + to
                    let pair = before * sums.factors[from * tags + to] * sums.places[at]
                        * sums.backward[at]
                    pairs[from * tags + to] = pair
                    total += pair
                }
            }
            for at in pairs.indices { slopes[at] += pairs[at] / max(1e-30, total) }
            slopes[Int(row.tags[place - 1]) * tags + Int(row.tags[place])] -= 1
        }
        return slopes
    }

    private mutating func moveStep(_ slopes: [Float], _ rate: Float, _ pull: Float) {
        for at in slopes.indices {
            let slope = slopes[at] + pull * chain.moves[at]
            moveSquares[at] += slope * slope
            chain.moves[at] -= rate * slope / moveSquares[at].squareRoot()
        }
    }
}
