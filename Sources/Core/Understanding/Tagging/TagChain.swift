/// A linear chain over tags: outside, then the beginning and the inside of each field (Lafferty
/// et al. 2001).
struct TagChain: Sendable {
    let fields: Int
    /// For each tag and the one that follows.
    var moves: [Float]

    var tags: Int { 1 + 2 * fields }

    init(fields: Int, moves: [Float]? = nil) {
        self.fields = fields
        let size = (1 + 2 * fields) * (1 + 2 * fields)
        self.moves = moves ?? Array(repeating: 0, count: size)
    }

    static func beginning(_ field: Int) -> Int { 1 + 2 * field }
    static func inside(_ field: Int) -> Int { 2 + 2 * field }

    /// True where a tag may follow another: inside only goes on with its own field.
    func allows(_ from: Int, _ to: Int) -> Bool {
        guard to > 0, to % 2 == 0 else { return true }
        return from == to || from == to - 1
    }

    /// What each move multiplies a chance by.
    var factors: [Float] {
        var factors = [Float](repeating: 0, count: tags * tags)
        for from in 0..<tags {
            for to in 0..<tags where allows(from, to) {
                factors[from * tags + to] = Sigmoid.exponential(moves[from * tags + to])
            }
        }
        return factors
    }

    /// Forward and backward sums, scaled at each place, and what each place multiplies by.
    struct Sums {
        var forward: [Float]
        var backward: [Float]
        let places: [Float]
        let factors: [Float]
    }

    func sums(_ scores: [Float], _ count: Int) -> Sums {
        var places = [Float](repeating: 0, count: count * tags)
        for place in 0..<count {
            let start = place * tags
            let top = scores[start..<start + tags].max() ?? 0
            for tag in 0..<tags {
                places[start + tag] = Sigmoid.exponential(max(-60, scores[start + tag] - top))
            }
        }
        let empty = [Float](repeating: 0, count: count * tags)
        var sums = Sums(forward: empty, backward: empty, places: places, factors: factors)
        goForward(&sums, count)
        goBackward(&sums, count)
        return sums
    }

    private func goForward(_ sums: inout Sums, _ count: Int) {
        for place in 0..<count {
            var total: Float = 0
            for tag in 0..<tags {
                var sum: Float = place == 0 && (tag == 0 || tag % 2 == 1) ? 1 : 0
                if place > 0 {
                    for from in 0..<tags {
                        sum += sums.forward[(place - 1) * tags + from]
                            * sums.factors[from * tags + tag]
                    }
                }
                let value = sum * sums.places[place * tags + tag]
                sums.forward[place * tags + tag] = value
                total += value
            }
            for tag in 0..<tags { sums.forward[place * tags + tag] /= max(1e-30, total) }
        }
    }

    private func goBackward(_ sums: inout Sums, _ count: Int) {
        for place in stride(from: count - 1, through: 0, by: -1) {
            var total: Float = 0
            for tag in 0..<tags {
                var sum: Float = place == count - 1 ? 1 : 0
                if place < count - 1 {
                    for to in 0..<tags { sum += onward(sums, place, tag, to) }
                }
                sums.backward[place * tags + tag] = sum
                total += sum
            }
            for tag in 0..<tags { sums.backward[place * tags + tag] /= max(1e-30, total) }
        }
    }

    /// What speaks for going from a tag at a place to another at the next.
    private func onward(_ sums: Sums, _ place: Int, _ tag: Int, _ to: Int) -> Float {
        let next = (place + 1) * tags + to
        return sums.factors[tag * tags + to] * sums.places[next] * sums.backward[next]
    }

    // MARK: - Spans

    /// A run of tokens with how likely it is a field from its first to its last word.
    struct Span: Sendable {
        let field: Int
        let range: Range<Int>
        let chance: Float
    }

    /// All runs that are a field with at least a chance.
    func spans(_ scores: [Float], _ count: Int, least: Float) -> [Span] {
        guard count > 0 else { return [] }
        let sums = sums(scores, count)
        var found: [Span] = []
        for place in 0..<count {
            var norm: Float = 0
            for tag in 0..<tags {
                norm += sums.forward[place * tags + tag] * sums.backward[place * tags + tag]
            }
            for field in 0..<fields {
                let at = place * tags + Self.beginning(field)
                let chance = sums.forward[at] * sums.backward[at] / max(1e-30, norm)
                if chance >= least {
                    found += runs(of: field, from: place, chance, sums, count, least)
                }
            }
        }
        return found
    }

    private func runs(
        of field: Int, from start: Int, _ chance: Float, _ sums: Sums, _ count: Int, _ least: Float
    ) -> [Span] {
        var found: [Span] = []
        var chance = chance
        var place = start, tag = Self.beginning(field)
        while chance >= least {
            var goesOn: Float = 0
            if place + 1 < count {
                var total: Float = 0
                for to in 0..<tags { total += onward(sums, place, tag, to) }
                let inside = onward(sums, place, tag, Self.inside(field))
                goesOn = total > 0 ? inside / total : 0
            }
            let ends = chance * (1 - goesOn)
            if ends >= least {
                found.append(Span(field: field, range: start..<place + 1, chance: ends))
            }
            chance *= goesOn
            place += 1
            tag = Self.inside(field)
        }
        return found
    }
}
