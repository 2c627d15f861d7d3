import Foundation
import GRDB
import Sending
package import Touring

/// A tour file as it was when a programme was drafted from it.
package struct ItineraryVersion: Sendable {
    package let number: Int
    package let digest: [UInt8]
    package let text: [UInt8]
    package let at: Int64
}

/// A programme that was drafted for a participant.
package struct ItineraryLetterRow: Sendable {
    package let letterID: Int64
    package let participant: PersonID
    package let version: Int
    /// Whether the letter left, or is on its way.
    package let hasLeft: Bool
    /// Whether the letter waits for staff.
    package let isHeld: Bool
}

/// Keeps a version of a tour file; the same bytes are kept once.
package struct KeepItineraryVersion: StoreAct {
    let tour: TourID
    let version: ItineraryVersion

    package init(tour: TourID, number: Int, digest: [UInt8], text: [UInt8]) {
        self.tour = tour
        version = ItineraryVersion(number: number, digest: digest, text: text, at: 0)
    }

    package func apply(_ scope: WriteScope) throws {
        let last = try Row.fetchOne(
            scope.database,
            sql: """
                SELECT version, digest FROM itinerary_version WHERE tour = ?
                ORDER BY version DESC LIMIT 1
                """, arguments: [tour.text])
        if let last, last["version"] == version.number, last["digest"] == Data(version.digest) {
            return
        }
        guard (last?["version"] ?? 0) + 1 == version.number else {
            throw StoreError.conflict("another version of \(tour) was kept meanwhile")
        }
        try scope.database.execute(
            sql: "INSERT INTO itinerary_version VALUES (?, ?, ?, ?, ?)",
            arguments: [
                tour.text, version.number, Data(version.digest), Data(version.text), scope.now,
            ])
        try scope.journal(
            "tours", "version kept", "tour \(tour)", detail: "version \(version.number)",
            digest: version.digest)
    }
}

/// Ties a letter to the version that it shows; an older draft for the same participant that
/// still waits is out of date.
package struct NoteItinerary: StoreAct {
    let tour: TourID
    let participant: PersonID
    let version: Int

    package init(tour: TourID, participant: PersonID, version: Int) {
        self.tour = tour
        self.participant = participant
        self.version = version
    }

    package func apply(_ scope: WriteScope) throws {
        let open = try Int64.fetchAll(
            scope.database,
            sql: """
                SELECT letter_id FROM itinerary_letter JOIN letter ON letter.id = letter_id
                WHERE itinerary_letter.tour = ? AND participant_id = ? AND state = 'held'
                """, arguments: [tour.text, participant.number])
        for letter in open {
            try Store.change(
                letter, from: [.held], to: .superseded, by: "clock",
                detail: "a newer programme was drafted", now: scope.now, scope.database)
        }
        guard let letter = scope.letterID else { return }
        try scope.database.execute(
            sql: "INSERT INTO itinerary_letter VALUES (?, ?, ?, ?)",
            arguments: [letter, tour.text, participant.number, version])
    }
}

extension Store {
    /// All versions of a tour file, the oldest first.
    package func itineraryVersions(of tour: TourID) throws -> [ItineraryVersion] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM itinerary_version WHERE tour = ? ORDER BY version",
                arguments: [tour.text]
            ).map {
                ItineraryVersion(
                    number: $0["version"], digest: Array($0["digest"] as Data),
                    text: Array($0["text"] as Data), at: $0["at"])
            }
        }
    }

    /// Programmes that were drafted for a tour, the oldest first.
    package func itineraryLetters(of tour: TourID) throws -> [ItineraryLetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT itinerary_letter.*, state FROM itinerary_letter
                    JOIN letter ON letter.id = letter_id
                    WHERE itinerary_letter.tour = ? ORDER BY letter_id
                    """, arguments: [tour.text]
            ).map {
                let state: String = $0["state"]
                return ItineraryLetterRow(
                    letterID: $0["letter_id"], participant: PersonID($0["participant_id"]),
                    version: $0["version"],
                    hasLeft: ["approved", "sending", "sent", "deferred", "uncertain"]
                        .contains(state),
                    isHeld: state == "held")
            }
        }
    }
}

// MARK: - Cancelling

/// Cancels a tour once: its waiting letters end, and nothing more is sent about it.
package struct CancelTour: StoreAct {
    let tour: TourID
    let actor: String
    /// Letters about a tour that its cancellation ends.
    fileprivate static let waiting = """
        FROM letter WHERE tour = ? AND purpose IN ('tour', 'campaign')
        AND state IN ('held', 'approved', 'deferred')
        """

    package init(_ tour: TourID, actor: String) {
        self.tour = tour
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "INSERT OR IGNORE INTO tour_cancellation VALUES (?, ?, ?)",
            arguments: [tour.text, scope.now, actor])
        guard scope.database.changesCount == 1 else {
            throw StoreError.refused("the tour \(tour) is cancelled already")
        }
        let open = try Row.fetchAll(
            scope.database, sql: "SELECT id, state \(Self.waiting)", arguments: [tour.text])
        for row in open {
            let isDeferred = row["state"] == "deferred"
            try Store.change(
                row["id"], from: [.held, .approved, .deferred],
                to: isDeferred ? .rejected : .superseded, by: actor,
                detail: "the tour is cancelled", now: scope.now, scope.database)
        }
        try scope.journal(
            actor, "tour cancelled", "tour \(tour)", detail: "\(open.count) letters ended")
    }
}

extension Store {
    /// How many letters about a tour its cancellation would end.
    package func waitingLetters(ofTour tour: TourID) throws -> Int {
        try read {
            try Int.fetchOne(
                $0, sql: "SELECT count(*) \(CancelTour.waiting)", arguments: [tour.text]) ?? 0
        }
    }

    package func isCancelled(_ tour: TourID) throws -> Bool {
        try cancelledTours().contains(tour.text)
    }

    /// Ids of the tours that staff cancelled by command, whatever their files say.
    package func cancelledTours() throws -> Set<String> {
        try read { Set(try String.fetchAll($0, sql: "SELECT tour FROM tour_cancellation")) }
    }
}
