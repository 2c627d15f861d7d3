import Foundation
import Testing

@Suite struct BadInputTests {
    @Test(
        "A wrong setting is named with line and remedy, and the status is 2",
        arguments: [
            ("mode: hold", "mode: loud", "mode: must be one of observe, hold, auto"),
            ("mode: hold", "mood: hold", "mood: is no key here"),
            ("  zone: Asia/Shanghai", "  zone: Guangzhou", "is no zone name"),
            ("  languages: [en, fr, es, zh]", "  languages: []", "must name at least one"),
            ("    url: maildir:///", "    url: ftp:///", "is no address here"),
            ("mode: hold", "mode: [hold", "is no YAML here"),
            ("mode: hold", "\tmode: hold", "is no YAML here"),
        ])
    func settings(good: String, bad: String, remedy: String) throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let file = demo.path + "/secretariat.yaml"
        let text = try demo.read("secretariat.yaml")
        let broken = text.replacing(good, with: bad)
        #expect(broken != text)
        try broken.write(toFile: file, atomically: true, encoding: .utf8)
        for command in [["config", "check"], ["run", "--once"]] {
            let run = try Program.run(command + ["--site", demo.path])
            #expect(run.status == 2)
            #expect(run.errors.contains(remedy), "\(run.errors)")
            #expect(run.errors.contains("secretariat.yaml:"), "\(run.errors)")
        }
    }

    @Test func `a second daemon on one state is refused by name`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let lock = demo.path + "/state/secretariat.lock"
        let descriptor = open(lock, O_RDWR)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        defer { close(descriptor) }
        let run = try Program.run(["run", "--once", "--site", demo.path])
        #expect(run.status == 1)
        #expect(run.errors.contains("is in use by process"))
    }

    @Test func `hostile mails are taken in and the mails behind them go on`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let nested = (0..<1000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
            .joined()
        let mails = [
            "", "\u{0}\u{0}\u{0}", "no header at all", nested,
            "From: x@y.example\nContent-Type: text/plain; charset=no-such\n\nWhat is the fee?\n",
            "From: " + String(repeating: "a", count: 200_000) + "@y.example\n\nWhat?\n",
            "Subject: =?utf-8?Q?=FF=FE?=\nFrom: <>\n\n\u{FFFD}",
        ]
        for (number, mail) in mails.enumerated() { try demo.put(mail, as: "90\(number).bad") }
        try demo.put("From: good@y.example\n\nWhat is the fee of a tour?\n", as: "999.good")
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        #expect(demo.names("inbox/new") == [])
        #expect(try demo.queue().contains { $0["to"] as? String == "good@y.example" })
        let status = try Program.run(["status", "--json", "--site", demo.path]).objects()
        let counts = status.first?["counts"] as? [String: Int]
        #expect(counts?["mails"] == 15 + mails.count + 1)
        #expect(counts?["waiting"] == 0)
    }

    @Test func `a mail above the limit is shown to staff as such`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let filler = String(repeating: String(repeating: "x", count: 76) + "\n", count: 600_000)
        try demo.put("From: big@y.example\nSubject: Plans\n\nSee below.\n" + filler, as: "900.big")
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        let row = try #require(
            try demo.queue().first { $0["to"] as? String == "big@y.example" })
        #expect((row["reason"] as? String ?? "").contains("larger than the limit"))
    }

    @Test func `a newer database is refused`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let sql = "INSERT INTO grdb_migrations VALUES ('99 from the future')"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()",
            demo.path + "/state/secretariat.sqlite", sql,
        ]
        try process.run()
        process.waitUntilExit()
        let run = try Program.run(["status", "--site", demo.path])
        #expect(run.status == 1)
        #expect(run.errors.contains("newer secretariat"))
    }
}
