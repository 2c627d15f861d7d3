import Foundation
import GRDB

/// Tables and indexes of the desk in the browser.
enum DeskSchema {
    /// Only the digest of a session's key is kept.
    static let sessions = """
        CREATE TABLE desk_session (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            address TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_by_end ON desk_session (expires_at);
        """

    /// What the desk's pages ask for, so that none of them reads a whole table.
    static let indexes = """
        CREATE INDEX letter_of_queue ON letter (state, letter, language, tour, purpose);
        CREATE INDEX letter_by_decision ON letter (state, decided_at);
        CREATE INDEX journal_of_subject ON journal (subject, id);
        CREATE INDEX journal_by_action ON journal (action, at);
        CREATE INDEX mail_by_moment ON mail (taken_at, kind);
        """

    static let gaps = "CREATE INDEX letter_with_gaps ON letter (id) WHERE gaps <> ''"
}

/// Opens a session of a member of staff, and forgets those that have run out.
package struct OpenSession: StoreAct {
    let digest: [UInt8]
    let address: String
    let expiresAt: Int64

    package init(digest: [UInt8], address: String, expiresAt: Int64) {
        self.digest = digest
        self.address = address
        self.expiresAt = expiresAt
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "DELETE FROM desk_session WHERE expires_at <= ?", arguments: [scope.now])
        try scope.database.execute(
            sql: "INSERT INTO desk_session VALUES (?, ?, ?, ?)",
            arguments: [Data(digest), address, scope.now, expiresAt])
        try scope.journal(address, "signed in", "desk")
    }
}

/// Ends a session; nothing happens where it has ended already.
package struct CloseSession: StoreAct {
    let digest: [UInt8]
    let address: String

    package init(digest: [UInt8], address: String) {
        self.digest = digest
        self.address = address
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "DELETE FROM desk_session WHERE digest = ?", arguments: [Data(digest)])
        guard scope.database.changesCount == 1 else { return }
        try scope.journal(address, "signed out", "desk")
    }
}

extension Store {
    /// The address that a session belongs to, while it lasts.
    package func sessionHolder(_ digest: [UInt8], now: Int64) throws -> String? {
        try read { database in
            try String.fetchOne(
                database.cachedStatement(
                    sql: "SELECT address FROM desk_session WHERE digest = ? AND expires_at > ?"),
                arguments: [Data(digest), now])
        }
    }
}
