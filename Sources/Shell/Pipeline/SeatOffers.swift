import Drafting
import Store
import Touring

/// Lets offers lapse whose time has passed, offers freed places to the next in line, and renews
/// an offer that nobody was told of in time.
package struct SeatOffers: PeriodicWork {
    private let desk: TourDesk
    package let name = "seat offers"

    package init(desk: TourDesk) { self.desk = desk }

    package func work(now: Int64) async throws -> Int64? {
        var next: Int64?
        for tour in desk.tours where tour.status != .draft && tour.start > now {
            let seats = try desk.store.seats(SeatBook.Rules(tour))
            guard seats.version > 0 else { continue }
            if let moment = try advance(tour, now) { next = min(next ?? moment, moment) }
        }
        return next
    }

    private func advance(_ tour: Tour, _ now: Int64) throws -> Int64? {
        var session = SeatSession(store: desk.store, now: now, actor: "clock")
        let untold = try untold(tour, &session)
        try session.step(tour) { book, now in
            let renewed = book.renewOffers(of: untold, now: now)
            return renewed + book.advance(now: now)
        }
        let letters = desk.notices(session, of: [tour], except: [])
        let acts = session.acts()
        if !acts.isEmpty || !letters.isEmpty {
            do {
                CrashPoint.pass("offers.decided")
                try desk.store.perform(
                    untold.isEmpty ? acts : acts + [expiry(tour, untold, session)],
                    letters: letters, now: now)
                CrashPoint.pass("offers.recorded")
            } catch StoreError.conflict {
                return now + 1
            }
        }
        let offers = try session.book(tour).all.compactMap { seat -> Int64? in
            if case .offered(let until, _) = seat.state { return until + 1 }
            return nil
        }
        return offers.min()
    }

    /// Those whose offer has run out while its letter still waits for staff.
    private func untold(_ tour: Tour, _ session: inout SeatSession) throws -> [PersonID] {
        let now = session.now
        let overdue = try session.book(tour).all.filter { seat in
            if case .offered(let until, _) = seat.state { return until < now }
            return false
        }
        return try overdue.map(\.person).filter { person in
            guard let contact = try session.traveller(person, in: tour)?.personID else {
                return false
            }
            return try desk.store.isUntold(
                LetterName.seatOffered.rawValue, tour: tour.id.text, person: contact)
        }
    }

    private func expiry(
        _ tour: Tour, _ people: [PersonID], _ session: SeatSession
    ) -> ExpireTourLetters {
        ExpireTourLetters(
            letter: LetterName.seatOffered.rawValue, tour: tour.id.text,
            people: people.compactMap { session.traveller($0)?.personID })
    }
}
