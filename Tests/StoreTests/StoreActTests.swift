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
        #expect(try fixture.store.record([late], now: 30).letters.isEmpty)
        #expect(try fixture.store.stillWaiting([mail.id]) == [mail.id])
        #expect(try fixture.store.count(.cases) == 0)
    }

    /// One mail's decision that changes the record.
    private func change(
        _ mail: WaitingMail, from sender: String, answering threads: [String] = []
    ) -> DecisionRecord {
        var record = DecisionRecord(
            mailID: mail.id, kind: "human", language: "en", sender: sender, subject: "",
            messageID: "m\(mail.id)@x.example", threads: threads, opensCase: true, decision: "",
            letters: [])
        record.acts = [RecordLine("test", "changed", "mail \(mail.id)", detail: "")]
        return record
    }

    @Test func `of one dialogue a batch records one change, and the others are decided again`()
        throws
    {
        let fixture = try StoreFixture()
        let first = try #require(try fixture.take(1, seed: 1).first)
        let opening = change(first, from: "a@x.example")
        try fixture.store.record([opening], now: 10)
        for uid in 2...6 { _ = try fixture.take(UInt32(uid), seed: UInt8(uid)) }
        let mails = try fixture.store.waitingMails(limit: 10)
        #expect(mails.count == 5)
        let thread = ["m\(first.id)@x.example"]
        let batch = [
            change(mails[0], from: "b@x.example", answering: thread),
            // The same case, whoever writes; the same sender; an answer to a mail of the batch.
            change(mails[1], from: "a@x.example", answering: thread),
            change(mails[2], from: "B@x.example"),
            change(mails[3], from: "c@x.example", answering: ["m\(mails[0].id)@x.example"]),
            change(mails[4], from: "d@x.example"),
        ]
        try fixture.store.record(batch, now: 20)
        #expect(try fixture.store.stillWaiting(mails.map(\.id)) == mails[1...3].map(\.id))
    }

    @Test func `what was decided before the batch ahead was written waits for its changes`()
        throws
    {
        let fixture = try StoreFixture()
        for uid in 1...4 { _ = try fixture.take(UInt32(uid), seed: UInt8(uid)) }
        let mails = try fixture.store.waitingMails(limit: 10)
        let first = try fixture.store.record(
            [change(mails[0], from: "a@x.example"), change(mails[1], from: "A@x.example")],
            now: 20)
        let second = [
            change(mails[2], from: "a@x.example"), change(mails[3], from: "b@x.example"),
        ]
        try fixture.store.record(second, behind: first.open, now: 30)
        #expect(
            try fixture.store.stillWaiting(mails.map(\.id)) == [mails[1].id, mails[2].id])
    }

    @Test func `mails are read from behind one, and few at once where they are big`() throws {
        let fixture = try StoreFixture()
        let big = [UInt8](repeating: 65, count: 5 << 20)
        let taken = (1...3).map { number in
            TakenMail(
                uid: UInt32(number), bytes: big, digest: [UInt8](repeating: UInt8(number), count: 32),
                size: big.count,
                complete: true)
        }
        try fixture.store.takeIn(taken, mailbox: "INBOX", uidValidity: 1, now: 10)
        let first = try fixture.store.waitingMails(limit: 10)
        #expect(first.count == 2)
        let last = try #require(first.last)
        #expect(try fixture.store.waitingMails(after: last.id, limit: 10).count == 1)
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
