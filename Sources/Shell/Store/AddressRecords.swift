import Foundation
import GRDB
import MailModel
package import Sending

/// An address that letters came back from, as `address list` prints it.
package struct AddressHealthRow: Sendable {
    package let id: Int64
    package let address: String
    package let health: AddressHealth
    package let probeLetter: Int64?

    init(_ row: Row) {
        id = row["id"]
        address = row["address"]
        health = AddressHealth(
            state: AddressHealth.State(rawValue: row["state"]) ?? .good, score: row["score"],
            scoredAt: row["scored_at"], since: row["since"])
        probeLetter = row["probe_letter"]
    }
}

enum AddressRecord {
    /// Lets an event happen to an address and keeps what follows, also for the person there.
    static func change(
        _ address: String, _ scope: WriteScope,
        _ event: (inout AddressHealth) -> AddressHealth.Step
    ) throws -> AddressHealth.Step {
        let address = Self.key(address)
        var health = try Self.row(address, scope.database)?.health ?? AddressHealth()
        let before = health
        let step = event(&health)
        guard health != before else { return step }
        try scope.database.execute(
            sql: """
                INSERT INTO address_health (address, state, score, scored_at, since)
                VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (address) DO UPDATE SET
                state = ?2, score = ?3, scored_at = ?4, since = ?5
                """,
            arguments: [
                address, health.state.rawValue, health.score, health.scoredAt, health.since,
            ])
        guard step != .nothing, let row = try Self.row(address, scope.database) else {
            return step
        }
        try scope.journal("care", step.rawValue, "address \(row.id)")
        try tellPerson(address, step, scope)
        return step
    }

    /// What spellings of one address have in common, also where it is none.
    static func key(_ address: String) -> String {
        EmailAddress(address).map(Store.canonical) ?? address.lowercased()
    }

    /// A member's standing follows the address that the member is written to.
    private static func tellPerson(
        _ address: String, _ step: AddressHealth.Step, _ scope: WriteScope
    ) throws {
        let arrow: (from: PersonStatus, to: PersonStatus)
        switch step {
        case .suspended: arrow = (.member, .suspended)
        case .resumed: arrow = (.suspended, .member)
        case .dropped: arrow = (.suspended, .left)
        case .nothing, .probing: return
        }
        guard let email = EmailAddress(address),
            let person = try Store.person(at: email, scope.database),
            person.email == email, person.status == arrow.from
        else { return }
        var changed = person
        changed.status = arrow.to
        changed.bouncedAt = step == .resumed ? nil : scope.now
        try ChangePerson(
            person, to: changed, by: "care", reason: "letters to the address: \(step.rawValue)"
        ).apply(scope)
        if step == .dropped {
            try Suppress(email, reason: "letters came back", by: "care").apply(scope)
        }
    }

    static func row(_ address: String, _ database: Database) throws -> AddressHealthRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM address_health WHERE address = ?"),
            arguments: [key(address)]
        ).map(AddressHealthRow.init)
    }
}

/// Lifts a suspension, because a person knows that the address works.
package struct ResumeAddress: StoreAct {
    let address: String

    package init(_ address: String) { self.address = address }

    package func apply(_ scope: WriteScope) throws {
        let step = try AddressRecord.change(address, scope) { $0.resume(now: scope.now) }
        try scope.database.execute(
            sql: "UPDATE address_health SET probe_letter = NULL WHERE address = ?",
            arguments: [AddressRecord.key(address)])
        if let email = EmailAddress(address),
            try Store.suppression(of: email, scope.database) == "letters came back"
        {
            try LiftSuppression(email, by: "care").apply(scope)
        }
        let stormy = try Storms.close(address, scope)
        guard step == .resumed || stormy else {
            throw StoreError.refused("nothing holds letters to \(address) back")
        }
    }
}

/// Notes as a probe letter's own act that the address is being probed with it.
package struct BeginProbe: StoreAct {
    let address: String

    package init(_ address: String) { self.address = address }

    package func apply(_ scope: WriteScope) throws {
        let step = try AddressRecord.change(address, scope) { $0.probe(now: scope.now) }
        guard step == .probing else {
            throw StoreError.conflict("the address is no longer suspended")
        }
        try scope.database.execute(
            sql: "UPDATE address_health SET probe_letter = ? WHERE address = ?",
            arguments: [scope.letterID, AddressRecord.key(address)])
    }
}

/// Ends a probe: it arrived as far as anybody can tell, it failed, or a person withdrew it.
package struct EndProbe: StoreAct {
    package enum End: Sendable { case arrived, failed, withdrawn }

    let address: String
    let end: End

    package init(_ address: String, _ end: End) {
        self.address = address
        self.end = end
    }

    package func apply(_ scope: WriteScope) throws {
        _ = try AddressRecord.change(address, scope) { health in
            switch end {
            case .arrived: health.probeArrived(now: scope.now)
            case .failed: health.state == .probing ? health.hardFailure(now: scope.now) : .nothing
            case .withdrawn: health.probeWithdrawn(now: scope.now)
            }
        }
    }
}

// MARK: - Reads

/// A suspended member whose address is due for a probe.
package struct DueProbe: Sendable {
    package let address: String
    package let personID: Int64
    package let name: String?
    package let language: String?
}

extension Store {
    package func addressHealth(_ address: String) throws -> AddressHealthRow? {
        try read { try AddressRecord.row(address, $0) }
    }

    /// Addresses that letters came back from, the newest trouble first.
    package func troubledAddresses(limit: Int = 100_000) throws -> [AddressHealthRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM address_health WHERE state <> 'good' OR score > 0
                    ORDER BY max(since, scored_at) DESC, id DESC LIMIT ?
                    """, arguments: [limit]
            ).map(AddressHealthRow.init)
        }
    }

    /// Members suspended at or before the moment, who have not been probed since.
    package func dueProbes(suspendedBy moment: Int64, limit: Int) throws -> [DueProbe] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT person.address, person.id, name, language FROM address_health
                    JOIN person_address ON person_address.address = address_health.address
                    JOIN person ON person.id = person_id
                    WHERE state = 'suspended' AND since <= ? AND person.status = 'suspended'
                    ORDER BY since LIMIT ?
                    """, arguments: [moment, limit]
            ).map {
                DueProbe(
                    address: $0["address"], personID: $0["id"], name: $0["name"],
                    language: $0["language"])
            }
        }
    }

    /// Probes with the state of their letter and the moment at which it left.
    package func openProbes() throws -> [(address: String, state: LetterState, leftAt: Int64?)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT address_health.address, letter.state,
                        (SELECT max(ended_at) FROM attempt
                         WHERE letter_id = letter.id AND outcome = 'ok') AS left_at
                    FROM address_health JOIN letter ON letter.id = probe_letter
                    WHERE address_health.state = 'probing'
                    """
            ).compactMap { row in
                LetterState(rawValue: row["state"]).map { (row["address"], $0, row["left_at"]) }
            }
        }
    }

    /// The moment at which the oldest suspension of a member began.
    package func oldestSuspension() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0,
                sql: """
                    SELECT min(since) FROM address_health
                    JOIN person_address ON person_address.address = address_health.address
                    JOIN person ON person.id = person_id
                    WHERE state = 'suspended' AND person.status = 'suspended'
                    """)
        }
    }
}
