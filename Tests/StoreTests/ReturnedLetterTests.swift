import Sending
import Store
import Testing

@Suite struct ReturnedLetterTests {
    private let rules = BounceRules.usual

    private func report(
        _ letter: Int64, _ weight: ReturnWeight, _ status: String? = "5.1.1"
    ) -> RecordReturn {
        RecordReturn(letter: letter, weight: weight, status: status, rules: rules)
    }

    /// A letter that has left.
    private func sent(_ fixture: StoreFixture, _ seed: UInt8) throws -> Int64 {
        let id = try fixture.held(seed)
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 120, now: 120)
        let attempt = try #require(try fixture.store.beginAttempt(id, now: 130))
        try fixture.store.finishAttempt(attempt, of: id, .sent(reply: "250 ok"), now: 131)
        return id
    }

    @Test func `a hard failure marks the letter, suspends the address and tells staff once`()
        throws
    {
        let fixture = try StoreFixture()
        let letter = try sent(fixture, 1)
        for _ in 0..<2 { try fixture.store.perform([report(letter, .hard)], now: 200) }
        let row = try #require(try fixture.store.letter(letter))
        #expect(row.state == .sent)
        #expect(row.returned?.weight == "hard")
        #expect(row.returned?.status == "5.1.1")
        let health = try #require(try fixture.store.addressHealth("ANA@city.example"))
        #expect(health.health.state == .suspended)
        let entries = try fixture.store.letters(in: [.held])
        #expect(entries.count == 1)
        #expect(entries.first?.reason.contains("letter \(letter) came back (5.1.1)") == true)
        #expect(entries.first?.caseID == row.caseID)
        #expect(try fixture.store.brokenJournalLine() == nil)
    }

    @Test func `what came back of one attempt is past once the next one succeeds`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held(1)
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 120, now: 120)
        let first = try #require(try fixture.store.beginAttempt(id, now: 130))
        try fixture.store.finishAttempt(
            first, of: id, .failed(reply: "550 5.1.1"), acts: [report(id, .hard)], now: 131)
        let failed = try #require(try fixture.store.letter(id))
        #expect(failed.returned?.status == "5.1.1" && !failed.cameBack, "it never left")
        try fixture.store.perform([ResumeAddress("ana@city.example")], now: 140)
        try fixture.store.retry(id, by: "li", now: 141)
        let second = try #require(try fixture.store.beginAttempt(id, now: 142))
        try fixture.store.finishAttempt(second, of: id, .sent(reply: "250 ok"), now: 143)
        #expect(try fixture.store.letter(id)?.returned == nil)
        let actions = try fixture.store.journal(subject: "letter \(id)", limit: 20).map(\.action)
        #expect(actions.contains("returned"), "the record keeps it")
        try fixture.store.perform([report(id, .hard, "5.2.1")], now: 200)
        #expect(try fixture.store.letter(id)?.cameBack == true)
    }

    @Test func `a delay changes nothing but is kept`() throws {
        let fixture = try StoreFixture()
        let letter = try sent(fixture, 1)
        try fixture.store.perform([report(letter, .none, "4.4.1")], now: 200)
        #expect(try fixture.store.letter(letter)?.returned == nil)
        #expect(try fixture.store.addressHealth("ana@city.example") == nil)
        #expect(try fixture.store.letters(in: [.held]).isEmpty)
    }

    @Test func `soft failures of several days suspend, and staff can lift it`() throws {
        let fixture = try StoreFixture()
        for seed in UInt8(1)...4 {
            let letter = try sent(fixture, seed)
            try fixture.store.perform(
                [report(letter, .soft, "5.2.2")], now: Int64(seed) * 86_400)
        }
        #expect(try fixture.store.addressHealth("ana@city.example")?.health.state == .suspended)
        try fixture.store.perform([ResumeAddress("Ana@city.example")], now: 400_000)
        #expect(try fixture.store.addressHealth("ana@city.example")?.health.isGood == true)
        #expect(throws: StoreError.self) {
            try fixture.store.perform([ResumeAddress("bo@city.example")], now: 400_000)
        }
    }

    @Test func `an uncertain letter that came back did leave`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held(1)
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 120, now: 120)
        let attempt = try #require(try fixture.store.beginAttempt(id, now: 130))
        try fixture.store.finishAttempt(attempt, of: id, .uncertain(reason: "?"), now: 131)
        try fixture.store.perform([report(id, .soft)], now: 200)
        #expect(try fixture.store.letter(id)?.state == .sent)
    }

    @Test func `the journal keeps a server's words without the address in them`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held(1)
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 120, now: 120)
        let attempt = try #require(try fixture.store.beginAttempt(id, now: 130))
        try fixture.store.finishAttempt(
            attempt, of: id, .failed(reply: "550 5.1.1 <ana@city.example>: unknown"),
            acts: [report(id, .hard)], now: 131)
        let lines = try fixture.store.journal(limit: 100)
        #expect(lines.contains { $0.detail == "550 5.1.1 [address] unknown" })
        #expect(!lines.contains { "\($0)".contains("ana@") })
        #expect(try fixture.store.addressHealth("ana@city.example")?.health.state == .suspended)
        #expect(try fixture.store.letters(in: [.held]).isEmpty)
    }

    @Test func `a storm that began meanwhile is a conflict, and a person can end it`() throws {
        let fixture = try StoreFixture()
        let storm = StormRules(window: 3_600, alike: 3, most: 30)
        let print = TextFingerprint("Your ticket was received and will be looked at soon.")
        func count(_ at: Int64, _ verdict: StormBreaker.Verdict) throws {
            try fixture.store.perform(
                [
                    CountExchange(
                        "Robot@x.example", .init(at: at, fingerprint: print), verdict: verdict,
                        rules: storm)
                ], now: at)
        }
        try count(10, .pass)
        try count(20, .pass)
        #expect(throws: StoreError.self) { try count(30, .pass) }
        try count(30, .opened("three"))
        #expect(try fixture.store.storms().map(\.address) == ["robot@x.example"])
        try count(40, .stillOpen)
        try fixture.store.perform([ResumeAddress("robot@x.example")], now: 50)
        #expect(try fixture.store.storms().isEmpty)
        for at in Int64(60)...70 { try count(at, .pass) }
    }
}
