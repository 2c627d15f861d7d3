import Foundation
import MailModel
import MailServers
import Sending
import Testing
import Transport

@Suite("A Maildir as mailbox and as courier")
struct MaildirTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func courier() -> MaildirCourier { MaildirCourier(path: folder.path + "/box") }

    private func put(_ number: Int, filler: Int = 0) async throws {
        let envelope = Envelope(
            sender: nil, recipients: [try #require(EmailAddress("office@city.example"))],
            identifier: "letter-\(number)")
        let report = await courier().send(
            Array(Servers.mail(number, filler: filler).utf8), envelope: envelope)
        guard case .sent = report.outcome else {
            Issue.record("not delivered: \(report)")
            return
        }
    }

    private func mailbox(_ afterwards: Afterwards) throws -> MaildirMailbox {
        try MaildirMailbox(path: folder.path + "/box", afterwards: afterwards) { 1_423_476_720 }
    }

    private func names(_ part: String) -> [String] {
        let path = folder.path + "/box/" + part
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test("what the courier delivers the mailbox takes in, in order, and marks by flag")
    func roundTrip() async throws {
        for number in 1...3 { try await put(number) }
        let mailbox = try mailbox(.flag)
        let status = try await mailbox.open()
        #expect(status.uidNext == UID(4))
        let mails = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        #expect(mails.map(\.uid.number) == [1, 2, 3])
        #expect(Servers.text(mails.last).contains("Question 3"))
        try await mailbox.markTaken(mails.prefix(2).map(\.uid))
        #expect(names("new") == ["letter-3"])
        #expect(names("cur") == ["letter-1:2,S", "letter-2:2,S"])
        let again = try await mailbox.nextBatch(after: UID(2), limits: FetchLimits())
        #expect(again.map(\.isSeen) == [false])
    }

    @Test("marking by move fills the folder; numbers stay over a restart")
    func moves() async throws {
        for number in 1...2 { try await put(number) }
        let first = try mailbox(.move(folder: "Secretariat/Done"))
        let before = try await first.open()
        _ = try await first.nextBatch(after: nil, limits: FetchLimits())
        try await first.markTaken([try #require(UID(1))])
        #expect(names(".Secretariat.Done/cur") == ["letter-1:2,S"])
        try await put(3)
        let second = try mailbox(.leave)
        let after = try await second.open()
        #expect(after.uidValidity == before.uidValidity)
        let rest = try await second.nextBatch(after: nil, limits: FetchLimits())
        #expect(rest.map(\.uid.number) == [2, 3])
    }

    @Test("mails that a mail client moves meanwhile are read where they are, flags and all")
    func movedMeanwhile() async throws {
        for number in 1...3 { try await put(number) }
        let mailbox = try mailbox(.flag)
        _ = try await mailbox.open()
        let box = folder.path + "/box"
        try FileManager.default.moveItem(
            atPath: box + "/new/letter-2", toPath: box + "/cur/letter-2:2,FR")
        let mails = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        #expect(mails.map(\.uid.number) == [1, 2, 3])
        #expect(Servers.text(mails[1]).contains("Question 2"))
        try FileManager.default.moveItem(
            atPath: box + "/new/letter-3", toPath: box + "/cur/letter-3:2,F")
        try FileManager.default.removeItem(atPath: box + "/new/letter-1")
        try await mailbox.markTaken(mails.map(\.uid))
        #expect(names("cur") == ["letter-2:2,FRS", "letter-3:2,FS"])
    }

    @Test("what is no file is no mail and holds nothing up", .timeLimit(.minutes(1)))
    func strangeFiles() async throws {
        try await put(5)
        let new = folder.path + "/box/new"
        #expect(mkfifo(new + "/letter-1", 0o600) == 0)
        try FileManager.default.createDirectory(
            atPath: new + "/letter-2", withIntermediateDirectories: false)
        let mailbox = try mailbox(.flag)
        _ = try await mailbox.open()
        var limits = FetchLimits()
        limits.mails = 1
        let mails = try await mailbox.nextBatch(after: nil, limits: limits)
        #expect(mails.map { Servers.text($0).contains("Question 5") } == [true])
        try await mailbox.markTaken(mails.map(\.uid))
        #expect(names("cur") == ["letter-5:2,S"])
        #expect(names("new") == ["letter-1", "letter-2"])
    }

    @Test("a delivery ends the wait, and so does an interrupt")
    func waits() async throws {
        try await put(1)
        let mailbox = try mailbox(.leave)
        _ = try await mailbox.open()
        async let change = mailbox.waitForChange(atMost: .seconds(10))
        try await put(2)
        #expect(try await change == .mailMayHaveArrived)
        mailbox.interrupt()
        #expect(try await mailbox.waitForChange(atMost: .seconds(10)) == .interrupted)
    }

    @Test("an oversized mail comes in part; a folder that is none is told")
    func limits() async throws {
        try await put(1, filler: 40_000)
        let mailbox = try mailbox(.leave)
        _ = try await mailbox.open()
        var limits = FetchLimits()
        limits.largestMail = 10_000
        limits.oversizePortion = 1000
        let mails = try await mailbox.nextBatch(after: nil, limits: limits)
        guard case .oversize(let header, _, let size)? = mails.first?.content else {
            Issue.record("not oversized")
            return
        }
        #expect(header.count == 2000)
        #expect(size > 40_000)
        #expect(throws: MailboxFailure.mailboxDoesNotExist(folder.path)) {
            try MaildirMailbox(path: folder.path, afterwards: .leave) { 0 }
        }
    }

    @Test("the same letter twice is one file")
    func replaces() async throws {
        try await put(1)
        try await put(1)
        #expect(names("new") == ["letter-1"])
    }
}
