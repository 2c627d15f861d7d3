import GRDB

/// A mail that nobody was asked about: taken for junk, a list's or a program's.
package struct SetAsideMail: Sendable {
    package let id: Int64
    package let takenAt: Int64
    package let kind: String
    package let sender: String
    package let subject: String
    /// Why, in the words of the decision.
    package let decision: String
}

// MARK: - Reads

extension Store {
    /// Mails that the program dealt with alone and answered with nothing, the newest first; all of
    /// them, or those of one kind or since a moment.
    package func setAside(
        kind: String? = nil, since moment: Int64 = 0, limit: Int
    ) throws -> [SetAsideMail] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, taken_at, kind, sender, subject, decision FROM mail
                    WHERE state = 'received' AND decision LIKE 'ignore:%' AND taken_at >= ?2
                    AND (?1 IS NULL OR kind = ?1) ORDER BY id DESC LIMIT ?3
                    """, arguments: [kind, moment, limit]
            ).map {
                SetAsideMail(
                    id: $0["id"], takenAt: $0["taken_at"], kind: $0["kind"] ?? "",
                    sender: $0["sender"] ?? "", subject: $0["subject"] ?? "",
                    decision: $0["decision"] ?? "")
            }
        }
    }

    /// Whether an address is that of a person of the record, or a thread holds a mail or letter
    /// that the office knows.
    package func hasDealings(with address: String, in threads: [String]) throws -> Bool {
        try read { database in
            let isPerson = try Bool.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM person WHERE lower(address) = lower(?1))
                        OR EXISTS (SELECT 1 FROM person_address WHERE lower(address) = lower(?1))
                        """), arguments: [address])
            if isPerson == true { return true }
            let isThread = try database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM letter WHERE message_id = ?)")
            return try threads.prefix(Self.longestThreadSeen).contains {
                try Bool.fetchOne(isThread, arguments: [$0]) ?? false
            }
        }
    }

    /// Message-IDs of one mail that are looked up.
    private static let longestThreadSeen = 40
}

// MARK: - Writes

extension Store {
    /// Puts a mail that was set aside before staff, as a person's; gives the entry's number.
    ///
    /// Before, it was received and ignored; after, it is a person's with an entry that is held.
    package func recall(_ mail: Int64, by actor: String, now: Int64) throws -> Int64 {
        try write { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT kind, sender, subject, language FROM mail
                    WHERE id = ? AND state = 'received' AND decision LIKE 'ignore:%'
                    """, arguments: [mail])
            guard let row else {
                throw StoreError.refused("no mail \(mail) was set aside")
            }
            let kind: String = row["kind"] ?? ""
            try database.execute(
                sql: "UPDATE mail SET kind = 'human', decision = ? WHERE id = ?",
                arguments: ["escalate: \(Self.recalled)", mail])
            var scope = WriteScope(database: database, now: now, mailID: mail)
            scope.gate = gate
            try scope.journal(actor, "recalled", "mail \(mail)", detail: "taken for \(kind)")
            return try Self.hold(
                LetterDraft(
                    letter: "for-staff", language: row["language"] ?? "en",
                    recipient: row["sender"] ?? "", subject: row["subject"] ?? "", score: 0,
                    gaps: [], reason: Self.recalled, revision: nil), scope)
        }
    }

    private static let recalled = "set aside by the program and recalled by staff"
}
