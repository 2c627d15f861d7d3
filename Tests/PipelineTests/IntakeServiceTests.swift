import Foundation
import Logging
import MailModel
import Pipeline
import Store
import Testing
import Transport

/// Taking in from a mailbox that is renumbered, withholds mails and refuses marks.
@Suite struct IntakeServiceTests {
    private static let began: Int64 = 1_423_000_000

    /// A store, a mailbox and a clock that stands at the first run.
    private final class Office {
        let folder: String
        let store: Store
        let mailbox = ScriptedMailbox()

        init() throws {
            folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("intake-\(UUID().uuidString)").path
            store = try Store(folder: folder)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func run(fromStart: Bool = false, at moment: Int64 = began) async throws {
            let clock = WallClock(
                now: { moment }, offsetMinutes: { _, _ in 0 },
                randomBytes: { [UInt8](repeating: 0, count: $0) })
            try await IntakeService(
                mailbox: "office", source: mailbox, store: store, limits: FetchLimits(),
                fromStart: fromStart, clock: clock, logger: Logger(label: "test"),
                arrived: Doorbell()
            ).once()
        }

        var subjects: [String] {
            get throws {
                try store.waitingMails(limit: 100).map { mail in
                    let text = String(decoding: mail.bytes, as: UTF8.self)
                    return text.split(separator: "\n").first { $0.hasPrefix("Subject: ") }
                        .map { String($0.dropFirst(9)) } ?? ""
                }
            }
        }
    }

    private static func mail(_ name: String, text: String = "Which city won?") -> String {
        """
        Message-ID: <\(name)@city.example>
        From: Ana <ana@city.example>
        Date: Mon, 2 Feb 2015 10:00:00 +0100
        Subject: \(name)

        \(text)

        """
    }

    @Test func `mail from before the first run is left alone, also when it is renumbered`()
        async throws
    {
        let office = try Office()
        await office.mailbox.put(1, Self.mail("old"), at: Self.began - 60)
        try await office.run()
        await office.mailbox.put(2, Self.mail("new"), at: Self.began + 60)
        try await office.run()
        #expect(try office.subjects == ["new"])
        await office.mailbox.put(3, Self.mail("meanwhile"), at: Self.began + 120)
        await office.mailbox.renumber(to: 8)
        try await office.run(at: Self.began + 180)
        try await office.run(at: Self.began + 180)
        #expect(try office.subjects == ["new", "meanwhile"])
        #expect(await office.mailbox.marked == [2, 2, 3])
    }

    @Test func `a copy on another server is told by what the office's server wrote into it`()
        async throws
    {
        let office = try Office()
        try await office.run()
        let hop = "Received: by mail.office.example; Mon, 2 Feb 2015 09:00:00 +0000\n"
        await office.mailbox.put(1, hop + Self.mail("old"), at: Self.began + 500)
        await office.mailbox.put(2, Self.mail("taken"), at: Self.began + 500, isTaken: true)
        await office.mailbox.put(3, Self.mail("new"), at: Self.began + 500)
        await office.mailbox.renumber(to: 8)
        try await office.run(at: Self.began + 900)
        #expect(try office.subjects == ["new"])
    }

    @Test func `old mail is taken in when it is asked for, and once`() async throws {
        let office = try Office()
        await office.mailbox.put(1, Self.mail("old"), at: Self.began - 60)
        try await office.run()
        try await office.run(fromStart: true)
        try await office.run(fromStart: true)
        await office.mailbox.renumber(to: 8)
        try await office.run()
        #expect(try office.subjects == ["old"])
    }

    @Test func `a known mail is known with a field more; a stranger's is not lost`() async throws {
        let office = try Office()
        try await office.run()
        await office.mailbox.put(1, Self.mail("ana"), at: Self.began + 60)
        try await office.run()
        await office.mailbox.put(1, "X-Restored: yes\n" + Self.mail("ana"), at: Self.began + 60)
        await office.mailbox.put(
            2, Self.mail("ana", text: "How much is the fee?"), at: Self.began + 70)
        await office.mailbox.renumber(to: 8)
        try await office.run()
        #expect(try office.subjects == ["ana", "ana"])
        #expect(try office.store.count(.mails) == 2)
    }

    @Test func `a mail that is withheld for now is read when the server hands it out`()
        async throws
    {
        let office = try Office()
        try await office.run()
        for number in UInt32(1)...3 {
            await office.mailbox.put(
                number, Self.mail("m\(number)"), at: Self.began + Int64(number))
        }
        await office.mailbox.withhold(2, "SERVERBUG try later")
        try await office.run(at: Self.began + 10)
        #expect(try office.subjects == ["m1", "m3"])
        #expect(await office.mailbox.marked == [1, 3], "what was not read is not marked")
        let told = try office.store.troubles().map(\.reason).joined()
        #expect(told.contains("UID 2") && told.contains("SERVERBUG try later"))
        await office.mailbox.withhold(nil, "")
        try await office.run(at: Self.began + 20)
        #expect(try office.subjects == ["m1", "m3"], "not oftener than it may mend")
        try await office.run(at: Self.began + 700)
        #expect(try office.subjects == ["m1", "m3", "m2"])
        #expect(await office.mailbox.marked == [1, 3, 2])
        #expect(try office.store.troubles() == [])
    }

    @Test func `a mail over which the server hangs up keeps no other back`() async throws {
        let office = try Office()
        try await office.run()
        for number in UInt32(1)...5 {
            await office.mailbox.put(
                number, Self.mail("m\(number)"), at: Self.began + Int64(number))
        }
        await office.mailbox.hangUp(over: 3)
        try await office.run(at: Self.began + 10)
        #expect(try office.subjects == ["m1", "m2", "m4", "m5"])
        await office.mailbox.hangUp(over: nil)
        try await office.run(at: Self.began + 700)
        #expect(try office.subjects == ["m1", "m2", "m4", "m5", "m3"])
        #expect(try office.store.troubles() == [])
    }

    @Test func `a refused mark is told and keeps no mail from being taken in`() async throws {
        let office = try Office()
        try await office.run()
        await office.mailbox.refuseMarks(true)
        for number in UInt32(1)...2 {
            await office.mailbox.put(
                number, Self.mail("m\(number)"), at: Self.began + Int64(number))
            try await office.run()
        }
        #expect(try office.subjects == ["m1", "m2"])
        #expect(try office.store.troubles().map(\.place) == ["marks in office"])
        await office.mailbox.refuseMarks(false)
        try await office.run()
        #expect(await office.mailbox.marked == [1, 2])
        #expect(try office.store.troubles() == [])
    }
}
