import Approving
import Authenticating
import Crypto
import Deciding
import MailModel
import MIME
import Replies
import Sending
import SiteLoading
import Store

/// Staff's answers to the desk's letters: decided only when the key, the person and the proof of
/// who sent the mail all fit; anything weaker is asked about at the person's known address.
package struct StaffWatch: MailWatch {
    let desk: MailDesk
    let letters: DeskLetters

    package init(_ desk: MailDesk) {
        self.desk = desk
        letters = DeskLetters(desk)
    }

    /// Staff's answers are decided before anybody counts how alike they are.
    package func verdict(on mail: ReadMail) throws -> WatchVerdict {
        try outcome(of: mail).map { .decided($0) } ?? .pass([])
    }

    private func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard [.human, .staffCommand].contains(mail.arrival.kind) else { return nil }
        guard let (key, address) = try key(of: mail) else { return try withoutKey(mail) }
        var outcome = try outcome(of: mail, key, address)
        outcome.kind = .staffCommand
        outcome.opensCase = false
        return outcome
    }

    // MARK: - The key

    /// The first key of ours in the mail's addresses that lets staff decide something.
    private func key(of mail: ReadMail) throws -> (row: KeyRow, address: EmailAddress)? {
        for address in mail.recipients {
            guard let key = OneUseKey(in: address, office: desk.office.address),
                let row = try desk.store.key(key),
                [MailDesk.singleKey, MailDesk.listKey].contains(row.purpose)
            else { continue }
            return (row, address)
        }
        return nil
    }

    /// A member of staff who answers one of our letters to the office's ordinary address.
    private func withoutKey(_ mail: ReadMail) throws -> MailOutcome? {
        guard let sender = mail.arrival.sender?.email, let person = desk.roster.person(sender),
            let answered = try desk.store.staffLetter(in: mail.arrival.references.map(\.text)),
            let key = try desk.store.deskKey(of: answered.id),
            key.holder == person.address.canonical
        else { return nil }
        let proof = mail.authentication.proves(person.address)
        var outcome = try question(
            StaffDoubt(name: "no-key"), key, to: person, why: "sent without a key",
            answer: proof ? mail.result.body.authorText : nil)
        outcome.kind = .staffCommand
        outcome.opensCase = false
        return outcome
    }

    private func outcome(
        of mail: ReadMail, _ key: KeyRow, _ address: EmailAddress
    ) throws -> MailOutcome {
        guard try isGenuine(key, at: address) else {
            return refusal("the key’s seal does not fit its record", key, letters: [])
        }
        guard let person = EmailAddress(key.holder).flatMap(desk.roster.person) else {
            return refusal("the key's holder is no longer staff", key, letters: [])
        }
        guard mail.arrival.sender?.email == person.address else {
            var outcome = try question(
                StaffDoubt(name: "stranger"), key, to: person,
                why: "the key came from another address")
            if isOpen(key, mail.now) { outcome.acts.insert(UseKey(key), at: 0) }
            return outcome
        }
        if let proof = weakness(mail, person, address) {
            return try question(
                StaffDoubt(name: "unproven", proof: proof), key, to: person, why: proof)
        }
        guard key.expiresAt > mail.now else {
            return refusal(
                "the key has expired", key,
                letters: [letters.refused(try letter(of: key), why: "expired", to: person)])
        }
        let answer = StaffAnswer(handler: self, mail: mail, key: key, person: person)
        return key.purpose == MailDesk.listKey ? try answer.toList() : try answer.toLetter()
    }

    /// Why the mail does not prove to be the person's; nil where it does.
    private func weakness(
        _ mail: ReadMail, _ person: StaffPerson, _ address: EmailAddress
    ) -> String? {
        let proof = mail.authentication
        guard proof.proves(person.address) else { return proof.reason }
        if proof.covered.contains("*") { return nil }
        let message = mail.result.message
        let isCovered =
            (proof.covered.contains("to") && message.to.contains { $0.email == address })
            || (proof.covered.contains("cc") && message.cc.contains { $0.email == address })
        return isCovered
            ? SignedForm.doubt(of: message, covered: proof.covered)
            : "the signature does not cover the reply address"
    }

    func isOpen(_ key: KeyRow, _ now: Int64) -> Bool {
        key.usedAt == nil && key.expiresAt > now
    }

    /// The letter that a key was made for; `12.3` is the third version of letter 12.
    func letter(of key: KeyRow) throws -> LetterRow? {
        let number = key.subject.split(separator: ".").first.flatMap { Int64($0) }
        return try number.flatMap { try desk.store.letter($0) }
    }

    func revision(of key: KeyRow) -> Int? {
        key.subject.split(separator: ".").last.flatMap { Int($0) }
    }

    /// Whether the key's row, and the numbering of its list, are what the key was made for.
    private func isGenuine(_ key: KeyRow, at address: EmailAddress) throws -> Bool {
        guard let text = OneUseKey(in: address, office: desk.office.address),
            try desk.store.isSealed(text, as: key)
        else { return false }
        guard key.purpose == MailDesk.listKey, let binding = key.binding else { return true }
        return DeskItem.digest(of: try desk.store.deskItems(of: key)) == binding
    }

    // MARK: - Nothing done

    func refusal(_ why: String, _ key: KeyRow, letters: [LetterDraft]) -> MailOutcome {
        MailOutcome(
            ["refuse: \(why)"], letters: letters,
            acts: [
                RecordLine(
                    "mail:\(key.holder)", "refused", "key \(key.subject)", detail: why)
            ])
    }

    /// A question to the holder's known address with a fresh key.
    ///
    /// `answer` is what somebody who is proven to be the holder wrote: each other answer of
    /// theirs is asked about, and only the very same one bounded. What is not proven is bounded
    /// as one, so that nobody else can fill the holder's mailbox.
    func question(
        _ doubt: StaffDoubt, _ key: KeyRow, to person: StaffPerson, why: String,
        answer: String? = nil
    ) throws -> MailOutcome {
        let mark = answer.map { Self.mark(of: $0, key) } ?? ""
        let asked = try desk.store.notices(
            .question, to: person.address.canonical, day: mark,
            since: desk.clock.now() - 3_600)
        guard asked.count < DeskLetters.mostQuestions, let subject = try subject(of: key) else {
            return refusal("\(why); not asked about again", key, letters: [])
        }
        let letter = try letters.question(doubt, about: subject, to: person, answer: mark)
        return refusal(why, key, letters: [letter].compactMap { $0 })
    }

    /// What tells one answer from another: its words and what they are about.
    private static func mark(of answer: String, _ key: KeyRow) -> String {
        let words = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let digest = SHA256.hash(data: Array("\(key.purpose) \(key.subject) \(words)".utf8))
        return "answer " + digest.prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// What the key is about, as far as it still waits.
    private func subject(of key: KeyRow) throws -> KeyedSubject? {
        guard key.purpose == MailDesk.listKey else {
            return try letter(of: key).map { .letter($0) }
        }
        let rows = try desk.store.deskItems(of: key).compactMap { try desk.store.letter($0.letter) }
        return .list(rows.filter { $0.state == .held })
    }
}
