import Foundation
import Testing

/// `queue review` without a terminal: a line a decision.
@Suite struct ReviewTests {
    private static func review(_ demo: DemoFolder, _ lines: String...) throws -> String {
        try review(demo, lines)
    }

    static func review(_ demo: DemoFolder, _ lines: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["queue", "review", "--site", demo.path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(
            contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func `a review approves, edits, rejects, skips and takes back`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let held = try demo.queue().compactMap { $0["id"] as? Int }
        let output = try Self.review(
            demo, "a", "e", "A new text.", "", "Goodbye.", ".", "?", "zzz", "r", "", "r",
            "too late", "s", "a", "u", "q")
        #expect(output.contains("r  rejects it") && output.contains("‘zzz’ is no key"))
        #expect(output.contains("Why is letter \(held[1]) rejected?"))
        #expect(output.contains("not rejected: no reason was given"))
        #expect(output.contains("letter \(held[0]) is approved"))
        #expect(output.contains("letter \(held[1]) is at revision 2"))
        #expect(output.contains("A new text.\n\nGoodbye."))
        #expect(output.contains("letter \(held[1]) is rejected"))
        #expect(output.contains("is held again") && output.hasSuffix("2 decided\n"))
        let all = try demo.queue("--all")
        func state(_ id: Int) -> String? {
            all.first { $0["id"] as? Int == id }?["state"] as? String
        }
        #expect(state(held[0]) == "approved" && state(held[1]) == "rejected")
        #expect(held.dropFirst(2).allSatisfy { state($0) == "held" })
        #expect(try demo.queue().count == held.count - 2)
    }

    @Test func `what is edited meanwhile is not rejected by its old version`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        let file = demo.path + "/body.txt"
        try Data("A colleague's new text.\n".utf8).write(to: URL(fileURLWithPath: file))
        try Program.run(["queue", "edit", "1", "--text-file", file] + site)
        let late = try Program.run(["queue", "reject", "1.1", "--reason", "no"] + site)
        #expect(late.status == 1 && late.errors.contains("revision 1 is out of date"))
        #expect(try demo.queue().contains { $0["id"] as? Int == 1 })
        #expect(try Program.run(["queue", "reject", "1.2"] + site).status == 0)
        #expect(try !demo.queue().contains { $0["id"] as? Int == 1 })
    }

    @Test func `the last approval of a review can be called back at its end`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let held = try demo.queue()
        let place = try #require(held.lastIndex { ($0["revision"] as? Int ?? 0) > 0 })
        let last = try #require(held[place]["id"] as? Int)
        func skip(_ count: Int) -> [String] { Array(repeating: "s", count: count) }
        let output = try Self.review(
            demo, skip(place) + ["a"] + skip(held.count - place - 1) + ["u", "q"])
        #expect(output.contains("letter \(last) is approved"))
        #expect(output.contains("Nothing more waits. [u undo  q quit]"))
        #expect(output.contains("letter \(last) is held again"))
        #expect(try demo.queue().count == held.count)
    }

    @Test func `an entry without a text shows the mail that it is about`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let settings = try demo.read("secretariat.yaml")
            .replacing("limits:\n", with: "limits:\n  mail-megabytes: 1\n")
        try Data(settings.utf8).write(to: URL(fileURLWithPath: demo.path + "/secretariat.yaml"))
        // Of a mail beyond the limit there is the beginning, and never a draft.
        let rest = String(repeating: "The fax hums. The fax hums again.\n", count: 40_000)
        try demo.put(
            """
            From: Ana <ana@lugo.example>
            To: secretariat@urban-innovation.example
            Subject: The fax
            Content-Type: text/plain; charset=utf-8

            Our fax machine \u{1B}[2J is broken, and the mayor is not amused.
            \(rest)
            """, as: "901.fax")
        try Program.run(["run", "--once", "--site", demo.path])
        let entry = try #require(try demo.queue().first { $0["to"] as? String == "ana@lugo.example" })
        let number = try #require(entry["id"] as? Int)
        let shown = try Program.run(["queue", "show", "\(number)", "--site", demo.path]).output
        #expect(entry["revision"] as? Int == 0)
        #expect(shown.contains("the mayor is not amused") && shown.contains("Ana, ana@lugo.example"))
        #expect(!shown.contains("\u{1B}"))
        let plain = try Program.run(["queue", "show", "1", "--site", demo.path]).output
        let whole = try Program.run(["queue", "show", "1", "--mail", "--site", demo.path]).output
        #expect(!plain.contains("Their mail") && whole.contains("Their mail"))
    }

    @Test func `a hostile mail cannot command the terminal`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(
            """
            From: "\u{1B}[2JX" <x@hostile.example>
            To: secretariat@urban-innovation.example
            Subject: \u{1B}]0;title\u{7}Dakar \u{202E}gnp.exe
            Content-Type: text/plain; charset=utf-8

            \u{1B}[31mWhat is the fee of the tour to Dakar?\u{9B}2J
            """, as: "900.hostile")
        try Program.run(["run", "--once", "--site", demo.path])
        let output = try Self.review(demo, "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s",
                                     "s", "s", "s", "s", "s", "s")
        #expect(output.contains("What is the fee of the tour to Dakar?"))
        #expect(!output.unicodeScalars.contains {
            ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
        })
    }
}
