import Crypto
import Deciding
import Drafting
import Foundation
import Knowledge
import Logging
import MIME
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

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
    private let reception: Reception
    private let work: MembershipWork
    private let time = Time()
    private var taken: UInt32 = 0

    /// The clock's hand; everything runs on the test's own task.
    final class Time: @unchecked Sendable {
        var now: Int64 = 1_423_526_400
        var random: UInt64 = 1
    }

    init(settings more: String = "") async throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dialogue-\(UUID().uuidString)").path
        store = try Store(folder: folder)
        let time = time
        let clock = WallClock(
            now: { time.now }, offsetMinutes: { _, _ in 480 },
            randomBytes: { count in
                (0..<count).map { _ in
                    time.random = time.random &* 6_364_136_223_846_793_005 &+ 1
                    return UInt8(time.random >> 33 & 255)
                }
            })
        let site = try SiteConfiguration.read(
            Self.settings + more, file: "secretariat.yaml", folder: folder)
        let book = try LetterBook(files: Self.texts("letters"), fallback: .english)
        let rules = HouseRules(
            languages: site.office.languages, ownAddresses: [site.office.address], threshold: 0.5)
        let composer = LetterComposer(office: site.office, clock: clock)
        let desk = MembershipDesk(
            store: store,
            rules: MembershipRules(
                required: site.membership.required,
                extras: site.membership.fields.map {
                    .init(name: $0.name, label: $0.label, question: $0.question,
                        isRequired: $0.isRequired)
                }, nudgeDays: site.membership.nudgeDays, expiryDays: site.membership.expiryDays),
            house: rules, book: book, composer: composer, clock: clock)
        work = MembershipWork(desk)
        reception = Reception(
            store: store,
            shelf: ReaderShelf(
                MailReader(
                    library: Self.library, ownAddress: site.office.address,
                    languages: site.office.languages)),
            handlers: [
                LeaveHandler(desk), JoinHandler(desk), DetailsHandler(desk),
                AnswerHandler(rules: rules, book: book, composer: composer),
            ], clock: clock, logger: Logger(label: "dialogue") { _ in SwiftLogNoOpLogHandler() })
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

    /// Takes a mail in and decides it.
    func receive(_ mail: String) async throws {
        taken += 1
        let bytes = Array(mail.replacing("\n", with: "\r\n").utf8)
        try store.takeIn(
            [
                TakenMail(
                    uid: taken, bytes: bytes, digest: Array(SHA256.hash(data: bytes)),
                    size: bytes.count, complete: true)
            ], mailbox: "office", uidValidity: 1, now: now)
        while try await reception.step() > 0 {}
    }

    func look() async throws { _ = try await work.work(now: now) }

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
            try store.reject(letter.id, by: "li.na", reason: reason, now: now)
        }
    }

    func bytes(of letter: LetterRow) throws -> [UInt8] {
        try store.revision(letter.revision, of: letter.id)?.bytes ?? []
    }
}
