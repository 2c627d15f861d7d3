import Foundation
import GRDB
import MailModel

/// What a run of the retention rules would take out, or has taken out.
package struct RetentionRow: Sendable {
    /// `mail 12`, `letter 7`, `person 3`
    package let subject: String
    package let rule: RetentionRule
    package let since: Int64
}

/// What the site may set a time for.
package enum RetentionRule: String, Sendable, CaseIterable {
    /// Mails as they came; what was concluded from them stays.
    case rawMail = "raw-mail"
    /// The words of letters whose life has ended.
    case letters
    /// People who asked to join and never confirmed, with all that they wrote.
    case unconfirmedApplicants = "unconfirmed-applicants"
}

extension Store {
    /// What is older than a rule's limit, the oldest first.
    package func overdue(
        _ rule: RetentionRule, before moment: Int64, limit: Int
    ) throws -> [RetentionRow] {
        let (word, query) = Self.overdueQuery(rule)
        return try read { database in
            try Row.fetchAll(database, sql: query, arguments: [moment, limit]).map {
                RetentionRow(subject: "\(word) \($0["id"] as Int64)", rule: rule, since: $0["at"])
            }
        }
    }

    private static func overdueQuery(_ rule: RetentionRule) -> (word: String, query: String) {
        switch rule {
        case .rawMail:
            (
                "mail",
                """
                SELECT mail.id, taken_at AS at FROM mail JOIN raw_mail ON mail_id = mail.id
                WHERE taken_at < ? AND state = 'received' AND length(bytes) > 0
                ORDER BY mail.id LIMIT ?
                """
            )
        case .letters:
            (
                "letter",
                """
                SELECT letter.id, created_at AS at FROM letter WHERE created_at < ?
                AND state IN ('sent', 'superseded', 'rejected', 'expired')
                AND (state <> 'sent' OR copied = 1)
                AND EXISTS (SELECT 1 FROM revision WHERE letter_id = letter.id AND body <> '')
                ORDER BY letter.id LIMIT ?
                """
            )
        case .unconfirmedApplicants:
            (
                "person",
                """
                SELECT id, changed_at AS at FROM person WHERE changed_at < ?
                AND status IN ('applied', 'completing', 'confirming', 'expired')
                ORDER BY id LIMIT ?
                """
            )
        }
    }

    /// Takes out what is older than a rule's limit, up to `limit` rows in one transaction.
    @discardableResult
    package func retire(
        _ rule: RetentionRule, before moment: Int64, limit: Int, now: Int64
    ) throws -> Int {
        let rows = try overdue(rule, before: moment, limit: limit)
        guard !rows.isEmpty else { return 0 }
        try write { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            let scope = WriteScope(database: database, now: now)
            for row in rows {
                guard let id = Int64(row.subject.split(separator: " ").last ?? "") else { continue }
                switch rule {
                case .rawMail:
                    try database.execute(
                        sql: "UPDATE raw_mail SET bytes = x'' WHERE mail_id = ?", arguments: [id])
                case .letters: try Erasure.emptyRevisions(id, database)
                case .unconfirmedApplicants:
                    guard let person = try Self.person(id, database) else { continue }
                    try EraseAddress(
                        person.address, reason: rule.rawValue, by: "retention", suppresses: false
                    ).apply(scope)
                }
            }
            try scope.journal("retention", "retired", rule.rawValue, detail: "\(rows.count)")
        }
        return rows.count
    }

    private static let lastRun = "retention ran at"

    package func retentionRanAt() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0, sql: "SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?",
                arguments: [Self.lastRun])
        }
    }

    package func noteRetentionRan(now: Int64) throws {
        try write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
                arguments: [Self.lastRun, "\(now)"])
        }
    }
}
