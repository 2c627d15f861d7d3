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

    /// One transaction: the cancellation, the end of waiting letters, and one letter each.
    @discardableResult
    package func cancel(_ tour: Tour, by actor: String, now: Int64) throws -> Int {
        var tour = tour
        tour.status = .cancelled
        let programmes = Set(
            try store.itineraryLetters(of: tour.id).filter(\.hasLeft).map(\.participant))
        let letters = try concerned(tour).map {
            letter(tour, $0, hasProgramme: programmes.contains($0.id), now)
        }
        return try store.perform([CancelTour(tour.id, actor: actor)], letters: letters, now: now)
            .count
    }

    private func letter(
        _ tour: Tour, _ participant: ParticipantRow, hasProgramme: Bool, _ now: Int64
    ) -> LetterDraft {
        var order = JourneyDesk.Order(
            .tourCancelled, tour, participant, reason: "the tour \(tour.id) is cancelled")
        if let last = participant.sequence, let guest = desk.guest(participant) {
            let calendar = desk.calendar(tour, desk.language(.tourCancelled, of: participant))
            order.calendar = calendar.cancellation(guest, sequence: last + 1, stamp: now)
            order.method = "CANCEL"
            if hasProgramme, !tour.stops.isEmpty {
                order.stops = calendar.itinerary(guest, sequence: last + 1, stamp: now)
            }
            order.acts = [
                NoteSequence(tour: tour.id, participant: participant.id, sequence: last + 1)
            ]
        }
        return desk.compose(order)
    }
}
