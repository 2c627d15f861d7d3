/// What should happen to a mail once it has been read: pure rules from an arrival to effects.
///
///     decide(arrival, house rules) -> [Effect]
package import MailModel

/// One question of a mail with what the library says to it.
package struct AnsweredQuestion: Sendable, Equatable {
    package struct Sentence: Sendable, Equatable {
        package let text: String
        /// `knowledge/initiatives/dakar.md:12`
        package let source: String
        /// Whether it stands on a line of its own, as one of a list.
        package let isItem: Bool

        package init(text: String, source: String, isItem: Bool = false) {
            self.text = text
            self.source = source
            self.isItem = isItem
        }
    }

    package let text: String
    /// Empty where the library has no answer.
    package let sentences: [Sentence]
    package let link: String?
    package let score: Double
    /// False when the entry is unreviewed or past its date, so that it never goes unapproved.
    package let settled: Bool

    package init(
        text: String, sentences: [Sentence], link: String?, score: Double, settled: Bool
    ) {
        self.text = text
        self.sentences = sentences
        self.link = link
        self.score = score
        self.settled = settled
    }
}

/// What an applicant said of themselves, each nil where the mail does not say it.
package struct ApplicantFields: Sendable, Equatable {
    package var name: String?
    package var organization: String?
    package var role: String?
    package var city: String?
    package var country: String?
    package var phone: String?

    package init(
        name: String? = nil, organization: String? = nil, role: String? = nil,
        city: String? = nil, country: String? = nil, phone: String? = nil
    ) {
        self.name = name
        self.organization = organization
        self.role = role
        self.city = city
        self.country = country
        self.phone = phone
    }
}

/// Everything about one mail that a decision rests on.
package struct Arrival: Sendable {
    package var kind: MailKind
    package var complete: Bool
    /// How the mail is sealed, where that leaves nothing to read: "encrypted with OpenPGP".
    package var seal: String?
    package var sender: Mailbox?
    /// Where an answer goes: the first Reply-To, or else the sender.
    package var replyAddress: EmailAddress?
    package var subject: String
    package var messageID: MessageID?
    package var references: [MessageID]
    package var language: LanguageTag
    package var intents: Set<String>
    package var questions: [AnsweredQuestion]
    package var applicant: ApplicantFields
    package var sensitive: Bool
    package var authorText: String
    /// Whether it complains that the office has not answered.
    package var complainsOfSilence = false
    /// Whether it says outright that its writer does not join, or stays on the list.
    package var declinesMembership = false
    /// True where the mail tells a passport's number, which then stands in none of these texts.
    package var holdsPassportNumber = false

    package init(kind: MailKind, complete: Bool, subject: String, language: LanguageTag) {
        self.kind = kind
        self.complete = complete
        self.subject = subject
        self.language = language
        references = []
        intents = []
        questions = []
        applicant = ApplicantFields()
        sensitive = false
        authorText = ""
    }
}
