import Foundation
import MailServers
import Testing

/// The main job on real servers: Dovecot for IMAP, LMTP and submission, Postfix's smtp-sink.
@Suite struct ServerFlowTests {
    /// A site whose mailbox and way of sending are the private servers.
    private final class Office {
        let sink: SMTPSink
        let dovecot: Dovecot
        let user: String
        let site = DemoFolder()
        var arguments: [String] { ["--site", site.path] }
        let environment: [String: String]

        init(_ manner: SMTPSink.Manner = .takes, authority: ((Dovecot) -> String)? = nil) throws {
            sink = try SMTPSink(manner)
            dovecot = try Dovecot(relayingTo: sink)
            user = dovecot.newUser()
            environment = ["OFFICE_PASSWORD": dovecot.password]
            #expect(try Program.run(["init", site.path]).status == 0)
            let starter = try site.read("secretariat.yaml")
            let head = starter.components(separatedBy: "# observe:")[0]
            let tls = "{ca: \(authority?(dovecot) ?? dovecot.authority)}"
            let settings = """
                mode: hold
                mailboxes:
                  - name: office
                    url: imap://127.0.0.1:\(dovecot.imapPort)/INBOX
                    user: \(user)
                    password: {env: OFFICE_PASSWORD}
                    tls: \(tls)
                    afterwards: {move: Done}
                sending:
                  url: smtp://127.0.0.1:\(dovecot.submissionPort)
                  user: \(user)
                  password: {env: OFFICE_PASSWORD}
                  tls: \(tls)
                  sent: Sent
                limits:
                  undo-seconds: 0

                """
            try (head + settings).write(
                toFile: site.path + "/secretariat.yaml", atomically: true, encoding: .utf8)
        }

        func run(_ command: String...) throws -> Program.Outcome {
            try Program.run(command + arguments, environment: environment)
        }
    }

    private static func mail(_ name: String) -> String {
        """
        From: Ana Prieto <\(name)@lugo-plan.example>
        To: secretariat@urban-innovation.example
        Subject: =?utf-8?Q?Una_pregunta_=C2=BFDakar=3F?=
        Message-ID: <\(name).1@lugo-plan.example>
        References: <older@urban-innovation.example>
        Content-Type: text/plain; charset=utf-8

        Dear all,

        How did the Dakar municipal finance programme work?

        """
    }

    @Test(.timeLimit(.minutes(3)))
    func `a mail that arrives while idling is drafted, approved, sent and filed`() async throws {
        let office = try Office()
        try office.dovecot.deliver(Self.mail("old"), to: office.user)
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.run("queue", "list", "--json").output == "")
        let daemon = try RunningDaemon(site: office.site.path, environment: office.environment)
        _ = try await daemon.line(with: "running")
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        _ = try await daemon.line(with: "letters=1", "read")
        let row = try #require(try office.run("queue", "list", "--json").objects().first)
        let id = try #require(row["id"] as? Int)
        #expect(row["to"] as? String == "ana@lugo-plan.example")
        #expect(try office.run("status").output.contains("running (process"))
        let shown = try office.run("queue", "show", "\(id)", "--raw").output
        #expect(try office.run("queue", "approve", "\(id).1").status == 0)
        _ = try await daemon.line(with: "attempt", "outcome=sent")
        let letters = try office.sink.letters()
        #expect(letters.count == 1)
        #expect(letters.first?.recipients == ["ana@lugo-plan.example"])
        #expect(letters.first?.sender.contains("+r-\(id)-") == true)
        #expect(letters.first?.text.contains("In-Reply-To: <ana.1@lugo-plan.example>") == true)
        let facts = try Python.parse(shown)
        #expect(facts["subject"] as? String == "Re: Una pregunta ¿Dakar?")
        #expect(daemon.stop() == 0)
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.sink.letters().count == 1)
        #expect(try office.dovecot.flags(office.user, folder: "Sent").count == 1)
        #expect(try office.dovecot.flags(office.user, folder: "Done").count == 1)
        #expect(try office.dovecot.flags(office.user).count == 1)
    }

    @Test(.timeLimit(.minutes(3)))
    func `after a change of UIDVALIDITY nothing is answered that was answered or old`() throws {
        let office = try Office()
        for name in ["old1", "old2"] {
            try office.dovecot.deliver(Self.mail(name), to: office.user)
        }
        #expect(try office.run("run", "--once").status == 0)
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.run("queue", "list", "--json").objects().count == 1)
        try office.dovecot.deliver("X-Restored: yes\n" + Self.mail("ana"), to: office.user)
        try office.dovecot.renumber(office.user)
        #expect(try office.run("run", "--once").status == 0)
        let rows = try office.run("queue", "list", "--all", "--json").objects()
        #expect(rows.compactMap { $0["to"] as? String } == ["ana@lugo-plan.example"])
        #expect(try office.dovecot.flags(office.user).count == 2, "old mail stays as it is")
        #expect(try office.dovecot.flags(office.user, folder: "Done").count == 2)
    }

    @Test(.timeLimit(.minutes(3)))
    func `a letter that the server refuses for good is shown with its words`() throws {
        let office = try Office(.refusesForGood(["RCPT"]))
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        #expect(try office.run("run", "--once", "--from-start").status == 0)
        #expect(try office.run("queue", "approve", "1").status == 0)
        #expect(try office.run("run", "--once").status == 0)
        let row = try #require(try office.run("queue", "list", "--json").objects().first)
        #expect(row["state"] as? String == "failed")
        #expect(try office.run("queue", "show", "1").output.contains("server    5"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `a letter that the server refuses for now is deferred`() throws {
        let office = try Office(.refusesForNow(["RCPT"]))
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        #expect(try office.run("run", "--once", "--from-start").status == 0)
        #expect(try office.run("queue", "approve", "1").status == 0)
        #expect(try office.run("run", "--once").status == 0)
        let row = try #require(try office.run("outbox", "list", "--json").objects().first)
        #expect(row["state"] as? String == "deferred")
    }

    @Test(.timeLimit(.minutes(3)))
    func `a certificate that does not match is refused in plain words`() throws {
        let office = try Office(authority: \.otherAuthority)
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        let run = try office.run("run", "--once", "--from-start")
        #expect(run.status == 1)
        #expect(run.errors.contains("certificate"))
        #expect(try office.dovecot.flags(office.user).count == 1)
    }

    @Test(
        "A mail that was being taken in over IMAP ends in exactly one case",
        .timeLimit(.minutes(3)),
        arguments: ["intake.stored", "intake.marked", "reception.decided", "reception.recorded"])
    func crash(point: String) throws {
        let office = try Office()
        for name in ["ana", "ben", "eva"] {
            try office.dovecot.deliver(Self.mail(name), to: office.user)
        }
        let died = try Program.run(
            ["run", "--once", "--from-start"] + office.arguments,
            environment: office.environment.merging(["SECRETARIAT_CRASH": "\(point):1"]) { $1 })
        #expect(died.signalled, "\(point) was never passed")
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.run("queue", "list", "--json").objects().count == 3)
        #expect(try office.dovecot.flags(office.user).count == 0)
        #expect(try office.dovecot.flags(office.user, folder: "Done").count == 3)
    }

    @Test(
        "A letter that was being filed is sent once and filed once", .timeLimit(.minutes(3)),
        arguments: ["outbox.uncopied", "outbox.copied"])
    func crashWhileFiling(point: String) throws {
        let office = try Office()
        try office.dovecot.deliver(Self.mail("ana"), to: office.user)
        #expect(try office.run("run", "--once", "--from-start").status == 0)
        #expect(try office.run("queue", "approve", "1").status == 0)
        let died = try Program.run(
            ["run", "--once"] + office.arguments,
            environment: office.environment.merging(["SECRETARIAT_CRASH": "\(point):1"]) { $1 })
        #expect(died.signalled, "\(point) was never passed")
        for _ in 1...2 { #expect(try office.run("run", "--once").status == 0) }
        #expect(try office.sink.letters().count == 1)
        #expect(try office.dovecot.flags(office.user, folder: "Sent").count == 1)
    }
}
