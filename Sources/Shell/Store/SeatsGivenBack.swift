import Foundation
import GRDB

/// The seats of a letter that confirms them, as they were when it was written.
package struct ConfirmedSeats: Sendable, Equatable, Codable {
    package struct Seat: Sendable, Equatable, Codable {
        let participant: Int64
        /// When the seat's state began; one that has changed since is not this letter's.
        let since: Int64
        let wasInvited: Bool

        package init(participant: Int64, since: Int64, wasInvited: Bool) {
            self.participant = participant
            self.since = since
            self.wasInvited = wasInvited
        }
    }

    let tour: String
    /// The letters that tell somebody of a seat; who was told by one of them keeps it.
    let letters: [String]
    let seats: [Seat]

    package init(tour: String, letters: [String], seats: [Seat]) {
        self.tour = tour
        self.letters = letters
        self.seats = seats
    }
}

/// Gives back the seats that nobody was told of, because staff rejected the letter that confirms
/// them; the clock offers freed places to the next in line.
struct GiveSeatsBack: StoreAct {
    let seats: ConfirmedSeats
    let letter: Int64
    let actor: String

    func apply(_ scope: WriteScope) throws {
        let freed = try seats.seats.filter { try giveBack($0, scope) }
        guard !freed.isEmpty else { return }
        try scope.database.execute(
            sql: "UPDATE tour_book SET version = version + 1 WHERE tour = ?",
            arguments: [seats.tour])
    }

    private func giveBack(_ seat: ConfirmedSeats.Seat, _ scope: WriteScope) throws -> Bool {
        let subject = "tour \(seats.tour), participant \(seat.participant)"
        if let other = try told(seat, scope.database) {
            try scope.journal(
                actor, "seat kept", subject,
                detail: "letter \(letter) was rejected, and letter \(other) confirmed the seat")
            return false
        }
        let state = seat.wasInvited ? "invited" : "withdrawn"
        try scope.database.execute(
            sql: """
                UPDATE seat SET state = ?, since = ?, ticket = NULL, reason = NULL, until = NULL
                WHERE tour = ? AND participant_id = ? AND since = ?
                AND state IN ('registered', 'waiting')
                """,
            arguments: [state, scope.now, seats.tour, seat.participant, seat.since])
        guard scope.database.changesCount == 1 else { return false }
        try scope.journal(
            actor, "seat \(state)", subject,
            detail: "letter \(letter), which confirms it, was rejected")
        return true
    }

    /// A letter that has told the person of this seat, or is about to.
    private func told(_ seat: ConfirmedSeats.Seat, _ database: Database) throws -> Int64? {
        let names = String(decoding: try JSONEncoder().encode(seats.letters), as: UTF8.self)
        return try Int64.fetchOne(
            database,
            sql: """
                SELECT letter.id FROM letter JOIN participant
                ON participant.person_id = letter.person_id AND participant.id = ?
                WHERE tour = ? AND letter IN (SELECT value FROM json_each(?))
                AND state IN ('approved', 'sending', 'sent', 'deferred', 'uncertain')
                AND letter.created_at >= ? AND letter.id <> ? LIMIT 1
                """, arguments: [seat.participant, seats.tour, names, seat.since, letter])
    }
}
