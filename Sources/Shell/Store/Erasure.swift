import Foundation
import GRDB
import MailModel
import Sending

/// Takes a person and all that was written from and to them out of the record.
///
/// The mails' and letters' words, addresses and subjects go; their rows stay without them, with
/// the digests that the journal's chain rests on and by which a mail is known again should its
/// mailbox be read anew. Of the address a keyed digest is kept, so that nothing brings it back.
package struct EraseAddress: StoreAct {
    let address: String
    let reason: String
    let actor: String
    let suppresses: Bool

    package init(_ address: String, reason: String, by actor: String, suppresses: Bool = true) {
        self.address = address
        self.reason = reason
        self.actor = actor
        self.suppresses = suppresses
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(sql: "PRAGMA secure_delete = ON")
        let person = try EmailAddress(address).flatMap { try Store.person(at: $0, scope.database) }
        let addresses = try Erasure.addresses(of: person, address, scope.database)
        for address in addresses { try Erasure.erase(address, person?.id, scope) }
        if let person {
            try Erasure.erasePerson(person.id, scope)
            try scope.journal(actor, "erased", person.subject, detail: reason)
        } else {
            try scope.journal(actor, "erased", "address", detail: reason)
        }
        guard suppresses else { return }
        for address in addresses.compactMap({ EmailAddress($0) }) {
            try Suppress(address, reason: "erased", by: actor).apply(scope)
        }
    }
}

enum Erasure {
    static func addresses(
        of person: PersonRow?, _ address: String, _ database: Database
    ) throws -> [String] {
        let own = try String.fetchAll(
            database, sql: "SELECT address FROM person_address WHERE person_id = ?",
            arguments: [person?.id])
        return Array(Set(own + [AddressRecord.key(address)])).sorted()
    }

    static func erase(_ address: String, _ person: Int64?, _ scope: WriteScope) throws {
        let database = scope.database
        let (letters, mails) = try papers(of: address, person, database)
        try PersonalRows(database).delete(
            letters: letters, mails: mails, person: person, address: address)
        let cases = try Int64.fetchAll(
            database, sql: "SELECT id FROM case_file WHERE person = ?", arguments: [address])
        for letter in letters { try emptyLetter(letter, scope) }
        for mail in mails { try emptyMail(mail, database) }
        for id in cases {
            try database.execute(
                sql: "UPDATE case_file SET person = '', subject = '' WHERE id = ?",
                arguments: [id])
        }
        for table in ["address_health", "absence", "exchange", "storm"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE address = ?", arguments: [address])
        }
        try database.execute(
            sql: "UPDATE data_request SET address = '' WHERE address = ?", arguments: [address])
        try database.execute(
            sql: "DELETE FROM one_use_key WHERE lower(holder) = ?1 OR instr(subject, ?1) > 0",
            arguments: [address])
    }

    /// The letters to a person and the mails about them.
    static func papers(
        of address: String, _ person: Int64?, _ database: Database
    ) throws -> (letters: [Int64], mails: [Int64]) {
        let letters = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM letter WHERE lower(recipient) = ? OR person_id = ?",
            arguments: [address, person])
        let mails = try Int64.fetchAll(database, sql: mailsOf, arguments: ["address": address])
        return (letters, mails)
    }

    /// Mails that the address sent, that stand in its cases, or that report on letters to it.
    private static let mailsOf = """
        SELECT id FROM mail WHERE lower(sender) = :address
        UNION SELECT mail.id FROM mail JOIN case_file ON case_file.id = case_id
            WHERE case_file.person = :address
        UNION SELECT delivery_report.mail_id FROM delivery_report
            JOIN letter ON letter.id = letter_id
            WHERE lower(recipient) = :address AND delivery_report.mail_id NOT NULL
        """

    private static func emptyLetter(_ id: Int64, _ scope: WriteScope) throws {
        guard let row = try Store.letter(id, scope.database) else { return }
        if [.drafted, .held, .approved].contains(row.state) {
            try scope.database.execute(
                sql: "UPDATE letter SET state = 'superseded' WHERE id = ?", arguments: [id])
        } else if [.deferred, .failed].contains(row.state) {
            try scope.database.execute(
                sql: "UPDATE letter SET state = 'rejected' WHERE id = ?", arguments: [id])
        }
        try scope.database.execute(
            sql: """
                UPDATE letter SET recipient = '', subject = '', gaps = '', reason = 'erased',
                    server_reply = NULL, person_id = NULL, copied = 1 WHERE id = ?
                """, arguments: [id])
        try emptyRevisions(id, scope.database)
        try scope.database.execute(
            sql: "UPDATE attempt SET reply = NULL WHERE letter_id = ?", arguments: [id])
        try scope.database.execute(
            sql: "UPDATE delivery_report SET status = NULL WHERE letter_id = ?", arguments: [id])
    }

    static func emptyRevisions(_ letter: Int64, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE revision SET body = '', bytes = x'', sources = '' WHERE letter_id = ?",
            arguments: [letter])
    }

    private static func emptyMail(_ id: Int64, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE raw_mail SET bytes = x'' WHERE mail_id = ?", arguments: [id])
        try database.execute(
            sql: """
                UPDATE mail SET sender = '', subject = '', message_id = NULL,
                    decision = 'erased', size = 0,
                    state = CASE state WHEN 'taken' THEN 'received' ELSE state END WHERE id = ?
                """, arguments: [id])
    }

    static func erasePerson(_ id: Int64, _ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "UPDATE letter SET person_id = NULL WHERE person_id = ?", arguments: [id])
        try scope.database.execute(
            sql: "DELETE FROM one_use_key WHERE subject = ?", arguments: ["person \(id)"])
        try scope.database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [id])
    }
}

/// How much an erasure would take out of the record.
package struct ErasureOutlook: Sendable {
    package let person: PersonRow?
    package let addresses: [String]
    package let mails: Int
    package let letters: Int
    /// Letters that still wait and would never leave.
    package let waiting: Int
    /// Tours in which the person, or somebody they answer for, has a seat or waits for one.
    package let tours: [String]
}

extension Store {
    /// What an erasure would delete; nothing is changed.
    package func erasure(of address: String) throws -> ErasureOutlook {
        try read { database in
            let person = try EmailAddress(address).flatMap { try Self.person(at: $0, database) }
            let addresses = try Erasure.addresses(of: person, address, database)
            var (letters, mails) = (Set<Int64>(), Set<Int64>())
            for address in addresses {
                let papers = try Erasure.papers(of: address, person?.id, database)
                letters.formUnion(papers.letters)
                mails.formUnion(papers.mails)
            }
            let waiting = try letters.filter { id in
                let state = try Self.letter(id, database)?.state
                return [.held, .approved, .deferred].contains(state)
            }
            let tours = try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT tour FROM seat
                    JOIN participant ON participant.id = participant_id
                    WHERE person_id = ? AND state IN ('registered', 'waiting', 'offered')
                    ORDER BY tour
                    """, arguments: [person?.id])
            return ErasureOutlook(
                person: person, addresses: addresses, mails: mails.count, letters: letters.count,
                waiting: waiting.count, tours: tours)
        }
    }

    /// Whether the record holds anything about an address.
    package func holds(_ address: String) throws -> Bool {
        let key = AddressRecord.key(address)
        return try read { database in
            if let email = EmailAddress(address), try Self.person(at: email, database) != nil {
                return true
            }
            return try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM letter WHERE lower(recipient) = ?1)
                        OR EXISTS (SELECT 1 FROM mail WHERE lower(sender) = ?1)
                    """, arguments: [key]) ?? false
        }
    }

    /// Brings what was erased out of the write-ahead log too; nothing of it stays on the disk.
    package func forgetErased() throws {
        try pool.writeWithoutTransaction { database in
            _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }
}
