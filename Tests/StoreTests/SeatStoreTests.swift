import Calendar
import MailModel
import Sending
import Store
import Testing
import Touring

/// Seats through the store: what was decided on old ground is decided again.
@Suite struct SeatStoreTests {
    private static let now: Int64 = 1_420_000_000

    private func tour(places: Int = 2) throws -> Tour {
        let offset = ZoneRules.Offset(seconds: 0, abbreviation: "GMT", isDaylight: false)
        let zone = ZoneRules(name: "Africa/Dakar", initial: offset, transitions: [])
        var tour = Tour(
            id: try #require(TourID("2015-dakar")), city: LocalizedText("Dakar"),
            title: LocalizedText("Finance"), zone: zone,
            firstDay: CivilTime(year: 2015, month: 10, day: 5),
            lastDay: CivilTime(year: 2015, month: 10, day: 6), places: places,
            file: "tours/2015-dakar.yaml")
        tour.status = .open
        return tour
    }

    private func add(_ id: Int64, to store: Store) throws {
        let address = try #require(EmailAddress("p\(id)@city.example"))
        try store.perform(
            [
                AddParticipant(
                    PersonID(id), contact: address, isSelf: true, name: "P \(id)",
                    organization: nil, language: .french)
            ], now: Self.now)
    }

    private func register(_ id: Int64, _ seats: StoredSeats) throws -> TurnSeats {
        var book = seats.book
        _ = try book.register(PersonID(id), organization: "org \(id)", now: Self.now)
        return try #require(TurnSeats(from: seats, to: book, actor: "test"))
    }

    @Test func `two answers in the same second never take the last seat twice`() throws {
        let fixture = try StoreFixture()
        let rules = SeatBook.Rules(try tour(places: 1))
        for id in 1...2 { try add(Int64(id), to: fixture.store) }
        let read = try fixture.store.seats(rules)
        let first = try register(1, read)
        let second = try register(2, read)
        try fixture.store.perform([first], now: Self.now)
        #expect(throws: StoreError.conflict("the seats of 2015-dakar changed meanwhile")) {
            try fixture.store.perform([second], now: Self.now)
        }
        try fixture.store.perform([register(2, fixture.store.seats(rules))], now: Self.now)
        let book = try fixture.store.seats(rules).book
        #expect(book[PersonID(1)]?.state == .registered)
        #expect(book[PersonID(2)]?.state == .waiting(ticket: 1, .tourFull))
    }

    @Test func `the seat of one who turned out to be another is that one's own`() throws {
        let fixture = try StoreFixture()
        let rules = SeatBook.Rules(try tour())
        for id in 1...2 { try add(Int64(id), to: fixture.store) }
        func person(_ id: Int64) throws -> PersonRow {
            let address = try #require(EmailAddress("p\(id)@city.example"))
            return try #require(try fixture.store.person(at: address))
        }
        try fixture.store.perform(
            [
                register(2, fixture.store.seats(rules)),
                KeepSeatAnswers(
                    tour: rules.tour, participant: PersonID(2), answers: [.diet: "halal"]),
            ], now: Self.now)
        try fixture.store.perform(
            [MergePeople(person(2), into: person(1), by: "li")], now: Self.now)
        let row = try #require(try fixture.store.participants(of: rules.tour).first)
        #expect(row.id == PersonID(1) && row.answers[.diet] == "halal")
        #expect(try fixture.store.participants(of: rules.tour).count == 1)

        try add(3, to: fixture.store)
        try fixture.store.perform([register(3, fixture.store.seats(rules))], now: Self.now)
        #expect(throws: StoreError.self) {
            try fixture.store.perform(
                [MergePeople(person(3), into: person(1), by: "li")], now: Self.now)
        }
    }

    @Test func `every state comes back as it was written`() throws {
        let fixture = try StoreFixture()
        let tour = try tour()
        let other = try #require(TourID("2015-boston"))
        let states: [Seat.State] = [
            .invited, .registered, .waiting(ticket: 3, .organizationFull),
            .offered(until: Self.now + 9, ticket: 4), .declined(.offerLapsed), .withdrawn,
            .substituted(by: PersonID(1)), .moved(to: other),
        ]
        var seats: [Seat] = []
        for (index, state) in states.enumerated() {
            try add(Int64(index + 1), to: fixture.store)
            seats.append(
                Seat(
                    person: PersonID(Int64(index + 1)), organization: "o", state: state,
                    since: Self.now))
        }
        try fixture.store.perform(
            [TurnSeats(tour: tour.id, version: 0, seats: seats, actor: "test")], now: Self.now)
        #expect(try fixture.store.seats(SeatBook.Rules(tour)).book.all == seats)
        #expect(try fixture.store.participants(of: tour.id).map(\.seat) == seats)
    }

    @Test func `a participant has the answers and the person who is written to`() throws {
        let fixture = try StoreFixture()
        let tour = try tour()
        try add(1, to: fixture.store)
        try fixture.store.perform(
            [
                AddParticipant(
                    PersonID(2), contact: try #require(EmailAddress("P1@city.example")),
                    isSelf: false, name: "Awa Sarr", organization: "Ville", language: nil)
            ], now: Self.now)
        #expect(try fixture.store.nextParticipant() == PersonID(3))
        try fixture.store.perform(
            [
                try register(2, fixture.store.seats(SeatBook.Rules(tour))),
                KeepSeatAnswers(
                    tour: tour.id, participant: PersonID(2), answers: [.diet: "halal"]),
                NoteSequence(tour: tour.id, participant: PersonID(2), sequence: 0),
            ], now: Self.now)
        let row = try #require(try fixture.store.participants(of: tour.id).first)
        #expect(row.name == "Awa Sarr")
        #expect(row.address == "p1@city.example")
        #expect(row.contactName == "P 1")
        #expect(row.answers == [.diet: "halal"])
        #expect(row.sequence == 0)
        #expect(row.isSelf == false)
        #expect(throws: StoreError.self) {
            try fixture.store.perform(
                [NoteSequence(tour: tour.id, participant: PersonID(2), sequence: 0)],
                now: Self.now)
        }
    }
}
