import Foundation
import GRDB
import MailModel
import Sending
import Store
import Testing

/// Every table of the record, with a row about one person in each that can hold one: what an
/// export must tell and an erasure must take out. A table that is not named here fails the test.
@Suite struct PersonalTablesTests {
    private static let ana = "ana@city.example"
    /// What stands in a row about the person beside her address.
    private static let mark = "Ana Prieto"
    private static let digest = "zeroblob(32)"

    /// A row about her, by table; beside it whether the export tells the mark.
    private static let rows: [(table: String, insert: String, isTold: Bool)] = [
        ("case_file", "(1, '\(ana)', '\(mark) case', 1, 1)", true),
        ("mail", """
            (1, 'office', 1, 1, \(digest), 9, 1, 1, 0, 'received', 1, 'm1', 'human', 'en', \
            '\(ana)', '\(mark) mail', 'draft', \(digest), \(digest))
            """, true),
        ("raw_mail", "(1, CAST('\(mark) wrote' AS BLOB))", true),
        ("person", """
            (1, '\(ana)', 'member', 1, '\(mark)', 'City', 'Head', 'Lugo', 'Spain', '1', 'en', '{}', \
            1, 1, 'mail 1', 0, NULL, NULL, 1, 1)
            """, true),
        ("person_address", "('\(ana)', 1, NULL)", false),
        ("merged_person", "(2, 1)", false),
        ("person_group", "(1, '\(mark) group')", true),
        ("letter", """
            (1, 1, 1, 'answer', 'en', 'sent', 1, '\(ana)', '\(mark) letter', 1, '', '\(mark) asks', \
            'l1', \(digest), 1, 'li', 1, 1, NULL, '250 \(ana)', 1, 'reply', 1, 't', NULL, 1, NULL, \
            NULL, NULL, NULL, NULL)
            """, true),
        ("revision", """
            (1, 1, 'program', 'Dear \(mark)', CAST('\(mark) bytes' AS BLOB), \(digest), '', 1)
            """, true),
        ("attempt", "(1, 1, 1, 2, 'ok', '250 \(mark) accepted')", true),
        ("delivery_report", "(1, 1, 1, 'none', '\(mark) 2.0.0', 1)", true),
        ("letter_approval", "(1, 1, '\(mark) approved', 'li', 1)", true),
        ("consequence", "(1, 'approved', '{\"of\":\"\(mark)\"}', 1, NULL)", true),
        ("one_use_key", "(\(digest), 'join-confirm', '\(ana)', '\(ana)', NULL, 1, 1, 2, NULL, 1)", false),
        ("join_dialogue", "(1, '[]', 0, 1, NULL, '\(mark) refused')", true),
        ("letter_request", """
            (1, '\(ana)', 1, 'asking', 1, 'en', '{"name":"\(mark) requests"}', 'XDA123456', 9, 1, 1, 1)
            """, true),
        ("letter_request_mail", "(1, 1)", false),
        ("passport_mail", "(1, 9)", false),
        ("tour_book", "('t', 1)", false),
        ("participant", "(1, 1, 1, '\(mark) travels', 'City', 1)", true),
        ("seat", "('t', 1, 'city', 'registered', 1, NULL, NULL, NULL, NULL, NULL, 0)", false),
        ("seat_answer", "('t', 1, 'diet', '\(mark) eats', 1)", true),
        ("itinerary_version", "('t', 1, \(digest), x'00', 1)", false),
        ("itinerary_letter", "(1, 't', 1, 1)", false),
        ("reminder", "('t', 1, '3-days', 'skipped', 1, '\(mark) late', NULL)", true),
        ("afterwards", "('t', 1, 1, 1, 1, '{\"word\":\"\(mark) liked\"}', 0, NULL, NULL)", true),
        ("address_health", "(1, '\(ana)', 'suspended', 1, 1, 1, 1)", false),
        ("absence", "('\(ana)', '2015-03-01', 1, 1)", false),
        ("exchange", "(1, '\(ana)', 1, 1, zeroblob(128))", false),
        ("storm", "('\(ana)', 1, 1, '\(mark) storms', NULL)", true),
        ("data_request", "(1, 'export', '\(ana)', 'done', 1, 1)", false),
        ("desk_notice", "(1, 'draft', 'li', 1, '\(mark) noticed', 1)", true),
        ("desk_item", "(x'01', 1, 1, 1, NULL, NULL)", false),
        ("desk_pause", "(1, 9)", false),
        ("desk_note", "(1, 1, 'li', 1, '\(mark) noted')", true),
    ]

    /// Tables in which nothing of a correspondent can stand, and why.
    private static let others: Set = [
        "grdb_migrations", "mailbox", "postponed_mail",
        "journal", "setting", "secret", "key_secret",  // numbers, digests and words of the program
        "suppression",  // a keyed digest, so that nothing brings an erased address back
        "campaign", "tour_cancellation", "desk_session",  // staff's
    ]

    private func filled() throws -> (fixture: StoreFixture, queue: DatabaseQueue) {
        let fixture = try StoreFixture()
        let queue = try DatabaseQueue(path: fixture.folder + "/secretariat.sqlite")
        try queue.write { database in
            for row in Self.rows {
                try database.execute(sql: "INSERT INTO \(row.table) VALUES \(row.insert)")
            }
        }
        return (fixture, queue)
    }

    @Test func `each table is known to this test`() throws {
        let (_, queue) = try filled()
        let tables = try queue.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table'
                    AND name NOT LIKE 'sqlite_%' ORDER BY name
                    """)
        }
        #expect(tables == (Self.rows.map(\.table) + Self.others).sorted())
    }

    @Test func `an export tells what every table holds of a person`() throws {
        let (fixture, _) = try filled()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let data = try fixture.store.personalData(of: Self.ana)
        let text = String(decoding: try encoder.encode(data), as: UTF8.self)
        for row in Self.rows where row.isTold {
            let start = try #require(row.insert.firstRange(of: Self.mark), "\(row.table)")
            let rest = row.insert[start.upperBound...]
            let word = Self.mark + rest.prefix { $0 == " " || $0.isLetter }
            #expect(text.contains(word), "\(row.table) is not told")
        }
        #expect(text.contains("XDA123456"))
        for table in ["data_request", "exchange", "one_use_key", "itinerary_letter", "reminder"] {
            #expect(data.records[table]?.isEmpty == false, "\(table)")
        }
    }

    @Test func `an erasure leaves nothing of a person in any table`() throws {
        let (fixture, queue) = try filled()
        try fixture.store.perform([EraseAddress(Self.ana, reason: "asked", by: "li")], now: 200)
        let left = try queue.read { database in
            try (Self.rows.map(\.table) + Self.others).filter { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)").contains { row in
                    row.contains { _, value in Self.isHers(value) }
                }
            }
        }
        #expect(left == [])
        let pointing = try queue.read { database in
            try ["reminder", "itinerary_letter", "afterwards", "seat", "participant"].filter {
                try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") != 0
            }
        }
        #expect(pointing == [])
    }

    private static func isHers(_ value: DatabaseValue) -> Bool {
        let text: String
        switch value.storage {
        case .string(let words): text = words
        case .blob(let bytes): text = String(decoding: bytes, as: UTF8.self)
        default: return false
        }
        return [mark, ana, "XDA123456", "Lugo"].contains { text.contains($0) }
    }

    @Test func `a mail with a passport's number is forgotten in its time`() throws {
        let fixture = try StoreFixture()
        let mail = try #require(try fixture.take(1, seed: 1).first?.id)
        var record = DecisionRecord(
            mailID: mail, kind: "human", language: "en", sender: Self.ana, subject: "Seat",
            messageID: nil, threads: [], opensCase: true, decision: "draft", letters: [])
        record.acts = [NotePassport(until: 500)]
        _ = try fixture.store.record([record], now: 110)
        #expect(try fixture.store.nextPassportToForget() == 500)
        #expect(try fixture.store.forgetPassports(now: 499) == 0)
        #expect(try fixture.store.forgetPassports(now: 500) == 1)
        let bytes = try #require(try fixture.store.rawMail(mail))
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Erased"))
        #expect(try fixture.store.nextPassportToForget() == nil)
        #expect(try fixture.store.brokenJournalLine() == nil)
    }
}
