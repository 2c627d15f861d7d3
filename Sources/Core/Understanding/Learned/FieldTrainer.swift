/// Learns who of the people named travels, and which cities named are meant as tours.
struct FieldTrainer {
    private let gazetteer: Gazetteer
    private var peopleCases: [(lesson: Int, one: LinearJudge.Case)] = []
    private var placeCases: [(lesson: Int, one: LinearJudge.Case)] = []
    private var tagger: TaggerTrainer

    /// How strongly weights are drawn back to plain ones.
    private static let pull: Float = 0.3
    /// How much a mail that the rules never saw counts.
    private static let freshWeight: Float = 2

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        tagger = TaggerTrainer(gazetteer)
    }

    /// Takes the candidates of one mail, its sentences valued by what other mails teach.
    mutating func add(
        _ lesson: Lesson, at index: Int, values: [[Float]], _ judges: [MailJudge]
    ) {
        let mail = lesson.mail.clipped()
        let page = Page(mail, gazetteer)
        let signs = MailSigns(page, values: values)
        let intents = Intent.allCases.filter { lesson.matters.contains($0.rawValue) }.map {
            IntentReading(intent: $0, evidence: nil, score: 0.9)
        }
        let weight = lesson.kind == .fresh ? Self.freshWeight : 1
        let chance = judges[Lesson.tourColumn].chance(signs.signs(Lesson.tourColumn, rules: 0))
        for one in TourFinder(page, intents: intents).candidates(signs, chance) {
            let holds = lesson.tours.contains(one.reading.id)
            placeCases.append(
                (index, LinearJudge.Case(values: one.values, holds: holds, weight: weight)))
        }
        let known = lesson.moves
            ? ParticipantJudging(page, mail, intents, signs).candidates() : []
        tagger.add(lesson, at: index, known: known)
        for one in known {
            let holds = lesson.participants.contains {
                ParticipantFinder.same($0, one.found.value)
            }
            peopleCases.append(
                (index, LinearJudge.Case(values: one.values, holds: holds, weight: weight)))
        }
    }

    /// What teaches fields without being a whole mail.
    mutating func add(passages: [Lesson]) {
        for passage in passages { tagger.add(passage, at: 0, known: []) }
    }

    func fields(_ told: (ReadingTrainer.Figures) -> Void) -> LearnedFields {
        tagger.train(told)
    }

    var people: LinearJudge {
        LinearJudge(
            learnedFrom: peopleCases.map(\.one), towards: ParticipantJudging.plain,
            pull: Self.pull)
    }

    var places: LinearJudge {
        LinearJudge(
            learnedFrom: placeCases.map(\.one), towards: TourFinder.plain, pull: Self.pull)
    }

    /// How many candidates are judged rightly by what all of them taught.
    func figures(ofPeople: Bool) -> ReadingTrainer.Figures {
        var figures = ReadingTrainer.Figures(matter: ofPeople ? "participants" : "tours")
        let judge = ofPeople ? people : places
        for (lesson, one) in ofPeople ? peopleCases : placeCases {
            let given = judge.chance(one.values) >= 0.5
            if given && one.holds { figures.right += 1 }
            if given && !one.holds { figures.extra.append(lesson) }
            if !given && one.holds { figures.missed.append(lesson) }
        }
        return figures
    }
}

extension Lesson {
    /// True for a mail that registers or withdraws somebody.
    var moves: Bool {
        !matters.isDisjoint(with: [
            Intent.tourRegistration.rawValue, Intent.tourWithdrawal.rawValue,
        ])
    }

    static let tourColumn = ReadingTrainer.classes.firstIndex(of: tour) ?? 0
}
