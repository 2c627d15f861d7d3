import Calendar
import HTTPTypes
import Hummingbird
import MailModel
import SiteLoading
import Store
import Touring

/// The tours with who has a place, who waits, and the programme.
extension Desk {
    func addTours(to router: Router<DeskContext>) {
        router.get("/tours", use: tours)
        router.get("/tours/:name", use: tour)
        addTourActs(to: router)
    }

    private func tourRow(
        _ tour: Tour, _ book: SeatBook, _ texts: DeskTexts
    ) throws -> PageValues {
        let status = try isCancelled(tour) ? .cancelled : tour.status
        let language = LanguageTag(texts.language) ?? .english
        return [
            "tour": .text(tour.id.text), "tour-title": .text(tour.title[language]),
            "days": .text(TourPhrases.days(tour.firstDay, tour.lastDay, language)),
            "status": .text(texts("tour-" + status.rawValue)),
            "made-up": .flag(tour.isMadeUp), "taken": .number(book.heldPlaces),
            "places": .number(tour.places), "free": .number(max(0, book.free)),
            "in-line": .number(book.waitingLine.count),
            "deadline": .optional(tour.deadline?.dateText),
        ]
    }

    @Sendable private func tours(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let tours = office.parts.tours.tours
        let books = try store.seats(tours.map { SeatBook.Rules($0) })
        return try page("tours", [
            "tours": .list(try zip(tours, books).map { try tourRow($0, $1.book, texts) }),
            "empty": .flag(tours.isEmpty),
        ], title: texts("tours-title"), for: visitor)
    }

    @Sendable private func tour(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let tour = try tour(of: context)
        let book = try store.seats(SeatBook.Rules(tour)).book
        let participants = try store.participants(of: tour.id)
        let line = book.waitingLine.map(\.person)
        let waiting = participants.filter { line.contains($0.id) }
            .sorted { (line.firstIndex(of: $0.id) ?? 0) < (line.firstIndex(of: $1.id) ?? 0) }
        let others = participants.filter { !line.contains($0.id) }
        var values = try tourRow(tour, book, texts)
        let decides = visitor.may(.approve)
        let runs = try !isCancelled(tour)
        values["seats"] = .list(others.map { participantRow($0, texts, decides, runs) })
        values["waiting-list"] = .list(waiting.map { participantRow($0, texts, decides, runs) })
        values.merge(try actValues(tour, request, visitor, texts))
        values["stops"] = .list(stops(tour, texts))
        let title = tour.title[LanguageTag(texts.language) ?? .english]
        return try page("tour", values, title: title, for: visitor)
    }

    /// What a participant told (arrival, diet, access needs, name in the passport) is for those
    /// who decide about letters; others see who comes.
    private func participantRow(
        _ row: ParticipantRow, _ texts: DeskTexts, _ decides: Bool, _ runs: Bool
    ) -> PageValues {
        let language = LanguageTag(texts.language) ?? .english
        let told = decides
            ? Tour.Question.allCases.compactMap { question in
                row.answers[question].map { SeatPhrases.note(question, $0, language) }
            } : []
        return [
            "details": .list(told.map { ["detail": .text($0)] }),
            "name": .text(row.name ?? row.address), "address": .text(row.address),
            "organization": .optional(row.organization), "person-id": .number(row.personID),
            "seat": .text(row.seat.map { texts("seat-" + $0.state.word) } ?? ""),
            "participant": .number(row.id.number), "state": .text(Self.standing(row.seat)),
            "can-act": .flag(decides && runs && row.seat.map(Self.canAct) ?? false),
            "late": .flag(row.seat.map(Self.isLate) ?? false),
        ]
    }

    /// What a form about a seat was shown with; another word means that it has moved on.
    static func standing(_ seat: Seat?) -> String {
        seat.map { "\($0.state.word)-\($0.since)" } ?? ""
    }

    private static func canAct(_ seat: Seat) -> Bool {
        seat.isHeld || seat.ticket != nil || seat.state == .invited
    }

    private static func isLate(_ seat: Seat) -> Bool {
        if case .waiting(_, .staffDecide) = seat.state { true } else { false }
    }

    private func stops(_ tour: Tour, _ texts: DeskTexts) -> [PageValues] {
        let language = LanguageTag(texts.language) ?? .english
        return tour.stops.map { stop in
            [
                "start": .text("\(stop.start.civil.dateText) \(stop.start.civil.clockText)"),
                "end": .text(stop.end.civil.clockText), "zone": .text(stop.start.zone),
                "stop-title": .text(stop.title[language]), "place": .text(stop.place[language]),
            ]
        }
    }
}
