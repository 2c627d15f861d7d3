import Calendar
import MailModel
import Reports
import Store
import Touring

/// One answer that a calendar sent to an invitation of ours (RFC 5546 §3.2.3, RFC 6047).
struct CalendarAnswer {
    let desk: TourDesk
    let mail: ReadMail
    let sender: EmailAddress

    func outcome() throws -> MailOutcome? {
        guard let calendar = mail.result.provenance.calendar, calendar.isReply else { return nil }
        guard let reference = TourCalendar.Reference(uid: calendar.uid) else { return nil }
        guard let tour = desk.tours.first(where: { $0.id == reference.tour }) else {
            return staff("a calendar answer for \(reference.tour), a tour that the site lacks")
        }
        guard let row = try desk.store.participant(reference.person, in: tour.id), row.seat != nil
        else { return staff("a calendar answer for \(tour.id) by nobody whom we invited") }
        if reference.stop != nil || calendar.recurrenceID != nil {
            return staff("a calendar answer to one part of \(tour.id); we ask about the whole")
        }
        guard let attendee = calendar.respondent(sender: sender) else {
            return staff("a calendar answer for \(tour.id) that names nobody")
        }
        if let reason = try mismatch(row, attendee) { return staff(reason) }
        return try decide(tour, row, attendee, calendar)
    }

    /// Why the answer cannot be taken as that of the invitee; nil where it can.
    ///
    /// Anybody can write a UID. An answer counts when it comes from an address of the invitee, or
    /// in their name from their own organization's mail domain, as a secretary sends it.
    private func mismatch(_ row: ParticipantRow, _ attendee: Participant) throws -> String? {
        let invitee = EmailAddress(row.address)
        let writer = try desk.store.person(at: sender)?.id
        if writer == row.personID || sender == invitee {
            guard attendee.status != .delegated else {
                let other = attendee.delegatedTo.first ?? "somebody who is not named"
                return "\(row.address) hands the invitation on to \(other); register them with"
                    + " `tour register` if that is right"
            }
            return nil
        }
        if let invitee, attendee.email == invitee, sender.domain == invitee.domain { return nil }
        return "the invitation of \(row.address) was answered by \(sender)"
            + " (\(attendee.status?.description ?? "no answer")); decide whether that counts"
    }

    private func decide(
        _ tour: Tour, _ row: ParticipantRow, _ attendee: Participant,
        _ calendar: SchedulingMessage
    ) throws -> MailOutcome {
        guard let person = try desk.store.person(row.personID), let contact = TourContact(person)
        else { return staff("the person of the invitation is not in the record any more") }
        var occasion = TourDesk.Occasion()
        occasion.mail = mail
        occasion.calendarKnows = true
        if let comment = calendar.main.comment, comment.contains(where: \.isLetter) {
            occasion.warning = "a remark stands in the answer, read it in the mail; "
        }
        if let sent = row.sequence, let answered = calendar.main.sequence, answered < sent {
            occasion.warning += "it answers version \(answered), the newest is \(sent); "
        }
        var session = SeatSession(store: desk.store, now: mail.now, actor: "calendar answer")
        let turn = SeatTurn(desk: desk, tour: tour, contact: contact, occasion: occasion)
        let traveller = Traveller(row)
        switch attendee.status {
        case .accepted, .completed, .inProcess:
            _ = try session.traveller(row.id, in: tour)
            let guests = try (0..<min(calendar.main.extraGuests, 20)).map { number in
                try unnamed(number, contact, tour, &session)
            }
            return try turn.register([traveller] + guests, &session, how: "accepts by calendar")
        case .declined:
            _ = try session.traveller(row.id, in: tour)
            return try turn.leave([traveller], &session, how: "declines by calendar")
        case .tentative:
            return MailOutcome(
                ["draft: may come to \(tour.id), says the calendar"],
                letters: [desk.undecided(in: tour, to: contact, occasion: occasion)])
        default:
            return staff("a calendar answer for \(tour.id) that is neither yes nor no")
        }
    }

    /// A guest without a name who was counted before stays the same guest.
    private func unnamed(
        _ number: Int, _ contact: TourContact, _ tour: Tour, _ session: inout SeatSession
    ) throws -> Traveller {
        let known = try session.travellers(of: contact, in: tour).filter {
            !$0.isSelf && $0.name == nil
        }
        if number < known.count { return known[number] }
        return try session.guest(nil, of: contact, in: tour)
    }

    private func staff(_ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"], letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }
}
