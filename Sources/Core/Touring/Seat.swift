/// A person's place in a tour, from the invitation to the end.
package struct Seat: Sendable, Hashable {
    package let person: PersonID
    /// What the limit per organization counts by: the organization's folded name or its id.
    package var organization: String
    package var state: State
    /// When the state began, in seconds since 1970-01-01T00:00:00Z.
    package var since: Int64

    package init(person: PersonID, organization: String, state: State, since: Int64) {
        self.person = person
        self.organization = organization
        self.state = state
        self.since = since
    }

    /// Where the person stands.
    package enum State: Sendable, Hashable {
        case invited
        case registered
        /// In line; a smaller ticket is served first.
        case waiting(ticket: Int, Reason)
        /// A place is kept for them until a moment; the ticket is the one they waited with.
        case offered(until: Int64, ticket: Int)
        case declined(Decline)
        case withdrawn
        case substituted(by: PersonID)
        case moved(to: TourID)
    }

    /// Why somebody waits.
    package enum Reason: String, Sendable, Hashable {
        case tourFull = "tour-full"
        case organizationFull = "organization-full"
        /// They came after the deadline and staff have not decided.
        case staffDecide = "staff-decide"
        /// A place is there, and those before them in line are asked first.
        case othersFirst = "others-first"
    }

    /// How a seat was declined.
    package enum Decline: String, Sendable, Hashable {
        case answered
        case offerLapsed = "offer-lapsed"
        case byStaff = "by-staff"
    }

    /// Registered, or kept for somebody: a place that nobody else can have.
    package var isHeld: Bool {
        switch state {
        case .registered, .offered: true
        default: false
        }
    }

    /// Their place in line; nil for those who do not wait.
    package var ticket: Int? {
        if case .waiting(let ticket, _) = state { return ticket }
        return nil
    }
}

/// What a step of the seat book brought about, for letters and the journal.
package enum SeatEvent: Sendable, Hashable {
    case invited(PersonID)
    case registered(PersonID)
    /// The position counts from 1.
    case placedInLine(PersonID, position: Int, Seat.Reason)
    /// Ask them whether they still want the place.
    case offered(PersonID, until: Int64)
    case offerLapsed(PersonID)
    case declined(PersonID, Seat.Decline)
    case withdrawn(PersonID)
    case substituted(PersonID, by: PersonID)
    case moved(PersonID, to: TourID)
    /// A member of staff must admit or refuse a late registration.
    case askStaff(PersonID)
    /// The person already has what they ask for.
    case unchanged(PersonID)
}

/// Why a step was not taken; nothing has changed.
package enum SeatRefusal: String, Error, Sendable, Hashable {
    case notOpen = "the tour is not open for registration"
    case cancelled = "the tour is cancelled"
    case started = "the tour has started"
    case tooLate = "the registration deadline has passed"
    case unknownPerson = "the person has no seat in this tour"
    case nothingToAccept = "there is no offer to accept"
    case noSeatToGive = "there is no seat to hand over"
    case otherOrganization = "a seat is handed over within one organization only"
    case alreadySeated = "the other person already has a seat"
    case targetFull = "the other tour has no free place"
}
