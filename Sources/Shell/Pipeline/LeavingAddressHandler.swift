import Deciding
package import MailModel
import Sending
import Store

/// Takes off the list whoever a mail to a leaving address names, whatever it says: mail programs
/// write such mails by themselves (RFC 2369 §3.2).
///
/// `OFFICE+u-…` names the person under a seal, from whatever address the mail comes;
/// `OFFICE+leave` names its sender.
package struct LeavingAddressHandler: MailHandler {
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
        if let token { return try sealed(token, mail) }
        guard mail.arrival.complete, mail.recipients.contains(where: { $0 == office.leaving }),
            let sender = mail.arrival.sender?.email, sender != office
        else { return nil }
        let asked = "wrote to the leaving address"
        guard let person = try desk.store.person(at: sender) else {
            return LeaveHandler.stranger(mail, asked)
        }
        return try Farewell(desk).outcome(of: mail, by: person, at: sender, asked: asked)
    }

    private func sealed(_ token: UnsubscribeToken, _ mail: ReadMail) throws -> MailOutcome {
        guard let person = try desk.store.person(token.person) else {
            return MailOutcome(["ignore: who leaves by the sealed address is not known any more"])
        }
        return try Farewell(desk).outcome(
            ofSealed: mail, for: person, asked: "left by the sealed address of a letter")
    }
}
