import Foundation
import Testing

/// `queue review` without a terminal: a line a decision.
@Suite struct ReviewTests {
    private static func review(_ demo: DemoFolder, _ lines: String...) throws -> String {
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
            demo, "a", "e", "A new text.", "", "Goodbye.", ".", "?", "r: too late", "s", "a", "u",
            "q")
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
