package import MIME
package import MailModel

/// What a letter keeps when its words are edited: thread, reply address, calendar, attachments.
package struct LetterFrame: Sendable {
    package var recipientName: String?
    package var inReplyTo: MessageID?
    package var references: [MessageID] = []
    package var replyTo: OutgoingMailbox?
    package var extraFields: [ExtraField] = []
    package var calendar: CalendarBody?
    package var attachments: [OutgoingAttachment] = []

    package init() {}

    /// Message-IDs that a References header keeps, so that it never grows without end.
    private static let longestThread = 20

    /// The frame of an answer to a mail.
    package init(answering mail: Message) {
        recipientName = mail.from.first?.name
        inReplyTo = mail.messageID
        let earlier = mail.references.isEmpty ? mail.inReplyTo : mail.references
        references = Array(
            (earlier + [mail.messageID].compactMap { $0 }).suffix(Self.longestThread))
    }

    /// The frame of a letter that was written before.
    package init(of letter: Message) {
        recipientName = letter.to.first?.name
        inReplyTo = letter.inReplyTo.first
        references = letter.references
        replyTo = letter.replyTo.first.flatMap { OutgoingMailbox($0) }
        extraFields = Self.kept.compactMap { name in
            guard let value = letter.header.first(name.lowercased()), let field = HeaderName(name)
            else { return nil }
            return ExtraField(field, HeaderText(cleaning: value))
        }
        for part in letter.parts where !part.hasChildren {
            if part.isAttachmentByDisposition {
                attachments += [Self.attachment(part, letter)].compactMap { $0 }
            } else if part.contentType.subtype == "calendar" {
                calendar = part.contentType.parameter("method").flatMap {
                    CalendarBody(method: $0, bytes: letter.bytes(of: part))
                }
            }
        }
    }

    /// Fields that a letter may carry beside those that every letter has.
    private static let kept = [
        "Auto-Submitted", "Content-Language", "List-Unsubscribe", "List-Unsubscribe-Post",
        "List-Id", "Precedence",
    ]

    private static func attachment(_ part: Part, _ letter: Message) -> OutgoingAttachment? {
        let type = MediaType("\(part.contentType.type)/\(part.contentType.subtype)")
        let name = part.disposition?.fileName ?? part.contentType.parameter("name") ?? "attachment"
        return OutgoingAttachment(
            name: HeaderText(cleaning: name), type: type ?? .binary, bytes: letter.bytes(of: part))
    }
}
