import Approving
import Drafting
import Foundation
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Synchronization
import Testing

/// The desk's moments on a clock that tests turn: hours, digests, escalation, deputies.
@Suite struct DeskClockTests {
    private static let li = "li.na@office.example"
    private static let ruth = "ruth@office.example"

    @Test func `what comes on a Saturday waits for Monday's opening`() async throws {
        let office = try TestOffice(at: (14, 12, 0))
        try office.hold(1)
        let next = try await office.desk.work(now: office.now)
        #expect(try office.letters().isEmpty)
        #expect(next.map(office.text) == "2015-02-16 08:30")
        office.turn(to: (16, 9, 0))
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().filter { $0.letter == "staff-draft" }.map(\.recipient) == [])
        #expect(
            Set(try office.letters().filter { $0.letter == "staff-digest" }.map(\.recipient))
                == [Self.li, Self.ruth, "jose@office.example"])
    }

    @Test func `a day's digest goes once, to everybody who is there`() async throws {
        let office = try TestOffice(at: (9, 8, 0))
        try office.hold(1)
        _ = try await office.desk.work(now: office.now)
        office.turn(to: (9, 8, 31))
        for _ in 0..<2 { _ = try await office.desk.work(now: office.now) }
        let digests = try office.letters().filter { $0.letter == "staff-digest" }
        #expect(digests.count == 3)
        office.turn(to: (9, 12, 0))
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().count == digests.count)
    }

    @Test(arguments: ["en", "fr", "es", "zh"])
    func `a digest says how many more wait than it lists`(_ language: String) async throws {
        let office = try TestOffice(at: (9, 8, 31), language: language)
        for number in 1...43 { try office.hold(UInt8(number)) }
        _ = try await office.desk.work(now: office.now)
        let row = try #require(try office.letters().first { $0.recipient == Self.li })
        let body = try #require(try office.store.revision(1, of: row.id)?.body)
        #expect(row.letter == "staff-digest" && row.subject.contains("43"))
        #expect(body.contains("Dear 40") && !body.contains("Dear 41"))
        #expect(body.contains(/(\s3 (more|autres|封)|esperan 3 más)/), "\(body.suffix(900))")
    }

    @Test func `what was taken for junk stands in the day's digest, and can be recalled`()
        async throws
    {
        let office = try TestOffice(at: (9, 8, 0))
        let mail = try office.takeIn("spam", "ignore: the mail looks like spam")
        office.turn(to: (9, 8, 31))
        _ = try await office.desk.work(now: office.now)
        let row = try #require(try office.letters().first { $0.letter == "staff-digest" })
        let body = try #require(try office.store.revision(1, of: row.id)?.body)
        #expect(body.contains("\(mail) from eva@city.example: Fee"))
        let entry = try office.store.recall(mail, by: "Li Na", now: office.now)
        #expect(try office.store.letter(entry)?.letter == "for-staff")
        #expect(try office.store.setAside(limit: 9).isEmpty)
        #expect(throws: StoreError.self) {
            try office.store.recall(mail, by: "Li Na", now: office.now)
        }
    }

    @Test func `a reader's digest carries no key`() async throws {
        let office = try TestOffice(at: (9, 8, 31))
        try office.hold(1)
        _ = try await office.desk.work(now: office.now)
        for row in try office.letters() {
            let isReader = row.recipient == "jose@office.example"
            #expect((try office.store.deskKey(of: row.id) == nil) == isReader)
        }
    }

    @Test func `after a day of work nobody decided, all who may decide are told once`()
        async throws
    {
        let office = try TestOffice(at: (13, 15, 0))
        try office.hold(1)
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().map(\.recipient) == [Self.li])
        office.turn(to: (16, 14, 29))
        _ = try await office.desk.work(now: office.now)
        #expect(try !office.letters().contains { $0.letter == "staff-escalation" })
        office.turn(to: (16, 14, 31))
        for _ in 0..<2 { _ = try await office.desk.work(now: office.now) }
        let told = try office.letters().filter { $0.letter == "staff-escalation" }
        #expect(Set(told.map(\.recipient)) == [Self.li, Self.ruth])
        #expect(told.count == 2)
    }

    @Test func `while an approver is away the deputy is asked`() async throws {
        let office = try TestOffice(at: (23, 12, 0))
        try office.hold(1)
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().map(\.recipient) == [Self.ruth])
    }

    @Test func `fifty drafts at once make one list, and the next ones wait a little`()
        async throws
    {
        let office = try TestOffice(at: (9, 12, 0))
        for number in 1...50 { try office.hold(UInt8(number)) }
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().map(\.letter) == ["staff-digest"])
        try office.hold(51)
        let next = try await office.desk.work(now: office.now)
        #expect(try office.letters().count == 1)
        #expect(next == office.now + 901)
        office.turn(to: (9, 12, 20))
        _ = try await office.desk.work(now: office.now)
        #expect(try office.letters().map(\.letter) == ["staff-digest", "staff-digest"])
    }

    @Test(arguments: ["en", "fr", "es", "zh"])
    func `every letter to staff is whole in each language`(_ language: String) async throws {
        let office = try TestOffice(at: (9, 12, 0), language: language)
        try office.hold(1)
        _ = try await office.desk.work(now: office.now)
        let row = try #require(try office.letters().first)
        #expect(row.revision == 1, "\(row.reason)")
        let body = try #require(try office.store.revision(1, of: row.id)?.body)
        #expect(body.contains("Dear 1"))
        #expect(!body.contains("{{"))
    }
}

/// A small office in memory and a folder of its own: three people, and hours from nine to half
/// past five.
final class TestOffice: Sendable {
    let store: Store
    let desk: DeskClock
    let mailDesk: MailDesk
    static let li = "li.na@office.example"
    private let folder: String
    private let zone = Int64(8 * 3_600)

    init(at moment: (Int, Int, Int), language: String = "en") throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("office-\(UUID().uuidString)").path
        store = try Store(folder: folder)
        let site = try SiteConfiguration.read(
            Self.settings(language), file: "secretariat.yaml", folder: folder)
        let time = SharedMoment(Self.seconds(moment))
        self.time = time
        let wall = WallClock(
            now: { time.value.withLock { $0 } }, offsetMinutes: { _, _ in 480 },
            randomBytes: WallClock.system.randomBytes)
        let book = try LetterBook(files: Self.templates(), fallback: .english)
        let composer = LetterComposer(office: site.office, clock: wall)
        mailDesk = MailDesk(site, store: store, book: book, composer: composer, clock: wall)
        desk = DeskClock(mailDesk, authenticator: .none)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A moment that the desk's clock and the test share.
    final class SharedMoment: Sendable {
        let value: Mutex<Int64>
        init(_ moment: Int64) { value = Mutex(moment) }
    }

    private let time: SharedMoment

    var now: Int64 { time.value.withLock { $0 } }

    func turn(to moment: (Int, Int, Int)) {
        time.value.withLock { $0 = Self.seconds(moment) }
    }

    func text(_ moment: Int64) -> String {
        let time = CivilTime(secondsSinceEpoch: moment + zone)
        return "\(time.dateText) \(time.timeText.prefix(5))"
    }

    private static func seconds(_ moment: (Int, Int, Int)) -> Int64 {
        CivilTime(
            year: 2015, month: 2, day: moment.0, hour: moment.1, minute: moment.2
        ).secondsSinceEpoch - 8 * 3_600
    }

    @discardableResult
    func hold(_ seed: UInt8) throws -> Int64 {
        let revision = RevisionDraft(
            author: "program", body: "Dear \(seed)", bytes: [seed],
            digest: [UInt8](repeating: seed, count: 32), sources: "",
            messageID: "m\(seed)@office.example")
        let letter = LetterDraft(
            letter: "answer", language: "en", recipient: "ana\(seed)@city.example",
            subject: "Re: Tours", score: 0.9, gaps: ["What is the fee?"], reason: "asks",
            revision: revision)
        return try store.perform([], letters: [letter], now: now).first ?? 0
    }

    /// Stores a mail with what was decided about it; gives its number.
    func takeIn(_ kind: String, _ decision: String) throws -> Int64 {
        let mail = TakenMail(
            uid: 1, bytes: Array("mail".utf8), digest: [UInt8](repeating: 9, count: 32), size: 4,
            complete: true)
        let taken = try store.takeIn([mail], mailbox: "office", uidValidity: 1, now: now)
        let id = taken.first?.id ?? 0
        let record = DecisionRecord(
            mailID: id, kind: kind, language: "en", sender: "eva@city.example", subject: "Fee",
            messageID: nil, threads: [], opensCase: false, decision: decision, letters: [])
        try store.record([record], now: now)
        return id
    }

    /// Letters to staff, the oldest first.
    func letters() throws -> [LetterRow] {
        try store.letters(in: [.approved, .held]).filter { $0.purpose == .staff }
    }

    private static func settings(_ language: String) -> String {
        """
        office:
          name: {en: Office, fr: Bureau, es: Oficina, zh: 秘书处}
          address: office@office.example
          languages: [en, fr, es, zh]
          zone: Asia/Shanghai
        mode: hold
        mailboxes: [{name: office, url: "maildir:///nowhere"}]
        staff:
          - {name: Li Na, address: li.na@office.example, roles: [approver], language: \(language),
             deputy: ruth@office.example, absent: [{from: 2015-02-23, to: 2015-02-27}]}
          - {name: Ruth Abel, address: ruth@office.example, roles: [administrator]}
          - {name: José Ortega, address: jose@office.example, roles: [reader]}
        desk-by-mail:
          hours: {days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:30"}
          digest-at: "08:30"
          escalate-after-hours: 8
          single-letters: 3
        """
    }

    private static func templates() throws -> [(path: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Templates/letters").standardizedFileURL.path
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: root).sorted().flatMap { language in
            let names = try files.contentsOfDirectory(atPath: "\(root)/\(language)")
            return try names.filter { $0.hasSuffix(".md") }.map { name in
                let path = "\(language)/\(name)"
                return (path, try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
            }
        }
    }
}
