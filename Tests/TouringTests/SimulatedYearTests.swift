import Calendar
import MailModel
import Testing

@testable import Touring

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

/// An office with fifteen tours and 400 people, driven through a year in random steps.
private struct Year {
    var numbers: SeededNumbers
    var now = moment("2015-01-05")
    var tours: [Tour] = []
    var books: [SeatBook] = []
    var ledgers: [ReminderLedger] = []
    /// What left the house, with the state of the world when it did.
    var sent: [String: Int64] = [:]
    var faults: [String] = []
    var downUntil: Int64 = 0
    var pending: [(tour: Int, step: ReminderPlanner.Step)] = []
    static let homes: [String?] = [nil, "Asia/Shanghai", "America/New_York", "Europe/Berlin"]

    init(seed: UInt64) throws {
        numbers = SeededNumbers(seed: seed)
        let model = try lundTour()
        let zones = [TestZones.dakar, model.zone, TestZones.newYork, TestZones.shanghai]
        for index in 0..<15 {
            var tour = model
            guard let id = TourID("2015-tour-\(index)") else { continue }
            tour.id = id
            tour.days = []
            tour.zone = zones[index % 4]
            tour.firstDay = CivilTime(year: 2015, month: 3, day: 1).adding(days: index * 18)
            tour.lastDay = tour.firstDay.adding(days: 1)
            tour.deadline = tour.firstDay.adding(days: -20)
            tour.places = 4 + numbers.next(below: 12)
            tour.placesPerOrganization = 2
            tour.lateRegistration = Tour.LateRegistration.allCases[index % 3]
            tours.append(tour)
            books.append(SeatBook(SeatBook.Rules(tour)))
            ledgers.append(ReminderLedger())
        }
    }

    static func person(_ number: Int) -> PersonID { PersonID(Int64(number + 1)) }
    static func organization(_ number: Int) -> String { "city-\(number / 3)" }

    mutating func run(until end: Int64 = moment("2016-01-05")) {
        while now < end {
            now += Int64(60 * (1 + numbers.next(below: 1200)))
            for _ in 0..<numbers.next(below: 15) { act() }
            if numbers.next(below: 100) == 0 {
                downUntil = now + Int64(numbers.next(below: 21 * 86_400))
            }
            if numbers.next(below: 200) == 0 { now -= Int64(numbers.next(below: 7200)) }
            for index in tours.indices where isRecent(index) {
                check(index, books[index].advance(now: now))
            }
            if now >= downUntil { remind() }
        }
    }

    /// Tours long over stay as they are, which saves time.
    private func isRecent(_ index: Int) -> Bool { now < tours[index].start + 3 * 86_400 }

    /// Nothing is due earlier, and planning it anew every hour takes time.
    private func isNear(_ index: Int) -> Bool { now > tours[index].start - 75 * 86_400 }

    private mutating func act() {
        let index = numbers.next(below: tours.count)
        let number = numbers.next(below: 400)
        let person = Self.person(number)
        let city = Self.organization(number)
        let before = books[index]
        let events: [SeatEvent]?
        switch numbers.next(below: 12) {
        case 0...4: events = try? books[index].register(person, organization: city, now: now)
        case 5: events = try? books[index].invite(person, organization: city, now: now)
        case 6: events = try? books[index].decline(person, now: now)
        case 7...8: events = try? books[index].accept(person, now: now)
        case 9:
            let other = number / 3 * 3 + numbers.next(below: 3)
            events = try? books[index].substitute(
                person, by: Self.person(other), organization: Self.organization(other), now: now)
        case 10:
            events = try? books[index].decide(
                person, admitted: numbers.next(below: 2) == 0, now: now)
        default:
            let other = (index + 1) % tours.count
            var (here, there) = (books[index], books[other])
            events = try? SeatBook.move(person, from: &here, to: &there, now: now)
            (books[index], books[other]) = (here, there)
            check(other, [])
            check(index, [])
            return
        }
        if events == nil, books[index].all != before.all { faults.append("refused, yet changed") }
        check(index, events ?? [])
    }

    /// Limits hold, and nobody who could be served stands before one who is.
    private mutating func check(_ index: Int, _ events: [SeatEvent]) {
        let book = books[index]
        let held = book.all.filter(\.isHeld)
        if held.count > book.rules.places || held.count != book.heldPlaces {
            faults.append("seats above the limit")
        }
        for (city, seats) in Dictionary(grouping: held, by: \.organization)
        where seats.count > book.rules.placesPerOrganization {
            faults.append("too many of \(city)")
        }
        let line = book.waitingLine
        let tickets = line.compactMap(\.ticket)
        if tickets != tickets.sorted() || Set(tickets).count != tickets.count {
            faults.append("the line is out of order")
        }
        for case .offered(let person, _) in events {
            guard case .offered(_, let ticket) = book[person]?.state else { continue }
            let overtaken = line.filter { ($0.ticket ?? 0) < ticket && isEligible($0, book) }
            if !overtaken.isEmpty { faults.append("\(person) overtook \(overtaken)") }
        }
        guard now < book.rules.start, book.free > 0 else { return }
        for seat in line where isEligible(seat, book) {
            faults.append("\(seat.person) waits although there is a place")
        }
        for case .registered(let person) in events where book[person]?.isHeld != true {
            faults.append("an event without a seat")
        }
    }

    private func isEligible(_ seat: Seat, _ book: SeatBook) -> Bool {
        guard case .waiting(_, let reason) = seat.state else { return false }
        return reason != .staffDecide
            && book.held(by: seat.organization) < book.rules.placesPerOrganization
    }

    private mutating func remind() {
        // One tour changes its zone, and one is cancelled, in the course of the year.
        if now > moment("2015-06-01") { tours[9].zone = TestZones.newYork }
        if now > moment("2015-07-01") { tours[12].status = .cancelled }
        for index in tours.indices where isRecent(index) && isNear(index) {
            let planner = ReminderPlanner(tours[index], homes: TestZones.all)
            let readers = books[index].all.filter { $0.ticket == nil && $0.state != .invited }.map {
                ReminderPlanner.Reader($0, home: Self.homes[Int($0.person.number % 4)])
            }
            for step in planner.steps(for: readers, ledgers[index], now: now) {
                // A crash between the plan and its transaction: nothing of it happened.
                if numbers.next(below: 50) == 0 { continue }
                carryOut(step, index)
            }
        }
    }

    private mutating func carryOut(_ step: ReminderPlanner.Step, _ index: Int) {
        let state: ReminderRow.State
        switch step.action {
        case .plan(let at): state = .planned(at: at)
        case .skip(let reason): state = .skipped(reason)
        case .tellStaff: state = .held(since: now)
        case .send:
            state = .sent(at: now)
            send(step, index)
        }
        let row = ReminderRow(person: step.person, reminder: step.reminder, state: state)
        if !ledgers[index].record(row) { faults.append("a sent row was touched") }
    }

    private mutating func send(_ step: ReminderPlanner.Step, _ index: Int) {
        let key = "\(tours[index].id) \(step.person) \(step.reminder)"
        if sent[key] != nil { faults.append("twice: \(key)") }
        sent[key] = now
        if now >= tours[index].start { faults.append("after the start: \(key)") }
        if books[index][step.person]?.state != .registered { faults.append("no seat: \(key)") }
        if tours[index].status == .cancelled { faults.append("cancelled: \(key)") }
        let home = Self.homes[Int(step.person.number % 4)].flatMap { TestZones.all[$0] }
        // From noon of the day before they are there.
        let zone = tours[index].zone
        let eve = zone.moment(of: zone.civilTime(at: tours[index].start).noonBefore)
        let there = now < eve ? home ?? zone : zone
        if QuietHours.night.night(at: now, in: there) != nil {
            // In the evening goes what the night would lose, and nothing after midnight.
            let isRescue = there.civilTime(at: now).hour >= 12 && step.action == .send(late: true)
            if !isRescue { faults.append("at night: \(key)") }
        }
    }
}

@Suite struct SimulatedYearTests {
    @Test(arguments: [1, 42, 2015] as [UInt64])
    func `a year of changes breaks no promise`(_ seed: UInt64) throws {
        var year = try Year(seed: seed)
        year.run()
        #expect(year.faults.prefix(5) == [], "seed \(seed)")
        #expect(year.sent.count > 100, "seed \(seed)")
        #expect(year.books.contains { !$0.all.filter { $0.ticket != nil }.isEmpty })
    }

    @Test func `the same seed gives the same year`() throws {
        var first = try Year(seed: 3)
        var second = try Year(seed: 3)
        first.run(until: moment("2015-03-05"))
        second.run(until: moment("2015-03-05"))
        #expect(first.sent == second.sent)
    }
}
