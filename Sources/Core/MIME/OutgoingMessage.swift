package import MailModel

/// A letter before it is bytes: checked header values, text, HTML, invitation and files.
///
/// Clock and randomness are the caller's: date, Message-ID and boundary seed are passed in, so
/// that the same value always gives the same bytes.
package struct OutgoingMessage: Sendable, Hashable {
    package var from: OutgoingMailbox
    package var sender: OutgoingMailbox?
    package var to: [OutgoingMailbox]
    package var cc: [OutgoingMailbox] = []
    package var replyTo: [OutgoingMailbox] = []
    package var subject: HeaderText
    package var date: MailDate
    package var messageID: MessageID
    package var inReplyTo: MessageID?
    package var references: [MessageID] = []
    package var extraFields: [ExtraField] = []
    /// One line a paragraph; lines that begin with `>` are quotes.
    package var text: String
    package var html: String?
    package var calendar: CalendarBody?
    package var attachments: [OutgoingAttachment] = []
    package var boundarySeed: BoundarySeed

    package init(
        from: OutgoingMailbox, to: [OutgoingMailbox], subject: HeaderText, date: MailDate,
        messageID: MessageID, text: String, boundarySeed: BoundarySeed
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.text = text
        self.boundarySeed = boundarySeed
    }

    /// The letter as bytes: CRLF, lines of at most 78 bytes wherever words allow and never over
    /// 998 (RFC 5322 §2.1.1).
    package func rendered() -> [UInt8] {
        var writer = HeaderWriter()
        writeHeader(&writer)
        return writer.bytes + body().bytes
    }

    /// Whether a host must offer SMTPUTF8 to take it (RFC 6531): a local part is not ASCII.
    package var needsSMTPUTF8: Bool {
        ([from] + to + cc + replyTo + [sender].compactMap { $0 })
            .contains { !$0.email.local.utf8.isASCIIOnly }
    }

    private func writeHeader(_ writer: inout HeaderWriter) {
        writer.write("Date", DateWriter.text(date))
        writer.mailboxes("From", [from])
        if let sender { writer.mailboxes("Sender", [sender]) }
        writer.mailboxes("Reply-To", replyTo)
        if to.isEmpty, cc.isEmpty {
            writer.write("To", "undisclosed-recipients:;")
        } else {
            writer.mailboxes("To", to)
        }
        writer.mailboxes("Cc", cc)
        writer.unstructured("Subject", subject.text)
        writer.identifiers("Message-ID", [messageID])
        if let inReplyTo { writer.identifiers("In-Reply-To", [inReplyTo]) }
        writer.identifiers("References", references)
        for field in extraFields { writer.unstructured(field.name.text, field.value.text) }
        writer.write("MIME-Version", "1.0")
    }

    // MARK: Body

    private func body() -> Entity {
        var forms = [Entity.text(FlowedWriter.wrapped(text), parameters: ["format=flowed"])]
        if let html { forms.append(.text(html, subtype: "html")) }
        if let calendar {
            forms.append(
                .text(
                    String(decoding: calendar.bytes, as: UTF8.self), subtype: "calendar",
                    parameters: ["method=\(calendar.method)"]))
        }
        let letter = forms.count == 1 ? forms[0] : multipart("alternative", forms)
        guard !attachments.isEmpty else { return letter }
        return multipart("mixed", [letter] + attachments.map(Entity.attachment))
    }

    private func multipart(_ subtype: String, _ parts: [Entity]) -> Entity {
        // `=_` occurs neither in base64 nor in quoted-printable.
        Entity.multipart(subtype, parts, boundary: "=_\(boundarySeed.text)_\(subtype)")
    }
}

extension Sequence<UInt8> {
    var isASCIIOnly: Bool { allSatisfy { $0 < 0x80 } }
}

/// Dates as RFC 5322 §3.3 writes them.
enum DateWriter {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ date: MailDate) -> String {
        let offset = date.zoneMinutes ?? 0
        let local = CivilTime(secondsSinceEpoch: date.secondsSinceEpoch + Int64(offset) * 60)
        let size = abs(offset)
        let sign = offset < 0 || date.zoneMinutes == nil ? "-" : "+"
        return "\(days[local.weekday]), \(local.day) \(months[local.month - 1]) "
            + "\(CivilTime.padded(local.year, 4)) \(local.timeText) "
            + "\(sign)\(CivilTime.padded(size / 60, 2))\(CivilTime.padded(size % 60, 2))"
    }
}

/// A header section's end and a body, ready to stand in a letter or in a multipart.
struct Entity {
    /// From the content fields to the last line, which ends in CRLF.
    let bytes: [UInt8]

    static func text(_ text: String, subtype: String = "plain", parameters: [String] = []) -> Entity
    {
        let body = BodyEncoder.encode(text: text)
        var writer = HeaderWriter()
        let charset = ["charset=\(body.isASCII ? "us-ascii" : "utf-8")"]
        writer.parameters("Content-Type", "text/\(subtype)", charset + parameters)
        writer.write("Content-Transfer-Encoding", body.encoding)
        return Entity(bytes: writer.bytes + [13, 10] + body.bytes)
    }

    static func attachment(_ attachment: OutgoingAttachment) -> Entity {
        var writer = HeaderWriter()
        let isText = attachment.type.name.lowercased().hasPrefix("text/")
        let charset = isText && UTF8Check.isValid(attachment.bytes) ? ["charset=utf-8"] : []
        // RFC 2046 §5.2.1 forbids an encoding for message types; as a file any type may have one.
        let isMessage =
            attachment.type.name.lowercased().hasPrefix("message/")
            || attachment.type.name.lowercased().hasPrefix("multipart/")
        let type = isMessage ? MediaType.binary : attachment.type
        writer.parameters("Content-Type", type.name, charset)
        writer.parameters(
            "Content-Disposition", "attachment",
            ParameterWriter.sections("filename", attachment.name.text))
        writer.write("Content-Transfer-Encoding", "base64")
        return Entity(bytes: writer.bytes + [13, 10] + BodyEncoder.base64Lines(attachment.bytes))
    }

    static func multipart(_ subtype: String, _ parts: [Entity], boundary: String) -> Entity {
        var writer = HeaderWriter()
        writer.parameters("Content-Type", "multipart/\(subtype)", ["boundary=\"\(boundary)\""])
        var bytes = writer.bytes + [13, 10]
        for part in parts {
            bytes += Array("--\(boundary)\r\n".utf8) + part.bytes + [13, 10]
        }
        return Entity(bytes: bytes + Array("--\(boundary)--\r\n".utf8))
    }
}
