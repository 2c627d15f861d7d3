import Deciding
import Drafting
package import MailModel
import Replies
import Store
import Touring
import Understanding

/// Takes people off the list who ask for it in any words of a mail.
///
/// The goodbye is said once. What was drafted or approved before never leaves: the outbox asks
/// the record again as each attempt begins.
package struct LeaveHandler: MailHandler {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.complete, mail.arrival.kind == .human,
            let sender = mail.arrival.sender?.email, !desk.house.ownAddresses.contains(sender)
        else { return nil }
        if let outcome = try changedMind(mail, sender) { return outcome }
        return try unsubscribed(mail, sender)?.settling("unsubscribe")
    }

    /// A plain no of somebody who is being led in, unless it is about a tour.
    private func changedMind(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let holder = try desk.key(of: mail).flatMap { key in
            key.purpose == MembershipDesk.joinPurpose ? EmailAddress(key.holder) : nil
        }
        let address = holder ?? sender
        guard let person = try desk.store.person(at: address),
            Membership(status: person.status).isUnderWay,
            let answer = try answer(mail, person), answer.saysNo
        else { return nil }
        // "Cancel my request", in answer to the question whether to join, is about no tour.
        let isAboutJoining = holder != nil && answer.refusesOutright
        guard isAboutJoining || !mail.asks("tour-withdrawal") else { return nil }
        let threads = mail.arrival.references.map(\.text).reversed()
        guard try desk.store.tourLetter(answeredBy: Array(threads)) == nil else { return nil }
        let outcome = try leave(mail, address, asked: "no longer wishes to join")
        return isAboutJoining ? outcome.settling("unsubscribe", "join", "tour-withdrawal")
            : outcome.settling("unsubscribe", "join")
    }

    /// Read as the way in reads it, so that both take the same for a no.
    private func answer(_ mail: ReadMail, _ person: PersonRow) throws -> JoinAnswer? {
        let kept = try desk.store.dialogue(with: person.id)
        return desk.answer(
            mail, asked: kept?.asked ?? [], shown: kept == nil ? nil : person.details)
    }

    /// `data-request` is about erasure, which is more than leaving; `join` outweighs both.
    private func unsubscribed(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        let intents = mail.arrival.intents
        let text = mail.result.body.authorText
        let fewer = "wishes for fewer letters, or for a while, not for none: "
            + "nothing was changed; see to it, or write back"
        if LeavingWords.asksForFewer(text), try isReader(sender) {
            var outcome = Self.staff(mail, fewer)
            // "Could you send me only the invitations?" is no question about letters of invitation.
            outcome.answersQuestions = mail.arrival.questions.count <= 1
            return outcome
        }
        guard mail.asks("unsubscribe"), !intents.contains("data-request"),
            !intents.contains("join"), try !isAboutTraveller(mail)
        else { return nil }
        if LeavingWords.wantsFewer(PlaceKept.without(text)) { return Self.staff(mail, fewer) }
        var outcome = try leave(mail, sender, asked: "asks to be taken off the list")
        if LeavingWords.namesSuccessor(mail.result.body.authorText) {
            let successors = NamedAddress.others(
                in: mail.result.body.authorText, beside: desk.house.ownAddresses.union([sender]))
            let named = successors.map { "\($0.name ?? "?") <\($0.address)>" }
            outcome.letters += Self.staff(mail, "leaves and names who follows them: "
                + (named.isEmpty ? "read it" : named.joined(separator: ", "))
                + "; ask whether they wish to join").letters
        }
        return outcome
    }

    /// "Take Bob off the list", in answer to a letter about seats: it is the list of the tour; and
    /// "count me out" is about the tour alone.
    private func isAboutTraveller(_ mail: ReadMail) throws -> Bool {
        let threads = Array(mail.arrival.references.map(\.text).reversed())
        guard !threads.isEmpty, let letter = try desk.store.tourLetter(answeredBy: threads),
            let person = letter.personID, let tour = letter.tour.flatMap({ TourID($0) })
        else { return false }
        if LeavingWords.declinesOffer(mail.result.body.authorText) { return true }
        let guests = try desk.store.participants(ofPerson: person, in: tour).filter { !$0.isSelf }
        let party = PartyReading(
            mail.result.body.authorText,
            people: guests.compactMap { one in one.name.map { .init(name: $0) } })
        return party.leaving.contains { member in
            if case .person = member { return true }
            return false
        }
    }

    /// Whether letters to many go to the address.
    private func isReader(_ sender: EmailAddress) throws -> Bool {
        let status = try desk.store.person(at: sender)?.status
        return status == .member || status == .suspended
    }

    private static func staff(_ mail: ReadMail, _ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"],
            letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }

    private func leave(
        _ mail: ReadMail, _ address: EmailAddress, asked: String
    ) throws -> MailOutcome {
        guard let person = try desk.store.person(at: address) else {
            return Self.stranger(mail, asked)
        }
        return try Farewell(desk).outcome(of: mail, by: person, at: address, asked: asked)
    }

    static func stranger(_ mail: ReadMail, _ asked: String) -> MailOutcome {
        staff(mail, "\(asked), but nobody on the list has this address; perhaps another one")
    }
}

extension EmailAddress {
    /// Where a mail takes its sender off the list, for `List-Unsubscribe` (RFC 2369 §3.2):
    /// `secretariat+leave@office.example`.
    package var leaving: EmailAddress? {
        EmailAddress(local: "\(localWithoutDetail)+leave", domain: domain)
    }
}
