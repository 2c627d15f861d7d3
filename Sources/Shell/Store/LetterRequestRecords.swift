import Foundation
import GRDB
import Sending

/// The table of people's requests for a formal letter of invitation.
enum LetterRequestSchema {
    /// `fields` never holds the passport's number: it stands apart, with the moment at which it
    /// is forgotten together with the mails and drafts that hold it too.
    static let requests = """
        CREATE TABLE letter_request (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            holder TEXT NOT NULL,
            case_id INTEGER REFERENCES case_file (id),
            state TEXT NOT NULL CHECK (state IN ('asking', 'blocked', 'drafted', 'closed')),
            version INTEGER NOT NULL DEFAULT 1,
            language TEXT NOT NULL,
            fields TEXT NOT NULL CHECK (json_valid(fields)),
            passport_number TEXT,
            passport_until INTEGER,
            letter_id INTEGER REFERENCES letter (id),
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            CHECK (passport_number IS NULL OR passport_until IS NOT NULL)
        ) STRICT;
        CREATE INDEX request_of_holder ON letter_request (holder, state);
        CREATE TABLE letter_request_mail (
            request_id INTEGER NOT NULL REFERENCES letter_request (id) ON DELETE CASCADE,
            mail_id INTEGER NOT NULL REFERENCES mail (id),
            PRIMARY KEY (request_id, mail_id)
        ) STRICT, WITHOUT ROWID;
        """

    /// Mails that hold a passport's number without being such a request.
    static let passports = """
        CREATE TABLE passport_mail (
            mail_id INTEGER PRIMARY KEY REFERENCES mail (id),
            until INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX passport_by_moment ON passport_mail (until);
        """
}

/// A request for a formal letter, as the record keeps it.
package struct LetterRequestRow: Sendable {
    package let id: Int64
    /// The canonical address of who asked.
    package let holder: String
    package let state: State
    package let version: Int
    package let language: String
    /// The typed fields as JSON, without the passport's number.
    package let fields: String
    /// Nil where it was not given, or is forgotten already.
    package let passportNumber: String?
    package let passportUntil: Int64?
    package let letterID: Int64?
    package let createdAt: Int64

    /// | state | meaning |
    /// |---|---|
    /// | asking | something that the site requires is missing |
    /// | blocked | nothing is missing, but the tour's plan allows no letter yet |
    /// | drafted | the letter is in the queue, or has left |
    /// | closed | ended by staff, or forgotten |
    package enum State: String, Sendable {
        case asking, blocked, drafted, closed
    }

    init(_ row: Row) {
        id = row["id"]
        holder = row["holder"]
        state = State(rawValue: row["state"]) ?? .closed
        version = row["version"]
        language = row["language"]
        fields = row["fields"]
        passportNumber = row["passport_number"]
        passportUntil = row["passport_until"]
        letterID = row["letter_id"]
        createdAt = row["created_at"]
    }
}

/// Keeps what is known of a request; a conflict where another mail changed it meanwhile.
package struct KeepLetterRequest: StoreAct {
    /// The row that the decision was made on; nil for a new request.
    package let before: LetterRequestRow?
    package let holder: String
    package let state: LetterRequestRow.State
    package let language: String
    package let fields: String
    package let passportNumber: String?
    /// When the number is forgotten.
    package let passportUntil: Int64

    package init(
        before: LetterRequestRow?, holder: String, state: LetterRequestRow.State,
        language: String, fields: String, passportNumber: String?, passportUntil: Int64
    ) {
        self.before = before
        self.holder = holder
        self.state = state
        self.language = language
        self.fields = fields
        self.passportNumber = passportNumber
        self.passportUntil = passportUntil
    }

    package func apply(_ scope: WriteScope) throws {
        let number = passportNumber ?? before?.passportNumber
        let until = passportNumber == nil ? before?.passportUntil : passportUntil
        let id = try before.map { try update($0, number, until, scope) }
            ?? insert(number, until, scope)
        if let mail = scope.mailID {
            try scope.database.execute(
                sql: "INSERT OR IGNORE INTO letter_request_mail VALUES (?, ?)",
                arguments: [id, mail])
        }
        if let letter = scope.letterID { try tie(id, to: letter, scope) }
        try scope.journal(
            "reception", "letter request \(state.rawValue)", "letter request \(id)")
    }

    /// The new draft takes the place of an older one that waits.
    private func tie(_ id: Int64, to letter: Int64, _ scope: WriteScope) throws {
        if let old = before?.letterID, try Store.letter(old, scope.database)?.state == .held {
            try Store.change(
                old, from: [.held], to: .superseded, by: "reception",
                detail: "a newer mail changed the request", now: scope.now, scope.database)
        }
        try scope.database.execute(
            sql: "UPDATE letter_request SET letter_id = ? WHERE id = ?", arguments: [letter, id])
    }

    private func insert(
        _ number: String?, _ until: Int64?, _ scope: WriteScope
    ) throws -> Int64 {
        let open = try Bool.fetchOne(
            scope.database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM letter_request
                WHERE holder = ?1 AND state IN ('asking', 'blocked')
                AND coalesce(json_extract(fields, '$.passportName'), '')
                    IN ('', coalesce(json_extract(?2, '$.passportName'), '')))
                """, arguments: [holder, fields])
        guard open == false else { throw StoreError.conflict("another request was opened") }
        try scope.database.execute(
            sql: """
                INSERT INTO letter_request (holder, case_id, state, language, fields,
                    passport_number, passport_until, created_at, changed_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
                """,
            arguments: [
                holder, scope.caseID, state.rawValue, language, fields, number, until, scope.now,
            ])
        return scope.database.lastInsertedRowID
    }

    private func update(
        _ row: LetterRequestRow, _ number: String?, _ until: Int64?, _ scope: WriteScope
    ) throws -> Int64 {
        try scope.database.execute(
            sql: """
                UPDATE letter_request SET state = ?, version = version + 1, language = ?,
                    fields = ?, passport_number = ?, passport_until = ?, changed_at = ?
                WHERE id = ? AND version = ?
                """,
            arguments: [
                state.rawValue, language, fields, number, until, scope.now, row.id, row.version,
            ])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("letter request \(row.id) was changed meanwhile")
        }
        return row.id
    }
}

extension Store {
    /// The request of this person that waits for something, or whose letter still waits.
    package func openLetterRequest(of holder: String) throws -> LetterRequestRow? {
        try openLetterRequests(of: holder).first
    }

    /// The open requests of one address, which may ask for several people; the newest first.
    package func openLetterRequests(of holder: String) throws -> [LetterRequestRow] {
        try read { database in
            try Row.fetchRare(
                database.cachedStatement(
                    sql: """
                        SELECT * FROM letter_request WHERE holder = ?
                        AND (state IN ('asking', 'blocked') OR state = 'drafted' AND EXISTS
                            (SELECT 1 FROM letter WHERE letter.id = letter_id
                            AND letter.state = 'held'))
                        ORDER BY id DESC LIMIT 20
                        """), arguments: [holder]
            ).map(LetterRequestRow.init)
        }
    }

    package func letterRequest(_ id: Int64) throws -> LetterRequestRow? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM letter_request WHERE id = ?", arguments: [id]
            ).map(LetterRequestRow.init)
        }
    }

    /// All requests, the newest first.
    package func letterRequests(limit: Int = 1_000) throws -> [LetterRequestRow] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM letter_request ORDER BY id DESC LIMIT ?",
                arguments: [limit]
            ).map(LetterRequestRow.init)
        }
    }

    /// Whether one of these Message-IDs is that of a letter that asked for a request's fields.
    package func asksForLetterFields(_ messageIDs: [String]) throws -> Bool {
        let list = try String(
            decoding: JSONEncoder().encode(Array(messageIDs.prefix(20))), as: UTF8.self)
        return try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM letter WHERE letter = 'letter-request-ask'
                    AND message_id IN (SELECT value FROM json_each(?)))
                    """, arguments: [list]) ?? false
        }
    }
}
