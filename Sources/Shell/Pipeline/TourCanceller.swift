import Drafting
package import Store
package import Touring

/// Calls a tour off: everybody concerned is told, and everything else about it ends.
package struct TourCanceller: Sendable {
    private let store: Store
    private let desk: JourneyDesk

    package init(store: Store, desk: JourneyDesk) {
        self.store = store
        self.desk = desk
    }

    /// The participants who have a seat, wait for one, or were asked.
    package func concerned(_ tour: Tour) throws -> [ParticipantRow] {
        try store.participants(of: tour.id).filter { row in
            switch row.seat?.state {
            case .registered, .waiting, .offered: true
            case .invited: row.sequence != nil
            default: false
            }
        }
    }

    /// One transaction: the cancellation, the end of waiting letters, and one letter for each
    /// address, which names all whom it answers for.
    @discardableResult
    package func cancel(_ tour: Tour, by actor: String, now: Int64) throws -> Int {
        var tour = tour
        tour.status = .cancelled
        let programmes = Set(
            try store.itineraryLetters(of: tour.id).filter(\.hasLeft).map(\.participant))
        let concerned = try concerned(tour)
        let groups = Dictionary(grouping: concerned, by: \.address)
        let letters = concerned.filter { groups[$0.address]?.first?.id == $0.id }.map {
            letter(tour, groups[$0.address] ?? [$0], programmes, now)
        }
        return try store.perform([CancelTour(tour.id, actor: actor)], letters: letters, now: now)
            .count
    }

    private func letter(
        _ tour: Tour, _ group: [ParticipantRow], _ programmes: Set<PersonID>, _ now: Int64
    ) -> LetterDraft {
        var order = JourneyDesk.Order(
            .tourCancelled, tour, all: group, reason: "the tour \(tour.id) is cancelled")
        for participant in order.all {
            takeOut(participant, hasProgramme: programmes.contains(participant.id), now, &order)
        }
        return desk.compose(order)
    }

    /// The calendar messages that take the tour out of one participant's calendar.
    private func takeOut(
        _ participant: ParticipantRow, hasProgramme: Bool, _ now: Int64,
        _ order: inout JourneyDesk.Order
    ) {
        guard let last = participant.sequence, let guest = desk.guest(participant) else { return }
        let tour = order.tour
        let calendar = desk.calendar(tour, desk.language(.tourCancelled, of: participant))
        let bytes = calendar.cancellation(guest, sequence: last + 1, stamp: now)
        if order.calendar == nil {
            order.calendar = bytes
            order.method = "CANCEL"
        } else {
            order.more.append(("invite.ics", bytes))
        }
        if hasProgramme, !tour.stops.isEmpty {
            let stops = calendar.itinerary(guest, sequence: last + 1, stamp: now)
            order.more.append(("programme.ics", stops))
        }
        order.acts.append(
            NoteSequence(tour: tour.id, participant: participant.id, sequence: last + 1))
    }
}
