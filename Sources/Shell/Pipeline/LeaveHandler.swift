import Deciding
import Drafting
package import MailModel
import Replies
import Store
import Understanding

/// Takes people off the list who ask for it, in any words, or by mail to the leaving address.
///
/// The goodbye is said once. What was drafted or approved before never leaves: the outbox asks
/// the record again as each attempt begins.
package struct LeaveHandler: MailHandler {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.complete, let sender = mail.arrival.sender?.email,
            !desk.house.ownAddresses.contains(sender)
        else { return nil }
        let byAddress = mail.recipients.contains { address in
            desk.house.ownAddresses.contains { address == $0.leaving }
        }
        let robots: Set<MailKind> = [.bounce, .autoReply, .report, .spam]
        if byAddress, !robots.contains(mail.arrival.kind) {
            return try leave(mail, sender, asked: "wrote to the leaving address")
        }
        guard mail.arrival.kind == .human else { return nil }
        if let outcome = try changedMind(mail, sender) { return outcome }
        return try unsubscribed(mail, sender)?.settling("unsubscribe")
    }

    /// A plain no of somebody who is being led in, unless it is about a tour.
    private func changedMind(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let holder = try desk.key(of: mail).flatMap { key in
            key.purpose == MembershipDesk.joinPurpose ? EmailAddress(key.holder) : nil
        }
        let address = holder ?? sender
        guard let person = try desk.store.person(at: address),
            Membership(status: person.status).isUnderWay,
            desk.answer(mail, asked: []).saysNo, !mail.asks("tour-withdrawal")
        else { return nil }
        let threads = mail.arrival.references.map(\.text).reversed()
        guard try desk.store.tourLetter(answeredBy: Array(threads)) == nil else { return nil }
        return try leave(mail, address, asked: "no longer wishes to join")
            .settling("unsubscribe", "join")
    }

    /// `data-request` is about erasure, which is more than leaving; `join` outweighs both.
    private func unsubscribed(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let intents = mail.arrival.intents
        guard mail.asks("unsubscribe"), !intents.contains("data-request"),
            !intents.contains("join")
        else { return nil }
        return try leave(mail, sender, asked: "asks to be taken off the list")
    }

    private func leave(
        _ mail: ReadMail, _ address: EmailAddress, asked: String
    ) throws -> MailOutcome {
        guard let person = try desk.store.person(at: address) else {
            let reason = "\(asked), but nobody on the list has this address; perhaps another one"
            return MailOutcome(
                ["escalate: \(reason)"],
                letters: [LetterComposer.staffEntry(mail.arrival, reason)])
        }
        var machine = Membership(status: person.status)
        guard case .sayGoodbye = machine.leaves() else {
            return MailOutcome(["ignore: left already; the goodbye was said once"])
        }
        var changed = person
        changed.status = machine.status
        changed.nudgedAt = nil
        var details = person.details
        details.language = desk.language(of: mail, before: details.language)
        var request = desk.reply(.goodbye, to: mail, address, details, reason: asked)
        request.personID = person.id
        return MailOutcome(
            ["draft: \(asked)"], letters: [desk.draft(request)],
            acts: [ChangePerson(person, to: changed, reason: "mail \(mail.id)")], opensCase: true)
    }
}

extension EmailAddress {
    /// Where a mail takes its sender off the list, for `List-Unsubscribe` (RFC 2369 §3.2):
    /// `secretariat+leave@office.example`.
    package var leaving: EmailAddress? {
        EmailAddress(local: "\(localWithoutDetail)+leave", domain: domain)
    }
}
