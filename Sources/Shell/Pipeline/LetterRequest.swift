package import Drafting
package import MIME
package import MailModel
package import Sending
package import Store

/// A letter to be written: template, reader, values, and everything that goes with it.
///
/// The composer adds the values `office`, `reply-subject`, `named`/`name` and `foreign`.
package struct LetterRequest: Sendable {
    package var name: LetterName
    /// The reader's language; the letter is written in the office's first where that has none.
    package var language: LanguageTag
    package var recipient: EmailAddress
    package var recipientName: String?
    package var values: TemplateValues
    /// Why the letter is written, in words for staff.
    package var reason: String
    /// The subject of an answer; templates of letters that answer nothing have one of their own.
    package var subject = ""
    /// True where the reader writes in a language that the office does not.
    package var foreign = false
    package var inReplyTo: MessageID?
    package var references: [MessageID] = []
    package var purpose = LetterPurpose.reply
    package var personID: Int64?
    package var tour: String?
    /// Whether the reader left the list: a letter about a tour then says why it still comes.
    package var readerLeft = false
    package var campaign: String?
    package var score = 1.0
    package var gaps: [String] = []
    /// One `source  sentence` line a sentence.
    package var sources = ""
    /// The key that an answer to the letter carries in its address.
    package var replyKey: OneUseKey?
    package var calendar: CalendarBody?
    package var attachments: [OutgoingAttachment] = []
    /// Fields beside those that every letter has, such as `List-Unsubscribe`.
    package var extraFields: [ExtraField] = []
    /// Whether the letter answers a mail or is written unasked (RFC 3834 §5).
    package var answersMail = true
    /// The moment at which a letter to staff goes; the policy and staff decide on all others.
    package var goesAt: Int64?
    /// Whether every entry that the letter draws on is reviewed and not past its date.
    package var isReviewed = true
    /// How many different people must approve it.
    package var approvals = 1
    /// The moment from which on it never leaves.
    package var notAfter: Int64?
    package var acts: [any StoreAct] = []

    package init(
        _ name: LetterName, language: LanguageTag, recipient: EmailAddress,
        recipientName: String? = nil, values: TemplateValues = TemplateValues(), reason: String
    ) {
        self.name = name
        self.language = language
        self.recipient = recipient
        self.recipientName = recipientName
        self.values = values
        self.reason = reason
    }
}
