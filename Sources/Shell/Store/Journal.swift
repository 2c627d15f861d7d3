import Crypto
import Foundation
import GRDB

/// One line of the record of who did what, when and why, chained to the line before.
package struct JournalEntry: Sendable {
    package var id: Int64 = 0
    package var at: Int64
    package var actor: String
    package var action: String
    package var subject: String
    package var detail: String
    package var digest: [UInt8]?

    package init(
        at: Int64, actor: String, action: String, subject: String, detail: String = "",
        digest: [UInt8]? = nil
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.digest = digest
    }

    /// The link over this line and the one before it (SHA-256, fields separated by NUL).
    func chain(after previous: [UInt8], id: Int64) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: previous)
        let fields = "\(id)\0\(at)\0\(actor)\0\(action)\0\(subject)\0\(detail)\0"
        hash.update(data: Array(fields.utf8))
        hash.update(data: digest ?? [])
        return Array(hash.finalize())
    }
}

/// Words that the journal may keep for ever: it is chained, so nothing can be taken out of it.
enum JournalWords {
    /// The text with every mail address replaced, since a server's reply repeats the reader's.
    static func withoutAddresses(_ text: String) -> String {
        guard text.contains("@") else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.contains("@") ? "[address]" : String($0) }.joined(separator: " ")
    }
}

enum Journal {
    private static let beginning = [UInt8](repeating: 0, count: 32)

    /// Appends inside the transaction of the act that it records.
    static func append(_ entry: JournalEntry, _ database: Database) throws {
        let last = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT id, chain FROM journal ORDER BY id DESC LIMIT 1"))
        let previous = (last?[1] as Data?).map(Array.init) ?? beginning
        let id = (last?[0] ?? Int64(0)) + 1
        try database.cachedStatement(
            sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            id, entry.at, entry.actor, entry.action, entry.subject, entry.detail,
            entry.digest.map { Data($0) }, Data(entry.chain(after: previous, id: id)),
        ])
    }

    static func entry(_ row: Row) -> JournalEntry {
        var entry = JournalEntry(
            at: row["at"], actor: row["actor"], action: row["action"],
            subject: row["subject"], detail: row["detail"],
            digest: (row["digest"] as Data?).map(Array.init))
        entry.id = row["id"]
        return entry
    }
}

extension Store {
    /// Lines of the journal in order, the newest `limit` of them.
    package func journal(limit: Int) throws -> [JournalEntry] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM journal ORDER BY id DESC LIMIT ?",
                arguments: [limit]
            ).map(Journal.entry).reversed()
        }
    }

    /// The number of the first altered, missing or reordered line, or nil when the chain holds.
    package func brokenJournalLine() throws -> Int64? {
        try read(Journal.brokenLine)
    }
}

extension Journal {
    static func brokenLine(_ database: Database) throws -> Int64? {
        var previous = beginning
        var expected: Int64 = 1
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY id")
        while let row = try rows.next() {
            let entry = Journal.entry(row)
            let link = entry.chain(after: previous, id: entry.id)
            let stored = Array(row["chain"] as Data)
            guard entry.id == expected, link == stored else { return expected }
            previous = stored
            expected += 1
        }
        let sequence = try Int64.fetchOne(
            database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal'")
        return (sequence ?? 0) >= expected ? expected : nil
    }
}
