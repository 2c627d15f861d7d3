import Deciding
import Drafting
import MailModel
import Replies
import Store
import Understanding

/// Leads a wish to join through the whole dialogue, mail by mail.
///
/// Free text becomes fields of the person; what is missing is asked for, and nothing that was
/// said before; the address confirms itself by a key; staff admit.
package struct JoinHandler: MailHandler {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.complete, mail.arrival.kind == .human,
            let sender = mail.arrival.sender?.email, !desk.house.ownAddresses.contains(sender)
        else { return nil }
        return try outcome(mail, sender)?.settling("join")
    }

    private func outcome(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        if let key = try desk.key(of: mail), key.purpose == MembershipDesk.joinPurpose,
            let holder = EmailAddress(key.holder), let person = try desk.store.person(at: holder)
        {
            return try step(mail, Applicant(desk, mail, holder, person, key: key))
        }
        let person = try desk.store.person(at: sender)
        let wishes = mail.asks("join")
        if let forwarded = try forwarded(mail, sender) { return forwarded }
        let text = mail.result.body.authorText
        // "Inscrire comme membres" sounds like a tour; it is one where a tour is named.
        let isTour = mail.arrival.intents.contains("tour-registration")
            && (!ColleagueWords.namesCommunity(text)
                || mail.result.reading?.tours.isEmpty == false)
        if wishes || ColleagueWords.speaksOfJoining(text), !isTour,
            let registered = try others(mail, sender)
        {
            return registered
        }
        let membership = Membership(status: person?.status ?? .contact)
        guard wishes || membership.isUnderWay || membership.status == .expired else { return nil }
        if wishes, let reason = try desk.store.suppression(of: sender) {
            return Self.staff(mail, "asks to join, but nothing may go to the address: \(reason)")
        }
        return try step(mail, Applicant(desk, mail, sender, person, key: nil), wishes: wishes)
    }

    private static func staff(_ mail: ReadMail, _ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"],
            letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }

    // MARK: - One step

    private func step(
        _ mail: ReadMail, _ applicant: Applicant, wishes: Bool = false
    ) throws -> MailOutcome? {
        var applicant = applicant
        var machine = applicant.machine
        // What an earlier request proved does not count for a new one.
        if wishes, !machine.isUnderWay { applicant.dialogue.confirmedAt = nil }
        if applicant.answer.saysNo, !wishes { return nil }
        let told = Membership.Answer(
            missing: applicant.missing.count, told: applicant.told.count,
            asksQuestions: !mail.arrival.questions.isEmpty)
        if applicant.key == nil, !wishes, Self.isAboutOther(mail, told) { return nil }
        if mail.isPartlySettled, applicant.key == nil, !wishes, !applicant.tellsAsked {
            return nil
        }
        var action: Membership.Action
        if let key = applicant.key, applicant.answer.saysYes, key.usedAt == nil,
            key.expiresAt > mail.now
        {
            action = confirm(&machine, &applicant, told, mail.now)
        } else {
            action = wishes ? machine.asksToJoin(told) : machine.answers(told)
        }
        // Who proved the address before, or while something was missing, need not do it twice.
        if action == .askConfirmation, applicant.dialogue.confirmedAt != nil {
            action = machine.confirms()
        }
        applicant.machine = machine
        guard var outcome = try result(of: action, mail, applicant) else { return nil }
        outcome.matter = try desk.matter(of: applicant.person, outcome.letters)
        return outcome
    }

    /// A mail that tells nothing of what was asked and wants something else is another handler's.
    private static func isAboutOther(_ mail: ReadMail, _ answer: Membership.Answer) -> Bool {
        let others: Set = [
            "tour-registration", "tour-withdrawal", "itinerary-request", "letter-request",
            "unsubscribe", "data-request", "complaint", "press",
        ]
        return answer.told == 0 && !others.isDisjoint(with: mail.arrival.intents)
    }

    private func confirm(
        _ machine: inout Membership, _ applicant: inout Applicant, _ told: Membership.Answer,
        _ now: Int64
    ) -> Membership.Action {
        applicant.dialogue.confirmedAt = now
        applicant.usesKey = true
        guard told.missing == 0 else { return machine.answers(told) }
        if machine.status == .completing || machine.status == .applied {
            _ = machine.answers(Membership.Answer(missing: 0, told: max(1, told.told)))
        }
        return machine.confirms()
    }

    private func result(
        of action: Membership.Action, _ mail: ReadMail, _ applicant: Applicant
    ) throws -> MailOutcome? {
        var applicant = applicant
        let writer = JoinWriter(desk: desk, mail: mail, applicant: applicant)
        switch action {
        case .acknowledge:
            applicant.dialogue.asked = applicant.missing
            return applicant.outcome(
                mail, writer.acknowledgement(), "is asked for \(applicant.missing.count) things")
        case .askAgain:
            applicant.dialogue.asked = applicant.missing
            return applicant.outcome(mail, writer.question(), "is asked once more, otherwise")
        case .askConfirmation:
            applicant.dialogue.asked = []
            return applicant.outcome(
                mail, writer.confirmation(), "is complete, and the address is to confirm itself")
        case .askApproval:
            applicant.dialogue.asked = []
            return applicant.outcome(mail, try writer.welcome(), "confirmed; staff admit")
        case .tellAlreadyMember:
            return applicant.outcome(mail, writer.alreadyMember(), "is a member already")
        case .putBeforeStaff(let reason):
            var entry = LetterComposer.staffEntry(mail.arrival, "\(reason)\n\(writer.summary)")
            entry.personID = applicant.person?.id
            entry.purpose = .membership
            return applicant.outcome(mail, entry, reason, as: "escalate")
        case .nothing(let reason):
            return applicant.outcome(mail, nil, reason, as: "ignore")
        case .answerOnly, .nudge, .tellClosed, .sayGoodbye, .writeRefusal: return nil
        }
    }

    // MARK: - Others

    /// A wish to join that somebody else forwards: its writer is asked, not the forwarder.
    private func forwarded(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        guard let letter = ForwardedLetter(mail) else { return nil }
        let reading = mail.result.aids.reading(of: letter.correspondence)
        guard reading.intents.contains(where: { $0.intent == .join }),
            !desk.house.ownAddresses.contains(letter.writer.address)
        else { return nil }
        let told = JoinAnswer(of: letter.correspondence, read: reading.join)
        var outcome = MailOutcome([], opensCase: true)
        try ask([letter.writer], told, ["role", "organization", "city", "country"], mail, &outcome)
        return outcome
    }

    /// A mail that registers other people, perhaps beside its writer.
    private func others(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let found = NamedAddress.others(
            in: mail.result.body.authorText, beside: desk.house.ownAddresses.union([sender]))
        let text = mail.result.body.authorText.lowercased()
        let enrolsSuperior = ColleagueWords.enrolsSuperior(text)
        let isForOthers = ColleagueWords.speaksOfColleagues(text) || enrolsSuperior
        let enrolled = isForOthers
            ? found : Enrolment(found, in: mail.result.body.authorText).people
        guard isForOthers || !enrolled.isEmpty, !ColleagueWords.onlyComparesWithColleagues(text)
        else { return nil }
        guard !enrolled.isEmpty else {
            return Self.staff(
                mail, "asks to join for colleagues without telling their addresses; ask for them")
        }
        let own = desk.answer(mail, asked: [])
        var outcome = MailOutcome([], opensCase: true)
        let told = enrolled.count == 1 ? desk.told(of: enrolled[0], in: mail) : nil
        try ask(enrolled, own, ["organization", "city", "country"], mail, &outcome, role: told)
        let includesSender = ColleagueWords.includesSender(text)
        if outcome.letters.isEmpty, !includesSender {
            let names = enrolled.map(\.address.description).joined(separator: ", ")
            return Self.staff(
                mail, "asks to register people who are known already, or to whom nothing may go: "
                    + names)
        }
        if includesSender {
            let me = try Applicant(
                desk, mail, sender, try desk.store.person(at: sender), key: nil,
                beside: enrolled.compactMap(\.name))
            if let mine = try step(mail, me, wishes: true) {
                outcome.decisions += mine.decisions
                outcome.letters += mine.letters
                outcome.acts += mine.acts
            }
        }
        return outcome
    }

    /// Asks each of the people whether they wish to join, unless they are known already.
    private func ask(
        _ people: [NamedAddress], _ told: JoinAnswer, _ fields: [String], _ mail: ReadMail,
        _ outcome: inout MailOutcome, role: String? = nil
    ) throws {
        for other in people {
            guard try desk.store.suppression(of: other.address) == nil else {
                outcome.decisions.append("ignore: a colleague's address is suppressed")
                continue
            }
            let known = try desk.store.person(at: other.address)
            if let known, known.status != .contact {
                outcome.decisions.append("ignore: a colleague is \(known.status.rawValue) already")
                continue
            }
            var details = known?.details ?? PersonDetails()
            details.name = other.name ?? details.name
            for field in fields where details[field] == nil {
                details[field] = told.fields[field].flatMap { Self.isName($0, people) ? nil : $0 }
            }
            details.role = details.role ?? role
            if people.count == 1,
                let told = ColleagueWords.superior(in: mail.result.body.authorText)
            {
                details.name = details.name ?? told.name
                details.role = details.role ?? told.role
            }
            invite(other, known, details, mail, &outcome)
        }
    }

    /// Whether a value is the name of one of the people, and so no organization or city.
    private static func isName(_ value: String, _ people: [NamedAddress]) -> Bool {
        people.contains { $0.name?.lowercased() == value.lowercased() }
    }

    private func invite(
        _ other: NamedAddress, _ known: PersonRow?, _ told: PersonDetails, _ mail: ReadMail,
        _ outcome: inout MailOutcome
    ) {
        var details = told
        details.language = details.language ?? desk.written(mail.arrival.language)
        let missing = desk.rules.everyRequired.filter { details[$0] == nil }
        let status: PersonStatus = missing.isEmpty ? .confirming : .completing
        if let known {
            var changed = known
            changed.details = details
            changed.status = status
            outcome.acts.append(ChangePerson(known, to: changed))
        } else {
            outcome.acts.append(AddPerson(other.address, details: details, status: status))
        }
        outcome.acts.append(
            KeepDialogue(JoinDialogue(asked: missing, heardAt: mail.now), with: other.address))
        let request = desk.withKey(
            desk.letter(
                .joinInvitation, to: other.address, details,
                reason: "\(mail.arrival.sender?.address ?? "somebody") asks to register them"),
            purpose: MembershipDesk.joinPurpose, subject: other.address.canonical, now: mail.now)
        outcome.letters.append(desk.draft(request))
        outcome.decisions.append("draft: a colleague is asked whether they wish to join")
    }
}
