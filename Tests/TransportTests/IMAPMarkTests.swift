import MailModel
import MailServers
import Testing
import Transport

@Suite("Marking and waiting on a real IMAP server")
struct IMAPMarkTests {
    @Test("what was taken in by flag is seen and carries the keyword")
    func marksByFlag() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        for number in 1...2 { try dovecot.deliver(Servers.mail(number), to: user) }
        let mailbox = try Servers.mailbox(user, .flag)
        _ = try await mailbox.open()
        let mails = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        #expect(mails.map(\.isMarkedTaken) == [false, false])
        try await mailbox.markTaken([mails[0].uid])
        let again = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        #expect(again.map(\.isMarkedTaken) == [true, false])
        #expect(again.map(\.isSeen) == [true, false])
        let flags = try dovecot.flags(user)
        #expect(flags.count == 2)
        #expect(flags.first?.contains("\\Seen") == true)
        #expect(flags.first?.contains("$SecretariatTaken") == true)
    }

    @Test("what was taken in by move stands in the folder, which is made")
    func marksByMove() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        for number in 1...3 { try dovecot.deliver(Servers.mail(number), to: user) }
        let mailbox = try Servers.mailbox(user, .move(folder: "Secretariat/Done"))
        _ = try await mailbox.open()
        let mails = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        try await mailbox.markTaken(mails.prefix(2).map(\.uid))
        #expect(try dovecot.flags(user).count == 1)
        #expect(try dovecot.flags(user, folder: "Secretariat/Done").count == 2)
        let rest = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        #expect(rest.map(\.uid.number) == [3])
    }

    @Test("a delivery ends IDLE, and the mail is there")
    func idleEnds() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        let mailbox = try Servers.mailbox(user)
        let status = try await mailbox.open()
        async let change = mailbox.waitForChange(atMost: .seconds(10))
        try dovecot.deliver(Servers.mail(1), to: user)
        #expect(try await change == .mailMayHaveArrived)
        let mails = try await mailbox.nextBatch(
            after: UID(status.uidNext.number - 1), limits: FetchLimits())
        #expect(mails.count == 1)
    }

    @Test("an interrupt ends the wait, once")
    func interrupts() async throws {
        let mailbox = try Servers.mailbox(try Servers.dovecot().newUser())
        _ = try await mailbox.open()
        mailbox.interrupt()
        #expect(try await mailbox.waitForChange(atMost: .seconds(10)) == .interrupted)
        #expect(try await mailbox.waitForChange(atMost: .milliseconds(1)) == .nothing)
        #expect(try await mailbox.nextBatch(after: nil, limits: FetchLimits()).isEmpty)
    }

    @Test("an interrupt while connecting is heard once and spoils nothing after")
    func interruptsConnecting() async throws {
        let mailbox = try Servers.mailbox(try Servers.dovecot().newUser())
        mailbox.interrupt()
        await #expect(throws: MailboxFailure.connection(.interrupted)) {
            try await mailbox.open()
        }
        _ = try await mailbox.open()
        #expect(try await mailbox.waitForChange(atMost: .milliseconds(1)) == .nothing)
    }

    @Test("a sent letter is found by its Message-ID, and only then")
    func sentFolder() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        let sent = try IMAPSentFolder(
            server: try Servers.plain(.imap, dovecot.imapPort), folder: "Sent",
            credentials: Servers.login(user))
        let known = try #require(MessageID("1@city.example"))
        let unknown = try #require(MessageID("2@city.example"))
        #expect(try await sent.contains(known) == false)
        let date = MailDate(secondsSinceEpoch: 1_423_476_720, zoneMinutes: 60)
        try await sent.append(Array(Servers.mail(1).utf8), date: date)
        #expect(try await sent.contains(known))
        #expect(try await sent.contains(unknown) == false)
        #expect(try dovecot.flags(user, folder: "Sent").first?.contains("\\Seen") == true)
        try await sent.append(Array(Servers.mail(2).utf8), date: nil)
        #expect(try await sent.contains(unknown))
        await sent.close()
    }
}
