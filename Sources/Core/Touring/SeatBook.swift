/// The seats of one tour: who has one, who waits in which order, and what may happen next.
///
/// | from | to | by |
/// |---|---|---|
/// | none, invited, declined, withdrawn | registered, waiting | `register` |
/// | waiting | offered | a freed place, in order of tickets |
/// | offered | registered, declined | `accept`; `decline`, the deadline |
/// | registered, waiting | withdrawn, substituted, moved | the person, staff |
///
/// The whole book is one value, so that a store can load it, take a step and write it back in one
/// transaction: two answers in the same second never take the last place twice.
package struct SeatBook: Sendable {
    package let rules: Rules
    private var seats: [PersonID: Seat] = [:]
    /// Those who wait, by ascending ticket.
    private var line: [PersonID] = []
    private var held = 0
    private var heldByOrganization: [String: Int] = [:]
    private var nextTicket = 1

    /// What the tour allows.
    package struct Rules: Sendable, Hashable {
        package var tour: TourID
        package var status: Tour.Status
        package var places: Int
        package var placesPerOrganization: Int
        package var start: Int64
        package var registrationCloses: Int64
        package var late: Tour.LateRegistration
        /// Seconds for which a freed place is kept.
        package var offerSeconds: Int64

        package init(_ tour: Tour) {
            self.tour = tour.id
            status = tour.status
            places = tour.places
            placesPerOrganization = tour.placesPerOrganization
            start = tour.start
            registrationCloses = tour.registrationCloses
            late = tour.lateRegistration
            offerSeconds = Int64(tour.offerDays) * 86_400
        }
    }

    /// The book as stored, in any order; new tickets come after the largest one there.
    package init(_ rules: Rules, seats stored: [Seat] = []) {
        self.rules = rules
        for seat in stored.sorted(by: { ($0.ticket ?? 0) < ($1.ticket ?? 0) }) { write(seat) }
    }

    // MARK: - Reads

    package subscript(_ person: PersonID) -> Seat? { seats[person] }

    /// All seats, by person.
    package var all: [Seat] { seats.values.sorted { $0.person < $1.person } }

    /// Those who wait, in order.
    package var waitingLine: [Seat] { line.compactMap { seats[$0] } }

    /// Places that nobody has or is kept for; less than zero where the file lowered the limit.
    package var free: Int { rules.places - held }

    /// Places that are taken or kept for somebody.
    package var heldPlaces: Int { held }

    package func held(by organization: String) -> Int { heldByOrganization[organization] ?? 0 }

    /// Counted from 1; nil for those who do not wait.
    package func position(of person: PersonID) -> Int? {
        line.firstIndex(of: person).map { $0 + 1 }
    }

    // MARK: - Steps

    /// Notes an invitation; a seat that is there already stays as it is.
    package mutating func invite(
        _ person: PersonID, organization: String, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        try refuseUnlessRunning(now)
        if seats[person] != nil { return [.unchanged(person)] }
        set(person, organization, .invited, now)
        return [.invited(person)]
    }

    /// Gives a place, or a place in line with the reason.
    package mutating func register(
        _ person: PersonID, organization: String, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        try refuseUnlessRunning(now)
        switch seats[person]?.state {
        case .registered, .waiting: return [.unchanged(person)]
        case .offered(let until, _) where now <= until: return try accept(person, now: now)
        default: break
        }
        let isLate = rules.status == .closed || now >= rules.registrationCloses
        if isLate && rules.late == .refuse { throw .tooLate }
        var events = lapse(now)
        let needsStaff = isLate && rules.late == .staff
        set(person, organization, .waiting(ticket: takeTicket(), .tourFull), now)
        if needsStaff {
            setReason(person, .staffDecide)
            return events + [.askStaff(person)]
        }
        events += serve(person, now)
        return events
    }

    /// Takes an offered place. An offer that has lapsed is a new registration.
    package mutating func accept(
        _ person: PersonID, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        try refuseUnlessRunning(now)
        let organization = seats[person]?.organization ?? ""
        switch seats[person]?.state {
        case .registered: return [.unchanged(person)]
        case .offered(let until, _) where now <= until:
            set(person, organization, .registered, now)
            return [.registered(person)]
        case .offered:
            return try register(person, organization: organization, now: now)
        default: throw .nothingToAccept
        }
    }

    /// The person does not come: an invitation or offer is declined, a seat given up.
    package mutating func decline(
        _ person: PersonID, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        guard let seat = seats[person] else { throw .unknownPerson }
        switch seat.state {
        case .invited, .offered:
            set(person, seat.organization, .declined(.answered), now)
            return [.declined(person, .answered)] + promote(now)
        case .registered, .waiting:
            set(person, seat.organization, .withdrawn, now)
            return [.withdrawn(person)] + promote(now)
        default: return [.unchanged(person)]
        }
    }

    /// Staff admit or refuse a late registration; admitted, it keeps its place in line.
    package mutating func decide(
        _ person: PersonID, admitted: Bool, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        try refuseUnlessRunning(now)
        guard let seat = seats[person] else { throw .unknownPerson }
        guard case .waiting(_, .staffDecide) = seat.state else { return [.unchanged(person)] }
        if admitted {
            setReason(person, .tourFull)
            return lapse(now) + serve(person, now)
        }
        set(person, seat.organization, .declined(.byStaff), now)
        return [.declined(person, .byStaff)]
    }

    /// Another person of the same organization takes over a seat or a place in line.
    package mutating func substitute(
        _ person: PersonID, by other: PersonID, organization: String, now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        try refuseUnlessRunning(now)
        guard let seat = seats[person] else { throw .unknownPerson }
        guard seat.isHeld || seat.ticket != nil, person != other else { throw .noSeatToGive }
        guard seat.organization == organization else { throw .otherOrganization }
        if seats[other]?.isHeld == true { throw .alreadySeated }
        set(person, organization, .substituted(by: other), now)
        set(other, organization, seat.state, now)
        return [.substituted(person, by: other)] + promote(now)
    }

    /// Moves a person to another tour; both books change, or none.
    ///
    /// A sure seat is given up for a place in line only if the person takes that.
    package static func move(
        _ person: PersonID, from: inout SeatBook, to: inout SeatBook, takingALine: Bool = false,
        now: Int64
    ) throws(SeatRefusal) -> [SeatEvent] {
        guard let seat = from[person] else { throw .unknownPerson }
        guard seat.isHeld || seat.ticket != nil else { throw .noSeatToGive }
        var target = to
        let arrivals = try target.register(person, organization: seat.organization, now: now)
        guard target[person]?.isHeld == true || takingALine || !seat.isHeld else {
            throw .targetFull
        }
        to = target
        from.set(person, seat.organization, .moved(to: to.rules.tour), now)
        return [.moved(person, to: to.rules.tour)] + from.promote(now) + arrivals
    }

    /// Lets offers lapse whose deadline has passed and offers free places to the next in line.
    package mutating func advance(now: Int64) -> [SeatEvent] { lapse(now) + promote(now) }

    /// Keeps the places of people who were never told of their offer, from now on.
    package mutating func renewOffers(of people: [PersonID], now: Int64) -> [SeatEvent] {
        let until = min(now + rules.offerSeconds, rules.start - 1)
        return people.compactMap { person in
            guard let seat = seats[person], case .offered(let old, let ticket) = seat.state,
                old <= until
            else { return nil }
            set(person, seat.organization, .offered(until: until, ticket: ticket), now)
            return .offered(person, until: until)
        }
    }

    /// Sets until when an offered place is kept.
    package mutating func keepOffer(of person: PersonID, until: Int64) {
        guard let seat = seats[person], case .offered(_, let ticket) = seat.state else { return }
        var kept = seat
        kept.state = .offered(until: until, ticket: ticket)
        seats[person] = kept
    }

    // MARK: - The line

    private mutating func lapse(_ now: Int64) -> [SeatEvent] {
        var events: [SeatEvent] = []
        let overdue = seats.values.filter {
            if case .offered(let until, _) = $0.state { return now > until }
            return false
        }
        for seat in overdue.sorted(by: { $0.person < $1.person }) {
            set(seat.person, seat.organization, .declined(.offerLapsed), now)
            events += [.offerLapsed(seat.person), .declined(seat.person, .offerLapsed)]
        }
        return overdue.isEmpty ? events : events + promote(now)
    }

    private func mayBeServed(_ person: PersonID) -> Bool {
        guard free > 0, let seat = seats[person], case .waiting(_, let reason) = seat.state
        else { return false }
        return reason != .staffDecide && held(by: seat.organization) < rules.placesPerOrganization
    }

    /// Offers free places in the order of tickets; who cannot have one now keeps their ticket.
    private mutating func promote(_ now: Int64) -> [SeatEvent] {
        var events: [SeatEvent] = []
        if rules.status == .open || rules.status == .closed, now < rules.start {
            let until = min(now + rules.offerSeconds, rules.start - 1)
            while let next = line.first(where: mayBeServed), let seat = seats[next],
                let ticket = seat.ticket
            {
                set(next, seat.organization, .offered(until: until, ticket: ticket), now)
                events.append(.offered(next, until: until))
            }
        }
        refreshReasons()
        return events
    }

    /// Seats somebody who has just joined the line, if nobody before them could have the place.
    private mutating func serve(_ person: PersonID, _ now: Int64) -> [SeatEvent] {
        let earlier = promote(now, before: person)
        if mayBeServed(person), let seat = seats[person] {
            set(person, seat.organization, .registered, now)
            refreshReasons()
            return earlier + [.registered(person)]
        }
        refreshReasons()
        guard case .waiting(_, let reason) = seats[person]?.state,
            let position = position(of: person)
        else { return earlier }
        return earlier + [.placedInLine(person, position: position, reason)]
    }

    /// Offers what is free to those ahead of a person, so that nobody is overtaken.
    private mutating func promote(_ now: Int64, before person: PersonID) -> [SeatEvent] {
        guard let own = line.firstIndex(of: person) else { return [] }
        let behind = Set(line[own...])
        var events: [SeatEvent] = []
        let until = min(now + rules.offerSeconds, rules.start - 1)
        while let next = line.first(where: { !behind.contains($0) && mayBeServed($0) }),
            let seat = seats[next], let ticket = seat.ticket
        {
            set(next, seat.organization, .offered(until: until, ticket: ticket), now)
            events.append(.offered(next, until: until))
        }
        return events
    }

    private mutating func refreshReasons() {
        for person in line {
            guard let seat = seats[person], case .waiting(_, let old) = seat.state,
                old != .staffDecide
            else { continue }
            let isFull = held(by: seat.organization) >= rules.placesPerOrganization
            let reason: Seat.Reason =
                isFull ? .organizationFull : free <= 0 ? .tourFull : .othersFirst
            if reason != old { setReason(person, reason) }
        }
    }

    // MARK: - Writes

    private func refuseUnlessRunning(_ now: Int64) throws(SeatRefusal) {
        if rules.status == .cancelled { throw .cancelled }
        if rules.status == .draft { throw .notOpen }
        if now >= rules.start { throw .started }
    }

    private mutating func takeTicket() -> Int {
        nextTicket += 1
        return nextTicket - 1
    }

    private mutating func setReason(_ person: PersonID, _ reason: Seat.Reason) {
        guard case .waiting(let ticket, _) = seats[person]?.state else { return }
        seats[person]?.state = .waiting(ticket: ticket, reason)
    }

    private mutating func set(
        _ person: PersonID, _ organization: String, _ state: Seat.State, _ now: Int64
    ) {
        write(Seat(person: person, organization: organization, state: state, since: now))
    }

    /// The one place where counts and the line follow the seats.
    private mutating func write(_ seat: Seat) {
        if let old = seats[seat.person] {
            if old.isHeld { count(old.organization, -1) }
            if old.ticket != nil { line.removeAll { $0 == seat.person } }
        }
        seats[seat.person] = seat
        if seat.isHeld { count(seat.organization, 1) }
        if case .offered(_, let ticket) = seat.state { nextTicket = max(nextTicket, ticket + 1) }
        guard let ticket = seat.ticket else { return }
        nextTicket = max(nextTicket, ticket + 1)
        var place = line.count
        while place > 0, (seats[line[place - 1]]?.ticket ?? 0) > ticket { place -= 1 }
        line.insert(seat.person, at: place)
    }

    private mutating func count(_ organization: String, _ change: Int) {
        held += change
        heldByOrganization[organization, default: 0] += change
    }
}
