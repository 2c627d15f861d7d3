package import Deciding
package import Drafting

/// The last handler: answers questions from the library and puts the rest before staff.
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
        let effects = Decision.effects(of: mail.arrival, rules)
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
}
