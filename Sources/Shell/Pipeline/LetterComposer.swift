import Crypto
package import Deciding
package import Drafting
import MIME
package import MailModel
package import SiteLoading
package import Store

/// Turns a plan into the exact bytes of a letter and everything that the queue shows of it.
package struct LetterComposer: Sendable {
    private let office: SiteConfiguration.Office
    private let clock: WallClock

    package init(office: SiteConfiguration.Office, clock: WallClock) {
        self.office = office
        self.clock = clock
    }

    /// A drafted letter, or an entry for staff that says why none could be drafted.
    package func draft(_ plan: LetterPlan, reason: String, from book: LetterBook) -> LetterDraft {
        let name = plan.content.letterName
        do {
            guard let (template, language) = book.template(name, for: plan.language) else {
                return staffEntry(plan, "the letter \(name.rawValue) has no template")
            }
            let words = try template.fill(values(plan, language).templateValues())
            let revision = try compose(words, plan, language)
            return LetterDraft(
                letter: name.rawValue, language: language.code,
                recipient: plan.recipient.description, subject: words.subject, score: plan.score,
                gaps: plan.gaps, reason: reason, revision: revision)
        } catch {
            return staffEntry(plan, "the letter could not be drafted: \(error)")
        }
    }

    /// An entry for staff about a mail that has no letter.
    package static func staffEntry(
        recipient: String, subject: String, language: LanguageTag, reason: String
    ) -> LetterDraft {
        LetterDraft(
            letter: "for-staff", language: language.code, recipient: recipient,
            subject: subject, score: 0, gaps: [], reason: reason, revision: nil)
    }

    private func staffEntry(_ plan: LetterPlan, _ reason: String) -> LetterDraft {
        Self.staffEntry(
            recipient: plan.recipient.description, subject: plan.subject,
            language: plan.language, reason: reason)
    }

    private func values(_ plan: LetterPlan, _ language: LanguageTag) -> ReplyValues {
        var values = ReplyValues(
            subject: plan.subject, readerName: plan.recipientName,
            office: office.name(in: language), foreign: plan.foreign)
        values.quoted = plan.quoted
        switch plan.content {
        case .answer(let questions): values.questions = questions.map(Self.question)
        case .couldNotAnswer: break
        case .acknowledgementOfJoin(let applicant, let questions):
            values.questions = questions.map(Self.question)
            values.applicant = applicant.templateFields
        }
        return values
    }

    private static func question(_ question: AnsweredQuestion) -> ReplyValues.Question {
        let text = question.sentences.map(\.text).joined(separator: " ")
        return ReplyValues.Question(
            text: question.text, answer: question.sentences.isEmpty ? nil : text,
            link: question.link)
    }

    private func compose(
        _ words: LetterWords, _ plan: LetterPlan, _ language: LanguageTag
    ) throws -> RevisionDraft {
        try render(
            words.subject, words.body, author: "program", language: language,
            to: Mailbox(name: plan.recipientName, plan.recipient), inReplyTo: plan.inReplyTo,
            references: plan.references, sources: plan.content.sources)
    }

    private func render(
        _ subject: String, _ body: String, author: String, language: LanguageTag, to: Mailbox,
        inReplyTo: MessageID?, references: [MessageID], sources: String
    ) throws -> RevisionDraft {
        let now = clock.now()
        let token = clock.randomBytes(12).hex
        guard let messageID = MessageID("\(now).\(token)@\(office.address.domain)"),
            let recipient = OutgoingMailbox(to), let seed = BoundarySeed(token)
        else { throw LetterNotRendered.badAddress }
        let words = LetterBody(body)
        let sender = OutgoingMailbox(
            name: HeaderText(cleaning: office.name(in: language)), office.address)
        var letter = OutgoingMessage(
            from: sender, to: [recipient], subject: HeaderText(cleaning: subject),
            date: MailDate(
                secondsSinceEpoch: now, zoneMinutes: clock.offsetMinutes(office.zone, now)),
            messageID: messageID, text: words.text, boundarySeed: seed)
        letter.html = words.html(language: language.code)
        letter.inReplyTo = inReplyTo
        letter.references = references
        letter.extraFields = Self.fields(language)
        let bytes = letter.rendered()
        return RevisionDraft(
            author: author, body: body, bytes: bytes, digest: Array(SHA256.hash(data: bytes)),
            sources: sources, messageID: messageID.text)
    }
}

extension LetterComposer {
    /// Robots do not answer what says that a robot wrote it (RFC 3834 §5).
    private static func fields(_ language: LanguageTag) -> [ExtraField] {
        let pairs = [("Auto-Submitted", "auto-replied"), ("Content-Language", language.code)]
        return pairs.compactMap { name, value in
            HeaderName(name).map { ExtraField($0, HeaderText(cleaning: value)) }
        }
    }
}

/// Why a letter has no bytes.
package enum LetterNotRendered: Error, CustomStringConvertible {
    case badAddress
    package var description: String { "the recipient's address is none" }
}

// MARK: - Editing

extension LetterComposer {
    /// The version that a member of staff wrote, to the same reader in the same thread.
    package func revise(
        _ row: LetterRow, body: String, author: String, thread: LetterThread, sources: String
    ) throws -> RevisionDraft {
        guard let recipient = EmailAddress(row.recipient) else {
            throw LetterNotRendered.badAddress
        }
        return try render(
            row.subject, body, author: author, language: LanguageTag(row.language) ?? .english,
            to: Mailbox(name: thread.recipientName, recipient), inReplyTo: thread.inReplyTo,
            references: thread.references, sources: sources)
    }
}

/// What an edited letter keeps of the mail that it answers.
package struct LetterThread: Sendable {
    package let recipientName: String?
    package let inReplyTo: MessageID?
    package let references: [MessageID]

    package init(recipientName: String?, inReplyTo: MessageID?, references: [MessageID]) {
        self.recipientName = recipientName
        self.inReplyTo = inReplyTo
        self.references = references
    }
}

// MARK: - Conversions

extension LetterPlan.Content {
    package var letterName: LetterName {
        switch self {
        case .answer: .answer
        case .couldNotAnswer: .couldNotAnswer
        case .acknowledgementOfJoin: .acknowledgementOfJoin
        }
    }

    /// One line a sentence: its source and its words.
    var sources: String {
        let questions: [AnsweredQuestion] =
            switch self {
            case .answer(let questions), .acknowledgementOfJoin(_, let questions): questions
            case .couldNotAnswer: []
            }
        return questions.flatMap(\.sentences).map { "\($0.source)  \($0.text)\n" }.joined()
    }
}

extension ApplicantFields {
    var templateFields: [String: String] {
        let pairs: [(String, String?)] = [
            ("applicant", name), ("organization", organization), ("role", role), ("city", city),
            ("country", country), ("phone", phone),
        ]
        return pairs.reduce(into: [:]) { fields, pair in fields[pair.0] = pair.1 }
    }
}
