import Crypto
import Foundation
import MIME
import MailModel
import Pipeline
import Sending
import Store
import Testing

/// Random walks of a few people through the whole office: mails, staff, silence, failing
/// addresses, letters to many.
///
/// At each letter that leaves: it has a lawful reason, and nobody who left gets more than an
/// answer to what they wrote themselves. At each step: no member without a confirmation, and each
/// change of standing stands in the journal.
@Suite struct MembershipWalkTests {
    @Test("A walk keeps its promises", arguments: [1, 2] as [UInt64])
    func walk(number: UInt64) async throws {
        let seed = number &* 0x9E37_79B9_7F4A_7C15 &+ 1_423_526_400
        var walk = Walk(try await DialogueOffice(), seed: seed)
        for step in 0..<110 {
            try await walk.step()
            try walk.check("seed \(seed), step \(step), \(walk.did)")
        }
        #expect(walk.sent > 10, "seed \(seed)")
        #expect(try walk.office.store.brokenJournalLine() == nil)
    }
}

private struct Walk {
    let office: DialogueOffice
    private(set) var did = ""
    private(set) var sent = 0
    private var state: UInt64
    private var mails = 0
    private var standing: [Int64: PersonStatus] = [:]
    private var journaled: Int64 = 0

    private static let people = (0..<5).map { "p\($0)@town\($0).example" }
    private static let texts = [
        "I would like to join the Community on Urban Innovation.",
        "Please let me join the Community.\n\nOrganization: City of Lugo\nRole: Planner\n"
            + "City: Lugo\nCountry: Spain",
        "Organization: City of Lugo\nRole: Planner\nCity: Lugo\nCountry: Spain",
        "City: Lugo", "Please take me off the list.", "I have changed my mind, thank you.",
        "What personal data do you hold about me?", "Please delete all my personal data.",
        "How did the Dakar municipal finance programme work?",
        "Please correct the data that you hold about me: my role is Director.",
        "My other address is other@town.example, please use it.",
    ]

    init(_ office: DialogueOffice, seed: UInt64) {
        self.office = office
        state = seed
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func step() async throws {
        office.pass(seconds: 600)
        let person = Self.people[next(Self.people.count)]
        switch next(16) {
        case 0...4:
            did = "mail of \(person)"
            try await mail(person, Self.texts[next(Self.texts.count)])
        case 5...7:
            did = "yes of \(person)"
            try await reply(person, next(4) == 0 ? "No" : "Yes")
        case 8:
            let days = next(12)
            did = "\(days) days"
            office.pass(days: Int64(days))
            try await office.look()
            _ = try await DataRequestWork(store: office.store).work(now: office.now)
        case 9...11:
            did = "staff approve"
            try decide(.approve)
        case 12:
            did = next(2) == 0 ? "staff reject" : "staff call back"
            try decide(did == "staff reject" ? .reject : .callBack)
        case 13:
            did = "an address of \(person) fails or works"
            try turnHealth(person)
        default:
            did = "news to \(person)"
            try news(person)
        }
        if next(2) == 0 { try send() }
    }

    // MARK: - What people do

    private mutating func mail(
        _ person: String, _ text: String, to: String = DialogueOffice.address,
        subject: String = "Hello", inReplyTo: String? = nil
    ) async throws {
        mails += 1
        let thread = inReplyTo.map { "In-Reply-To: <\($0)>\nReferences: <\($0)>\n" } ?? ""
        try await office.receive(
            "From: Ana Prieto <\(person)>\nTo: \(to)\nSubject: \(subject)\n\(thread)"
                + "Message-ID: <w\(mails)@town.example>\n\n\(text)\n")
    }

    private mutating func reply(_ person: String, _ word: String) async throws {
        let letters = try office.store.letters(in: [.sent]).filter { $0.recipient == person }
        guard let letter = letters.last else { return }
        let message = Message(parsing: try office.bytes(of: letter))
        try await mail(
            person, word, to: message.replyTo.first?.address ?? DialogueOffice.address,
            subject: "Re: " + letter.subject, inReplyTo: letter.messageID)
    }

    private enum Deed { case approve, reject, callBack }

    private mutating func decide(_ deed: Deed) throws {
        let store = office.store
        for letter in try store.letters(in: deed == .callBack ? [.approved] : [.held])
        where letter.revision > 0 && next(3) > 0 {
            // Two deeds of staff may meet: the second is refused, and nothing breaks.
            switch deed {
            case .approve:
                _ = try? store.approve(
                    letter.id, revision: letter.revision, by: "li.na", releaseAt: office.now,
                    now: office.now)
            case .reject:
                _ = try? store.reject(
                    letter.id, revision: letter.revision, by: "li.na", reason: "no",
                    told: "no room", now: office.now)
            case .callBack: _ = try? store.callBack(letter.id, by: "li.na", now: office.now)
            }
        }
    }

    private func turnHealth(_ person: String) throws {
        guard let address = EmailAddress(person), let read = try office.store.person(at: address),
            read.status == .member || read.status == .suspended
        else { return }
        var changed = read
        changed.status = read.status == .member ? .suspended : .member
        try office.store.perform([ChangePerson(read, to: changed, by: "care")], now: office.now)
    }

    /// A letter to many, approved while its reader may still leave.
    private mutating func news(_ person: String) throws {
        guard let address = EmailAddress(person), let reader = try office.store.person(at: address)
        else { return }
        mails += 1
        let bytes = Array("News \(mails)".utf8)
        var draft = LetterDraft(
            letter: "newsletter", language: "en", recipient: person, subject: "News", score: 1,
            gaps: [], reason: "news",
            revision: RevisionDraft(
                author: "program", body: "News", bytes: bytes,
                digest: Array(SHA256.hash(data: bytes)), sources: "",
                messageID: "news.\(mails)@office.example"))
        draft.purpose = .campaign
        draft.personID = reader.id
        let ids = try office.store.perform([], letters: [draft], now: office.now)
        for id in ids {
            try office.store.approve(
                id, revision: 1, by: "li.na", releaseAt: office.now, now: office.now)
        }
    }

    // MARK: - What leaves

    private mutating func send() throws {
        for letter in try office.store.letters(in: [.approved]) {
            let person = try EmailAddress(letter.recipient).flatMap {
                try office.store.person(at: $0)
            }
            guard let attempt = try office.store.beginAttempt(letter.id, now: office.now) else {
                continue
            }
            try office.store.finishAttempt(
                attempt, of: letter.id, .sent(reply: "250 ok"), now: office.now)
            sent += 1
            check(letter, person?.status)
        }
    }

    private func check(_ letter: LetterRow, _ status: PersonStatus?) {
        let place = "\(letter.letter) to \(letter.recipient), \(status?.rawValue ?? "unknown")"
        let isAnswer = letter.mailID != nil
        switch letter.purpose {
        case .campaign:
            #expect(status != nil, "a letter to many without a reader: \(place)")
            #expect(
                ![.left, .refused, .expired, .suspended].contains(status), "after the end: \(place)")
        case .membership:
            #expect(status != .left || letter.letter == "goodbye", "after leaving: \(place)")
            #expect(isAnswer || status != .contact, "without a wish of theirs: \(place)")
        case .reply, .tour, .staff:
            #expect(isAnswer, "without a mail that it answers: \(place)")
        }
        if status == .left, letter.letter != "goodbye" {
            #expect(isAnswer, "after leaving, to nothing that they wrote: \(place)")
        }
    }

    // MARK: - What is true at each step

    mutating func check(_ place: String) throws {
        let entries = try office.store.journal(limit: 400).filter { $0.id > journaled }
        for person in try office.store.people() {
            let before = standing.updateValue(person.status, forKey: person.id)
            if let before, before != person.status {
                let line = entries.contains {
                    $0.subject == person.subject && $0.detail.contains("→ \(person.status.rawValue)")
                }
                #expect(line, "\(before) → \(person.status) is not in the journal: \(place)")
            }
            guard person.status == .member || person.status == .suspended else { continue }
            #expect(person.consentAt != nil, "a member without a confirmation: \(place)")
        }
        journaled = max(journaled, entries.map(\.id).max() ?? 0)
    }
}
