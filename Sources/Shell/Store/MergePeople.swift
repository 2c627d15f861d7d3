import Foundation
import GRDB
import MailModel
import Sending

/// Makes one person of two who turned out to be the same: the addresses, groups, letters, seats
/// and the way into the Community of the one become the other's, who keeps number and main address.
///
/// What is known of the kept person stays; the other's details fill what is missing. Refused where
/// only people can tell what is meant: one left and the other did not, or both are on one tour.
package struct MergePeople: StoreAct {
    let kept: PersonRow
    let other: PersonRow
    let actor: String

    package init(_ other: PersonRow, into kept: PersonRow, by actor: String) {
        self.kept = kept
        self.other = other
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        guard kept.id != other.id else { throw StoreError.refused("that is one person already") }
        guard try Store.person(other.id, scope.database) == other else {
            throw StoreError.conflict("\(other.subject) changed meanwhile")
        }
        try refuseDoubt()
        try refuseSharedTour(scope.database)
        try scope.database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try moveLetters(scope)
        try moveTravellers(scope.database)
        try moveBelongings(scope.database)
        try scope.database.execute(
            sql: "DELETE FROM person WHERE id = ?", arguments: [other.id])
        try ChangePerson(
            kept, to: joined, by: actor, reason: "joined with \(other.subject)").apply(scope)
    }

    /// Standings in which somebody asked, or was told, to have nothing more to do with the office.
    private static let ended: Set<PersonStatus> = [.left, .refused]

    private func refuseDoubt() throws {
        for (one, two) in [(kept, other), (other, kept)]
        where Self.ended.contains(one.status) && !Self.ended.contains(two.status)
            && two.status != .contact {
            throw StoreError.refused(
                "\(one.subject) is \(one.status.rawValue) and \(two.subject) is"
                    + " \(two.status.rawValue); ask the person which holds")
        }
    }

    private func refuseSharedTour(_ database: Database) throws {
        let shared = try String.fetchOne(
            database,
            sql: """
                SELECT tour FROM seat JOIN participant ON participant.id = participant_id
                WHERE is_self = 1 AND person_id IN (?, ?) GROUP BY tour HAVING count(*) > 1
                """, arguments: [kept.id, other.id])
        if let shared {
            throw StoreError.refused(
                "both stand in the seats of \(shared); `tour withdraw` cannot take a row away,"
                    + " so keep them apart or erase one")
        }
    }

    /// The kept person with what only the other knew; a mere contact takes the other's standing.
    private var joined: PersonRow {
        var joined = kept
        let weak: Set<PersonStatus> = [.contact, .expired]
        if weak.contains(kept.status), other.status != .contact { joined.status = other.status }
        for field in ["name", "organization", "role", "city", "country", "phone"]
            + other.details.extra.keys.sorted()
        where joined.details[field] == nil { joined.details[field] = other.details[field] }
        joined.details.language = kept.details.language ?? other.details.language
        if kept.consentAt == nil {
            joined.consentAt = other.consentAt
            joined.consentEvidence = other.consentEvidence
        }
        joined.caseID = kept.caseID ?? other.caseID
        return joined
    }

    /// Of a mailing that both were to get, only the kept person's letter goes.
    private func moveLetters(_ scope: WriteScope) throws {
        let twice = try Int64.fetchAll(
            scope.database,
            sql: """
                SELECT id FROM letter WHERE person_id = ?1 AND campaign IN (
                    SELECT campaign FROM letter WHERE person_id = ?2)
                """, arguments: [other.id, kept.id])
        for id in twice {
            if let row = try Store.letter(id, scope.database),
                row.state.successors.contains(.superseded)
            {
                try Store.change(
                    id, from: [row.state], to: .superseded, by: actor,
                    detail: "the reader gets this mailing at another address", now: scope.now,
                    scope.database)
            }
            try scope.database.execute(
                sql: "UPDATE letter SET person_id = NULL WHERE id = ?", arguments: [id])
        }
        try scope.database.execute(
            sql: "UPDATE letter SET person_id = ? WHERE person_id = ?",
            arguments: [kept.id, other.id])
        try moveConsequences(scope.database)
    }

    private func moveConsequences(_ database: Database) throws {
        let open = try Row.fetchAll(
            database,
            sql: """
                SELECT letter_id, verdict, change FROM consequence
                JOIN letter ON letter.id = letter_id
                WHERE letter.person_id = ? AND applied_at IS NULL
                """, arguments: [kept.id])
        for row in open {
            let json: String = row["change"]
            let change = try JSONDecoder().decode(Consequence.self, from: Data(json.utf8))
            let moved = try JSONEncoder().encode(change.moved(from: other.id, to: kept.id))
            try database.execute(
                sql: "UPDATE consequence SET change = ? WHERE letter_id = ? AND verdict = ?",
                arguments: [
                    String(decoding: moved, as: UTF8.self), row["letter_id"] as Int64,
                    row["verdict"] as String,
                ])
        }
    }

    /// Guests come along as they are; where both travel themselves, the seats become the kept
    /// person's own.
    private func moveTravellers(_ database: Database) throws {
        let own = try Int64.fetchOne(
            database, sql: "SELECT id FROM participant WHERE person_id = ? AND is_self = 1",
            arguments: [kept.id])
        let others = try Int64.fetchOne(
            database, sql: "SELECT id FROM participant WHERE person_id = ? AND is_self = 1",
            arguments: [other.id])
        if let own, let others {
            let places = [
                ("seat", "participant_id"), ("seat", "substitute_id"),
                ("seat_answer", "participant_id"), ("reminder", "participant_id"),
                ("afterwards", "participant_id"), ("itinerary_letter", "participant_id"),
            ]
            for (table, column) in places {
                try database.execute(
                    sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?",
                    arguments: [own, others])
            }
            try database.execute(
                sql: """
                    UPDATE tour_book SET version = version + 1
                    WHERE tour IN (SELECT tour FROM seat WHERE participant_id = ?)
                    """, arguments: [own])
            try database.execute(
                sql: "DELETE FROM participant WHERE id = ?", arguments: [others])
        }
        try database.execute(
            sql: "UPDATE participant SET person_id = ? WHERE person_id = ?",
            arguments: [kept.id, other.id])
    }

    private func moveBelongings(_ database: Database) throws {
        let steps = [
            "UPDATE person_address SET person_id = ?1 WHERE person_id = ?2",
            """
            INSERT OR IGNORE INTO person_group SELECT ?1, name FROM person_group
            WHERE person_id = ?2
            """,
            "UPDATE OR IGNORE join_dialogue SET person_id = ?1 WHERE person_id = ?2",
            "UPDATE one_use_key SET subject = 'person ' || ?1 WHERE subject = 'person ' || ?2",
            "UPDATE merged_person SET person_id = ?1 WHERE person_id = ?2",
            "INSERT INTO merged_person VALUES (?2, ?1)",
        ]
        for step in steps {
            try database.execute(sql: step, arguments: [kept.id, other.id])
        }
    }
}

extension Consequence {
    fileprivate func moved(from old: Int64, to new: Int64) -> Consequence {
        switch self {
        case .admit(let id): .admit(person: id == old ? new : id)
        case .refuse(let id): .refuse(person: id == old ? new : id)
        case .change(let id, let fields): .change(person: id == old ? new : id, fields: fields)
        case .giveBack, .undo: self
        }
    }
}
