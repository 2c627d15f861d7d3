package import MailModel

/// One question as it stands in a mail, with what the mail says around it.
package struct Query: Sendable {
    package let text: String
    /// The language of the question, and of the answer where the library has it.
    package let language: LanguageTag
    /// What the mail says before the question: names and descriptions there still hold.
    package let preceding: String
    package let subject: String
    /// What the mail says behind the question: often what it was about.
    package let following: String
    /// Identifiers that the mail names, nearest first.
    package let mentioned: [String]
    /// How likely it is that the words ask anything, from 0 to 1.
    package let certainty: Double
    /// What the mail wants as a whole, such as `join`, each with its chance.
    package let wishes: [String: Double]
    /// What the reading of the mail takes the question to be about: identifiers with a share from
    /// 0 to 1. Anything outside that is cut to it; identifiers that the library lacks are ignored.
    package let aspects: [String: Double]

    package init(
        _ text: String, language: LanguageTag, preceding: String = "", subject: String = "",
        following: String = "", mentioned: [String] = [], wishes: [String: Double] = [:],
        certainty: Double = 1, aspects: [String: Double] = [:]
    ) {
        self.text = text
        self.language = language
        self.preceding = preceding
        self.subject = subject
        self.following = following
        self.mentioned = mentioned
        self.wishes = wishes
        self.certainty = certainty
        self.aspects = aspects
    }
}
