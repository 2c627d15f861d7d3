import GRDB
import Sending

/// Puts seats back as they were before a mail, because staff rejected the letter that tells of the
/// change; does nothing where somebody was told, a seat has changed since or a place is gone.
struct UndoSeats: StoreAct {
    let undo: SeatUndo
    let letter: Int64
    let actor: String

    func apply(_ scope: WriteScope) throws {
        if let obstacle = try Self.obstacle(to: undo, letter, scope.database) {
            try Store.note(outcome: obstacle, of: letter, scope.database)
            for change in undo.changes {
                try scope.journal(
                    actor, "seat kept", subject(change),
                    detail: "letter \(letter) was rejected, but \(obstacle)")
            }
            return
        }
        for change in undo.changes { try restore(change, scope) }
        for offer in undo.offers { try takeBack(offer, scope) }
        for tour in undo.tours {
            try scope.database.execute(
                sql: "UPDATE tour_book SET version = version + 1 WHERE tour = ?",
                arguments: [tour])
        }
        try expireOthers(scope)
        try Store.note(outcome: Store.undone, of: letter, scope.database)
    }

    private func subject(_ change: SeatUndo.Change) -> String {
        "tour \(change.tour), participant \(change.participant)"
    }

    // MARK: - Writes

    private func restore(_ change: SeatUndo.Change, _ scope: WriteScope) throws {
        guard let old = change.before else {
            try scope.database.execute(
                sql: """
                    UPDATE seat SET state = 'withdrawn', since = ?, ticket = NULL, reason = NULL,
                        until = NULL, substitute_id = NULL, moved_to = NULL
                    WHERE tour = ? AND participant_id = ?
                    """, arguments: [scope.now, change.tour, change.participant])
            return try journal("withdrawn", change, scope)
        }
        try scope.database.execute(
            sql: """
                UPDATE seat SET organization = ?, state = ?, since = ?, ticket = ?, reason = ?,
                    until = ?, substitute_id = ?, moved_to = ?
                WHERE tour = ? AND participant_id = ?
                """,
            arguments: [
                old.organization, old.state, old.since, old.ticket, old.reason, old.until,
                old.substitute, old.movedTo, change.tour, change.participant,
            ])
        try journal(old.state, change, scope)
    }

    private func journal(
        _ state: String, _ change: SeatUndo.Change, _ scope: WriteScope
    ) throws {
        try scope.journal(
            actor, "seat \(state)", subject(change),
            detail: "letter \(letter), which tells of the change, was rejected")
    }

    /// An offer of which nobody has heard ends with its letter.
    private func takeBack(_ offer: SeatUndo.Change, _ scope: WriteScope) throws {
        guard try Self.isUntold(offer, scope.database) else { return }
        try restore(offer, scope)
        for id in try Self.offerLetters(offer, scope.database) {
            try Store.change(
                id, from: [.held], to: .expired, by: actor, detail: "its place is taken again",
                now: scope.now, scope.database)
        }
    }

    /// Other letters that would tell of what has been undone.
    private func expireOthers(_ scope: WriteScope) throws {
        for id in try Self.others(undo, letter, "state = 'held'", scope.database) {
            try Store.change(
                id, from: [.held], to: .expired, by: actor,
                detail: "what it says was undone", now: scope.now, scope.database)
        }
    }

    // MARK: - Reads

    /// Why nothing can be undone; nil where everything can.
    static func obstacle(
        to undo: SeatUndo, _ letter: Int64, _ database: Database
    ) throws -> String? {
        for change in undo.changes {
            let isSame = try standing(change, database).map {
                $0.state == change.after.state && $0.since == change.after.since
            }
            guard isSame == true else { return "the seat was changed again" }
        }
        let told = try others(
            undo, letter,
            "state IN ('approved', 'sending', 'sent', 'deferred', 'uncertain')", database)
        if let told = told.first { return "letter \(told) has told of it" }
        let newer = try others(
            undo, letter,
            "state = 'held' AND id IN (SELECT letter_id FROM consequence WHERE verdict = "
                + "'rejected')", database)
        if let newer = newer.last { return "letter \(newer), which waits, builds on it" }
        return try undo.limits.contains { try !fits(undo, $0, database) }
            ? "the place went to somebody else" : nil
    }

    /// Letters to the same reader about the same seats that were written later.
    private static func others(
        _ undo: SeatUndo, _ letter: Int64, _ condition: String, _ database: Database
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM letter WHERE \(condition) AND id > ?1 AND created_at >= ?2
                AND person_id = (SELECT person_id FROM letter WHERE id = ?1)
                AND tour IN (SELECT value FROM json_each(?3))
                AND letter IN (SELECT value FROM json_each(?4)) ORDER BY id
                """,
            arguments: [
                letter, undo.at, try Store.json(undo.tours.sorted()), try Store.json(undo.letters),
            ])
    }

    private static func standing(
        _ change: SeatUndo.Change, _ database: Database
    ) throws -> (state: String, since: Int64)? {
        try Row.fetchOne(
            database,
            sql: "SELECT state, since FROM seat WHERE tour = ? AND participant_id = ?",
            arguments: [change.tour, change.participant]
        ).map { ($0["state"], $0["since"]) }
    }

    private static func isUntold(_ offer: SeatUndo.Change, _ database: Database) throws -> Bool {
        guard let now = try standing(offer, database), now.state == "offered",
            now.since == offer.after.since
        else { return false }
        return try !offerLetters(offer, database).isEmpty
    }

    /// Held letters that tell somebody of an offer; none where one is on its way.
    private static func offerLetters(
        _ offer: SeatUndo.Change, _ database: Database
    ) throws -> [Int64] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT letter.id, letter.state FROM letter JOIN participant
                ON participant.person_id = letter.person_id AND participant.id = ?
                WHERE letter = 'seat-offered' AND tour = ? AND letter.created_at >= ?
                """, arguments: [offer.participant, offer.tour, offer.after.since])
        let told = ["approved", "sending", "sent", "deferred", "uncertain"]
        let isTold = rows.contains { told.contains($0["state"] as String) }
        return isTold ? [] : rows.filter { $0["state"] == "held" }.map { $0["id"] }
    }

    /// Whether the seats that come back have room, each tour's and each organization's.
    private static func fits(
        _ undo: SeatUndo, _ limit: SeatUndo.Limit, _ database: Database
    ) throws -> Bool {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT organization, count(*) AS number FROM seat
                WHERE tour = ? AND state IN ('registered', 'offered') GROUP BY organization
                """, arguments: [limit.tour])
        var held: [String: Int] = [:]
        for row in rows { held[row["organization"]] = row["number"] }
        let before = held
        for change in undo.changes where change.tour == limit.tour {
            if change.after.isHeld { held[change.after.organization, default: 0] -= 1 }
            if let old = change.before, old.isHeld { held[old.organization, default: 0] += 1 }
        }
        for offer in undo.offers where offer.tour == limit.tour {
            if try isUntold(offer, database) { held[offer.after.organization, default: 0] -= 1 }
        }
        let all = held.values.reduce(0, +)
        return all <= max(limit.places, before.values.reduce(0, +))
            && held.allSatisfy { $0.value <= max(limit.perOrganization, before[$0.key] ?? 0) }
    }
}
