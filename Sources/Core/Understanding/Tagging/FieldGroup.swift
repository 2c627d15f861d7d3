/// Fields that are read by one chain, since none of them overlaps another.
enum FieldGroup: Int, CaseIterable, Sendable {
    case person, place, travellers

    /// What can be stated of who joins, and who travels.
    enum Field: String, CaseIterable, Sendable {
        case name, organization, role, phone, city, country, participant
    }

    var fields: [Field] {
        switch self {
        case .person: [.name, .organization, .role, .phone]
        case .place: [.city, .country]
        case .travellers: [.participant]
        }
    }

    /// Whether a mail of this kind has such fields.
    func fits(_ frame: FieldFeatures.Frame) -> Bool {
        self == .travellers ? frame.registers || frame.withdraws : frame.joins
    }

    // MARK: - Limits

    /// What a token cannot be, by the place of the field in its group, as bits.
    struct Limits: Sendable {
        /// Fields that cannot go on here.
        var ended: UInt8 = 0
        /// Fields that cannot begin here.
        var closed: UInt8 = 0
    }

    private static let never: Float = -50

    static func apply(_ limits: [Limits], to scores: inout [Float], tags: Int) {
        for (place, limit) in limits.enumerated() where limit.ended | limit.closed != 0 {
            for field in 0..<(tags - 1) / 2 {
                if limit.ended & (1 << UInt8(field)) != 0 {
                    scores[place * tags + TagChain.inside(field)] = never
                }
                if limit.closed & (1 << UInt8(field)) != 0 {
                    scores[place * tags + TagChain.beginning(field)] = never
                }
            }
        }
    }

    func limits(_ row: FieldRow) -> [Limits] {
        row.tokens.indices.map { index in
            var limits = Limits()
            for (place, field) in fields.enumerated() {
                if Self.ends(field, at: index, row) { limits.ended |= 1 << UInt8(place) }
                if Self.isClosed(field, at: index, row) { limits.closed |= 1 << UInt8(place) }
            }
            return limits
        }
    }

    private static func isClosed(_ field: Field, at index: Int, _ row: FieldRow) -> Bool {
        let token = row.tokens[index]
        switch field {
        case .phone: return token.traits & FieldTraits.phone == 0
        case .country: return token.traits & FieldTraits.country == 0
        case .name, .participant: return token.shape == .number
        case .city:
            let isLink = token.shape == .small
                && token.traits & (FieldTraits.link | FieldTraits.common) != 0
            return isLink || token.after == .colon
                || index > 0 && token.before == .space && isArticle(row.tokens[index - 1])
        default: return false
        }
    }

    /// `the` before a word says that it is no city: `Town Council of the Bay`.
    private static func isArticle(_ token: FieldRow.Token) -> Bool {
        let both = FieldTraits.common | FieldTraits.title
        return token.shape == .small && token.traits & both == both
    }

    private static func ends(_ field: Field, at index: Int, _ row: FieldRow) -> Bool {
        let token = row.tokens[index]
        guard index > 0, token.before != .start else { return true }
        let last = row.tokens[index - 1]
        let marks: [FieldMark] = [token.before, last.after]
        func has(_ list: Set<FieldMark>) -> Bool { marks.contains(where: list.contains) }
        if has([.paragraph, .line, .colon]) { return true }
        let isHan = token.shape == .han || last.shape == .han
        switch field {
        case .phone: return token.traits & FieldTraits.phone == 0 || has([.comma])
        case .country: return token.traits & FieldTraits.country == 0 || has([.comma])
        case .name, .participant:
            return has([.comma, .stop, .open, .close, .quote, .other])
                || token.shape == .number || (token.shape == .han) != (last.shape == .han)
                || !isHan && has([.dash])
        case .city: return has([.comma, .stop, .open, .close, .quote, .other, .dash])
        case .organization, .role:
            return has([.stop]) || isHan && has([.comma, .quote, .other, .dash])
        }
    }
}
