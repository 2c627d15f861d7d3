import Foundation
import Sending
import Store
import Testing

@Suite struct SecondApprovalTests {
    private func held(_ fixture: StoreFixture, acts: [any StoreAct] = []) throws -> Int64 {
        var draft = StoreFixture.letter(1)
        draft.approvals = 2
        draft.acts = acts
        draft.goesAt = 5
        return try #require(try fixture.store.perform([], letters: [draft], now: 100).first)
    }

    @Test func `two different people let such a letter go`() throws {
        let fixture = try StoreFixture()
        let store = fixture.store
        let id = try held(fixture)
        #expect(try store.letter(id)?.state == .held)
        #expect(
            try store.approve(id, revision: 1, by: "cli:li.na@office.example", releaseAt: 9, now: 9)
                == .waits(others: 1))
        #expect(try store.letter(id)?.state == .held)
        #expect(throws: StoreError.self) {
            try store.approve(id, revision: 1, by: "Li.Na@office.example", releaseAt: 9, now: 9)
        }
        #expect(
            try store.approve(
                id, revision: 1, by: "cli:wang@office.example", releaseAt: 9, now: 9) == .approved)
        #expect(try store.letter(id)?.state == .approved)
        #expect(try store.approvers(of: id).count == 2)
        #expect(try store.brokenJournalLine() == nil)
    }

    @Test func `a user of the machine who is nobody of staff counts for nothing`() throws {
        let fixture = try StoreFixture()
        let id = try held(fixture)
        func approve(_ actor: String) throws -> ApprovalOutcome {
            try fixture.store.approve(id, revision: 1, by: actor, releaseAt: 9, now: 9)
        }
        #expect(throws: StoreError.self) { try approve("cli:root") }
        #expect(try approve("mail:li.na@office.example") == .waits(others: 1))
        for actor in ["cli:root", "cli:li.na", "cli:secretariat"] {
            #expect(throws: StoreError.self) { try approve(actor) }
        }
        #expect(try fixture.store.letter(id)?.state == .held)
        #expect(try fixture.store.approvers(of: id) == ["mail:li.na@office.example"])
    }

    @Test func `the same person on the command line and at the desk are one`() throws {
        let fixture = try StoreFixture()
        let id = try held(fixture)
        try fixture.store.approve(id, revision: 1, by: "cli:li.na@office.example", releaseAt: 9, now: 9)
        for actor in ["li.na@office.example", "mail:Li.Na@office.example"] {
            #expect(throws: StoreError.self) {
                try fixture.store.approve(id, revision: 1, by: actor, releaseAt: 9, now: 9)
            }
        }
        #expect(
            try fixture.store.approve(
                id, revision: 1, by: "wang@office.example", releaseAt: 9, now: 9) == .approved)
    }

    @Test func `a letter that is called back says of nothing that it leaves, and is approved anew`()
        throws
    {
        let fixture = try StoreFixture()
        let store = fixture.store
        let id = try held(fixture)
        for _ in 0..<2 {
            for actor in ["li.na@office.example", "cli:wang@office.example"] {
                try store.approve(id, revision: 1, by: actor, releaseAt: 99, now: 9)
            }
            #expect(try store.letter(id)?.state == .approved)
            try store.callBack(id, by: "cli:wang", now: 10)
            let row = try #require(try store.letter(id))
            #expect(row.state == .held && row.releaseAt == nil)
            #expect(row.decidedBy == nil && row.decidedAt == nil)
            #expect(try store.approvers(of: id) == [])
        }
    }

    @Test func `an edit makes every approval void`() throws {
        let fixture = try StoreFixture()
        let store = fixture.store
        let id = try held(fixture)
        try store.approve(id, revision: 1, by: "cli:li.na@office.example", releaseAt: 9, now: 9)
        try store.revise(id, from: 1, to: StoreFixture.revision(2, author: "cli:wang"), now: 10)
        #expect(
            try store.approve(id, revision: 2, by: "cli:li.na@office.example", releaseAt: 9, now: 11)
                == .waits(others: 1))
    }

    @Test(arguments: [LetterState.held, .approved, .sent])
    func `a passport number is forgotten wherever it was`(_ state: LetterState) throws {
        let fixture = try StoreFixture()
        let store = fixture.store
        let mail = try #require(try fixture.take(1, seed: 1).first?.id)
        let keep = KeepLetterRequest(
            before: nil, holder: "ana@city.example", state: .drafted, language: "en",
            fields: "{}", passportNumber: "AB123456", passportUntil: 500)
        var draft = StoreFixture.letter(2)
        draft.approvals = 2
        draft.acts = [keep]
        let id = try #require(try fixture.decide(mail, letters: [draft]).first)
        if state != .held {
            for name in ["a@office.example", "b@office.example"] {
                try store.approve(id, revision: 1, by: name, releaseAt: 120, now: 120)
            }
        }
        if state == .sent {
            let attempt = try #require(try store.beginAttempt(id, now: 130))
            try store.finishAttempt(attempt, of: id, .sent(reply: "250"), now: 131)
        }
        #expect(try store.forgetPassports(now: 499) == 0)
        #expect(try store.nextPassportToForget() == 500)
        #expect(try store.forgetPassports(now: 500) == 1)
        #expect(try store.letter(id)?.state == (state == .sent ? .sent : .expired))
        let request = try #require(try store.letterRequests().first)
        #expect(request.passportNumber == nil && request.state == .closed)
        let body = try #require(try store.revision(1, of: id)?.body)
        #expect(body.hasPrefix("Erased"))
        let raw = String(decoding: try store.rawMail(mail) ?? [], as: UTF8.self)
        #expect(raw.hasPrefix("Erased"))
        let journal = try store.journal(limit: 100).map { "\($0)" }.joined()
        #expect(!journal.contains("AB123456"))
        #expect(try store.brokenJournalLine() == nil)
    }
}
