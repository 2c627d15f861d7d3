package import MailModel

/// One thing for the shell to do about a mail, and why.
package enum Effect: Sendable {
    /// Write this letter and hold it for staff.
    case draft(LetterPlan, reason: String)
    /// Put the mail itself before staff, without a letter.
    case askStaff(reason: String)
    /// Nothing more; the mail and the reason are kept.
    case ignore(reason: String)

    package var name: String {
        switch self {
        case .draft: "draft"
        case .askStaff: "escalate"
        case .ignore: "ignore"
        }
    }

    package var reason: String {
        switch self {
        case .draft(_, let reason), .askStaff(let reason), .ignore(let reason): reason
        }
    }
}

/// Which letter to write to whom, with everything that it says.
package struct LetterPlan: Sendable {
    package enum Content: Sendable {
        case answer([AnsweredQuestion])
        case couldNotAnswer
        /// A greeting, or a wish to know more: of what?
        case askWhat
        case acknowledgementOfJoin(ApplicantFields, [AnsweredQuestion])
    }

    package let content: Content
    package let recipient: EmailAddress
    package let recipientName: String?
    package let language: LanguageTag
    /// The reader's language when the office does not write it.
    package let foreign: Bool
    package let subject: String
    package let inReplyTo: MessageID?
    package let references: [MessageID]
    package let quoted: [String]
    package let score: Double
    package let gaps: [String]
    /// Whether the letter is sorry that there was no answer before.
    package let isSorry: Bool
}
