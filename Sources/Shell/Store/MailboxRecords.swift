import GRDB

/// Which mail of a mailbox is the office's to answer.
///
/// Mail that was there before the first run is left alone, and stays so when the mailbox is
/// numbered anew and all of it is listed again.
package struct MailboxBeginning: Sendable, Equatable {
    /// Mail that had come by then is old; 0 where all of it was asked for.
    package let openedAt: Int64
    /// Numbers below this one are of mail that was listed anew and may be old.
    package let listedAnewBelow: UInt32
}

/// A mail that the server lists and does not hand out for now.
package struct PostponedMail: Sendable, Equatable {
    package let uid: UInt32
    /// The server's words.
    package let reason: String

    package init(uid: UInt32, reason: String) {
        self.uid = uid
        self.reason = reason
    }
}

/// The columns by which mails are known again, and the mails that are asked for later.
enum IntakeSchema {
    static let tables = """
        ALTER TABLE mail ADD COLUMN fields BLOB CHECK (fields IS NULL OR length(fields) = 32);
        ALTER TABLE mail ADD COLUMN body BLOB CHECK (body IS NULL OR length(body) = 32);
        CREATE INDEX mail_by_fields ON mail (fields) WHERE fields IS NOT NULL;
        ALTER TABLE mailbox ADD COLUMN opened_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE mailbox ADD COLUMN listed_anew_below INTEGER NOT NULL DEFAULT 0;
        UPDATE mailbox SET opened_at = coalesce(
            (SELECT min(taken_at) FROM mail WHERE mailbox = name), unixepoch());
        CREATE TABLE postponed_mail (
            mailbox TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            uid INTEGER NOT NULL CHECK (uid > 0),
            reason TEXT NOT NULL,
            tried_at INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (mailbox, uid_validity, uid)
        ) STRICT, WITHOUT ROWID;
        """
}

// MARK: - Reads

extension Store {
    package func beginning(of mailbox: String) throws -> MailboxBeginning {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT opened_at, listed_anew_below FROM mailbox WHERE name = ?",
                arguments: [mailbox])
            return MailboxBeginning(
                openedAt: row?["opened_at"] ?? 0, listedAnewBelow: row?["listed_anew_below"] ?? 0)
        }
    }

    /// Mails that the server withheld and that were not asked for since a moment, the lowest
    /// numbers first.
    package func postponedMails(
        of mailbox: String, uidValidity: UInt32, untriedSince moment: Int64 = .max, limit: Int
    ) throws -> [PostponedMail] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT uid, reason FROM postponed_mail
                    WHERE mailbox = ? AND uid_validity = ? AND tried_at < ? ORDER BY uid LIMIT ?
                    """, arguments: [mailbox, uidValidity, moment, limit]
            ).map { PostponedMail(uid: $0["uid"], reason: $0["reason"]) }
        }
    }
}

// MARK: - Writes

extension Store {
    /// Begins a mailbox behind `cursor`; mail that came up to `openedAt` is old from then on.
    package func begin(
        _ mailbox: String, at cursor: MailboxCursor, openedAt: Int64
    ) throws {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO mailbox (name, uid_validity, last_uid, opened_at)
                    VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE SET
                    uid_validity = ?2, last_uid = ?3, opened_at = ?4, listed_anew_below = 0
                    """,
                arguments: [mailbox, cursor.uidValidity, cursor.lastUID, openedAt])
        }
    }

    /// Lists a mailbox anew whose numbers mean nothing any more (RFC 3501 §2.3.1.1).
    package func renumber(
        _ mailbox: String, uidValidity: UInt32, below next: UInt32
    ) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE mailbox SET uid_validity = ?2, last_uid = 0, listed_anew_below = ?3
                    WHERE name = ?1
                    """, arguments: [mailbox, uidValidity, next])
            try database.execute(
                sql: "DELETE FROM postponed_mail WHERE mailbox = ? AND uid_validity <> ?",
                arguments: [mailbox, uidValidity])
        }
    }

    /// Notes that postponed mails are asked for now, before the server is.
    package func tryPostponed(
        _ uids: [UInt32], of mailbox: String, uidValidity: UInt32, now: Int64
    ) throws {
        try change("UPDATE postponed_mail SET tried_at = \(now)", uids, mailbox, uidValidity)
    }

    /// Takes mails off the list: they are stored, or gone from the server.
    package func settlePostponed(
        _ uids: [UInt32], of mailbox: String, uidValidity: UInt32
    ) throws {
        try change("DELETE FROM postponed_mail", uids, mailbox, uidValidity)
    }

    private func change(
        _ verb: String, _ uids: [UInt32], _ mailbox: String, _ uidValidity: UInt32
    ) throws {
        guard !uids.isEmpty else { return }
        try write { database in
            let statement = try database.cachedStatement(
                sql: "\(verb) WHERE mailbox = ? AND uid_validity = ? AND uid = ?")
            for uid in uids { try statement.execute(arguments: [mailbox, uidValidity, uid]) }
        }
    }

    func postpone(
        _ mails: [PostponedMail], _ mailbox: String, _ uidValidity: UInt32, _ database: Database
    ) throws {
        for mail in mails {
            try database.execute(
                sql: """
                    INSERT INTO postponed_mail (mailbox, uid_validity, uid, reason)
                    VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (mailbox, uid_validity, uid) DO UPDATE SET reason = ?4
                    """, arguments: [mailbox, uidValidity, mail.uid, mail.reason])
        }
    }
}
