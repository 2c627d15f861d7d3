import Foundation
import GRDB
import MailModel

/// A change of the record that a verdict on a letter brings about.
///
/// It is kept as data beside the letter and applied in the very transaction of the verdict, by
/// whichever way the verdict comes: mail, browser or command line.
package enum Consequence: Sendable, Equatable, Codable {
    /// The applicant becomes a member: the approval of the welcome letter.
    case admit(person: Int64)
    /// The applicant is refused with the verdict's reason: the rejection of the welcome letter.
    case refuse(person: Int64)
    /// The details change as the letter tells: the approval of the letter that confirms it.
    case change(person: Int64, fields: [String: String])
    /// Seats that nobody was told of are given back: the rejection of the letter about them.
    case giveBack(ConfirmedSeats)
    /// Seats go back to what they were before the mail: the rejection of the letter about them.
    case undo(SeatUndo)
}

/// What staff have decided about a letter, as far as consequences go.
package enum Verdict: String, Sendable {
    case approved, rejected
}

/// A letter's own act: keeps what a verdict on the letter will bring about.
package struct KeepConsequence: StoreAct {
    let consequence: Consequence
    let verdict: Verdict

    package init(_ consequence: Consequence, when verdict: Verdict) {
        self.consequence = consequence
        self.verdict = verdict
    }

    package func apply(_ scope: WriteScope) throws {
        guard let letter = scope.letterID else {
            throw StoreError.refused("a consequence belongs to a letter")
        }
        let json = String(decoding: try JSONEncoder().encode(consequence), as: UTF8.self)
        try scope.database.execute(
            sql: "INSERT INTO consequence (letter_id, verdict, change) VALUES (?, ?, ?)",
            arguments: [letter, verdict.rawValue, json])
    }
}

extension Store {
    /// Applies what the verdict brings about; refuses the verdict when its ground has gone. What
    /// is `told` stands in the letter of refusal.
    static func applyConsequence(
        of verdict: Verdict, on letter: Int64, by actor: String, told: String = "", now: Int64,
        _ database: Database
    ) throws {
        guard let consequence = try consequence(of: verdict, on: letter, database) else { return }
        let scope = WriteScope(database: database, now: now, letterID: letter)
        switch consequence {
        case .admit(let id):
            try move(id, from: .awaitingApproval, to: .member, actor, scope)
        case .refuse(let id):
            // A request that meanwhile ended otherwise needs no refusal.
            guard try person(id, database)?.status == .awaitingApproval else { return }
            try move(id, from: .awaitingApproval, to: .refused, actor, scope)
            try database.execute(
                sql: """
                    INSERT INTO join_dialogue (person_id, asked, unclear, heard_at, refusal)
                    VALUES (?1, '[]', 0, ?2, ?3) ON CONFLICT (person_id) DO UPDATE SET refusal = ?3
                    """, arguments: [id, now, told])
        case .change(let id, let fields):
            guard let read = try person(id, database) else {
                throw StoreError.refused("person \(id) is not known any more")
            }
            var changed = read
            for (field, value) in fields { changed.details[field] = value }
            try ChangePerson(read, to: changed, by: actor).apply(scope)
        case .giveBack(let seats):
            try GiveSeatsBack(seats: seats, letter: letter, actor: actor).apply(scope)
        case .undo(let undo):
            try UndoSeats(undo: undo, letter: letter, actor: actor).apply(scope)
        }
        try database.execute(
            sql: "UPDATE consequence SET applied_at = ? WHERE letter_id = ? AND verdict = ?",
            arguments: [now, letter, verdict.rawValue])
    }

    /// Undoes an admission whose letter is called back before it left.
    static func undoConsequence(
        on letter: Int64, by actor: String, now: Int64, _ database: Database
    ) throws {
        guard case .admit(let id)? = try consequence(of: .approved, on: letter, database),
            try person(id, database)?.status == .member
        else { return }
        try move(
            id, from: .member, to: .awaitingApproval, actor,
            WriteScope(database: database, now: now, letterID: letter))
        try database.execute(
            sql: "UPDATE consequence SET applied_at = NULL WHERE letter_id = ?",
            arguments: [letter])
    }

    /// Keeps what became of the consequence of a rejection.
    static func note(outcome: String, of letter: Int64, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE consequence SET outcome = ? WHERE letter_id = ? AND verdict = 'rejected'",
            arguments: [outcome, letter])
    }

    /// The outcome of a rejection that put everything back.
    static let undone = "undone"

    static func json(_ texts: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    }

    /// What the newest letter to a person about a tour would have undone, where it has ended
    /// without telling anybody.
    package func untoldUndo(of person: Int64, tour: String) throws -> SeatUndo? {
        let json = try read {
            try String.fetchOne(
                $0,
                sql: """
                    SELECT CASE WHEN applied_at IS NULL AND state IN ('superseded', 'expired',
                        'failed') THEN change END
                    FROM letter JOIN consequence ON letter_id = letter.id AND verdict = 'rejected'
                    WHERE person_id = ? AND tour = ? ORDER BY letter.id DESC LIMIT 1
                    """, arguments: [person, tour])
        }
        guard let json,
            case .undo(let undo) = try JSONDecoder().decode(
                Consequence.self, from: Data(json.utf8))
        else { return nil }
        return undo
    }

    static func consequence(
        of verdict: Verdict, on letter: Int64, _ database: Database
    ) throws -> Consequence? {
        guard
            let json = try String.fetchOne(
                database.cachedStatement(
                    sql: "SELECT change FROM consequence WHERE letter_id = ? AND verdict = ?"),
                arguments: [letter, verdict.rawValue])
        else { return nil }
        return try JSONDecoder().decode(Consequence.self, from: Data(json.utf8))
    }

    private static func move(
        _ id: Int64, from: PersonStatus, to status: PersonStatus, _ actor: String,
        _ scope: WriteScope
    ) throws {
        guard let read = try person(id, scope.database), read.status == from else {
            throw StoreError.refused(
                "person \(id) no longer waits for this; look with `member show \(id)`")
        }
        var changed = read
        changed.status = status
        try ChangePerson(read, to: changed, by: actor).apply(scope)
    }
}
