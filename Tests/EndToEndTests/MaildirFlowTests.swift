import Foundation
import Testing

/// The main job on the demo's folders: mail in, draft held, approved, sent, recorded.
@Suite struct MaildirFlowTests {
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

    @Test func `the demo drafts letters with sources in four languages`() throws {
        let demo = DemoFolder()
        let run = try Program.run(["demo", demo.path, "--once"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("15 mails were taken in"))
        #expect(run.output.contains("knowledge/initiatives/dakar.md:"))
        #expect(demo.names("inbox/new") == [])
        #expect(demo.names("inbox/cur").count == 15)
        let rows = try demo.queue()
        let languages = Set(rows.compactMap { $0["language"] as? String })
        #expect(languages.isSuperset(of: ["en", "fr", "es", "zh"]))
        #expect(rows.contains { $0["letter"] as? String == "acknowledgement-of-join" })
        let robots = ["h.solberg@bergvik-kommune.example", "j.banda@kafue-council.example"]
        #expect(!rows.contains { robots.contains($0["to"] as? String ?? "") })
    }

    @Test func `an approved letter leaves once, exactly as it was shown`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(Self.mail, as: "900.ana")
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        let row = try #require(
            try demo.queue().first { $0["to"] as? String == "ana@lugo-plan.example" })
        let id = try #require(row["id"] as? Int)
        #expect(row["in_reply_to"] as? String == "ana.1@lugo-plan.example")
        let shown = try Program.run(["queue", "show", "\(id)", "--raw", "--site", demo.path]).output
        #expect(shown.contains("In-Reply-To: <ana.1@lugo-plan.example>"))
        #expect(try Program.run(["queue", "approve", "\(id).1", "--site", demo.path]).status == 0)
        for _ in 0..<2 { try Program.run(["run", "--once", "--site", demo.path]) }
        #expect(demo.names("sent/new") == ["letter-\(id)"])
        #expect(try demo.read("sent/new/letter-\(id)") == shown)
        let again = try Program.run(["queue", "approve", "\(id)", "--site", demo.path])
        #expect(again.status == 1)
        #expect(again.errors.contains("already sent"))
        #expect(try Program.run(["journal", "verify", "--site", demo.path]).status == 0)
    }

    @Test func `an edited letter is a new revision and the old one cannot be approved`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let text = demo.path + "/text.md"
        try Data("Dear Adaeze,\n\nwe write again soon.\n".utf8)
            .write(to: URL(fileURLWithPath: text))
        let site = ["--site", demo.path]
        #expect(
            try Program.run(["queue", "edit", "1", "--text-file", text] + site).status == 0)
        let old = try Program.run(["queue", "approve", "1.1"] + site)
        #expect(old.status == 1)
        #expect(old.errors.contains("revision 1 is out of date"))
        let raw = try Program.run(["queue", "show", "1", "--raw"] + site).output
        #expect(raw.contains("we write again soon."))
        #expect(try Program.run(["queue", "approve", "1.2"] + site).status == 0)
    }

    @Test func `nothing leaves while sending is stopped`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        try Program.run(["outbox", "stop", "--reason", "holiday"] + site)
        try Program.run(["queue", "approve", "1"] + site)
        try Program.run(["run", "--once"] + site)
        #expect(demo.names("sent/new") == [])
        try Program.run(["outbox", "start"] + site)
        try Program.run(["run", "--once"] + site)
        #expect(demo.names("sent/new") == ["letter-1"])
    }

    @Test func `a letter reads the same in an independent parser`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let letters = try demo.queue().filter { ($0["revision"] as? Int ?? 0) > 0 }
        #expect(letters.count > 5)
        for row in letters.prefix(6) {
            let id = try #require(row["id"] as? Int)
            let raw = try Program.run(
                ["queue", "show", "\(id)", "--raw", "--site", demo.path]
            ).output
            let facts = try Python.parse(raw)
            #expect(facts["subject"] as? String == row["subject"] as? String)
            #expect(facts["to"] as? String == row["to"] as? String)
            #expect(facts["types"] as? [String] == ["text/plain", "text/html"])
            #expect(facts["defects"] as? Int == 0)
            #expect((facts["text"] as? String ?? "").count > 80)
            #expect((facts["longest"] as? Int ?? 999) <= 998)
        }
    }
}

/// Python's own mail parser, for a second opinion.
enum Python {
    private static let script = """
        import email, email.policy, json, sys
        raw = sys.stdin.buffer.read()
        m = email.message_from_bytes(raw, policy=email.policy.default)
        parts = [p for p in m.walk() if not p.is_multipart()]
        print(json.dumps({"subject": m["subject"], "to": m["to"].addresses[0].addr_spec,
            "types": [p.get_content_type() for p in parts],
            "text": parts[0].get_content(), "longest": max(map(len, raw.split(b"\\r\\n"))),
            "defects": len(m.defects) + sum(len(p.defects) for p in parts)}))
        """

    static func parse(_ mail: String) throws -> [String: Any] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(mail.utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
