package import Approving
import GRDB
import MailModel
import Sending

/// The one place through which a letter passes that goes without a person's approval.
package struct SendingGate: Sendable {
    let policy: SendingPolicy
    /// Seconds in which such a letter can be called back.
    let undoSeconds: Int64

    package init(policy: SendingPolicy, undoSeconds: Int64) {
        self.policy = policy
        self.undoSeconds = undoSeconds
    }

    /// Who decided, in the record.
    package static let actor = "policy"

    /// Seconds that the policy's limits look back on.
    private static let day: Int64 = 86_400

    /// When a fresh letter goes by itself, or the policy's reason for holding one that it knows.
    static func release(
        of draft: LetterDraft, _ scope: WriteScope
    ) throws -> (moment: Int64?, reason: String?) {
        if draft.purpose == .staff { return (draft.goesAt, nil) }
        guard let gate = scope.gate, draft.revision != nil, draft.campaign == nil,
            gate.policy.letters.contains(draft.grounds.letter)
        else { return (nil, nil) }
        if draft.acts.contains(where: { $0 is KeepConsequence }) {
            return (nil, "approving it changes the list of people")
        }
        var grounds = draft.grounds
        grounds.isKnown = try isKnown(draft.recipient, scope.database)
        switch gate.policy.verdict(on: grounds, gone: try gone(to: draft.recipient, scope)) {
        case .goes:
            if let reason = try robot(draft.recipient, scope) { return (nil, reason) }
            return (scope.now + gate.undoSeconds, nil)
        case .held(let reason): return (nil, reason)
        }
    }

    /// Why nothing goes to an address without a person's approval, whoever it belongs to.
    private static func robot(_ recipient: String, _ scope: WriteScope) throws -> String? {
        guard let address = EmailAddress(recipient) else { return "the address is none" }
        if RobotAddress.takesNoReplies(address) { return "the address takes no answers" }
        if try Storms.breaker(AddressRecord.key(recipient), scope.database).stormyAt != nil {
            return "two robots may be talking"
        }
        let health = try AddressRecord.row(recipient, scope.database)?.health
        return health?.isGood ?? true ? nil : "letters came back from the address"
    }

    private static func gone(to recipient: String, _ scope: WriteScope) throws -> LettersGone {
        let row = try Row.fetchOne(
            scope.database.cachedStatement(
                sql: """
                    SELECT count(*) AS whole, count(*) FILTER (WHERE lower(recipient) = lower(?1))
                        AS here FROM journal
                    JOIN letter ON letter.id = CAST(substr(journal.subject, 8) AS INTEGER)
                    WHERE actor = ?2 AND action = 'approved' AND at > ?3
                    """),
            arguments: [recipient, actor, scope.now - day])
        return LettersGone(inAll: row?["whole"] ?? 0, toThisPerson: row?["here"] ?? 0)
    }

    /// A member, or somebody who has confirmed the address that the letter goes to.
    static func isKnown(_ address: String, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM person LEFT JOIN person_address
                        ON person_id = person.id
                    WHERE (lower(person.address) = lower(?1)
                        OR lower(person_address.address) = lower(?1))
                    AND (status = 'member' OR person_address.confirmed_at IS NOT NULL))
                    """),
            arguments: [address]) ?? false
    }
}
