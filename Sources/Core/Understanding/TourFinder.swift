/// Finds the tours that a mail is about: cities named where travel is spoken of.
struct TourFinder {
    private let page: Page
    private let intents: Set<Intent>

    init(_ page: Page, intents: [IntentReading]) {
        self.page = page
        self.intents = Set(intents.map(\.intent))
    }

    func find() -> [TourReading] {
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
        for mention in marks.text.mentions {
            let id = page.gazetteer.entries[mention.owner].id
            guard !found.contains(where: { $0.id == id }) else { continue }
            let sentence = marks.text.sentences[marks.text.sentence(of: mention.words.lowerBound)]
            let near = marks.has(.tour, in: sentence.words)
                || marks.has(.travel, in: sentence.words) || aspectOfTravel(sentence, marks)
            guard near || (generous && (isTravel || aboutTravel)) else { continue }
            found.append(
                TourReading(
                    id: id, evidence: page.evidence(mention.words, in: marks),
                    score: near ? 0.9 : 0.6))
        }
    }

    private func travels(_ marks: Marks) -> Bool {
        marks.hits.contains { $0.cue == .tour || $0.cue == .travel || Self.practical.contains($0.cue) }
    }

    private func aspectOfTravel(_ sentence: ReadText.Sentence, _ marks: Marks) -> Bool {
        marks.hits(inSentence: marks.text.sentence(of: sentence.words.lowerBound)).contains {
            Self.practical.contains($0.cue)
        }
    }

    private static let practical: Set<Cue> = [
        .toursDates, .eligibility, .toursRegister, .deadline, .accompanying, .visaNeed,
        .visaLetter, .arrival, .hotel, .insurance,
    ]
}
