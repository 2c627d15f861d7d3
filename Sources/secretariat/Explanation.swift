import Calendar
import Deciding
import Drafting
import Knowledge
import MailModel
import MIME
import Pipeline
import Replies
import Reports
import Understanding

/// One line of `message explain --json`; absent fields are left out.
struct Explanation: Encodable {
    let file: String
    let message: MessagePart
    let kind: String
    let bounce: Bounce?
    let calendar: CalendarPart?
    let language: String?
    let intents: [IntentPart]?
    /// How plainly the mail wants a place on a tour; absent where it is about none.
    let registration: String?
    let questions: [QuestionPart]?
    let tours: [String]?
    let join: [String: String]?
    let participants: [String]?
    let sensitive: Bool?
    let effects: [EffectPart]

    struct Person: Encodable {
        let name: String?
        let address: String
        init(_ mailbox: Mailbox) {
            name = mailbox.name
            address = mailbox.address
        }
    }

    struct MessagePart: Encodable {
        let from, to, cc, reply_to: [Person]
        let subject: String?
        let message_id: String?
        let in_reply_to, references: [String]
        let date: String?
        let author_text, quoted_text, signature, full_text: String
        let attachments: [AttachmentPart]
        /// How the mail is sealed: "signed with S/MIME"; absent for most.
        let protection: String?
        let defects: [DefectPart]
        /// What of `full_text` is not in `author_text`, in order.
        let cuts: [CutPart]
    }

    struct DefectPart: Encodable {
        let kind: String
        /// Bytes from the start of the mail.
        let offset: Int
    }

    struct CutPart: Encodable {
        let reason: String
        /// Bytes of `full_text` in UTF-8.
        let start, end: Int
        let text: String
    }

    struct AttachmentPart: Encodable {
        let name: String?
        let type: String
        let size: Int
        /// Where the content lies that the mail only points to; absent for all others.
        let elsewhere: String?
    }

    struct Bounce: Encodable {
        struct Recipient: Encodable {
            let address: String?
            let action: String?
            let status: String?
            let permanent: Bool?
            let smtp_code: String?
        }
        let recipients: [Recipient]
        let original_message_id: String?
        let return_path: String?
    }

    struct CalendarPart: Encodable {
        let method: String
        let uid: String
        let attendee: String?
        let partstat: String?
        let sequence: Int?
        let recurrence_id: String?
        let summary: String?
    }

    struct IntentPart: Encodable {
        let intent: String
        let evidence: String?
        let score: Double
    }

    struct Topic: Encodable {
        let id: String
        let score: Double
    }

    struct Sentence: Encodable {
        let text: String
        let source: String
    }

    struct QuestionPart: Encodable {
        let text: String
        let topics: [Topic]
        let answerable: Bool
        let answer: [Sentence]
    }

    struct EffectPart: Encodable {
        let effect: String
        let letter: String?
        let reason: String
    }
}

// MARK: - From what was read

extension Explanation {
    init(file: String, _ result: MailReader.Result, _ effects: [Effect]) {
        self.file = file
        message = MessagePart(result)
        kind = result.provenance.kind.rawValue
        bounce = result.provenance.bounce.map(Bounce.init)
        calendar = result.provenance.calendar.map {
            CalendarPart($0, sender: result.message.from.first?.email)
        }
        let reading = result.reading
        language = reading?.language.tag.code
        intents = reading?.intents.map {
            IntentPart(intent: $0.intent.rawValue, evidence: $0.evidence?.words, score: $0.score)
        }
        registration = reading.flatMap { reading in
            reading.registration == .none ? nil : reading.registration.rawValue
        }
        questions = reading.map { reading in
            reading.questions.indices.map {
                QuestionPart(
                    reading.questions[$0], result.findings[$0], result.tourReplies[$0])
            }
        }
        tours = reading?.tours.map(\.id)
        join = reading.map { Self.fields($0.join) }
        participants = reading?.participants.map(\.value)
        sensitive = reading?.sensitive.isSensitive
        self.effects = effects.map(EffectPart.init)
    }

    private static func fields(_ join: JoinFields) -> [String: String] {
        let pairs: [(String, Found?)] = [
            ("name", join.name), ("organization", join.organization), ("role", join.role),
            ("city", join.city), ("country", join.country), ("phone", join.phone),
        ]
        return pairs.reduce(into: [:]) { fields, pair in fields[pair.0] = pair.1?.value }
    }
}

extension Explanation.MessagePart {
    init(_ result: MailReader.Result) {
        let message = result.message
        from = message.from.map(Explanation.Person.init)
        to = message.to.map(Explanation.Person.init)
        cc = message.cc.map(Explanation.Person.init)
        reply_to = message.replyTo.map(Explanation.Person.init)
        subject = message.subject
        message_id = message.messageID?.text
        in_reply_to = message.inReplyTo.map(\.text)
        references = message.references.map(\.text)
        date = message.date?.rfc3339
        author_text = result.body.authorText
        quoted_text = result.body.quotedText
        signature = result.body.signature
        full_text = result.body.fullText
        attachments = message.attachments.map {
            Explanation.AttachmentPart(
                name: $0.name, type: $0.type, size: $0.size,
                elsewhere: message.externalBody(of: $0.part)?.address)
        }
        protection = message.protection(text: result.body.fullText)?.words
        defects = message.damage.map {
            Explanation.DefectPart(kind: $0.kind.rawValue, offset: $0.offset)
        }
        let words = Array(full_text.utf8)
        cuts = result.body.cuts.map { cut in
            Explanation.CutPart(
                reason: cut.reason.rawValue, start: cut.range.lowerBound,
                end: cut.range.upperBound,
                text: String(decoding: words[cut.range.clamped(to: words.indices)], as: UTF8.self))
        }
    }
}

extension Explanation.QuestionPart {
    init(_ question: QuestionReading, _ finding: Finding, _ reply: TourGuide.Reply?) {
        text = question.text
        topics = finding.topics.prefix(3).map { Explanation.Topic(id: $0.id, score: $0.score) }
        answerable = finding.answerable
        answer =
            reply?.sentences.map { Explanation.Sentence(text: $0.text, source: $0.source) }
            ?? finding.answer?.sentences.map {
                Explanation.Sentence(text: $0.text, source: $0.source)
            } ?? []
    }
}

extension Explanation.EffectPart {
    init(_ effect: Effect) {
        self.effect = effect.name
        reason = effect.reason
        if case .draft(let plan, _) = effect {
            letter = plan.content.letterName.rawValue
        } else {
            letter = nil
        }
    }
}

extension Explanation.Bounce {
    init(_ report: BounceReport) {
        recipients = report.recipients.map {
            Recipient(
                address: $0.address, action: $0.action.rawValue,
                status: $0.status?.description, permanent: $0.isPermanent,
                smtp_code: $0.smtpCode.map(String.init))
        }
        original_message_id = report.originalMessageID?.text
        return_path = report.originalReturnPath
    }
}

extension Explanation.CalendarPart {
    init(_ message: SchedulingMessage, sender: EmailAddress?) {
        let attendee = message.respondent(sender: sender) ?? message.main.attendees.first
        method = message.method
        uid = message.uid
        self.attendee = attendee?.address
        partstat = attendee?.status?.description
        sequence = message.sequence
        recurrence_id = message.recurrenceID
        summary = message.summary
    }
}
