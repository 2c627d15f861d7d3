import Foundation
import GRDB

/// One numbered letter of a digest.
package struct DeskItem: Sendable, Equatable {
    package let number: Int
    package let letter: Int64
    package let revision: Int
    package let digest: [UInt8]?
    package let usedAt: Int64?

    package init(
        number: Int, letter: Int64, revision: Int, digest: [UInt8]?, usedAt: Int64? = nil
    ) {
        self.number = number
        self.letter = letter
        self.revision = revision
        self.digest = digest
        self.usedAt = usedAt
    }
}

/// Which kind of letter staff were told in.
package enum DeskNotice: String, Sendable {
    case draft, batch, daily, escalation, question
}

/// What a member of staff noted about a letter.
package struct DeskNote: Sendable, Equatable {
    package let author: String
    package let at: Int64
    package let text: String
}

extension Store {
    /// Letters that wait for a decision by staff now: held, not put off, no part of a campaign.
    package func deskWaiting(now: Int64, limit: Int) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + Self.waits + " ORDER BY letter.id LIMIT ?2",
                arguments: [now, limit]
            ).map(LetterRow.init)
        }
    }

    /// How many there are of them.
    package func deskWaitingCount(now: Int64) throws -> Int {
        try read {
            try Int.fetchOne(
                $0, sql: "SELECT count(*) FROM letter" + Self.waits, arguments: [now]) ?? 0
        }
    }

    /// Those of them of which a member of staff has not been told in any of these ways.
    package func deskUntold(
        _ staff: String, in kinds: [DeskNotice], now: Int64, limit: Int
    ) throws -> [LetterRow] {
        let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + Self.waits + """
                     AND NOT EXISTS (SELECT 1 FROM desk_notice WHERE letter_id = letter.id
                        AND staff = ?3 AND desk_notice.kind IN (\(names)))
                    ORDER BY letter.id LIMIT ?2
                    """, arguments: [now, limit, staff]
            ).map(LetterRow.init)
        }
    }

    private static let waits = """
         WHERE letter.state = 'held' AND purpose <> 'staff' AND campaign IS NULL
        AND NOT EXISTS (SELECT 1 FROM desk_pause WHERE letter_id = letter.id AND until > ?1)
        """

    /// The next moment at which a letter that was put off comes back.
    package func nextPauseEnd(after now: Int64) throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0, sql: "SELECT min(until) FROM desk_pause WHERE until > ?", arguments: [now])
        }
    }

    /// Notices of one kind to a member of staff since a moment, and the newest's moment; only
    /// those of one day, or about one answer, where told.
    package func notices(
        _ kind: DeskNotice, to staff: String, day: String? = nil, since moment: Int64
    ) throws -> (count: Int, last: Int64?) {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT count(*) AS number, max(at) AS last
                    FROM desk_notice WHERE kind = ?1 AND staff = ?2 AND at > ?3
                    AND day = ifnull(?4, day)
                    """, arguments: [kind.rawValue, staff, moment, day])
            return (row?["number"] ?? 0, row?["last"])
        }
    }

    package func hasDailyDigest(for staff: String, day: String) throws -> Bool {
        try read {
            try Bool.fetchOne(
                $0,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM desk_notice
                    WHERE kind = 'daily' AND staff = ? AND day = ?)
                    """, arguments: [staff, day]) ?? false
        }
    }

    /// Letters that went, or are about to go, by the policy's word since a moment.
    package func byPolicy(since moment: Int64) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + """
                     WHERE purpose <> 'staff' AND letter.id IN (
                        SELECT CAST(substr(journal.subject, 8) AS INTEGER) FROM journal
                        WHERE actor = ?1 AND action = 'approved' AND at > ?2)
                    ORDER BY letter.id
                    """, arguments: [SendingGate.actor, moment]
            ).map(LetterRow.init)
        }
    }

    /// The letters of one digest, in its numbering.
    package func deskItems(of key: KeyRow) throws -> [DeskItem] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM desk_item WHERE key_digest = ? ORDER BY number",
                arguments: [Data(key.digest)]
            ).map {
                DeskItem(
                    number: $0["number"], letter: $0["letter_id"], revision: $0["revision"],
                    digest: ($0["digest"] as Data?).map(Array.init), usedAt: $0["used_at"])
            }
        }
    }

    package func deskNotes(on letter: Int64) throws -> [DeskNote] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM desk_note WHERE letter_id = ? ORDER BY id",
                arguments: [letter]
            ).map { DeskNote(author: $0["author"], at: $0["at"], text: $0["text"]) }
        }
    }

    /// Subjects of earlier cases of the same person, the newest first.
    package func earlierCases(
        of person: String, before caseID: Int64?, limit: Int
    ) throws -> [(subject: String, at: Int64)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT subject, opened_at FROM case_file
                    WHERE person = lower(?) AND id <> ? ORDER BY id DESC LIMIT ?
                    """, arguments: [person, caseID ?? 0, limit]
            ).map { ($0["subject"], $0["opened_at"]) }
        }
    }

    /// Who decided a letter, and when: the journal knows it also after the letter has left.
    package func decider(of letter: Int64) throws -> (actor: String, at: Int64)? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT actor, at FROM journal WHERE subject = ?
                    AND action IN ('approved', 'rejected', 'superseded', 'expired')
                    ORDER BY id DESC LIMIT 1
                    """, arguments: ["letter \(letter)"]
            ).map { ($0["actor"], $0["at"]) }
        }
    }

    /// The desk's key that a letter to staff carried.
    package func deskKey(of letter: Int64) throws -> KeyRow? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM one_use_key
                    WHERE letter_id = ? AND purpose IN ('desk', 'desk-list')
                    """, arguments: [letter]
            ).map(KeyRow.init)
        }
    }

    /// The letter to staff that a mail answers, by the Message-IDs that it names.
    package func staffLetter(in threads: [String]) throws -> LetterRow? {
        try read { database in
            for thread in threads.prefix(20) {
                let row = try Row.fetchOne(
                    database,
                    sql: LetterRow.query
                        + " WHERE letter.message_id = ? AND purpose = 'staff'",
                    arguments: [thread])
                if let row { return LetterRow(row) }
            }
            return nil
        }
    }
}
