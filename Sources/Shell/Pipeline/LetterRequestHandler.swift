package import Deciding
import Drafting
import MIME
import MailModel
import Replies
package import Store
import Touring
import Understanding

/// Deals with requests for a formal letter of invitation, and with answers to what it asked back.
package struct LetterRequestHandler: MailHandler {
    private let desk: InvitationDesk
    private let rules: HouseRules
    private let store: Store

    package init(desk: InvitationDesk, rules: HouseRules, store: Store) {
        self.desk = desk
        self.rules = rules
        self.store = store
    }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        let arrival = mail.arrival
        guard arrival.complete, arrival.kind == .human, mail.result.reading != nil,
            let address = arrival.replyAddress, !rules.ownAddresses.contains(address)
        else { return nil }
        let open = try store.openLetterRequests(of: address.canonical)
        guard try isRequest(arrival, open.first) else { return nil }
        let wanted = try WantedLetters(desk, store, mail, address, open)
        if wanted.all.count == 1, let one = wanted.all.first, let before = one.before,
            try isSaidAgain(mail, before, one.request, one.number)
        {
            let reason = "answers what we asked for a letter of invitation, "
                + "and nothing new was understood: read it"
            return MailOutcome(
                ["escalate: \(reason)"], letters: [LetterComposer.staffEntry(arrival, reason)]
            ).settling(Intent.letterRequest.rawValue)
        }
        var outcome = MailOutcome([])
        for (place, one) in wanted.all.enumerated() {
            let part = self.outcome(mail, address, one, answers: place == 0)
            outcome.decisions += part.decisions
            outcome.letters += part.letters
            outcome.acts += part.acts
        }
        for name in wanted.forgotten {
            let reason = "also asks for a letter of invitation for \(name), "
                + "of whom too little is told: ask for their passport name and post"
            outcome.decisions.append("escalate: \(reason)")
            outcome.letters.append(LetterComposer.staffEntry(arrival, reason))
        }
        return outcome.settling(Intent.letterRequest.rawValue)
    }

    private func isRequest(_ arrival: Arrival, _ before: LetterRequestRow?) throws -> Bool {
        // "Send me only the invitations" is about our letters to many.
        if LeavingWords.asksForFewer(arrival.authorText) { return false }
        if arrival.intents.contains(Intent.letterRequest.rawValue) {
            // "Thank you for your invitation" asks for no letter, nor does "who writes them?".
            let text = arrival.authorText
            let only = before == nil && AnswerRemarks.onlyAsksAboutLetters(text)
            return !only && !AnswerRemarks.onlyThanksForInvitation(text)
        }
        guard before != nil else { return false }
        return try store.asksForLetterFields(arrival.references.map(\.text).reversed())
    }

    /// Whether an answer to our letter would only be answered by the same letter once more.
    private func isSaidAgain(
        _ mail: ReadMail, _ before: LetterRequestRow, _ request: InvitationRequest,
        _ number: PassportNumber?
    ) throws -> Bool {
        let old = InvitationRequest(record: before.fields)
        guard before.state == .asking, request == old,
            number == before.passportNumber.flatMap({ PassportNumber($0) }),
            !desk.missing(request, number).isEmpty, mail.arrival.questions.isEmpty
        else { return false }
        return try store.asksForLetterFields(mail.arrival.references.map(\.text).reversed())
    }

    // MARK: - What follows

    private func outcome(
        _ mail: ReadMail, _ address: EmailAddress, _ one: WantedLetters.One, answers: Bool
    ) -> MailOutcome {
        let (before, request, number) = (one.before, one.request, one.number)
        let missing = desk.missing(request, number)
        let hindrance = missing.isEmpty ? desk.hindrance(request) : nil
        let state: LetterRequestRow.State =
            !missing.isEmpty ? .asking : hindrance == nil ? .drafted : .blocked
        let keep = KeepLetterRequest(
            before: before, holder: address.canonical, state: state,
            language: mail.arrival.language.code, fields: request.record,
            passportNumber: number?.secret, passportUntil: desk.forgetAt(mail.now))
        let reason = reason(mail.arrival, request, missing, hindrance)
        let letter = letter(mail.arrival, address, request, reason)
        let questions = answers ? mail.arrival.questions.map(LetterComposer.question) : []
        let decision = "draft: \(reason)"
        if state == .drafted, var formal = desk.formal(request, number, to: letter) {
            formal.acts.append(keep)
            let answer = desk.ask(
                request, number, isBlocked: false, questions: questions, to: letter)
            return MailOutcome([decision], letters: [formal] + (questions.isEmpty ? [] : [answer]))
        }
        let ask = desk.ask(
            request, number, isBlocked: hindrance != nil, questions: questions, to: letter)
        return MailOutcome([decision], letters: [ask], acts: [keep])
    }

    private func reason(
        _ arrival: Arrival, _ request: InvitationRequest,
        _ missing: [InvitationRequest.Field], _ hindrance: String?
    ) -> String {
        let warning = arrival.sensitive ? "sensitive: read it yourself before anything goes; " : ""
        let what = "asks for a letter of invitation"
        if !missing.isEmpty {
            let list = missing.map(\.rawValue).joined(separator: ", ")
            return "\(warning)\(what); missing: \(list)"
        }
        if let hindrance { return "\(warning)\(what) for \(request.tour ?? ""), but \(hindrance)" }
        return "\(warning)\(what); \(InvitationDesk.approvals) people must approve it"
    }

    private func letter(
        _ arrival: Arrival, _ address: EmailAddress, _ request: InvitationRequest,
        _ reason: String
    ) -> LetterRequest {
        let isWritten = rules.languages.contains(arrival.language)
        var letter = LetterRequest(
            .letterRequestAsk, language: isWritten ? arrival.language : rules.languages[0],
            recipient: address, recipientName: arrival.sender?.name, reason: reason)
        letter.subject = Decision.replySubject(arrival.subject)
        letter.foreign = !isWritten
        letter.inReplyTo = arrival.messageID
        letter.references = (arrival.references + [arrival.messageID].compactMap { $0 }).suffix(20)
        letter.score = 0.5
        letter.tour = request.tour
        return letter
    }
}
