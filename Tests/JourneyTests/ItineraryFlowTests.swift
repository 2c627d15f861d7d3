import Calendar
import Foundation
import MIME
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Testing
import Touring

/// The programme from the first letter to the last, with its calendar entries.
@Suite struct ItineraryFlowTests {
    private func calendar(_ letter: LetterRow, _ fixture: JourneyFixture) throws -> String {
        let message = Message(parsing: try fixture.bytes(letter))
        let part = try #require(
            message.parts.first { $0.isAttachmentByDisposition }, "\(letter.letter)")
        #expect(part.contentType.subtype == "calendar")
        return String(decoding: message.bytes(of: part), as: UTF8.self)
    }

    private func uids(_ text: String) -> [String] {
        text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
    }

    private func sequences(_ text: String) -> Set<String> {
        Set(text.split(separator: "\r\n").filter { $0.hasPrefix("SEQUENCE:") }.map(String.init))
    }

    @Test func `who was sent the programme is told what changed, with the same entries`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", country: "Nigeria", in: tour)
        try fixture.seat("bo@lund.example", name: "Bo Ek", country: "Sweden", in: tour)
        let desk = fixture.itineraries(shelf)
        #expect(try desk.hold(try desk.lines(tour, now: fixture.clock.now), now: 1) == 2)
        #expect(try desk.hold(try desk.lines(tour, now: fixture.clock.now), now: 1) == 0)
        let first = try #require(try fixture.held("itinerary").first)
        let body = try fixture.body(first)
        #expect(body.contains("09:30–11:00 (Boston time, UTC−4)"))
        #expect(body.contains("14:30–16:00 (UTC+1)"))
        let before = try calendar(first, fixture)
        #expect(uids(before).count == 6)
        try fixture.send(first.id)

        let moved = text.replacing("start: \"11:30\"", with: "start: \"11:45\"")
        let later = JourneyFixture.shelf([moved])
        let changed = try #require(later.tours.first)
        let watch = fixture.itineraries(later)
        #expect(try watch.follow(changed, now: fixture.clock.now) == nil)
        let change = try #require(try fixture.held("itinerary-changed").first)
        #expect(change.recipient == first.recipient)
        #expect(try fixture.body(change).contains("New time: “Meeting the youth steering committee”"))
        let after = try calendar(change, fixture)
        #expect(uids(after) == uids(before))
        #expect(sequences(before) == ["SEQUENCE:0"] && sequences(after) == ["SEQUENCE:1"])
        // The other's draft was never sent: a new one takes its place.
        let drafts = try fixture.held("itinerary")
        #expect(drafts.map(\.recipient) == ["bo@lund.example"])
        #expect(drafts[0].id != first.id + 1)
        #expect(try watch.follow(changed, now: fixture.clock.now + 5) == nil)
        #expect(try fixture.held().count == 2)
    }

    @Test func `one address gets one programme for all its people, a calendar each`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        let bo = try fixture.guest("Bo Ek", of: "ada@lagos.example", in: tour)
        let now = fixture.clock.now
        let desk = fixture.itineraries(shelf)
        #expect(try desk.hold(try desk.lines(tour, now: now), now: now) == 1)
        let first = try #require(try fixture.held("itinerary").first)
        #expect(try fixture.body(first).contains("This letter is for Ada Obi and Bo Ek;"))
        let message = Message(parsing: try fixture.bytes(first))
        let files = message.attachments.map { $0.name ?? "" }
        #expect(files == ["programme.ics", "programme-2.ics"])
        let entries = message.parts.filter(\.isAttachmentByDisposition).map {
            uids(String(decoding: message.bytes(of: $0), as: UTF8.self))
        }
        #expect(entries.count == 2 && Set(entries[0]).isDisjoint(with: entries[1]))

        // Bo stays at home before the letter left: it is written anew without Bo.
        try fixture.change(tour) { _ = try $0.decline(bo, now: now) }
        #expect(try desk.follow(tour, now: now + 5) == nil)
        let again = try #require(try fixture.held("itinerary").first)
        #expect(try fixture.held("itinerary").count == 1 && again.id != first.id)
        #expect(!(try fixture.body(again).contains("Bo Ek")))
        try fixture.send(again.id)

        // Who joins later gets the programme, and both get one letter of what changes.
        let cleo = try fixture.guest("Cleo Roux", of: "ada@lagos.example", in: tour)
        try desk.hold(try desk.lines(tour, now: now + 10), now: now + 10)
        let programme = try #require(try fixture.held("itinerary").first)
        #expect(try fixture.store.itineraryLetters(of: tour.id).last?.participant == cleo)
        try fixture.send(programme.id)
        let moved = JourneyFixture.shelf([
            text.replacing("start: \"11:30\"", with: "start: \"11:45\"")
        ])
        _ = try fixture.itineraries(moved).follow(
            try #require(moved.tours.first), now: now + 20)
        let changes = try fixture.held("itinerary-changed")
        #expect(changes.map(\.recipient) == ["ada@lagos.example"])
        #expect(try fixture.body(changes[0]).contains("for Ada Obi and Cleo Roux;"))
    }

    @Test func `a tour moved as a whole asks whether they still come, and from when`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        let ada = try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        try fixture.store.perform(
            [
                KeepSeatAnswers(
                    tour: tour.id, participant: ada, answers: [.arrival: "7 June at 18:40"])
            ], now: fixture.clock.now)
        let desk = fixture.itineraries(shelf)
        let now = fixture.clock.now
        try desk.hold(try desk.lines(tour, now: now), now: now)
        try fixture.send(try #require(try fixture.held().first).id)
        let later = JourneyFixture.shelf([
            text.replacing("2015-06-08", with: "2015-06-15")
                .replacing("2015-06-09", with: "2015-06-16")
                .replacing("place: {en: \"Community hall\"", with: "place: {en: \"Library\"")
        ])
        _ = try fixture.itineraries(later).follow(try #require(later.tours.first), now: now + 60)
        let letter = try #require(try fixture.held("itinerary-changed").first)
        #expect(letter.subject.hasSuffix(", now 15–16 June 2015"), "\(letter.subject)")
        let body = try fixture.body(letter)
        for words in [
            "now takes place on 15–16 June 2015 (before: 8–9 June 2015)", "still coming",
            "Ada Obi: arrival: 7 June at 18:40", "now at: Library", "Monday 15 June 2015",
        ] {
            #expect(body.contains(words), "\(words) in\n\(body)")
        }
        #expect(!body.contains("Moved:"), "\(body)")
    }

    @Test func `a small change waits a day`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        let desk = fixture.itineraries(shelf)
        let now = fixture.clock.now
        try desk.hold(try desk.lines(tour, now: now), now: now)
        try fixture.send(try #require(try fixture.held().first).id)
        let small = JourneyFixture.shelf([
            text.replacing("dress: {en: \"casual\",", with: "dress: {en: \"warm\",")
        ])
        let watch = fixture.itineraries(small)
        let due = try watch.follow(try #require(small.tours.first), now: now)
        #expect(due == now + ItineraryDesk.digestWindow)
        #expect(try fixture.held().isEmpty)
        _ = try watch.follow(try #require(small.tours.first), now: now + 86_400)
        let told = try #require(try fixture.held("itinerary-changed").first)
        #expect(try fixture.body(told).contains("New details for “Talk with residents”"))
    }

    @Test func `a stop that is dropped is told and cancelled in the same entry`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([text])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        let now = fixture.clock.now
        let desk = fixture.itineraries(shelf)
        try desk.hold(try desk.lines(tour, now: now), now: now)
        let first = try #require(try fixture.held().first)
        let before = try calendar(first, fixture)
        try fixture.send(first.id)
        let last = try #require(text.firstRange(of: "reminders:"))
        let stop = try #require(text.ranges(of: "      - id: ").last)
        let dropped = JourneyFixture.shelf([
            String(text[..<stop.lowerBound]) + String(text[last.lowerBound...])
        ])
        let changed = try #require(dropped.tours.first)
        #expect(changed.stops.count == tour.stops.count - 1)
        _ = try fixture.itineraries(dropped).follow(changed, now: now + 60)
        let told = try #require(try fixture.held("itinerary-changed").first)
        let name = try #require(tour.stops.last).title[.english]
        let body = try fixture.body(told)
        #expect(body.contains("Dropped:") && body.contains(name), "\(body)")
        let after = try calendar(told, fixture)
        #expect(uids(after) == uids(before))
        #expect(after.components(separatedBy: "STATUS:CANCELLED").count == 2)
        #expect(sequences(after) == ["SEQUENCE:1"])
    }

    @Test func `a tour cancelled in its file is called off once`() throws {
        let fixture = try JourneyFixture()
        let text = try JourneyFixture.boston()
        let tour = try #require(JourneyFixture.shelf([text]).tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        let shelf = JourneyFixture.shelf([
            text.replacing("status: open", with: "status: cancelled")
        ])
        let work = CancelledFiles(shelf: shelf, store: fixture.store, desk: fixture.desk)
        for _ in 0..<2 { _ = try work.work(now: fixture.clock.now) }
        #expect(try fixture.held().map(\.letter) == ["tour-cancelled"])
    }

    @Test func `cancelling tells everybody and ends what waits`() throws {
        let fixture = try JourneyFixture()
        let shelf = JourneyFixture.shelf([try JourneyFixture.boston()])
        let tour = try #require(shelf.tours.first)
        try fixture.seat("ada@lagos.example", name: "Ada Obi", in: tour)
        let second = try fixture.seat("bo@lund.example", name: "Bo Ek", in: tour)
        try fixture.change(tour) { _ = try $0.decline(second, now: fixture.clock.now) }
        let desk = fixture.itineraries(shelf)
        let now = fixture.clock.now
        try desk.hold(try desk.lines(tour, now: now), now: now)
        let programme = try #require(try fixture.held("itinerary").first)
        let canceller = TourCanceller(store: fixture.store, desk: fixture.desk)
        #expect(try canceller.cancel(tour, by: "test", now: now) == 1)
        #expect(try fixture.store.letter(programme.id)?.state == .superseded)
        let letter = try #require(try fixture.held("tour-cancelled").first)
        let raw = String(decoding: try fixture.bytes(letter), as: UTF8.self)
        #expect(raw.contains("method=CANCEL") || raw.contains("method=\"CANCEL\""))
        #expect(throws: StoreError.self) {
            try canceller.cancel(tour, by: "test", now: now)
        }
        _ = try fixture.reminders(shelf).work(now: tour.start - 3 * 86_400)
        #expect(try fixture.held().count == 1)
    }
}
