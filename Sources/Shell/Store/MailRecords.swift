import Foundation
import GRDB

/// A mail as it came from a mailbox, not yet stored.
package struct TakenMail: Sendable {
    package let uid: UInt32
    package let bytes: [UInt8]
    package let digest: [UInt8]
    /// Octets on the server; larger than `bytes` when only the beginning was fetched.
    package let size: Int
    package let complete: Bool
    /// By what it is known again with other bytes; nil where it has no Message-ID.
    package let likeness: Likeness?

    /// Digests of who wrote what when, and of the text (nil where only its beginning is here).
    package struct Likeness: Sendable, Equatable {
        package let fields: [UInt8]
        package let body: [UInt8]?

        package init(fields: [UInt8], body: [UInt8]?) {
            self.fields = fields
            self.body = body
        }
    }

    package init(
        uid: UInt32, bytes: [UInt8], digest: [UInt8], size: Int, complete: Bool,
        likeness: Likeness? = nil
    ) {
        self.likeness = likeness
        self.uid = uid
        self.bytes = bytes
        self.digest = digest
        self.size = size
        self.complete = complete
    }
}

/// A stored mail that waits to be read and decided.
package struct WaitingMail: Sendable {
    package let id: Int64
    package let bytes: [UInt8]
    package let complete: Bool
    package let size: Int
}

/// Where taking in stands in one mailbox (RFC 3501 §2.3.1.1).
package struct MailboxCursor: Sendable, Equatable {
    package let uidValidity: UInt32
    package let lastUID: UInt32

    package init(uidValidity: UInt32, lastUID: UInt32) {
        self.uidValidity = uidValidity
        self.lastUID = lastUID
    }
}

// MARK: - Reads

extension Store {
    package func cursor(of mailbox: String) throws -> MailboxCursor? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT uid_validity, last_uid FROM mailbox WHERE name = ?",
                arguments: [mailbox]
            ).map { MailboxCursor(uidValidity: $0["uid_validity"], lastUID: $0["last_uid"]) }
        }
    }

    /// Mails taken in and not yet decided, the oldest first, from behind `earlier` on.
    ///
    /// As many as `limit`, or fewer where they are big: their bytes stand in memory together.
    package func waitingMails(after earlier: Int64 = 0, limit: Int) throws -> [WaitingMail] {
        try read { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT mail.id, complete, size, bytes FROM mail
                        JOIN raw_mail ON mail_id = mail.id
                        WHERE state = 'taken' AND mail.id > ? ORDER BY mail.id LIMIT ?
                        """), arguments: [earlier, limit])
            var mails: [WaitingMail] = []
            var room = Self.bytesAtOnce
            while room > 0, let row = try rows.next() {
                let bytes = try row.withUnsafeData(atIndex: 3) { $0.map(Array.init) ?? [] }
                room -= bytes.count
                mails.append(
                    WaitingMail(id: row[0], bytes: bytes, complete: row[1], size: row[2]))
            }
            return mails
        }
    }

    /// Bytes of mails beyond which no further one is read before these are decided.
    private static let bytesAtOnce = 8 << 20

    /// Those of the mails that are not decided yet.
    package func stillWaiting(_ mails: [Int64]) throws -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM mail WHERE state = 'taken'
                    AND id IN (SELECT value FROM json_each(?)) ORDER BY id
                    """, arguments: ["[\(mails.map(String.init).joined(separator: ","))]"])
        }
    }

    /// UIDs that are stored and not yet marked on the server.
    package func unmarkedUIDs(
        of mailbox: String, uidValidity: UInt32, limit: Int
    ) throws -> [UInt32] {
        try read { database in
            try UInt32.fetchAll(
                database,
                sql: """
                    SELECT uid FROM mail WHERE marked = 0 AND mailbox = ? AND uid_validity = ?
                    ORDER BY id LIMIT ?
                    """, arguments: [mailbox, uidValidity, limit])
        }
    }

    package func rawMail(_ id: Int64) throws -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT bytes FROM raw_mail WHERE mail_id = ?", arguments: [id]
            ).map(Array.init)
        }
    }

    package func count(_ table: CountedTable) throws -> Int {
        try read { try Int.fetchOne($0, sql: table.query) ?? 0 }
    }
}

/// What `status` counts.
package enum CountedTable: String, Sendable, CaseIterable {
    case mails, waiting, held, approved, deferred, uncertain, failed, sent, cases, spam

    var query: String {
        switch self {
        // One that came a second time, from a renumbered mailbox, is the same mail.
        case .mails: "SELECT count(*) FROM mail WHERE state <> 'duplicate'"
        case .waiting: "SELECT count(*) FROM mail WHERE state = 'taken'"
        case .spam: "SELECT count(*) FROM mail WHERE kind = 'spam' AND state = 'received'"
        case .cases: "SELECT count(*) FROM case_file"
        default: "SELECT count(*) FROM letter WHERE state = '\(rawValue)'"
        }
    }
}

// MARK: - Writes

extension Store {
    /// Stores a batch and moves the cursor in one transaction; gives back the new mails.
    ///
    /// A mail that is stored already (a mailbox that was rebuilt, a copy) is recorded as a
    /// duplicate and not read again. The cursor moves to `last` where mails were passed over;
    /// those of `postponed` are asked for again.
    @discardableResult
    package func takeIn(
        _ mails: [TakenMail], mailbox: String, uidValidity: UInt32, now: Int64,
        through last: UInt32? = nil, postponed: [PostponedMail] = []
    ) throws -> [WaitingMail] {
        try write { database in
            try postpone(postponed, mailbox, uidValidity, database)
            var fresh: [WaitingMail] = []
            let anew = try listedAnew(mailbox, database)
            for mail in mails {
                let known = try known(mail, mailbox, uidValidity, anew, database)
                if known == .samePlace { continue }
                let id = try insert(mail, mailbox, uidValidity, known, now, database)
                guard known == .no else { continue }
                let statement = try database.cachedStatement(
                    sql: "INSERT INTO raw_mail VALUES (?, ?)")
                try mail.bytes.withoutCopy { try statement.execute(arguments: [id, $0]) }
                fresh.append(
                    WaitingMail(
                        id: id, bytes: mail.bytes, complete: mail.complete, size: mail.size))
            }
            let last = last ?? mails.map(\.uid).max() ?? 0
            try setCursor(mailbox, uidValidity, last, database)
            return fresh
        }
    }

    package func markTaken(_ uids: [UInt32], of mailbox: String, uidValidity: UInt32) throws {
        try write { database in
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE mail SET marked = 1
                    WHERE mailbox = ? AND uid_validity = ? AND uid = ?
                    """)
            for uid in uids { try statement.execute(arguments: [mailbox, uidValidity, uid]) }
        }
    }

    private enum Known { case no, samePlace, duplicate }

    private func known(
        _ mail: TakenMail, _ mailbox: String, _ uidValidity: UInt32, _ anew: UInt32,
        _ database: Database
    ) throws -> Known {
        let here = try Int.fetchOne(
            database.cachedStatement(
                sql: "SELECT 1 FROM mail WHERE mailbox = ? AND uid_validity = ? AND uid = ?"),
            arguments: [mailbox, uidValidity, mail.uid])
        if here != nil { return .samePlace }
        let same = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM mail WHERE digest = ?"),
            arguments: [Data(mail.digest)])
        if same != nil { return .duplicate }
        // What is delivered once more is read: another key or seal may stand in its header.
        return try mail.uid < anew && isLikeKnown(mail, database) ? .duplicate : .no
    }

    /// Numbers below this one are of mail that was listed anew; 0 where none was.
    private func listedAnew(_ mailbox: String, _ database: Database) throws -> UInt32 {
        try UInt32.fetchOne(
            database.cachedStatement(
                sql: "SELECT listed_anew_below FROM mailbox WHERE name = ?"),
            arguments: [mailbox]) ?? 0
    }

    /// A mail with the same fields and text; where one is stored in part only, of the same size.
    private func isLikeKnown(_ mail: TakenMail, _ database: Database) throws -> Bool {
        guard let likeness = mail.likeness else { return false }
        return try Int.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT 1 FROM mail WHERE fields = ?1
                    AND CASE WHEN ?2 IS NULL OR body IS NULL THEN size = ?3 ELSE body = ?2 END
                    """),
            arguments: [Data(likeness.fields), likeness.body.map { Data($0) }, mail.size]) != nil
    }

    private func insert(
        _ mail: TakenMail, _ mailbox: String, _ uidValidity: UInt32, _ known: Known,
        _ now: Int64, _ database: Database
    ) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO mail (mailbox, uid_validity, uid, digest, size, complete, taken_at,
                    state, fields, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            mailbox, uidValidity, mail.uid, Data(mail.digest), mail.size, mail.complete, now,
            known == .duplicate ? "duplicate" : "taken",
            mail.likeness.map { Data($0.fields) }, mail.likeness?.body.map { Data($0) },
        ])
        return database.lastInsertedRowID
    }

    private func setCursor(
        _ mailbox: String, _ uidValidity: UInt32, _ last: UInt32, _ database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO mailbox (name, uid_validity, last_uid) VALUES (?1, ?2, ?3)
                ON CONFLICT (name) DO UPDATE SET
                last_uid = CASE WHEN uid_validity = ?2 THEN max(last_uid, ?3) ELSE ?3 END,
                uid_validity = ?2
                """
        ).execute(arguments: [mailbox, uidValidity, last])
    }
}

extension [UInt8] {
    /// Lends the bytes as `Data` for as long as `body` runs: a mail may be megabytes long.
    fileprivate func withoutCopy<Result>(_ body: (Data) throws -> Result) rethrows -> Result {
        try withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return try body(Data()) }
            return try body(
                Data(
                    bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count,
                    deallocator: .none))
        }
    }
}
