import MailModel
import MailServers
import Testing
import Transport

@Suite("Faults that real servers seldom show")
struct ScriptedFaultTests {
    private static let opened = ScriptedServer.imapLogin + """
        C: $ CAPABILITY
        S: * CAPABILITY IMAP4rev1
        S: $ OK done
        C: $ LIST "" ""
        S: * LIST (\\Noselect) "/" ""
        S: $ OK done
        C: $ EXAMINE "INBOX"

        """
    private static let selected = opened + """
        S: * 1 EXISTS
        S: * OK [UIDVALIDITY 9] stays
        S: * OK [UIDNEXT 6] next
        S: $ OK [READ-ONLY] open

        """
    private static let listed = selected + """
        C: $ UID FETCH 1:* (UID RFC822.SIZE)
        S: * 1 FETCH (UID 5 RFC822.SIZE 30)
        S: $ OK done
        C: $ UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[])

        """

    private func mailbox(_ server: ScriptedServer) throws -> IMAPMailbox {
        try IMAPMailbox(
            server: try Servers.plain(.imap, server.port), afterwards: .leave,
            credentials: Servers.login("ana"))
    }

    /// Opens and fetches; gives the failure.
    private func fault(_ script: String) async throws -> MailboxFailure? {
        let server = try ScriptedServer([script])
        let mailbox = try mailbox(server)
        var failure: MailboxFailure?
        do {
            _ = try await mailbox.open()
            _ = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        } catch {
            failure = error as? MailboxFailure
        }
        await mailbox.close()
        #expect(server.outcome().deviations.isEmpty)
        return failure
    }

    @Test("goodbye in the middle of a fetch is the server's, with its words")
    func bye() async throws {
        let failure = try await fault(Self.listed + "S: * BYE going down\nX:\n")
        #expect(failure == .serverSaidBye("going down"))
        #expect(failure?.failureClass == .transient)
    }

    @Test("a literal that breaks off is a lost connection, and no mail")
    func brokenOff() async throws {
        let failure = try await fault(
            Self.listed + "S: * 1 FETCH (UID 5 BODY[] {30}\nS- Subject: half\nX:\n")
        guard case .connection(.connectionLost) = failure else {
            Issue.record("not a lost connection: \(String(describing: failure))")
            return
        }
    }

    @Test("a mailbox that is refused for now is not one that does not exist", arguments: [
        ("NO [UNAVAILABLE] try again", FailureClass.transient),
        ("NO [INUSE] locked", .transient), ("NO [SERVERBUG] oh", .transient),
        ("NO [NONEXISTENT] no such mailbox", .permanent),
        ("NO no such mailbox", .permanent), ("BAD what", .transient),
    ])
    func refusedSelect(_ answer: String, _ wanted: FailureClass) async throws {
        let failure = try await fault(Self.opened + "S: $ \(answer)\n")
        #expect(failure?.failureClass == wanted, "\(String(describing: failure))")
        let isMissing = failure == .mailboxDoesNotExist("INBOX")
        #expect(isMissing == (wanted == .permanent))
    }

    @Test("a mail that is refused for now is withheld, and asked for again by itself")
    func refusedFetch() async throws {
        let server = try ScriptedServer([
            Self.listed + """
            S: $ NO [SERVERBUG] try later
            C: $ UID FETCH 5:6 (UID RFC822.SIZE)
            S: * 1 FETCH (UID 5 RFC822.SIZE 3)
            S: $ OK done
            C: $ UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[])
            S: * 1 FETCH (UID 5 FLAGS () BODY[] {3}
            S: abc)
            S: $ OK done
            C: $ LOGOUT

            """
        ])
        let mailbox = try mailbox(server)
        _ = try await mailbox.open()
        let first = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        guard case .unavailable(let words)? = first.first?.content else {
            Issue.record("not withheld: \(first)")
            return
        }
        #expect(words.contains("try later"))
        let again = try await mailbox.fetch(
            [5, 6].compactMap { UID($0) }, limits: FetchLimits())
        #expect(again.map { Servers.text($0) } == ["abc"], "6 is gone")
        await mailbox.close()
        #expect(server.outcome().deviations.isEmpty)
    }

    @Test("a stop is heard while the server owes an answer", .timeLimit(.minutes(1)))
    func stops() async throws {
        let server = try ScriptedServer([Self.listed + "C: never\n"])
        let mailbox = try mailbox(server)
        _ = try await mailbox.open()
        mailbox.interrupt()
        await #expect(throws: MailboxFailure.connection(.interrupted)) {
            try await mailbox.nextBatch(after: nil, limits: FetchLimits())
        }
        await mailbox.close()
    }

    @Test("another UIDVALIDITY in the middle is told")
    func renumbered() async throws {
        let failure = try await fault(Self.listed + "S: * OK [UIDVALIDITY 10] renumbered\n")
        #expect(failure == .uidValidityChanged(try #require(UIDValidity(10))))
    }

    @Test("where IDLE is absent the server is asked again and again")
    func polls() async throws {
        let server = try ScriptedServer([
            Self.selected + """
            C: $ NOOP
            S: $ OK nothing
            C: $ NOOP
            S: * 2 EXISTS
            S: $ OK done
            C: $ UID FETCH 6:* (UID RFC822.SIZE)
            S: * 2 FETCH (UID 6 RFC822.SIZE 3)
            S: $ OK done
            C: $ UID FETCH 6 *
            S: * 2 FETCH (UID 6 FLAGS () BODY[] {3}
            S: abc)
            S: $ OK done
            C: $ LOGOUT

            """
        ])
        let mailbox = try mailbox(server)
        _ = try await mailbox.open()
        #expect(try await mailbox.waitForChange(atMost: .seconds(5)) == .nothing)
        #expect(try await mailbox.waitForChange(atMost: .seconds(5)) == .mailMayHaveArrived)
        let mails = try await mailbox.nextBatch(after: UID(5), limits: FetchLimits())
        #expect(mails.map { Servers.text($0) } == ["abc"])
        await mailbox.close()
        #expect(server.outcome().deviations.isEmpty)
    }

    @Test("a server that falls silent is given up after the time set")
    func silence() async throws {
        let server = try ScriptedServer([Self.listed])
        let place = try Servers.plain(.imap, server.port)
        let mailbox = try IMAPMailbox(
            server: place.with { $0.answer = .milliseconds(200) }, afterwards: .leave,
            credentials: Servers.login("ana"))
        _ = try await mailbox.open()
        do {
            _ = try await mailbox.nextBatch(after: nil, limits: FetchLimits())
            Issue.record("nothing was thrown")
        } catch {
            guard case .connection(.timedOut) = error as? MailboxFailure else {
                Issue.record("not late: \(error)")
                return
            }
        }
    }

    @Test("a server without STARTTLS hears no password where TLS is required")
    func noEncryption() async throws {
        let server = try ScriptedServer([
            "S: * OK ready\nC: $ CAPABILITY\nS: * CAPABILITY IMAP4rev1\nS: $ OK done\n"
        ])
        let mailbox = try IMAPMailbox(
            server: try Servers.encrypted(.imap, server.port, authority: nil),
            afterwards: .leave, credentials: Servers.login("ana"))
        do {
            _ = try await mailbox.open()
            Issue.record("it was opened")
        } catch {
            guard case .connection(.encryptionUnavailable) = error as? MailboxFailure else {
                Issue.record("not for want of encryption: \(error)")
                return
            }
        }
    }
}
