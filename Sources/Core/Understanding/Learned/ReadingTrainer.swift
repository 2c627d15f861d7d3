import Linguistics

/// Learns a `LearnedReading` from labelled mails and sentences, the same to the byte every time.
package struct ReadingTrainer {
    package static let classes: [String] =
        Intent.allCases.map(\.rawValue) + [Lesson.tour, "sensitive"]
        + SensitiveReading.Matter.allCases.map(\.rawValue).filter(Lesson.fine.contains)

    /// How well one matter is read from mails that did not teach it; lessons by their index.
    package struct Figures: Sendable {
        package let matter: String
        package var right = 0
        package var extra: [Int] = []
        package var missed: [Int] = []
    }

    private let lessons: [Lesson]
    /// Passages whose fields are marked, which teach nothing else.
    package var passages: [Lesson] = []
    private let gazetteer: Gazetteer
    private var prepared: [Prepared] = []
    private var rows = Boundary.Rows()
    private var keys = RisingKeys([])
    private var rarity: [UInt8] = []

    /// One lesson with the rows of its sentences and what the lexicon's patterns say.
    private struct Prepared {
        var rows: Range<Int>
        var isSubject: [Bool]
        var isWhole: [Bool]
        var ruling: Ruling
        var frame: MailSigns.Frame
    }

    /// A feature that fewer sentences hold teaches nothing about others.
    static let fewest = 3
    /// Parts that mails are cut into, each judged by what the others teach.
    static let folds = 5
    /// How much a missed sentence costs against one taken wrongly.
    static let missedCost: Float = 3
    static let cost: Float = 1.6
    /// Rounds of looking for the sentences that show a mail's matter.
    static let rounds = 3

    package init(_ lessons: [Lesson], gazetteer: Gazetteer) {
        self.lessons = lessons
        self.gazetteer = gazetteer
        var features: [[SentenceFeatures]] = []
        for lesson in lessons {
            let mail = lesson.mail.clipped()
            let page = Page(mail, gazetteer)
            let found = MailSigns.features(of: page)
            features.append(found.map(\.features))
            prepared.append(
                Prepared(
                    rows: 0..<0, isSubject: found.map(\.isSubject),
                    isWhole: found.map { $0.index == MailSigns.whole },
                    ruling: lesson.kind == .sentence ? Ruling() : Ruling(page),
                    frame: MailSigns.Frame(page)))
        }
        choose(features.flatMap { $0 })
        for (index, list) in features.enumerated() {
            let start = rows.count
            for one in list { append(one) }
            prepared[index].rows = start..<rows.count
        }
    }

    private mutating func choose(_ all: [SentenceFeatures]) {
        var counts: [UInt32: Int] = [:]
        for one in all { for key in one.keys { counts[key, default: 0] += 1 } }
        keys = RisingKeys(counts.filter { $0.value >= Self.fewest }.keys.sorted())
        let total = Float(all.count + 1)
        rarity = keys.list.map { key in
            var share = total / Float(1 + (counts[key] ?? 0))
            var steps: Float = FeatureTable.raritySteps
            while share > 1 {
                share /= 1.65
                steps += FeatureTable.raritySteps / 2
            }
            return UInt8(min(255, max(1, steps.rounded())))
        }
        rows.width = keys.list.count
    }

    private mutating func append(_ features: SentenceFeatures) {
        var square: Float = 0
        let start = rows.columns.count
        for (index, key) in features.keys.enumerated() {
            guard let column = keys.place(of: key) else { continue }
            let value = features.weights[index] * Float(rarity[column]) / FeatureTable.raritySteps
            rows.columns.append(Int32(column))
            rows.values.append(value)
            square += value * value
        }
        let length = max(0.001, square.squareRoot())
        for index in start..<rows.values.count { rows.values[index] /= length }
        rows.starts.append(rows.columns.count)
    }

    // MARK: - Sentences

    /// The boundary of one matter, learned without the lessons of a fold.
    private func boundary(_ matter: String, without fold: Int?) -> Boundary {
        let taught = lessons.indices.filter { fold == nil || self.fold(of: $0) != fold }
        var boundary: Boundary?
        for round in 0...Self.rounds {
            var examples: [(row: Int, isInside: Bool, cost: Float)] = []
            for index in taught {
                guard let holds = lessons[index].holds(matter) else { continue }
                if !holds {
                    for row in prepared[index].rows { examples.append((row, false, Self.cost)) }
                    continue
                }
                let isSentence = lessons[index].kind == .sentence
                if round == 0, !isSentence { continue }
                for row in witnesses(of: index, boundary) {
                    examples.append((row, true, Self.cost * Self.missedCost))
                }
            }
            boundary = Boundary(rows, examples)
        }
        return boundary ?? Boundary(rows, [])
    }

    /// The sentences that show what a mail is about, as far as is known.
    private func witnesses(of index: Int, _ boundary: Boundary?) -> [Int] {
        let all = prepared[index].rows
        guard let boundary, all.count > 1 else { return Array(all) }
        let values = all.map { boundary.distance(rows, $0) }
        let isWhole = prepared[index].isWhole
        let best = zip(values, isWhole).filter { !$1 }.map(\.0).max() ?? 0
        return all.indices.filter { place in
            let value = values[place - all.lowerBound]
            return value >= best || value > Self.surely || isWhole[place - all.lowerBound]
        }
    }

    /// A sentence that lies so far on a matter's side shows it too.
    private static let surely: Float = 0.4

    private func fold(of index: Int) -> Int? {
        lessons[index].kind == .sentence ? nil : index % Self.folds
    }

    // MARK: - The whole

    /// The table, and how well each matter is read from mails that did not teach it.
    package func train(_ told: (Figures) -> Void) -> LearnedReading {
        let seen = lessons.indices.filter { lessons[$0].kind != .sentence }
        let outside = outside(seen)
        let judges = judges(seen, outside, told)
        let asking = asking(outside, told)
        let names = (lessons + passages).flatMap { lesson in
            lesson.participants + [lesson.fields["name"]].compactMap { $0 }
        }
        var finders = FieldTrainer(gazetteer, names: names)
        for index in seen {
            finders.add(
                lessons[index], at: index, values: Array(outside[prepared[index].rows]), judges,
                prepared[index].ruling)
        }
        told(finders.figures(ofPeople: true))
        told(finders.figures(ofPeople: false))
        var table = table(
            Self.classes.map { boundary($0, without: nil) }, judges, people: finders.people,
            places: finders.places, asking)
        finders.add(passages: passages)
        table.fields = finders.fields(told)
        return table
    }

    /// For each row how far it lies on the side of each matter, by what other mails teach.
    private func outside(_ seen: [Int]) -> [[Float]] {
        var outside = [[Float]](
            repeating: [Float](repeating: -1, count: Self.classes.count), count: rows.count)
        for (number, matter) in Self.classes.enumerated() {
            for fold in 0..<Self.folds {
                let boundary = boundary(matter, without: fold)
                for index in seen where self.fold(of: index) == fold {
                    for row in prepared[index].rows {
                        outside[row][number] = boundary.distance(rows, row)
                    }
                }
            }
        }
        return outside
    }

    /// How the matters of a mail are weighed together.
    private func judges(
        _ seen: [Int], _ outside: [[Float]], _ told: (Figures) -> Void
    ) -> [MailJudge] {
        let signs = seen.map { index in
            Self.classes.indices.map { self.signs(index, $0, outside) }
        }
        return Self.classes.enumerated().map { number, matter in
            var cases: [MailJudge.Case] = []
            for (index, signs) in zip(seen, signs) {
                guard let holds = lessons[index].holds(matter) else { continue }
                let shown = signs.enumerated().flatMap { place, one in
                    place == number ? [Float](repeating: 0, count: MailJudge.shown) : one.shown
                }
                cases.append(
                    MailJudge.Case(
                        signs: signs[number], shown: shown, holds: holds,
                        isFresh: lessons[index].kind == .fresh, lesson: index))
            }
            let judge = MailJudge(learnedFrom: cases, matter: matter)
            told(judge.figures(matter, cases))
            return judge
        }
    }

    /// How people ask, and how many of the questions of mails that did not teach it are found.
    private func asking(_ outside: [[Float]], _ told: (Figures) -> Void) -> AskingTable {
        var cases: [AskingTrainer.Case] = []
        for (index, lesson) in lessons.enumerated() {
            let page = Page(lesson.mail.clipped(), gazetteer)
            let values = Array(outside[prepared[index].rows])
            let signs = lesson.kind == .sentence ? nil : MailSigns(page, values: values)
            let one = AskingTrainer.Case(lesson, at: index, page, signs)
            if let one { cases.append(one) }
        }
        var figures = Figures(matter: "questions asked")
        for fold in 0..<Self.folds {
            let taught = cases.filter { self.fold(of: $0.lesson) != fold }
            let table = AskingTrainer.table(taught)
            for one in cases where self.fold(of: one.lesson) == fold {
                one.judge(table, &figures)
            }
        }
        told(figures)
        return AskingTrainer.table(cases)
    }

    private func signs(
        _ index: Int, _ matter: Int, _ outside: [[Float]]
    ) -> MailJudge.Signs {
        let one = prepared[index]
        let values = one.rows.enumerated().map { offset, row in
            (one.isSubject[offset], one.isWhole[offset], outside[row][matter])
        }
        return MailSigns.signs(values, rules: one.ruling.scores[matter], one.frame)
    }

    private func table(
        _ boundaries: [Boundary], _ judges: [MailJudge], people: LinearJudge, places: LinearJudge,
        _ asking: AskingTable
    ) -> LearnedReading {
        let count = boundaries.count
        var weights = [Int8](repeating: 0, count: keys.list.count * count)
        var scales: [Float] = []
        for (number, boundary) in boundaries.enumerated() {
            let scale = max(1e-6, boundary.weights.reduce(0) { max($0, abs($1)) }) / 127
            for (index, weight) in boundary.weights.enumerated() {
                weights[index * count + number] = Int8((weight / scale).rounded())
            }
            scales.append(scale)
        }
        return LearnedReading(
            classes: Self.classes, judges: judges, people: people, places: places,
            asking: asking,
            table: FeatureTable(
                keys: keys, rarity: rarity[...], weights: ByteWeights(weights), scales: scales,
                offsets: boundaries.map(\.offset)))
    }
}
