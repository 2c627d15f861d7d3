package import MailModel

/// What a reader needs of one mail: the author's own words and who sent them.
///
/// Quoted history and signatures are expected to be cut off already; they come in fields of
/// their own, since a signature tells who writes and a quotation what is answered.
package struct Correspondence: Sendable {
    /// The text that the author wrote now, with line feeds, without quotes and signature.
    package var authorText: String
    /// The subject, decoded, with any `Re:`.
    package var subject: String
    /// The lines below the signature mark, or an empty text.
    package var signature: String
    /// The mailbox in `From`, where there is one.
    package var from: Mailbox?
    /// What the author answers to; it never asks for anything, it only says what "yes" means.
    package var quotedText: String

    package init(
        authorText: String, subject: String = "", signature: String = "", from: Mailbox? = nil,
        quotedText: String = ""
    ) {
        self.authorText = authorText
        self.subject = subject
        self.signature = signature
        self.from = from
        self.quotedText = quotedText
    }

    /// The same with each part cut to its limit, so that no reader sees more.
    func clipped() -> Correspondence {
        func cut(_ text: String, _ limit: Int) -> String {
            text.utf8.count <= limit
                ? text : String(decoding: text.utf8.prefix(limit), as: UTF8.self)
        }
        var clipped = self
        clipped.authorText = cut(authorText, Reading.Limits.text)
        clipped.subject = cut(subject, Reading.Limits.subject)
        clipped.signature = cut(signature, Reading.Limits.signature)
        clipped.quotedText = cut(quotedText, Reading.Limits.quoted)
        if let name = from?.name, name.utf8.count > Reading.Limits.name {
            clipped.from = Mailbox(
                name: cut(name, Reading.Limits.name), address: from?.address ?? "")
        }
        return clipped
    }
}
