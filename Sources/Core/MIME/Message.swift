/// Bytes to mail and mail to bytes: any bytes give a `Message`, damage is a defect with its offset.
///
/// The raw bytes stay the authority. The header and the parts are ranges in them, and text is
/// decoded when it is asked for (RFC 5322, RFC 2045 to 2049, RFC 2231, RFC 6532).
package import MailModel

/// A mail as it was received, with its structure laid open.
package struct Message: Sendable {
    package let raw: [UInt8]
    /// The parts in preorder; `parts[0]` is the message itself and always there.
    package let parts: [Part]
    package let defects: [Defect]
    /// Who wrote it, as the header says. Every stage asks for this, so it is read once.
    package let from: [Mailbox]
    /// The subject, unfolded and decoded; nil when there is no such field.
    package let subject: String?
    let fields: [HeaderField]
    /// The charset of the first text that names one and is in no Western alphabet or UTF-8.
    let own: CharsetName?

    /// Takes any bytes; time is linear in their number.
    package init(parsing raw: [UInt8]) {
        var parser = StructureParser(raw: raw)
        parser.run()
        self.raw = raw
        parts = parser.parts
        defects = parser.defects
        fields = parser.fields
        own = parser.parts.lazy.filter(\.isText).compactMap(\.contentType.charset)
            .compactMap(CharsetName.init).first { $0.isTelling }
        let top = HeaderSection(raw: raw, fields: fields[parts[0].fields], own: own)
        from = top.mailboxes("from")
        subject = top.first("subject")
    }

    package var header: HeaderSection { header(of: parts[0]) }

    package func header(of part: Part) -> HeaderSection {
        HeaderSection(raw: raw, fields: fields[part.fields], own: own)
    }

    /// The parts whose parent is `part`, in order.
    package func children(of part: Part) -> [Part] {
        var found: [Part] = []
        var index = part.index + 1
        while index < part.subtreeEnd, index < parts.count {
            found.append(parts[index])
            index = max(parts[index].subtreeEnd, index + 1)
        }
        return found
    }
}

// MARK: - Header fields that are values

extension Message {
    package var sender: [Mailbox] { header.mailboxes("sender") }
    package var replyTo: [Mailbox] { header.mailboxes("reply-to") }
    package var to: [Mailbox] { header.mailboxes("to") }
    package var cc: [Mailbox] { header.mailboxes("cc") }
    package var bcc: [Mailbox] { header.mailboxes("bcc") }

    package var messageID: MessageID? {
        header.rawValue("message-id").flatMap { MessageIDList.parse($0).first }
    }

    package var inReplyTo: [MessageID] { header.messageIDs("in-reply-to") }
    package var references: [MessageID] { header.messageIDs("references") }

    /// The date of writing; nil when the field is missing or cannot be read as a date.
    package var date: MailDate? {
        header.rawValue("date").flatMap(DateParser.parse)
    }
}
