import Approving
import Crypto
package import Deciding
package import Drafting
import MIME
package import MailModel
import Sending
package import SiteLoading
package import Store
import Touring

/// Turns a plan into the exact bytes of a letter and everything that the queue shows of it.
package struct LetterComposer: Sendable {
    let office: SiteConfiguration.Office
    let clock: WallClock

    package init(office: SiteConfiguration.Office, clock: WallClock) {
        self.office = office
        self.clock = clock
    }

    /// A drafted letter, or an entry for staff that says why none could be drafted.
    package func draft(_ plan: LetterPlan, reason: String, from book: LetterBook) -> LetterDraft {
        var request = LetterRequest(
            plan.content.letterName, language: plan.language, recipient: plan.recipient,
            recipientName: plan.recipientName, reason: reason)
        request.subject = plan.subject
        request.foreign = plan.foreign
        request.inReplyTo = plan.inReplyTo
        request.references = plan.references
        request.score = plan.score
        request.gaps = plan.gaps
        request.sources = plan.content.sources
        request.isReviewed = plan.content.isReviewed
        request.values = values(plan)
        return compose(request, from: book)
    }

    /// A drafted letter, or an entry for staff that says why none could be drafted.
    package func compose(_ request: LetterRequest, from book: LetterBook) -> LetterDraft {
        do {
            guard let (template, language) = book.template(request.name, for: request.language)
            else {
                return Self.staffEntry(
                    request, "the letter \(request.name.rawValue) has no template")
            }
            let words = try template.fill(values(request, language))
            // Letters to staff show what others wrote.
            if request.purpose != .staff, let name = UnfilledVariable(in: words.body) {
                throw LetterNotRendered.unfilled(name.text)
            }
            let note = request.readerLeft && request.purpose == .tour
                ? "\n\n" + SeatPhrases.afterLeaving(language) : ""
            let revision = try render(
                words.subject, words.body + note, author: "program", language: language,
                to: Mailbox(name: request.recipientName, request.recipient),
                frame: frame(request, language), sources: request.sources)
            var draft = LetterDraft(
                letter: request.name.rawValue, language: language.code,
                recipient: request.recipient.description, subject: words.subject,
                score: request.score, gaps: request.gaps, reason: request.reason,
                revision: revision)
            draft.purpose = request.purpose
            draft.personID = request.personID
            draft.tour = request.tour
            draft.campaign = request.campaign
            draft.goesAt = request.goesAt
            draft.grounds = Self.grounds(request)
            draft.unquoted = try unquoted(request, template, language, note)
            draft.approvals = request.approvals
            draft.notAfter = request.notAfter
            draft.acts = request.acts
            draft.answersQuestions = Self.answers(request, template)
            return draft
        } catch {
            return Self.staffEntry(request, "the letter could not be drafted: \(error)")
        }
    }

    /// The same letter without a sentence of the mail's sender, for the policy; nil where there
    /// is none in it, or where no policy lets such letters go.
    private func unquoted(
        _ request: LetterRequest, _ template: LetterTemplate, _ language: LanguageTag,
        _ note: String
    ) throws -> RevisionDraft? {
        guard LetterName.byThemselves.contains(request.name), request.values.quotesSender else {
            return nil
        }
        let words = try template.fill(values(request, language).unquoted(language))
        return try render(
            words.subject, words.body + note, author: "program", language: language,
            to: Mailbox(name: request.recipientName, request.recipient),
            frame: frame(request, language), sources: request.sources)
    }

    private static func answers(_ request: LetterRequest, _ template: LetterTemplate) -> Bool {
        if request.name == .answer || request.name == .couldNotAnswer { return true }
        return request.values.hasItems("questions") && template.body.names.contains("questions")
    }

    private static func grounds(_ request: LetterRequest) -> LetterGrounds {
        var grounds = LetterGrounds(
            letter: request.name.rawValue, answersMail: request.answersMail)
        grounds.score = request.score
        grounds.gaps = request.gaps.count
        grounds.drawsOnLibrary = !request.sources.isEmpty || request.name == .answer
        grounds.isReviewed = request.isReviewed
        let told = [request.recipientName, request.subject].compactMap { $0 }
            + request.values.toldByReader
        grounds.repeatsSender = request.answersMail
            && !told.allSatisfy(RepeatedWords.mayBeRepeated)
        return grounds
    }

    /// An entry for staff about a mail that has no letter.
    package static func staffEntry(_ arrival: Arrival, _ reason: String) -> LetterDraft {
        staffEntry(
            recipient: arrival.replyAddress?.description ?? "",
            subject: Decision.replySubject(arrival.subject), language: arrival.language,
            reason: reason)
    }

    package static func staffEntry(
        recipient: String, subject: String, language: LanguageTag, reason: String
    ) -> LetterDraft {
        LetterDraft(
            letter: "for-staff", language: language.code, recipient: recipient,
            subject: subject, score: 0, gaps: [], reason: reason, revision: nil)
    }

    private static func staffEntry(_ request: LetterRequest, _ reason: String) -> LetterDraft {
        var entry = staffEntry(
            recipient: request.recipient.description, subject: request.subject,
            language: request.language, reason: reason)
        entry.purpose = request.purpose
        entry.personID = request.personID
        entry.tour = request.tour
        entry.campaign = request.campaign
        return entry
    }

    private func values(_ request: LetterRequest, _ language: LanguageTag) -> TemplateValues {
        var values = request.values
        values.set("office", office.name(in: language))
        values.set("reply-subject", request.subject)
        values.set("foreign", flag: request.foreign)
        values.set(
            "named", request.recipientName.map { [TemplateValues(["name": $0])] } ?? [])
        return values
    }

    private func values(_ plan: LetterPlan) -> TemplateValues {
        var values = ReplyValues()
        values.quoted = plan.quoted
        switch plan.content {
        case .answer(let questions): values.questions = questions.map(Self.question)
        case .couldNotAnswer, .askWhat: break
        case .acknowledgementOfJoin(let applicant, let questions):
            values.questions = questions.map(Self.question)
            values.joining = JoinValues(known: applicant.fields)
        }
        var all = values.templateValues()
        all.set("silence", flag: plan.isSorry)
        return all
    }

    /// A question as templates show it.
    package static func question(_ question: AnsweredQuestion) -> ReplyValues.Question {
        ReplyValues.Question(
            text: question.text,
            answer: question.sentences.isEmpty ? nil : answer(question.sentences),
            link: question.link)
    }

    /// Sentences as a paragraph; those of a list as lines of their own between paragraphs.
    private static func answer(_ sentences: [AnsweredQuestion.Sentence]) -> String {
        var text = ""
        var wasItem = false
        for sentence in sentences {
            if sentence.isItem {
                text += (text.isEmpty ? "" : wasItem ? "\n" : "\n\n") + "- "
            } else if wasItem {
                text += "\n\n"
            } else {
                // Chinese leaves no space between sentences.
                let isWide = text.last.map { "。！？”」）".contains($0) } ?? true
                text += isWide ? "" : " "
            }
            text += sentence.text
            wasItem = sentence.isItem
        }
        return text
    }

    private func frame(_ request: LetterRequest, _ language: LanguageTag) -> LetterFrame {
        var frame = LetterFrame()
        frame.inReplyTo = request.inReplyTo
        frame.references = request.references
        frame.replyTo = request.replyKey?.address(at: office.address).map {
            OutgoingMailbox(name: HeaderText(cleaning: office.name(in: language)), $0)
        }
        frame.extraFields = Self.fields(language, request.answersMail) + request.extraFields
        frame.calendar = request.calendar
        frame.attachments = request.attachments
        return frame
    }

    func render(
        _ subject: String, _ body: String, author: String, language: LanguageTag, to: Mailbox,
        frame: LetterFrame, sources: String
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
        letter.inReplyTo = frame.inReplyTo
        letter.references = frame.references
        letter.replyTo = [frame.replyTo].compactMap { $0 }
        letter.extraFields = frame.extraFields
        letter.calendar = frame.calendar
        letter.attachments = frame.attachments
        let bytes = letter.rendered()
        return RevisionDraft(
            author: author, body: body, bytes: bytes, digest: Array(SHA256.hash(data: bytes)),
            sources: sources, messageID: messageID.text)
    }
}

extension LetterComposer {
    /// Robots do not answer what says that a robot wrote it (RFC 3834 §5).
    static func fields(_ language: LanguageTag, _ answersMail: Bool) -> [ExtraField] {
        let pairs = [
            ("Auto-Submitted", answersMail ? "auto-replied" : "auto-generated"),
            ("Content-Language", language.code),
        ]
        return pairs.compactMap { name, value in
            HeaderName(name).map { ExtraField($0, HeaderText(cleaning: value)) }
        }
    }
}

/// Why a letter has no bytes.
package enum LetterNotRendered: Error, CustomStringConvertible {
    case badAddress
    /// A variable of a template stands in the text.
    case unfilled(String)

    package var description: String {
        switch self {
        case .badAddress: "the recipient's address is none"
        case .unfilled(let name):
            "\(name) stands in the text, a variable that nothing fills; write what is meant"
        }
    }
}

// MARK: - Editing

extension LetterComposer {
    /// The version that a member of staff wrote, to the same reader in the same frame.
    package func revise(
        _ row: LetterRow, body: String, author: String, frame: LetterFrame, sources: String
    ) throws -> RevisionDraft {
        guard let recipient = EmailAddress(row.recipient) else {
            throw LetterNotRendered.badAddress
        }
        let language = LanguageTag(row.language) ?? .english
        var frame = frame
        if frame.extraFields.isEmpty { frame.extraFields = Self.fields(language, true) }
        return try render(
            row.subject, body, author: author, language: language,
            to: Mailbox(name: frame.recipientName, recipient), frame: frame, sources: sources)
    }
}

// MARK: - Conversions

extension LetterPlan.Content {
    package var letterName: LetterName {
        switch self {
        case .answer: .answer
        case .couldNotAnswer: .couldNotAnswer
        case .askWhat: .askWhat
        case .acknowledgementOfJoin: .acknowledgementOfJoin
        }
    }

    private var questions: [AnsweredQuestion] {
        switch self {
        case .answer(let questions), .acknowledgementOfJoin(_, let questions): questions
        case .couldNotAnswer, .askWhat: []
        }
    }

    /// Whether no sentence comes from an entry that is unreviewed or past its date.
    var isReviewed: Bool { questions.areReviewed }

    var sources: String { questions.sources }
}

extension [AnsweredQuestion] {
    /// Whether no sentence comes from an entry that is unreviewed or past its date.
    var areReviewed: Bool { allSatisfy { $0.sentences.isEmpty || $0.settled } }

    /// One line a sentence: its source and its words.
    var sources: String {
        flatMap { question in
            question.sentences.map { sentence in
                SourceLine(
                    place: sentence.source, sentence: sentence.text, isTrusted: question.settled
                ).text + "\n"
            }
        }.joined()
    }
}

extension ApplicantFields {
    /// Values by the fields' names.
    package var fields: [String: String] {
        let pairs: [(String, String?)] = [
            ("name", name), ("organization", organization), ("role", role), ("city", city),
            ("country", country), ("phone", phone),
        ]
        return pairs.reduce(into: [:]) { fields, pair in fields[pair.0] = pair.1 }
    }
}
