import Foundation
import MailServers
import Testing

/// `run --dry-run` and `afterwards: leave`: a real mailbox, looked at and left as it is.
@Suite struct DryRunTests {
    private final class Office {
        let dovecot: Dovecot
        let user: String
        let site = DemoFolder()
        let environment: [String: String]

        init(afterwards: String = "{flag: seen}") throws {
            dovecot = try Dovecot()
            user = dovecot.newUser()
            environment = ["OFFICE_PASSWORD": dovecot.password]
            #expect(try Program.run(["init", site.path]).status == 0)
            let starter = try site.read("secretariat.yaml")
            let settings = """
                mode: hold
                mailboxes:
                  - name: office
                    url: imap://127.0.0.1:\(dovecot.imapPort)/INBOX
                    user: \(user)
                    password: {env: OFFICE_PASSWORD}
                    tls: {ca: \(dovecot.authority)}
                    afterwards: \(afterwards)

                """
            try (starter.components(separatedBy: "# observe:")[0] + settings).write(
                toFile: site.path + "/secretariat.yaml", atomically: true, encoding: .utf8)
        }

        func run(_ command: String...) throws -> Program.Outcome {
            try Program.run(command + ["--site", site.path], environment: environment)
        }

        func deliver(_ name: String) throws {
            try dovecot.deliver(
                """
                From: Ana Prieto <\(name)@lugo-plan.example>
                To: secretariat@urban-innovation.example
                Subject: Dakar
                Message-ID: <\(name).1@lugo-plan.example>
                Content-Type: text/plain; charset=utf-8

                Dear all,

                How did the Dakar municipal finance programme work?

                """, to: user)
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `a dry run shows mails and drafts, and leaves mailbox and disk as they are`() throws {
        let office = try Office()
        try office.deliver("ana")
        let before = try office.dovecot.flags(office.user)
        let run = try office.run("run", "--dry-run", "--from-start", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let mail = try #require(try run.objects().first)
        #expect(mail["from"] as? String == "ana@lugo-plan.example")
        let letter = try #require((mail["letters"] as? [[String: Any]])?.first)
        #expect(letter["state"] as? String == "held")
        #expect((letter["body"] as? String)?.contains("Dakar") == true)
        #expect((letter["sources"] as? [String])?.isEmpty == false)
        #expect(run.errors.contains("1 mails wait; nothing was marked, kept or sent"))
        #expect(try office.dovecot.flags(office.user) == before)
        #expect(!office.site.names("").contains("state"))
        let plain = try office.run("run", "--dry-run", "--from-start")
        #expect(plain.output.contains("would wait for staff"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `a dry run goes on from the record, also while a daemon holds it`() async throws {
        let office = try Office()
        try office.deliver("old")
        #expect(try office.run("run", "--once", "--from-start").status == 0)
        let journal = try office.run("journal", "list").output
        try office.deliver("ana")
        let run = try office.run("run", "--dry-run", "--json")
        #expect(try run.objects().compactMap { $0["from"] as? String } == ["ana@lugo-plan.example"])
        #expect(try office.run("journal", "list").output == journal)
        #expect(try office.run("queue", "list", "--json").objects().count == 1)
        let daemon = try RunningDaemon(site: office.site.path, environment: office.environment)
        _ = try await daemon.line(with: "letters=1", "read")
        let beside = try office.run("run", "--dry-run")
        #expect(beside.status == 0)
        #expect(beside.errors.contains("goes on meanwhile"))
        #expect(beside.errors.contains("0 mails wait"))
        #expect(daemon.stop() == 0)
    }

    @Test(.timeLimit(.minutes(3)))
    func `a mailbox that is left as it is gives each mail once`() throws {
        let office = try Office(afterwards: "leave")
        try office.deliver("ana")
        let before = try office.dovecot.flags(office.user)
        #expect(try office.run("config", "show").output.contains("afterwards: leave"))
        for _ in 0..<2 { #expect(try office.run("run", "--once", "--from-start").status == 0) }
        #expect(try office.run("queue", "list", "--json").objects().count == 1)
        #expect(try office.dovecot.flags(office.user) == before)
        try office.dovecot.renumber(office.user)
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.run("queue", "list", "--json").objects().count == 1)
    }

    @Test func `a dry run writes nothing into a Maildir either`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(
            """
            From: Ana Prieto <ana@lugo-plan.example>
            To: secretariat@urban-innovation.example
            Subject: Dakar
            Message-ID: <ana.9@lugo-plan.example>

            How did the Dakar municipal finance programme work?
            """, as: "901.ana")
        let list = try demo.read("inbox/secretariat-uidlist")
        let run = try Program.run(["run", "--dry-run", "--site", demo.path])
        #expect(run.output.contains("ana@lugo-plan.example"))
        #expect(demo.names("inbox/new") == ["901.ana"])
        #expect(try demo.read("inbox/secretariat-uidlist") == list)
    }

    @Test func `a mailbox that cannot be reached is named and ends with 1`() throws {
        let demo = DemoFolder()
        try Program.run(["init", demo.path])
        let text = try demo.read("secretariat.yaml")
            .replacing("imaps://mail.urban-innovation.example/INBOX", with: "imaps://127.0.0.1:1")
            .replacing("{file: secrets/imap}", with: "{env: OFFICE_PASSWORD}")
        try Data(text.utf8).write(to: URL(fileURLWithPath: demo.path + "/secretariat.yaml"))
        let run = try Program.run(
            ["run", "--dry-run", "--site", demo.path], environment: ["OFFICE_PASSWORD": "x"])
        #expect(run.status == 1)
        #expect(run.errors.contains("mailbox office: "))
        #expect(!demo.names("").contains("state"))
    }
}
