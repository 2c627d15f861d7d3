import Foundation
import GRDB
package import Sending

/// Which of the letters that wait a page of the queue shows.
package struct QueueFilter: Sendable, Equatable {
    package var letter: String?
    package var language: String?
    package var tour: String?
    /// Scores from here on, and below there.
    package var lowest: Double?
    package var below: Double?
    /// Written at this moment or before.
    package var until: Int64?
    /// Only letters with a higher number: the next page.
    package var after: Int64 = 0

    package init() {}

    fileprivate var condition: (sql: String, arguments: StatementArguments) {
        var sql = "letter.state = 'held' AND letter.purpose <> 'staff' AND letter.id > ?"
        var arguments: StatementArguments = [after]
        func add(_ part: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            sql += " AND letter." + part
            arguments += [value]
        }
        add("letter = ?", letter)
        add("language = ?", language)
        add("tour = ?", tour)
        add("score >= ?", lowest)
        add("score < ?", below)
        add("created_at <= ?", until)
        if lowest != nil || below != nil { sql += " AND " + LetterRow.measured }
        return (sql, arguments)
    }
}

/// A value that letters in the queue have, and how many have it.
package struct QueueShare: Sendable, Equatable {
    package let value: String
    package let count: Int
}

extension Store {
    /// A page of the letters that wait, the oldest first; those to staff are not among them.
    package func queue(_ filter: QueueFilter, limit: Int) throws -> [LetterRow] {
        let condition = filter.condition
        return try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: LetterRow.query
                        + " WHERE \(condition.sql) ORDER BY letter.id LIMIT ?"),
                arguments: condition.arguments + [limit]
            ).map(LetterRow.init)
        }
    }

    /// How many letters a filter finds.
    package func queueCount(_ filter: QueueFilter) throws -> Int {
        let condition = filter.condition
        return try read { database in
            try Int.fetchOne(
                database.cachedStatement(
                    sql: "SELECT count(*) FROM letter WHERE \(condition.sql)"),
                arguments: condition.arguments) ?? 0
        }
    }

    package enum QueueColumn: String, Sendable, CaseIterable {
        case letter, language, tour
    }

    /// The values that letters in the queue have in a column, the most frequent first.
    package func queueShares(_ column: QueueColumn) throws -> [QueueShare] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT \(column.rawValue) AS value, count(*) AS number FROM letter
                        WHERE state = 'held' AND purpose <> 'staff' AND value IS NOT NULL
                        GROUP BY value ORDER BY number DESC, value LIMIT 50
                        """)
            ).map { QueueShare(value: $0["value"], count: $0["number"]) }
        }
    }

    /// Letters in one state, those decided last first.
    package func latestLetters(
        in states: [LetterState], limit: Int, before: Int64 = .max
    ) throws -> [LetterRow] {
        let marks = states.map { _ in "?" }.joined(separator: ", ")
        return try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + """
                     WHERE letter.state IN (\(marks)) AND letter.id < ?
                     ORDER BY letter.id DESC LIMIT ?
                    """,
                arguments: StatementArguments(states.map(\.rawValue)) + [before, limit]
            ).map(LetterRow.init)
        }
    }

    /// Letters that still can be called back, the newest decision first.
    package func lettersInUndoWindow(now: Int64, limit: Int) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + """
                     WHERE letter.state = 'approved' AND release_at > ? AND purpose <> 'staff'
                     ORDER BY letter.decided_at DESC, letter.id DESC LIMIT ?
                    """, arguments: [now, limit]
            ).map(LetterRow.init)
        }
    }
}

// MARK: - One letter

/// A try to send a letter.
package struct AttemptRow: Sendable {
    package let startedAt: Int64
    package let endedAt: Int64?
    package let outcome: String
    package let reply: String?
}

/// A mail as the record knows it, without its bytes.
package struct MailRow: Sendable {
    package let id: Int64
    package let takenAt: Int64
    package let sender: String
    package let subject: String
    package let kind: String
    package let language: String
    package let decision: String
    package let caseID: Int64?
    package let size: Int

    init(_ row: Row) {
        id = row["id"]
        takenAt = row["taken_at"]
        sender = row["sender"] ?? ""
        subject = row["subject"] ?? ""
        kind = row["kind"] ?? ""
        language = row["language"] ?? ""
        decision = row["decision"] ?? ""
        caseID = row["case_id"]
        size = row["size"]
    }
}

extension Store {
    package func mail(_ id: Int64) throws -> MailRow? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM mail WHERE id = ?", arguments: [id])
                .map(MailRow.init)
        }
    }

    /// Versions of a letter in order, the last `limit` of them.
    package func revisions(of letter: Int64, limit: Int) throws -> [RevisionRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM revision WHERE letter_id = ? ORDER BY number DESC LIMIT ?
                    """, arguments: [letter, limit]
            ).map(RevisionRow.init).reversed()
        }
    }

    package func attempts(of letter: Int64, limit: Int) throws -> [AttemptRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM attempt WHERE letter_id = ? ORDER BY id DESC LIMIT ?",
                arguments: [letter, limit]
            ).map {
                AttemptRow(
                    startedAt: $0["started_at"], endedAt: $0["ended_at"],
                    outcome: $0["outcome"], reply: $0["reply"])
            }
        }
    }

    /// Mails of a case, the newest first.
    package func mails(ofCase id: Int64, limit: Int) throws -> [MailRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM mail WHERE case_id = ? ORDER BY id DESC LIMIT ?",
                arguments: [id, limit]
            ).map(MailRow.init)
        }
    }

    /// Letters of a case, the newest first.
    package func letters(ofCase id: Int64, limit: Int) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + " WHERE letter.case_id = ? ORDER BY letter.id DESC LIMIT ?",
                arguments: [id, limit]
            ).map(LetterRow.init)
        }
    }
}

// MARK: - The journal

extension Store {
    /// Lines of the journal before one of them, the newest first; of one subject where told.
    package func journal(
        before: Int64 = .max, subject: String? = nil, limit: Int
    ) throws -> [JournalEntry] {
        try read { database in
            let part = subject == nil ? "" : "subject = ? AND "
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM journal WHERE \(part)id < ? ORDER BY id DESC LIMIT ?",
                arguments: StatementArguments(subject.map { [$0] } ?? []) + [before, limit]
            ).map(Journal.entry)
        }
    }

    /// The number of the journal's last line: it rises with everything that happens.
    package func lastJournalLine() throws -> Int64 {
        try read { database in
            try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT max(id) FROM journal")) ?? 0
        }
    }

    /// Why staff have stopped all sending; nil while letters go.
    package func stopReason() throws -> String? {
        try read { database in
            try String.fetchOne(
                database.cachedStatement(sql: "SELECT value FROM setting WHERE name = 'stopped'"))
        }
    }
}
