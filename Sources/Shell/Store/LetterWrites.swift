import Foundation
import GRDB
import Sending

/// The arrows of `LetterState.successors`, one function and one transaction each.
extension Store {
    /// Adds a version that staff wrote; only the newest version of a held letter may be edited.
    @discardableResult
    package func revise(
        _ id: Int64, from revision: Int, to draft: RevisionDraft, now: Int64
    ) throws -> Int {
        try write { try Self.revise(id, from: revision, to: draft, now: now, $0) }
    }

    /// Lets exactly the bytes of `revision` go, once `releaseAt` has come and as many people as
    /// the letter needs have approved it.
    @discardableResult
    package func approve(
        _ id: Int64, revision: Int, by actor: String, releaseAt: Int64, now: Int64
    ) throws -> ApprovalOutcome {
        try write {
            try Self.approve(
                id, revision: revision, by: actor, releaseAt: releaseAt, now: now, $0)
        }
    }

    /// Ends the letter unsent where `revision` is still its newest version.
    ///
    /// The reason is for the journal; only what is `told` may stand in a letter to the reader.
    package func reject(
        _ id: Int64, revision: Int, by actor: String, reason: String, told: String = "",
        now: Int64
    ) throws {
        try write {
            try Self.reject(
                id, revision: revision, from: [.held, .deferred, .failed], by: actor,
                reason: reason, told: told, now: now, $0)
        }
    }

    /// Calls an approved letter back into the queue while its undo window is open.
    package func callBack(_ id: Int64, by actor: String, now: Int64) throws {
        try write { database in
            try Self.callBack(id, by: actor, detail: "", now: now, database)
        }
    }

    /// Lets a failed letter, or one that is known not to have arrived, be tried again.
    package func retry(_ id: Int64, by actor: String, now: Int64) throws {
        try write { database in
            try Self.change(
                id, from: [.failed, .uncertain, .deferred], to: .approved, by: actor,
                detail: "try again", now: now, database)
            try database.execute(
                sql: "UPDATE letter SET release_at = ? WHERE id = ?", arguments: [now, id])
        }
    }

    /// Says of an uncertain letter that it did arrive.
    package func settleAsSent(_ id: Int64, by actor: String, detail: String, now: Int64) throws {
        try move(id, from: [.uncertain], to: .sent, by: actor, detail: detail, now: now)
    }

    /// Lets an approved letter go without waiting for the end of its undo window.
    package func release(_ id: Int64, by actor: String, now: Int64) throws {
        try write { database in
            guard let row = try Self.letter(id, database) else {
                throw StoreError.refused("there is no letter \(id)")
            }
            guard row.state == .approved else { throw StoreError.refused(Self.closedReason(row)) }
            try database.execute(
                sql: "UPDATE letter SET release_at = min(release_at, ?) WHERE id = ?",
                arguments: [now, id])
            try Journal.append(
                JournalEntry(
                    at: now, actor: actor, action: "released", subject: "letter \(id)"),
                database)
        }
    }

    package func markCopied(_ id: Int64) throws {
        try write {
            try $0.execute(sql: "UPDATE letter SET copied = 1 WHERE id = ?", arguments: [id])
        }
    }
}

// MARK: - Steps inside a transaction

extension Store {
    static func insert(
        _ draft: RevisionDraft, number: Int, of id: Int64, _ now: Int64, _ database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                id, number, draft.author, draft.body, Data(draft.bytes), Data(draft.digest),
                draft.sources, now,
            ])
    }

    static func revise(
        _ id: Int64, from revision: Int, to draft: RevisionDraft, now: Int64,
        _ database: Database
    ) throws -> Int {
        let row = try open(id, revision: revision, database)
        try insert(draft, number: row.revision + 1, of: id, now, database)
        try database.execute(
            sql: "UPDATE letter SET revision = revision + 1, message_id = ? WHERE id = ?",
            arguments: [draft.messageID, id])
        try Journal.append(
            JournalEntry(
                at: now, actor: draft.author, action: "edited", subject: "letter \(id)",
                detail: "revision \(row.revision + 1)", digest: draft.digest), database)
        return row.revision + 1
    }

    @discardableResult
    static func approve(
        _ id: Int64, revision: Int, by actor: String, releaseAt: Int64, now: Int64,
        _ database: Database
    ) throws -> ApprovalOutcome {
        let row = try open(id, revision: revision, database)
        guard row.revision > 0 else {
            throw StoreError.refused(
                "letter \(id) has no text yet: edit it to write an answer, or reject it")
        }
        if let limit = row.notAfter, now >= limit {
            throw StoreError.refused("letter \(id) is too late: it was for before the event")
        }
        let outcome = try countApproval(of: row, by: actor, now: now, database)
        guard outcome == .approved else { return outcome }
        let digest = try Data.fetchOne(
            database, sql: "SELECT digest FROM revision WHERE letter_id = ? AND number = ?",
            arguments: [id, revision])
        try database.execute(
            sql: """
                UPDATE letter SET state = 'approved', digest = ?, decided_by = ?,
                    decided_at = ?, release_at = ? WHERE id = ?
                """, arguments: [digest, actor, now, releaseAt, id])
        try Journal.append(
            JournalEntry(
                at: now, actor: actor, action: "approved", subject: "letter \(id)",
                detail: "revision \(revision)", digest: digest.map(Array.init)), database)
        try applyConsequence(of: .approved, on: id, by: actor, now: now, database)
        return .approved
    }

    static func reject(
        _ id: Int64, revision: Int, from states: [LetterState], by actor: String, reason: String,
        told: String, now: Int64, _ database: Database
    ) throws {
        _ = try open(id, revision: revision, in: states, database)
        try change(
            id, from: states, to: .rejected, by: actor, detail: reason, now: now, database)
        try applyConsequence(of: .rejected, on: id, by: actor, told: told, now: now, database)
    }

    /// What the approval brought about is undone with it: no moment of leaving stays, nobody is
    /// named as having decided, and each person's word is asked for anew.
    static func callBack(
        _ id: Int64, by actor: String, detail: String, now: Int64, _ database: Database
    ) throws {
        try change(
            id, from: [.approved, .deferred], to: .held, by: actor, detail: detail, now: now,
            database)
        try database.execute(
            sql: """
                UPDATE letter SET release_at = NULL, decided_by = NULL, decided_at = NULL,
                    next_attempt_at = NULL, digest = NULL WHERE id = ?
                """, arguments: [id])
        try database.execute(
            sql: "DELETE FROM letter_approval WHERE letter_id = ?", arguments: [id])
        try undoConsequence(on: id, by: actor, now: now, database)
    }

    /// The letter that waits, or the reason why this revision of it can no longer be decided.
    private static func open(
        _ id: Int64, revision: Int, in states: [LetterState] = [.held], _ database: Database
    ) throws -> LetterRow {
        guard let row = try letter(id, database) else {
            throw StoreError.refused("there is no letter \(id)")
        }
        guard states.contains(row.state) else { throw StoreError.refused(closedReason(row)) }
        guard row.revision == revision else {
            throw StoreError.refused(
                "letter \(id) is at revision \(row.revision); revision \(revision) is out of date")
        }
        return row
    }

    static func closedReason(_ row: LetterRow) -> String {
        let who = row.decidedBy.map { " by \($0)" } ?? ""
        return "letter \(row.id) is already \(row.state.rawValue)\(who)"
    }

    private func move(
        _ id: Int64, from: [LetterState], to state: LetterState, by actor: String,
        detail: String, now: Int64
    ) throws {
        try write {
            try Self.change(
                id, from: from, to: state, by: actor, detail: detail, now: now, $0)
        }
    }

    static func change(
        _ id: Int64, from: [LetterState], to state: LetterState, by actor: String,
        detail: String, now: Int64, _ database: Database
    ) throws {
        guard let row = try letter(id, database) else {
            throw StoreError.refused("there is no letter \(id)")
        }
        guard from.contains(row.state) else { throw StoreError.refused(closedReason(row)) }
        guard row.state.successors.contains(state) else {
            throw StoreError.damaged("no letter goes from \(row.state) to \(state)")
        }
        let digest = try Data.fetchOne(
            database.cachedStatement(
                sql: """
                    UPDATE letter SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?
                    RETURNING digest
                    """), arguments: [state.rawValue, actor, now, row.id])
        try Journal.append(
            JournalEntry(
                at: now, actor: actor, action: state.rawValue, subject: "letter \(row.id)",
                detail: detail, digest: state == .sent ? digest.map(Array.init) : nil), database)
    }
}
