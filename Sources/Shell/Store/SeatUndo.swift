package import Touring

/// What a mail has changed of the seats of one contact, and how it was before.
///
/// It is kept beside the letter that tells of the change: rejecting the letter puts everything back
/// as it was, or nothing where that cannot be any more.
package struct SeatUndo: Sendable, Equatable, Codable {
    /// A seat as the record has it.
    package struct Standing: Sendable, Equatable, Codable {
        let organization: String
        let state: String
        let since: Int64
        var ticket: Int?
        var reason: String?
        var until: Int64?
        var substitute: Int64?
        var movedTo: String?

        package init(_ seat: Seat) {
            organization = seat.organization
            state = seat.state.word
            since = seat.since
            switch seat.state {
            case .invited, .registered, .withdrawn: break
            case .waiting(let ticket, let why): (self.ticket, reason) = (ticket, why.rawValue)
            case .offered(let until, let ticket): (self.until, self.ticket) = (until, ticket)
            case .declined(let why): reason = why.rawValue
            case .substituted(let other): substitute = other.number
            case .moved(let tour): movedTo = tour.text
            }
        }

        /// Whether a place is taken or kept by it.
        var isHeld: Bool { state == "registered" || state == "offered" }

        func isSame(as other: Standing) -> Bool {
            state == other.state && since == other.since
        }
    }

    package struct Change: Sendable, Equatable, Codable {
        let tour: String
        package let participant: Int64
        /// Nil for somebody who had no seat at all.
        let before: Standing?
        let after: Standing

        package init(tour: TourID, before: Seat?, after: Seat) {
            self.tour = tour.text
            participant = after.person.number
            self.before = before.map(Standing.init)
            self.after = Standing(after)
        }

        /// Whether a place that became free is kept for somebody by it.
        package var isOffer: Bool { after.state == "offered" }

        fileprivate init(_ first: Change, then second: Change) {
            (tour, participant) = (first.tour, first.participant)
            (before, after) = (first.before, second.after)
        }

        fileprivate func isOfSameSeat(as other: Change) -> Bool {
            tour == other.tour && participant == other.participant
        }
    }

    /// How many seats a tour had when the mail was decided.
    package struct Limit: Sendable, Equatable, Codable {
        let tour: String
        let places: Int
        let perOrganization: Int

        package init(_ tour: Tour) {
            self.tour = tour.id.text
            places = tour.places
            perOrganization = tour.placesPerOrganization
        }
    }

    let at: Int64
    package private(set) var changes: [Change]
    /// Places that were offered to others because of the change.
    let offers: [Change]
    let limits: [Limit]
    /// The letters that tell somebody of a seat; what one of them has told stays.
    let letters: [String]

    package init(
        at: Int64, changes: [Change], offers: [Change], limits: [Limit], letters: [String]
    ) {
        self.at = at
        self.changes = changes
        self.offers = offers
        self.limits = limits
        self.letters = letters
    }

    /// The same with what an earlier letter would have told, had this one not taken its place.
    ///
    /// What stands otherwise by now (`standing` tells the seat of a participant in a tour) is left
    /// out, and so is what has come back to where it was.
    package func including(
        _ earlier: SeatUndo, standing: (TourID, PersonID) -> Seat?
    ) -> SeatUndo {
        var all = self
        for old in earlier.changes {
            if let place = all.changes.firstIndex(where: old.isOfSameSeat) {
                guard let before = all.changes[place].before, before.isSame(as: old.after) else {
                    continue
                }
                all.changes[place] = Change(old, then: all.changes[place])
            } else if let tour = TourID(old.tour),
                let seat = standing(tour, PersonID(old.participant)),
                Standing(seat).isSame(as: old.after)
            {
                all.changes.append(old)
            }
        }
        all.changes.removeAll { change in
            change.before.map { $0.isSame(as: change.after) } ?? false
        }
        return all.keepingOffers(of: earlier)
    }

    private func keepingOffers(of earlier: SeatUndo) -> SeatUndo {
        let more = earlier.offers.filter { old in !offers.contains { old.isOfSameSeat(as: $0) } }
        let others = earlier.limits.filter { old in !limits.contains { $0.tour == old.tour } }
        return SeatUndo(
            at: at, changes: changes, offers: offers + more, limits: limits + others,
            letters: letters)
    }

    /// The tours whose seats it touches.
    var tours: Set<String> { Set((changes + offers).map(\.tour)) }
}
