import MailModel
import Testing

@testable import Touring

private func book(_ change: (inout SeatBook.Rules) -> Void = { _ in }) throws -> SeatBook {
    var rules = SeatBook.Rules(try lundTour())
    change(&rules)
    return SeatBook(rules)
}

private func person(_ number: Int) -> PersonID { PersonID(Int64(number)) }
private let spring = moment("2015-04-01 10:00")

@Suite struct SeatBookTests {
    @Test func `places go in order, and the fourth waits for a full tour`() throws {
        var book = try book()
        for number in 1...3 {
            let events = try book.register(
                person(number), organization: "o\(number)", now: spring)
            #expect(events == [.registered(person(number))])
        }
        let events = try book.register(person(4), organization: "o4", now: spring)
        #expect(events == [.placedInLine(person(4), position: 1, .tourFull)])
        #expect(book.free == 0)
    }

    @Test func `the limit of an organization holds while places are free`() throws {
        var book = try book()
        _ = try book.register(person(1), organization: "lund", now: spring)
        _ = try book.register(person(2), organization: "lund", now: spring)
        let third = try book.register(person(3), organization: "lund", now: spring)
        #expect(third == [.placedInLine(person(3), position: 1, .organizationFull)])
        let other = try book.register(person(4), organization: "oslo", now: spring)
        #expect(other == [.registered(person(4))])
        #expect(book.held(by: "lund") == 2)
    }

    @Test func `a freed place is offered to the next, who accepts`() throws {
        var book = try full(waiting: 2)
        let events = try book.decline(person(1), now: spring)
        let until = spring + 3 * 86_400
        #expect(events == [.withdrawn(person(1)), .offered(person(4), until: until)])
        #expect(book.free == 0)
        #expect(try book.accept(person(4), now: until) == [.registered(person(4))])
        #expect(book.position(of: person(5)) == 1)
    }

    @Test func `an offer lapses after its deadline, and the next is asked`() throws {
        var book = try full(waiting: 2)
        _ = try book.decline(person(1), now: spring)
        let later = spring + 3 * 86_400 + 1
        let events = book.advance(now: later)
        #expect(events.contains(.offerLapsed(person(4))))
        #expect(events.contains(.offered(person(5), until: later + 3 * 86_400)))
        #expect(book.advance(now: later) == [])
    }

    @Test func `an acceptance that comes too late joins the end of the line`() throws {
        var book = try full(waiting: 2)
        _ = try book.decline(person(1), now: spring)
        let events = try book.accept(person(4), now: spring + 4 * 86_400)
        #expect(events.contains(.offerLapsed(person(4))))
        #expect(events.last == .placedInLine(person(4), position: 1, .tourFull))
        #expect(book[person(5)]?.isHeld == true)
    }

    @Test func `who registers while a place is offered to another waits`() throws {
        var book = try full(waiting: 1)
        _ = try book.decline(person(1), now: spring)
        let events = try book.register(person(9), organization: "o9", now: spring)
        #expect(events == [.placedInLine(person(9), position: 1, .tourFull)])
    }

    @Test func `who cannot be served keeps the ticket while others pass`() throws {
        var book = try book()
        _ = try book.register(person(1), organization: "lund", now: spring)
        _ = try book.register(person(2), organization: "lund", now: spring)
        _ = try book.register(person(3), organization: "lund", now: spring)
        _ = try book.register(person(4), organization: "oslo", now: spring)
        _ = try book.register(person(5), organization: "oslo", now: spring)
        let events = try book.decline(person(1), now: spring)
        #expect(events.contains(.offered(person(3), until: spring + 3 * 86_400)))
        #expect(book[person(5)]?.ticket != nil)
    }

    @Test func `registering twice changes nothing`() throws {
        var book = try book()
        _ = try book.register(person(1), organization: "a", now: spring)
        let again = try book.register(person(1), organization: "a", now: spring)
        #expect(again == [.unchanged(person(1))])
        #expect(book.heldPlaces == 1)
    }

    @Test func `a late registration waits for staff, who admit or refuse it`() throws {
        var book = try book()
        let late = moment("2015-05-20 10:00")
        let events = try book.register(person(1), organization: "a", now: late)
        #expect(events == [.askStaff(person(1))])
        #expect(book[person(1)]?.isHeld == false)
        let admitted = try book.decide(person(1), admitted: true, now: late)
        #expect(admitted == [.registered(person(1))])
        _ = try book.register(person(2), organization: "b", now: late)
        let refused = try book.decide(person(2), admitted: false, now: late)
        #expect(refused == [.declined(person(2), .byStaff)])
    }

    @Test(arguments: [
        (Tour.Status.draft, "2015-04-01", SeatRefusal.notOpen),
        (.cancelled, "2015-04-01", .cancelled), (.open, "2015-06-09", .started),
        (.closed, "2015-04-01", .tooLate), (.open, "2015-05-10", .tooLate),
    ])
    func `a closed door stays closed`(
        _ status: Tour.Status, _ day: String, _ refusal: SeatRefusal
    ) throws {
        var book = try book {
            $0.status = status
            $0.late = .refuse
        }
        #expect(throws: refusal) {
            try book.register(person(1), organization: "a", now: moment("\(day) 09:00"))
        }
        #expect(book.all == [])
    }

    @Test func `a substitute takes the seat within one organization only`() throws {
        var book = try full(waiting: 1)
        #expect(throws: SeatRefusal.otherOrganization) {
            try book.substitute(person(1), by: person(8), organization: "x", now: spring)
        }
        let events = try book.substitute(
            person(1), by: person(8), organization: "o1", now: spring)
        #expect(events == [.substituted(person(1), by: person(8))])
        #expect(book[person(8)]?.state == .registered)
        #expect(book.heldPlaces == 3)
        #expect(throws: SeatRefusal.alreadySeated) {
            try book.substitute(person(8), by: person(8 - 6), organization: "o1", now: spring)
        }
    }

    @Test func `a move changes both books or none`() throws {
        var here = try full(waiting: 1)
        var there = try book { $0.places = 1 }
        _ = try there.register(person(20), organization: "z", now: spring)
        #expect(throws: SeatRefusal.targetFull) {
            try SeatBook.move(person(1), from: &here, to: &there, now: spring)
        }
        #expect(here[person(1)]?.state == .registered)
        #expect(there[person(1)] == nil)
        _ = try there.decline(person(20), now: spring)
        let events = try SeatBook.move(person(1), from: &here, to: &there, now: spring)
        #expect(events.contains(.registered(person(1))))
        #expect(events.contains(.offered(person(4), until: spring + 3 * 86_400)))
        #expect(there[person(1)]?.state == .registered)
        #expect(here[person(1)]?.isHeld == false)
    }

    @Test func `a book read back from its seats is the same book`() throws {
        var book = try full(waiting: 5)
        _ = try book.decline(person(2), now: spring)
        let again = SeatBook(book.rules, seats: book.all.reversed())
        #expect(again.all == book.all)
        #expect(again.waitingLine == book.waitingLine)
        #expect(again.free == book.free)
    }

    @Test func `an offer never lasts beyond the start`() throws {
        var book = try full(waiting: 1)
        let eve = moment("2015-06-07 12:00")
        let events = try book.decline(person(1), now: eve)
        #expect(events.last == .offered(person(4), until: book.rules.start - 1))
    }

    /// Three seats taken by different organizations, and a line of others behind them.
    private func full(waiting: Int) throws -> SeatBook {
        var book = try book()
        for number in 1...(3 + waiting) {
            _ = try book.register(person(number), organization: "o\(number)", now: spring)
        }
        return book
    }
}
