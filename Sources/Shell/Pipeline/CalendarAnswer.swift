import Authenticating
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
        guard let calendar = mail.result.provenance.calendar else { return nil }
        guard calendar.isReply || Self.questions.contains(calendar.method) else { return nil }
        guard let reference = TourCalendar.Reference(uid: calendar.uid) else { return nil }
        guard let tour = desk.tours.first(where: { $0.id == reference.tour }) else {
            return staff("a calendar answer for \(reference.tour), a tour that the site lacks")
        }
        guard let row = try desk.store.participant(reference.person, in: tour.id), row.seat != nil
        else { return staff("a calendar answer for \(tour.id) by nobody whom we invited") }
        if reference.stop != nil || calendar.recurrenceID != nil {
            return staff("a calendar answer to one part of \(tour.id); we ask about the whole")
        }
        guard calendar.isReply else { return try asked(tour, row, calendar) }
        guard let attendee = calendar.respondent(sender: sender) else {
            return staff("a calendar answer for \(tour.id) that names nobody")
        }
        if let reason = try mismatch(row, attendee) { return staff(reason) }
        return try decide(tour, row, attendee, calendar)
    }

    /// Methods by which a calendar asks something of the organizer (RFC 5546 §3.2.6, §3.2.7).
    private static let questions: Set = ["REFRESH", "COUNTER"]

    /// A lost entry is sent again; another time is nobody's to promise, since all travel together.
    private func asked(
        _ tour: Tour, _ row: ParticipantRow, _ calendar: SchedulingMessage
    ) throws -> MailOutcome? {
        let writer = try desk.store.person(at: sender)
        guard let writer, writer.id == row.personID, let contact = TourContact(writer) else {
            return staff("the calendar of \(sender) asks about the invitation of \(row.address)")
        }
        guard calendar.method == "REFRESH" else {
            return staff(
                "\(row.address) proposes another time for \(tour.id), which is the same for all;"
                    + " nothing is changed: tell them")
        }
        guard row.seat?.state == .registered else {
            return staff("\(row.address) asks for the invitation to \(tour.id) again")
        }
        var session = SeatSession(store: desk.store, now: mail.now, actor: "calendar answer")
        _ = try session.book(tour)
        let traveller = Traveller(row)
        var occasion = TourDesk.Occasion()
        occasion.mail = mail
        return MailOutcome(
            ["draft: asks for the calendar entry of \(tour.id) again"],
            letters: try desk.letters(
                about: session, in: tour, to: contact, [traveller], occasion: occasion,
                reason: "asks for the calendar entry again, \(tour.id)"))
    }

    /// Why the answer cannot be taken as that of the invitee; nil where it can.
    ///
    /// Anybody can write a UID. An answer counts when it comes from an address of the invitee, or
    /// in their name from a colleague, as an assistant sends it for the mayor.
    private func mismatch(_ row: ParticipantRow, _ attendee: Participant) throws -> String? {
        if try isOwn(row) {
            guard attendee.status != .delegated || Self.delegate(attendee) != nil else {
                return "\(row.address) hands the invitation on to nobody who is named"
            }
            return nil
        }
        if let invitee = EmailAddress(row.address), attendee.email == invitee,
            isColleague(of: invitee)
        {
            return nil
        }
        return "the invitation of \(row.address) was answered by \(sender)"
            + " (\(attendee.status?.description ?? "no answer")); decide whether that counts"
    }

    /// Whether the writer is the invitee, by the invited address or another on file.
    private func isOwn(_ row: ParticipantRow) throws -> Bool {
        if sender == EmailAddress(row.address) { return true }
        return try desk.store.person(at: sender)?.id == row.personID
    }

    /// Whether the writer provably has mail at the invitee's own organization: the mail is
    /// authenticated, and its domain is none at which anybody may open an account.
    private func isColleague(of invitee: EmailAddress) -> Bool {
        sender.domain == invitee.domain && !PublicMailHosts.include(invitee.domain)
            && mail.authentication.proves(sender)
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
        if try !isOwn(row) { occasion.warning = "answered for them by \(sender); " }
        if let comment = calendar.main.comment, comment.contains(where: \.isLetter) {
            occasion.warning += "a remark stands in the answer, read it in the mail; "
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
        case .delegated:
            _ = try session.traveller(row.id, in: tour)
            guard let other = Self.delegate(attendee) else { return staff("hands on to nobody") }
            let name = calendar.main.attendees.first { $0.email == other }?.name
            let coming = try session.guest(name ?? other.description, of: contact, in: tour)
            return try turn.substitute(
                traveller, by: coming, &session, how: "hands the place on to \(other) by calendar")
        case .tentative:
            return MailOutcome(
                ["draft: may come to \(tour.id), says the calendar"],
                letters: [desk.undecided(in: tour, to: contact, occasion: occasion)])
        default:
            return staff("a calendar answer for \(tour.id) that is neither yes nor no")
        }
    }

    /// The one to whom an attendee hands the invitation on (RFC 5546 §3.2.2.3).
    private static func delegate(_ attendee: Participant) -> EmailAddress? {
        attendee.delegatedTo.count == 1 ? EmailAddress(attendee.delegatedTo[0]) : nil
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
