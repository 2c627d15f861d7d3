import Linguistics
package import MailModel

/// Makes a library's `LearnedTable` from the questions that staff wrote down: first what words
/// speak for which topic, then how to weigh all signs of a match, on questions that the library at
/// hand was not made from.
package struct LibraryTrainer {
    /// What the reading of a mail makes of a question's text: aspects with their scores.
    package typealias Aspects = (String, LanguageTag) -> [String: Double]

    private struct Lesson {
        let text: String
        let language: LanguageTag
        /// The topic; empty for a gap.
        let topic: String
        let chance: UInt64
    }

    private let library: Library
    private let aspects: Aspects
    private let lessons: [Lesson]

    /// The questions are cut into this many parts, each judged by what the others teach.
    static let parts: UInt64 = 4
    /// Questions that the library does not hold count this much, being nearer to real ones.
    static let exampleWeight = 3
    /// At most this many questions teach how to weigh the signs.
    static let mostWeighed = 4_000

    package init(_ library: Library, aspects: @escaping Aspects) {
        self.library = library
        self.aspects = aspects
        var lessons: [Lesson] = []
        for entry in library.entries {
            for ask in entry.passages.flatMap(\.asks) {
                lessons.append(Self.lesson(ask.text, entry.language, entry.id))
            }
        }
        for gap in library.unanswered {
            lessons.append(Self.lesson(gap.text, gap.language, ""))
        }
        let places = library.topics.filter(\.isInitiative)
        self.lessons = lessons + lessons.compactMap { Self.visit($0, library, places) }
    }

    /// The lesson with a place named behind it, as people do who write about a visit.
    private static func visit(
        _ lesson: Lesson, _ library: Library, _ places: [Library.Topic]
    ) -> Lesson? {
        guard !lesson.topic.isEmpty, lesson.chance / 128 % 3 == 0, !places.isEmpty,
            !places.contains(where: { $0.id == lesson.topic })
        else { return nil }
        let place = places[Int(lesson.chance / 512 % UInt64(places.count))]
        let entries = place.entries.map { library.entries[$0] }
        let own = entries.first { $0.language == lesson.language } ?? entries.first
        let words = visits[lesson.language.code] ?? " – *"
        let text = lesson.text + words.replacing("*", with: own?.city ?? place.id)
        return Lesson(
            text: text, language: lesson.language, topic: lesson.topic, chance: lesson.chance)
    }

    private static let visits = [
        "en": " for the visit to *", "fr": " pour la visite de *", "es": " para la visita a *",
        "zh": "（*考察）",
    ]

    private static func lesson(
        _ text: String, _ language: LanguageTag, _ topic: String
    ) -> Lesson {
        Lesson(text: text, language: language, topic: topic, chance: chance(text))
    }

    private static func chance(_ text: String) -> UInt64 { TermHash(text, seed: 7).value >> 7 }

    /// The table of the whole library. `examples` are questions that it does not hold.
    package func table(_ examples: [RankTrainer.Example]) -> LearnedTable {
        var trainer = RankTrainer()
        let share = max(1, UInt64(lessons.count / Self.mostWeighed))
        for part in 0..<Self.parts {
            let without = library(without: part)
            for lesson in lessons
            where lesson.chance % Self.parts == part && lesson.chance / 64 % share == 0 {
                trainer.add(example(lesson), without)
            }
        }
        let table = firstTable(lessons)
        let whole = library.with(table: table)
        for example in examples {
            for _ in 0..<Self.exampleWeight { trainer.add(example, whole) }
        }
        return table.ranking(trainer.weights(threshold: RankWeights.standard.threshold))
    }

    /// What a library taught without a part of the questions says to that part.
    package func judged() -> [(example: RankTrainer.Example, finding: Finding)] {
        let ranking = library.table?.ranking ?? .standard
        return (0..<Self.parts).flatMap { part in
            let without = library(without: part, ranking: ranking)
            return lessons.filter { $0.chance % Self.parts == part }.map { lesson in
                let example = example(lesson)
                return (example, without.find(example.query))
            }
        }
    }

    private func library(without part: UInt64, ranking: RankWeights? = nil) -> Library {
        var table = firstTable(lessons.filter { $0.chance % Self.parts != part })
        if let ranking { table = table.ranking(ranking) }
        return library.without { Self.chance($0) % Self.parts == part }.with(table: table)
    }

    private func firstTable(_ lessons: [Lesson]) -> LearnedTable {
        let reader = library.search.reader
        let trainer = TableTrainer(
            lessons.map { lesson in
                let text = FoldedText(lesson.text)
                let reading = reader.read(text, lesson.language)
                return (LearnedFeatures(text, reading), lesson.topic)
            }, group: Set(library.topics.filter(\.isInitiative).map(\.id)))
        return trainer.table(origin: library.questionPrint)
    }

    /// The question as it might stand in a mail: half of them behind a question on what the entry
    /// names under `see-also`, a third in a mail that names some place.
    private func example(_ lesson: Lesson) -> RankTrainer.Example {
        let place = place(lesson)
        var before = place.map { library.entries[library.topics[$0].entries[0]].city ?? "" } ?? ""
        if lesson.chance / 16 % 2 == 0, let kin = kin(lesson) { before += ". " + kin }
        let query = Query(
            lesson.text, language: lesson.language, preceding: before,
            mentioned: place.map { [library.topicIDs[$0]] } ?? [],
            aspects: aspects(lesson.text, lesson.language))
        return RankTrainer.Example(
            query: query, answers: lesson.topic.isEmpty ? [] : [lesson.topic])
    }

    /// The place that the mail around the question names, if any: for a place itself, itself.
    private func place(_ lesson: Lesson) -> Int? {
        guard lesson.chance / 8 % 3 == 0 else { return nil }
        let own = library.number(of: lesson.topic)
        if let own, library.topics[own].isInitiative { return own }
        let places = library.topics.indices.filter { library.topics[$0].isInitiative }
        return places.isEmpty ? nil : places[Int(lesson.chance / 32 % UInt64(places.count))]
    }

    /// A question that somebody who asks this may well have asked before it.
    private func kin(_ lesson: Lesson) -> String? {
        guard let own = library.number(of: lesson.topic) else { return nil }
        let entries = library.topics[own].entries.map { library.entries[$0] }
        let near = ([lesson.topic] + (entries.first?.seeAlso ?? [])).compactMap {
            library.number(of: $0)
        }.filter { !library.topics[$0].isInitiative || $0 == own }
        guard !near.isEmpty else { return nil }
        let topic = near[Int(lesson.chance / 2_048 % UInt64(near.count))]
        let asks = library.topics[topic].entries.map { library.entries[$0] }
            .filter { $0.language == lesson.language }
            .flatMap { $0.passages.flatMap(\.asks) }
            .filter { $0.text != lesson.text }
        return asks.isEmpty ? nil : asks[Int(lesson.chance / 65_536 % UInt64(asks.count))].text
    }
}

extension Library {
    /// Every question that is written down as one that nothing here answers.
    var unanswered: [GoldenQuestions.Question] {
        gaps + golden.questions.filter { $0.answer == nil }
    }

    /// A fingerprint of all questions: a table made from others is stale.
    var questionPrint: UInt64 {
        var print = TermHash(value: 1)
        for entry in entries {
            for ask in entry.passages.flatMap(\.asks) { print = print.joined(TermHash(ask.text)) }
        }
        for gap in unanswered { print = print.joined(TermHash(gap.text)) }
        return print.value
    }

    /// The same library with another table.
    func with(table: LearnedTable?) -> Library {
        Library(
            entries, [], golden: golden, gaps: gaps, table: table, today, languages)
    }

    /// The library as if the questions that `leavesOut` names had never been written down.
    func without(_ leavesOut: (String) -> Bool) -> Library {
        let fewer = entries.map { entry in
            var entry = entry
            entry.passages = entry.passages.map { passage in
                var passage = passage
                passage.asks.removeAll { leavesOut($0.text) }
                return passage
            }
            return entry
        }
        return Library(
            fewer, [],
            golden: GoldenQuestions(
                questions: golden.questions.filter { !leavesOut($0.text) }, defects: []),
            gaps: gaps.filter { !leavesOut($0.text) }, table: nil, today, languages)
    }
}
