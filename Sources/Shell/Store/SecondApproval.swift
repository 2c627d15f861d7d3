import Foundation
import GRDB

/// Tables of letters that more than one person must approve.
enum ApprovalSchema {
    /// One row for each person who approved a version; the last one needed lets the letter go.
    static let approvals = """
        ALTER TABLE letter ADD COLUMN approvals_needed INTEGER NOT NULL DEFAULT 1
            CHECK (approvals_needed BETWEEN 1 AND 3);
        CREATE TABLE letter_approval (
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            revision INTEGER NOT NULL CHECK (revision > 0),
            person TEXT NOT NULL,
            actor TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (letter_id, revision, person)
        ) STRICT, WITHOUT ROWID;
        """
}

/// What an approval brought about.
package enum ApprovalOutcome: Sendable, Equatable {
    /// Exactly these bytes may go.
    case approved
    /// So many other people must approve the same version first.
    case waits(others: Int)
}

extension Store {
    /// Counts this person's approval of a version; true when it is the last one needed.
    ///
    /// A person is the address of a member of staff, and counts once by whatever way they
    /// approve: `cli:li.na@office.example`, `mail:Li.Na@office.example` and the address alone
    /// are one. A user of the machine whom the site does not name could be anybody, also
    /// somebody who has approved already, and counts for nothing.
    static func countApproval(
        of row: LetterRow, by actor: String, now: Int64, _ database: Database
    ) throws -> ApprovalOutcome {
        guard row.approvalsNeeded > 1 else { return .approved }
        guard actor != "policy" else { return .waits(others: row.approvalsNeeded) }
        let person = actor.split(separator: ":").last.map { $0.lowercased() } ?? actor
        guard person.contains("@") else {
            throw StoreError.refused(
                "letter \(row.id) needs \(row.approvalsNeeded) members of staff, and the site says "
                    + "of nobody that they are ‘\(person)’: write `user: \(person)` at one of "
                    + "`staff:`, or approve by mail or in the browser")
        }
        let before = try String.fetchAll(
            database,
            sql: """
                SELECT person FROM letter_approval
                WHERE letter_id = ? AND revision = ? AND person LIKE '%@%'
                """, arguments: [row.id, row.revision])
        guard !before.contains(person) else {
            throw StoreError.refused(
                "letter \(row.id) has your approval; another person must give theirs")
        }
        try database.execute(
            sql: "INSERT INTO letter_approval VALUES (?, ?, ?, ?, ?)",
            arguments: [row.id, row.revision, person, actor, now])
        let others = row.approvalsNeeded - before.count - 1
        guard others > 0 else { return .approved }
        try Journal.append(
            JournalEntry(
                at: now, actor: actor, action: "approved first", subject: "letter \(row.id)",
                detail: "revision \(row.revision), \(others) more needed"), database)
        return .waits(others: others)
    }

    /// Who has approved the newest version so far, the first one first.
    package func approvers(of letter: Int64) throws -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT actor FROM letter_approval JOIN letter ON letter.id = letter_id
                    WHERE letter_id = ? AND letter_approval.revision = letter.revision
                        AND person LIKE '%@%'
                    ORDER BY at
                    """, arguments: [letter])
        }
    }
}
