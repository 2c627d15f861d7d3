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
}
