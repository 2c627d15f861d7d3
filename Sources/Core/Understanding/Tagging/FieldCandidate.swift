/// A value that a field can have, with the signs that speak for it.
struct FieldCandidate {
    var value: String
    /// The hashes of its words, by which spellings are told apart.
    let key: [UInt64]
    /// Where it stands in the row; nowhere where only the rules know it.
    var ranges: [Range<Int>] = []
    /// How likely the chain finds it.
    var chance: Float = 0
    /// What the rules found, where they found the same.
    var ruled: Found?
    var signs: [Float] = []

    init?(_ value: String) {
        let key = Words(value, limit: Self.longest).words.map(\.hash)
        guard !key.isEmpty else { return nil }
        self.value = value
        self.key = key
    }

    /// Octets of a value that can be a field.
    private static let longest = 400
    /// Values weighed for one field; those behind are unlikely.
    private static let most = 48

    /// The values that the chain or the rules find, likely ones first, with their signs.
    static func all(
        _ field: FieldGroup.Field, _ features: FieldFeatures, _ spans: [TagChain.Span],
        _ ruled: [Found], value: (Range<Int>) -> String?
    ) -> [FieldCandidate] {
        var all: [FieldCandidate] = []
        for span in spans.sorted(by: { $0.chance > $1.chance }).prefix(most) {
            guard let text = value(span.range), var one = FieldCandidate(text) else { continue }
            if let index = all.firstIndex(where: { $0.key == one.key }) {
                all[index].chance = 1 - (1 - all[index].chance) * (1 - span.chance)
                all[index].ranges.append(span.range)
            } else {
                one.ranges = [span.range]
                one.chance = span.chance
                all.append(one)
            }
        }
        for found in ruled {
            guard var one = FieldCandidate(found.value) else { continue }
            if let index = all.firstIndex(where: { $0.key == one.key }) {
                all[index].ruled = found
                all[index].value = found.value
            } else {
                one.ruled = found
                one.ranges = occurrences(of: one.key, features.row)
                all.append(one)
            }
        }
        let signs = FieldSigns(field, features, all)
        for index in all.indices { all[index].signs = signs.signs(all[index]) }
        return all
    }

    private static func occurrences(of key: [UInt64], _ row: FieldRow) -> [Range<Int>] {
        row.tokens.indices.filter { index in
            row.tokens[index].hash == key[0] && index + key.count <= row.tokens.count
                && zip(key, row.tokens[index...]).allSatisfy { $0 == $1.hash }
        }.map { $0..<$0 + key.count }
    }
}

/// The signs by which one value of a field is preferred to another.
struct FieldSigns {
    private let field: FieldGroup.Field
    private let row: FieldRow
    private let context: FieldContext
    private let all: [FieldCandidate]
    private let top: Float
    private let hasRule: Bool

    static let count = 44

    init(_ field: FieldGroup.Field, _ features: FieldFeatures, _ all: [FieldCandidate]) {
        self.field = field
        row = features.row
        context = features.context
        self.all = all
        top = all.map(\.chance).max() ?? 0
        hasRule = all.contains { $0.ruled != nil }
    }

    /// Where learning starts: the chain is believed, the rules a little.
    static let plain: [Float] = {
        var plain = [Float](repeating: 0, count: count)
        plain.replaceSubrange(0..<6, with: [-2, 2, 0.5, 0.5, 0, 0.5])
        return plain
    }()

    func signs(_ one: FieldCandidate) -> [Float] {
        let chance = one.chance
        let isTop = chance >= top && chance > 0
        let isRuled = one.ruled != nil
        let odds = chance > 0 ? max(-4, min(4, Sigmoid.inverse(chance))) / 2 : -2
        let own: [Float] = [
            1, chance, odds, isTop ? 1 : 0, top - chance, isRuled ? 1 : 0,
            isRuled && isTop ? 1 : 0, isRuled && chance < 0.05 ? 1 : 0,
            hasRule && !isRuled ? 1 : 0, chance < 0.05 ? 1 : 0, chance > 0.5 ? 1 : 0,
            one.ranges.count > 1 ? 1 : 0, one.ranges.isEmpty ? 1 : 0,
        ]
        guard let range = one.ranges.first else {
            return own + [Float](repeating: 0, count: Self.count - own.count)
        }
        return own + bounds(one, range) + content(one, range) + rivals(one) + labelled(one)
    }

    /// Whether marks part it from its neighbours, and how long it is.
    private func bounds(_ one: FieldCandidate, _ range: Range<Int>) -> [Float] {
        func ends(_ range: Range<Int>) -> Bool {
            row.tokens[range.upperBound - 1].after.separates
        }
        let values = [
            one.ranges.contains { row.isParted($0.lowerBound) }, one.ranges.contains(where: ends),
            one.ranges.contains { row.isParted($0.lowerBound) && ends($0) },
            range.dropFirst().contains(where: row.isParted), range.count == 1,
            range.count >= 6, range.count >= 10,
        ]
        return values.map { $0 ? 1 : 0 }
    }

    /// What its words are.
    private func content(_ one: FieldCandidate, _ range: Range<Int>) -> [Float] {
        let first = row.tokens[range.lowerBound], last = row.tokens[range.upperBound - 1]
        let mask = range.reduce(0) { $0 | row.tokens[$1].traits }
        let isHan = last.shape == .han
        let places = one.ranges.map { row.tokens[$0.lowerBound].part }
        let body = isHan ? last.traits & FieldTraits.bodyEnd : mask & FieldTraits.body
        let role = isHan ? last.traits & FieldTraits.roleEnd : mask & FieldTraits.role
        let values = [
            body != 0, role != 0, mask & FieldTraits.inFrom != 0,
            mask & (FieldTraits.city | FieldTraits.country) != 0, mask & FieldTraits.tour != 0,
            mask & (FieldTraits.closing | FieldTraits.common) != 0,
            mask & FieldTraits.inDomain != 0, isHan,
            first.shape == .capital || first.shape == .upper,
            !isHan && last.shape == .small, last.traits & FieldTraits.link != 0,
            places.contains(.signature), places.allSatisfy { $0 == .subject },
            range.contains { row.tokens[$0].shape == .number },
        ]
        return values.map { $0 ? 1 : 0 } + [
            isHan && range.count > 4 ? 1 : 0,
            isHan && first.traits & FieldTraits.surname != 0 ? 1 : 0,
            mask & FieldTraits.wholeFrom != 0 ? 1 : 0, isHan ? one.chance : 0,
        ]
    }

    /// Whether a label before it names the field or another, and whether it fills its line.
    private func labelled(_ one: FieldCandidate) -> [Float] {
        let code = FieldContext.code(of: field)
        func label(_ range: Range<Int>) -> FieldContext.Label { context.labels[range.lowerBound] }
        func fills(_ range: Range<Int>) -> Bool {
            row.lines[row.tokens[range.lowerBound].line].upperBound == range.upperBound
        }
        let behind = one.ranges.filter { label($0).last != 0 && label($0).distance == 0 }
        let own = behind.filter { label($0).kind == code }
        let values = [
            !own.isEmpty, own.contains(where: fills),
            behind.contains { label($0).kind < 7 && label($0).kind != code },
            one.ranges.allSatisfy {
                label($0).last != 0 && label($0).kind < 7 && label($0).kind != code
            },
        ]
        return values.map { $0 ? 1 : 0 }
    }

    /// Whether a longer or a shorter value has a chance too.
    private func rivals(_ one: FieldCandidate) -> [Float] {
        let isLonger = all.contains {
            $0.chance > 0.05 && $0.key.count > one.key.count && Self.holds($0.key, one.key)
        }
        let isShorter = all.contains {
            $0.chance > 0.05 && $0.key.count < one.key.count && Self.holds(one.key, $0.key)
        }
        return [isLonger ? 1 : 0, isShorter ? 1 : 0]
    }

    private static func holds(_ long: [UInt64], _ short: [UInt64]) -> Bool {
        (0...(long.count - short.count)).contains {
            long[$0..<$0 + short.count].elementsEqual(short)
        }
    }
}

extension Sigmoid {
    /// The logarithm of the odds of a chance, by halving.
    static func inverse(_ chance: Float) -> Float {
        let chance = max(0.002, min(0.998, chance))
        var low: Float = -8, high: Float = 8
        for _ in 0..<16 {
            let middle = (low + high) / 2
            if of(middle) < chance { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
