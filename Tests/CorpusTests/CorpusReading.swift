import Calendar
import MIME
import MailModel
import Replies
import Reports

/// What was read from a mail, under the names that the expectations use.
struct CorpusReading {
    let message: Message
    let body: BodySections
    let provenance: Provenance

    init(_ bytes: [UInt8]) {
        message = Message(parsing: bytes)
        body = BodySections(of: message)
        provenance = Provenance(of: message, body: body)
    }

    /// The values under a key; more than one where a fact may be repeated.
    func values(_ key: String) -> [String] {
        header(key) ?? content(key) ?? report(key) ?? calendar(key) ?? []
    }

    private func header(_ key: String) -> [String]? {
        switch key {
        case "subject": [message.subject ?? ""]
        case "frm": message.from.map(\.address)
        case "frm-name": message.from.compactMap(\.name)
        case "frm-count": ["\(message.from.filter { !$0.address.isEmpty }.count)"]
        case "to": message.to.map(\.address)
        case "cc": message.cc.map(\.address)
        case "to-count": ["\(message.to.count)"]
        case "reply-to": message.replyTo.map(\.address)
        case "message-id": [message.messageID?.text ?? ""]
        case "in-reply-to": message.inReplyTo.map(\.text)
        case "reference": message.references.map(\.text)
        case "date": [message.date?.rfc3339 ?? ""]
        default: nil
        }
    }

    private func content(_ key: String) -> [String]? {
        switch key {
        case "unwrapped":
            message.readableParts.map { Self.tidy(message.unwrappedText(of: $0.part)) }
        case "text": [Self.tidy(body.authorText)]
        case "full": [Self.tidy(body.fullText)]
        case "quoted": [Self.tidy(body.quotedText)]
        case "signature": [Self.tidy(body.signature)]
        case "cut": body.cuts.map(\.reason.rawValue)
        case "defect": message.damage.map(\.kind.rawValue)
        case "defect-at": message.damage.map { "\($0.kind.rawValue) \($0.offset)" }
        case "attachment": message.attachments.compactMap(\.name)
        case "attachment-type": message.attachments.map(\.type)
        case "attachment-digest": message.attachments.map { Self.digest(message.bytes(of: $0)) }
        case "protection": [message.protection(text: body.fullText)?.words ?? ""]
        case "attachment-size": message.attachments.map { "\($0.size)" }
        case "attachment-count": ["\(message.attachments.count)"]
        case "kind": [provenance.kind.rawValue]
        default: nil
        }
    }

    /// FNV-1a of the bytes, in sixteen digits.
    private static func digest(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private func report(_ key: String) -> [String]? {
        guard let bounce = provenance.bounce, let first = bounce.recipients.first else {
            return nil
        }
        switch key {
        case "recipient": return bounce.recipients.map(\.address)
        case "status": return [first.status?.description ?? ""]
        case "permanent": return ["\(first.isPermanent)"]
        case "action": return [first.action.rawValue]
        case "smtp": return [first.smtpCode.map(String.init) ?? ""]
        case "return-path": return [bounce.originalReturnPath ?? ""]
        case "original": return [bounce.originalMessageID?.text ?? ""]
        default: return nil
        }
    }

    private func calendar(_ key: String) -> [String]? {
        guard let calendar = provenance.calendar else { return nil }
        let attendee = calendar.respondent(sender: message.from.first?.email)
        switch key {
        case "cal-method": return [calendar.method]
        case "cal-uid": return [calendar.uid]
        case "cal-attendee": return [attendee?.address ?? ""]
        case "cal-partstat": return [attendee?.status?.description ?? ""]
        case "cal-sequence": return ["\(calendar.sequence)"]
        case "cal-recurrence": return [calendar.recurrenceID ?? ""]
        default: return nil
        }
    }

    /// Lines without white space at their ends, and the text without empty lines around it.
    static func tidy(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.last, last.isWhitespace { line = line.dropLast() }
            return line
        }
        let kept = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return kept.joined(separator: "\n")
    }
}
