package import MailModel

/// A letter as a mail: its header fields as checked values, a text part and an HTML part.
///
/// No header can be injected: every value is either a type that holds no control character or is
/// encoded. Date, Message-ID and boundary are handed in.
package struct LetterMessage: Sendable {
    package let from: Mailbox
    package let to: Mailbox
    package let subject: String
    package let date: MailDate
    package let messageID: MessageID
    package let inReplyTo: MessageID?
    package let references: [MessageID]
    package let language: LanguageTag
    package let body: LetterBody
    /// Letters and digits that stand in no body line; twenty random ones do.
    package let boundary: String

    package init(
        from: Mailbox, to: Mailbox, subject: String, date: MailDate, messageID: MessageID,
        inReplyTo: MessageID?, references: [MessageID], language: LanguageTag, body: LetterBody,
        boundary: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.language = language
        self.body = body
        self.boundary = boundary
    }

    /// The bytes with CRLF line ends, no line longer than 78 octets where it can be folded.
    ///
    /// Nil when an address is none: such a letter cannot leave.
    package func rendered() -> [UInt8]? {
        guard let from = HeaderWriter.mailbox(from), let to = HeaderWriter.mailbox(to) else {
            return nil
        }
        var header = HeaderWriter()
        header.add("From", [from])
        header.add("To", [to])
        header.add("Subject", HeaderWriter.words(subject))
        header.add("Date", [date.rfc5322])
        header.add("Message-ID", [messageID.bracketed])
        if let inReplyTo { header.add("In-Reply-To", [inReplyTo.bracketed]) }
        if !references.isEmpty { header.add("References", references.map(\.bracketed)) }
        header.add("Auto-Submitted", ["auto-replied"])
        header.add("Content-Language", [language.code])
        header.add("MIME-Version", ["1.0"])
        header.add("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])
        let text = part("text/plain; charset=utf-8; format=flowed", FlowedText.wrap(body.text))
        let html = part("text/html; charset=utf-8", body.html(language: language.code))
        let end = "--\(boundary)--\r\n"
        return Array((header.text + "\r\n" + text + html + end).utf8)
    }

    private func part(_ type: String, _ content: String) -> String {
        let (encoding, lines) = TransferText.encoded(content)
        return "--\(boundary)\r\nContent-Type: \(type)\r\n"
            + "Content-Transfer-Encoding: \(encoding)\r\n\r\n\(lines)\r\n"
    }
}

extension MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Thu, 16 Apr 2015 10:00:00 +0200` (RFC 5322 §3.3).
    var rfc5322: String {
        let offset = zoneMinutes ?? 0
        let local = CivilTime(secondsSinceEpoch: secondsSinceEpoch + Int64(offset) * 60)
        let size = abs(offset)
        let sign = zoneMinutes == nil || offset < 0 ? "-" : "+"
        let zone = sign + CivilTime.padded(size / 60, 2) + CivilTime.padded(size % 60, 2)
        return "\(Self.days[local.weekday]), \(local.day) \(Self.months[local.month - 1]) "
            + "\(CivilTime.padded(local.year, 4)) \(local.timeText) \(zone)"
    }
}
