import Foundation
import GRDB

/// A mail as it was decided when it came.
package struct PastMail: Sendable {
    package let id: Int64
    package let takenAt: Int64
    package let kind: String
    package let sender: String
    package let subject: String
    package let decision: String
    package let waiting: WaitingMail
}

extension Store {
    /// Numbers of decided mails whose bytes are kept, since a moment or by number.
    package func pastMails(since moment: Int64?, only: [Int64] = []) throws -> [Int64] {
        guard let moment else { return only }
        return try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT mail.id FROM mail JOIN raw_mail ON mail_id = mail.id
                    WHERE state = 'received' AND taken_at >= ? ORDER BY mail.id
                    """, arguments: [moment])
        }
    }

    package func pastMail(_ id: Int64) throws -> PastMail? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT mail.*, bytes FROM mail JOIN raw_mail ON mail_id = mail.id
                    WHERE mail.id = ? AND state = 'received'
                    """, arguments: [id]
            ).map {
                PastMail(
                    id: $0["id"], takenAt: $0["taken_at"], kind: $0["kind"] ?? "",
                    sender: $0["sender"] ?? "", subject: $0["subject"] ?? "",
                    decision: $0["decision"] ?? "",
                    waiting: WaitingMail(
                        id: $0["id"], bytes: Array($0["bytes"] as Data),
                        complete: $0["complete"], size: $0["size"]))
            }
        }
    }

    /// What a mail changed beside its own letters, in the journal's words: `known person 5`.
    ///
    /// The lines of one mail stand together, from its reception to that of the next. Letters that
    /// it made are no change; whoever decides the mail anew decides on a record that holds these.
    package func changes(broughtBy mail: Int64) throws -> [String] {
        try read { database in
            let first = try Row.fetchOne(
                database,
                sql: """
                    SELECT id, at FROM journal WHERE subject = ? AND action = 'received'
                    ORDER BY id DESC LIMIT 1
                    """, arguments: ["mail \(mail)"])
            guard let first else { return [] }
            let lines = try Row.fetchCursor(
                database,
                sql: """
                    SELECT action, subject FROM journal WHERE id > ? AND at = ?
                    AND actor NOT IN ('desk', 'outbox', 'clock') ORDER BY id
                    """,
                arguments: [first["id"] as Int64, first["at"] as Int64])
            var changes: [String] = []
            while let line = try lines.next() {
                let (action, subject): (String, String) = (line["action"], line["subject"])
                if action == "received" { break }
                if !subject.hasPrefix("letter ") { changes.append("\(action) \(subject)") }
            }
            return changes
        }
    }

    /// The names of the letters that a mail led to.
    package func letterNames(for mail: Int64) throws -> [String] {
        try read {
            try String.fetchAll(
                $0, sql: "SELECT letter FROM letter WHERE mail_id = ? ORDER BY id",
                arguments: [mail])
        }
    }

    /// What staff did with the letter of this name that a mail led to, in words.
    package func fate(ofLettersFor mail: Int64, _ letter: String) throws -> String {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT state, revision, (SELECT actor FROM journal
                        WHERE journal.subject = 'letter ' || letter.id AND action = 'approved'
                        ORDER BY journal.id DESC LIMIT 1) AS approver FROM letter
                    WHERE mail_id = ? AND letter = ? ORDER BY id DESC
                    """, arguments: [mail, letter])
            guard let row else { return "no such letter then" }
            let state: String = row["state"]
            let edited = (row["revision"] as Int) > 1
            guard ["sent", "approved", "sending", "deferred"].contains(state) else {
                return state
            }
            let approver: String? = row["approver"]
            if approver == SendingGate.actor { return "went by policy" }
            return edited ? "sent after editing" : "sent unchanged"
        }
    }

    /// Whether an address is a member's, or one that somebody has confirmed.
    package func isKnown(_ address: String) throws -> Bool {
        try read { try SendingGate.isKnown(address, $0) }
    }

    /// Whether it was so already at a moment, as far as the record tells.
    package func wasKnown(_ address: String, at moment: Int64) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM person LEFT JOIN person_address
                        ON person_id = person.id
                    WHERE (lower(person.address) = lower(?1)
                        OR lower(person_address.address) = lower(?1))
                    AND (confirmed_at <= ?2
                        OR status = 'member' AND confirmed_at IS NULL AND created_at < ?2))
                    """, arguments: [address, moment]) ?? false
        }
    }

    /// The letters that a mail led to, as they were drafted for their reader.
    package func drafted(for mail: Int64) throws -> [DraftedLetter] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT letter.*, NULL AS in_reply_to, sources AS first_sources,
                        EXISTS (SELECT 1 FROM consequence WHERE letter_id = letter.id) AS decides
                    FROM letter JOIN revision ON letter_id = letter.id AND number = 1
                    WHERE mail_id = ? AND purpose <> 'staff' ORDER BY letter.id
                    """, arguments: [mail]
            ).map {
                DraftedLetter(
                    row: LetterRow($0), sources: $0["first_sources"], decides: $0["decides"])
            }
        }
    }
}

/// A letter with what its first version drew on.
package struct DraftedLetter: Sendable {
    package let row: LetterRow
    package let sources: String
    /// Whether a decision on the letter changes the list of people or of seats.
    package let decides: Bool
}
