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

    init(_ gazetteer: Gazetteer, names: [String]) {
        self.gazetteer = gazetteer
        tagger = TaggerTrainer(gazetteer, names: names)
    }

    /// Takes the candidates of one mail, its sentences valued by what other mails teach.
    mutating func add(
        _ lesson: Lesson, at index: Int, values: [[Float]], _ judges: [MailJudge],
        _ ruling: Ruling
    ) {
        let mail = lesson.mail.clipped()
        let page = Page(mail, gazetteer)
        let signs = MailSigns(page, values: values)
        let intents = Intent.allCases.filter { lesson.matters.contains($0.rawValue) }.map {
            IntentReading(intent: $0, evidence: nil, score: 0.9)
        }
        let weight = lesson.kind == .fresh ? Self.freshWeight : 1
        let chances = signs.chances(judges, ruling)
        for one in TourFinder(page, intents: intents).candidates(
            signs, chances[Lesson.tourColumn])
        {
            let holds = lesson.tours.contains(one.reading.id)
            placeCases.append(
                (index, LinearJudge.Case(values: one.values, holds: holds, weight: weight)))
        }
        let moving = LearnedMail.moving(chances)
        let known = ParticipantJudging(page, mail, moving, signs, chances).candidates()
        tagger.add(lesson, at: index, moving, known: moving.isEmpty ? nil : known)
        guard !moving.isEmpty else { return }
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
        for passage in passages { tagger.add(passage, at: 0, [], known: nil) }
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
    static let tourColumn = ReadingTrainer.classes.firstIndex(of: tour) ?? 0
    /// The matters that move somebody.
    static let moving = Intent.moving.compactMap {
        ReadingTrainer.classes.firstIndex(of: $0.rawValue)
    }
}
