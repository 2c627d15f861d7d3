package import Deciding
package import Drafting
import Foundation
import MIME
import MailModel
import Replies
package import Store
package import Touring

/// Reads answers to letters of thanks and takes note of reports that arrive.
package struct AfterwardsHandler: MailHandler {
    private let store: Store
    private let rules: HouseRules
    private let book: LetterBook
    private let composer: LetterComposer

    package init(
        store: Store, rules: HouseRules, book: LetterBook, composer: LetterComposer
    ) {
        self.store = store
        self.rules = rules
        self.book = book
        self.composer = composer
    }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        var arrival = mail.arrival
        guard arrival.complete, arrival.kind == .human, mail.result.reading != nil else {
            return nil
        }
        let named = arrival.references.map(\.text).reversed()
        guard let (row, answered) = try store.afterwards(answering: Array(named)),
            try isParticipant(arrival, row)
        else { return nil }
        var outcome = MailOutcome([], opensCase: true)
        let told = Questionnaire(
            arrival.authorText, whole: mail.result.body.fullText,
            inFreeWords: answered != LetterName.reportReminder.rawValue)
        if !told.isEmpty {
            arrival.questions.removeAll(where: Self.isNumberedAnswer)
            let answers = keep(told, row, &outcome)
            let isFirst = Questionnaire(record: row.answers).isEmpty
            if isFirst || !arrival.questions.isEmpty {
                outcome.letters.append(thanks(arrival, row, answers))
            }
        }
        let documents = mail.result.message.attachments.filter(Self.isDocument)
        if answered == "report-reminder" || !documents.isEmpty {
            outcome.acts.append(NoteReport(row))
            outcome.decisions.append("remember: a report on \(row.tour) arrived")
            outcome.letters.append(
                LetterComposer.staffEntry(arrival, "a report on \(row.tour) arrived: read it"))
        }
        if outcome.decisions.isEmpty, onlyThanks(mail) {
            outcome.decisions.append("ignore: thanks for \(row.tour)")
        }
        // What is neither an answer nor a report is a mail like any other.
        guard !outcome.decisions.isEmpty else { return nil }
        if arrival.sensitive, outcome.letters.isEmpty {
            outcome.letters.append(
                LetterComposer.staffEntry(
                    arrival, "answers the questions after \(row.tour), and is sensitive: read it"))
        }
        outcome.settles = []
        return outcome
    }

    /// `3. 5`, `4. A youth panel`: what answers our questions asks nothing.
    private static func isNumberedAnswer(_ question: AnsweredQuestion) -> Bool {
        let digits = question.text.prefix { $0.isASCII && $0.isNumber }
        let mark = question.text.dropFirst(digits.count).first
        return digits.count == 1 && mark.map { ".)、:：-– ".contains($0) } == true
            && !question.text.contains { "?？".contains($0) }
    }

    /// A kind word after the tour needs no answer, and nobody's time.
    private func onlyThanks(_ mail: ReadMail) -> Bool {
        let arrival = mail.arrival
        return !arrival.sensitive && arrival.questions.isEmpty && arrival.intents == ["thanks"]
            && arrival.authorText.utf8.count <= Self.longestThanks
            && OverlookedQuestions.all(in: mail).isEmpty
    }

    /// Octets of a mail that says no more than thanks.
    private static let longestThanks = 400

    /// Pictures of a signature are no report.
    private static func isDocument(_ attachment: Attachment) -> Bool {
        let name = (attachment.name ?? "").lowercased()
        return [".pdf", ".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx", ".txt", ".wps"]
            .contains { name.hasSuffix($0) }
    }

    /// Only who was thanked, or whoever answers for them, can answer.
    private func isParticipant(_ arrival: Arrival, _ row: AfterwardsRow) throws -> Bool {
        guard let sender = arrival.sender?.email, let tour = TourID(row.tour),
            let participant = try store.participant(row.participant, in: tour)
        else { return false }
        return EmailAddress(participant.address) == sender
    }

    private func keep(
        _ told: Questionnaire, _ row: AfterwardsRow, _ outcome: inout MailOutcome
    ) -> Questionnaire {
        var answers = Questionnaire(record: row.answers)
        answers.take(told)
        outcome.acts.append(
            KeepAnswers(
                row, answers: answers.record, promised: answers.promisesReport ?? row.promised))
        outcome.decisions.append("remember: answers the questions after \(row.tour)")
        return answers
    }

    /// Thanks for the answers, and an answer to what is asked beside them.
    private func thanks(
        _ arrival: Arrival, _ row: AfterwardsRow, _ answers: Questionnaire
    ) -> LetterDraft {
        let questions = arrival.questions
        var reply = ReplyValues()
        reply.questions = questions.map(LetterComposer.question)
        var values = reply.templateValues()
        values.set("promised", flag: answers.promisesReport == true)
        let isWritten = rules.languages.contains(arrival.language)
        guard let address = arrival.replyAddress else {
            return LetterComposer.staffEntry(
                arrival, "answers the questions after \(row.tour), and has no address")
        }
        var letter = LetterRequest(
            .answersThanks, language: isWritten ? arrival.language : rules.languages[0],
            recipient: address, recipientName: arrival.sender?.name, values: values,
            reason: (arrival.sensitive ? "sensitive: read it yourself; " : "")
                + "answers the questions after \(row.tour)")
        letter.subject = Decision.replySubject(arrival.subject)
        letter.foreign = !isWritten
        letter.inReplyTo = arrival.messageID
        letter.references = (arrival.references + [arrival.messageID].compactMap { $0 }).suffix(20)
        letter.score = questions.map(\.score).min() ?? 1
        letter.gaps = questions.filter(\.sentences.isEmpty).map(\.text)
        letter.sources = questions.sources
        letter.isReviewed = questions.areReviewed
        letter.tour = row.tour
        var draft = composer.compose(letter, from: book)
        // What else looked like a question was an answer to ours.
        draft.answersQuestions = true
        return draft
    }
}

// MARK: - Records

extension Questionnaire {
    /// The answers as the record keeps them; none where they cannot be read.
    package init(record: String) {
        self = (try? JSONDecoder().decode(Self.self, from: Data(record.utf8))) ?? Self()
    }

    package var record: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
