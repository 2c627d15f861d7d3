import Calendar
package import Deciding
package import Knowledge
package import MailModel
package import SiteLoading
package import Touring
package import Understanding

/// Answers questions about a tour from the tour's own file.
package struct TourGuide: Sendable {
    private let shelf: TourShelf
    private let clock: WallClock
    private let languages: [LanguageTag]
    private let freePlaces: @Sendable (Tour) -> Int?
    private let seats: @Sendable (EmailAddress) -> [String]

    /// `freePlaces` and `seats` come from the record; without it nothing is said about either.
    package init(
        _ shelf: TourShelf, languages: [LanguageTag], clock: WallClock,
        freePlaces: @escaping @Sendable (Tour) -> Int? = { _ in nil },
        seats: @escaping @Sendable (EmailAddress) -> [String] = { _ in [] }
    ) {
        self.shelf = shelf
        self.languages = languages
        self.clock = clock
        self.freePlaces = freePlaces
        self.seats = seats
    }

    /// What the tour files say to one question.
    package struct Reply: Sendable {
        package let sentences: [AnsweredQuestion.Sentence]
        /// False for a plan that is marked as made up: it never leaves unapproved.
        package let isSettled: Bool
    }

    /// Scores of answers from made-up plans are cut to this, below what any policy lets go.
    package static let doubt = 0.6
    /// Tours that one answer tells about; more is a list, not an answer.
    private static let mostTours = 3

    /// Nil where the question is not about a tour, or about none that the site knows.
    package func reply(
        to question: QuestionReading, _ finding: Finding, in reading: Reading,
        from sender: EmailAddress?
    ) -> Reply? {
        if Self.asksOfOwnJourney(question.text), isSeated(sender) {
            return Reply(sentences: [], isSettled: false)
        }
        guard let topic = finding.topics.first?.id, finding.answerable else { return nil }
        let matter = finding.answer?.tour
        let tag = reading.language.tag
        let named = question.subjects.isEmpty ? reading.tours.map(\.id) : question.subjects
        if matter == Self.calendar, question.subjects.isEmpty { return list(tag) }
        let aspects = Self.aspects(question, topic, matter == Self.calendar ? "dates" : matter)
        guard !aspects.isEmpty else { return nil }
        let tours = tours(named: named, sender)
        if tours.isEmpty, named.isEmpty, aspects == [.dates] { return list(tag) }
        return tours.isEmpty ? nil : reply(tours, aspects, tag)
    }

    /// The programme for who asks for it without a question; nil where no tour is meant.
    package func programme(_ reading: Reading, from sender: EmailAddress?) -> Reply? {
        let tours = tours(named: reading.tours.map(\.id), sender)
        return tours.isEmpty ? nil : reply(tours, [.dates, .programme], reading.language.tag)
    }

    /// What a passage says of itself whose answer is the list of all tours to come.
    private static let calendar = "calendar"
    /// So many tours are listed at most, the next first.
    private static let mostListed = 20

    /// All tours to come with their days; nil where there are none.
    private func list(_ tag: LanguageTag) -> Reply? {
        let language = languages.contains(tag) ? tag : languages.first ?? .english
        let now = clock.now()
        let tours = shelf.tours.filter {
            $0.end > now && ($0.status == .open || $0.status == .closed)
        }.sorted { ($0.start, $0.id.text) < ($1.start, $1.id.text) }.prefix(Self.mostListed)
        guard !tours.isEmpty else { return nil }
        let answers = tours.map {
            TourAnswers($0, language: language, today: $0.zone.civilTime(at: now))
        }
        let caution = answers.lazy.flatMap { $0.caution() }.first
        let sentences = answers.map { $0.entry() } + (caution.map { [$0] } ?? [])
        return Reply(
            sentences: sentences.map { .init(text: $0.text, source: $0.source) },
            isSettled: caution == nil)
    }

    private func reply(_ tours: [Tour], _ aspects: [TourAspect], _ tag: LanguageTag) -> Reply {
        let language = languages.contains(tag) ? tag : languages.first ?? .english
        let sentences = tours.flatMap { tour in
            TourAnswers(
                tour, language: language, today: tour.zone.civilTime(at: clock.now()),
                freePlaces: aspects.contains(.places) ? freePlaces(tour) : nil
            ).sentences(aspects)
        }
        return Reply(
            sentences: sentences.map { .init(text: $0.text, source: $0.source, isItem: $0.isItem) },
            isSettled: !tours.contains(where: \.isMadeUp))
    }

    // MARK: - What is asked

    private static let aspectsByTopic: [String: TourAspect] = [
        "tours-dates": .dates, "tours-deadline": .deadline, "tours-fee": .fee,
        "tours-agenda": .programme, "tours-language": .language, "hotel": .hotel,
    ]
    /// Topics under which people ask how many places there are.
    private static let topicsOfPlaces: Set = [
        "tours-register", "tours-eligibility", "tours-overview", "tours-deadline",
    ]
    private static let wordsOfPlaces: PhraseList = [
        "how many places", "how many seats", "places left", "seats left", "places available",
        "any places", "free places", "still room", "combien de places", "places disponibles",
        "reste-t-il des places", "reste des places", "encore des places", "cuántas plazas",
        "cuantas plazas", "plazas libres", "quedan plazas", "quedan cupos", "cuántos cupos",
        "名额", "席位", "还有位置",
    ]
    /// From here on, a second thing in the same question is taken as asked too.
    private static let sureAspect = 0.8

    /// What the passage found stands for, then what else the question's words ask for surely.
    private static func aspects(
        _ question: QuestionReading, _ topic: String, _ matter: String?
    ) -> [TourAspect] {
        let lower = question.text.lowercased()
        let asksPlaces = wordsOfPlaces.occurs(in: lower)
        if asksPlaces, topicsOfPlaces.contains(topic) { return [.places] }
        guard let first = matter.flatMap(TourAspect.init) else { return [] }
        let others = question.aspects.filter { $0.score >= sureAspect }
            .compactMap { aspectsByTopic[$0.aspect] }
        return others.reduce(into: [first]) { aspects, other in
            if !aspects.contains(other) { aspects.append(other) }
        }
    }

    /// "Is that too late?" of somebody who has a place is no question about the deadline; what
    /// comes too late stands elsewhere in the mail, and a person reads it.
    private static func asksOfOwnJourney(_ text: String) -> Bool {
        let lower = text.lowercased()
        return wordsOfLateness.occurs(in: lower) && !wordsOfRegistering.occurs(in: lower)
    }

    private static let wordsOfLateness: PhraseList = [
        "too late", "trop tard", "demasiado tarde", "muy tarde", "太晚", "来得及", "来不及",
    ]
    private static let wordsOfRegistering: PhraseList = [
        "register", "registration", "sign up", "apply", "inscri", "postuler", "报名", "登记",
    ]

    private func isSeated(_ sender: EmailAddress?) -> Bool {
        guard let seats = sender.map(seats), !seats.isEmpty else { return false }
        let now = clock.now()
        return shelf.tours.contains { seats.contains($0.id.text) && $0.end > now }
    }

    // MARK: - Which tour

    /// Tours of the initiatives named, or else the one in which the sender has a seat.
    private func tours(named: [String], _ sender: EmailAddress?) -> [Tour] {
        // By their places: a tour is much to copy, and each question comes here.
        let all = shelf.tours
        let open = all.indices.filter { all[$0].status != .draft }
        let now = clock.now()
        let found = named.compactMap { id in
            let own = open.filter { all[$0].initiative == id }
            return own.first { all[$0].end > now && all[$0].status != .cancelled }
                ?? own.first { all[$0].end > now } ?? own.last
        }
        if !found.isEmpty { return found.count > Self.mostTours ? [] : found.map { all[$0] } }
        guard named.isEmpty, let sender else { return [] }
        let seats = seats(sender)
        let own = open.filter { seats.contains(all[$0].id.text) && all[$0].end > now }
        return own.count == 1 ? own.map { all[$0] } : []
    }
}

extension TourGuide.Reply {
    /// Whether another reply says all of this one already; the lines of a programme tell its days.
    func isTold(by other: Self?) -> Bool {
        guard let other else { return false }
        let lines = sentences.filter(\.isItem)
        return (lines.isEmpty ? sentences : lines).allSatisfy { other.sentences.contains($0) }
    }
}
