import Deciding
package import MailModel
import Sending
package import Store

/// Takes off the list whoever a mail to a sealed leaving address names (RFC 2369 §3.2), from
/// whatever address it comes and whatever it says: mail programs write such mails by themselves.
package struct TokenLeaveHandler: MailHandler {
    private let store: Store
    private let office: EmailAddress
    private let key: [UInt8]

    package init(store: Store, office: EmailAddress, key: [UInt8]) {
        self.store = store
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
        guard let person = try store.person(token.person), person.status != .left else {
            return MailOutcome(["ignore: who leaves by the sealed address has left already"])
        }
        var changed = person
        changed.status = .left
        return MailOutcome(
            ["record: \(person.subject) leaves by the sealed address of a letter"],
            acts: [ChangePerson(person, to: changed, reason: "mail \(mail.id)")])
    }
}
