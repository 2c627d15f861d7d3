import Linguistics

import MailModel

/// Learns `LearnedFields` from mails whose fields are labelled, the same to the byte every time.
struct TaggerTrainer {
    /// A mail to learn from, with what the rules find in it.
    private struct Taught {
        let lesson: Int
        let reader: FieldReader
        let frame: FieldFeatures.Frame
        let labels: FieldLabelling
        let ruled: JoinFields
        /// Those named in it; nil where it is not read as moving anybody.
        let known: [ParticipantJudging.Candidate]?
        /// True for a mail that the rules were not made with, so that it can judge them.
        let isFresh: Bool
        let copies: [Copy]
    }

    /// A mail in which others are named.
    private struct Copy {
        let reader: FieldReader
        let labels: FieldLabelling
    }

    private let gazetteer: Gazetteer
    private let swap: NameSwap
    private var all: [Taught] = []

    /// Parts that fresh mails are cut into, each read by what the others teach.
    private static let folds = 4
    /// A feature that fewer mails hold teaches nothing about others.
    private static let fewest = 2
    /// How strongly a judge's weights are drawn back to plain ones.
    private static let pull: Float = 0.5

    /// - Parameter names: names of people, to put in the place of others.
    init(_ gazetteer: Gazetteer, names: [String]) {
        self.gazetteer = gazetteer
        swap = NameSwap(names)
    }

    /// Takes a lesson, with what it is read as and the people named in it.
    mutating func add(
        _ lesson: Lesson, at index: Int, _ moving: Set<Intent>,
        known: [ParticipantJudging.Candidate]?
    ) {
        let stated = Set(Intent.allCases.filter { lesson.matters.contains($0.rawValue) })
        let intents = moving.isEmpty ? stated : stated.subtracting(Intent.moving).union(moving)
        guard intents.contains(.join) || !intents.isDisjoint(with: Intent.moving) else { return }
        let mail = (lesson.arrived ?? lesson.mail).clipped()
        let page = Page(mail, gazetteer)
        let reader = FieldReader(page, mail, intents)
        let isFresh = lesson.kind == .fresh
        let joins = isFresh && intents.contains(.join)
        all.append(
            Taught(
                lesson: index, reader: reader, frame: reader.features.frame,
                labels: FieldLabelling(lesson),
                ruled: joins ? JoinFinder(page, mail).find() : JoinFields(), known: known,
                isFresh: isFresh, copies: copies(lesson, intents)))
    }

    /// The same mail with other people named in it, so that names teach by where they stand.
    private func copies(_ lesson: Lesson, _ intents: Set<Intent>) -> [Copy] {
        (0..<Self.copiesOfOne).compactMap { number in
            guard let other = swap.copy(of: lesson, number) else { return nil }
            let mail = (other.arrived ?? other.mail).clipped()
            let reader = FieldReader(Page(mail, gazetteer), mail, intents)
            return Copy(reader: reader, labels: FieldLabelling(other))
        }
    }

    private static let copiesOfOne = 2

    // MARK: - The whole

    func train(_ told: (ReadingTrainer.Figures) -> Void) -> LearnedFields {
        var cases: [FieldGroup.Field: [(lesson: Int, one: LinearJudge.Case)]] = [:]
        let fresh = all.indices.filter { all[$0].isFresh }
        for fold in 0..<Self.folds {
            let out = Set(fresh.enumerated().filter { $0.offset % Self.folds == fold }.map(\.1))
            guard !out.isEmpty else { continue }
            let others = all.indices.filter { !out.contains($0) }.map { all[$0] }
            let (chains, company) = (chains(others), company(others))
            for index in out.sorted() { judge(all[index], by: chains, company, &cases) }
        }
        let judges = FieldGroup.Field.allCases.map { field in
            let own = cases[field] ?? []
            let signs = LearnedFields.signs(of: field)
            let plain = FieldSigns.plain
                + [Float](repeating: 0, count: signs - FieldSigns.count)
            let judge = LinearJudge(
                learnedFrom: own.map(\.one), towards: plain, pull: Self.pull)
            told(Self.figures(field, own, judge))
            return judge
        }
        return LearnedFields(groups: chains(all), company: company(all), judges: judges)
    }

    /// The chains of all groups, as a table that has no judges yet.
    private func chains(_ taught: [Taught]) -> [LearnedFields.Weights] {
        FieldGroup.allCases.map { group in
            chain(group, taught.filter { group.fits($0.frame) })
        }
    }

    /// What stands around those who travel, and around others who are named beside them.
    private func company(_ taught: [Taught]) -> LearnedFields.Weights {
        var named: [(keys: [UInt32], travels: Bool)] = []
        for one in taught {
            guard let known = one.known else { continue }
            let surroundings = Surroundings(one.reader.features)
            for person in one.reader.candidates(.participant, [], known.map(\.found)) {
                named.append(
                    (surroundings.keys(person.ranges),
                        one.labels.holds(.participant, person.key)))
            }
        }
        let (keys, columns) = Self.columns(of: named.map(\.keys))
        let rows = named.map { one in
            ChainTrainer.Row(
                columns: one.keys.compactMap { columns[$0] },
                tags: [one.travels ? UInt8(TagChain.beginning(0)) : 0])
        }
        return Self.weights(ChainTrainer(fields: 1, width: keys.count, rows), keys)
    }

    /// The features that several things have, in rising order, and the place of each.
    private static func columns(
        of all: [[UInt32]]
    ) -> (keys: [UInt32], columns: [UInt32: Int32]) {
        var counts: [UInt32: Int] = [:]
        for keys in all { for key in Set(keys) { counts[key, default: 0] += 1 } }
        let keys = counts.filter { $0.value >= fewest }.keys.sorted()
        var columns: [UInt32: Int32] = [:]
        for (column, key) in keys.enumerated() { columns[key] = Int32(column) }
        return (keys, columns)
    }

    private func chain(_ group: FieldGroup, _ taught: [Taught]) -> LearnedFields.Weights {
        let (keys, columns) = Self.columns(of: taught.map(\.reader.features.keys))
        let whole = taught.flatMap { one in
            [Copy(reader: one.reader, labels: one.labels)]
                + (group == .travellers ? one.copies : [])
        }
        let rows = whole.map { one in
            var row = ChainTrainer.Row()
            let features = one.reader.features
            for place in 0..<features.count {
                for key in features.keys[features.starts[place]..<features.starts[place + 1]] {
                    if let column = columns[key] { row.columns.append(column) }
                }
                row.starts.append(row.columns.count)
            }
            row.tags = one.labels.tags(group, one.reader.row)
            row.limits = Self.loosened(group.limits(one.reader.row), row.tags)
            return row
        }
        return Self.weights(
            ChainTrainer(fields: group.fields.count, width: keys.count, rows), keys)
    }

    /// Limits that do not forbid what a mail's labels say.
    private static func loosened(
        _ limits: [FieldGroup.Limits], _ tags: [UInt8]
    ) -> [FieldGroup.Limits] {
        zip(limits, tags).map { limits, tag in
            var limits = limits
            guard tag > 0 else { return limits }
            let bit: UInt8 = 1 << ((tag - 1) / 2)
            if tag % 2 == 0 { limits.ended &= ~bit } else { limits.closed &= ~bit }
            return limits
        }
    }

    /// A weight in steps of which fewer say nothing.
    private static let leastSteps = 5

    private static func weights(
        _ trained: ChainTrainer, _ keys: [UInt32]
    ) -> LearnedFields.Weights {
        let tags = trained.chain.tags
        let scale = max(1e-6, trained.weights.reduce(0) { max($0, abs($1)) }) / 127
        var kept: [UInt32] = [], starts: [UInt32] = [0]
        var owners: [UInt8] = [], values: [Int8] = []
        for (column, key) in keys.enumerated() {
            for tag in 0..<tags {
                let steps = Int((trained.weights[column * tags + tag] / scale).rounded())
                guard abs(steps) >= leastSteps else { continue }
                owners.append(UInt8(tag))
                values.append(Int8(clamping: steps))
            }
            guard values.count > Int(starts[kept.count]) else { continue }
            kept.append(key)
            starts.append(UInt32(values.count))
        }
        return LearnedFields.Weights(
            chain: trained.chain, scale: scale, keys: kept, starts: starts,
            tags: owners[...], values: ByteWeights(values))
    }

    // MARK: - Judges

    /// Adds what the chains of other mails find in a mail, each with whether it is right.
    private func judge(
        _ one: Taught, by chains: [LearnedFields.Weights], _ company: LearnedFields.Weights,
        _ cases: inout [FieldGroup.Field: [(lesson: Int, one: LinearJudge.Case)]]
    ) {
        for group in FieldGroup.allCases where group.fits(one.frame) {
            if group == .travellers, one.known == nil { continue }
            let spans = one.reader.spans(group, chains[group.rawValue])
            for (number, field) in group.fields.enumerated() {
                let own = spans.filter { $0.field == number }
                let found = field == .participant
                    ? one.reader.participants(own, one.known ?? [], company)
                    : one.reader.candidates(field, own, one.ruled[field].map { [$0] } ?? [])
                        .map { ($0, $0.signs) }
                for (candidate, signs) in found {
                    let holds = one.labels.holds(field, candidate.key)
                    cases[field, default: []].append(
                        (one.lesson, LinearJudge.Case(values: signs, holds: holds, weight: 1)))
                }
            }
        }
    }

    private static func figures(
        _ field: FieldGroup.Field, _ cases: [(lesson: Int, one: LinearJudge.Case)],
        _ judge: LinearJudge
    ) -> ReadingTrainer.Figures {
        var figures = ReadingTrainer.Figures(matter: field.rawValue)
        for (lesson, one) in cases {
            let given = judge.chance(one.values) >= FieldReader.least
            if given && one.holds { figures.right += 1 }
            if given && !one.holds { figures.extra.append(lesson) }
            if !given && one.holds { figures.missed.append(lesson) }
        }
        return figures
    }
}

/// What the labels of a mail say of its fields.
struct FieldLabelling {
    /// The words that state each field, in every wording that the labels give.
    private var stated: [FieldGroup.Field: [[UInt64]]] = [:]
    /// The values that are right.
    private var right: [FieldGroup.Field: [[UInt64]]] = [:]

    init(_ lesson: Lesson) {
        for field in FieldGroup.Field.allCases where field != .participant {
            let label = lesson.fields[field.rawValue]
            let words = lesson.spans[field.rawValue] ?? label
            stated[field] = Set([words, label].compactMap { $0 }).sorted().compactMap(Self.key)
            right[field] = [Self.key(Self.settled(field, label ?? words ?? ""))].compactMap { $0 }
        }
        stated[.participant] = lesson.participants.compactMap(Self.key)
        right[.participant] = lesson.participants.compactMap { Self.key(PersonName.bare($0)) }
    }

    private static func key(_ text: String) -> [UInt64]? {
        let hashes = Words(text, limit: 400).words.map(\.hash)
        return hashes.isEmpty ? nil : hashes
    }

    /// A label in the form in which a value is given.
    private static func settled(_ field: FieldGroup.Field, _ label: String) -> String {
        switch field {
        case .name: PersonName.bare(label)
        case .country:
            Countries.phrases.mentions(in: Words(label, limit: 200).words).first
                .map { Countries.names[$0.owner] } ?? label
        default: label
        }
    }

    func holds(_ field: FieldGroup.Field, _ key: [UInt64]) -> Bool {
        right[field]?.contains(key) ?? false
    }

    /// The tags of a row: each place where a field's words stand, the longest first.
    func tags(_ group: FieldGroup, _ row: FieldRow) -> [UInt8] {
        var tags = [UInt8](repeating: 0, count: row.tokens.count)
        for (number, field) in group.fields.enumerated() {
            for key in (stated[field] ?? []).sorted(by: { $0.count > $1.count }) {
                var index = 0
                while index + key.count <= tags.count {
                    let range = index..<index + key.count
                    let isHere = zip(key, row.tokens[range]).allSatisfy { $0 == $1.hash }
                        && row.tokens[index].part == row.tokens[range.upperBound - 1].part
                        && range.allSatisfy { tags[$0] == 0 }
                    guard isHere else {
                        index += 1
                        continue
                    }
                    tags[index] = UInt8(TagChain.beginning(number))
                    for inner in range.dropFirst() { tags[inner] = UInt8(TagChain.inside(number)) }
                    index = range.upperBound
                }
            }
        }
        return tags
    }
}
