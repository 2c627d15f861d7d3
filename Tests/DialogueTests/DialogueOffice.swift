import Approving
import Crypto
import Foundation
import Knowledge
import Logging
import MIME
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Touring
import Understanding

@testable import secretariat

/// An office with the starter site's letters and knowledge, on a clock that tests turn.
final class DialogueOffice {
    static let address = "secretariat@office.example"
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Templates").standardizedFileURL
    private static let settings = """
        office:
          name: {en: The Office, fr: Le secrétariat, es: La oficina, zh: 秘书处}
          address: \(address)
          languages: [en, fr, es, zh]
          zone: Asia/Shanghai
        mailboxes:
          - {name: office, url: "maildir:///nowhere"}

        """

    let store: Store
    let folder: String
    private let tours: [String]
    private let reception: Reception
    private let tourDesk: TourDesk
    private let journeyDesk: JourneyDesk
    private let works: [any PeriodicWork]
    private let thanks: AfterwardsWork
    private let time = Time()
    private var taken: UInt32 = 0

    /// The clock's hand; everything runs on the test's own task.
    final class Time: @unchecked Sendable {
        var now: Int64 = 1_423_526_400
        var random: UInt64 = 1
    }

    init(
        settings more: String = "", tours: [String] = [], policy: SendingPolicy? = nil
    ) async throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dialogue-\(UUID().uuidString)").path
        self.tours = tours
        var store = try Store(folder: folder)
        store.gate = policy.map { SendingGate(policy: $0, undoSeconds: 0) }
        self.store = store
        let time = time
        let clock = WallClock(
            now: { time.now }, offsetMinutes: { _, _ in 480 },
            randomBytes: { count in
                (0..<count).map { _ in
                    time.random = time.random &* 6_364_136_223_846_793_005 &+ 1
                    return UInt8(time.random >> 33 & 255)
                }
            })
        try Self.lay(site: folder, settings: Self.settings + more, tours: tours)
        let site = try SiteFolder.load(
            folder, state: folder, templates: TemplateFolder(path: Self.root.path))
        let office = try Office(
            site, store: store, clock: clock,
            logger: Logger(label: "dialogue") { _ in SwiftLogNoOpLogHandler() })
        tourDesk = office.tourDesk
        journeyDesk = office.journeys.desk
        thanks = AfterwardsWork(
            clock: office.journeys.reminders, desk: office.journeys.desk, store: store
        ) { _ in [] }
        works = [SeatOffers(desk: office.tourDesk), MembershipWork(office.membership)]
        reception = try office.reception(
            ReaderShelf(
                MailReader(
                    library: Self.library, ownAddress: site.configuration.office.address,
                    languages: site.configuration.office.languages, guide: office.journeys.guide,
                    table: try Wiring.learned(site))))
    }

    /// The starter's tours of these ids, as if their plans were settled.
    private static func lay(site: String, settings: String, tours: [String]) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: site + "/tours", withIntermediateDirectories: true)
        try Data(settings.utf8).write(to: URL(fileURLWithPath: site + "/secretariat.yaml"))
        for tour in tours {
            let source = root.appendingPathComponent("site/tours/\(tour).yaml")
            let text = try String(contentsOf: source, encoding: .utf8)
                .replacing("made-up: true", with: "made-up: false")
            try Data(text.utf8).write(to: file(of: tour, in: site))
        }
    }

    private static func file(of tour: String, in site: String) -> URL {
        URL(fileURLWithPath: "\(site)/tours/\(tour).yaml")
    }

    /// Everybody who has or had a seat, and where they stand.
    func seats() throws -> [(name: String, state: String)] {
        try tours.flatMap { tour in
            try TourID(tour).map { try store.participants(of: $0) }.map { rows in
                rows.map { row in
                    let told = row.answers.keys.map(\.rawValue).sorted().joined(separator: ", ")
                    let state = (row.seat?.state.word ?? "none") + (told.isEmpty ? "" : "; " + told)
                    return ("\(row.name ?? "guest of " + row.address) in \(tour)", state)
                }
            } ?? []
        }
    }

    /// Staff change words of a tour's file while the office runs.
    func edit(_ tour: String, _ old: String, _ new: String) throws {
        let file = Self.file(of: tour, in: folder)
        let text = try String(contentsOf: file, encoding: .utf8)
        guard text.contains(old) else { throw StoreError.refused("\(tour) does not say ‘\(old)’") }
        try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let library = Library(
        files: texts("site/knowledge").map { (path: $0.path, bytes: Array($0.text.utf8)) },
        today: "2015-02-10", languages: [.english, .french, .spanish, .chinese])

    private static func texts(_ folder: String) -> [(path: String, text: String)] {
        let base = root.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.allObjects ?? []
        return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
            .compactMap { name in
                (try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8))
                    .map { (folder + "/" + name, $0) }
            }
    }

    var now: Int64 { time.now }

    func pass(days: Int64) { time.now += days * 86_400 }
    func pass(seconds: Int64) { time.now += seconds }

    /// The day after a tour comes.
    func endTour(_ id: String) throws {
        guard let tour = tourDesk.tour(id) else { return }
        time.now = max(time.now, tour.end + AfterwardsWork.thanksAfter)
        _ = try thanks.work(now: now)
    }

    /// What the record keeps of the answers after a tour, by participant.
    func answersAfter(_ id: String) throws -> [String] {
        try TourID(id).map { try store.afterwards(of: $0) }?.map { row in
            "\(row.participant): \(row.answers)" + (row.promised ? ", promised" : "")
                + (row.reportedAt == nil ? "" : ", reported")
        } ?? []
    }

    /// Takes a mail in and decides it.
    func receive(_ mail: String) async throws {
        try await receive(bytes: Array(mail.replacing("\n", with: "\r\n").utf8))
    }

    func receive(bytes: [UInt8]) async throws {
        taken += 1
        try store.takeIn(
            [
                TakenMail(
                    uid: taken, bytes: bytes, digest: Array(SHA256.hash(data: bytes)),
                    size: bytes.count, complete: true)
            ], mailbox: "office", uidValidity: 1, now: now)
        if !gathers { try await decide() }
    }

    /// Whether mails wait until they are decided together, in one batch.
    var gathers = false

    func decide() async throws {
        try await reception.drain()
    }

    func look() async throws {
        for work in works { _ = try await work.work(now: now) }
    }

    /// Sends what may go, as the outbox would.
    func send() throws {
        for letter in try store.letters(in: [.approved]) {
            guard let attempt = try store.beginAttempt(letter.id, now: now) else { continue }
            try store.finishAttempt(attempt, of: letter.id, .sent(reply: "250 ok"), now: now)
        }
    }

    /// Approves the held letters that have a text and are, or are not, welcome letters.
    func approve(welcome: Bool) throws {
        for letter in try store.letters(in: [.held])
        where letter.revision > 0 && (letter.letter == "welcome") == welcome {
            try store.approve(
                letter.id, revision: letter.revision, by: "li.na", releaseAt: now, now: now)
        }
        try send()
    }

    func reject(reason: String) throws {
        for letter in try store.letters(in: [.held]) where letter.letter == "welcome" {
            try store.reject(
                letter.id, revision: letter.revision, by: "li.na", reason: "not for the reader",
                told: reason, now: now)
        }
    }

    /// Staff invite somebody, as `tour invite` does.
    func invite(_ address: String, to tour: String, language: String) throws {
        guard let tour = tourDesk.tour(tour), let email = EmailAddress(address) else { return }
        var invitations = TourInvitations(
            tour, desk: tourDesk, campaign: address, now: now, actor: "li.na")
        try invitations.invite(
            TourContact(
                email, person: try store.person(at: email), name: nil,
                language: LanguageTag(language)))
        try store.perform(invitations.acts, letters: invitations.letters, now: now)
    }

    func cancel(_ tour: String) throws {
        guard let tour = tourDesk.tour(tour) else { return }
        try TourCanceller(store: store, desk: journeyDesk).cancel(tour, by: "li.na", now: now)
    }

    func rejectLetters(to address: String, reason: String) throws {
        for letter in try store.letters(in: [.held]) where letter.recipient == address {
            // What a rejection undoes may end letters behind it.
            guard try store.letter(letter.id)?.state == .held else { continue }
            try store.reject(
                letter.id, revision: letter.revision, by: "li.na", reason: reason, now: now)
        }
    }

    /// Letters to these readers that have left, by their numbers.
    func write(to readers: [EmailAddress]) throws -> [Int64] {
        let letters = readers.enumerated().map { number, reader in
            let bytes = Array("Letter \(number)".utf8)
            return LetterDraft(
                letter: "newsletter", language: "en", recipient: reader.description,
                subject: "News", score: 1, gaps: [], reason: "news",
                revision: RevisionDraft(
                    author: "program", body: "News", bytes: bytes,
                    digest: Array(SHA256.hash(data: bytes)), sources: "",
                    messageID: "letter.\(number)@office.example"))
        }
        let ids = try store.perform([], letters: letters, now: now)
        for id in ids {
            try store.approve(id, revision: 1, by: "li.na", releaseAt: now, now: now)
        }
        try send()
        return ids
    }

    func approveLetters(to address: String) throws {
        for letter in try store.letters(in: [.held]) where letter.recipient == address {
            try store.approve(
                letter.id, revision: letter.revision, by: "li.na", releaseAt: now, now: now)
        }
        try send()
    }

    func bytes(of letter: LetterRow) throws -> [UInt8] {
        try store.revision(letter.revision, of: letter.id)?.bytes ?? []
    }
}
