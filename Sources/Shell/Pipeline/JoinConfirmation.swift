import Deciding
import MailModel
import Sending
import Store

/// Confirms a wish to join from the link in the letter, as a "yes" by mail would.
///
/// Looking changes nothing, since mail scanners open links; only `confirm` uses the key up.
package struct JoinConfirmation: Sendable {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    /// What a link is worth now.
    package enum Standing: Sendable, Equatable {
        case open
        /// Confirmed; true where the letter asked for more that is still unknown.
        case done(incomplete: Bool)
        /// Never given out, run out, or the person has left.
        case unknown
    }

    package func standing(of text: String, now: Int64) throws -> Standing {
        guard let (key, person) = try holder(of: text) else { return .unknown }
        if key.usedAt != nil || person.status == .member {
            return .done(incomplete: !missing(person.details).isEmpty)
        }
        let machine = Membership(status: person.status)
        return key.expiresAt > now && (machine.isUnderWay || person.status == .expired)
            ? .open : .unknown
    }

    /// Confirms once; a second click is told what the first one did.
    package func confirm(_ text: String, now: Int64) throws -> Standing {
        for _ in 0..<Self.mostTries {
            let standing = try standing(of: text, now: now)
            guard standing == .open, let (key, person) = try holder(of: text) else {
                return standing
            }
            do {
                try confirm(person, key, now)
            } catch StoreError.conflict { continue }
        }
        return try standing(of: text, now: now)
    }

    /// Tries while mails of the same person are decided at the same time.
    private static let mostTries = 5

    private func holder(of text: String) throws -> (KeyRow, PersonRow)? {
        guard let key = OneUseKey(text: text), let row = try desk.store.key(key),
            row.purpose == MembershipDesk.joinPurpose, let address = EmailAddress(row.holder),
            let person = try desk.store.person(at: address)
        else { return nil }
        return (row, person)
    }

    private func missing(_ details: PersonDetails) -> [String] {
        desk.rules.everyRequired.filter { details[$0] == nil }
    }

    private func confirm(_ person: PersonRow, _ key: KeyRow, _ now: Int64) throws {
        guard let address = EmailAddress(key.holder) else { return }
        var dialogue = try desk.store.dialogue(with: person.id) ?? JoinDialogue(heardAt: now)
        dialogue.heardAt = now
        dialogue.confirmedAt = now
        var machine = Membership(
            status: person.status, unclear: dialogue.unclear, isNudged: person.nudgedAt != nil)
        var letters: [LetterDraft] = []
        if missing(person.details).isEmpty {
            if machine.status == .completing || machine.status == .applied {
                _ = machine.answers(
                    Membership.Answer(missing: 0, told: 1, asksQuestions: false))
            }
            if machine.confirms() == .askApproval {
                dialogue.asked = []
                letters = [
                    try desk.welcome(person, at: address, person.details, answering: nil)
                ]
            }
        }
        var changed = person
        changed.status = machine.status
        changed.nudgedAt = nil
        changed.consentAt = now
        changed.consentEvidence = "link in a letter"
        dialogue.unclear = machine.unclear
        try desk.store.perform(
            [
                UseKey(key), ChangePerson(person, to: changed, by: person.subject),
                KeepAddress(address, of: person.id, confirmed: true),
                KeepDialogue(dialogue, with: address),
            ], letters: letters, caseID: desk.caseID(of: person), now: now)
        CrashPoint.pass("membership.confirmed")
    }
}
