import Deciding
import Touring
import Understanding

/// Questions beside an answer about seats that the reading took for none: whoever ends a sentence
/// with a question mark is told at least that the question is open.
enum OverlookedQuestions {
    /// A mail with more of them is read by staff anyway.
    private static let most = 5

    static func all(in mail: ReadMail) -> [String] {
        guard let reading = mail.result.reading, !mail.isPartlySettled else { return [] }
        let text = MailReader.flat(mail.arrival.authorText)
        let known = reading.questions.map { MailReader.flat($0.text) }
        return AnswerRemarks.sentences(mail.arrival.authorText).filter { sentence in
            let flat = MailReader.flat(sentence)
            return flat.last.map { "?？".contains($0) } == true
                && !known.contains { flat.contains($0) || $0.contains(flat) }
                && !AnswerRemarks.asksForTheSeat(flat)
        }.prefix(most).map { QuestionWording.sentence(MailReader.flat($0), in: text) }
    }
}
