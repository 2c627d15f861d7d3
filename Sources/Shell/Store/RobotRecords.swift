import Foundation
import GRDB
package import Sending

/// Notes that somebody is away, and until when where the notice says so.
package struct NoteAbsence: StoreAct {
    let address: String
    let returns: String?

    /// `returns` is a day such as `2015-02-16`.
    package init(_ address: String, returns: String?) {
        self.address = address
        self.returns = returns
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                INSERT INTO absence VALUES (?1, ?2, ?3, ?4) ON CONFLICT (address) DO UPDATE SET
                returns = ?2, mail_id = ?3, at = ?4
                """, arguments: [AddressRecord.key(address), returns, scope.mailID, scope.now])
        try scope.journal(
            "reception", "absence", "mail \(scope.mailID ?? 0)", detail: returns ?? "")
    }
}

/// What a notice said: the day of the return, where it names one.
package struct AbsenceRow: Sendable, Equatable {
    package let returns: String?
    package let at: Int64
}

/// Counts a mail of a correspondent; a conflict where the storm has begun or ended meanwhile.
package struct CountExchange: StoreAct {
    let address: String
    let mail: StormBreaker.Exchange
    let verdict: StormBreaker.Verdict
    let rules: StormRules

    package init(
        _ address: String, _ mail: StormBreaker.Exchange, verdict: StormBreaker.Verdict,
        rules: StormRules
    ) {
        self.address = AddressRecord.key(address)
        self.mail = mail
        self.verdict = verdict
        self.rules = rules
    }

    package func apply(_ scope: WriteScope) throws {
        var breaker = try Storms.breaker(address, scope.database)
        guard breaker.arrive(mail, rules, now: scope.now).leadsTo(verdict) else {
            throw StoreError.conflict("the exchange with the address went on meanwhile")
        }
        try scope.database.cachedStatement(sql: "DELETE FROM exchange WHERE noted_at < ?")
            .execute(arguments: [scope.now - 2 * rules.window])
        try scope.database.cachedStatement(
            sql: "INSERT INTO exchange (address, at, noted_at, fingerprint) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [address, mail.at, scope.now, Data(mail.fingerprint.bytes)])
        if let end = breaker.trustedUntil, scope.now < end { return }
        guard let last = breaker.stormyAt else {
            return try scope.database.cachedStatement(sql: "DELETE FROM storm WHERE address = ?")
                .execute(arguments: [address])
        }
        let reason = if case .opened(let words) = verdict { words } else { "" }
        try scope.database.execute(
            sql: """
                INSERT INTO storm (address, opened_at, last_at, reason) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (address) DO UPDATE SET last_at = ?3
                """, arguments: [address, scope.now, last, reason])
        if case .opened = verdict {
            try scope.journal(
                "care", "storm", "mail \(scope.mailID ?? 0)", detail: reason)
        }
    }
}

package enum Storms {
    /// The breaker of one correspondent as the record knows it.
    static func breaker(_ address: String, _ database: Database) throws -> StormBreaker {
        let storm = try Row.fetchRare(
            database.cachedStatement(
                sql: "SELECT last_at, trusted_until FROM storm WHERE address = ?"),
            arguments: [address]
        ).first
        let trusted: Int64? = storm?["trusted_until"]
        let rows = try Row.fetchRare(
            database.cachedStatement(
                sql: "SELECT at, fingerprint FROM exchange WHERE address = ? ORDER BY at, id"),
            arguments: [address])
        return StormBreaker(
            recent: rows.compactMap { row in
                TextFingerprint(bytes: Array(row["fingerprint"] as Data)).map {
                    StormBreaker.Exchange(at: row["at"], fingerprint: $0)
                }
            },
            stormyAt: trusted == nil ? storm?["last_at"] : nil, trustedUntil: trusted)
    }

    /// Seconds for which a person's word that a correspondent is no robot holds.
    private static let trust: Int64 = 86_400

    /// What a mail that came in an open storm was decided to be.
    package static let heldBack = "ignore: the storm with this correspondent goes on"

    /// Ends a storm by a person's decision; tells whether there was one. The mails that it held
    /// back are read anew.
    static func close(_ address: String, _ scope: WriteScope) throws -> Bool {
        let opened = try Int64.fetchOne(
            scope.database,
            sql: "SELECT opened_at FROM storm WHERE address = ? AND trusted_until IS NULL",
            arguments: [AddressRecord.key(address)])
        guard let opened else { return false }
        try scope.database.execute(
            sql: "UPDATE storm SET trusted_until = ? WHERE address = ?",
            arguments: [scope.now + trust, AddressRecord.key(address)])
        try scope.database.execute(
            sql: """
                UPDATE mail SET state = 'taken' WHERE lower(sender) = ? AND decision = ?
                AND state = 'received' AND taken_at >= ?
                AND EXISTS (SELECT 1 FROM raw_mail WHERE mail_id = mail.id AND bytes <> x'')
                """, arguments: [AddressRecord.key(address), heldBack, opened - 86_400])
        try scope.database.execute(
            sql: "DELETE FROM exchange WHERE address = ?", arguments: [AddressRecord.key(address)])
        try scope.journal("care", "storm over", "address")
        return true
    }
}

/// An exchange that was taken for two robots talking.
package struct StormRow: Sendable {
    package let address: String
    package let openedAt: Int64
    package let lastAt: Int64
    package let reason: String
}

// MARK: - Reads

extension Store {
    package func stormBreaker(_ address: String) throws -> StormBreaker {
        try read { try Storms.breaker(AddressRecord.key(address), $0) }
    }

    package func absence(of address: String) throws -> AbsenceRow? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT returns, at FROM absence WHERE address = ?",
                arguments: [AddressRecord.key(address)]
            ).map { AbsenceRow(returns: $0["returns"], at: $0["at"]) }
        }
    }

    package func storms() throws -> [StormRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM storm WHERE trusted_until IS NULL ORDER BY last_at DESC"
            ).map {
                StormRow(
                    address: $0["address"], openedAt: $0["opened_at"], lastAt: $0["last_at"],
                    reason: $0["reason"])
            }
        }
    }

    /// Whether the office has a letter to the address or knows the person there.
    package func knows(_ address: String) throws -> Bool {
        try read {
            try Bool.fetchOne(
                $0,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM letter WHERE lower(recipient) = ?1)
                        OR EXISTS (SELECT 1 FROM person_address WHERE address = ?1)
                    """, arguments: [AddressRecord.key(address)]) ?? false
        }
    }

    /// The sent letter that has this Message-ID.
    package func sentLetter(messageID: String) throws -> LetterRow? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: LetterRow.query + """
                     WHERE letter.message_id = ?
                     AND letter.state IN ('sent', 'sending', 'uncertain')
                    """, arguments: [messageID]
            ).map(LetterRow.init)
        }
    }
}
