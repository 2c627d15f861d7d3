import Calendar
import Foundation
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Synchronization
import Testing
import Touring

/// A year of an office on its store: fifteen tours, 400 people, registrations, withdrawals,
/// crashes and downtimes, in an order that the seed decides.
private final class StoredYear {
    let fixture: JourneyFixture
    let shelf: TourShelf
    var numbers: SeededNumbers
    var now = moment("2015-01-05")
    var people: [PersonID] = []
    var faults: [String] = []
    /// What left, by tour, person and reminder.
    var sent: [String: Int64] = [:]
    var crashes = 0
    var withdrawals = 0
    private var minutesLeft = 0
    /// Letters that were for several people of an address.
    var shared: Set<Int64> = []
    /// Seconds of the longest downtime.
    static let longestDowntime = 21 * 86_400

    init(seed: UInt64) throws {
        numbers = SeededNumbers(seed: seed)
        fixture = try JourneyFixture(now: now)
        shelf = JourneyFixture.shelf(try Self.texts(&numbers))
        #expect(shelf.tours.count == 15)
        try addPeople(400)
    }

    /// Fifteen tours on other days and in other zones, without stops, with some places each.
    private static func texts(_ numbers: inout SeededNumbers) throws -> [String] {
        let zones = ["America/New_York", "Africa/Dakar", "Asia/Shanghai", "Europe/Berlin"]
        let head = try JourneyFixture.boston().split(
            separator: "\n", omittingEmptySubsequences: false)
        let tail = head.drop { $0 != "reminders:" }.joined(separator: "\n")
        return (0..<15).map { index in
            let day = CivilTime(year: 2015, month: 3, day: 1).adding(days: index * 18)
            let late = ["refuse", "staff", "take"][index % 3]
            return """
                id: 2015-tour-\(index)
                initiative: boston
                city: Boston
                title: {en: Tour \(index), fr: Visite \(index), es: Visita \(index), zh: 考察\(index)}
                status: open
                starts: \(day.dateText)
                ends: \(day.adding(days: 1).dateText)
                zone: \(zones[index % 4])
                places: \(4 + numbers.next(below: 12))
                places-per-organization: 3
                deadline: \(day.adding(days: -20).dateText)
                late-registration: \(late)
                \(tail)
                """
        }
    }

    private func addPeople(_ count: Int) throws {
        let first = try fixture.store.nextParticipant().number
        people = (0..<count).map { PersonID(first + Int64($0)) }
        let languages: [LanguageTag] = [.english, .french, .spanish, .chinese]
        let acts = people.enumerated().compactMap { index, id in
            // In every other city one answers for all three.
            let reader = index / 3 % 2 == 0 ? index / 3 * 3 : index
            return EmailAddress("p\(reader)@city-\(index / 3).example").map {
                AddParticipant(
                    id, contact: $0, isSelf: reader == index, name: "Person \(index)",
                    organization: "city-\(index / 3)", language: languages[index % 4])
            }
        }
        try fixture.store.perform(acts, now: now)
    }

    func run(until end: Int64 = moment("2016-01-05")) throws {
        while now < end {
            now += step()
            if numbers.next(below: 60) == 0 {
                now += Int64(numbers.next(below: Self.longestDowntime))
            }
            if numbers.next(below: 100) == 0 { now -= Int64(numbers.next(below: 7200)) }
            fixture.clock.turn(to: now)
            for _ in 0..<numbers.next(below: 5) { try act() }
            try advance()
            try remind()
            try approve()
            try deliver()
        }
    }

    /// Spells of minutes, and hours between them; minutes alone where the environment asks for it.
    private func step() -> Int64 {
        if minutesLeft == 0 {
            minutesLeft = Self.isInMinutes || numbers.next(below: 12) == 0
                ? 1 + numbers.next(below: 10) : 0
        }
        guard minutesLeft > 0 else { return Int64(3600 * (1 + numbers.next(below: 40))) }
        minutesLeft -= 1
        return Int64(60 * (1 + numbers.next(below: Self.isInMinutes ? 90 : 20)))
    }

    private static let isInMinutes =
        ProcessInfo.processInfo.environment["SECRETARIAT_YEAR"] == "minutes"

    // MARK: - People

    private func near() -> [Tour] {
        shelf.tours.filter { now < $0.start + 86_400 && now > $0.start - 90 * 86_400 }
    }

    private func act() throws {
        let tours = near()
        guard !tours.isEmpty else { return }
        let tour = tours[numbers.next(below: tours.count)]
        let index = numbers.next(below: people.count)
        let (person, city) = (people[index], "city-\(index / 3)")
        let choice = numbers.next(below: 8)
        try change(tour) { book in
            switch choice {
            case 0: // Somebody answers for three.
                return try people[(index / 3 * 3)..<min(index / 3 * 3 + 3, people.count)]
                    .flatMap { try book.register($0, organization: city, now: now) }
            case 1...4: return try book.register(person, organization: city, now: now)
            case 5:
                let seated = book.all.filter(\.isHeld)
                guard !seated.isEmpty else { return [] }
                withdrawals += 1
                return try book.decline(
                    seated[numbers.next(below: seated.count)].person, now: now)
            case 6: return try book.accept(person, now: now)
            default: return try book.decide(person, admitted: true, now: now)
            }
        }
        // Now and then the process dies behind the transaction.
        if numbers.next(below: 20) == 0 {
            crashes += 1
            try fixture.restart()
        }
    }

    private func change(_ tour: Tour, _ step: (inout SeatBook) throws -> [SeatEvent]) throws {
        var (events, after): ([SeatEvent], SeatBook?) = ([], nil)
        do {
            try fixture.change(tour) { book in
                events = try step(&book)
                after = book
            }
        } catch is SeatRefusal { return }
        if let after { check(after, events) }
    }

    /// Nobody who could be served stands before one who is, and no place is free while they wait.
    private func check(_ book: SeatBook, _ events: [SeatEvent]) {
        let line = book.waitingLine
        for case .offered(let person, _) in events {
            guard case .offered(_, let ticket) = book[person]?.state else { continue }
            let overtaken = line.filter { ($0.ticket ?? 0) < ticket && isEligible($0, book) }
            if !overtaken.isEmpty { faults.append("\(person) overtook \(overtaken)") }
        }
        guard now < book.rules.start, book.free > 0 else { return }
        for seat in line where isEligible(seat, book) {
            faults.append("\(seat.person) waits although there is a place")
        }
    }

    private func isEligible(_ seat: Seat, _ book: SeatBook) -> Bool {
        guard case .waiting(_, let reason) = seat.state else { return false }
        return reason != .staffDecide
            && book.held(by: seat.organization) < book.rules.placesPerOrganization
    }

    private func advance() throws {
        for tour in near() {
            try change(tour) { $0.advance(now: now) }
            let book = try fixture.store.seats(SeatBook.Rules(tour)).book
            if book.heldPlaces > tour.places { faults.append("seats above the limit") }
            let tickets = book.waitingLine.compactMap(\.ticket)
            if tickets != tickets.sorted() { faults.append("the line is out of order") }
        }
    }

    // MARK: - The office

    private struct Crash: Error {}

    private final class Countdown: Sendable {
        private let left: Mutex<Int>
        init(_ count: Int) { left = Mutex(count) }

        func isOver() -> Bool {
            left.withLock { left in
                left -= 1
                return left < 0
            }
        }
    }

    /// Looks at the reminders; now and then the process dies between two transactions.
    private func remind() throws {
        var clock = fixture.reminders(shelf)
        let dies = numbers.next(below: 4) == 0
        let left = Countdown(numbers.next(below: 2))
        clock.interrupt = {
            if dies, left.isOver() { throw Crash() }
        }
        do {
            _ = try clock.work(now: now)
        } catch is Crash {
            crashes += 1
            try fixture.restart()
            _ = try fixture.reminders(shelf).work(now: now)
        }
    }

    /// Staff approve most of what waits, reject some, and leave some for another day.
    private func approve() throws {
        for row in try fixture.held() where row.revision > 0 {
            switch numbers.next(below: 20) {
            case 0:
                try fixture.store.reject(
                    row.id, revision: row.revision, by: "li.na", reason: "", now: now)
            case 1...4: break
            default:
                do {
                    try fixture.store.approve(
                        row.id, revision: 1, by: "li.na", releaseAt: now, now: now)
                } catch StoreError.refused {}
            }
        }
    }

    /// Sends what is due; some attempts die, some are refused for a while.
    private func deliver() throws {
        for id in try fixture.store.dueLetters(now: now, limit: 200) {
            guard let row = try fixture.store.letter(id),
                let attempt = try fixture.store.beginAttempt(row.id, now: now) else {
                continue
            }
            let rows = try fixture.store.reminders(ofLetter: row.id)
            if rows.isEmpty { faults.append("letter \(row.id) has no row") }
            if rows.count > 1 { shared.insert(row.id) }
            for found in rows { note(found.tour, found.row, row) }
            if let tour = rows.first.flatMap({ shelf.tour($0.tour) }) { checkNight(row, tour) }
            switch numbers.next(below: 25) {
            case 0:
                try fixture.restart()
                _ = try fixture.store.recoverOpenAttempts(now: now)
                try fixture.store.settleAsSent(row.id, by: "li.na", detail: "", now: now)
            case 1:
                try fixture.store.finishAttempt(
                    attempt, of: row.id, .deferred(reply: "450", pauseSeconds: 7200), now: now)
            default:
                try fixture.store.finishAttempt(
                    attempt, of: row.id, .sent(reply: "250"), now: now)
            }
        }
    }

    /// Nothing is drafted in the reader's night but what the night would lose; they live where the
    /// tour is.
    private func checkNight(_ letter: LetterRow, _ tour: Tour) {
        let drafted = letter.createdAt
        guard QuietHours.night.night(at: drafted, in: tour.zone) != nil,
            tour.zone.civilTime(at: drafted).hour < 12
        else { return }
        faults.append("letter \(letter.id) was drafted at night")
    }

    private func note(_ tourID: String, _ row: ReminderRow, _ letter: LetterRow) {
        guard let tour = shelf.tour(tourID) else {
            return faults.append("letter \(letter.id) is about no tour")
        }
        let key = "\(tourID) \(row.person) \(row.reminder)"
        if let before = sent[key], before != letter.id { faults.append("twice: \(key)") }
        sent[key] = letter.id
        if now >= tour.start { faults.append("after the start: \(key)") }
        let seat = try? fixture.store.seats(SeatBook.Rules(tour)).book[row.person]
        if seat?.state != .registered { faults.append("no seat: \(key)") }
    }
}

/// A generator whose run can be repeated from its seed (SplitMix64).
struct SeededNumbers {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed % UInt64(bound))
    }
}

@Suite struct StoredYearTests {
    @Test func `a year on the store breaks no promise`() throws {
        // `SECRETARIAT_YEAR=minutes` takes steps of minutes all year, which takes its time.
        let told = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
        let seed = told ?? UInt64.random(in: 1...1_000_000)
        print("seed \(seed)")
        let year = try StoredYear(seed: seed)
        try year.run()
        #expect(year.faults.prefix(5) == [], "seed \(seed)")
        #expect(year.sent.count > 50, "seed \(seed)")
        #expect(year.crashes > 0 && year.withdrawals > 20, "seed \(seed)")
        #expect(!year.shared.isEmpty, "seed \(seed)")
        #expect(try year.fixture.store.brokenJournalLine() == nil, "seed \(seed)")
    }
}
