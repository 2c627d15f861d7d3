import Deciding
import Drafting
import MailModel
import Store

/// What time brings about in membership: one reminder, the end of a silent case, refusals.
package struct MembershipWork: PeriodicWork {
    private let desk: MembershipDesk

    package var name: String { "membership" }

    package init(_ desk: MembershipDesk) { self.desk = desk }

    package func work(now: Int64) async throws -> Int64? {
        for person in try desk.store.unwrittenRefusals() { try refuse(person, now) }
        var next: Int64?
        for (person, since) in try desk.store.silentPeople() {
            try remind(person, since, now)
            let moment = since + (person.nudgedAt == nil ? desk.rules.nudgeSeconds
                : desk.rules.expirySeconds)
            if moment > now { next = min(next ?? moment, moment) }
        }
        return next
    }

    /// The letter and the change of one silent person, in one transaction; somebody who wrote
    /// meanwhile is left alone.
    private func remind(_ person: PersonRow, _ since: Int64, _ now: Int64) throws {
        var machine = Membership(status: person.status, isNudged: person.nudgedAt != nil)
        guard let address = person.email,
            let action = machine.silence(now - since, desk.rules)
        else { return }
        var changed = person
        changed.status = machine.status
        changed.nudgedAt = machine.isNudged ? person.nudgedAt ?? now : nil
        var request: LetterRequest
        if action == .nudge {
            request = desk.letter(
                .joinNudge, to: address, person.details,
                reason: "nothing was heard for \((now - since) / 86_400) days")
        } else {
            request = desk.letter(
                .joinClosed, to: address, person.details,
                reason: "nothing was heard after the reminder; the case is closed")
        }
        if person.status == .confirming {
            request = desk.withKey(
                request, purpose: MembershipDesk.joinPurpose, subject: address.canonical, now: now)
        }
        request.personID = person.id
        do {
            try desk.store.perform(
                [ChangePerson(person, to: changed, by: "clock")], letters: [desk.draft(request)],
                caseID: desk.caseID(of: person), now: now)
        } catch StoreError.conflict { return }
        CrashPoint.pass("membership.reminded")
    }

    private func refuse(_ person: PersonRow, _ now: Int64) throws {
        guard let address = person.email, var dialogue = try desk.store.dialogue(with: person.id)
        else { return }
        let reason = dialogue.refusal ?? ""
        dialogue.refusal = nil
        var request = desk.letter(
            .refusal, to: address, person.details, reason: "staff refused the request: \(reason)"
        ) { $0.refusalReason = reason.isEmpty ? nil : reason }
        request.personID = person.id
        try desk.store.perform(
            [KeepDialogue(dialogue, with: address)], letters: [desk.draft(request)],
            caseID: desk.caseID(of: person), now: now)
        CrashPoint.pass("membership.refused")
    }
}
