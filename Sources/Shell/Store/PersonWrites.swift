import Foundation
import GRDB
package import MailModel

/// Makes somebody known; a conflict when the address belongs to somebody by now.
///
///     MailOutcome([…], acts: [AddPerson(address, details: details, status: .applied)])
package struct AddPerson: StoreAct {
    let address: EmailAddress
    let details: PersonDetails
    let status: PersonStatus
    let groups: [String]
    let consentEvidence: String?
    let actor: String

    package init(
        _ address: EmailAddress, details: PersonDetails = PersonDetails(),
        status: PersonStatus = .contact, groups: [String] = [], consentEvidence: String? = nil,
        by actor: String = "reception"
    ) {
        self.address = address
        self.details = details
        self.status = status
        self.groups = groups
        self.consentEvidence = consentEvidence
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        _ = try insert(scope)
    }

    func insert(_ scope: WriteScope) throws -> Int64 {
        guard try Store.person(at: address, scope.database) == nil else {
            throw StoreError.conflict("somebody with this address is known already")
        }
        try scope.database.cachedStatement(
            sql: """
                INSERT INTO person (address, status, name, organization, role, city, country,
                    phone, language, fields, case_id, consent_at, consent_evidence, created_at,
                    changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            address.description, status.rawValue, details.name, details.organization,
            details.role, details.city, details.country, details.phone, details.language?.code,
            PersonRow.json(details.extra), scope.caseID, consentEvidence.map { _ in scope.now },
            consentEvidence, scope.now, scope.now,
        ])
        let id = scope.database.lastInsertedRowID
        try Store.insert(address, of: id, confirmedAt: nil, scope)
        for group in Set(groups).sorted() { try Store.enter(id, group, scope) }
        try scope.journal(
            actor, "known", "person \(id)", detail: status.rawValue,
            digest: Store.digest(of: address, scope.database))
        return id
    }
}

/// Makes somebody known as a contact unless they are known already, in whatever standing.
package struct KeepContact: StoreAct {
    let address: EmailAddress
    let details: PersonDetails

    package init(_ address: EmailAddress, details: PersonDetails = PersonDetails()) {
        self.address = address
        self.details = details
    }

    package func apply(_ scope: WriteScope) throws {
        _ = try Store.personID(at: address, orContact: details, scope)
    }
}

/// Changes a person from what was read to what it becomes, both the same row.
///
/// A conflict when anything about the person changed since it was read: decide again on what is
/// true now. The journal tells the status and the names of the changed fields, never their words.
///
///     var changed = person
///     changed.details.city = "Lugo"
///     acts.append(ChangePerson(person, to: changed, by: "reception"))
package struct ChangePerson: StoreAct {
    let read: PersonRow
    let changed: PersonRow
    let actor: String
    let reason: String

    package init(
        _ read: PersonRow, to changed: PersonRow, by actor: String = "reception",
        reason: String = ""
    ) {
        self.read = read
        self.changed = changed
        self.actor = actor
        self.reason = reason
    }

    package func apply(_ scope: WriteScope) throws {
        let details = changed.details
        try scope.database.cachedStatement(
            sql: """
                UPDATE person SET version = version + 1, status = ?, name = ?, organization = ?,
                    role = ?, city = ?, country = ?, phone = ?, language = ?, fields = ?,
                    case_id = ?, consent_at = ?, consent_evidence = ?, bounce_score = ?,
                    bounced_at = ?, nudged_at = ?, changed_at = ? WHERE id = ? AND version = ?
                """
        ).execute(arguments: [
            changed.status.rawValue, details.name, details.organization, details.role,
            details.city, details.country, details.phone, details.language?.code,
            PersonRow.json(details.extra), changed.caseID ?? scope.caseID, changed.consentAt,
            changed.consentEvidence, changed.bounceScore, changed.bouncedAt, changed.nudgedAt,
            scope.now, read.id, read.version,
        ])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("\(read.subject) changed meanwhile")
        }
        let fields = details.differences(from: read.details)
        let moved = changed.status != read.status
        let words = [
            moved ? "\(read.status.rawValue) → \(changed.status.rawValue)" : "",
            fields.joined(separator: ", "), reason,
        ]
        try scope.journal(
            actor, moved ? changed.status.rawValue : "changed", read.subject,
            detail: words.filter { !$0.isEmpty }.joined(separator: "; "))
    }
}

/// Gives a person one more address, or says of one that it is confirmed; a conflict when the
/// address belongs to somebody else.
package struct KeepAddress: StoreAct {
    let person: Int64
    let address: EmailAddress
    let confirmed: Bool
    let isMain: Bool

    /// `isMain` makes it the one that letters go to.
    package init(_ address: EmailAddress, of person: Int64, confirmed: Bool, isMain: Bool = false) {
        self.person = person
        self.address = address
        self.confirmed = confirmed
        self.isMain = isMain
    }

    package func apply(_ scope: WriteScope) throws {
        let owner = try Store.person(at: address, scope.database)
        guard owner == nil || owner?.id == person else {
            throw StoreError.conflict("the address belongs to somebody else")
        }
        try Store.insert(address, of: person, confirmedAt: confirmed ? scope.now : nil, scope)
        try scope.database.execute(
            sql: """
                UPDATE person SET version = version + 1, changed_at = ?,
                    address = CASE WHEN ? THEN ? ELSE address END WHERE id = ?
                """, arguments: [scope.now, isMain, address.description, person])
        try scope.journal(
            "reception", isMain ? "main address" : "address", "person \(person)",
            detail: confirmed ? "confirmed" : "told",
            digest: Store.digest(of: address, scope.database))
    }
}

/// Takes an address that is not the main one from its person.
package struct DropAddress: StoreAct {
    let address: EmailAddress

    package init(_ address: EmailAddress) { self.address = address }

    package func apply(_ scope: WriteScope) throws {
        guard let owner = try Store.person(at: address, scope.database) else { return }
        guard owner.email != address else {
            throw StoreError.conflict("it is the main address of \(owner.subject)")
        }
        try scope.database.execute(
            sql: "DELETE FROM person_address WHERE address = ?",
            arguments: [Store.canonical(address)])
        try scope.journal(
            "reception", "address dropped", owner.subject,
            digest: Store.digest(of: address, scope.database))
    }
}

/// Puts a person into a group or takes them out of it.
package struct ChangeGroup: StoreAct {
    let person: Int64
    let group: String
    let isIn: Bool
    let actor: String

    package init(_ group: String, of person: Int64, isIn: Bool, by actor: String) {
        self.person = person
        self.group = group
        self.isIn = isIn
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        if isIn {
            try Store.enter(person, group, scope)
        } else {
            try scope.database.execute(
                sql: "DELETE FROM person_group WHERE person_id = ? AND name = ?",
                arguments: [person, group])
        }
        try scope.journal(
            actor, isIn ? "entered group" : "left group", "person \(person)", detail: group)
    }
}

/// Nothing is written to the address any more, whoever it belongs to.
package struct Suppress: StoreAct {
    let address: EmailAddress
    let reason: String
    let actor: String

    package init(_ address: EmailAddress, reason: String, by actor: String) {
        self.address = address
        self.reason = reason
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        let digest = try Store.digest(of: address, scope.database)
        try scope.database.execute(
            sql: "INSERT OR IGNORE INTO suppression VALUES (?, ?, ?)",
            arguments: [Data(digest), reason, scope.now])
        try scope.journal(actor, "suppressed", "address", detail: reason, digest: digest)
    }
}

/// Lets letters go to the address again.
package struct LiftSuppression: StoreAct {
    let address: EmailAddress
    let actor: String

    package init(_ address: EmailAddress, by actor: String) {
        self.address = address
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        let digest = try Store.digest(of: address, scope.database)
        try scope.database.execute(
            sql: "DELETE FROM suppression WHERE digest = ?", arguments: [Data(digest)])
        guard scope.database.changesCount == 1 else { return }
        try scope.journal(actor, "suppression lifted", "address", digest: digest)
    }
}

// MARK: - Steps inside a transaction

extension Store {
    /// The person at an address, made known as a contact where nobody has it; for acts that tie
    /// something of their own to a person.
    static func personID(
        at address: EmailAddress, orContact details: PersonDetails, _ scope: WriteScope
    ) throws -> Int64 {
        if let known = try person(at: address, scope.database) { return known.id }
        return try AddPerson(address, details: details).insert(scope)
    }

    static func insert(
        _ address: EmailAddress, of person: Int64, confirmedAt: Int64?, _ scope: WriteScope
    ) throws {
        try scope.database.cachedStatement(
            sql: """
                INSERT INTO person_address VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET
                confirmed_at = coalesce(excluded.confirmed_at, confirmed_at)
                """
        ).execute(arguments: [canonical(address), person, confirmedAt])
    }

    static func enter(_ person: Int64, _ group: String, _ scope: WriteScope) throws {
        try scope.database.cachedStatement(sql: "INSERT OR IGNORE INTO person_group VALUES (?, ?)")
            .execute(arguments: [person, group])
    }
}
