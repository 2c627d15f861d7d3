import MailModel
import MailServers
import Sending
import Testing
import Transport

@Suite("Letters out over SMTP")
struct SMTPCourierTests {
    private func courier(_ port: UInt16) throws -> SMTPCourier {
        SMTPCourier(server: try Servers.plain(.smtp, port), credentials: { nil })
    }

    private func envelope(_ recipients: String...) throws -> Envelope {
        Envelope(
            sender: EmailAddress("office+token@secretariat.example"),
            recipients: try recipients.map { try #require(EmailAddress($0)) })
    }

    @Test("letters arrive as they are, over one connection", arguments: [true, false])
    func sends(pipelined: Bool) async throws {
        let sink = try SMTPSink(pipelined ? .takes : .takesSlowly)
        let courier = try courier(sink.port)
        for number in 1...3 {
            let report = await courier.send(
                Array(Servers.mail(number).utf8),
                envelope: try envelope("ana@city.example", "li@city.example"))
            guard case .sent(let reply) = report.outcome else {
                Issue.record("not sent: \(report)")
                continue
            }
            #expect(reply.code == 250)
            #expect(report.recipients.map(\.reply.code) == [250, 250])
        }
        await courier.close()
        let letters = try sink.letters()
        #expect(letters.count == 3)
        #expect(sink.connections == 1)
        for letter in letters {
            #expect(letter.sender == "office+token@secretariat.example")
            #expect(letter.recipients == ["ana@city.example", "li@city.example"])
            #expect(letter.text.contains("\n.a line that begins with a dot\n"))
            // smtp-sink offers DSN: RFC 3461 §4.
            #expect(letter.text.contains("RET=HDRS ENVID=office+2Btoken@secretariat.example"))
            #expect(letter.text.contains("NOTIFY=FAILURE,DELAY"))
        }
    }

    @Test("a server that offers no login is not sent to with a name and password in hand",
          arguments: [true, false])
    func withoutLogin(knowsEHLO: Bool) async throws {
        let sink = try SMTPSink(knowsEHLO ? .offersNoLogin : .refusesForGood(["EHLO"]))
        let courier = SMTPCourier(
            server: try Servers.plain(.smtp, sink.port), credentials: Servers.login("office"))
        let report = await courier.send(
            Array(Servers.mail(1).utf8), envelope: try envelope("ana@city.example"))
        guard case .transient(_, let words) = report.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(words.contains("offers no login (AUTH)"), "\(words)")
        #expect(try sink.letters().isEmpty)
        await courier.close()
    }

    @Test("an address beyond ASCII goes with SMTPUTF8, and only where the server knows it",
          arguments: [true, false])
    func beyondASCII(isOffered: Bool) async throws {
        let greeting = """
            C: EHLO *
            S: 250-server
            S: \(isOffered ? "250-SMTPUTF8" : "250-HELP")
            S: 250 8BITMIME

            """
        let dialogue = """
            C: MAIL FROM:<office+token@secretariat.example> SMTPUTF8
            S: 250 ok
            C: RCPT TO:<用户@city.example>
            S: 250 ok
            C: DATA
            S: 354 go on
            C.
            S: 250 taken

            """
        let server = try ScriptedServer(
            ["S: 220 ready\n" + greeting + greeting + (isOffered ? dialogue : "")])
        let courier = try courier(server.port)
        let report = await courier.send(
            Array("Subject: x\r\n\r\nHello\r\n".utf8), envelope: try envelope("用户@city.example"))
        switch report.outcome {
        case .sent: #expect(isOffered)
        case .permanent(let code, _): #expect(!isOffered && code == 553)
        default: Issue.record("\(report)")
        }
        await courier.close()
        #expect(server.outcome().deviations.filter { !$0.contains("QUIT") }.isEmpty)
    }

    @Test("a refusal for now is tried again, one for good is not", arguments: [
        ["CONNECT"], ["MAIL"], ["RCPT"], ["DATA"], ["."],
    ])
    func refused(_ commands: [String]) async throws {
        let envelope = try envelope("ana@city.example")
        let letter = Array(Servers.mail(1).utf8)
        let soft = try SMTPSink(.refusesForNow(commands))
        let first = await (try courier(soft.port)).send(letter, envelope: envelope)
        guard case .transient(let code, _) = first.outcome else {
            Issue.record("\(commands): not transient: \(first)")
            return
        }
        #expect(code == (commands == ["CONNECT"] ? nil : 450))
        let hard = try SMTPSink(.refusesForGood(commands))
        let second = await (try courier(hard.port)).send(letter, envelope: envelope)
        if commands == ["CONNECT"] {
            guard case .transient = second.outcome else {
                Issue.record("a server that takes nobody: \(second)")
                return
            }
        } else {
            guard case .permanent(500, _) = second.outcome else {
                Issue.record("\(commands): not permanent: \(second)")
                return
            }
        }
        #expect(try soft.letters().isEmpty || commands == ["."])
    }

    @Test("a refused letter leaves the connection fit for the next")
    func goesOn() async throws {
        let sink = try SMTPSink(.refusesForGood(["RCPT"]))
        let courier = try courier(sink.port)
        for _ in 1...3 {
            _ = await courier.send(
                Array(Servers.mail(1).utf8), envelope: try envelope("ana@city.example"))
        }
        #expect(sink.connections == 1)
        await courier.close()
    }

    @Test("several letters at once arrive each once, over one connection", arguments: [true, false])
    func several(pipelined: Bool) async throws {
        let sink = try SMTPSink(pipelined ? .takes : .takesSlowly)
        let courier = try courier(sink.port)
        let nobody = Envelope(sender: nil, recipients: [])
        var letters = try (1...9).map { number in
            OutgoingLetter(
                Array(Servers.mail(number).utf8), envelope: try envelope("p\(number)@city.example"))
        }
        letters.insert(OutgoingLetter(Array("x".utf8), envelope: nobody), at: 4)
        let reports = await courier.send(letters)
        await courier.close()
        #expect(reports.count == 10)
        for (number, report) in reports.enumerated() {
            switch report.outcome {
            case .sent: #expect(number != 4)
            case .permanent: #expect(number == 4)
            default: Issue.record("letter \(number): \(report)")
            }
        }
        let arrived = try sink.letters().flatMap(\.recipients).sorted()
        #expect(arrived == (1...9).map { "p\($0)@city.example" })
        #expect(sink.connections == 1)
    }

    @Test("a refusal harms no letter behind it", arguments: ["MAIL", "RCPT", "DATA", "."])
    func refusedInTheMidst(_ command: String) async throws {
        let sink = try SMTPSink(.refusesForNow([command]))
        let letters = try (1...3).map { number in
            OutgoingLetter(
                Array(Servers.mail(number).utf8), envelope: try envelope("p\(number)@city.example"))
        }
        let courier = try courier(sink.port)
        let reports = await courier.send(letters)
        await courier.close()
        #expect(reports.count == 3)
        for report in reports {
            guard case .transient(450, _) = report.outcome else {
                Issue.record("\(command): \(report)")
                continue
            }
        }
        #expect(sink.connections == 1)
    }

    @Test("a connection that is lost again and again makes no second letter of any", arguments: [
        ("MAIL", false), ("DATA", false), (".", true),
    ])
    func lostAgain(_ command: String, isUncertain: Bool) async throws {
        let sink = try SMTPSink(.hangsUp(after: [command]))
        let letters = try (1...3).map { number in
            OutgoingLetter(
                Array(Servers.mail(number).utf8), envelope: try envelope("p\(number)@city.example"))
        }
        let reports = await (try courier(sink.port)).send(letters)
        #expect(reports.count == 3)
        for report in reports {
            switch report.outcome {
            case .uncertain: #expect(isUncertain)
            case .transient: #expect(!isUncertain)
            default: Issue.record("neither transient nor uncertain: \(report)")
            }
        }
        #expect(try sink.letters().count <= 3)
    }

    @Test("a connection lost before the dot is transient, after it uncertain", arguments: [
        ("MAIL", false), ("RCPT", false), ("DATA", false), (".", true),
    ])
    func lost(_ command: String, isUncertain: Bool) async throws {
        let sink = try SMTPSink(.hangsUp(after: [command]))
        let report = await (try courier(sink.port)).send(
            Array(Servers.mail(1).utf8), envelope: try envelope("ana@city.example"))
        switch report.outcome {
        case .uncertain: #expect(isUncertain)
        case .transient: #expect(!isUncertain)
        default: Issue.record("neither transient nor uncertain: \(report)")
        }
    }

    @Test("nobody there is transient")
    func nobodyThere() async throws {
        let sink = try SMTPSink()
        sink.stop()
        let report = await (try courier(sink.port)).send(
            Array(Servers.mail(1).utf8), envelope: try envelope("ana@city.example"))
        guard case .transient(nil, _) = report.outcome else {
            Issue.record("not transient: \(report)")
            return
        }
    }
}

@Suite("Letters out over submission with TLS and a login")
struct SubmissionTests {
    private func send(
        _ dovecot: Dovecot, password: String, authority: String
    ) async throws -> SendReport {
        let server = try Servers.encrypted(.smtp, dovecot.submissionPort, authority: authority)
        let courier = SMTPCourier(server: server, credentials: Servers.login("office", password))
        let envelope = Envelope(
            sender: EmailAddress("office@secretariat.example"),
            recipients: [try #require(EmailAddress("ana@city.example"))])
        let report = await courier.send(Array(Servers.mail(1).utf8), envelope: envelope)
        await courier.close()
        return report
    }

    @Test("a letter goes through; wrong password and certificate are told apart")
    func submits() async throws {
        let sink = try SMTPSink()
        let dovecot = try Dovecot(relayingTo: sink)
        let sent = try await send(dovecot, password: "secret", authority: dovecot.authority)
        guard case .sent = sent.outcome else {
            Issue.record("not sent: \(sent) \(dovecot.log)")
            return
        }
        #expect(try sink.letters().count == 1)
        let refused = try await send(dovecot, password: "wrong", authority: dovecot.authority)
        guard case .loginRefused = refused.connectionFailure else {
            Issue.record("not a refused login: \(refused)")
            return
        }
        let distrusted = try await send(
            dovecot, password: "secret", authority: dovecot.otherAuthority)
        guard case .certificateRefused = distrusted.connectionFailure else {
            Issue.record("not a refused certificate: \(distrusted)")
            return
        }
        #expect(try sink.letters().count == 1)
    }
}
