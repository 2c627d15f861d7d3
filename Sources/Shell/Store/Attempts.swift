import Foundation
import GRDB
package import Sending

/// An attempt that is recorded and about to be made.
package struct BegunAttempt: Sendable {
    package let id: Int64
    package let letter: Int64
    package let recipient: String
    /// Exactly the bytes that were approved.
    package let bytes: [UInt8]
    /// Attempts at this letter, this one among them.
    package let number: Int
}

/// How an attempt ended, with what follows from it beside the letter's own state.
package struct EndedAttempt: Sendable {
    let id: Int64
    package let letter: Int64
    package let verdict: SendVerdict
    let acts: [any StoreAct]

    package init(
        _ begun: BegunAttempt, _ verdict: SendVerdict, acts: [any StoreAct] = []
    ) {
        id = begun.id
        letter = begun.letter
        self.verdict = verdict
        self.acts = acts
    }
}

extension Store {
    /// Closes attempts with what follows from them and records the next ones, all in one
    /// transaction, before the server hears of any of the new.
    ///
    /// Left out are letters that may not go any more, which are superseded instead, those that
    /// somebody called back meanwhile, and all once sending is stopped.
    package func passOn(
        ended: [EndedAttempt], next letters: [Int64], now: Int64
    ) throws -> [BegunAttempt] {
        guard !ended.isEmpty || !letters.isEmpty else { return [] }
        return try write { database in
            let scope = WriteScope(database: database, now: now)
            for attempt in ended {
                try Self.finish(
                    attempt.id, of: attempt.letter, attempt.verdict, now: now, database)
                for act in attempt.acts { try act.apply(scope) }
            }
            guard try !letters.isEmpty && !Self.sendingIsStopped(database) else { return [] }
            return try letters.compactMap { try Self.begin($0, now, database) }
        }
    }

    /// Records one attempt; gives back its number, or nil for a letter that may not go any more,
    /// which is superseded instead.
    package func beginAttempt(_ id: Int64, now: Int64) throws -> Int64? {
        try write { database in
            guard let row = try Self.letter(id, database) else {
                throw StoreError.refused("there is no letter \(id)")
            }
            guard Self.waiting.contains(row.state) else {
                throw StoreError.refused(Self.closedReason(row))
            }
            return try Self.begin(id, now, database)?.id
        }
    }

    /// Closes one attempt; the acts belong to the same transaction.
    package func finishAttempt(
        _ attempt: Int64, of id: Int64, _ verdict: SendVerdict, acts: [any StoreAct] = [],
        now: Int64
    ) throws {
        try write { database in
            try Self.finish(attempt, of: id, verdict, now: now, database)
            let scope = WriteScope(database: database, now: now)
            for act in acts { try act.apply(scope) }
        }
    }

    /// Attempts that were open when the program died become uncertain; gives back their letters.
    package func recoverOpenAttempts(now: Int64) throws -> [Int64] {
        try write { database in
            let open = try Row.fetchAll(
                database, sql: "SELECT id, letter_id FROM attempt WHERE outcome = 'open'")
            for row in open {
                try Self.finish(
                    row["id"], of: row["letter_id"],
                    .uncertain(reason: "the program stopped while sending"), now: now, database)
            }
            return open.map { $0["letter_id"] }
        }
    }
}

// MARK: - Steps inside a transaction

extension Store {
    private static let waiting: [LetterState] = [.approved, .deferred]

    private static let toSend = """
        SELECT purpose, recipient, person_id, revision FROM letter
        WHERE id = ? AND state IN ('approved', 'deferred')
        """

    /// Nil for a letter that does not wait any more, or that is superseded here.
    private static func begin(
        _ id: Int64, _ now: Int64, _ database: Database
    ) throws -> BegunAttempt? {
        let found = try Row.fetchOne(
            database.cachedStatement(sql: toSend), arguments: [id])
        guard let row = found, let purpose = LetterPurpose(rawValue: row[0]) else { return nil }
        let recipient: String = row[1]
        let (person, revision): (Int64?, Int) = (row[2], row[3])
        if let reason = try obstacle(purpose, recipient, person, database) {
            try change(
                id, from: waiting, to: .superseded, by: "outbox", detail: reason, now: now,
                database)
            return nil
        }
        try set(.sending, id, Self.toSending, [now, id], "", now, database)
        try database.cachedStatement(
            sql: "INSERT INTO attempt (letter_id, started_at, outcome) VALUES (?, ?, 'open')"
        ).execute(arguments: [id, now])
        let attempt = database.lastInsertedRowID
        let number = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM attempt WHERE letter_id = ?"),
            arguments: [id])
        let bytes = try Data.fetchOne(
            database.cachedStatement(
                sql: "SELECT bytes FROM revision WHERE letter_id = ? AND number = ?"),
            arguments: [id, revision])
        guard let bytes else { throw StoreError.damaged("letter \(id) has no bytes") }
        return BegunAttempt(
            id: attempt, letter: id, recipient: recipient, bytes: Array(bytes),
            number: number ?? 1)
    }

    private static let toSending = """
        UPDATE letter SET state = 'sending', decided_by = 'outbox', decided_at = ?
        WHERE id = ? AND state IN ('approved', 'deferred') RETURNING digest
        """
    /// A report that came back belongs to the attempt before: once the letter is sent it is past.
    private static let fromSending = """
        UPDATE letter SET state = ?1, decided_by = 'outbox', decided_at = ?2, server_reply = ?3,
            next_attempt_at = ?4,
            returned = CASE ?1 WHEN 'sent' THEN NULL ELSE returned END,
            returned_at = CASE ?1 WHEN 'sent' THEN NULL ELSE returned_at END,
            returned_status = CASE ?1 WHEN 'sent' THEN NULL ELSE returned_status END
        WHERE id = ?5 AND state = 'sending' RETURNING digest
        """

    /// The outbox's own steps, many a second.
    private static func set(
        _ state: LetterState, _ id: Int64, _ step: String, _ arguments: StatementArguments,
        _ detail: String, _ now: Int64, _ database: Database
    ) throws {
        let found = try Row.fetchOne(
            database.cachedStatement(sql: step), arguments: arguments)
        guard let found else { throw StoreError.conflict("letter \(id) changed meanwhile") }
        let digest = (found[0] as Data?).map(Array.init)
        try Journal.append(
            JournalEntry(
                at: now, actor: "outbox", action: state.rawValue, subject: "letter \(id)",
                detail: detail, digest: state == .sent ? digest : nil), database)
    }

    /// Tries of a letter to staff that may go twice, and the seconds between them.
    private static let harmlessTries = 3
    private static let harmlessPause = 60

    /// A letter to staff does no harm twice, and much if it never comes: it goes again.
    private static func unlessHarmless(
        _ verdict: SendVerdict, of id: Int64, _ database: Database
    ) throws -> SendVerdict {
        guard case .uncertain(let reason) = verdict else { return verdict }
        let tries = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM attempt JOIN letter ON letter.id = attempt.letter_id
                WHERE letter.id = ? AND purpose = 'staff'
                """, arguments: [id])
        guard let tries, (1..<harmlessTries).contains(tries) else { return verdict }
        return .deferred(reply: reason, pauseSeconds: harmlessPause)
    }

    private static func finish(
        _ attempt: Int64, of id: Int64, _ verdict: SendVerdict, now: Int64, _ database: Database
    ) throws {
        let verdict = try unlessHarmless(verdict, of: id, database)
        let (state, outcome, reply, pause): (LetterState, String, String, Int?) =
            switch verdict {
            case .sent(let reply): (.sent, "ok", reply, nil)
            case .deferred(let reply, let seconds): (.deferred, "transient", reply, seconds)
            case .failed(let reply): (.failed, "permanent", reply, nil)
            case .uncertain(let reason): (.uncertain, "uncertain", reason, nil)
            }
        try database.cachedStatement(
            sql: "UPDATE attempt SET ended_at = ?, outcome = ?, reply = ? WHERE id = ?"
        ).execute(arguments: [now, outcome, reply, attempt])
        let next = pause.map { now + Int64($0) }
        try set(
            state, id, fromSending, [state.rawValue, now, reply, next, id],
            JournalWords.withoutAddresses(reply), now, database)
    }
}
