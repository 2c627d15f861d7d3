import Drafting
import Foundation
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Testing
import Touring

/// Reminders on the store: drafted once, held, retired.
@Suite struct ReminderClockTests {
    private func office() throws -> (JourneyFixture, TourShelf, Tour) {
        let fixture = try JourneyFixture()
        let shelf = JourneyFixture.shelf([try JourneyFixture.boston()])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", country: "Nigeria", in: tour)
        return (fixture, shelf, tour)
    }

    @Test func `a reminder is drafted once and counts as sent when its letter left`() throws {
        let (fixture, shelf, tour) = try office()
        let clock = fixture.reminders(shelf)
        let due = tour.start - 14 * 86_400
        let next = try #require(try clock.work(now: fixture.clock.now))
        #expect(next > fixture.clock.now)
        #expect(try fixture.held().isEmpty)
        _ = try clock.work(now: due)
        try fixture.restart()
        _ = try fixture.reminders(shelf).work(now: due + 60)
        let letters = try fixture.held()
        #expect(letters.map(\.letter) == ["reminder"])
        let letter = try #require(letters.first)
        #expect(letter.notAfter == tour.start)
        #expect(letter.recipient == "ada@lagos.example" && letter.tour == tour.id.text)
        try fixture.send(letter.id, at: due + 120)
        _ = try clock.work(now: due + 600)
        let row = try fixture.store.reminders(of: tour.id).first { $0.row.reminder.text == "14-days" }
        #expect(row?.row.state == .sent(at: due + 120))
        #expect(try fixture.held().isEmpty)
    }

    @Test func `who gives the seat up gets no letter that waits`() throws {
        let (fixture, shelf, tour) = try office()
        let clock = fixture.reminders(shelf)
        let due = tour.start - 14 * 86_400
        _ = try clock.work(now: due)
        let letter = try #require(try fixture.held().first)
        try fixture.store.approve(letter.id, revision: 1, by: "li", releaseAt: due, now: due)
        let person = try #require(try fixture.store.participants(of: tour.id).first?.id)
        try fixture.change(tour) { _ = try $0.decline(person, now: due) }
        #expect(try fixture.store.dueLetters(now: due + 5, limit: 10).isEmpty)
        _ = try clock.work(now: due + 10)
        #expect(try fixture.store.letter(letter.id)?.state == .expired)
    }

    @Test func `one address gets one reminder for all its people, a row each`() throws {
        let (fixture, shelf, tour) = try office()
        let bo = try fixture.guest("Bo Ek", of: "ada@lagos.example", in: tour)
        try fixture.guest("Cleo Roux", of: "ada@lagos.example", in: tour)
        try fixture.seat("dan@lund.example", name: "Dan Lind", in: tour)
        let clock = fixture.reminders(shelf)
        let due = tour.start - 14 * 86_400
        _ = try clock.work(now: due)
        let letters = try fixture.held("reminder")
        #expect(letters.map(\.recipient) == ["ada@lagos.example", "dan@lund.example"])
        let body = try fixture.body(letters[0])
        #expect(body.contains("for Ada Obi, Bo Ek and Cleo Roux"), "\(body)")
        #expect(body.contains("- Bo Ek: "), "\(body)")
        #expect(try fixture.store.reminders(ofLetter: letters[0].id).count == 3)

        // One of them stays at home: the others get a letter that does not name them.
        try fixture.store.approve(letters[0].id, revision: 1, by: "li", releaseAt: due, now: due)
        try fixture.change(tour) { _ = try $0.decline(bo, now: due) }
        #expect(try fixture.store.dueLetters(now: due + 5, limit: 10).isEmpty)
        for later in [10, 20] { _ = try clock.work(now: due + Int64(later)) }
        #expect(try fixture.store.letter(letters[0].id)?.state == .expired)
        let again = try fixture.held("reminder").filter { $0.recipient == "ada@lagos.example" }
        #expect(again.count == 1)
        #expect(try fixture.body(again[0]).contains("for Ada Obi and Cleo Roux;"))
        try fixture.send(again[0].id, at: due + 60)
        _ = try clock.work(now: due + 600)
        let rows = try fixture.store.reminders(of: tour.id).filter {
            $0.row.reminder.text == "14-days"
        }
        #expect(rows.filter { $0.row.state == .sent(at: due + 60) }.count == 2)
        #expect(rows.contains { $0.row.person == bo && $0.row.state == .skipped(.noSeat) })
    }

    @Test func `the last letters say nothing that is past or will not come`() throws {
        let (fixture, shelf, tour) = try office()
        for (hours, has) in [(72, [true, true]), (24, [true, false]), (1, [false, false])] {
            fixture.clock.turn(to: tour.start - Int64(hours) * 3600)
            _ = try fixture.reminders(shelf).work(now: fixture.clock.now)
            let letter = try #require(try fixture.held().last, "\(hours)")
            let body = try fixture.body(letter)
            let told = [body.contains("on the day before the tour"), body.contains("write to you")]
            #expect(told == has, "\(hours) hours before:\n\(body)")
        }
    }

    @Test func `nothing leaves after the start, whoever approves it`() throws {
        let (fixture, shelf, tour) = try office()
        let clock = fixture.reminders(shelf)
        _ = try clock.work(now: tour.start - 86_400)
        let letter = try #require(try fixture.held().first)
        #expect(throws: StoreError.self) {
            try fixture.store.approve(
                letter.id, revision: 1, by: "li", releaseAt: 0, now: tour.start)
        }
        _ = try clock.work(now: tour.start)
        #expect(try fixture.store.letter(letter.id)?.state == .expired)
        #expect(try fixture.held().isEmpty)
    }

    @Test func `a reminder whose time was missed waits for staff, one letter an address`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston().replacing(
            "letter: reminder-last, catch-up: send until 1 day",
            with: "letter: reminder-last, catch-up: tell staff")
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", country: "Nigeria", in: tour)
        try fixture.guest("Bo Ek", of: "ada@lagos.example", in: tour)
        try fixture.seat("dan@lund.example", name: "Dan Lind", in: tour)
        let rule = try #require(tour.reminders.first { $0.catchUp == .tellStaff })
        let clock = fixture.reminders(shelf)
        _ = try clock.work(now: fixture.clock.now)
        let late = tour.start - 2 * 86_400 + 7_200
        for _ in 0..<2 { _ = try clock.work(now: late) }
        let letters = try fixture.held(rule.letter)
        #expect(letters.map(\.recipient) == ["ada@lagos.example", "dan@lund.example"])
        #expect(letters.allSatisfy { $0.revision == 1 && $0.reason.contains("was missed") })
        #expect(try fixture.body(letters[0]).contains("for Ada Obi and Bo Ek"))
        try fixture.send(letters[0].id, at: late + 60)
        try fixture.store.reject(letters[1].id, revision: 1, by: "li", reason: "", now: late + 60)
        _ = try clock.work(now: late + 120)
        let states = try fixture.store.reminders(of: tour.id)
            .filter { $0.row.reminder == rule.id }.map(\.row.state)
        #expect(states.filter { $0 == .sent(at: late + 60) }.count == 2)
        #expect(states.contains(.skipped(.rejected)))
    }

    @Test func `every letter that a tour file may name is one of the letters for reminders`() {
        #expect(Set(ReminderRule.letters) == Set(LetterName.reminders.map(\.rawValue)))
    }

    @Test func `a dry run says who gets what and why not, and stores nothing`() throws {
        let (fixture, shelf, tour) = try office()
        let second = try fixture.seat("bo@lund.example", name: "Bo Ek", in: tour)
        let clock = fixture.reminders(shelf)
        _ = try clock.work(now: fixture.clock.now)
        try fixture.change(tour) { _ = try $0.decline(second, now: fixture.clock.now) }
        let lines = try clock.explain(tour, now: tour.start - 14 * 86_400 + 60)
        let own = lines.filter { $0.address == "ada@lagos.example" }
        #expect(own.map(\.what) == ["skipped", "goes", "planned", "planned", "planned"])
        #expect(own[0].reason == SkipReason.registeredAfterwards.rawValue
            || own[0].reason == SkipReason.missed.rawValue)
        let gone = lines.filter { $0.address == "bo@lund.example" }
        #expect(gone.allSatisfy { $0.reason == SkipReason.noSeat.rawValue })
        #expect(try fixture.held().isEmpty)
    }

    @Test func `thanks go once, answers are kept, and a promised report is reminded of`() throws {
        let (fixture, shelf, tour) = try office()
        let clock = fixture.reminders(shelf)
        let work = AfterwardsWork(clock: clock, desk: fixture.desk, store: fixture.store) { _ in
            ["https://award.example/boston"]
        }
        let due = tour.end + AfterwardsWork.thanksAfter
        #expect(try work.work(now: due - 1) == due)
        for _ in 0..<2 { _ = try work.work(now: due) }
        let thanks = try fixture.held("thanks-after")
        #expect(thanks.count == 1)
        #expect(try fixture.body(thanks[0]).contains("https://award.example/boston"))
        try fixture.send(thanks[0].id, at: due)
        let row = try #require(try fixture.store.afterwards(of: tour.id).first)
        let told = Questionnaire("1. 5\n2. 4\n3. 5\n4. A budget\n6. yes")
        try fixture.store.perform(
            [KeepAnswers(row, answers: told.record, promised: true)], now: due + 100)
        let later = due + 100 + AfterwardsWork.reportAfter
        #expect(try work.work(now: later - 1) == later)
        for _ in 0..<2 { _ = try work.work(now: later) }
        #expect(try fixture.held("report-reminder").count == 1)
        let kept = try #require(try fixture.store.afterwards(of: tour.id).first)
        try fixture.store.perform([NoteReport(kept)], now: later + 5)
        #expect(try fixture.held("report-reminder").isEmpty)
    }
}
