import Sending
import Store
import Testing

@Suite struct TroubleTests {
    @Test func `trouble is told once and goes when it is over`() throws {
        let fixture = try StoreFixture()
        let lines = try fixture.store.journal(limit: 100).count
        try fixture.store.note(trouble: "refused", at: "sending", now: 1)
        try fixture.store.note(trouble: "refused", at: "sending", now: 2)
        try fixture.store.note(trouble: nil, at: "mailbox office", now: 2)
        #expect(try fixture.store.troubles().map(\.place) == ["sending"])
        #expect(try fixture.store.journal(limit: 100).count == lines + 1)
        try fixture.store.note(trouble: nil, at: "sending", now: 3)
        #expect(try fixture.store.troubles().isEmpty)
        #expect(try fixture.store.journal(limit: 100).count == lines + 2)
    }

    @Test func `the day's limit counts letters to readers in any 24 hours`() throws {
        let fixture = try StoreFixture()
        #expect(try fixture.store.sendingRoom(limit: 2, now: 0).left == 2)
        for seed in 1...2 as ClosedRange<UInt8> {
            let id = try fixture.held(seed)
            try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 0)
            let moment = Int64(seed) * 1_000
            let attempt = try #require(try fixture.store.beginAttempt(id, now: moment))
            try fixture.store.finishAttempt(attempt, of: id, .sent(reply: "250"), now: moment)
        }
        let full = try fixture.store.sendingRoom(limit: 2, now: 3_000)
        #expect(full.left == 0)
        let opens: Int64 = 1_000 + 86_400
        #expect(full.opensAt == opens)
        #expect(try fixture.store.sendingRoom(limit: 2, now: 1_000 + 86_400).left == 1)
    }

    @Test func `letters to staff go first, and alone where there is no room`() throws {
        let fixture = try StoreFixture()
        let reply = try fixture.held(1)
        try fixture.store.approve(reply, revision: 1, by: "li", releaseAt: 0, now: 0)
        var notice = StoreFixture.letter(2)
        notice.purpose = .staff
        notice.goesAt = 0
        let staff = try #require(try fixture.store.perform([], letters: [notice], now: 0).first)
        #expect(try fixture.store.dueLetters(now: 1, limit: 9) == [staff, reply])
        #expect(
            try fixture.store.dueLetters(now: 1, limit: 9, onlyToStaff: true) == [staff])
    }
}
