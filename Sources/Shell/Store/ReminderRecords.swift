import Foundation
import GRDB
import Sending
package import Touring

/// A row of the ledger with the letter that was drafted for it.
package struct StoredReminder: Sendable, Hashable {
    package let row: ReminderRow
    package let letterID: Int64?
}

/// Writes rows of one tour's ledger; a conflict where one of them changed since it was read.
package struct RecordReminders: StoreAct {
    package let tour: TourID
    /// Each with the state that the decision rests on; nil for a row that was not there.
    package let changes: [(row: ReminderRow, before: ReminderRow.State?)]
    package let actor: String

    package init(
        tour: TourID, _ changes: [(row: ReminderRow, before: ReminderRow.State?)],
        actor: String = "clock"
    ) {
        self.tour = tour
        self.changes = changes
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        try insert(changes.lazy.filter { $0.before == nil }.map(\.row), scope)
        for change in changes where change.before != nil {
            try write(change.row, change.before, scope)
        }
        guard let first = changes.first, changes.count == 1 else {
            guard !changes.isEmpty else { return }
            let detail = "\(changes.count) rows"
            return try scope.journal(actor, "reminders noted", "tour \(tour)", detail: detail)
        }
        try scope.journal(
            actor, "reminder \(first.row.state.word)",
            "tour \(tour), participant \(first.row.person)",
            detail: "\(first.row.reminder)" + (first.row.state.reason.map { ": \($0)" } ?? ""))
    }

    /// Rows that were not there: nearly all of a plan's. One statement a row says at once whether
    /// somebody wrote it meanwhile.
    private func insert(_ rows: some Sequence<ReminderRow>, _ scope: WriteScope) throws {
        let statement = try scope.database.cachedStatement(
            sql: "INSERT INTO reminder VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
        for row in rows {
            try statement.execute(arguments: [
                tour.text, row.person.number, row.reminder.text, row.state.word,
                row.state.moment ?? scope.now, row.state.reason, scope.letterID,
            ])
            guard scope.database.changesCount == 1 else {
                throw StoreError.conflict("a reminder of \(tour) changed meanwhile")
            }
        }
    }

    private func write(
        _ row: ReminderRow, _ before: ReminderRow.State?, _ scope: WriteScope
    ) throws {
        let key: [any DatabaseValueConvertible] = [
            tour.text, row.person.number, row.reminder.text,
        ]
        let found = try Row.fetchOne(
            scope.database.cachedStatement(
                sql: """
                    SELECT * FROM reminder
                    WHERE tour = ? AND participant_id = ? AND reminder = ?
                    """), arguments: StatementArguments(key))
        guard found.flatMap(ReminderRow.State.init) == before else {
            throw StoreError.conflict("a reminder of \(tour) changed meanwhile")
        }
        let old = found?["letter_id"] as Int64?
        if case .skipped(let reason) = row.state, let old {
            try Self.end(old, reason, scope)
        }
        let values: [(any DatabaseValueConvertible)?] = [
            row.state.word, row.state.moment ?? scope.now, row.state.reason,
            scope.letterID ?? old,
        ]
        try scope.database.cachedStatement(
            sql: """
                INSERT INTO reminder VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT DO UPDATE SET state = ?4, at = ?5, reason = ?6, letter_id = ?7
                """
        ).execute(arguments: StatementArguments(key.map { $0 } + values))
    }

    /// A letter whose reminder no longer goes does not go either, unless it is on its way.
    private static func end(_ letter: Int64, _ reason: SkipReason, _ scope: WriteScope) throws {
        guard let state = try Store.letter(letter, scope.database)?.state else { return }
        switch state {
        case .held, .approved, .drafted:
            try Store.change(
                letter, from: [state], to: .expired, by: "clock", detail: reason.rawValue,
                now: scope.now, scope.database)
        case .deferred, .failed:
            try Store.change(
                letter, from: [state], to: .rejected, by: "clock", detail: reason.rawValue,
                now: scope.now, scope.database)
        default: break
        }
    }
}

extension Store {
    /// The ledger of one tour, after what became of its letters was noted.
    package func reminders(of tour: TourID) throws -> [StoredReminder] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM reminder WHERE tour = ? ORDER BY participant_id, reminder
                    """, arguments: [tour.text]
            ).compactMap(StoredReminder.init)
        }
    }

    /// The next moment at which a reminder is due.
    package func nextReminder() throws -> Int64? {
        try read {
            try Int64.fetchOne($0, sql: "SELECT min(at) FROM reminder WHERE state = 'planned'")
        }
    }

    /// Notes which reminders left the house, and which ones staff did not let go.
    ///
    /// A reminder counts as sent from the moment its letter was approved for leaving and the
    /// attempt was opened: what is uncertain is never drafted again.
    package func settleReminders(now: Int64) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE reminder SET state = 'sent', at = coalesce((SELECT min(started_at)
                        FROM attempt WHERE attempt.letter_id = reminder.letter_id), ?)
                    WHERE state = 'held' AND letter_id IN (SELECT id FROM letter
                        WHERE state IN ('sent', 'sending', 'uncertain'))
                    """, arguments: [now])
            try database.execute(
                sql: """
                    UPDATE reminder SET state = 'skipped', at = ?, reason = ?
                    WHERE state = 'held' AND letter_id IN (SELECT id FROM letter
                        WHERE state IN ('rejected', 'expired', 'superseded'))
                    """, arguments: [now, SkipReason.rejected.rawValue])
        }
    }
}

// MARK: - Columns

extension StoredReminder {
    fileprivate init?(_ row: Row) {
        guard let reminder = ReminderID(row["reminder"] as String),
            let state = ReminderRow.State(row)
        else { return nil }
        self.row = ReminderRow(
            person: PersonID(row["participant_id"]), reminder: reminder, state: state)
        letterID = row["letter_id"]
    }
}

extension ReminderRow.State {
    fileprivate init?(_ row: Row) {
        let at: Int64 = row["at"]
        switch row["state"] as String {
        case "planned": self = .planned(at: at)
        case "held": self = .held(since: at)
        case "sent": self = .sent(at: at)
        case "skipped":
            guard let reason = SkipReason(rawValue: row["reason"] ?? "") else { return nil }
            self = .skipped(reason)
        default: return nil
        }
    }

    package var word: String {
        switch self {
        case .planned: "planned"
        case .held: "held"
        case .sent: "sent"
        case .skipped: "skipped"
        }
    }

    /// The column `at`; a skipped row has the moment of the decision there.
    var moment: Int64? {
        switch self {
        case .planned(let at), .sent(let at): at
        case .held(let since): since
        case .skipped: nil
        }
    }

    package var reason: String? {
        if case .skipped(let reason) = self { return reason.rawValue }
        return nil
    }
}

extension Store {
    /// The rows that a letter was drafted for; none for a letter that is no reminder.
    package func reminders(
        ofLetter letter: Int64
    ) throws -> [(tour: String, row: ReminderRow)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM reminder WHERE letter_id = ? ORDER BY participant_id",
                arguments: [letter]
            ).compactMap { row in StoredReminder(row).map { (row["tour"], $0.row) } }
        }
    }
}

/// A conflict where a letter whose place another takes has not ended, but is on its way.
package struct RequireEnded: StoreAct {
    let letter: Int64

    package init(_ letter: Int64) { self.letter = letter }

    package func apply(_ scope: WriteScope) throws {
        let state = try Store.letter(letter, scope.database)?.state
        guard [.expired, .rejected, .superseded].contains(state) else {
            throw StoreError.conflict("letter \(letter) is on its way")
        }
    }
}
