import Crypto
import Foundation
import GRDB
package import Sending

/// Where a campaign stands.
///
///     drafted → running ⇄ stopped | paused;  drafted | running | stopped | paused → dropped
package enum CampaignState: String, Sendable, CaseIterable {
    /// Its letters are written and wait for the one approval.
    case drafted
    case running
    /// A person stopped it.
    case stopped
    /// Too many of its letters came back.
    case paused
    /// Its unsent letters have ended.
    case dropped
}

/// A campaign and how far it is.
package struct CampaignRow: Sendable {
    package let name: String
    package let letter: String
    package let audience: String
    package let state: CampaignState
    package let reason: String
    package let createdAt: Int64
    package let approvedBy: String?
    /// Letters by their states.
    package let letters: [LetterState: Int]
    package let returned: Int

    /// Whether nothing is left to be sent or decided.
    package var isDone: Bool {
        let open: [LetterState] = [.drafted, .held, .approved, .sending, .deferred]
        return state != .drafted && open.allSatisfy { letters[$0, default: 0] == 0 }
    }
}

/// One wording of a campaign's letter: a language and what it says of its reader.
package struct CampaignVariant: Sendable {
    package let language: String
    package let variant: String
    package let count: Int
    /// The first letter with this wording.
    package let sample: Int64
}

/// Begins a campaign, or lets one that is still drafted take more letters.
package struct BeginCampaign: StoreAct {
    let name: String
    let letter: String
    let audience: String
    let actor: String

    package init(_ name: String, letter: String, audience: String, by actor: String) {
        self.name = name
        self.letter = letter
        self.audience = audience
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        let known = try Row.fetchOne(
            scope.database, sql: "SELECT * FROM campaign WHERE name = ?", arguments: [name])
        if let known {
            guard known["letter"] == letter, known["audience"] == audience,
                known["state"] as String != CampaignState.dropped.rawValue
            else {
                throw StoreError.refused(
                    "there is a campaign \(name) already, with another letter or readers; choose"
                        + " another --name")
            }
            return
        }
        try scope.database.execute(
            sql: """
                INSERT INTO campaign (name, letter, audience, state, reason, created_at)
                VALUES (?, ?, ?, 'drafted', '', ?)
                """, arguments: [name, letter, audience, scope.now])
        try scope.journal(actor, "campaign", "campaign \(name)", detail: "\(letter) to \(audience)")
    }
}

/// Makes a fresh letter one of its campaign's, as the letter's own act.
package struct JoinCampaign: StoreAct {
    let variant: String

    package init(variant: String) { self.variant = variant }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.cachedStatement(
            sql: "UPDATE letter SET state = 'drafted', variant = ? WHERE id = ?"
        ).execute(arguments: [variant, scope.letterID])
    }
}

extension Store {
    package func campaigns() throws -> [CampaignRow] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM campaign ORDER BY created_at, name")
                .map { try Self.campaign($0, database) }
        }
    }

    package func campaign(_ name: String) throws -> CampaignRow? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM campaign WHERE name = ?", arguments: [name]
            ).map { try Self.campaign($0, database) }
        }
    }

    private static func campaign(_ row: Row, _ database: Database) throws -> CampaignRow {
        let counts = try Row.fetchAll(
            database,
            sql: """
                SELECT state, count(*) AS letters, count(returned) AS returned FROM letter
                WHERE campaign = ? GROUP BY state
                """, arguments: [row["name"] as String])
        let pairs = counts.compactMap { count in
            LetterState(rawValue: count["state"]).map { ($0, count["letters"] as Int) }
        }
        return CampaignRow(
            name: row["name"], letter: row["letter"], audience: row["audience"],
            state: CampaignState(rawValue: row["state"]) ?? .stopped, reason: row["reason"],
            createdAt: row["created_at"], approvedBy: row["approved_by"],
            letters: Dictionary(uniqueKeysWithValues: pairs),
            returned: counts.reduce(0) { $0 + ($1["returned"] as Int) })
    }

    /// People who have a letter of the campaign.
    package func readers(of campaign: String) throws -> Set<Int64> {
        try read { database in
            try Set(
                Int64.fetchAll(
                    database,
                    sql: "SELECT person_id FROM letter WHERE campaign = ? AND person_id NOT NULL",
                    arguments: [campaign]))
        }
    }

    /// Every distinct wording, those of most readers first in each language.
    package func variants(of campaign: String) throws -> [CampaignVariant] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT language, variant, count(*) AS letters, min(id) AS sample FROM letter
                    WHERE campaign = ? AND state NOT IN ('superseded', 'rejected')
                    GROUP BY language, variant ORDER BY language, letters DESC
                    """, arguments: [campaign]
            ).map {
                CampaignVariant(
                    language: $0["language"], variant: $0["variant"] ?? "",
                    count: $0["letters"], sample: $0["sample"])
            }
        }
    }

    /// The digest over exactly the letters that an approval would let go.
    package func digest(ofCampaign name: String) throws -> [UInt8] {
        try read { try Self.digest(ofCampaign: name, $0) }
    }

    static func digest(ofCampaign name: String, _ database: Database) throws -> [UInt8] {
        var hash = SHA256()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT letter.id AS id, revision.digest AS digest FROM letter
                JOIN revision ON letter_id = letter.id AND number = letter.revision
                WHERE campaign = ? AND state = 'drafted' ORDER BY letter.id
                """, arguments: [name])
        while let row = try rows.next() {
            hash.update(data: Array("\(row["id"] as Int64) ".utf8))
            hash.update(data: row["digest"] as Data)
        }
        return Array(hash.finalize())
    }
}

// MARK: - Writes

extension Store {
    /// Lets all drafted letters of the campaign go, if they are exactly those of the digest.
    package func approveCampaign(
        _ name: String, digest: [UInt8], by actor: String, releaseAt: Int64, now: Int64
    ) throws -> Int {
        try write { database in
            guard try Self.digest(ofCampaign: name, database) == digest else {
                throw StoreError.refused("the letters of \(name) have changed; look at them again")
            }
            try database.execute(
                sql: """
                    UPDATE letter SET state = 'approved', decided_by = ?1, decided_at = ?2,
                        release_at = ?3, digest = (SELECT digest FROM revision
                            WHERE letter_id = letter.id AND number = letter.revision)
                    WHERE campaign = ?4 AND state = 'drafted' AND revision > 0
                    """, arguments: [actor, now, releaseAt, name])
            let count = database.changesCount
            guard count > 0 else {
                throw StoreError.refused("no letter of \(name) waits for approval")
            }
            try database.execute(
                sql: """
                    UPDATE campaign SET state = 'running', reason = '', approved_by = ?,
                        approved_at = ? WHERE name = ?
                    """, arguments: [actor, now, name])
            try Journal.append(
                JournalEntry(
                    at: now, actor: actor, action: "approved", subject: "campaign \(name)",
                    detail: "\(count) letters", digest: digest), database)
            return count
        }
    }

    /// Stops a campaign, or lets it go on where it was.
    package func move(
        campaign name: String, to state: CampaignState, by actor: String, reason: String,
        now: Int64
    ) throws {
        try write {
            try Self.move(
                campaign: name, to: state, by: actor, reason: reason, now: now, $0)
        }
    }

    static func move(
        campaign name: String, to state: CampaignState, by actor: String, reason: String,
        now: Int64, _ database: Database
    ) throws {
        let from: [CampaignState] =
            switch state {
            case .running: [.stopped, .paused]
            case .stopped, .paused: [.running]
            case .dropped: [.drafted, .running, .stopped, .paused]
            case .drafted: []
            }
        let marks = from.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try database.execute(
            sql: "UPDATE campaign SET state = ?, reason = ? WHERE name = ? AND state IN (\(marks))",
            arguments: [state.rawValue, reason, name])
        guard database.changesCount == 1 else {
            let known = try String.fetchOne(
                database, sql: "SELECT state FROM campaign WHERE name = ?", arguments: [name])
            throw StoreError.refused(
                known.map { "campaign \(name) is \($0)" } ?? "there is no campaign \(name)")
        }
        if state == .dropped {
            try database.execute(
                sql: """
                    UPDATE letter SET decided_by = ?, decided_at = ?, state = CASE state
                        WHEN 'deferred' THEN 'rejected' ELSE 'superseded' END
                    WHERE campaign = ? AND state IN ('drafted', 'approved', 'deferred')
                    """, arguments: [actor, now, name])
        }
        try Journal.append(
            JournalEntry(
                at: now, actor: actor, action: state.rawValue, subject: "campaign \(name)",
                detail: reason), database)
    }
}

// MARK: - Sending

extension Store {
    /// Letters of running campaigns that may go now, without those to the domains named.
    package func dueCampaignLetters(
        now: Int64, limit: Int, without domains: [String]
    ) throws -> [LetterRow] {
        let list = domains.map { "\"\($0)\"" }.joined(separator: ",")
        let ready = [
            "letter.state = 'deferred' AND next_attempt_at <= ?1",
            "letter.state = 'approved' AND release_at <= ?1",
        ]
        return try read { database in
            var rows: [LetterRow] = []
            for condition in ready where rows.count < limit {
                rows += try Row.fetchAll(
                    database.cachedStatement(
                        sql: LetterRow.query + """
                             LEFT JOIN campaign ON campaign.name = letter.campaign
                            WHERE purpose = 'campaign' AND \(condition)
                            AND coalesce(campaign.state, 'running') = 'running'
                            AND \(Self.domain) NOT IN (SELECT value FROM json_each(?2))
                            ORDER BY letter.id LIMIT ?3
                            """), arguments: [now, "[\(list)]", limit - rows.count]
                ).map(LetterRow.init)
            }
            return rows
        }
    }

    private static let domain = "lower(substr(recipient, instr(recipient, '@') + 1))"

    /// The moments and domains of campaign letters that were tried since a moment.
    package func campaignAttempts(since moment: Int64) throws -> [(at: Int64, domain: String)] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT started_at, \(Self.domain) AS domain FROM attempt
                        JOIN letter ON letter.id = letter_id
                        WHERE started_at > ? AND purpose = 'campaign'
                        """), arguments: [moment]
            ).map { ($0["started_at"], $0["domain"]) }
        }
    }

    /// The moment from which a letter of a running campaign may go, where one waits.
    package func nextCampaignLetter() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0,
                sql: """
                    SELECT min(moment) FROM (
                        SELECT (SELECT min(release_at) FROM letter WHERE campaign = name
                            AND state = 'approved') AS moment FROM campaign WHERE state = 'running'
                        UNION ALL
                        SELECT (SELECT min(next_attempt_at) FROM letter WHERE campaign = name
                            AND state = 'deferred') FROM campaign WHERE state = 'running')
                    """)
        }
    }

    /// Pauses a campaign of which too many letters came back, and tells staff.
    static func brake(
        _ row: LetterRow, _ brake: CampaignBrake, _ scope: WriteScope
    ) throws {
        guard let name = row.campaign else { return }
        let counts = try Row.fetchOne(
            scope.database,
            sql: """
                SELECT count(*) AS sent, count(returned) AS returned FROM letter
                WHERE campaign = ? AND state IN ('sent', 'failed')
                """, arguments: [name])
        let sent: Int = counts?["sent"] ?? 0
        let returned: Int = counts?["returned"] ?? 0
        let running = try String.fetchOne(
            scope.database, sql: "SELECT state FROM campaign WHERE name = ?", arguments: [name])
        guard running == CampaignState.running.rawValue,
            brake.stops(sent: sent, returned: returned)
        else { return }
        let reason = "\(returned) of \(sent) letters came back"
        try move(
            campaign: name, to: .paused, by: "care", reason: reason, now: scope.now,
            scope.database)
        let entry = LetterDraft(
            letter: "for-staff", language: row.language, recipient: "", subject: name, score: 0,
            gaps: [], reason: "campaign \(name) is paused: \(reason); `campaign resume` goes on",
            revision: nil)
        var own = scope
        own.caseID = nil
        _ = try hold(entry, own)
    }
}
