import Foundation
import Testing

/// Rights by mail: asked, challenged by a key, approved by staff, done.
@Suite struct DataRequestTests {
    private static let reader = "ines@villa-nova.example"

    private func mail(
        _ words: String, to address: String = "secretariat@urban-innovation.example",
        from sender: String = reader, number: Int
    ) -> String {
        """
        From: Inês Duarte <\(sender)>
        To: \(address)
        Subject: My data
        Date: Mon, 09 Feb 2015 1\(number % 10):12:00 +0100
        Message-ID: <ines.\(number)@villa-nova.example>
        Content-Type: text/plain; charset=utf-8

        \(words)

        Inês Duarte
        """
    }

    private func run(_ demo: DemoFolder) throws {
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
    }

    /// The newest letter of a name to the reader that waits.
    private func held(_ demo: DemoFolder, _ letter: String) throws -> Int? {
        try demo.queue().last {
            $0["letter"] as? String == letter && $0["to"] as? String == Self.reader
        }?["id"] as? Int
    }

    /// Asks, lets the challenge go and gives back the address that carries the key.
    private func challenge(_ demo: DemoFolder, _ words: String) throws -> String {
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(mail(words, number: 1), as: "900.i")
        try run(demo)
        let id = try #require(try held(demo, "data-request-challenge"))
        try approve(demo, id)
        let bytes = try demo.read("sent/new/letter-\(id)")
        let lines = bytes.replacing("\r\n ", with: " ").split(separator: "\r\n")
        let line = try #require(lines.first { $0.hasPrefix("Reply-To:") })
        let address = line.split(whereSeparator: { "<>".contains($0) }).last { $0.contains("@") }
        return String(try #require(address))
    }

    private func approve(_ demo: DemoFolder, _ id: Int) throws {
        try Program.run(["queue", "approve", "\(id)", "--site", demo.path])
        try run(demo)
    }

    @Test func `who asks gets everything, after the key and an approval`() throws {
        let demo = DemoFolder()
        let key = try challenge(demo, "What personal data do you hold about me?")
        #expect(key.hasPrefix("secretariat+k-"))
        try demo.put(mail("Yes", to: key, number: 2), as: "901.i")
        try run(demo)
        let id = try #require(try held(demo, "data-export"))
        try approve(demo, id)
        let letter = try demo.read("sent/new/letter-\(id)")
        #expect(letter.contains("personal-data.json"))
        #expect(letter.contains("Content-Type: application/json"))
        try demo.put(mail("Yes", to: key, number: 3), as: "902.i")
        try run(demo)
        #expect(try held(demo, "data-export") == nil, "a key is good once")
        #expect(try held(demo, "data-request-challenge") != nil)
    }

    @Test func `a key from another address, or with a no, opens nothing`() throws {
        let demo = DemoFolder()
        let key = try challenge(demo, "What personal data do you hold about me?")
        try demo.put(mail("No, that was not me.", to: key, number: 4), as: "903.i")
        try run(demo)
        try demo.put(mail("Yes", to: key, from: "eve@else.example", number: 2), as: "901.i")
        try run(demo)
        #expect(try !demo.queue("--all").contains { $0["letter"] as? String == "data-export" })
        try demo.put(mail("Yes", to: key, number: 3), as: "902.i")
        try run(demo)
        #expect(try held(demo, "data-export") != nil)
    }

    @Test(
        "An erasure is done once its letter has left, whatever crashes",
        arguments: [nil, "outbox.begun", "outbox.finished", "data.ended"] as [String?])
    func erasure(point: String?) throws {
        let demo = DemoFolder()
        let key = try challenge(demo, "Please delete all my personal data.")
        try demo.put(mail("Yes, please", to: key, number: 2), as: "901.i")
        try run(demo)
        let id = try #require(try held(demo, "data-erased"))
        try Program.run(["queue", "approve", "\(id)", "--site", demo.path])
        if let point {
            let died = try Program.run(
                ["run", "--once", "--site", demo.path],
                environment: ["SECRETARIAT_CRASH": "\(point):1"])
            #expect(died.signalled, "\(point) was never passed")
            if point == "outbox.begun" {
                try run(demo)
                try Program.run(["queue", "settle", "\(id)", "--sent", "--site", demo.path])
            }
        }
        for _ in 0..<2 { try run(demo) }
        let site = ["--site", demo.path]
        #expect(try Program.run(["address", "data", Self.reader] + site).status == 1)
        let journal = try Program.run(["journal", "list"] + site).output
        #expect(!journal.contains("ines@"))
        #expect(journal.contains("erased"))
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
        let database = demo.path + "/state/secretariat.sqlite"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: database))
        #expect(bytes.range(of: Data("ines@villa-nova".utf8)) == nil)
        #expect(bytes.range(of: Data("Duarte".utf8)) == nil)
    }

    @Test func `the command line gives and erases the same`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        try demo.put(mail("How much is the fee of the tour to Dakar?", number: 1), as: "900.i")
        try run(demo)
        let site = ["--site", demo.path]
        let data = try Program.run(["address", "data", Self.reader] + site)
        #expect(data.status == 0)
        let object = try JSONSerialization.jsonObject(with: Data(data.output.utf8))
        let parts = object as? [String: Any] ?? [:]
        #expect((parts["mails"] as? [Any])?.count == 1)
        #expect((parts["letters"] as? [Any])?.count == 1)
        #expect(try Program.run(["address", "erase", Self.reader, "--yes"] + site).status == 0)
        #expect(try Program.run(["address", "erase", Self.reader, "--yes"] + site).status == 1)
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
    }

    @Test func `retention shows first what would go`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        let none = try Program.run(["retention", "run", "--dry-run"] + site)
        #expect(none.status == 0)
        let file = demo.path + "/secretariat.yaml"
        var settings = try String(contentsOfFile: file, encoding: .utf8)
        settings += "retention:\n  raw-mail: 24 months\n"
        try settings.write(toFile: file, atomically: true, encoding: .utf8)
        let dry = try Program.run(["retention", "run", "--dry-run"] + site)
        #expect(dry.output.contains("raw-mail"))
        #expect(try Program.run(["retention", "run"] + site).status == 0)
        try settings.replacing("24 months", with: "two moons")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let wrong = try Program.run(["config", "check"] + site)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("retention.raw-mail"))
    }
}
