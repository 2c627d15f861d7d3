import Store
import Testing

@Suite struct IntakeTests {
    @Test func `mail and cursor are stored together`() throws {
        let fixture = try StoreFixture()
        #expect(try fixture.take(5, seed: 1).count == 1)
        #expect(
            try fixture.store.cursor(of: "office") == MailboxCursor(uidValidity: 7, lastUID: 5))
        #expect(try fixture.store.waitingMails(limit: 10).map(\.bytes) == [Array("mail 1".utf8)])
    }

    @Test func `the same place is taken in once`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.take(5, seed: 1)
        #expect(try fixture.take(5, seed: 1).isEmpty)
        #expect(try fixture.store.count(.mails) == 1)
    }

    @Test func `a rebuilt mailbox brings known mails as duplicates and new ones as new`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.take(5, seed: 1)
        #expect(try fixture.take(1, seed: 1, validity: 8).isEmpty)
        #expect(try fixture.take(2, seed: 2, validity: 8).count == 1)
        #expect(
            try fixture.store.cursor(of: "office") == MailboxCursor(uidValidity: 8, lastUID: 2))
        #expect(try fixture.store.count(.waiting) == 2)
        #expect(try fixture.store.count(.mails) == 2, "each mail counts once")
        let days = try fixture.store.mailsByDay(since: 0, offset: 0)
        #expect(days.map(\.count).reduce(0, +) == 2)
    }

    @Test func `the cursor never goes back`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.take(9, seed: 1)
        _ = try fixture.take(3, seed: 2)
        #expect(try fixture.store.cursor(of: "office")?.lastUID == 9)
    }

    @Test func `what is stored waits to be marked on the server until it is`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.take(5, seed: 1)
        let unmarked = {
            try fixture.store.unmarkedUIDs(of: "office", uidValidity: 7, limit: 10)
        }
        #expect(try unmarked() == [5])
        try fixture.store.markTaken([5], of: "office", uidValidity: 7)
        #expect(try unmarked() == [])
    }
}
