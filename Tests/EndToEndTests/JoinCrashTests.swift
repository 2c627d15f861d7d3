import Foundation
import MailModel
import Store
import Testing

/// A dialogue goes on where it stood, wherever the program dies between two transitions.
@Suite struct JoinCrashTests {
    private static let wish = """
        From: Ana Prieto <ana@lugo-plan.example>
        To: secretariat@urban-innovation.example
        Subject: Joining
        Date: Mon, 09 Feb 2015 10:12:00 +0100
        Message-ID: <wish.1@lugo-plan.example>
        Content-Type: text/plain; charset=utf-8

        I would like to join the Community on Urban Innovation.

        Organization: City of Lugo
        Role: Head of planning
        City: Lugo
        Country: Spain

        """

    private func member(_ demo: DemoFolder) throws -> [String: Any] {
        try Program.run(["member", "show", "ana@lugo-plan.example", "--json", "--site", demo.path])
            .objects().first ?? [:]
    }

    @Test(arguments: ["reception.decided", "reception.recorded"])
    func `a join dialogue survives a crash at each step`(point: String) throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        let once = ["run", "--once"] + site
        func step() throws {
            let died = try Program.run(once, environment: ["SECRETARIAT_CRASH": "\(point):1"])
            #expect(died.signalled, "\(point) was never passed")
            #expect(try Program.run(once).status == 0)
        }
        func letter(_ name: String) throws -> Int {
            let rows = try demo.queue("--all").filter {
                $0["to"] as? String == "ana@lugo-plan.example" && $0["letter"] as? String == name
            }
            #expect(rows.count == 1, "\(name)")
            return try #require(rows.first?["id"] as? Int)
        }
        try demo.put(Self.wish, as: "900.wish")
        try step()
        #expect(try member(demo)["status"] as? String == "confirming")
        let confirm = try letter("join-confirm")
        let raw = try Program.run(["queue", "show", "\(confirm)", "--raw"] + site).output
        let key = try #require(
            raw.split { "<>".contains($0) }.first { $0.contains("+k-") })
        let yes = """
            From: Ana Prieto <ana@lugo-plan.example>
            To: \(key)
            Subject: Re: Joining
            Message-ID: <yes.1@lugo-plan.example>
            Content-Type: text/plain; charset=utf-8

            Yes

            """
        try demo.put(yes, as: "901.yes")
        try step()
        #expect(try member(demo)["status"] as? String == "awaiting-approval")
        let welcome = try letter("welcome")
        #expect(try Program.run(["queue", "approve", "\(welcome)"] + site).status == 0)
        #expect(try member(demo)["status"] as? String == "member")
        #expect(try Program.run(["queue", "hold", "\(welcome)"] + site).status == 0)
        #expect(try member(demo)["status"] as? String == "awaiting-approval")
        #expect(
            try Program.run(["queue", "reject", "\(welcome)", "--reason", "no body"] + site)
                .status == 0)
        #expect(try Program.run(once).status == 0)
        #expect(try member(demo)["status"] as? String == "refused")
        _ = try letter("refusal")
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
    }

    /// A demo site with one person's mails and letters, and a program that dies where it is told.
    private struct Walk {
        let demo = DemoFolder()
        let address: String
        private var mails = 0

        init(_ address: String) throws {
            self.address = address
            try Program.run(["demo", demo.path, "--once"])
        }

        var site: [String] { ["--site", demo.path] }

        mutating func mail(
            _ text: String, to: String = "secretariat@urban-innovation.example"
        ) throws {
            mails += 1
            let mail = """
                From: Ana Prieto <\(address)>
                To: \(to)
                Subject: The Community
                Message-ID: <walk.\(mails)@lugo-plan.example>
                Content-Type: text/plain; charset=utf-8

                \(text)

                """
            try demo.put(mail, as: "\(900 + mails).walk")
        }

        /// Dies at each of the points in turn, and then runs to its end.
        func run(dyingAt points: String...) throws {
            for point in points {
                let died = try Program.run(
                    ["run", "--once"] + site, environment: ["SECRETARIAT_CRASH": "\(point):1"])
                #expect(died.signalled, "\(point) was never passed")
            }
            #expect(try Program.run(["run", "--once"] + site).status == 0)
        }

        var status: String? {
            get throws {
                try Program.run(["member", "show", address, "--json"] + site).objects()
                    .first?["status"] as? String
            }
        }

        /// The only letter of a name that was ever written to the person.
        func letter(_ name: String) throws -> Int {
            let rows = try demo.queue("--all").filter {
                $0["to"] as? String == address && $0["letter"] as? String == name
            }
            #expect(rows.count == 1, "\(name)")
            return try #require(rows.first?["id"] as? Int)
        }

        func command(_ words: String...) throws {
            #expect(try Program.run(words + site).status == 0, "\(words)")
        }

        /// The reply address of a letter, with its key.
        func key(of letter: Int) throws -> String {
            let raw = try Program.run(["queue", "show", "\(letter)", "--raw"] + site).output
            return String(
                try #require(raw.split { "<>".contains($0) }.first { $0.contains("+k-") }))
        }
    }

    /// What comes after leaving, the erasure, has its crashes in DataRequestTests.
    @Test func `a membership survives a crash between any two of its steps`() throws {
        var walk = try Walk("ana@lugo-plan.example")
        let reception = ("reception.decided", "reception.recorded")
        func step(_ walk: Walk, _ status: String, _ letter: String) throws -> Int {
            try walk.run(dyingAt: reception.0, reception.1)
            #expect(try walk.status == status)
            return try walk.letter(letter)
        }
        try walk.mail("I would like to join the Community on Urban Innovation.")
        let asked = try step(walk, "completing", "acknowledgement-of-join")
        try walk.command("queue", "approve", "\(asked)")
        try walk.run(dyingAt: "outbox.finished")
        try walk.mail(
            "Organization: City of Lugo\nRole: Head of planning\nCity: Lugo\nCountry: Spain")
        let confirm = try step(walk, "confirming", "join-confirm")
        try walk.mail("Yes", to: try walk.key(of: confirm))
        let welcome = try step(walk, "awaiting-approval", "welcome")
        try walk.command("queue", "approve", "\(welcome)")
        #expect(try walk.status == "member")
        try walk.run(dyingAt: "outbox.finished")
        #expect(try walk.status == "member")
        try walk.mail("Please take me off your list.")
        _ = try step(walk, "left", "goodbye")
        try walk.command("journal", "verify")
    }

    @Test func `one reminder, one end, whatever crashes`() throws {
        var walk = try Walk("ana@lugo-plan.example")
        let address = try #require(EmailAddress(walk.address))
        try walk.mail("I would like to join the Community on Urban Innovation.")
        try walk.run()
        for (name, status) in [("join-nudge", "completing"), ("join-closed", "expired")] {
            let waiting = try walk.demo.queue().filter { $0["to"] as? String == walk.address }
            for row in waiting {
                try walk.command("queue", "reject", "\(row["id"] ?? 0)", "--reason", "not now")
            }
            let store = try Store(folder: walk.demo.path + "/state")
            try store.perform([KeepDialogue(JoinDialogue(heardAt: 1), with: address)], now: 2)
            try walk.run(dyingAt: "membership.reminded")
            _ = try walk.letter(name)
            #expect(try walk.status == status)
        }
        try walk.command("journal", "verify")
    }
}
