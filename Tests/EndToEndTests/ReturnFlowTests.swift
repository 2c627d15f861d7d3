import Foundation
import Testing

/// What comes back: delivery reports, absences, storms; true ones, stray ones and forged ones.
@Suite struct ReturnFlowTests {
    private static let reader = "ana@lugo-plan.example"

    private static let mail = """
        From: Ana Prieto <ana@lugo-plan.example>
        To: secretariat@urban-innovation.example
        Subject: Dakar
        Date: Mon, 09 Feb 2015 10:12:00 +0100
        Message-ID: <ana.1@lugo-plan.example>
        Content-Type: text/plain; charset=utf-8

        Dear all,

        How did the Dakar municipal finance programme work?

        Ana Prieto
        """

    /// A letter to Ana that has left: its number, its Message-ID and the path that it left on.
    private struct Sent {
        let id: Int
        let messageID: String
        let path: String
    }

    private func send(_ demo: DemoFolder) throws -> Sent {
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(Self.mail, as: "900.ana")
        let site = ["--site", demo.path]
        try Program.run(["run", "--once"] + site)
        let row = try #require(try demo.queue().first { $0["to"] as? String == Self.reader })
        let id = try #require(row["id"] as? Int)
        try Program.run(["queue", "approve", "\(id)"] + site)
        try Program.run(["run", "--once"] + site)
        let bytes = try demo.read("sent/new/letter-\(id)")
        let line = try #require(
            bytes.split(separator: "\r\n").first { $0.hasPrefix("Message-ID: <") })
        let shown = try Program.run(["queue", "show", "\(id)"] + site).output
        let path = try #require(shown.split(separator: "\n").first { $0.hasPrefix("path ") })
        return Sent(
            id: id, messageID: String(line.dropFirst("Message-ID: <".count).dropLast()),
            path: path.dropFirst("path ".count).trimmingCharacters(in: .whitespaces))
    }

    private func report(
        to path: String = "secretariat@urban-innovation.example", about address: String = reader,
        action: String = "failed", status: String = "5.1.1", messageID: String = "none@x.example",
        envelopeID: String = "none"
    ) -> String {
        """
        Return-Path: <>
        Delivered-To: \(path)
        From: MAILER-DAEMON@mx.lugo-plan.example (Mail Delivery System)
        To: \(path)
        Subject: Undelivered Mail Returned to Sender
        Date: Tue, 10 Feb 2015 10:12:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"
        Message-ID: <\(UUID().uuidString)@mx.lugo-plan.example>

        --b
        Content-Type: text/plain

        The mail system: <\(address)>: \(status)

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.lugo-plan.example
        Original-Envelope-Id: \(envelopeID)

        Final-Recipient: rfc822; \(address)
        Action: \(action)
        Status: \(status)

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(messageID)>
        To: \(address)

        --b--
        """
    }

    /// What came back of every letter that something came back of, by the letters' numbers.
    private func returned(_ demo: DemoFolder) throws -> [Int: String] {
        let pairs = try demo.queue("--all").compactMap { row in
            (row["returned"] as? String).flatMap { words in
                (row["id"] as? Int).map { ($0, words) }
            }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func returned(_ demo: DemoFolder, _ id: Int) throws -> String? {
        try demo.queue("--all").first { $0["id"] as? Int == id }?["returned"] as? String
    }

    private func states(_ demo: DemoFolder) throws -> [String] {
        try Program.run(["address", "list", "--json", "--site", demo.path]).objects()
            .compactMap { $0["state"] as? String }
    }

    @Test func `a report on the sealed return path suspends, and staff lift it`() throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        let site = ["--site", demo.path]
        let before = try demo.queue().count
        try demo.put(report(to: sent.path, about: "forwarded@elsewhere.example"), as: "901.b")
        try Program.run(["run", "--once"] + site)
        #expect(try returned(demo, sent.id) == "hard 5.1.1")
        #expect(try states(demo) == ["suspended"])
        #expect(try demo.queue().count == before + 1)
        let shown = try Program.run(["queue", "show", "\(sent.id)"] + site).output
        #expect(shown.contains("returned  hard 5.1.1"))
        #expect(shown.contains("address   suspended since"))
        let resume = try Program.run(["address", "resume", Self.reader] + site)
        #expect(resume.status == 0)
        #expect(try states(demo) == [])
        #expect(try Program.run(["address", "resume", Self.reader] + site).status == 1)
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
        let journal = try Program.run(["journal", "list"] + site).output
        #expect(!journal.contains(Self.reader))
    }

    @Test(arguments: [true, false])
    func `a report is tied by the identifier that the server was given`(xtext: Bool) throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        let given = xtext ? sent.path.replacing("+", with: "+2B") : sent.path
        try demo.put(report(about: "moved@elsewhere.example", envelopeID: given), as: "901.b")
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try returned(demo, sent.id) == "hard 5.1.1")
    }

    @Test func `stray, forged and delayed reports change nobody`() throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        let before = try demo.queue().count
        let forged = sent.path.replacing("-\(sent.path.split(separator: "-").last ?? "")",
            with: "-0123456789ab@urban-innovation.example")
        let mails = [
            report(to: forged),
            report(to: forged.replacing("r-\(sent.id)-", with: "r-\(sent.id + 1)-")),
            report(messageID: "never.sent@urban-innovation.example"),
            report(envelopeID: forged), report(envelopeID: "letter-\(sent.id)"),
            report(about: "somebody.else@lugo-plan.example", messageID: sent.messageID),
            report(to: sent.path, action: "delayed", status: "4.4.1"),
            report(action: "delayed", status: "4.4.1", messageID: sent.messageID),
            report(),
        ]
        for (index, mail) in mails.enumerated() {
            try demo.put(mail, as: "91\(index).b")
        }
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try returned(demo, sent.id) == nil)
        #expect(try states(demo) == [])
        #expect(try demo.queue().count == before)
    }

    @Test func `the returned Message-ID ties a report that names our reader`() throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        try demo.put(report(status: "5.2.2", messageID: sent.messageID), as: "901.b")
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try returned(demo, sent.id) == "soft 5.2.2")
        #expect(try states(demo) == ["good"])
    }

    @Test func `an absence is noted with its day and nothing else changes`() throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        let before = try demo.queue().count
        try demo.put(
            """
            From: Ana Prieto <ana@lugo-plan.example>
            To: secretariat@urban-innovation.example
            Subject: Automatic reply: Dakar
            Date: Mon, 09 Feb 2015 11:00:00 +0100
            Message-ID: <ana.2@lugo-plan.example>
            In-Reply-To: <\(sent.messageID)>
            Auto-Submitted: auto-replied

            I am out of the office until 2 March and will answer on my return.
            """, as: "901.b")
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try demo.queue().count == before)
        let shown = try Program.run(["queue", "show", "\(sent.id)", "--site", demo.path]).output
        #expect(shown.contains("away      returns 2015-03-02"))
    }

    @Test func `two robots talking are noticed once, across restarts`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let before = try demo.queue().count
        for number in 0..<24 {
            try demo.put(
                """
                From: Service Desk <desk@ticket-office.example>
                To: secretariat@urban-innovation.example
                Subject: Case \(7_000 + number * 13) about your question \(number)
                Date: Mon, 09 Feb 2015 10:\(10 + number):00 +0100
                Message-ID: <desk.\(number)@ticket-office.example>

                We have looked at your question number \(number * 31) and passed it on. Which
                department of your city should the answer go to? Please tell us the fee as well.
                """, as: "9\(10 + number).b")
            if number % 6 == 5 { try Program.run(["run", "--once", "--site", demo.path]) }
        }
        let entries = try demo.queue().dropFirst(before)
            .filter { ($0["reason"] as? String ?? "").contains("two robots") }
        #expect(entries.count == 1)
        #expect(try demo.queue("--all").count <= before + 8)
        #expect(try states(demo) == ["storm"])
        let desk = "desk@ticket-office.example"
        try Program.run(["address", "resume", desk, "--site", demo.path])
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try states(demo) == [])
        let letters = try demo.queue("--all").count { $0["to"] as? String == desk }
        #expect(letters == 24, "what the storm held back is read once a person lifts it")
    }

    @Test func `a suspended member is probed once, and dropped when that comes back too`() throws {
        let demo = DemoFolder()
        let sent = try send(demo)
        let site = ["--site", demo.path]
        let database = demo.path + "/state/secretariat.sqlite"
        try Python.execute(
            """
            INSERT INTO person (address, status, name, language, created_at, changed_at)
            VALUES ('\(Self.reader)', 'member', 'Ana Prieto', 'es', 1, 1);
            INSERT INTO person_address SELECT address, id, NULL FROM person
                WHERE address = '\(Self.reader)';
            """, in: database)
        try demo.put(report(to: sent.path), as: "901.b")
        try Program.run(["run", "--once"] + site)
        #expect(try states(demo) == ["suspended"])
        try Python.execute("UPDATE address_health SET since = since - 20 * 86400", in: database)
        let died = try Program.run(
            ["run", "--once"] + site, environment: ["SECRETARIAT_CRASH": "probes.written:1"])
        #expect(died.signalled)
        for _ in 0..<2 { try Program.run(["run", "--once"] + site) }
        let probes = try demo.queue().filter { $0["letter"] as? String == "address-probe" }
        #expect(probes.map { $0["language"] as? String } == ["es"])
        let id = try #require(probes.first?["id"] as? Int)
        try Program.run(["queue", "approve", "\(id)"] + site)
        try Program.run(["run", "--once"] + site)
        #expect(try states(demo) == ["probing"])
        let shown = try Program.run(["queue", "show", "\(id)"] + site).output
        let path = try #require(shown.split(separator: "\n").first { $0.hasPrefix("path ") })
        let line = path.dropFirst("path ".count).trimmingCharacters(in: .whitespaces)
        try demo.put(report(to: line), as: "902.b")
        try Program.run(["run", "--once"] + site)
        #expect(try states(demo) == ["dropped"])
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
    }

    @Test func `mail from addresses that take no answers gets none`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(
            Self.mail.replacing("ana@lugo-plan.example", with: "no-reply@lugo-plan.example"),
            as: "900.ana")
        try Program.run(["run", "--once", "--site", demo.path])
        let row = try #require(
            try demo.queue().first { $0["to"] as? String == "no-reply@lugo-plan.example" })
        #expect(row["letter"] as? String == "for-staff")
    }

    // MARK: - The reports of the corpus

    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../CorpusTests/Mails/reports").standardizedFileURL.path

    /// The reports on deliveries in the corpus, with what each is expected to say.
    private func corpusReports() throws -> [(mail: String, facts: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).sorted()
        return try names.filter { $0.hasSuffix(".expected") }.compactMap { name in
            let path = Self.corpus + "/" + name
            let facts = try String(contentsOfFile: path, encoding: .utf8)
            guard facts.contains("kind: bounce") else { return nil }
            let mail = path.replacing(".expected", with: ".eml")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: mail))
            return (String(decoding: bytes, as: UTF8.self), facts)
        }
    }

    /// Letters to so many readers that have left, with the sealed paths that they left on.
    private func sendMany(_ demo: DemoFolder, _ count: Int) throws -> [(id: Int, path: String)] {
        let site = ["--site", demo.path]
        try Program.run(["demo", demo.path, "--once"])
        for number in 0..<count {
            let mail = Self.mail.replacing("ana", with: "ana\(number)")
            try demo.put(mail, as: "9\(100 + number).ana")
        }
        try Program.run(["run", "--once"] + site)
        let ids = try demo.queue().compactMap { row in
            (row["to"] as? String)?.hasPrefix("ana") == true ? row["id"] as? Int : nil
        }
        try Program.run(["queue", "approve"] + ids.map(String.init) + site)
        try Program.run(["run", "--once"] + site)
        return try ids.map { id in
            let shown = try Program.run(["queue", "show", "\(id)"] + site).output
            let line = shown.split(separator: "\n").first { $0.hasPrefix("path ") } ?? ""
            return (id, line.dropFirst("path ".count).trimmingCharacters(in: .whitespaces))
        }
    }

    @Test func `real reports change what they are tied to and nothing else`() throws {
        let demo = DemoFolder()
        let reports = try corpusReports()
        #expect(reports.count > 20)
        let letters = try sendMany(demo, reports.count)
        #expect(letters.count == reports.count)
        for (index, report) in reports.enumerated() {
            try demo.put(report.mail, as: "8\(100 + index).stray")
        }
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(try states(demo) == [], "reports with other seals and unknown letters")
        for (index, report) in reports.enumerated() {
            try demo.put(
                "Delivered-To: \(letters[index].path)\n" + report.mail, as: "9\(500 + index).tied")
        }
        try Program.run(["run", "--once", "--site", demo.path])
        let all = try returned(demo)
        var hard = 0
        for (letter, report) in zip(letters, reports) {
            let said = all[letter.id]
            let failed = !report.facts.contains("action: ") || report.facts.contains(": failed")
            #expect((said != nil) == failed, "\(report.facts)")
            if !report.facts.contains("permanent: true") {
                #expect(said?.hasPrefix("hard") != true, "\(report.facts)")
            }
            if said?.hasPrefix("hard") == true { hard += 1 }
        }
        #expect(hard > 3)
        #expect(try states(demo).count { $0 == "suspended" } == hard)
    }
}
