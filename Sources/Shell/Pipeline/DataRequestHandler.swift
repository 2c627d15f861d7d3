import Deciding
package import Drafting
import Foundation
import MIME
import MailModel
import Sending
package import SiteLoading
package import Store

/// Rights by mail: who asks what the office holds, or that it be deleted, is sent a key to the
/// address on file; only what comes back with that key goes on, and only after staff approve.
package struct DataRequestHandler: MailHandler {
    private let store: Store
    private let book: LetterBook
    private let composer: LetterComposer
    private let office: SiteConfiguration.Office
    private let clock: WallClock
    private let desk: MembershipDesk

    package init(
        store: Store, book: LetterBook, composer: LetterComposer,
        office: SiteConfiguration.Office, clock: WallClock, membership desk: MembershipDesk
    ) {
        self.desk = desk
        self.store = store
        self.book = book
        self.composer = composer
        self.office = office
        self.clock = clock
    }

    /// Seconds that a key to one's data is good: two weeks, since people are away.
    private static let patience: Int64 = 14 * 86_400
    private static let purposes: [String: DataRequest] = [
        "data-export": .export, "data-erase": .erase, "data-correct": .correct,
    ]

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        if let answered = try answer(mail) { return answered }
        let intents = mail.arrival.intents
        let text = mail.arrival.subject + "\n" + mail.arrival.authorText
        guard mail.arrival.kind == .human, !intents.contains("join"),
            let sender = mail.arrival.sender?.email,
            intents.contains("data-request") && DataRequest.isAboutWriter(text)
                || DataRequest.claimsCorrection(text)
        else { return nil }
        let request = DataRequest(text: text)
        guard request != .export || !intents.contains("change-details") else { return nil }
        var outcome = try request == .correct
            ? correction(sender, mail) : challenge(request, sender, mail)
        outcome?.settles = Self.settled(by: request)
        return outcome
    }

    /// Who asks to be deleted leaves by it, and seats end with the person.
    private static func settled(by request: DataRequest) -> Set<String> {
        switch request {
        case .export: ["data-request"]
        case .correct: ["data-request", "change-details"]
        case .erase: ["data-request", "unsubscribe"]
        }
    }

    // MARK: - The challenge

    private func challenge(
        _ kind: DataRequest, _ sender: EmailAddress, _ mail: ReadMail,
        correcting fields: [String: String] = [:]
    ) throws -> MailOutcome? {
        guard let key = OneUseKey(random: clock.randomBytes(OneUseKey.length)) else { return nil }
        let person = try store.person(at: sender)
        var request = LetterRequest(
            .dataRequestChallenge, language: language(mail, person), recipient: sender,
            recipientName: person?.details.name ?? mail.arrival.sender?.name,
            reason: Self.warning(mail) + Self.asked(kind))
        request.subject = Decision.replySubject(mail.arrival.subject)
        request.purpose = .reply
        request.personID = person?.id
        request.inReplyTo = mail.arrival.messageID
        request.references = [mail.arrival.messageID].compactMap { $0 }
        request.replyKey = key
        request.values.set("erase", flag: kind == .erase)
        request.values.set("export", flag: kind == .export)
        request.values.set("correct", flag: kind == .correct)
        request.acts = [
            IssueKey(
                key, purpose: "data-\(kind.rawValue)",
                subject: (person?.subject ?? "address") + (try Self.text(fields)),
                holder: sender.canonical, expiresAt: mail.now + Self.patience)
        ]
        return MailOutcome(
            ["draft: \(request.reason)"], letters: [composer.compose(request, from: book)])
    }

    private static func asked(_ kind: DataRequest) -> String {
        switch kind {
        case .export: "asks what the office holds; first the address must confirm"
        case .correct:
            "asks that the office put right what it holds; first the address must confirm"
        case .erase: "asks that the office delete what it holds; first the address must confirm"
        }
    }

    /// A threat or a complaint beside the request stays one.
    private static func warning(_ mail: ReadMail) -> String {
        mail.arrival.sensitive ? "sensitive: read it yourself before anything goes; " : ""
    }

    private func language(_ mail: ReadMail, _ person: PersonRow?) -> LanguageTag {
        let spoken = mail.arrival.language
        return office.languages.contains(spoken)
            ? spoken : person?.details.language ?? office.fallback
    }

    // MARK: - The key comes back

    private func answer(_ mail: ReadMail) throws -> MailOutcome? {
        let found = try mail.recipients.lazy.compactMap {
            OneUseKey(in: $0, office: office.address)
        }.compactMap { try store.key($0) }.first { Self.purposes[$0.purpose] != nil }
        guard let key = found, let kind = Self.purposes[key.purpose] else { return nil }
        guard mail.arrival.kind == .human else {
            return MailOutcome(["ignore: a program answered; the key stays good"])
        }
        guard let sender = mail.arrival.sender?.email, sender.canonical == key.holder else {
            let reason = "a key to somebody's data came back from another address; it stays unused"
            return MailOutcome(
                ["escalate: \(reason)"],
                letters: [LetterComposer.staffEntry(mail.arrival, reason)])
        }
        guard key.usedAt == nil, key.expiresAt > mail.now else {
            return try challenge(kind, sender, mail)
        }
        if DataRequest.isDoubtful(answer: mail.arrival.authorText) {
            let reason = "answers the question whether the request is theirs, perhaps with a no"
            return MailOutcome(
                ["escalate: \(reason)"],
                letters: [LetterComposer.staffEntry(mail.arrival, reason)])
        }
        if kind == .correct { return try corrected(key, sender, mail) }
        var letter = kind == .export ? try export(sender, mail) : try erased(sender, mail)
        letter.acts.append(ConfirmDataRequest(kind.rawValue, address: sender.canonical))
        return MailOutcome(
            ["draft: the address confirmed its request (\(kind.rawValue))"], letters: [letter],
            acts: [UseKey(key)])
    }

    private func request(
        _ name: LetterName, _ sender: EmailAddress, _ mail: ReadMail, _ reason: String
    ) throws -> LetterRequest {
        let person = try store.person(at: sender)
        var request = LetterRequest(
            name, language: language(mail, person), recipient: sender,
            recipientName: person?.details.name ?? mail.arrival.sender?.name,
            reason: Self.warning(mail) + reason)
        request.subject = Decision.replySubject(mail.arrival.subject)
        request.personID = person?.id
        request.inReplyTo = mail.arrival.messageID
        request.references = [mail.arrival.messageID].compactMap { $0 }
        return request
    }

    private func erased(_ sender: EmailAddress, _ mail: ReadMail) throws -> LetterDraft {
        let request = try request(
            .dataErased, sender, mail,
            "approve to delete everything about this person as soon as this letter has left")
        return composer.compose(request, from: book)
    }

    private func export(_ sender: EmailAddress, _ mail: ReadMail) throws -> LetterDraft {
        let data = try store.personalData(of: sender.canonical)
        var request = try request(
            .dataExport, sender, mail, "approve to send this person what the office holds")
        request.values = PersonalExport.values(data, request.values)
        request.attachments = [try PersonalExport.attachment(data)]
        return composer.compose(request, from: book)
    }
}

// MARK: - Putting right

extension DataRequestHandler {
    /// What the mail puts right waits with the key; nothing of it is changed before it is back.
    private func correction(_ sender: EmailAddress, _ mail: ReadMail) throws -> MailOutcome? {
        guard let person = try store.person(at: sender) else {
            return Self.staff(
                mail, "asks that the office put right what it holds, but nobody on the list has"
                    + " this address")
        }
        let told = ToldDetails(desk, person, in: mail, speaksOfMove: true)
        return try challenge(.correct, sender, mail, correcting: told.fields)
    }

    private func corrected(
        _ key: KeyRow, _ sender: EmailAddress, _ mail: ReadMail
    ) throws -> MailOutcome? {
        guard let person = try store.person(at: sender) else { return nil }
        var told = ToldDetails(desk, person, in: mail, speaksOfMove: false)
        for (field, value) in Self.fields(key.subject) { told.take(field, value) }
        guard !told.fields.isEmpty else {
            var outcome = Self.staff(
                mail, "the address confirmed its wish for a correction; read what is to be put"
                    + " right, and use `member change \(sender)`")
            outcome.acts = [UseKey(key)]
            return outcome
        }
        let request = desk.change(
            person, sender, told, mail,
            reason: Self.warning(mail)
                + "the address confirmed what is to be put right; approving this letter changes"
                + " the list")
        return MailOutcome(
            ["draft: the address confirmed its request (correct)"], letters: [desk.draft(request)],
            acts: [UseKey(key)])
    }

    private static func staff(_ mail: ReadMail, _ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"],
            letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }

    private static func text(_ fields: [String: String]) throws -> String {
        guard !fields.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return " " + String(decoding: try encoder.encode(fields), as: UTF8.self)
    }

    private static func fields(_ subject: String) -> [String: String] {
        guard let start = subject.firstIndex(of: "{") else { return [:] }
        let bytes = Data(subject[start...].utf8)
        return (try? JSONDecoder().decode([String: String].self, from: bytes)) ?? [:]
    }
}
