import Drafting
import MailModel
package import Store
package import Touring

/// The invitations of one call: who gets one, who does not and why, and the letters as one set.
package struct TourInvitations {
    private let desk: TourDesk
    private let tour: Tour
    private let campaign: String
    private var session: SeatSession
    package private(set) var letters: [LetterDraft] = []
    /// Those who get no invitation, each with the reason.
    package private(set) var skipped: [(address: String, reason: String)] = []

    package init(_ tour: Tour, desk: TourDesk, campaign: String, now: Int64, actor: String) {
        self.tour = tour
        self.desk = desk
        self.campaign = campaign
        session = SeatSession(store: desk.store, now: now, actor: actor)
    }

    /// What `perform` needs beside the letters.
    package var acts: [any StoreAct] { session.acts() }

    /// Invites one person, unless they are invited or registered already, have declined, or may
    /// not be written to.
    package mutating func invite(_ contact: TourContact) throws {
        if let reason = try reasonAgainst(contact) {
            skipped.append((contact.address.description, reason))
            return
        }
        var traveller = try session.own(contact, in: tour)
        if session.seat(traveller.id, in: tour) == nil {
            try session.step(tour) { book, now in
                try book.invite(
                    traveller.id, organization: traveller.organizationKey, now: now)
            }
        }
        traveller = session.traveller(traveller.id) ?? traveller
        letters.append(letter(contact, traveller))
    }

    private mutating func reasonAgainst(_ contact: TourContact) throws -> String? {
        if let person = contact.person, [.left, .refused, .suspended].contains(person.status) {
            return "the person is \(person.status.rawValue)"
        }
        if let reason = try desk.store.suppression(of: contact.address) {
            return "nothing is written to the address any more: \(reason)"
        }
        _ = try session.book(tour)
        let known = try session.travellers(of: contact, in: tour).first(where: \.isSelf)
        guard let known, let seat = session.seat(known.id, in: tour) else { return nil }
        guard case .invited = seat.state else { return "the seat is \(seat.state.word)" }
        return try desk.store.hasLiveLetter(
            LetterName.invitation.rawValue, tour: tour.id.text, person: contact.person?.id ?? 0)
            ? "an invitation is there already" : nil
    }

    private func letter(_ contact: TourContact, _ traveller: Traveller) -> LetterDraft {
        let reader = TourDesk.Reader(contact, desk.office, nil)
        let language = reader.language
        var values = desk.values(tour, language)
        let stops = tour.stops.prefix(Self.mostStops).map {
            TemplateValues(["stop": SeatPhrases.stop($0, language)])
        }
        values.set("stops", stops)
        values.set("has-stops", flag: !stops.isEmpty)
        let fee = tour.fee.value?[language]
        values.set("has-fee", fee.map { [TemplateValues(["fee": $0])] } ?? [])
        values.set("no-fee", flag: fee == nil)
        let covers = tour.covers.value?[language]
        values.set("has-covers", covers.map { [TemplateValues(["covers": $0])] } ?? [])
        let calendar = TourDesk.CalendarLetter(
            kind: .invitation, traveller: traveller, now: session.now)
        return desk.write(
            .invitation, tour, to: reader, values: values,
            reason: tour.isMadeUp
                ? "invitation; the tour is a made-up example" : "invitation by the office",
            calendar: calendar, campaign: campaign)
    }

    /// Stops that an invitation lists; the programme itself comes later.
    private static let mostStops = 12
}
