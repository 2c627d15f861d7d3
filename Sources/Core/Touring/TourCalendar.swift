package import Calendar
package import MailModel

/// The calendar objects of a tour: invitation, programme, change and cancellation.
///
/// Everything that must stay the same from one message to the next is worked out from ids: the
/// UID of the invitation and of each stop. SEQUENCE is the number of the version, which the store
/// raises with each one that is sent.
package struct TourCalendar: Sendable {
    private let tour: Tour
    private let organizer: Participant
    private let domain: String
    private let language: LanguageTag
    private let writer: CalendarWriter

    /// PRODID (RFC 5545 §3.7.3).
    static let product = "-//secretariat//study tours//EN"

    /// `zones` are those that stops name besides the tour's own. The domain of the organizer's
    /// address ends every UID.
    package init(
        _ tour: Tour, organizer: EmailAddress, organizerName: String, language: LanguageTag,
        zones: [ZoneRules] = []
    ) {
        self.tour = tour
        self.organizer = Participant(address: organizer, name: organizerName)
        self.language = language
        domain = organizer.domain
        writer = CalendarWriter(product: Self.product, zones: [tour.zone] + zones)
    }

    /// Whom an object is for.
    package struct Guest: Sendable, Hashable {
        package let person: PersonID
        package let address: EmailAddress
        package let name: String?

        package init(person: PersonID, address: EmailAddress, name: String?) {
            self.person = person
            self.address = address
            self.name = name
        }
    }

    // MARK: - Objects

    /// METHOD:REQUEST with RSVP, the whole tour as one event (RFC 5546 §3.2.2).
    package func invitation(_ guest: Guest, sequence: Int, stamp: Int64) -> [UInt8] {
        writer.render(.request, [event(guest, .needsAction, sequence, stamp)])
    }

    /// The invitation once more with a higher SEQUENCE, for a participant who has accepted.
    package func change(_ guest: Guest, sequence: Int, stamp: Int64) -> [UInt8] {
        writer.render(.request, [event(guest, .accepted, sequence, stamp)])
    }

    /// METHOD:CANCEL for the invitation (RFC 5546 §3.2.5).
    package func cancellation(_ guest: Guest, sequence: Int, stamp: Int64) -> [UInt8] {
        var event = event(guest, .needsAction, sequence, stamp)
        event.status = .cancelled
        return writer.render(.cancel, [event])
    }

    /// METHOD:PUBLISH with one event for each stop, since a REQUEST may hold one UID only
    /// (RFC 5546 §3.2.2). `dropped` stops of an older version go with STATUS:CANCELLED.
    package func itinerary(
        _ guest: Guest, dropped: [TourStop] = [], sequence: Int, stamp: Int64
    ) -> [UInt8] {
        let isCancelled = tour.status == .cancelled
        let kept = tour.stops.map { event($0, guest, isCancelled, sequence, stamp) }
        let gone = dropped.map { event($0, guest, true, sequence, stamp) }
        return writer.render(.publish, kept + gone)
    }

    private func event(
        _ guest: Guest, _ status: ParticipationStatus, _ sequence: Int, _ stamp: Int64
    ) -> CalendarEvent {
        let hasStops = !tour.stops.isEmpty
        let start: CalendarTime = hasStops ? time(tour.start) : .day(tour.firstDay)
        let end: CalendarTime = hasStops ? time(tour.end) : .day(tour.lastDay.adding(days: 1))
        let attendee = Participant(
            address: guest.address, name: guest.name, status: status, role: "REQ-PARTICIPANT",
            replyRequested: status == .needsAction)
        var event = CalendarEvent(
            uid: uid(guest.person, nil), sequence: sequence, stamp: stamp, start: start, end: end,
            summary: tour.title[language], organizer: organizer, attendees: [attendee])
        event.location = tour.city[language]
        return event
    }

    private func event(
        _ stop: TourStop, _ guest: Guest, _ isCancelled: Bool, _ sequence: Int, _ stamp: Int64
    ) -> CalendarEvent {
        var event = CalendarEvent(
            uid: uid(guest.person, stop.id), sequence: sequence, stamp: stamp,
            start: .local(stop.start.civil, zone: stop.start.zone),
            end: .local(stop.end.civil, zone: stop.end.zone), summary: stop.title[language],
            organizer: organizer)
        let address = stop.address.value.map { ", " + $0[language] } ?? ""
        event.location = stop.place[language] + address
        let notes = [stop.purpose, stop.dress, stop.prepare].compactMap { $0?[language] }
        event.description = notes.isEmpty ? nil : notes.joined(separator: "\n")
        event.status = isCancelled ? .cancelled : .confirmed
        return event
    }

    private func time(_ moment: Int64) -> CalendarTime {
        .local(tour.zone.civilTime(at: moment), zone: tour.zone.name)
    }

    // MARK: - Identifiers

    private func uid(_ person: PersonID, _ stop: String?) -> String {
        Reference(tour: tour.id, person: person, stop: stop).text + "@" + domain
    }

    /// What a UID of ours names, so that an answer from another address still finds its seat.
    ///
    /// Anybody can write a UID: it says which invitation is meant, never who is writing.
    package struct Reference: Sendable, Hashable {
        package let tour: TourID
        package let person: PersonID
        package let stop: String?

        package init(tour: TourID, person: PersonID, stop: String?) {
            self.tour = tour
            self.person = person
            self.stop = stop
        }

        /// `tour.2015-dakar.17` and `tour.2015-dakar.17.welcome`
        var text: String {
            "tour.\(tour).\(person)" + (stop.map { ".\($0)" } ?? "")
        }

        /// Nil for a UID that is not one of ours.
        package init?(uid: String) {
            let name = uid.prefix { $0 != "@" }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard (3...4).contains(parts.count), parts[0] == "tour",
                let tour = TourID(String(parts[1])), let number = Int64(parts[2]), number > 0
            else { return nil }
            if parts.count == 4, !Slug.isOne(String(parts[3])) { return nil }
            let stop = parts.count == 4 ? String(parts[3]) : nil
            self.init(tour: tour, person: PersonID(number), stop: stop)
        }
    }
}
