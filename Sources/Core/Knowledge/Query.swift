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
    /// What the reading of the mail takes the question to be about: identifiers with a share from
    /// 0 to 1. Anything outside that is cut to it; identifiers that the library lacks are ignored.
    package let aspects: [String: Double]

    package init(
        _ text: String, language: LanguageTag, preceding: String = "", subject: String = "",
        mentioned: [String] = [], aspects: [String: Double] = [:]
    ) {
        self.text = text
        self.language = language
        self.preceding = preceding
        self.subject = subject
        self.mentioned = mentioned
        self.aspects = aspects
    }
}
