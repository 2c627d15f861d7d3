import Deciding
package import MailModel
import Reports
package import Sending
package import Store

/// Ties delivery reports to the letters that they are about; what cannot be tied changes nobody.
///
/// The sealed return path comes first, also where a server brings it back as the ENVID that it was
/// given (RFC 3461): only somebody who saw the letter can know it. The returned Message-ID is taken
/// where the report also names the address that we sent that letter to.
package struct BounceHandler: MailHandler {
    private let store: Store
    private let office: EmailAddress
    private let returnPathKey: [UInt8]
    private let rules: BounceRules

    package init(
        store: Store, office: EmailAddress, returnPathKey: [UInt8], rules: BounceRules
    ) {
        self.store = store
        self.office = office
        self.returnPathKey = returnPathKey
        self.rules = rules
    }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.kind == .bounce, let report = mail.result.provenance.bounce else {
            return nil
        }
        guard let (letter, recipient) = try match(report, mail) else {
            return MailOutcome([
                "ignore: a delivery report that belongs to no letter of ours changes nobody"
            ])
        }
        let weight = ReturnWeight(rawValue: recipient.weight.rawValue) ?? .none
        let status = recipient.status?.description ?? recipient.smtpCode.map(String.init)
        let code = status.map { " (\($0))" } ?? ""
        return MailOutcome(
            ["record: a delivery report on letter \(letter.id): \(recipient.action)\(code)"],
            acts: [
                RecordReturn(letter: letter.id, weight: weight, status: status, rules: rules)
            ])
    }

    // MARK: - Which letter

    private func match(
        _ report: BounceReport, _ mail: ReadMail
    ) throws -> (LetterRow, BounceReport.Recipient)? {
        if let letter = try byReturnPath(report, mail) {
            return told(of: letter, report).map { (letter, $0) }
        }
        guard let id = report.originalMessageID,
            let letter = try store.sentLetter(messageID: id.text),
            let recipient = report.recipients.first(where: { isRecipient($0, of: letter) })
        else { return nil }
        return (letter, recipient)
    }

    private func byReturnPath(_ report: BounceReport, _ mail: ReadMail) throws -> LetterRow? {
        let told = [report.originalReturnPath, report.originalEnvelopeID]
        let addresses = mail.recipients + told.compactMap { $0.flatMap { EmailAddress($0) } }
        let token = addresses.lazy.filter { $0.domain == office.domain }
            .compactMap { ReturnPathToken(in: $0, key: returnPathKey) }.first
        guard let token, let letter = try store.letter(token.letter), Self.hasLeft(letter) else {
            return nil
        }
        return letter
    }

    private static func hasLeft(_ letter: LetterRow) -> Bool {
        [.sent, .sending, .uncertain].contains(letter.state)
    }

    /// What the report says of the letter's reader: by name, or the worst where the letter was
    /// forwarded and the report names the place that it was forwarded to.
    private func told(
        of letter: LetterRow, _ report: BounceReport
    ) -> BounceReport.Recipient? {
        let order: [FailureWeight] = [.hard, .soft, .none]
        return report.recipients.first { isRecipient($0, of: letter) }
            ?? order.lazy.compactMap { weight in
                report.recipients.first { $0.weight == weight }
            }.first
    }

    private func isRecipient(_ told: BounceReport.Recipient, of letter: LetterRow) -> Bool {
        guard let address = EmailAddress(told.address) else { return false }
        return address == EmailAddress(letter.recipient)
    }
}
