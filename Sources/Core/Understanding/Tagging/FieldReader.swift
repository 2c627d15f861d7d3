import MailModel

/// Reads the fields of one mail by what was learned and by the rules, weighed together.
struct FieldReader {
    private let page: Page
    private let mail: Correspondence
    let row: FieldRow
    let features: FieldFeatures

    /// A chance below which a run of words is no candidate.
    static let leastSpan: Float = 0.02
    /// The chance from which a value is taken.
    static let least = 0.33
    /// Everybody who writes has a name, so that a likely one is better than none.
    private static let leastName = 0.2
    /// The chance of the only one who can be meant.
    private static let leastOnly = 0.15

    init(_ page: Page, _ mail: Correspondence, _ intents: Set<Intent>) {
        self.page = page
        self.mail = mail
        row = FieldRow(page, mail)
        features = FieldFeatures(row, page, FieldFeatures.Frame(page, intents))
    }

    // MARK: - Reading

    func join(_ learned: LearnedFields, ruled: JoinFields) -> JoinFields {
        var fields = JoinFields()
        for group in [FieldGroup.person, .place] {
            let spans = spans(group, learned.groups[group.rawValue])
            for (number, field) in group.fields.enumerated() {
                let all = candidates(
                    field, spans.filter { $0.field == number }, ruled[field].map { [$0] } ?? [])
                fields[field] = best(
                    all, learned.judge(field), field == .name ? Self.leastName : Self.least)
            }
        }
        fields.role = fields.role.map { whole($0, besides: fields) }
        return fields
    }

    /// A Chinese role that fills the rest of its line, with the office before it: `规划局局长`.
    private func whole(_ role: Found, besides fields: JoinFields) -> Found {
        let key = Words(role.value, limit: 200).words.map(\.hash)
        let line = row.lines.first { line in
            line.count > key.count && line.count <= Self.longestOffice
                && line.allSatisfy { row.tokens[$0].shape == .han }
                && !line.dropFirst().contains(where: row.isParted)
                && zip(line.suffix(key.count), key).allSatisfy { row.tokens[$0].hash == $1 }
        }
        guard let line, !key.isEmpty else { return role }
        let text = row.text(line)
        let others = [fields.name, fields.organization, fields.city].compactMap { $0?.value }
        guard !others.contains(where: text.contains) else { return role }
        return Found(value: text, evidence: role.evidence, score: role.score)
    }

    /// Characters of a line that is an office and its role.
    private static let longestOffice = 14

    /// The runs of words that a chain finds.
    func spans(_ group: FieldGroup, _ weights: LearnedFields.Weights) -> [TagChain.Span] {
        var scores = weights.scores(features)
        FieldGroup.apply(group.limits(row), to: &scores, tags: weights.chain.tags)
        return weights.chain.spans(scores, row.tokens.count, least: Self.leastSpan)
    }

    private func best(
        _ all: [FieldCandidate], _ judge: LinearJudge, _ least: Double
    ) -> Found? {
        let weighed = all.map { ($0, judge.chance($0.signs)) }
        guard let best = weighed.max(by: { $0.1 < $1.1 }), best.1 >= least else { return nil }
        return found(best.0, best.1)
    }

    /// Who travels, the likeliest first taken, then in the order in which they stand.
    ///
    /// Where a mail surely moves somebody, a doubtful name is better than none.
    func people(
        _ learned: LearnedFields, _ known: [ParticipantJudging.Candidate], isSure: Bool
    ) -> [Found] {
        let all = participants(
            spans(.travellers, learned.groups[FieldGroup.travellers.rawValue]), known,
            learned.company)
        let judge = learned.judge(.participant)
        let weighed = all.map { ($0.0, judge.chance($0.1)) }.sorted { $0.1 > $1.1 }
        var kept: [(one: FieldCandidate, chance: Double)] = []
        for (one, chance) in weighed where chance >= Self.least
            || isSure && kept.isEmpty && chance > Self.leastOnly
        {
            let isKnown = kept.contains { other in
                ParticipantFinder.same(other.one.value, one.value)
                    || other.one.ranges.contains { range in
                        one.ranges.contains { $0.overlaps(range) }
                    }
            }
            if !isKnown { kept.append((one, chance)) }
        }
        kept.sort { ($0.one.ranges.last?.lowerBound ?? 0) < ($1.one.ranges.last?.lowerBound ?? 0) }
        return kept.prefix(Reading.Limits.participants).map { found($0.one, $0.chance) }
    }

    // MARK: - Candidates

    /// The values that a field of who joins can have.
    func candidates(
        _ field: FieldGroup.Field, _ spans: [TagChain.Span], _ ruled: [Found]
    ) -> [FieldCandidate] {
        FieldCandidate.all(field, features, spans, ruled) { value(field, $0) }
    }

    /// Those who can be meant as travelling, with all their signs.
    func participants(
        _ spans: [TagChain.Span], _ known: [ParticipantJudging.Candidate],
        _ company: LearnedFields.Weights
    ) -> [(FieldCandidate, [Float])] {
        let named = known.map(\.found).filter { !PersonName.isNoName($0.value) }
        let all = candidates(.participant, spans, named)
        let surroundings = Surroundings(features)
        return all.map { one in
            let judged = known.first { $0.found == one.ruled }
            let none = [Float](repeating: 0, count: ParticipantJudging.plain.count)
            let odds = max(-4, min(4, company.odds(surroundings.keys(one.ranges)))) / 2
            let more: [Float] = [judged == nil ? 1 : 0, odds, odds * one.chance]
            return (one, one.signs + (judged?.values ?? none) + more)
        }
    }

    /// Signs of a traveller beside those of the rules: known to no rule, what stands around.
    static let company = 3

    private func value(_ field: FieldGroup.Field, _ range: Range<Int>) -> String? {
        switch field {
        case .phone: phone(range)
        case .name, .participant: person(range)
        case .country: country(range)
        default: isInAddress(range) ? nil : row.text(range)
        }
    }

    /// True for the part of a mail address before its sign.
    private func isInAddress(_ range: Range<Int>) -> Bool {
        let last = row.tokens[range.upperBound - 1], words = row.words(last.part)
        let end = words.words[last.word].end
        return end < words.source.count && words.source[end] == 0x40
    }

    private func person(_ range: Range<Int>) -> String? {
        let name = PersonName.withoutVerb(PersonName.bare(row.text(range)))
        return PersonName.isNoName(name) ? nil : name
    }

    private func phone(_ range: Range<Int>) -> String? {
        let token = row.tokens[range.lowerBound], words = row.words(token.part)
        var start = words.words[token.word].start
        while start > 0, [0x2B, 0x28].contains(words.source[start - 1]) { start -= 1 }
        return PhoneNumber.first(in: words.text(start, start + 60))
    }

    /// The usual English name of the country that a range names.
    private func country(_ range: Range<Int>) -> String? {
        let first = row.tokens[range.lowerBound]
        let words = row.words(first.part).words[first.word..<first.word + range.count]
        let mention = Countries.phrases.mentions(in: Array(words)).first
        return mention.map { Countries.names[$0.owner] }
    }

    private func found(_ one: FieldCandidate, _ chance: Double) -> Found {
        if let ruled = one.ruled {
            return Found(value: ruled.value, evidence: ruled.evidence, score: chance)
        }
        guard let range = one.ranges.first else {
            return Found(
                value: one.value,
                evidence: Evidence(place: .text, words: one.value, offset: 0), score: chance)
        }
        let first = row.tokens[range.lowerBound]
        let words = row.words(first.part)
        let segment = features.context.segments[features.context.segmentOf[range.lowerBound]]
        let around = segment.lowerBound..<max(segment.upperBound, range.upperBound)
        return Found(
            value: one.value,
            evidence: Evidence(
                place: first.part.place,
                words: String(row.text(around).prefix(Reading.Limits.evidence)),
                offset: words.words[first.word].start),
            score: chance)
    }
}

extension LearnedFields {
    func judge(_ field: FieldGroup.Field) -> LinearJudge {
        judges[FieldGroup.Field.allCases.firstIndex(of: field) ?? 0]
    }
}

extension FieldRow.Part {
    var place: Evidence.Place {
        switch self {
        case .from: .from
        case .subject: .subject
        case .body: .text
        case .signature: .signature
        }
    }
}

extension JoinFields {
    subscript(field: FieldGroup.Field) -> Found? {
        get {
            switch field {
            case .name: name
            case .organization: organization
            case .role: role
            case .phone: phone
            case .city: city
            case .country: country
            case .participant: nil
            }
        }
        set {
            switch field {
            case .name: name = newValue
            case .organization: organization = newValue
            case .role: role = newValue
            case .phone: phone = newValue
            case .city: city = newValue
            case .country: country = newValue
            case .participant: break
            }
        }
    }
}
