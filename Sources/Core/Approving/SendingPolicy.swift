/// What staff decide and what may be decided without them: the one policy on letters that go by
/// themselves, staff's answers by mail, and who is on duty when.

/// What is known of a letter when it is written, as far as the policy asks.
package struct LetterGrounds: Sendable, Equatable {
    /// The template's name.
    package var letter: String
    /// Whether the letter answers a mail, and nobody planned it.
    package var answersMail: Bool
    /// Whether the mail that it answers is proven to come from the letter's recipient.
    package var isAuthenticated = false
    /// Whether the recipient is a member, or has a seat, or has confirmed the address.
    package var isKnown = false
    /// Whether the mail is one that a person should read before anything goes.
    package var isSensitive = false
    /// How well the library answers the weakest of the questions, from 0 to 1.
    package var score = 0.0
    /// Whether sentences of the letter come from the library.
    package var drawsOnLibrary = false
    /// Questions that the letter leaves open.
    package var gaps = 0
    /// Whether it would repeat a sentence or a link that the mail's sender wrote.
    package var repeatsSender = false
    /// Whether every entry that the letter draws on is reviewed and not past its date.
    package var isReviewed = false

    package init(letter: String, answersMail: Bool) {
        self.letter = letter
        self.answersMail = answersMail
    }
}

/// Letters that have gone by themselves in the last 24 hours.
package struct LettersGone: Sendable, Equatable {
    package var inAll: Int
    package var toThisPerson: Int

    package init(inAll: Int, toThisPerson: Int) {
        self.inAll = inAll
        self.toThisPerson = toThisPerson
    }
}

/// Which letters may leave without a person's approval; off unless the site says otherwise.
package struct SendingPolicy: Sendable, Equatable {
    package enum Readers: String, Sendable, CaseIterable {
        /// Only to whom a mail is proven to come from.
        case authenticated
        /// Only to people whom the office knows.
        case known
        /// To either.
        case either = "authenticated-or-known"
        /// To those who are both.
        case both = "authenticated-and-known"
    }

    /// Templates' names.
    package var letters: Set<String> = []
    package var readers = Readers.both
    /// The least score of an answer from the library.
    package var answerThreshold = 0.8
    package var lettersPerDay = 50
    package var lettersPerPerson = 3

    package init() {}

    package static let nothing = SendingPolicy()

    /// The letter may go, or the reason in words why a person decides.
    package enum Verdict: Sendable, Equatable {
        case goes
        case held(String)
    }

    /// The one decision on whether a letter goes by itself.
    package func verdict(on letter: LetterGrounds, gone: LettersGone) -> Verdict {
        guard letters.contains(letter.letter) else {
            return .held("letters of this kind wait for a person")
        }
        if letter.isSensitive { return .held("the mail is sensitive") }
        if letter.answersMail, let reason = strangeness(letter) { return .held(reason) }
        if letter.repeatsSender { return .held("it would repeat a sentence or a link of the mail") }
        if letter.gaps > 0 { return .held("a question is left open") }
        if letter.drawsOnLibrary, let reason = doubt(letter) { return .held(reason) }
        if gone.toThisPerson >= lettersPerPerson {
            return .held("\(gone.toThisPerson) letters went to this person by themselves today")
        }
        if gone.inAll >= lettersPerDay { return .held("the day's letters by policy have gone") }
        return .goes
    }

    private func strangeness(_ letter: LetterGrounds) -> String? {
        let allowed =
            switch readers {
            case .authenticated: letter.isAuthenticated
            case .known: letter.isKnown
            case .either: letter.isAuthenticated || letter.isKnown
            case .both: letter.isAuthenticated && letter.isKnown
            }
        guard !allowed else { return nil }
        return letter.isKnown ? "the mail is not proven to come from its author"
            : "the office does not know the author"
    }

    private func doubt(_ letter: LetterGrounds) -> String? {
        if !letter.isReviewed { return "an entry it draws on is unreviewed or past its date" }
        if letter.score < answerThreshold { return "the answer is not sure enough" }
        return nil
    }
}
