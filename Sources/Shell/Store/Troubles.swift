import GRDB

/// What a person has to mend before mail goes on, by where it is: a refused login, a certificate.
package struct Trouble: Sendable, Equatable {
    /// `mailbox office`, `sending`
    package let place: String
    package let reason: String
}

extension Store {
    private static let prefix = "trouble "
    private static let warning = "warning "

    /// Notes what is wrong at a place, or with nil that it works again; writes on a change only.
    package func note(trouble reason: String?, at place: String, now: Int64) throws {
        try note(reason, as: Self.prefix, at: place, action: "trouble", now)
    }

    /// Notes what will be wrong at a place unless a person does something, or that they did.
    package func note(warning reason: String?, at place: String, now: Int64) throws {
        try note(reason, as: Self.warning, at: place, action: "warning", now)
    }

    private func note(
        _ reason: String?, as prefix: String, at place: String, action: String, _ now: Int64
    ) throws {
        let name = prefix + place
        let known = try read {
            try String.fetchOne(
                $0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }
        guard known != reason else { return }
        try write { database in
            if let reason {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
                    arguments: [name, reason])
            } else {
                try database.execute(
                    sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
            }
            try Journal.append(
                JournalEntry(
                    at: now, actor: "daemon", action: reason == nil ? "works again" : action,
                    subject: place, detail: reason ?? ""), database)
        }
    }

    package func troubles() throws -> [Trouble] { try notes(Self.prefix) }

    /// What will be wrong one day.
    package func warnings() throws -> [Trouble] { try notes(Self.warning) }

    private func notes(_ prefix: String) throws -> [Trouble] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT name, value FROM setting WHERE name GLOB ? ORDER BY name",
                arguments: [prefix + "*"]
            ).map {
                Trouble(
                    place: String(($0["name"] as String).dropFirst(prefix.count)),
                    reason: $0["value"])
            }
        }
    }
}

/// Goes through once for each text, so that staff are told of one thing once.
package struct TellOnce: StoreAct {
    private let text: String

    package init(_ text: String) { self.text = text }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "INSERT OR IGNORE INTO setting VALUES (?, '')", arguments: ["told \(text)"])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("staff were told already")
        }
        try scope.journal("daemon", "told staff", text)
    }
}

// MARK: - The daily limit

/// How many letters may still leave, and when the next one may if none may now.
package struct SendingRoom: Sendable, Equatable {
    package let left: Int
    package let opensAt: Int64?
}

extension Store {
    /// Seconds of the window that the daily limit looks back on.
    private static let day: Int64 = 86_400

    /// Room under a limit of letters in any 24 hours: of those of campaigns, which have a limit
    /// of their own, or of all others; letters to staff do not count.
    package func sendingRoom(
        limit: Int, ofCampaigns: Bool = false, now: Int64
    ) throws -> SendingRoom {
        let purposes = ofCampaigns ? "= 'campaign'" : "NOT IN ('staff', 'campaign')"
        return try read { database in
            let attempts = """
                FROM attempt JOIN letter ON letter.id = letter_id
                WHERE started_at > ? AND outcome IN ('ok', 'uncertain', 'open')
                AND purpose \(purposes)
                """
            let count = try Int.fetchOne(
                database, sql: "SELECT count(*) \(attempts)", arguments: [now - Self.day]) ?? 0
            guard count >= limit else { return SendingRoom(left: limit - count, opensAt: nil) }
            let oldest = try Int64.fetchOne(
                database,
                sql: "SELECT started_at \(attempts) ORDER BY started_at DESC LIMIT 1 OFFSET ?",
                arguments: [now - Self.day, max(0, limit - 1)])
            return SendingRoom(left: 0, opensAt: (oldest ?? now) + Self.day)
        }
    }
}
