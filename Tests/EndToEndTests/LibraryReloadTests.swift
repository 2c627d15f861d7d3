import Foundation
import Testing

/// A library that is edited while the daemon runs.
@Suite struct LibraryReloadTests {
    private static let entry = "knowledge/faq/hotel.md"
    private static let settled = "The secretariat has not settled which hotel is used"

    private func mail(_ name: String) -> String {
        """
        From: Ana Prieto <\(name)@lugo-plan.example>
        To: secretariat@urban-innovation.example
        Subject: Hotel
        Message-ID: <\(name).1@lugo-plan.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        Dear all,

        Who books the hotel?

        Ana

        """
    }

    /// What is drafted to the writer of the mail.
    private func draft(_ demo: DemoFolder, to name: String) throws -> String {
        let row = try #require(
            try demo.queue().first { $0["to"] as? String == "\(name)@lugo-plan.example" })
        let id = try #require(row["id"] as? Int)
        return try Program.run(["queue", "show", "\(id)", "--site", demo.path]).output
    }

    private func write(_ text: String, _ file: String, in demo: DemoFolder) throws {
        try Data(text.utf8).write(
            to: URL(fileURLWithPath: demo.path + "/" + file), options: .atomic)
    }

    /// How often an action on the library stands in the journal; the desk has troubles of its own
    /// where another program holds its port.
    private func journal(_ demo: DemoFolder, _ action: String) throws -> Int {
        try Program.run(["journal", "list", "--json", "--site", demo.path]).objects().count {
            $0["action"] as? String == action && $0["subject"] as? String == "knowledge"
        }
    }

    @Test func `a saved entry answers the next mail; a broken one is kept out and told once`()
        async throws
    {
        let demo = DemoFolder()
        #expect(try Program.run(["demo", demo.path, "--once"]).status == 0)
        let daemon = try RunningDaemon(site: demo.path)
        _ = try await daemon.line(with: "running")
        let before = try demo.read(Self.entry)
        let edited = before.replacing(
            Self.settled, with: "Every traveller books a room of the harbour house, settled it is")
        #expect(edited != before)
        try write(edited, Self.entry, in: demo)
        _ = try await daemon.line(with: "library loaded")
        try demo.put(mail("first"), as: "3001.t")
        _ = try await daemon.line(with: "letters=1", "read")
        #expect(try draft(demo, to: "first").contains("harbour house"))

        for _ in 0..<2 {
            try write(edited.replacing("id: hotel", with: "id: "), Self.entry, in: demo)
            _ = try await daemon.line(with: "library kept as it was")
        }
        #expect(try journal(demo, "trouble") == 1)
        try demo.put(mail("second"), as: "3002.t")
        _ = try await daemon.line(with: "letters=1", "read")
        #expect(try draft(demo, to: "second").contains("harbour house"))

        try write(before, Self.entry, in: demo)
        _ = try await daemon.line(with: "library loaded")
        #expect(try journal(demo, "works again") == 1)
        #expect(daemon.stop() == 0)
    }
}
