import Foundation
import Testing

/// A disk that takes no more: nothing is lost, nothing is marked, and the words say so.
@Suite struct FullDiskTests {
    private static let mail = """
        From: Ana Prieto <ana@lugo-plan.example>
        To: secretariat@urban-innovation.example
        Subject: Dakar
        Message-ID: <ana.1@lugo-plan.example>

        How did the Dakar municipal finance programme work?

        """

    /// Runs the program with files limited to so many KiB, as a full disk limits them.
    private static func run(_ arguments: [String], kibibytes: Int) throws -> Program.Outcome {
        let script = "trap '' XFSZ; ulimit -f \(kibibytes); exec \"$@\""
        return try Program.run(
            ["-c", script, "sh", Program.path] + arguments, executable: "/bin/bash")
    }

    @Test func `a mail stays unmarked while the disk is full and is taken in afterwards`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let before = try demo.queue().count
        let filler = String(repeating: String(repeating: "x", count: 76) + "\n", count: 60_000)
        try demo.put(Self.mail + filler, as: "900.ana")
        let full = try Self.run(["run", "--once", "--site", demo.path], kibibytes: 2_000)
        #expect(full.status == 1, "\(full.errors)")
        #expect(full.errors.contains("the disk is full"), "\(full.errors)")
        #expect(demo.names("inbox/new") == ["900.ana"])
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        #expect(demo.names("inbox/new") == [])
        #expect(try demo.queue().count == before + 1)
        #expect(try Program.run(["journal", "verify", "--site", demo.path]).status == 0)
    }

    @Test func `in observe mode letters are drafted and none leaves`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let file = demo.path + "/secretariat.yaml"
        let text = try demo.read("secretariat.yaml").replacing("mode: hold", with: "mode: observe")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try demo.put(Self.mail, as: "900.ana")
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        let row = try #require(
            try demo.queue().first { $0["to"] as? String == "ana@lugo-plan.example" })
        let id = try #require(row["id"] as? Int)
        let approved = try Program.run(["queue", "approve", "\(id)", "--site", demo.path])
        #expect(approved.errors.contains("mode is observe: nothing leaves"))
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        #expect(demo.names("sent/new") == [])
    }
}
