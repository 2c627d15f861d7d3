package import MailModel

/// Understanding: what a person wants, read from the words of a mail without any model service.
///
/// A reading is a pure function of its correspondence and gazetteer: patterns over folded words,
/// combined into scores. Every conclusion carries the words that show it.
package struct Reading: Sendable {
    /// The language of the author's own text, by what dominates.
    package let language: LanguageReading
    /// In the order of ``Intent``; never empty.
    package let intents: [IntentReading]
    /// How plainly it says that somebody wants a place on a tour.
    package let registration: RegistrationWill
    /// Whether it says outright that its writer does not join, or stays on the list.
    package let declinesMembership: Bool
    /// In the order asked; at most ``Limits/questions``.
    package var questions: [QuestionReading]
    /// The tours that the mail is about, in the order named.
    package let tours: [TourReading]
    /// What is stated for joining; empty unless `join` is among the intents.
    package let join: JoinFields
    /// Who travels, or no longer travels; empty unless the mail may well register or withdraw,
    /// even where that is too little for an intent.
    package let participants: [Found]
    package let sensitive: SensitiveReading

    /// Bounds on what is read of one mail, so that time and memory stay bounded.
    package enum Limits {
        /// UTF-8 octets of author text; a long letter has 10,000, beyond this nothing new is said.
        package static let text = 65_536
        /// UTF-8 octets of a subject; RFC 5322 lines are shorter, folded subjects may reach it.
        package static let subject = 1_024
        /// UTF-8 octets of a signature; the rest is a disclaimer.
        package static let signature = 4_096
        /// UTF-8 octets of quoted text.
        package static let quoted = 4_096
        /// UTF-8 octets of a display name; people's names are shorter.
        package static let name = 256
        /// Questions of one mail; staff answer a mail with more by hand.
        package static let questions = 40
        /// Participants of one mail; a delegation is smaller than a bus.
        package static let participants = 60
        /// Octets of evidence shown; enough for a long sentence.
        package static let evidence = 400
    }
}

/// The language of a text.
package struct LanguageReading: Sendable, Hashable, Codable {
    package let tag: LanguageTag
    /// From 0 to 1: the share of the evidence that speaks for it.
    package let score: Double
    /// The next likeliest language where it has a real share, as in a mixed mail.
    package let second: LanguageTag?
    /// A few words that speak for it.
    package let evidence: [String]

    package init(
        tag: LanguageTag, score: Double, second: LanguageTag? = nil, evidence: [String] = []
    ) {
        self.tag = tag
        self.score = score
        self.second = second
        self.evidence = evidence
    }
}

/// A tour that a mail is about.
package struct TourReading: Sendable, Hashable, Codable {
    /// The city id, as in the gazetteer.
    package let id: String
    package let evidence: Evidence
    package let score: Double

    package init(id: String, evidence: Evidence, score: Double) {
        self.id = id
        self.evidence = evidence
        self.score = score
    }
}
