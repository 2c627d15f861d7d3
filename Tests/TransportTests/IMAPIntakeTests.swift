import MailModel
import MailServers
import Testing
import Transport

@Suite("Taking in from a real IMAP server")
struct IMAPIntakeTests {
    enum Way: String, CaseIterable { case plain, startTLS, implicitTLS }

    private func server(_ way: Way) throws -> MailServer {
        let dovecot = try Servers.dovecot()
        return switch way {
        case .plain: try Servers.plain(.imap, dovecot.imapPort)
        case .startTLS:
            try Servers.encrypted(.imap, dovecot.imapPort, authority: dovecot.authority)
        case .implicitTLS:
            try Servers.encrypted(.imaps, dovecot.imapsPort, authority: dovecot.authority)
        }
    }

    @Test("mails come whole and in order", arguments: Way.allCases)
    func takesIn(_ way: Way) async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        for number in 1...3 { try dovecot.deliver(Servers.mail(number, filler: 9000), to: user) }
        let mailbox = try IMAPMailbox(
            server: try server(way), afterwards: .leave, credentials: Servers.login(user))
        let status = try await mailbox.open()
        #expect(status.messageCount == 3)
        #expect(status.uidNext == UID(4))
        var limits = FetchLimits()
        limits.mails = 2
        let first = try await mailbox.nextBatch(after: nil, limits: limits)
        let second = try await mailbox.nextBatch(after: UID(2), limits: limits)
        #expect((first + second).compactMap(\.uid.number) == [1, 2, 3])
        #expect(Servers.text(second.first).contains("Question 3\r\n.a line that"))
        #expect(second.first?.receivedAt != nil)
        #expect(try await mailbox.nextBatch(after: UID(3), limits: limits).isEmpty)
        await mailbox.close()
    }

    @Test("a certificate of somebody else is refused, and so is one for another name")
    func wrongCertificate() async throws {
        let dovecot = try Servers.dovecot()
        let servers = [
            try Servers.encrypted(.imaps, dovecot.imapsPort, authority: dovecot.otherAuthority),
            try Servers.encrypted(.imap, dovecot.imapPort, authority: dovecot.otherAuthority),
            try Servers.encrypted(.imaps, dovecot.imapsPort, authority: nil),
            try Servers.encrypted(
                .imaps, dovecot.imapsPort, host: "localhost", authority: dovecot.authority),
        ]
        for server in servers {
            let failure = await opening(server, Servers.login("ana"))
            guard case .connection(.certificateRefused) = failure else {
                Issue.record("not a refused certificate: \(String(describing: failure))")
                continue
            }
            #expect(failure?.failureClass == .permanent)
        }
    }

    @Test("a wrong password is told as such")
    func wrongPassword() async throws {
        let server = try Servers.plain(.imap, try Servers.dovecot().imapPort)
        let failure = await opening(server, Servers.login("ana", "wrong"))
        guard case .connection(.loginRefused) = failure else {
            Issue.record("not a refused login: \(String(describing: failure))")
            return
        }
    }

    @Test("a mailbox that does not exist is told by its name")
    func missingMailbox() async throws {
        let user = try Servers.dovecot().newUser()
        let mailbox = try Servers.mailbox(user, folder: "Büro/Fehlt")
        await #expect(throws: MailboxFailure.mailboxDoesNotExist("Büro/Fehlt")) {
            try await mailbox.open()
        }
    }

    @Test("an oversized mail comes as its header and the beginning of its text")
    func oversize() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        try dovecot.deliver(Servers.mail(1, filler: 40_000), to: user)
        try dovecot.deliver(Servers.mail(2), to: user)
        let mailbox = try Servers.mailbox(user)
        _ = try await mailbox.open()
        var limits = FetchLimits()
        limits.largestMail = 10_000
        limits.oversizePortion = 2000
        let mails = try await mailbox.nextBatch(after: nil, limits: limits)
        #expect(mails.count == 2)
        guard case .oversize(let header, let beginning, let size)? = mails.first?.content else {
            Issue.record("not oversized")
            return
        }
        #expect(String(decoding: header, as: UTF8.self).contains("Subject: Question 1\r\n"))
        #expect(beginning.count == 2000)
        #expect(size > 40_000)
        #expect(Servers.text(mails.last).contains("Question 2"))
    }

    @Test("another UIDVALIDITY is seen when the mailbox is opened again")
    func renumbered() async throws {
        let dovecot = try Servers.dovecot()
        let user = dovecot.newUser()
        try dovecot.deliver(Servers.mail(1), to: user)
        let mailbox = try Servers.mailbox(user)
        let before = try await mailbox.open()
        await mailbox.close()
        try dovecot.renumber(user)
        let after = try await mailbox.open()
        #expect(after.uidValidity != before.uidValidity)
        #expect(after.uidValidity == UIDValidity(77))
        #expect(try await mailbox.nextBatch(after: nil, limits: FetchLimits()).count == 1)
    }

    private func opening(
        _ server: MailServer, _ login: @escaping CredentialsProvider
    ) async -> MailboxFailure? {
        do {
            let mailbox = try IMAPMailbox(server: server, afterwards: .leave, credentials: login)
            _ = try await mailbox.open()
            return nil
        } catch {
            return error as? MailboxFailure
        }
    }
}
