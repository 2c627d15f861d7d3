package import Deciding
package import Drafting

/// The last handler: answers questions from the library and puts the rest before staff.
///
/// Of a mail that others have dealt with, only questions are left to it.
package struct AnswerHandler: MailHandler {
    private let rules: HouseRules
    private let book: LetterBook
    private let composer: LetterComposer

    package init(rules: HouseRules, book: LetterBook, composer: LetterComposer) {
        self.rules = rules
        self.book = book
        self.composer = composer
    }

    package func outcome(of mail: ReadMail) -> MailOutcome? {
        if mail.isPartlySettled, !isLeft(mail) { return nil }
        let effects = Decision.effects(of: rest(of: mail), rules)
        return MailOutcome(
            effects.map { "\($0.name): \($0.reason)" },
            letters: effects.compactMap { effect in
                switch effect {
                case .draft(let plan, let reason):
                    composer.draft(plan, reason: reason, from: book)
                case .askStaff(let reason): LetterComposer.staffEntry(mail.arrival, reason)
                case .ignore: nil
                }
            })
    }

    /// Whether questions are left; what the library lacks, staff see where they have the mail.
    private func isLeft(_ mail: ReadMail) -> Bool {
        let questions = mail.arrival.questions
        return mail.isBeforeStaff
            ? questions.contains { !$0.sentences.isEmpty && $0.score >= rules.threshold }
            : !questions.isEmpty
    }

    private func rest(of mail: ReadMail) -> Arrival {
        var arrival = mail.arrival
        arrival.intents.subtract(mail.settled)
        return arrival
    }
}
