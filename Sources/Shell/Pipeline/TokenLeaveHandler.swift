import Deciding
import Drafting
package import MailModel
import Sending
import SiteLoading
import Store

/// Takes off the list whoever a mail to a sealed leaving address names (RFC 2369 §3.2), from
/// whatever address it comes and whatever it says: mail programs write such mails by themselves.
/// The goodbye goes to the address on file, once.
package struct TokenLeaveHandler: MailHandler {
    private let desk: MembershipDesk
    private let office: EmailAddress
    private let key: [UInt8]

    package init(_ desk: MembershipDesk, office: EmailAddress, key: [UInt8]) {
        self.desk = desk
        self.office = office
        self.key = key
    }

    private static let echoes: Set<MailKind> = [.bounce, .autoReply, .report, .spam]

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard !Self.echoes.contains(mail.arrival.kind) else { return nil }
        let token = mail.recipients.lazy.compactMap {
            UnsubscribeToken(in: $0, office: office, key: key)
        }.first
        guard let token else { return nil }
        guard let person = try desk.store.person(token.person), person.status != .left else {
            return MailOutcome(["ignore: who leaves by the sealed address has left already"])
        }
        var changed = person
        changed.status = .left
        changed.nudgedAt = nil
        return MailOutcome(
            ["record: \(person.subject) leaves by the sealed address of a letter"],
            letters: goodbye(to: person),
            acts: [ChangePerson(person, to: changed, reason: "mail \(mail.id)")],
            opensCase: false)
    }

    private func goodbye(to person: PersonRow) -> [LetterDraft] {
        guard let address = person.email else { return [] }
        var request = desk.letter(
            .goodbye, to: address, person.details,
            reason: "left by the sealed address of a letter")
        request.subject = Decision.replySubject(desk.composer.office.name(in: request.language))
        request.personID = person.id
        // Letters about membership never go to who has left; this one does, since it says so.
        request.purpose = .reply
        return [desk.draft(request)]
    }
}
