import Foundation
import GRDB
package import Sending

/// Figures of the record that an administrator watches; no person's word or address is in them.
package struct Vitals: Sendable, Equatable {
    /// Mails taken in since the record began, those that came twice among them.
    package var takenIn: Int64 = 0
    package var undecided = 0
    package var oldestUndecidedAt: Int64?
    package var letters: [LetterState: Int] = [:]
    /// When the oldest letter that waits for staff was drafted, campaigns left out.
    package var oldestHeldAt: Int64?
    /// Letters that may leave now.
    package var due = 0
    /// Letters that might have left an hour ago.
    package var overdue = 0
    package var isStopped = false
    /// Correspondents taken for robots, to whom nothing is written.
    package var storms = 0
    package var databaseBytes: Int64 = 0

    package init() {}
}

extension Store {
    /// Seconds after which a letter that may leave and does not is worth a look.
    private static let patience: Int64 = 3_600

    private static let mostCounted = 100_000

    package func vitals(now: Int64) throws -> Vitals {
        var vitals = try read { try Self.vitals($0) }
        vitals.due = try dueLetters(now: now, limit: Self.mostCounted).count
        vitals.overdue = try dueLetters(
            now: now - Self.patience, limit: Self.mostCounted).count
        vitals.isStopped = try sendingIsStopped()
        return vitals
    }

    private static func vitals(_ database: Database) throws -> Vitals {
        func number(_ sql: String) throws -> Int64? { try Int64.fetchOne(database, sql: sql) }
        var vitals = Vitals()
        // No number is ever used twice, so the last one counts what retention took out too.
        vitals.takenIn =
            try number("SELECT seq FROM sqlite_sequence WHERE name = 'mail'") ?? 0
        vitals.undecided = Int(
            try number("SELECT count(*) FROM mail WHERE state = 'taken'") ?? 0)
        vitals.oldestUndecidedAt = try number(
            "SELECT min(taken_at) FROM mail WHERE state = 'taken'")
        vitals.oldestHeldAt = try number(
            """
            SELECT min(created_at) FROM letter
            WHERE state = 'held' AND purpose <> 'staff' AND campaign IS NULL
            """)
        vitals.storms = Int(
            try number("SELECT count(*) FROM storm WHERE trusted_until IS NULL") ?? 0)
        let pages = try number("PRAGMA page_count") ?? 0
        vitals.databaseBytes = pages * (try number("PRAGMA page_size") ?? 0)
        let states = try Row.fetchAll(
            database, sql: "SELECT state, count(*) AS number FROM letter GROUP BY state")
        for row in states {
            guard let state = LetterState(rawValue: row["state"]) else { continue }
            vitals.letters[state] = row["number"]
        }
        return vitals
    }
}
