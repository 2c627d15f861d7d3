import Foundation
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
}
