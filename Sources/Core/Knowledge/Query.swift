package import MailModel

/// One question as it stands in a mail, with what the mail says around it.
package struct Query: Sendable {
    package let text: String
    /// The language of the question, and of the answer where the library has it.
    package let language: LanguageTag
    /// What the mail says before the question: names and descriptions there still hold.
    package let preceding: String
    package let subject: String
    /// Identifiers that the mail names, nearest first.
    package let mentioned: [String]

    package init(
        _ text: String, language: LanguageTag, preceding: String = "", subject: String = "",
        mentioned: [String] = []
    ) {
        self.text = text
        self.language = language
        self.preceding = preceding
        self.subject = subject
        self.mentioned = mentioned
    }
}
