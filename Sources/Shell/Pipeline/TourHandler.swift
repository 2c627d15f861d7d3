import Calendar
package import Deciding
import Drafting
import MIME
import MailModel
import Replies
import Store
import Touring
import Understanding

/// Takes answers to invitations, and registrations and withdrawals out of the blue: by calendar
/// or in plain words.
///
/// What cannot be tied to an invitee goes to staff with the reason; mail that is about no seat is
/// left to the handlers behind.
package struct TourHandler: MailHandler {
    private let desk: TourDesk
    private let rules: HouseRules

    package init(desk: TourDesk, rules: HouseRules) {
        self.desk = desk
        self.rules = rules
    }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.complete,
            let sender = mail.arrival.sender?.email, !rules.ownAddresses.contains(sender)
        else { return nil }
        switch mail.arrival.kind {
        case .calendarReply, .calendarRequest:
            return try CalendarAnswer(desk: desk, mail: mail, sender: sender).outcome()
        case .human:
            guard let outcome = try plainAnswer(mail, sender) else { return nil }
            let settled: [Intent] = [.tourRegistration, .tourWithdrawal]
                + (try joinsTour(mail) ? [.join] : [])
            var part = answered(outcome, mail)
            part.settles = Set(settled.map(\.rawValue))
            return part
        default: return nil
        }
    }

    /// Where every question of the mail was a request that the letter about the seats meets, none
    /// is left for the library.
    private func answered(_ outcome: MailOutcome, _ mail: ReadMail) -> MailOutcome {
        var outcome = outcome
        let letter = outcome.letters.firstIndex { $0.revision != nil }
        let questions = mail.arrival.questions
        if let letter, !questions.isEmpty, occasion(mail).questions.isEmpty {
            outcome.letters[letter].answersQuestions = true
        } else if !questions.isEmpty, !outcome.letters.isEmpty, questions.allSatisfy(isForLater) {
            outcome.letters[0].answersQuestions = true
        }
        return outcome
    }

    /// "El próximo sí iríamos": a wish for another year, and no question that a library answers.
    private func isForLater(_ question: AnsweredQuestion) -> Bool {
        !question.text.contains { "?？".contains($0) }
            && AnswerRemarks.isForLater(question.text, than: Self.noYear)
    }

    /// A year whose next ones nobody names: the words for another year alone count.
    private static let noYear = 9_000

    /// "Count us in", in answer to a letter about a tour: it is the tour that they join, unless
    /// the Community is named.
    private func joinsTour(_ mail: ReadMail) throws -> Bool {
        let text = mail.result.body.authorText
        guard mail.asks(Intent.join.rawValue), !AnswerRemarks.namesMembership(text) else {
            return false
        }
        let message = mail.result.message
        let threads = (message.inReplyTo + message.references.reversed()).map(\.text)
        return try AnswerRemarks.countsIn(text)
            || !threads.isEmpty && desk.store.tourLetter(answeredBy: threads) != nil
    }

    private func plainAnswer(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let message = mail.result.message
        let threads = (message.inReplyTo + message.references.reversed()).map(\.text)
        guard let reading = mail.result.reading else { return nil }
        let letter = threads.isEmpty ? nil : try desk.store.tourLetter(answeredBy: threads)
        let isAboutSeats = reading.intents.contains {
            $0.intent == .tourRegistration || $0.intent == .tourWithdrawal
        } || !reading.tours.isEmpty && AnswerRemarks.changesTour(mail.result.body.authorText)
        guard letter != nil || isAboutSeats, !desk.tours.isEmpty else { return nil }
        let person = try desk.store.person(at: sender)
        var answer = SeatAnswer(
            desk: desk, mail: mail, reading: reading,
            contact: contact(mail, sender, person), occasion: occasion(mail),
            answering: letter)
        if let letter, let tour = letter.tour.flatMap({ desk.tour($0) }), tour.end > mail.now {
            let isOurs = LetterName(rawValue: letter.letter).map(LetterName.aboutSeats.contains)
            let belongs = letter.personID.map { $0 == person?.id } ?? false
                || EmailAddress(letter.recipient) == sender
            return try answer.toLetter(
                about: tour, asksForYes: isOurs ?? false, writerIsReader: belongs,
                reader: letter.recipient)
        }
        return try inOpenCase(answer.outOfTheBlue(), of: person)
    }

    /// A mail of a new thread about a tour on which the person is being led goes to that case.
    private func inOpenCase(
        _ outcome: MailOutcome?, of person: PersonRow?
    ) throws -> MailOutcome? {
        guard var outcome, let person, let tour = outcome.letters.lazy.compactMap(\.tour).first
        else { return outcome }
        let open = try desk.store.newestCase(of: person.id, tour: tour)
        outcome.matter = open.map { OpenMatter(caseID: $0) }
        return outcome
    }

    private func contact(
        _ mail: ReadMail, _ sender: EmailAddress, _ person: PersonRow?
    ) -> TourContact {
        let applicant = mail.arrival.applicant
        let signed = SignedName.of(MembershipDesk.correspondence(mail))
        let name = signed ?? mail.arrival.sender?.name ?? applicant.name
        let language = mail.arrival.language
        return TourContact(
            sender, person: person, name: name, organization: applicant.organization,
            language: rules.languages.contains(language) ? language : nil)
    }

    /// Whether the letter about the seats says nothing to a question.
    private func isOpen(_ question: AnsweredQuestion) -> Bool {
        let isAsked = question.text.contains { "?？".contains($0) }
        let names = !NamedPeople.all(in: question.text).isEmpty
        if AnswerRemarks.asksForExchange(question.text, names: names)
            || AnswerRemarks.asksForOwnPlace(question.text)
        {
            return false
        }
        if !isAsked, ParticipantDetails.tells(question.text) { return false }
        if question.score >= rules.threshold { return true }
        return isAsked
            ? !AnswerRemarks.asksForTheSeat(question.text) : !AnswerRemarks.books(question.text)
    }

    /// The mail with its questions, answered where the library is sure enough.
    private func occasion(_ mail: ReadMail) -> TourDesk.Occasion {
        var occasion = TourDesk.Occasion()
        occasion.mail = mail
        let asked = mail.arrival.questions.filter(isOpen)
        occasion.questions = asked.map { question in
            guard question.score >= rules.threshold else {
                return ReplyValues.Question(text: question.text, answer: nil, link: nil)
            }
            return LetterComposer.question(question)
        }
        occasion.questions += OverlookedQuestions.all(in: mail).filter { text in
            let names = !NamedPeople.all(in: text).isEmpty
            return !AnswerRemarks.asksForExchange(text, names: names)
        }.map { ReplyValues.Question(text: $0, answer: nil, link: nil) }
        let answered = asked.filter {
            $0.score >= rules.threshold && !$0.sentences.isEmpty
        }
        occasion.isReviewed = answered.areReviewed
        occasion.sources = answered.sources
        if mail.arrival.sensitive {
            occasion.warning = "sensitive: read it yourself before anything goes; "
        }
        return occasion
    }
}
