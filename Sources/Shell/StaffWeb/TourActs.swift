import HTTPTypes
import Hummingbird
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

/// What staff do with seats: admit, refuse, withdraw, move, invite many, call a tour off. Each
/// writes its letters, which wait in the queue as any others do.
extension Desk {
    func addTourActs(to router: Router<DeskContext>) {
        router.post("/tours/:name/seat", use: actOnSeat)
        router.get("/tours/:name/invite") { request, context in
            let visitor = try context.signedIn()
            try visitor.require(.draft)
            return try invitePage(
                request, tour(of: context), request.query["to"] ?? "", visitor)
        }
        router.post("/tours/:name/invite", use: invite)
        router.get("/tours/:name/cancel") { request, context in
            let visitor = try context.signedIn()
            try visitor.require(.approve)
            return try cancelPage(request, tour(of: context), visitor)
        }
        router.post("/tours/:name/cancel", use: cancel)
    }

    func tour(of context: DeskContext) throws -> Tour {
        guard let tour = context.parameters.get("name").flatMap(office.parts.tours.tour) else {
            throw DeskRefusal.notFound
        }
        return tour
    }

    func isCancelled(_ tour: Tour) throws -> Bool {
        try tour.status == .cancelled || store.isCancelled(tour.id)
    }

    /// What a tour's page offers, and which letters an act has just written.
    func actValues(
        _ tour: Tour, _ request: Request, _ visitor: Visitor, _ texts: DeskTexts
    ) throws -> PageValues {
        let runs = try !isCancelled(tour)
        let invites = runs && tour.status == .open && tour.start > now
        let others = office.parts.tours.tours.filter {
            $0.id != tour.id && $0.status == .open && $0.start > now
        }
        let audiences = try store.groupSizes()
        let written = request.query.all("letter").prefix(Self.mostWritten).compactMap { Int64($0) }
        return [
            "targets": .list(others.map { target in
                ["target": .text(target.id.text), "target-title": .text(tourTitle(target, texts))]
            }),
            "elsewhere": .flag(!others.isEmpty),
            "can-invite": .flag(visitor.may(.draft) && invites),
            "can-cancel": .flag(visitor.may(.approve) && runs),
            "audiences": .list(audiences.map {
                ["value": .text($0.name), "label": .text("\($0.name) (\($0.count))")]
            }),
            "all-label": .text("\(texts("every-member")) (\(try store.memberCount()))"),
            "any-written": .flag(!written.isEmpty),
            "written": .list(written.map { ["letter-number": .number($0)] }),
            "by-hand-file": .optional(
                request.query["file"] == nil
                    ? nil : texts("tour-cancel-file", ["file": tour.file])),
        ]
    }

    /// Letters that the page names after an act; a tour called off may have written many.
    private static let mostWritten = 20

    private func tourTitle(_ tour: Tour, _ texts: DeskTexts) -> String {
        tour.title[LanguageTag(texts.language) ?? .english]
    }

    private func done(_ tour: Tour, _ letters: [Int64], _ more: String? = nil) -> Response {
        let fields = letters.prefix(Self.mostWritten).map { "letter=\($0)" }
            + [more].compactMap { $0 }
        let query = fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
        return .redirect(to: "/tours/\(tour.id.text)\(query)")
    }

    /// Who decides on which tour, with the form that they sent and the words of their pages.
    private func deciding(
        _ request: Request, _ context: DeskContext
    ) async throws -> (Visitor, FormFields, Tour, DeskTexts) {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        return (visitor, form, try tour(of: context), try texts(request, visitor))
    }

    // MARK: - One seat

    @Sendable private func actOnSeat(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let (visitor, form, tour, texts) = try await deciding(request, context)
        guard let number = form.number("participant"),
            let row = try store.participant(PersonID(number), in: tour.id),
            let contact = try store.person(row.personID).flatMap({ TourContact($0) })
        else { throw DeskRefusal.notFound }
        guard form["state"] == Self.standing(row.seat) else {
            throw DeskRefusal.tooLate(texts("seat-changed"))
        }
        var session = SeatSession(store: store, now: now, actor: visitor.address)
        let outcome = try outcome(form, Traveller(row), tour, contact, &session)
        guard !outcome.acts.isEmpty else {
            throw DeskRefusal.tooLate(
                outcome.decisions.map { decision($0, texts) }.joined(separator: "\n"))
        }
        do {
            let letters = try store.perform(outcome.acts, letters: outcome.letters, now: now)
            await office.changed()
            return done(tour, letters)
        } catch is StoreError {
            throw DeskRefusal.tooLate(texts("seat-changed"))
        }
    }

    private func outcome(
        _ form: FormFields, _ traveller: Traveller, _ tour: Tour, _ contact: TourContact,
        _ session: inout SeatSession
    ) throws -> MailOutcome {
        let desk = office.parts.tourDesk
        let turn = SeatTurn(desk: desk, tour: tour, contact: contact)
        switch form["act"] {
        case "admit", "refuse":
            return try turn.decide([traveller], admitted: form["act"] == "admit", &session)
        case "withdraw":
            return try turn.leave([traveller], &session, how: "withdrawn by staff")
        case "move":
            guard let other = form["to"].flatMap(office.parts.tours.tour) else {
                throw DeskRefusal.badForm
            }
            return try SeatTurn(desk: desk, tour: other, contact: contact).move(
                [traveller], from: tour, &session, how: "moved by staff")
        default: throw DeskRefusal.badForm
        }
    }

    // MARK: - Invitations

    /// Everybody who would be invited and who would not; nothing is kept.
    private func invitations(
        _ tour: Tour, _ audience: String, _ visitor: Visitor
    ) throws -> TourInvitations {
        let desk = office.parts.tourDesk
        var invitations = TourInvitations(
            tour, desk: desk, campaign: "\(tour.id)/\(now)", now: now, actor: visitor.address)
        for contact in try desk.contacts(named: audience) {
            do {
                try invitations.invite(contact)
            } catch let refusal as SeatRefusal {
                throw StoreError.refused(refusal.rawValue)
            }
        }
        return invitations
    }

    private func invitePage(
        _ request: Request, _ tour: Tour, _ audience: String, _ visitor: Visitor,
        isLate: Bool = false
    ) throws -> Response {
        let texts = try texts(request, visitor)
        var trouble: String?
        var count = 0
        var skipped: [(address: String, reason: String)] = []
        do {
            let found = try invitations(tour, audience, visitor)
            (count, skipped) = (found.letters.count, found.skipped)
        } catch StoreError.refused(let why) {
            trouble = reason(why, texts)
        }
        return try page("tour-invite", [
            "tour": .text(tour.id.text), "tour-title": .text(tourTitle(tour, texts)),
            "audience": .text(audience), "trouble-words": .optional(trouble),
            "late": .flag(isLate), "count": .number(count), "any": .flag(count > 0),
            "lead": .text(texts.count("tour-invite-lead", count)),
            "go": .text(texts.count("tour-invite-go", count)),
            "any-skipped": .flag(!skipped.isEmpty),
            "skipped": .list(skipped.prefix(Self.mostSkipped).map {
                ["address": .text($0.address), "why": .text(reason($0.reason, texts))]
            }),
            "more-skipped": .optional(
                skipped.count > Self.mostSkipped
                    ? texts("tour-more-skipped", ["n": "\(skipped.count - Self.mostSkipped)"])
                    : nil),
        ], title: texts("tour-invite"), for: visitor, status: isLate ? .conflict : .ok)
    }

    /// Addresses that the page lists of those who get no invitation.
    private static let mostSkipped = 100

    /// Drafts exactly as many as the page has counted.
    @Sendable private func invite(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.draft)
        let (tour, audience) = (try tour(of: context), form["to"] ?? "")
        do {
            let found = try invitations(tour, audience, visitor)
            guard form.number("count").map(Int.init) == found.letters.count,
                !found.letters.isEmpty
            else { return try invitePage(request, tour, audience, visitor, isLate: true) }
            let letters = try store.perform(found.acts, letters: found.letters, now: now)
            await office.changed()
            return done(tour, letters)
        } catch is StoreError {
            return try invitePage(request, tour, audience, visitor, isLate: true)
        }
    }

    // MARK: - Calling off

    /// What cancelling would do, as one word that a form brings back.
    private func deed(_ tour: Tour) throws -> (letters: Int, people: Int, waiting: Int) {
        let concerned = try office.parts.canceller.concerned(tour)
        return (
            Set(concerned.map(\.address)).count, concerned.count,
            try store.waitingLetters(ofTour: tour.id)
        )
    }

    private func cancelPage(
        _ request: Request, _ tour: Tour, _ visitor: Visitor, isLate: Bool = false
    ) throws -> Response {
        let texts = try texts(request, visitor)
        guard try !isCancelled(tour) else { throw DeskRefusal.tooLate(texts("tour-cancelled")) }
        let deed = try deed(tour)
        return try page("tour-cancel", [
            "tour": .text(tour.id.text), "tour-title": .text(tourTitle(tour, texts)),
            "late": .flag(isLate),
            "shown": .text("\(deed.letters).\(deed.people).\(deed.waiting)"),
            "lead": .text(
                texts("tour-cancel-lead", [
                    "letters": "\(deed.letters)", "people": "\(deed.people)",
                    "waiting": "\(deed.waiting)",
                ])),
        ], title: texts("tour-cancel"), for: visitor, status: isLate ? .conflict : .ok)
    }

    @Sendable private func cancel(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let (visitor, form, tour, texts) = try await deciding(request, context)
        guard try !isCancelled(tour) else { throw DeskRefusal.tooLate(texts("tour-cancelled")) }
        let deed = try deed(tour)
        guard form["shown"] == "\(deed.letters).\(deed.people).\(deed.waiting)" else {
            return try cancelPage(request, tour, visitor, isLate: true)
        }
        do {
            try office.parts.canceller.cancel(tour, by: visitor.address, now: now)
        } catch is StoreError {
            throw DeskRefusal.tooLate(texts("seat-changed"))
        }
        await office.changed()
        do {
            try TourFileStatus.set(.cancelled, of: tour, in: office.site.path)
            return done(tour, [])
        } catch {
            // Most daemons may only read their site: the record counts, the file follows by hand.
            return done(tour, [], "file=1")
        }
    }
}
