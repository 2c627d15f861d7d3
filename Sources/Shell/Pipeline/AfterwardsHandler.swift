import Deciding
import Foundation
import MIME
import MailModel
package import Store
package import Touring

/// Reads answers to letters of thanks and takes note of reports that arrive.
package struct AfterwardsHandler: MailHandler {
    private let store: Store

    package init(store: Store) { self.store = store }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        let arrival = mail.arrival
        guard arrival.complete, arrival.kind == .human, mail.result.reading != nil else {
            return nil
        }
        let named = arrival.references.map(\.text).reversed()
        guard let (row, answered) = try store.afterwards(answering: Array(named)),
            try isParticipant(arrival, row)
        else { return nil }
        var outcome = MailOutcome([], opensCase: true)
        let told = Questionnaire(arrival.authorText)
        if !told.isEmpty { keep(told, row, &outcome) }
        let documents = mail.result.message.attachments.filter(Self.isDocument)
        if answered == "report-reminder" || !documents.isEmpty {
            outcome.acts.append(NoteReport(row))
            outcome.decisions.append("remember: a report on \(row.tour) arrived")
            outcome.letters.append(
                LetterComposer.staffEntry(arrival, "a report on \(row.tour) arrived: read it"))
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
    ) {
        var answers = Questionnaire(record: row.answers)
        answers.take(told)
        outcome.acts.append(
            KeepAnswers(
                row, answers: answers.record, promised: answers.promisesReport ?? row.promised))
        outcome.decisions.append("remember: answers the questions after \(row.tour)")
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
