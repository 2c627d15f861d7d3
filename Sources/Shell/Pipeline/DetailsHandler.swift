import Deciding
import Drafting
import MailModel
import Replies
import Store
import Understanding

/// Changes what the list says of a person: details as they tell them, an address once both the
/// old and the new one have brought their keys back.
package struct DetailsHandler: MailHandler {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    /// What the two keys of a change of address are for; each names the other address.
    private static let purpose = "address-change"

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.complete, mail.arrival.kind == .human,
            let sender = mail.arrival.sender?.email, !desk.house.ownAddresses.contains(sender),
            mail.settled.isDisjoint(with: ["join", "unsubscribe", "change-details"])
        else { return nil }
        return try outcome(mail, sender)?.settling("change-details")
    }

    private func outcome(_ mail: ReadMail, _ sender: EmailAddress) throws -> MailOutcome? {
        if let key = try desk.key(of: mail), key.purpose == Self.purpose {
            return try confirmed(key, mail)
        }
        let named = NamedAddress.others(
            in: mail.result.body.authorText, beside: desk.house.ownAddresses.union([sender]))
            .map(\.address)
        let speaksOfAddress = AddressWords.speaksOfAddress(mail.result.body.authorText)
        guard mail.arrival.intents.contains("change-details") || speaksOfAddress else { return nil }
        if let person = try desk.store.person(at: sender), Self.belongs(person) {
            if let new = named.first {
                return try moveAndChange(person, from: sender, to: new, mail)
            }
            if speaksOfAddress, let (old, new) = try onFile(person) {
                return try moveAndChange(person, from: old, to: new, mail)
            }
            guard mail.arrival.intents.contains("change-details") else { return nil }
            return try changed(person, sender, mail)
        }
        for old in named {
            if let person = try desk.store.person(at: old), Self.belongs(person) {
                return try move(person, from: old, to: sender, mail)
            }
        }
        return nil
    }

    private static func belongs(_ person: PersonRow) -> Bool {
        person.status == .member || person.status == .suspended
    }

    private static func staff(_ mail: ReadMail, _ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"],
            letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }

    // MARK: - Details

    private func changed(
        _ person: PersonRow, _ sender: EmailAddress, _ mail: ReadMail
    ) throws -> MailOutcome? {
        if let told = told(of: person, sender, mail) { return told }
        // What another handler dealt with was no statement about the list.
        if mail.isPartlySettled { return nil }
        return Self.staff(mail, "tells of changed details, but not to what; see person "
            + "\(person.id) with `member show \(person.id)`")
    }

    /// What follows from the details that the mail names; nil where it names none.
    private func told(
        of person: PersonRow, _ sender: EmailAddress, _ mail: ReadMail
    ) -> MailOutcome? {
        let speaksOfMove = mail.arrival.intents.contains("change-details") && !mail.isPartlySettled
        let told = ToldDetails(desk, person, in: mail, speaksOfMove: speaksOfMove)
        let fields = told.fields
        guard !fields.isEmpty else { return nil }
        if speaksOfMove, told.isHalf(mail.result.body.authorText) {
            let read = fields.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
            return Self.staff(mail, "tells of a new post, of which only a part was read "
                + "(\(read.joined(separator: ", "))); see `member change \(sender)`")
        }
        let request = desk.change(
            person, sender, told, mail,
            reason: "tells of changed details; approving this letter changes the list")
        return MailOutcome(
            ["draft: tells of changed details"], letters: [desk.draft(request)], opensCase: true)
    }

    // MARK: - Addresses

    /// The address in use and the other one that the list has of the person, where it has just
    /// two: who writes of another address without naming it means that one.
    private func onFile(_ person: PersonRow) throws -> (EmailAddress, EmailAddress)? {
        let known = try desk.store.addresses(of: person.id).compactMap { EmailAddress($0.address) }
        guard known.count == 2, known[0] == person.email else { return nil }
        return (known[0], known[1])
    }

    /// A mail may tell of a new address and of the new post that came with it.
    private func moveAndChange(
        _ person: PersonRow, from old: EmailAddress, to new: EmailAddress, _ mail: ReadMail
    ) throws -> MailOutcome {
        var outcome = try move(person, from: old, to: new, mail)
        guard mail.arrival.intents.contains("change-details"),
            let sender = mail.arrival.sender?.email, let told = told(of: person, sender, mail)
        else { return outcome }
        outcome.decisions += told.decisions
        outcome.letters += told.letters
        return outcome
    }

    private func move(
        _ person: PersonRow, from old: EmailAddress, to new: EmailAddress, _ mail: ReadMail
    ) throws -> MailOutcome {
        if let owner = try desk.store.person(at: new), owner.id != person.id {
            return Self.staff(
                mail, "person \(person.id) asks to use an address of person \(owner.id)")
        }
        if try desk.store.suppression(of: new) != nil {
            return Self.staff(mail, "person \(person.id) asks to use a suppressed address")
        }
        let letters = [(old, new), (new, old)].map { holder, other in
            var request = desk.letter(
                .addressChangeConfirm, to: holder, person.details,
                reason: "asks for another address; both must confirm"
            ) {
                $0.oldAddress = old.description
                $0.newAddress = new.description
            }
            request.personID = person.id
            request.acts = []
            return desk.draft(
                desk.withKey(
                    request, purpose: Self.purpose,
                    subject: "\(person.id) \(old.canonical) \(new.canonical)", now: mail.now))
        }
        return MailOutcome(
            ["draft: asks for another address; both are to confirm"], letters: letters,
            opensCase: true)
    }

    private func confirmed(_ key: KeyRow, _ mail: ReadMail) throws -> MailOutcome? {
        let words = key.subject.split(separator: " ").map(String.init)
        guard words.count == 3, let id = Int64(words[0]), let new = EmailAddress(words[2]),
            let person = try desk.store.person(id)
        else { return nil }
        let answer = desk.answer(mail, asked: [])
        guard answer.saysYes else {
            return Self.staff(
                mail, "answers a change of address of person \(id) without a clear yes")
        }
        guard key.usedAt == nil, key.expiresAt > mail.now else {
            return MailOutcome(["ignore: the key was used before or has run out"])
        }
        let keys = try desk.store.keys(purpose: Self.purpose, subject: key.subject)
        let other = keys.contains { $0.holder != key.holder && $0.usedAt != nil }
        guard other else {
            return MailOutcome(
                ["note: one of two addresses confirmed the change"], acts: [UseKey(key)],
                opensCase: true)
        }
        var request = desk.reply(
            .detailsChanged, to: mail, new, person.details,
            reason: "both addresses confirmed; the list is changed"
        ) { $0.newAddress = new.description }
        request.personID = id
        return MailOutcome(
            ["draft: both addresses confirmed the change"], letters: [desk.draft(request)],
            acts: [UseKey(key), KeepAddress(new, of: id, confirmed: true, isMain: true)],
            opensCase: true)
    }
}

/// The words by which a mail shows that an address in it is to be used from now on.
enum AddressWords {
    private static let phrases: PhraseList = [
        "other address", "new address", "my new email", "my new e-mail", "use this address",
        "different address", "address has changed", "autre adresse", "nouvelle adresse",
        "nouveau courriel", "otra dirección", "nueva dirección", "nuevo correo", "otro correo",
        "新邮箱", "另一个邮箱", "新的邮箱", "新地址", "换成", "改用",
    ]

    static func speaksOfAddress(_ text: String) -> Bool {
        phrases.occurs(in: text.lowercased())
    }
}
