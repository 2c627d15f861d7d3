import Foundation
import GRDB
import MailModel
import Sending
import Store
import Testing

@Suite struct ErasureTests {
    private let ana = "ana@city.example"

    private func known(_ fixture: StoreFixture) throws {
        let address = try #require(EmailAddress(ana))
        var details = PersonDetails(name: "Ana Prieto", city: "Lugo")
        details.extra["project"] = "Bicycles"
        try fixture.store.perform([AddPerson(address, details: details, status: .member)], now: 50)
        _ = try fixture.held(1)
        _ = try fixture.held(2)
    }

    private func bytes(_ fixture: StoreFixture) -> String {
        ["", "-wal"].map { ending in
            let file = fixture.folder + "/secretariat.sqlite" + ending
            let data = FileManager.default.contents(atPath: file) ?? Data()
            return String(decoding: data, as: Unicode.ASCII.self)
        }.joined()
    }

    @Test func `an export holds what was said and written`() throws {
        let fixture = try StoreFixture()
        try known(fixture)
        let data = try fixture.store.personalData(of: "Ana@City.example")
        #expect(data.details == ["name": "Ana Prieto", "city": "Lugo", "project": "Bicycles"])
        #expect(data.mails.map(\.source) == ["mail 1", "mail 2"])
        #expect(data.letters.map(\.text) == ["Dear 1", "Dear 2"])
        #expect(data.status == "member")
        #expect(try fixture.store.personalData(of: "bo@city.example").mails.isEmpty)
    }

    @Test func `an erasure leaves digests and nothing of the person`() throws {
        let fixture = try StoreFixture()
        try known(fixture)
        #expect(bytes(fixture).contains("Ana Prieto"))
        try fixture.store.perform([EraseAddress(ana, reason: "asked", by: "li")], now: 200)
        try fixture.store.forgetErased()
        let rest = bytes(fixture)
        for word in ["Ana Prieto", "Lugo", "Bicycles", "ana@city", "Dear 1"] {
            #expect(!rest.contains(word), "\(word) is still on the disk")
        }
        #expect(try fixture.store.brokenJournalLine() == nil)
        #expect(try fixture.store.holds(ana) == false)
        #expect(try fixture.store.letter(1)?.state == .superseded)
        let address = try #require(EmailAddress(ana))
        #expect(try fixture.store.suppression(of: address) == "erased")
        #expect(try fixture.take(9, seed: 1).isEmpty, "the same mail comes in again")
    }

    @Test func `a table that comes later is neither forgotten by export nor by erasure`() throws {
        let fixture = try StoreFixture()
        try known(fixture)
        let queue = try DatabaseQueue(path: fixture.folder + "/secretariat.sqlite")
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE wish (letter_id INTEGER REFERENCES letter (id), words TEXT);
                    CREATE TABLE note (id INTEGER PRIMARY KEY, address TEXT, words TEXT,
                        person INTEGER REFERENCES person (id));
                    INSERT INTO wish VALUES (1, 'a window seat');
                    INSERT INTO note VALUES (1, 'ANA@city.example', 'called', NULL);
                    INSERT INTO note VALUES (2, NULL, 'called back', 1);
                    INSERT INTO note VALUES (3, 'bo@city.example', 'wrote', NULL);
                    """)
        }
        let records = try fixture.store.personalData(of: ana).records
        #expect(records["wish"]?.map { $0["words"] } == ["a window seat"])
        #expect(records["note"]?.count == 2)
        try fixture.store.perform([EraseAddress(ana, reason: "", by: "li")], now: 200)
        let left = try queue.read {
            try Int.fetchAll($0, sql: "SELECT id FROM note UNION ALL SELECT letter_id FROM wish")
        }
        #expect(left == [3])
    }

    @Test func `others are not touched`() throws {
        let fixture = try StoreFixture()
        try known(fixture)
        try fixture.store.perform([EraseAddress("bo@city.example", reason: "", by: "li")], now: 200)
        #expect(try fixture.store.personalData(of: ana).mails.count == 2)
        #expect(try fixture.store.letter(1)?.state == .held)
    }

    @Test("What is older than the site's time goes, and only that", arguments: RetentionRule.allCases)
    func retention(rule: RetentionRule) throws {
        let fixture = try StoreFixture()
        _ = try fixture.held(1)
        try fixture.store.reject(1, revision: 1, by: "li", reason: "", now: 120)
        let address = try #require(EmailAddress(ana))
        try fixture.store.perform([AddPerson(address, status: .completing)], now: 100)
        #expect(try fixture.store.overdue(rule, before: 90, limit: 10).isEmpty)
        let rows = try fixture.store.overdue(rule, before: 500, limit: 10)
        #expect(rows.count == 1)
        #expect(try fixture.store.retire(rule, before: 500, limit: 10, now: 600) == 1)
        #expect(try fixture.store.retire(rule, before: 500, limit: 10, now: 600) == 0)
        #expect(try fixture.store.brokenJournalLine() == nil)
        switch rule {
        case .rawMail: #expect(try fixture.store.rawMail(1) == [])
        case .letters: #expect(try fixture.store.revision(1, of: 1)?.body == "")
        case .unconfirmedApplicants: #expect(try fixture.store.person(at: address) == nil)
        }
    }

    @Test func `a member and a waiting letter are never retired`() throws {
        let fixture = try StoreFixture()
        try known(fixture)
        #expect(try fixture.store.overdue(.unconfirmedApplicants, before: 900, limit: 9).isEmpty)
        #expect(try fixture.store.overdue(.letters, before: 900, limit: 9).isEmpty)
    }
}
