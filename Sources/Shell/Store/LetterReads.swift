import Foundation
import GRDB
package import Sending

extension Store {
    /// Letters in any of the states, the oldest first.
    package func letters(in states: [LetterState], limit: Int = 100_000) throws -> [LetterRow] {
        let marks = states.map { _ in "?" }.joined(separator: ", ")
        return try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query
                    + " WHERE letter.state IN (\(marks)) ORDER BY letter.id LIMIT ?",
                arguments: StatementArguments(states.map(\.rawValue)) + [limit]
            ).map(LetterRow.init)
        }
    }

    package func letter(_ id: Int64) throws -> LetterRow? {
        try read { try Self.letter(id, $0) }
    }

    static func letter(_ id: Int64, _ database: Database) throws -> LetterRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: LetterRow.query + " WHERE letter.id = ?"),
            arguments: [id]
        ).map(LetterRow.init)
    }

    package func revision(_ number: Int, of letter: Int64) throws -> RevisionRow? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM revision WHERE letter_id = ? AND number = ?",
                arguments: [letter, number]
            ).map(RevisionRow.init)
        }
    }

    package func attemptsMade(for letter: Int64) throws -> Int {
        try read {
            try Int.fetchOne(
                $0, sql: "SELECT count(*) FROM attempt WHERE letter_id = ?", arguments: [letter]
            ) ?? 0
        }
    }

    /// Letters that may go now: approved past their undo window, or deferred and due.
    ///
    /// Those to staff come first, and alone where no room is left for others. Letters of
    /// campaigns go at a pace of their own. What is too late stays, and so does a reminder to
    /// somebody whose seat is gone.
    package func dueLetters(
        now: Int64, limit: Int, onlyToStaff: Bool = false
    ) throws -> [Int64] {
        let purposes: [LetterPurpose] =
            onlyToStaff ? [.staff] : [.staff, .reply, .membership, .tour]
        return try read { database in
            var rows: [Int64] = []
            for purpose in purposes {
                for ready in Self.ready where rows.count < limit {
                    rows += try due(ready, purpose, now, limit - rows.count, database)
                }
            }
            return rows
        }
    }

    /// Each a run along the index of purposes, so that no batch looks through a long queue.
    private static let ready = [
        "letter.state = 'deferred' AND next_attempt_at <= ?1",
        "letter.state = 'approved' AND release_at <= ?1",
    ]

    private func due(
        _ ready: String, _ purpose: LetterPurpose, _ now: Int64, _ limit: Int,
        _ database: Database
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT letter.id FROM letter WHERE \(ready) AND purpose = ?3
                     AND (not_after IS NULL OR not_after > ?1)
                     AND NOT EXISTS (SELECT 1 FROM reminder
                         LEFT JOIN seat ON seat.tour = reminder.tour
                             AND seat.participant_id = reminder.participant_id
                         WHERE reminder.letter_id = letter.id
                             AND seat.state IS NOT 'registered')
                     ORDER BY letter.id LIMIT ?2
                    """), arguments: [now, limit, purpose.rawValue])
    }

    /// The moment at which the next letter beside those of campaigns becomes due.
    package func nextDue() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0,
                sql: """
                    SELECT min(moment) FROM (
                        SELECT min(release_at) AS moment FROM letter WHERE state = 'approved'
                            AND purpose IN ('reply', 'membership', 'tour', 'staff')
                        UNION ALL
                        SELECT min(next_attempt_at) FROM letter WHERE state = 'deferred'
                            AND purpose IN ('reply', 'membership', 'tour', 'staff'))
                    """)
        }
    }

    /// Sent letters of which the Sent folder has no copy yet.
    package func uncopiedLetters(limit: Int) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query
                    + " WHERE letter.state = 'sent' AND copied = 0 ORDER BY letter.id LIMIT ?",
                arguments: [limit]
            ).map(LetterRow.init)
        }
    }
}
