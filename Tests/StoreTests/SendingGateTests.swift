import Approving
import Sending
import Store
import Testing

/// The one place through which a letter passes that goes without approval.
@Suite struct SendingGateTests {
    private static func gated(_ fixture: StoreFixture, perDay: Int = 50) -> Store {
        var policy = SendingPolicy()
        policy.letters = ["answer"]
        policy.readers = .authenticated
        policy.lettersPerDay = perDay
        var store = fixture.store
        store.gate = SendingGate(policy: policy, undoSeconds: 60)
        return store
    }

    private static func letter(_ seed: UInt8) -> LetterDraft {
        var draft = StoreFixture.letter(seed)
        draft.grounds.isAuthenticated = true
        return draft
    }

    @Test func `a letter that the policy lets go waits only for the undo window`() throws {
        let fixture = try StoreFixture()
        let store = Self.gated(fixture)
        let id = try #require(
            try store.perform([], letters: [Self.letter(1)], now: 500).first)
        let row = try #require(try store.letter(id))
        #expect(row.state == .approved)
        #expect(row.decidedBy == "policy")
        #expect(row.releaseAt == 560)
        try store.callBack(id, by: "li", now: 510)
        #expect(try store.letter(id)?.state == .held)
    }

    @Test func `beyond the day's number letters wait for a person`() throws {
        let fixture = try StoreFixture()
        let store = Self.gated(fixture, perDay: 2)
        let ids = try store.perform(
            [], letters: [Self.letter(1), Self.letter(2), Self.letter(3)], now: 500)
        let states = try ids.map { try store.letter($0)?.state }
        #expect(states == [.approved, .approved, .held])
        #expect(
            try store.journal(limit: 5).contains { $0.detail.contains("day's letters by policy") })
    }

    @Test func `what goes by itself is the version without the sender's sentences`() throws {
        let fixture = try StoreFixture()
        let plain = try #require(Self.letter(7).revision)
        for (policy, seed) in [(true, UInt8(1)), (false, 2)] {
            var letter = Self.letter(seed)
            letter.unquoted = policy ? plain : StoreFixture.letter(8).revision
            let store = policy ? Self.gated(fixture) : fixture.store
            let id = try #require(try store.perform([], letters: [letter], now: 500).first)
            let kept = try #require(try store.revision(1, of: id))
            #expect(kept.digest == (policy ? plain.digest : letter.revision?.digest))
            let wanted = policy ? plain : letter.revision
            #expect(try store.letter(id)?.messageID == wanted?.messageID)
        }
    }

    @Test func `without a gate nothing goes, whatever a handler asks for`() throws {
        let fixture = try StoreFixture()
        var letter = Self.letter(1)
        letter.goesAt = 500
        let id = try #require(try fixture.store.perform([], letters: [letter], now: 500).first)
        #expect(try fixture.store.letter(id)?.state == .held)
    }

    @Test func `a campaign's letters never go by themselves`() throws {
        let fixture = try StoreFixture()
        var letter = Self.letter(1)
        letter.campaign = "spring"
        let id = try #require(
            try Self.gated(fixture).perform([], letters: [letter], now: 500).first)
        #expect(try fixture.store.letter(id)?.state == .held)
    }
}
