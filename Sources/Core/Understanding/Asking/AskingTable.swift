import Linguistics

/// What was learned of how people ask: for each feature of a clause how much it speaks for each
/// role, and which role follows which.
struct AskingTable: Sendable {
    /// What a clause does.
    enum Role: Int, CaseIterable {
        case tells, asks, goesOn
    }

    static let roles = Role.allCases.count
    static let rows = 1 << Int(AskingFeatures.bits)
    /// Steps from one role to the next, inside a sentence and from one sentence to another.
    static let steps = 2 * roles * roles

    /// By row and role, in steps of `scale`.
    private let weights: ByteWeights
    private let scale: Float
    /// By whether a sentence begins, the role before and the role.
    private let transitions: [Float]

    /// A table that knows nothing.
    init() {
        self.init(
            weights: [Float](repeating: 0, count: Self.rows * Self.roles),
            transitions: [Float](repeating: 0, count: Self.steps))
    }

    /// What was learned, brought to steps of one size.
    init(weights: [Float], transitions: [Float]) {
        let scale = max(1e-6, weights.reduce(0) { max($0, abs($1)) }) / 127
        self.weights = ByteWeights(weights.map { Int8(($0 / scale).rounded()) })
        self.scale = scale
        self.transitions = transitions
    }

    /// How much speaks for each role of each clause.
    private func emissions(_ features: AskingFeatures) -> [Float] {
        var sums = [Float](repeating: 0, count: features.count * Self.roles)
        weights.withValues { weights in
            features.rows.withUnsafeBufferPointer { rows in
                for clause in 0..<features.count {
                    var (tells, asks, goesOn) = (0, 0, 0)
                    for place in features.starts[clause]..<features.starts[clause + 1] {
                        let row = Int(rows[place]) * Self.roles
                        tells += Int(weights[row])
                        asks += Int(weights[row + 1])
                        goesOn += Int(weights[row + 2])
                    }
                    sums[clause * Self.roles] = Float(tells) * scale
                    sums[clause * Self.roles + 1] = Float(asks) * scale
                    sums[clause * Self.roles + 2] = Float(goesOn) * scale
                }
            }
        }
        return sums
    }

    /// The chance of each role of each clause, all others considered.
    func chances(_ features: AskingFeatures) -> [Float] {
        AskingChain(features, emissions(features), transitions).chances
    }

    /// A run of words that asks one thing, and how likely it does.
    struct Piece {
        var words: Range<Int>
        let isSubject: Bool
        let chance: Double
        /// The words at which another question may begin inside.
        var seams: [Int] = []
    }

    /// The chance from which a clause inside a question may begin another.
    static let seam: Float = 0.1

    /// The chance from which a clause may ask; below ``QuestionReading/sure`` an answer decides.
    static let least: Float = 0.25

    /// What is asked, in order.
    func pieces(_ features: AskingFeatures) -> [Piece] {
        let chances = chances(features)
        var found: [Piece] = []
        var isOpen = false
        for (index, clause) in features.clauses.enumerated() {
            let tells = chances[index * Self.roles]
            let asks = chances[index * Self.roles + 1]
            let goesOn = chances[index * Self.roles + 2]
            if asks >= Self.least && asks >= goesOn {
                found.append(
                    Piece(
                        words: clause.words, isSubject: clause.isSubject, chance: Double(asks)))
                isOpen = true
            } else if isOpen, goesOn > tells,
                found[found.count - 1].isSubject == clause.isSubject
            {
                let start = found[found.count - 1].words.lowerBound
                found[found.count - 1].words = start..<clause.words.upperBound
                if asks >= Self.seam {
                    found[found.count - 1].seams.append(clause.words.lowerBound)
                }
            } else {
                isOpen = false
            }
        }
        return found
    }
}

// MARK: - Bytes

extension AskingTable {
    func put(into out: inout ByteWriter) {
        out.put([scale] + transitions)
        out.put(raw: weights.bytes)
    }

    /// Reads what was put; what is cut short the reader remembers.
    init(_ reader: inout ByteReader) {
        scale = reader.floats(1).first ?? 0
        transitions = reader.floats(Self.steps)
        weights = ByteWeights(reader.take(Self.rows * Self.roles))
    }
}
