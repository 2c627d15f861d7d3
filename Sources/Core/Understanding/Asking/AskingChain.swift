/// The chances of roles along a mail: forward and back over a linear chain (Lafferty et al. 2001).
struct AskingChain {
    /// The chance of each role of each clause.
    private(set) var chances: [Float]
    /// The expected steps, as ``AskingTable/transitions``.
    private(set) var steps: [Float]
    private let count: Int
    private let opens: [Bool]
    private let powers: [Float]
    private let local: [Float]

    private static let roles = AskingTable.roles

    /// The place of a step among the transitions.
    static func step(_ begins: Bool, _ from: Int, _ to: Int) -> Int {
        (begins ? roles * roles : 0) + from * roles + to
    }

    init(_ features: AskingFeatures, _ emissions: [Float], _ transitions: [Float]) {
        count = features.count
        opens = features.clauses.map(\.opens)
        chances = [Float](repeating: 0, count: count * Self.roles)
        steps = [Float](repeating: 0, count: AskingTable.steps)
        powers = transitions.map { Sigmoid.exponential(max(-20, min(20, $0))) }
        local = Self.local(emissions, count)
        guard count > 0 else { return }
        let ahead = ahead()
        let back = back()
        for place in chances.indices { chances[place] = ahead[place] * back[place] }
        for clause in 0..<count { Self.share(&chances, clause) }
        for clause in 1..<count { expect(clause, ahead, back) }
    }

    /// Nothing goes on where nothing was asked.
    private static func isBarred(_ from: Int, _ to: Int) -> Bool {
        from == AskingTable.Role.tells.rawValue && to == AskingTable.Role.goesOn.rawValue
    }

    private func ahead() -> [Float] {
        let roles = Self.roles
        var ahead = [Float](repeating: 0, count: count * roles)
        for clause in 0..<count {
            for role in 0..<roles {
                var sum: Float = 0
                if clause == 0 {
                    sum = role == AskingTable.Role.goesOn.rawValue ? 0 : 1
                } else {
                    for from in 0..<roles where !Self.isBarred(from, role) {
                        sum += ahead[(clause - 1) * roles + from]
                            * powers[Self.step(opens[clause], from, role)]
                    }
                }
                ahead[clause * roles + role] = sum * local[clause * roles + role]
            }
            Self.share(&ahead, clause)
        }
        return ahead
    }

    private func back() -> [Float] {
        let roles = Self.roles
        var back = [Float](repeating: 1, count: count * roles)
        for clause in stride(from: count - 2, through: 0, by: -1) {
            for role in 0..<roles {
                var sum: Float = 0
                for to in 0..<roles where !Self.isBarred(role, to) {
                    let next = (clause + 1) * roles + to
                    sum += back[next] * local[next] * powers[Self.step(opens[clause + 1], role, to)]
                }
                back[clause * roles + role] = sum
            }
            Self.share(&back, clause)
        }
        return back
    }

    /// Brings what stands for the roles of a clause to one in all.
    private static func share(_ values: inout [Float], _ clause: Int) {
        let range = clause * roles..<(clause + 1) * roles
        let total = max(1e-30, values[range].reduce(0, +))
        for place in range { values[place] /= total }
    }

    /// The powers of the emissions, the largest of a clause being one.
    private static func local(_ emissions: [Float], _ count: Int) -> [Float] {
        var local = emissions
        for clause in 0..<count {
            let range = clause * roles..<(clause + 1) * roles
            let most = emissions[range].max() ?? 0
            for place in range {
                local[place] = Sigmoid.exponential(max(-30, emissions[place] - most))
            }
        }
        return local
    }

    private mutating func expect(_ clause: Int, _ ahead: [Float], _ back: [Float]) {
        let roles = Self.roles
        var shares = [Float](repeating: 0, count: roles * roles)
        for from in 0..<roles {
            for to in 0..<roles where !Self.isBarred(from, to) {
                let next = clause * roles + to
                shares[from * roles + to] = ahead[(clause - 1) * roles + from]
                    * powers[Self.step(opens[clause], from, to)] * local[next] * back[next]
            }
        }
        let total = max(1e-30, shares.reduce(0, +))
        for (place, share) in shares.enumerated() {
            steps[(opens[clause] ? roles * roles : 0) + place] += share / total
        }
    }
}
