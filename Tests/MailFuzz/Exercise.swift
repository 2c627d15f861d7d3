import Calendar
import MIME
import MailModel
import Replies
import Reports
import Understanding

/// Everything that is ever read from a mail, with what must hold of it.
enum Exercise {
    /// What is wrong with the reading of this mail; nil where nothing is.
    static func complaint(about mail: [UInt8]) -> String? {
        let message = Message(parsing: mail)
        if let wrong = structure(message, mail.count) ?? header(message) { return wrong }
        let body = BodySections(of: message)
        let provenance = Provenance(of: message, body: body)
        let reading = Reading(
            of: Correspondence(
                authorText: body.authorText, subject: message.subject ?? "",
                signature: body.signature, from: message.from.first, quotedText: body.quotedText),
            gazetteer: Gazetteer([]))
        if reading.intents.contains(where: { !(0...1).contains($0.score) }) {
            return "a score outside 0 to 1"
        }
        if provenance.kind == .bounce, provenance.bounce == nil { return "a bounce without report" }
        return nil
    }

    private static func structure(_ message: Message, _ size: Int) -> String? {
        for part in message.parts {
            guard part.bodyRange.lowerBound >= 0, part.bodyRange.upperBound <= size else {
                return "a part outside the mail"
            }
            if part.isText, !part.hasChildren { _ = message.text(of: part) }
        }
        if message.defects.contains(where: { $0.offset < 0 || $0.offset > size }) {
            return "a defect outside the mail"
        }
        for attachment in message.attachments where attachment.name?.isEmpty == true {
            return "an attachment with an empty name"
        }
        return nil
    }

    private static func header(_ message: Message) -> String? {
        for mailbox in message.from + message.to + message.cc + message.replyTo {
            if mailbox.address.utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) {
                return "an address with a line end"
            }
        }
        if let date = message.date, date.rfc3339.isEmpty { return "a date without words" }
        return nil
    }
}
