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

    package init(
        store: Store, book: LetterBook, composer: LetterComposer,
        office: SiteConfiguration.Office, clock: WallClock
    ) {
        self.store = store
        self.book = book
        self.composer = composer
        self.office = office
        self.clock = clock
    }

    /// Seconds that a key to one's data is good: two weeks, since people are away.
    private static let patience: Int64 = 14 * 86_400
    private static let purposes: [String: DataRequest] = [
        "data-export": .export, "data-erase": .erase,
    ]

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        if let answered = try answer(mail) { return answered }
        let intents = mail.arrival.intents
        guard mail.arrival.kind == .human, intents.contains("data-request"),
            !intents.contains("join"), let sender = mail.arrival.sender?.email
        else { return nil }
        let request = DataRequest(text: mail.arrival.subject + "\n" + mail.arrival.authorText)
        guard request == .erase || !intents.contains("change-details") else { return nil }
        // Who asks to be deleted leaves by it, and seats end with the person.
        let settled = request == .erase ? ["data-request", "unsubscribe"] : ["data-request"]
        var outcome = try challenge(request, sender, mail)
        outcome?.settles = Set(settled)
        return outcome
    }

    // MARK: - The challenge

    private func challenge(
        _ kind: DataRequest, _ sender: EmailAddress, _ mail: ReadMail
    ) throws -> MailOutcome? {
        guard let key = OneUseKey(random: clock.randomBytes(OneUseKey.length)) else { return nil }
        let person = try store.person(at: sender)
        var request = LetterRequest(
            .dataRequestChallenge, language: language(mail, person), recipient: sender,
            recipientName: person?.details.name ?? mail.arrival.sender?.name,
            reason: Self.warning(mail) + (kind == .erase
                ? "asks that the office delete what it holds; first the address must confirm"
                : "asks what the office holds; first the address must confirm"))
        request.subject = Decision.replySubject(mail.arrival.subject)
        request.purpose = .reply
        request.personID = person?.id
        request.inReplyTo = mail.arrival.messageID
        request.references = [mail.arrival.messageID].compactMap { $0 }
        request.replyKey = key
        request.values.set("erase", flag: kind == .erase)
        request.values.set("export", flag: kind == .export)
        request.acts = [
            IssueKey(
                key, purpose: "data-\(kind.rawValue)", subject: person?.subject ?? "address",
                holder: sender.canonical, expiresAt: mail.now + Self.patience)
        ]
        return MailOutcome(
            ["draft: \(request.reason)"], letters: [composer.compose(request, from: book)])
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

/// What the office holds of a person, as a letter says it and as a program can read it.
package enum PersonalExport {
    /// JSON with sorted keys, an object on many lines.
    package static func json(_ data: PersonalData) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(data)) + [0x0A]
    }

    static func attachment(_ data: PersonalData) throws -> OutgoingAttachment {
        OutgoingAttachment(
            name: HeaderText(cleaning: "personal-data.json"),
            type: MediaType("application/json") ?? .binary, bytes: try json(data))
    }

    static func values(_ data: PersonalData, _ known: TemplateValues) -> TemplateValues {
        var values = known
        for field in LetterName.personalFields {
            let said = field == "address" ? data.address : data.details[field]
            values.set("has-\(field)", said.map { [TemplateValues([field: $0])] } ?? [])
        }
        values.set(
            "groups",
            data.groups.isEmpty
                ? [] : [TemplateValues(["group": data.groups.joined(separator: ", ")])])
        values.set("tours", data.seats.map { TemplateValues(["tour": $0.tour]) })
        values.set("mails", "\(data.mails.count)")
        values.set("letters", "\(data.letters.count)")
        return values
    }
}
