import Deciding
import MailModel
import Store
import Understanding

/// Covers the number of a passport in everything that is written from a mail.
///
/// Letters quote and staff are told what a mail says; the number stands in none of it. Only a
/// request for a formal letter reads it, from the mail itself.
struct PassportCover {
    /// As written; nil where the mail holds none.
    private let number: String?

    init(_ mail: Correspondence) {
        number = Self.words.occurs(in: mail.authorText.lowercased())
            ? InvitationFields(of: mail).passportNumber?.value : nil
    }

    private static let words: PhraseList = [
        "passport", "passeport", "pasaporte", "passaporte", "护照",
    ]
    private static let dots = "••••••"

    func covering(_ arrival: Arrival) -> Arrival {
        guard let number, !number.isEmpty else { return arrival }
        var covered = arrival
        covered.holdsPassportNumber = true
        covered.authorText = arrival.authorText.replacing(number, with: Self.dots)
        covered.subject = arrival.subject.replacing(number, with: Self.dots)
        covered.questions = arrival.questions.map { question in
            AnsweredQuestion(
                text: question.text.replacing(number, with: Self.dots),
                sentences: question.sentences, link: question.link, score: question.score,
                settled: question.settled)
        }
        return covered
    }
}

/// Sees to it that a mail with a passport's number is forgotten when the site's time is over.
package struct PassportWatch: MailWatch {
    private let days: Int

    package init(days: Int) { self.days = days }

    package func verdict(on mail: ReadMail) throws -> WatchVerdict {
        guard mail.arrival.holdsPassportNumber else { return .pass([]) }
        return .pass([NotePassport(until: mail.now + Int64(days) * 86_400)])
    }
}
