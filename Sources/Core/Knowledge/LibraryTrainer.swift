import Linguistics
package import MailModel

/// Makes a library's `LearnedTable` from the questions that staff wrote down: first what words
/// speak for which topic, then how to weigh all signs of a match, on questions that the library at
/// hand was not made from.
package struct LibraryTrainer {
    /// What the reading of a mail makes of a question's text: aspects with their scores.
    package typealias Aspects = (String, LanguageTag) -> [String: Double]

    /// Stands for a question that nothing answers.
    private static let gap: Set<String> = [""]

    private struct Lesson {
        let text: String
        let language: LanguageTag
        /// The topics that answer; one of no name for a gap.
        let topics: Set<String>
        let chance: UInt64
        /// The question with what stands around it, where it came with that.
        var example: RankTrainer.Example?
        var isGap: Bool { topics == LibraryTrainer.gap }
        /// Whether it stands alone, with no mail around it.
        var isAlone: Bool { example.map { $0.mail.isEmpty && $0.query.preceding.isEmpty } ?? true }
    }

    private let library: Library
    private let aspects: Aspects
    private let lessons: [Lesson]
    /// Whether any question teaches that stands in a mail.
    private let hasMails: Bool

    /// The questions are cut into this many parts, each judged by what the others teach.
    static let parts: UInt64 = 4
    /// How much a question counts: alone, behind other words, in a mail as people and as the
    /// reading cut it.
    private enum Share {
        static let alone: Float = 0.3
        static let behind: Float = 1.5
        static let mail: Float = 2.1
        static let piece: Float = 3
    }
    /// Of the questions that stand alone this part is answered by nothing, whatever part of those
    /// written down: as seen in labelled mails.
    static let gapShare = 0.22
    /// A question with fewer words and concepts says little without what stands around it.
    static let fewestWords = 4
    /// At most this many questions teach how to weigh the signs.
    static let mostWeighed = 4_000

    /// `examples` are questions that the library does not hold: they teach beside its own.
    package init(
        _ library: Library, _ examples: [RankTrainer.Example] = [], aspects: @escaping Aspects
    ) {
        self.library = library
        self.aspects = aspects
        var lessons: [Lesson] = []
        for entry in library.entries {
            for ask in entry.passages.flatMap(\.asks) {
                lessons.append(Self.lesson(ask.text, entry.language, [entry.id]))
            }
        }
        for gap in library.unanswered {
            lessons.append(Self.lesson(gap.text, gap.language, Self.gap))
        }
        let places = library.topics.filter(\.isInitiative)
        self.lessons =
            lessons + lessons.compactMap { Self.visit($0, library, places) }
            + examples.map(Self.lesson)
        hasMails = self.lessons.contains { !$0.isAlone }
    }

    private static func lesson(_ example: RankTrainer.Example) -> Lesson {
        let query = example.query
        return Lesson(
            text: query.text, language: query.language,
            topics: example.answers.isEmpty ? gap : example.answers,
            chance: chance(example.mail.isEmpty ? query.text : example.mail), example: example)
    }

    /// The lesson with a place named behind it, as people do who write about a visit.
    private static func visit(
        _ lesson: Lesson, _ library: Library, _ places: [Library.Topic]
    ) -> Lesson? {
        guard !lesson.isGap, lesson.chance / 128 % 3 == 0, !places.isEmpty,
            !places.contains(where: { lesson.topics.contains($0.id) })
        else { return nil }
        let place = places[Int(lesson.chance / 512 % UInt64(places.count))]
        let entries = place.entries.map { library.entries[$0] }
        let own = entries.first { $0.language == lesson.language } ?? entries.first
        let words = visits[lesson.language.code] ?? " – *"
        let text = lesson.text + words.replacing("*", with: own?.city ?? place.id)
        return Lesson(
            text: text, language: lesson.language, topics: lesson.topics, chance: lesson.chance)
    }

    private static let visits = [
        "en": " for the visit to *", "fr": " pour la visite de *", "es": " para la visita a *",
        "zh": "（*考察）",
    ]

    private static func lesson(
        _ text: String, _ language: LanguageTag, _ topics: Set<String>
    ) -> Lesson {
        Lesson(text: text, language: language, topics: topics, chance: chance(text))
    }

    private static func chance(_ text: String) -> UInt64 { TermHash(text, seed: 7).value >> 7 }

    /// The table of the whole library.
    package func table() -> LearnedTable {
        let rankers = judged(ranking: .standard)
        var ranking = RankTrainer()
        for (lesson, ranker) in rankers where !lesson.isGap {
            ranking.add(ranker, lesson.topics, share: share(lesson))
        }
        var weights = RankWeights.standard
        weights.topic = ranking.weights()
        weights.answer = answerWeights(rankers, weights)
        return firstTable(lessons).ranking(weights)
    }

    private func answerWeights(
        _ rankers: [(lesson: Lesson, ranker: Ranker)], _ weights: RankWeights
    ) -> [Double] {
        var trainer = AnswerTrainer()
        let alone = rankers.lazy.map(\.lesson).filter(\.isAlone)
        let gaps = alone.count(where: \.isGap)
        let odds = Self.gapShare / (1 - Self.gapShare)
        let gapWeight = Float(odds) * Float(alone.count - gaps) / Float(max(1, gaps))
        for (lesson, ranker) in rankers {
            let ranked = ranker.ranked(weights)
            guard let best = ranked.first.map({ library.topicIDs[$0.topic] }) else { continue }
            trainer.add(
                AnswerSigns(ranker, ranked),
                isRight: lesson.topics.contains(best)
                    || lesson.example?.others.contains(best) == true,
                share: share(lesson) * (lesson.isAlone && lesson.isGap ? gapWeight : 1))
        }
        return trainer.weights()
    }

    /// Questions that stand alone count in full where no others teach.
    private func share(_ lesson: Lesson) -> Float {
        guard let example = lesson.example, !lesson.isAlone else {
            return hasMails ? Share.alone : 1
        }
        if example.isPiece { return Share.piece }
        return example.mail.isEmpty ? Share.behind : Share.mail
    }


    /// How a library taught without a part of the questions sees that part.
    private func judged(ranking: RankWeights) -> [(lesson: Lesson, ranker: Ranker)] {
        let own = lessons.count { $0.example == nil }
        let share = max(1, UInt64(own / Self.mostWeighed))
        return (0..<Self.parts).flatMap { part in
            let without = library(without: part)
            return lessons.filter {
                $0.chance % Self.parts == part && ($0.example != nil || $0.chance / 64 % share == 0)
            }.map { ($0, Ranker(without, example($0).query)) }
        }
    }

    private func library(without part: UInt64) -> Library {
        let table = firstTable(lessons.filter { $0.chance % Self.parts != part })
        return library.without { Self.chance($0) % Self.parts == part }.with(table: table)
    }

    private func firstTable(_ lessons: [Lesson]) -> LearnedTable {
        let reader = library.search.reader
        let trainer = TableTrainer(
            lessons.filter { $0.example?.isPiece != true }.compactMap { lesson in
                let text = FoldedText(lesson.text)
                let reading = reader.read(text, lesson.language)
                let size = reading.terms.count + reading.concepts.count
                if let example = lesson.example, !example.query.preceding.isEmpty,
                    size < Self.fewestWords
                {
                    return nil
                }
                return (LearnedFeatures(text, reading, library.words), lesson.topics)
            }, group: Set(library.topics.filter(\.isInitiative).map(\.id)))
        return trainer.table(origin: library.questionPrint)
    }

    /// The question as it might stand in a mail: half of them behind a question on what the entry
    /// names under `see-also`, a third in a mail that names some place.
    private func example(_ lesson: Lesson) -> RankTrainer.Example {
        if let example = lesson.example { return example }
        let place = place(lesson)
        var before = place.map { library.entries[library.topics[$0].entries[0]].city ?? "" } ?? ""
        if lesson.chance / 16 % 2 == 0, let kin = kin(lesson) { before += ". " + kin }
        let query = Query(
            lesson.text, language: lesson.language, preceding: before,
            mentioned: place.map { [library.topicIDs[$0]] } ?? [],
            aspects: aspects(lesson.text, lesson.language))
        return RankTrainer.Example(
            query: query, answers: lesson.isGap ? [] : lesson.topics)
    }

    /// The place that the mail around the question names, if any: for a place itself, itself.
    private func place(_ lesson: Lesson) -> Int? {
        guard lesson.chance / 8 % 3 == 0 else { return nil }
        let own = own(lesson)
        if let own, library.topics[own].isInitiative { return own }
        let places = library.topics.indices.filter { library.topics[$0].isInitiative }
        return places.isEmpty ? nil : places[Int(lesson.chance / 32 % UInt64(places.count))]
    }

    private func own(_ lesson: Lesson) -> Int? {
        lesson.topics.sorted().lazy.compactMap { library.number(of: $0) }.first
    }

    /// A question that somebody who asks this may well have asked before it.
    private func kin(_ lesson: Lesson) -> String? {
        guard let own = own(lesson) else { return nil }
        let entries = library.topics[own].entries.map { library.entries[$0] }
        let near = ([library.topicIDs[own]] + (entries.first?.seeAlso ?? [])).compactMap {
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
            entries, [], golden: golden, gaps: gaps, table: table, words: words, today, languages)
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
            gaps: gaps.filter { !leavesOut($0.text) }, table: nil, words: words, today,
            languages)
    }
}
