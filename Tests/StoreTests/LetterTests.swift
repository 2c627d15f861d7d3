import Sending
import Store
import Testing

@Suite struct LetterTests {
    @Test func `an approved letter is due after its undo window`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 260, now: 200)
        #expect(try fixture.store.dueLetters(now: 259, limit: 9).isEmpty)
        #expect(try fixture.store.dueLetters(now: 260, limit: 9) == [id])
        #expect(try fixture.store.nextDue() == 260)
    }

    @Test func `an old revision cannot be approved or rejected`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        let edited = StoreFixture.revision(9, author: "li")
        #expect(try fixture.store.revise(id, from: 1, to: edited, now: 120) == 2)
        #expect(throws: StoreError.refused("letter 1 is at revision 2; revision 1 is out of date"))
        { try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 130) }
        #expect(throws: StoreError.refused("letter 1 is at revision 2; revision 1 is out of date"))
        { try fixture.store.reject(id, revision: 1, by: "li", reason: "", now: 130) }
        #expect(throws: StoreError.self) {
            let verdict = DecideLetter.Verdict.reject(reason: "")
            try fixture.store.perform([DecideLetter(id, revision: 1, by: "li", verdict)], now: 130)
        }
        try fixture.store.approve(id, revision: 2, by: "li", releaseAt: 0, now: 130)
    }

    @Test func `the second approver hears who was first`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 130)
        #expect(throws: StoreError.refused("letter 1 is already approved by li")) {
            try fixture.store.approve(id, revision: 1, by: "marie", releaseAt: 0, now: 131)
        }
    }

    @Test func `a question without a text cannot be approved`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held(withText: false)
        #expect(throws: StoreError.self) {
            try fixture.store.approve(id, revision: 0, by: "li", releaseAt: 0, now: 130)
        }
        try fixture.store.revise(id, from: 0, to: StoreFixture.revision(9), now: 131)
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 132)
    }

    @Test(
        "An attempt's outcome moves the letter",
        arguments: [
            (SendVerdict.sent(reply: "250 ok"), LetterState.sent),
            (.deferred(reply: "451", pauseSeconds: 60), .deferred),
            (.failed(reply: "550"), .failed), (.uncertain(reason: "cut"), .uncertain),
        ])
    func outcome(verdict: SendVerdict, state: LetterState) throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 130)
        let attempt = try #require(try fixture.store.beginAttempt(id, now: 140))
        #expect(try fixture.store.letter(id)?.state == .sending)
        try fixture.store.finishAttempt(attempt, of: id, verdict, now: 150)
        #expect(try fixture.store.letter(id)?.state == state)
        #expect(try fixture.store.dueLetters(now: 210, limit: 9).isEmpty == (state != .deferred))
    }

    @Test func `an attempt that was open when the program died is uncertain`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        try fixture.store.approve(id, revision: 1, by: "li", releaseAt: 0, now: 130)
        _ = try fixture.store.beginAttempt(id, now: 140)
        let again = try Store(folder: fixture.folder)
        #expect(try again.recoverOpenAttempts(now: 150) == [id])
        #expect(try again.letter(id)?.state == .uncertain)
        #expect(try again.dueLetters(now: 9999, limit: 9).isEmpty)
    }

    @Test func `a letter to staff that may have gone goes again, three times at the most`() throws {
        let fixture = try StoreFixture()
        let mail = try fixture.take(1, seed: 1)[0].id
        var draft = StoreFixture.letter(1)
        draft.purpose = .staff
        let id = try #require(try fixture.decide(mail, letters: [draft]).first)
        try fixture.store.approve(id, revision: 1, by: "desk", releaseAt: 0, now: 130)
        for now in [Int64(140), 1_140, 2_140] {
            #expect(try fixture.store.dueLetters(now: now, limit: 9) == [id])
            _ = try fixture.store.beginAttempt(id, now: now)
            #expect(try Store(folder: fixture.folder).recoverOpenAttempts(now: now + 10) == [id])
        }
        #expect(try fixture.store.letter(id)?.state == .uncertain)
        #expect(try fixture.store.dueLetters(now: 9_999, limit: 9).isEmpty)
    }

    @Test func `a newer mail of the same person in the thread supersedes the draft`() throws {
        let fixture = try StoreFixture()
        let first = try fixture.take(1, seed: 1)[0].id
        let letters = try fixture.decide(
            first, messageID: "a@x", letters: [StoreFixture.letter(1)])
        let second = try fixture.take(2, seed: 2)[0].id
        _ = try fixture.decide(second, threads: ["a@x"], letters: [StoreFixture.letter(2)])
        #expect(try fixture.store.letter(letters[0])?.state == .superseded)
        #expect(try fixture.store.count(.cases) == 1)
    }

    @Test func `a stranger who names the thread gets a case of their own`() throws {
        let fixture = try StoreFixture()
        let first = try fixture.take(1, seed: 1)[0].id
        let letters = try fixture.decide(
            first, messageID: "a@x", letters: [StoreFixture.letter(1)])
        let second = try fixture.take(2, seed: 2)[0].id
        _ = try fixture.decide(second, threads: ["a@x"], sender: "eve@elsewhere.example")
        #expect(try fixture.store.letter(letters[0])?.state == .held)
        #expect(try fixture.store.count(.cases) == 2)
    }

    @Test func `a mail is decided once`() throws {
        let fixture = try StoreFixture()
        let mail = try fixture.take(1, seed: 1)[0].id
        #expect(try fixture.decide(mail, letters: [StoreFixture.letter(1)]).count == 1)
        #expect(try fixture.decide(mail, letters: [StoreFixture.letter(2)]).isEmpty)
    }
}
