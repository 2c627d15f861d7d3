import Calendar
import MailModel
import Store
import Testing
import Touring

/// Random answers through the store, some decided on ground that is out of date.
@Suite struct SeatPropertyTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private static let people = 12

    private func rules() throws -> SeatBook.Rules {
        let offset = ZoneRules.Offset(seconds: 0, abbreviation: "GMT", isDaylight: false)
        var tour = Tour(
            id: try #require(TourID("2015-dakar")), city: LocalizedText("Dakar"),
            title: LocalizedText("Finance"),
            zone: ZoneRules(name: "Africa/Dakar", initial: offset, transitions: []),
            firstDay: CivilTime(year: 2015, month: 10, day: 5),
            lastDay: CivilTime(year: 2015, month: 10, day: 6), places: 4, file: "t")
        tour.status = .open
        tour.placesPerOrganization = 2
        return SeatBook.Rules(tour)
    }

    private func step(_ book: inout SeatBook, _ dice: inout Dice, _ now: Int64) throws {
        let person = PersonID(Int64(dice.roll(Self.people) + 1))
        switch dice.roll(4) {
        case 0, 1:
            _ = try book.register(
                person, organization: "org \(person.number % 3)", now: now)
        case 2: _ = try book.decline(person, now: now)
        default: _ = book.advance(now: now)
        }
    }

    @Test("Limits and the line hold, whatever happens in which order", arguments: 1...6)
    func invariants(seed: Int) throws {
        let fixture = try StoreFixture()
        let rules = try rules()
        var dice = Dice(state: UInt64(seed) &* 977)
        for id in 1...Self.people {
            try fixture.store.perform(
                [
                    AddParticipant(
                        PersonID(Int64(id)),
                        contact: try #require(EmailAddress("p\(id)@city.example")), isSelf: true,
                        name: nil, organization: nil, language: nil)
                ], now: 1)
        }
        var now: Int64 = 1_420_000_000
        var stale = try fixture.store.seats(rules)
        var conflicts = 0
        for _ in 0..<60 {
            now += Int64(dice.roll(100_000))
            let fresh = try fixture.store.seats(rules)
            let ground = dice.roll(4) == 0 ? stale : fresh
            var book = ground.book
            do { try step(&book, &dice, now) } catch is SeatRefusal { continue }
            guard let act = TurnSeats(from: ground, to: book, actor: "test") else { continue }
            do {
                try fixture.store.perform([act], now: now)
                #expect(ground.version == fresh.version, "old ground was written on")
            } catch StoreError.conflict {
                conflicts += 1
                #expect(ground.version != fresh.version)
            }
            stale = fresh
            try check(fixture.store.seats(rules).book, rules)
        }
        #expect(conflicts > 0)
    }

    private func check(_ book: SeatBook, _ rules: SeatBook.Rules) throws {
        #expect(book.heldPlaces <= rules.places)
        for organization in Set(book.all.map(\.organization)) {
            #expect(book.held(by: organization) <= rules.placesPerOrganization)
        }
        let tickets = book.waitingLine.compactMap(\.ticket)
        #expect(tickets == tickets.sorted() && Set(tickets).count == tickets.count)
    }
}
