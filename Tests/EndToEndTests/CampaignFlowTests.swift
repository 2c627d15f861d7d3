import Foundation
import Testing

/// Letters to many: drafted for each member, approved once, sent at a pace, never twice.
@Suite struct CampaignFlowTests {
    private static let languages = ["en", "fr", "es", "zh"]

    /// A demo site with members, which may send as fast as it likes.
    private func site(members: Int, settings: String = "") throws -> DemoFolder {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let file = demo.path + "/secretariat.yaml"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        text += settings.isEmpty ? "campaigns:\n  letters-per-minute: 1000\n" : settings
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let people = (0..<members).map { number in
            let language = Self.languages[number % 4]
            return "('m\(number)@city\(number % 2).example', 'member', 'Person \(number)', "
                + "\(number % 3 == 0 ? "'Lugo'" : "NULL"), '\(language)', 1, 1)"
        }
        try Python.execute(
            """
            INSERT INTO person (address, status, name, city, language, created_at, changed_at)
            VALUES \(people.joined(separator: ", "));
            INSERT OR IGNORE INTO person_address SELECT address, id, NULL FROM person;
            """, in: demo.path + "/state/secretariat.sqlite")
        return demo
    }

    @discardableResult
    private func run(
        _ demo: DemoFolder, _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(arguments + ["--site", demo.path], environment: environment)
    }

    private func approve(_ demo: DemoFolder) throws {
        let shown = try run(demo, "campaign", "show", "spring").output
        let line = try #require(shown.split(separator: "\n").last)
        let digest = try #require(line.split(whereSeparator: { " `".contains($0) }).last)
        #expect(
            try run(demo, "campaign", "approve", "spring", "--digest", String(digest)).status == 0)
    }

    private func counts(_ demo: DemoFolder) throws -> [String: Int] {
        let rows = try run(demo, "campaign", "list", "--json").objects()
        return rows.first?["letters"] as? [String: Int] ?? [:]
    }

    @Test func `a name that is a variable of somebody's template is no name`() throws {
        let demo = try site(members: 1)
        try Python.execute(
            "UPDATE person SET name = '{{first_name}}'", in: demo.path + "/state/secretariat.sqlite")
        try run(demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        let shown = try run(demo, "campaign", "show", "spring").output
        #expect(shown.contains("Lugo") && !shown.contains("{{"), "\(shown)")
    }

    @Test func `a letter goes to every member in their language after one approval`() throws {
        let demo = try site(members: 12)
        let draft = try run(demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        #expect(draft.output.contains("12 letters are drafted"))
        let before = try demo.queue().count
        let shown = try run(demo, "campaign", "show", "spring").output
        for words in ["Dear Person", "Bonjour Person", "Hola, Person", "，您好", "Lugo"] {
            #expect(shown.contains(words), "\(words)")
        }
        #expect(try run(demo, "campaign", "approve", "spring", "--digest", "0").status == 1)
        try run(demo, "run", "--once")
        #expect(try counts(demo) == ["drafted": 12])
        try approve(demo)
        try run(demo, "run", "--once")
        #expect(try counts(demo) == ["sent": 12])
        #expect(demo.names("sent/new").count == 12)
        #expect(try demo.queue().count == before)
        let letter = try demo.read("sent/new/" + #require(demo.names("sent/new").first))
        #expect(letter.contains("List-Unsubscribe: <mailto:secretariat+u-"))
        let again = try run(
            demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        #expect(again.output.contains("0 letters are drafted"))
        #expect(try run(demo, "journal", "verify").status == 0)
    }

    @Test func `a pace is kept for a minute and for a domain`() throws {
        let demo = try site(
            members: 12,
            settings: """
                campaigns:
                  letters-per-minute: 5
                  letters-per-domain-minute: 3

                """)
        try run(demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        try approve(demo)
        for _ in 0..<2 { try run(demo, "run", "--once") }
        let count = try counts(demo)["sent"] ?? 0
        #expect(count == 5 || count == 10, "unless the minute ended between two runs")
    }

    @Test(
        "A campaign that dies anywhere sends nobody two letters",
        arguments: [
            ("outbox.due", 1), ("outbox.begun", 2), ("outbox.sent", 2), ("outbox.finished", 3),
        ])
    func crash(point: String, times: Int) throws {
        let demo = try site(members: 8)
        try run(demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        try approve(demo)
        let died = try run(
            demo, "run", "--once", environment: ["SECRETARIAT_CRASH": "\(point):\(times)"])
        #expect(died.signalled)
        try run(demo, "campaign", "stop", "spring")
        let stopped = demo.names("sent/new").count
        try run(demo, "run", "--once")
        #expect(demo.names("sent/new").count == stopped)
        try run(demo, "campaign", "resume", "spring")
        for _ in 0..<2 { try run(demo, "run", "--once") }
        let letters = try counts(demo)
        let uncertain = letters["uncertain"] ?? 0
        // Two batches are open at once, and none of the first three has more than four letters.
        #expect((point == "outbox.due" ? 0...0 : 1...6).contains(uncertain))
        #expect(letters["sent"] == 8 - uncertain)
        let readers = try demo.names("sent/new").map { name in
            let lines = try demo.read("sent/new/" + name).split(separator: "\r\n")
            return String(lines.first { $0.hasPrefix("To:") } ?? "")
        }
        #expect(Set(readers).count == readers.count)
        #expect(try run(demo, "journal", "verify").status == 0)
    }

    @Test func `a mail to the sealed address takes off the list, and the rest goes on`() throws {
        let demo = try site(members: 4)
        try run(demo, "campaign", "draft", "newsletter", "--to", "all", "--name", "spring")
        let shown = try run(demo, "campaign", "show", "spring").output
        let words = shown.split(whereSeparator: \.isWhitespace)
        let leave = try #require(words.first { $0.hasPrefix("secretariat+u-") })
        let address = leave.hasSuffix(".") ? leave.dropLast() : leave
        let forged = address.replacing("+u-1-", with: "+u-2-")
        for (number, to) in [forged, String(address)].enumerated() {
            try demo.put(
                "From: phone@elsewhere.example\nTo: \(to)\nSubject: unsubscribe\n"
                    + "Message-ID: <leave.\(number)@elsewhere.example>\n\nunsubscribe\n",
                as: "90\(number).leave")
        }
        try run(demo, "run", "--once")
        try approve(demo)
        try run(demo, "run", "--once")
        #expect(try counts(demo) == ["sent": 3, "superseded": 1])
        try demo.put(
            "From: phone@elsewhere.example\nTo: \(address)\nSubject: again\n"
                + "Message-ID: <leave.9@elsewhere.example>\n\nunsubscribe\n", as: "909.leave")
        try run(demo, "run", "--once")
        let goodbyes = try demo.queue("--all").filter { $0["letter"] as? String == "goodbye" }
        #expect(goodbyes.count == 1, "said once, to the address on file")
        #expect(goodbyes.first?["to"] as? String == "m0@city0.example")
    }

    @Test func `a test letter goes to a colleague only`() throws {
        let demo = try site(members: 1)
        let other = try run(demo, "campaign", "test", "newsletter", "--to", "m0@city0.example")
        #expect(other.status == 1)
        let staff = "li.na@urban-innovation.example"
        #expect(try run(demo, "campaign", "test", "newsletter", "--to", staff).status == 0)
        try run(demo, "run", "--once")
        #expect(demo.names("sent/new").count == 4)
        let wrong = try run(demo, "campaign", "test", "no-such", "--to", staff)
        #expect(wrong.errors.contains("known are newsletter"))
    }
}

extension Python {
    /// Runs SQL on a database beside the program, as an administrator might.
    static func execute(_ sql: String, in database: String) throws {
        let script = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
            + "db.executescript(sys.argv[2]); db.commit()"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, database, sql]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
