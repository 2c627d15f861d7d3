package import Deciding
package import Knowledge
package import MIME
package import MailModel
package import Replies
package import Reports
package import Understanding

/// Reads one mail with the pure stages: parsed, cut, recognised, understood, answered.
package struct MailReader: Sendable {
    package let library: Library
    private let aids: ReadingAids
    private let ownAddress: EmailAddress
    private let languages: [LanguageTag]
    private let guide: TourGuide?

    package init(
        library: Library, ownAddress: EmailAddress, languages: [LanguageTag],
        guide: TourGuide? = nil, table: LearnedReading? = nil
    ) {
        self.guide = guide
        self.library = library
        self.ownAddress = ownAddress
        self.languages = languages
        aids = ReadingAids(gazetteer: Gazetteer(library), table: table)
    }

    /// Everything that was found out about a mail.
    package struct Result: Sendable {
        package let message: Message
        package let body: BodySections
        package let provenance: Provenance
        /// Nil for mail that no person wrote.
        package let reading: Reading?
        /// One finding for each question of the reading.
        package let findings: [Finding]
        /// For each question what the files of tours say to it; nil where they say nothing.
        package var tourReplies: [TourGuide.Reply?] = []
        /// The programme, for a mail that asks for it.
        package var programme: TourGuide.Reply?
        /// What the mail was read with, for a letter that it passes on.
        package var aids = ReadingAids()
    }

    /// Reads a mail; what looks like junk is read as a person's where `isCorrespondent` knows
    /// the sender or the thread.
    package func read(
        _ bytes: [UInt8], isCorrespondent: (Message) -> Bool = { _ in false }
    ) -> Result {
        let message = Message(parsing: bytes)
        let body = BodySections(of: message)
        var provenance = Provenance(of: message, body: body)
        if provenance.kind == .spam, isCorrespondent(message) { provenance = provenance.ofPerson }
        guard provenance.kind == .human || provenance.kind == .staffCommand else {
            return Result(
                message: message, body: body, provenance: provenance, reading: nil, findings: [])
        }
        var reading = aids.reading(of: Self.correspondence(message, body))
        let flat = Self.flat(body.authorText)
        let whole = reading
        let cutter = QuestionCutter { find($0, in: whole, message.subject ?? "", flat) }
        let asked = reading.questions.flatMap(cutter.parts).filter { question, finding in
            !question.isDetail && (question.score >= QuestionReading.sure || finding.answerable)
        }
        reading.questions = asked.map(\.0)
        let findings = asked.map(\.1)
        var result = Result(
            message: message, body: body, provenance: provenance, reading: reading,
            findings: findings)
        result.aids = aids
        let sender = message.from.first?.email
        result.tourReplies = zip(reading.questions, findings).map {
            guide?.reply(to: $0, $1, in: reading, from: sender)
        }
        if reading.intents.contains(where: { $0.intent == .itineraryRequest }) {
            result.programme = guide?.programme(reading, from: sender)
        }
        return result
    }

    private static func correspondence(
        _ message: Message, _ body: BodySections
    ) -> Correspondence {
        Correspondence(
            authorText: body.authorText, subject: message.subject ?? "",
            signature: body.signature, from: message.from.first, quotedText: body.quotedText)
    }

    /// A text with white space made single, as questions are written down.
    package static func flat(_ text: String) -> String { text.inSingleSpaces }

    private func find(
        _ question: QuestionReading, in reading: Reading, _ subject: String, _ text: String
    ) -> Finding {
        library.find(Query(question, in: reading, subject: subject, text: text))
    }

    /// What the decision rests on.
    package func arrival(_ result: Result, complete: Bool) -> Arrival {
        let message = result.message
        var arrival = Arrival(
            kind: result.provenance.kind, complete: complete, subject: message.subject ?? "",
            language: result.reading?.language.tag ?? languages.first ?? .english)
        arrival.sender = message.from.first
        arrival.replyAddress = message.replyTo.first?.email ?? message.from.first?.email
        arrival.messageID = message.messageID
        arrival.references =
            message.references.isEmpty ? message.inReplyTo : message.references
        arrival.authorText = result.body.authorText
        let protection = message.protection(text: result.body.fullText)
        if let protection, protection.isEncrypted { arrival.seal = protection.words }
        guard let reading = result.reading else { return arrival }
        arrival.intents = Self.intents(reading, isAnswer: !message.inReplyTo.isEmpty)
        arrival.sensitive = reading.sensitive.isSensitive
        arrival.declinesMembership = reading.declinesMembership
        arrival.applicant = ApplicantFields(
            name: reading.join.name?.value, organization: reading.join.organization?.value,
            role: reading.join.role?.value, city: reading.join.city?.value,
            country: reading.join.country?.value, phone: reading.join.phone?.value)
        let flat = Self.flat(arrival.authorText)
        let own = reading.questions.indices.filter { !Self.isRepeated($0, reading, result) }
        arrival.questions = own.map { index in
            Self.answered(
                result.findings[index], result.tourReplies[index],
                as: QuestionWording.sentence(reading.questions[index].text, in: flat))
        }
        if let programme = Self.programme(result, reading) { arrival.questions.append(programme) }
        if OfficeSilence.isComplainedOf(in: arrival.authorText) {
            arrival.complainsOfSilence = true
            arrival.sensitive = true
            arrival.questions = arrival.questions.map(Self.leftOpen)
        }
        return PassportCover(Self.correspondence(message, result.body)).covering(arrival)
    }

    /// What became of a letter, no entry of the library knows.
    private static func leftOpen(_ question: AnsweredQuestion) -> AnsweredQuestion {
        guard OfficeSilence.isAsked(in: question.text) else { return question }
        return AnsweredQuestion(
            text: question.text, sentences: [], link: nil, score: 0, settled: false)
    }

    /// The subject of an answer is the office's own: what only it shows is not the writer's.
    private static func intents(_ reading: Reading, isAnswer: Bool) -> Set<String> {
        let own = reading.intents.filter { !isAnswer || $0.evidence?.place != .subject }
        return own.isEmpty ? [Intent.other.rawValue] : Set(own.map(\.intent.rawValue))
    }

    /// From here on, a second entry is a likely one.
    private static let likely = 0.2

    /// Whether a question in the subject is only the short form of one in the text.
    private static func isRepeated(_ index: Int, _ reading: Reading, _ result: Result) -> Bool {
        guard reading.questions[index].evidence.place == .subject,
            let topic = result.findings[index].topics.first
        else { return false }
        return zip(reading.questions, result.findings).contains { question, finding in
            question.evidence.place == .text
                && finding.topics.prefix(2).contains {
                    $0.id == topic.id && ($0.score >= likely || $0.id == finding.topics[0].id)
                }
        }
    }

    /// The answer to a request for the programme that is no question of its own.
    private static func programme(_ result: Result, _ reading: Reading) -> AnsweredQuestion? {
        let words = reading.intents.first { $0.intent == .itineraryRequest }?.evidence?.words
        guard let reply = result.programme, let words,
            !result.tourReplies.contains(where: { reply.isTold(by: $0) })
        else { return nil }
        return AnsweredQuestion(
            text: words, sentences: reply.sentences, link: nil,
            score: reply.isSettled ? 0.9 : TourGuide.doubt, settled: reply.isSettled)
    }

    private static func answered(
        _ finding: Finding, _ reply: TourGuide.Reply?, as text: String
    ) -> AnsweredQuestion {
        let score = finding.topics.first?.score ?? 0
        if let reply {
            return AnsweredQuestion(
                text: text, sentences: reply.sentences, link: nil,
                score: reply.isSettled ? score : min(score, TourGuide.doubt),
                settled: reply.isSettled)
        }
        return AnsweredQuestion(
            text: text,
            sentences: finding.answer?.sentences.map { .init(text: $0.text, source: $0.source) }
                ?? [],
            link: finding.answer?.link, score: finding.topics.first?.score ?? 0,
            settled: finding.answer?.isTrusted ?? false)
    }
}
