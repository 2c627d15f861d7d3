import Calendar
import Drafting
import Foundation
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Testing
import Touring

/// Freed places as time passes: offered in order, kept until a moment, passed on once.
@Suite struct SeatOffersTests {
    private static let start: Int64 = 1_420_000_000
    private static let day: Int64 = 86_400

    /// An office with one place, somebody on it and two people in line.
    private struct Fixture {
        let folder: String
        let store: Store
        let tour: Tour
        let works: SeatOffers
        var rules: SeatBook.Rules { SeatBook.Rules(tour) }

        init() throws {
            folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("offers-\(UUID().uuidString)").path
            store = try Store(folder: folder)
            let offset = ZoneRules.Offset(seconds: 0, abbreviation: "GMT", isDaylight: false)
            var tour = Tour(
                id: try #require(TourID("2015-dakar")), city: LocalizedText("Dakar"),
                title: LocalizedText("Finance"),
                zone: ZoneRules(name: "Africa/Dakar", initial: offset, transitions: []),
                firstDay: CivilTime(year: 2015, month: 10, day: 5),
                lastDay: CivilTime(year: 2015, month: 10, day: 6), places: 1, file: "t")
            tour.status = .open
            self.tour = tour
            let office = try SiteConfiguration.read(
                Self.settings, file: "secretariat.yaml", folder: folder
            ).office
            let clock = WallClock(
                now: { SeatOffersTests.start }, offsetMinutes: { _, _ in 0 },
                randomBytes: { [UInt8](repeating: 7, count: $0) })
            let desk = TourDesk(
                tours: [tour], store: store, office: office,
                composer: LetterComposer(office: office, clock: Self.counting(clock)),
                book: try Self.book())
            works = SeatOffers(desk: desk)
        }

        private static let settings = """
            office: {name: Office, address: office@city.example, languages: [en]}
            mailboxes: [{name: office, url: "maildir:///nowhere"}]
            """

        /// Message-IDs must differ: each byte asked for is another one.
        private static func counting(_ clock: WallClock) -> WallClock {
            WallClock(
                now: clock.now, offsetMinutes: clock.offsetMinutes,
                randomBytes: WallClock.system.randomBytes)
        }

        private static func book() throws -> LetterBook {
            let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../Templates/letters/en").standardizedFileURL
            let names = try FileManager.default.contentsOfDirectory(atPath: templates.path)
            let files = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
                let file = templates.appendingPathComponent(name)
                return (path: "en/\(name)", text: try String(contentsOf: file, encoding: .utf8))
            }
            return try LetterBook(files: files, fallback: .english)
        }

        func fill() throws {
            for id in 1...3 {
                let address = try #require(EmailAddress("p\(id)@city\(id).example"))
                try store.perform(
                    [
                        AddParticipant(
                            PersonID(Int64(id)), contact: address, isSelf: true, name: "P\(id)",
                            organization: nil, language: .english)
                    ], now: SeatOffersTests.start)
                try step { book, now in
                    try book.register(PersonID(Int64(id)), organization: "o\(id)", now: now)
                }
            }
        }

        func step(_ body: (inout SeatBook, Int64) throws -> [SeatEvent]) throws {
            let stored = try store.seats(rules)
            var book = stored.book
            _ = try body(&book, SeatOffersTests.start)
            if let act = TurnSeats(from: stored, to: book, actor: "test") {
                try store.perform([act], now: SeatOffersTests.start)
            }
        }

        func state(_ id: Int64) throws -> Seat.State? {
            try store.seats(rules).book[PersonID(id)]?.state
        }

        func letters(_ name: String) throws -> [LetterRow] {
            try store.letters(in: [.held, .approved]).filter { $0.letter == name }
        }
    }

    @Test func `an offer that was told lapses and goes to the next, once`() async throws {
        let fixture = try Fixture()
        defer { try? FileManager.default.removeItem(atPath: fixture.folder) }
        try fixture.fill()
        // The place is freed without a step that promotes, as when the file gains a place.
        try fixture.step { book, now in try book.decline(PersonID(1), now: now) }
        let until = Self.start + 3 * Self.day
        #expect(try fixture.state(2) == .offered(until: until, ticket: 1))
        #expect(try await fixture.works.work(now: Self.start + 1) == until + 1)
        _ = try await fixture.works.work(now: until + 1)
        #expect(try fixture.state(2) == .declined(.offerLapsed))
        guard case .offered = try fixture.state(3) else {
            Issue.record("the next in line was not asked")
            return
        }
        #expect(try fixture.letters("seat-lapsed").map(\.recipient) == ["p2@city2.example"])
        #expect(try fixture.letters("seat-offered").map(\.recipient) == ["p3@city3.example"])
        _ = try await fixture.works.work(now: until + 2)
        #expect(try fixture.letters("seat-offered").count == 1)
    }

    @Test func `the days are counted anew while the letter waits for staff`() async throws {
        let fixture = try Fixture()
        defer { try? FileManager.default.removeItem(atPath: fixture.folder) }
        try fixture.fill()
        try fixture.step { book, now in try book.decline(PersonID(1), now: now) }
        let first = Self.start + 3 * Self.day
        // The first look at a lapsed offer writes the next letter, which stays with staff.
        _ = try await fixture.works.work(now: first + 1)
        // 18:00 of the day on which the three days and some hours for staff are over.
        let until: Int64 = 1_420_567_200
        #expect(try fixture.state(3) == .offered(until: until, ticket: 2))
        let aged = until - 3 * Self.day + 1
        #expect(try await fixture.works.work(now: aged - 60) == aged)
        #expect(try fixture.state(3) == .offered(until: until, ticket: 2))
        _ = try await fixture.works.work(now: aged)
        #expect(try fixture.state(3) == .offered(until: until + Self.day, ticket: 2))
        #expect(try fixture.letters("seat-offered").count == 1)
    }
}
