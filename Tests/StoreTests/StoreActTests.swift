import Sending
import Store
import Testing

@Suite struct StoreActTests {
    @Test func `a key is used once, and a second decision on it leaves its mail waiting`() throws {
        let fixture = try StoreFixture()
        let key = try #require(OneUseKey(random: Array(0..<20)))
        try fixture.store.perform(
            [IssueKey(key, purpose: "confirm", subject: "person 1", holder: "a@x.example",
                expiresAt: 1_000)], now: 10)
        let row = try #require(try fixture.store.key(key))
        #expect(row.usedAt == nil)
        try fixture.store.perform([UseKey(row)], now: 20)
        #expect(try fixture.store.key(key)?.usedAt == 20)

        let mail = try #require(try fixture.take(1, seed: 1).first)
        var late = DecisionRecord(
            mailID: mail.id, kind: "human", language: "en", sender: "a@x.example", subject: "",
            messageID: nil, threads: [], opensCase: true, decision: "", letters: [])
        late.acts = [UseKey(row)]
        #expect(try fixture.store.record([late], now: 30).isEmpty)
        #expect(try fixture.store.stillWaiting([mail.id]) == [mail.id])
        #expect(try fixture.store.count(.cases) == 0)
    }

    @Test func `a key that has run out is not used`() throws {
        let fixture = try StoreFixture()
        let key = try #require(OneUseKey(random: Array(0..<20)))
        try fixture.store.perform(
            [IssueKey(key, purpose: "confirm", subject: "x", holder: "a@x.example",
                expiresAt: 15)], now: 10)
        let row = try #require(try fixture.store.key(key))
        #expect(throws: StoreError.self) { try fixture.store.perform([UseKey(row)], now: 15) }
    }

    @Test func `a letter to staff is approved in the step that keeps it`() throws {
        let fixture = try StoreFixture()
        var letter = StoreFixture.letter(1)
        letter.purpose = .staff
        letter.goesAt = 50
        let id = try #require(try fixture.store.perform([], letters: [letter], now: 10).first)
        let row = try #require(try fixture.store.letter(id))
        #expect(row.state == .approved)
        #expect(row.releaseAt == 50)
        #expect(row.decidedBy == "desk")
    }
}
