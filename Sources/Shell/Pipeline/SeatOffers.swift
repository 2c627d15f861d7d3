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
        let days = SeatBook.Rules(tour).offerSeconds
        let offers = try session.book(tour).all.compactMap { seat -> Int64? in
            guard case .offered(let until, _) = seat.state else { return nil }
            let aged = until - days + 1
            return aged > now ? aged : until + 1
        }
        return offers.min()
    }

    /// Those whose days have begun to run out while the letter still waits for staff.
    private func untold(_ tour: Tour, _ session: inout SeatSession) throws -> [PersonID] {
        let (now, days) = (session.now, SeatBook.Rules(tour).offerSeconds)
        let running = try session.book(tour).all.filter { seat in
            guard case .offered(let until, _) = seat.state else { return false }
            return until < now + days && until < tour.start - Self.day
        }
        return try running.map(\.person).filter { try isUntold($0, tour, &session) }
    }

    private static let day: Int64 = 86_400

    private func isUntold(
        _ person: PersonID, _ tour: Tour, _ session: inout SeatSession
    ) throws -> Bool {
        guard let contact = try session.traveller(person, in: tour)?.personID else { return false }
        return try desk.store.isUntold(
            LetterName.seatOffered.rawValue, tour: tour.id.text, person: contact)
    }

    private func expiry(
        _ tour: Tour, _ people: [PersonID], _ session: SeatSession
    ) -> ExpireTourLetters {
        ExpireTourLetters(
            letter: LetterName.seatOffered.rawValue, tour: tour.id.text,
            people: people.compactMap { session.traveller($0)?.personID })
    }
}
