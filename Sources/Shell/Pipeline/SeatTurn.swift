import Drafting
import MailModel
import SiteLoading
import Store
package import Touring

/// What people of one contact ask for in one tour, taken as steps, with the letters that follow.
package struct SeatTurn {
    let desk: TourDesk
    let tour: Tour
    let contact: TourContact
    let occasion: TourDesk.Occasion
    /// The language in which the contact wrote now.
    var spoken: LanguageTag?
    /// What was told of each traveller, and kept in the session already.
    var noted: Set<Tour.Question> = []
    var from: Tour?
    /// Others of this contact who have seats; the letter names them beside those whom it is about.
    var beside: [Traveller] = []
    /// What staff shall know, as the end of the letter's reason.
    var remark = ""

    package init(
        desk: TourDesk, tour: Tour, contact: TourContact,
        occasion: TourDesk.Occasion = TourDesk.Occasion()
    ) {
        self.desk = desk
        self.tour = tour
        self.contact = contact
        self.occasion = occasion
    }

    package func register(
        _ travellers: [Traveller], _ session: inout SeatSession, how: String
    ) throws -> MailOutcome {
        try take(travellers, &session, how) { traveller, book, now in
            try book.register(
                traveller.id, organization: traveller.organizationKey, now: now)
        }
    }

    /// Registers people whatever the deadline says: who asks for it here is staff.
    package func registerByStaff(
        _ travellers: [Traveller], _ session: inout SeatSession
    ) throws -> MailOutcome {
        try take(travellers, &session, "registered by staff") { traveller, book, now in
            let events = try book.register(
                traveller.id, organization: traveller.organizationKey, now: now)
            guard events.contains(.askStaff(traveller.id)) else { return events }
            return try book.decide(traveller.id, admitted: true, now: now)
        }
    }

    package func leave(
        _ travellers: [Traveller], _ session: inout SeatSession, how: String
    ) throws -> MailOutcome {
        try take(travellers, &session, how) { traveller, book, now in
            try book.decline(traveller.id, now: now)
        }
    }

    package func substitute(
        _ leaving: Traveller, by coming: Traveller, _ session: inout SeatSession, how: String
    ) throws -> MailOutcome {
        try take([leaving, coming], &session, how) { traveller, book, now in
            guard traveller.id == leaving.id else { return [] }
            if book[leaving.id]?.isHeld != true, book[leaving.id]?.ticket == nil {
                // Only invited: the one declines, the other registers.
                return try book.decline(leaving.id, now: now)
                    + book.register(
                        coming.id, organization: coming.organizationKey, now: now)
            }
            return try book.substitute(
                leaving.id, by: coming.id,
                organization: book[leaving.id]?.organization ?? leaving.organizationKey,
                now: now)
        }
    }

    /// Staff admit or refuse those who came after the deadline.
    package func decide(
        _ travellers: [Traveller], admitted: Bool, _ session: inout SeatSession
    ) throws -> MailOutcome {
        let outcome = try take(travellers, &session, "admitted by staff") { traveller, book, now in
            try book.decide(traveller.id, admitted: admitted, now: now)
        }
        guard !admitted, !outcome.acts.isEmpty else { return outcome }
        let letter = desk.refusal(.tooLate, in: tour, to: contact, occasion: occasion)
        return MailOutcome(
            ["refused by staff, \(tour.id)"], letters: [letter], acts: outcome.acts)
    }

    package func move(
        _ travellers: [Traveller], from: Tour, _ session: inout SeatSession, how: String
    ) throws -> MailOutcome {
        do {
            for traveller in travellers { try session.move(traveller, from: from, to: tour) }
        } catch let refusal as SeatRefusal {
            return refused(refusal, SeatSession(store: desk.store, now: session.now, actor: how))
        }
        var turn = self
        turn.from = from
        return try turn.done(travellers, session, how)
    }

    private func take(
        _ travellers: [Traveller], _ session: inout SeatSession, _ how: String,
        _ body: (Traveller, inout SeatBook, Int64) throws -> [SeatEvent]
    ) throws -> MailOutcome {
        do {
            for traveller in travellers {
                try session.step(tour) { book, now in try body(traveller, &book, now) }
            }
        } catch let refusal as SeatRefusal {
            return refused(refusal, session)
        }
        return try done(travellers, session, how)
    }

    /// A letter that says where everybody stands after the steps.
    func done(
        _ travellers: [Traveller], _ session: SeatSession, _ how: String
    ) throws -> MailOutcome {
        let late = session.events.contains { event in
            if case .askStaff = event.event { return event.tour.id == tour.id }
            return false
        }
        let reason = "\(how), \(tour.id)"
            + (late ? "; late: admit or refuse with `tour decide`" : "") + remark
        var letters = try desk.letters(
            about: session, in: tour, to: contact, travellers + beside, from: from,
            spoken: spoken, occasion: occasion, reason: reason)
        if let kept = confirmed(travellers + beside, session), !letters.isEmpty {
            letters[0].acts.append(KeepConsequence(.giveBack(kept), when: .rejected))
        }
        if late {
            letters.append(
                LetterComposer.staffEntry(
                    recipient: "", subject: tour.title.fallback, language: desk.office.fallback,
                    reason: "\(contact.address) registers late for \(tour.id): "
                        + "`tour decide \(tour.id) \(contact.address) --admit` or `--refuse`"))
        }
        return MailOutcome(["draft: \(reason)"], letters: letters, acts: session.acts())
    }

    /// The seats that go back where staff reject the letter about them; none where somebody was
    /// changed for another or a tour for another, since no rejection undoes both halves.
    private func confirmed(
        _ travellers: [Traveller], _ session: SeatSession
    ) -> ConfirmedSeats? {
        guard occasion.mail != nil, from == nil else { return nil }
        let seats = travellers.compactMap { traveller -> ConfirmedSeats.Seat? in
            guard let seat = session.seat(traveller.id, in: tour),
                seat.state == .registered || seat.ticket != nil
            else { return nil }
            return ConfirmedSeats.Seat(
                participant: traveller.id.number, since: seat.since,
                wasInvited: session.wasInvited(traveller.id, in: tour))
        }
        let isExchange = travellers.contains { traveller in
            if case .substituted = session.seat(traveller.id, in: tour)?.state { return true }
            return false
        }
        guard !seats.isEmpty, !isExchange else { return nil }
        return ConfirmedSeats(
            tour: tour.id.text,
            letters: [LetterName.registrationConfirmed, .waitingList].map(\.rawValue),
            seats: seats)
    }

    private func refused(_ refusal: SeatRefusal, _ session: SeatSession) -> MailOutcome {
        let letter = desk.refusal(
            refusal, in: tour, to: contact, spoken: spoken, occasion: occasion)
        return MailOutcome(["draft: \(refusal.rawValue), \(tour.id)"], letters: [letter])
    }
}
