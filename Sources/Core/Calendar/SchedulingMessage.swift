package import MailModel

/// What a mail's calendar part says to the calendar of its reader (RFC 5546, 6047).
package struct SchedulingMessage: Sendable {
    /// REQUEST, REPLY, CANCEL, PUBLISH, COUNTER and so on, in upper case.
    package let method: String
    /// One for each VEVENT, VTODO, VJOURNAL or VFREEBUSY, in the order written; never empty.
    package let items: [Item]
    package let product: String?

    /// One event or task of the message.
    package struct Item: Sendable {
        /// VEVENT, VTODO, VJOURNAL or VFREEBUSY.
        package let component: String
        package let uid: String
        /// Nil where the client leaves it out; the revision is then 0 (RFC 5545 §3.8.7.4).
        package let sequence: Int?
        /// The occurrence of a recurring event, as written (RFC 5545 §3.8.4.4).
        package let recurrenceID: String?
        package let summary: String?
        package let comment: String?
        package let location: String?
        package let status: String?
        package let start: CalendarTime?
        package let end: CalendarTime?
        package let stamp: CalendarTime?
        package let organizer: Participant?
        package let attendees: [Participant]
        /// Guests who come along, as Google Calendar and Yahoo count them.
        package let extraGuests: Int
        package let isRecurring: Bool
        /// Links for joining from afar (RFC 7986 §5.11, and the older X- forms).
        package let conferences: [String]
    }

    /// Reads the calendar part of a mail.
    ///
    /// `declaredMethod` is the method parameter of the part's Content-Type; it counts only where
    /// the object names none (RFC 6047 §2.4 wants them equal, not every client obeys). Nil for
    /// bytes that hold no calendar, no item or no method at all.
    package init?(reading bytes: [UInt8], declaredMethod: String? = nil) {
        guard let object = CalendarObject(reading: bytes) else { return nil }
        self.init(object, declaredMethod: declaredMethod)
    }

    package init?(_ object: CalendarObject, declaredMethod: String? = nil) {
        let declared = declaredMethod.map { CalendarText.trimmed($0).uppercased() }
        guard let method = object.method ?? declared, !method.isEmpty else { return nil }
        let items = object.items.map(Item.init)
        guard !items.isEmpty else { return nil }
        self.method = method
        self.items = items
        product = object.property("PRODID")?.text
    }

    /// The first item, which stands for the message where only one is asked for.
    package var main: Item { items[0] }

    package var uid: String { main.uid }
    package var sequence: Int { main.sequence ?? 0 }
    package var recurrenceID: String? { main.recurrenceID }
    package var summary: String? { main.summary }

    /// Whether an attendee answers an invitation of ours.
    package var isReply: Bool { method == "REPLY" }

    /// Who answers: of a REPLY's attendees the one who sent the mail, else the one who says
    /// something, else the first. Nil for other methods.
    package func respondent(sender: EmailAddress? = nil) -> Participant? {
        guard isReply else { return nil }
        let attendees = main.attendees
        if let sender, let own = attendees.first(where: { $0.email == sender }) { return own }
        return attendees.first { $0.status != nil && $0.status != .needsAction }
            ?? attendees.first
    }
}

extension SchedulingMessage.Item {
    fileprivate init(_ source: CalendarComponent) {
        component = source.name
        uid = source.property("UID").map { CalendarText.trimmed($0.text) } ?? ""
        sequence = source.property("SEQUENCE").flatMap { Int(CalendarText.trimmed($0.value)) }
        recurrenceID = source.property("RECURRENCE-ID").map { CalendarText.trimmed($0.value) }
        summary = source.property("SUMMARY")?.text
        comment = source.property("COMMENT")?.text
        location = source.property("LOCATION")?.text
        status = source.property("STATUS")?.token
        start = source.property("DTSTART")?.time
        end = (source.property("DTEND") ?? source.property("DUE"))?.time
        stamp = source.property("DTSTAMP")?.time
        organizer = source.property("ORGANIZER").map(Participant.init)
        attendees = source.all("ATTENDEE").map(Participant.init)
        extraGuests = Self.guests(source)
        isRecurring = source.property("RRULE") != nil || source.property("RDATE") != nil
        conferences = source.properties.filter { Self.conferenceNames.contains($0.name) }
            .map(\.text)
    }

    private static func guests(_ source: CalendarComponent) -> Int {
        source.all("ATTENDEE").compactMap { $0.parameter("X-NUM-GUESTS").flatMap { Int($0) } }
            .reduce(0) { min(max($0, $1), 1000) }
    }

    private static let conferenceNames: Set = [
        "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    ]
}
