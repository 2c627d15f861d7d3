import Foundation
import GRDB
import Sending
package import Touring

/// What a participant said after a tour.
package struct AfterwardsRow: Sendable {
    package let tour: String
    package let participant: PersonID
    package let letterID: Int64
    package let thankedAt: Int64
    package let answeredAt: Int64?
    /// The answers as JSON.
    package let answers: String
    package let promised: Bool
    package let reminderID: Int64?
    package let reportedAt: Int64?

    init(_ row: Row) {
        tour = row["tour"]
        participant = PersonID(row["participant_id"])
        letterID = row["letter_id"]
        thankedAt = row["thanked_at"]
        answeredAt = row["answered_at"]
        answers = row["answers"]
        promised = row["promised"]
        reminderID = row["reminder_id"]
        reportedAt = row["reported_at"]
    }
}

/// Notes that the letter of thanks was drafted; once for each participant.
package struct NoteThanks: StoreAct {
    let tour: TourID
    let participant: PersonID

    package init(tour: TourID, participant: PersonID) {
        self.tour = tour
        self.participant = participant
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                INSERT OR IGNORE INTO afterwards (tour, participant_id, letter_id, thanked_at)
                VALUES (?, ?, ?, ?)
                """, arguments: [tour.text, participant.number, scope.letterID, scope.now])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("the participant was thanked meanwhile")
        }
    }
}

/// Keeps what a participant answered after a tour.
package struct KeepAnswers: StoreAct {
    let row: AfterwardsRow
    let answers: String
    let promised: Bool

    package init(_ row: AfterwardsRow, answers: String, promised: Bool) {
        self.row = row
        self.answers = answers
        self.promised = promised
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE afterwards SET answers = ?, promised = ?, answered_at = ?
                WHERE tour = ? AND participant_id = ? AND answers = ?
                """,
            arguments: [
                answers, promised, scope.now, row.tour, row.participant.number, row.answers,
            ])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("another answer was kept meanwhile")
        }
        try scope.journal(
            "tours", "answers kept", "tour \(row.tour), participant \(row.participant)",
            detail: promised ? "promises a report" : "")
    }
}

/// Notes that a promised report was reminded of, as the reminder's own act; once only.
package struct NoteReportReminder: StoreAct {
    let row: AfterwardsRow

    package init(_ row: AfterwardsRow) { self.row = row }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE afterwards SET reminder_id = ? WHERE tour = ? AND participant_id = ?
                AND reminder_id IS NULL AND reported_at IS NULL
                """, arguments: [scope.letterID, row.tour, row.participant.number])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("the report came, or was reminded of, meanwhile")
        }
    }
}

/// Notes that a report arrived; a reminder of it that still waits ends.
package struct NoteReport: StoreAct {
    let row: AfterwardsRow

    package init(_ row: AfterwardsRow) { self.row = row }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE afterwards SET reported_at = coalesce(reported_at, ?)
                WHERE tour = ? AND participant_id = ?
                """, arguments: [scope.now, row.tour, row.participant.number])
        if let letter = row.reminderID,
            try Store.letter(letter, scope.database)?.state == .held
        {
            try Store.change(
                letter, from: [.held], to: .superseded, by: "tours", detail: "the report arrived",
                now: scope.now, scope.database)
        }
        try scope.journal(
            "tours", "report arrived", "tour \(row.tour), participant \(row.participant)")
    }
}

extension Store {
    /// What participants of a tour said afterwards.
    package func afterwards(of tour: TourID) throws -> [AfterwardsRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM afterwards WHERE tour = ? ORDER BY participant_id",
                arguments: [tour.text]
            ).map(AfterwardsRow.init)
        }
    }

    /// The row that an answer to one of these Message-IDs belongs to, and the letter answered.
    package func afterwards(answering identifiers: [String]) throws -> (AfterwardsRow, String)? {
        try read { database in
            for identifier in identifiers.prefix(20) {
                let row = try Row.fetchOne(
                    database.cachedStatement(
                        sql: """
                            SELECT afterwards.*, letter.letter AS answered FROM letter
                            JOIN afterwards ON letter.tour = afterwards.tour
                            LEFT JOIN participant ON participant.id = participant_id
                            LEFT JOIN person ON person.id = participant.person_id
                            WHERE letter.message_id = ?
                            AND (letter.id IN (afterwards.letter_id, reminder_id)
                                OR letter.letter = 'answers-thanks'
                                AND lower(letter.recipient) = lower(person.address))
                            ORDER BY participant.is_self DESC, participant_id
                            """), arguments: [identifier])
                if let row { return (AfterwardsRow(row), row["answered"]) }
            }
            return nil
        }
    }
}
