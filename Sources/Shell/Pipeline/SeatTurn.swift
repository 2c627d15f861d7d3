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
    /// Whether they asked for places where there are any.
    var ifRoom = false

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
        try substitute([(leaving, coming)], &session, how: how)
    }

    package func substitute(
        _ pairs: [(leaving: Traveller, coming: Traveller)], _ session: inout SeatSession,
        how: String
    ) throws -> MailOutcome {
        let all = pairs.map(\.leaving) + pairs.map(\.coming)
        return try take(all, &session, how) { traveller, book, now in
            guard let (leaving, coming) = pairs.first(where: { $0.leaving.id == traveller.id })
            else { return [] }
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

    /// Registers people whom somebody sends, who was invited and does not come along.
    func send(
        _ travellers: [Traveller], by sender: Traveller?, _ session: inout SeatSession, how: String
    ) throws -> MailOutcome {
        try take([sender].compactMap { $0 } + travellers, &session, how) { traveller, book, now in
            traveller.id == sender?.id
                ? try book.decline(traveller.id, now: now)
                : try book.register(
                    traveller.id, organization: traveller.organizationKey, now: now)
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
            + (late ? "; late: admit or refuse with `tour decide`" : "")
            + (ifRoom ? "; only if there is a place" : "") + remark
        var letters = try desk.letters(
            about: session, in: tour, to: contact, travellers + beside, from: from,
            spoken: spoken, occasion: occasion, ifRoom: ifRoom, reason: reason)
        if let undo = try undo(of: travellers + beside, session), !letters.isEmpty {
            letters[0].acts.append(KeepConsequence(.undo(undo), when: .rejected))
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

    /// What goes back where staff reject the letter: all that this mail changed, with what an
    /// earlier letter about the same tour has not told yet.
    private func undo(of travellers: [Traveller], _ session: SeatSession) throws -> SeatUndo? {
        let tours = [tour, from].compactMap { $0 }
        let ids = Set(travellers.map(\.id.number))
        let changes = tours.flatMap(session.changes)
        var undo = SeatUndo(
            at: session.now, changes: changes.filter { ids.contains($0.participant) },
            offers: changes.filter { !ids.contains($0.participant) && $0.isOffer },
            limits: tours.map(SeatUndo.Limit.init),
            letters: [
                LetterName.registrationConfirmed, .waitingList, .withdrawalConfirmed,
            ].map(\.rawValue))
        if let person = contact.person,
            let earlier = try desk.store.untoldUndo(of: person.id, tour: tour.id.text)
        {
            undo = undo.including(earlier) { id, person in
                tours.first { $0.id == id }.flatMap { session.seat(person, in: $0) }
            }
        }
        return undo.changes.isEmpty ? nil : undo
    }

    private func refused(_ refusal: SeatRefusal, _ session: SeatSession) -> MailOutcome {
        let letter = desk.refusal(
            refusal, in: tour, to: contact, spoken: spoken, occasion: occasion)
        return MailOutcome(["draft: \(refusal.rawValue), \(tour.id)"], letters: [letter])
    }
}
