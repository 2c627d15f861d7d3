/// Finds the tours that a mail is about: cities named where travel is spoken of.
struct TourFinder {
    private let page: Page
    private let intents: Set<Intent>

    init(_ page: Page, intents: [IntentReading]) {
        self.page = page
        self.intents = Set(intents.map(\.intent))
    }

    func find(_ learned: LearnedMail? = nil) -> [TourReading] {
        if let learned {
            let chance = learned.chances[Lesson.tourColumn]
            return candidates(learned.signs, chance)
                .map { ($0.reading, learned.table.places.chance($0.values)) }
                .filter { one, chance in
                    chance >= Self.least || chance >= Self.leastRuled && one.score >= 0.9
                }
                .map { TourReading(id: $0.id, evidence: $0.evidence, score: $1) }
        }
        return ruled()
    }

    /// The chance from which a city named is meant as a tour; less suffices where patterns say so.
    private static let least = 0.5
    private static let leastRuled = 0.1

    /// The one tour that a quotation names, for an answer that names none itself.
    func quoted(_ text: String) -> [TourReading] {
        guard page.isAnswer, page.body.text.mentions.isEmpty, page.subject.text.mentions.isEmpty
        else { return [] }
        let words = Words(text, limit: Reading.Limits.quoted)
        let mentions = page.gazetteer.names.mentions(in: words.words)
        guard let first = mentions.first, mentions.allSatisfy({ $0.owner == first.owner }) else {
            return []
        }
        let evidence = Evidence(
            place: .text, words: words.text(first.words),
            offset: words.words[first.words.lowerBound].start)
        return [
            TourReading(
                id: page.gazetteer.entries[first.owner].id, evidence: evidence, score: 0.6)
        ]
    }

    // MARK: - Learned

    /// Where learning starts: what a careful reader would weigh.
    static let plain: [Float] = [-1, 0.5, 0.5, 1, 0.5, 0.3, 0.8, 1, 0, 0.5, -0.5, 0, -0.3, 0, 0]

    private static let tourOnly: Set<Intent> = [.thanks, .complaint, .changeDetails, .dataRequest]

    /// The cities named, each once, with the signs that a tour there is meant.
    func candidates(
        _ signs: MailSigns, _ chance: Double
    ) -> [(reading: TourReading, values: [Float])] {
        let ruled = ruled()
        var found: [(reading: TourReading, values: [Float])] = []
        for (marks, isSubject) in [(page.subject, true), (page.body, false)] {
            let named =
                marks.text.mentions.map { ($0, false) } + marks.text.hints.map { ($0, true) }
            for (mention, isHint) in named {
                let id = page.gazetteer.entries[mention.owner].id
                let isRuled = ruled.contains { $0.id == id }
                if isHint, !isRuled || found.contains(where: { $0.reading.id == id }) { continue }
                let values = values(mention, marks, signs, isSubject, isHint, isRuled, chance)
                if let at = found.firstIndex(where: { $0.reading.id == id }) {
                    for place in values.indices {
                        found[at].values[place] = max(found[at].values[place], values[place])
                    }
                    continue
                }
                let reading = ruled.first { $0.id == id } ?? TourReading(
                    id: id, evidence: page.evidence(mention.words, in: marks), score: 0.5)
                found.append((reading, values))
            }
        }
        if found.count > 1 { for index in found.indices { found[index].values[8] = 1 } }
        return found
    }

    private func values(
        _ mention: PhraseTable.Mention, _ marks: Marks, _ signs: MailSigns, _ isSubject: Bool,
        _ isHint: Bool, _ isRuled: Bool, _ chance: Double
    ) -> [Float] {
        let index = marks.text.sentence(of: mention.words.lowerBound)
        let sentence = marks.text.sentences[index]
        func sign(_ condition: Bool) -> Float { condition ? 1 : 0 }
        let here = signs.value(Lesson.tourColumn, ofSentence: index, isSubject: isSubject)
        let moves: Set<Intent> = [
            .tourRegistration, .tourWithdrawal, .itineraryRequest, .letterRequest, .confirm,
        ]
        return [
            1, sign(marks.has(.tour, in: sentence.words)),
            sign(marks.has(.travel, in: sentence.words)), sign(isRuled),
            sign(!intents.isDisjoint(with: moves)), sign(isSubject), here, Float(chance), 0,
            sign(page.isAnswer), sign(isReplaced(mention, marks)),
            sign(!intents.isDisjoint(with: Self.tourOnly)), sign(sentence.asks), sign(isHint),
            sign(aspectOfTravel(sentence, marks)),
        ]
    }

    // MARK: - Ruled

    private func ruled() -> [TourReading] {
        var found: [TourReading] = []
        let moves: Set<Intent> = [
            .tourRegistration, .tourWithdrawal, .itineraryRequest, .letterRequest, .confirm,
        ]
        let isTravel = !intents.isDisjoint(with: moves)
        collect(page.subject, isTravel || page.isAnswer, isTravel, &found)
        collect(page.body, isTravel, isTravel, &found)
        return found
    }

    private func collect(
        _ marks: Marks, _ generous: Bool, _ isTravel: Bool, _ found: inout [TourReading]
    ) {
        let aboutTravel = travels(page.body) || travels(page.subject)
        let alone = Set(marks.text.mentions.map(\.owner)).count == 1 && asksForTravel(marks)
        for mention in marks.text.mentions {
            let id = page.gazetteer.entries[mention.owner].id
            guard !found.contains(where: { $0.id == id }) else { continue }
            let sentence = marks.text.sentences[marks.text.sentence(of: mention.words.lowerBound)]
            if isReplaced(mention, marks) { continue }
            let near = marks.has(.tour, in: sentence.words)
                || marks.has(.travel, in: sentence.words) || aspectOfTravel(sentence, marks)
            let ours = page.isAnswer && marks.text.words.source == page.subject.text.words.source
            guard near || ours || alone || (generous && (isTravel || aboutTravel)) else {
                continue
            }
            found.append(
                TourReading(
                    id: id, evidence: page.evidence(mention.words, in: marks),
                    score: near ? 0.9 : 0.6))
        }
        for hint in marks.text.hints { collect(hint, marks, &found) }
    }

    /// A country or theme means a tour only where the same clause speaks of one.
    private func collect(
        _ hint: PhraseTable.Mention, _ marks: Marks, _ found: inout [TourReading]
    ) {
        let id = page.gazetteer.entries[hint.owner].id
        let start = max(0, hint.words.lowerBound - 5)
        guard !found.contains(where: { $0.id == id }),
            marks.has(.tour, in: start..<hint.words.upperBound),
            !marks.text.mentions.contains(where: {
                abs($0.words.lowerBound - hint.words.lowerBound) < 12
            })
        else { return }
        found.append(
            TourReading(id: id, evidence: page.evidence(hint.words, in: marks), score: 0.55))
    }

    /// True after `instead of`, `au lieu de`, `en lugar de`.
    private func isReplaced(_ mention: PhraseTable.Mention, _ marks: Marks) -> Bool {
        let start = mention.words.lowerBound
        guard start >= 2 else { return false }
        let words = marks.text.words
        let from = words.words[start - 2].foldedStart
        let before = words.folded[from..<words.words[start].foldedStart]
        return ["insteadof", "lieude", "lugarde", "vezde"].contains {
            before.elementsEqual($0.utf8)
        }
    }

    private func travels(_ marks: Marks) -> Bool {
        marks.hits.contains {
            $0.cue == .tour || $0.cue == .travel || Self.practical.contains($0.cue)
        }
    }

    private func aspectOfTravel(_ sentence: ReadText.Sentence, _ marks: Marks) -> Bool {
        let hits = marks.hits(inSentence: marks.text.sentence(of: sentence.words.lowerBound))
        return hits.contains { Self.practical.contains($0.cue) }
            && (sentence.asks || hits.contains { $0.cue == .ask || $0.cue == .particle })
    }

    /// True where practical things of a journey are asked, wherever the one city stands.
    private func asksForTravel(_ marks: Marks) -> Bool {
        marks.text.sentences.enumerated().contains { index, sentence in
            sentence.asks && marks.hits(inSentence: index).contains {
                Self.journey.contains($0.cue)
            }
        }
    }

    private static let journey: Set<Cue> = [
        .hotel, .insurance, .accompanying, .visaNeed, .visaLetter,
    ]

    private static let practical: Set<Cue> = [
        .toursDates, .eligibility, .toursRegister, .deadline, .accompanying, .visaNeed,
        .visaLetter, .arrival, .hotel, .insurance,
    ]
}
