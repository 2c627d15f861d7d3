import Foundation
import Store
import Testing

/// A letter of invitation from the request to two approvals, on the demo's folders.
@Suite struct LetterRequestTests {
    private static func mail(_ text: String, id: String, answering: String? = nil) -> String {
        let thread = answering.map { "\nIn-Reply-To: <\($0)>" } ?? ""
        return """
            From: Emeka Nwosu <emeka@eko-urban.example>
            To: secretariat@urban-innovation.example
            Subject: Invitation letter - Boston
            Date: Mon, 09 Feb 2015 10:12:00 +0100
            Message-ID: <\(id)@eko-urban.example>\(thread)
            Content-Type: text/plain; charset=utf-8

            \(text)
            """
    }

    private func row(_ demo: DemoFolder, _ letter: String) throws -> [String: Any]? {
        try demo.queue().first {
            $0["to"] as? String == "emeka@eko-urban.example" && $0["letter"] as? String == letter
        }
    }

    @Test func `what is missing is asked for and two people approve the letter`() throws {
        let demo = DemoFolder()
        let site = ["--site", demo.path]
        try Program.run(["demo", demo.path, "--once"])
        try settle(demo)
        let ask = Self.mail(
            """
            Dear Secretariat,

            kindly issue an invitation letter for the Boston tour, addressed to the US Consulate
            General in Lagos.

            Passport name: Chukwuemeka Paul Nwosu
            Passport number: A05551234
            """, id: "one")
        try demo.put(ask, as: "900.emeka")
        try Program.run(["run", "--once"] + site)
        let first = try #require(try row(demo, "letter-request-ask"))
        let id = try #require(first["id"] as? Int)
        let shown = try Program.run(["queue", "show", "\(id)"] + site).output
        #expect(shown.contains("your position there"))
        #expect(shown.contains("Addressed to: US Consulate General in Lagos"))
        #expect(!shown.contains("A05551234"))
        let raw = try Program.run(["queue", "show", "\(id)", "--raw"] + site).output
        let line = raw.split(separator: "\r\n").first { $0.hasPrefix("Message-ID: <") }
        let messageID = String(line?.dropFirst("Message-ID: <".count).dropLast() ?? "")
        let answer = Self.mail(
            "Position: Director of Budget\nOrganization: Eko Urban Development Agency\n",
            id: "two", answering: messageID)
        try demo.put(answer, as: "901.emeka")
        try Program.run(["run", "--once"] + site)
        let letter = try #require(try row(demo, "invitation-letter")?["id"] as? Int)
        let formal = try Program.run(["queue", "show", "\(letter)"] + site).output
        #expect(formal.contains("Passport number: A05551234"))
        #expect(formal.contains("no promise of a visa"))
        #expect(formal.contains("Position: Director of Budget"))
        try approveTwice(letter, demo)
    }

    private func approveTwice(_ letter: Int, _ demo: DemoFolder) throws {
        let command = ["queue", "approve", "\(letter)", "--site", demo.path]
        let nobody = try Program.run(command)
        #expect(nobody.status == 1, "the machine's user is nobody of staff")
        let user = try #require(nobody.errors.firstMatch(of: /write `user: ([^`]+)`/)?.1)
        let file = demo.path + "/secretariat.yaml"
        let wang = "{name: Wang, address: wang@urban-innovation.example, roles: [approver], user: "
        try Data(
            demo.read("secretariat.yaml").replacing("staff:\n", with: "staff:\n  - \(wang)\(user)}\n")
                .utf8
        ).write(to: URL(fileURLWithPath: file))
        let link = try Program.run(
            ["desk", "link", "li.na@urban-innovation.example", "--site", demo.path])
        #expect(link.status == 1 && link.errors.contains("for themselves only"))
        let place = try #require(try demo.queue().firstIndex { $0["id"] as? Int == letter })
        let review = try ReviewTests.review(
            demo, Array(repeating: "s", count: place) + ["a", "q"])
        #expect(review.contains("has your approval and waits for 1 more"))
        #expect(!review.contains("letter \(letter) is approved") && review.contains("0 decided"))
        // The environment names nobody: it is the same user of the machine.
        for name in ["li.na", "wang"] {
            #expect(try Program.run(command, environment: ["USER": name]).status == 1)
        }
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(!demo.names("sent/new").contains("letter-\(letter)"))
        let now = Int64(Date().timeIntervalSince1970)
        let store = try Store(folder: demo.path + "/state")
        func approve(_ person: String) throws -> ApprovalOutcome {
            try store.approve(
                Int64(letter), revision: 1, by: person, releaseAt: now, now: now)
        }
        #expect(throws: StoreError.self) { try approve("mail:wang@urban-innovation.example") }
        #expect(try approve("mail:li.na@urban-innovation.example") == .approved)
        try Program.run(["run", "--once", "--site", demo.path])
        #expect(demo.names("sent/new").contains("letter-\(letter)"))
        let list = try Program.run(["tour", "letter", "--json", "--site", demo.path])
        #expect(list.output.contains("\"state\":\"drafted\""))
        #expect(!list.output.contains("A05551234"))
        let journal = try Program.run(["journal", "list", "--json", "--site", demo.path])
        #expect(!(journal.output + journal.errors).contains("A05551234"))
    }

    /// The plan of the Boston tour is confirmed, as far as a letter rests on it.
    private func settle(_ demo: DemoFolder) throws {
        let file = demo.path + "/tours/2015-boston.yaml"
        let text = try demo.read("tours/2015-boston.yaml")
            .replacing("made-up: true", with: "made-up: false")
            .replacing("2015-06-0", with: "2099-06-0").replacing("2015-05-09", with: "2099-05-09")
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
}
