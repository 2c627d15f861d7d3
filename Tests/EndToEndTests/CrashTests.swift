import Foundation
import Testing

/// The program dies between every two transitions and is started again.
@Suite struct CrashTests {
    static let points = [
        "intake.fetched", "intake.stored", "intake.marked", "reception.decided",
        "reception.recorded",
    ]

    @Test("A mail that was being taken in ends in exactly one case", arguments: points)
    func intake(point: String) throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let before = try demo.queue().count
        for number in 1...3 {
            try demo.put(
                "From: b\(number)@x.example\nSubject: Hello\nMessage-ID: <b\(number)@x.example>\n\n"
                    + "Which city won the award, and how much is the fee?\n", as: "90\(number).b")
        }
        let once = ["run", "--once", "--site", demo.path]
        let died = try Program.run(once, environment: ["SECRETARIAT_CRASH": "\(point):1"])
        #expect(died.signalled, "\(point) was never passed")
        #expect(try Program.run(once).status == 0)
        #expect(try Program.run(once).status == 0)
        let rows = try demo.queue()
        #expect(rows.count == before + 3)
        for number in 1...3 {
            #expect(rows.count { $0["to"] as? String == "b\(number)@x.example" } == 1)
        }
        #expect(demo.names("inbox/new") == [])
    }

    @Test(
        "A letter that was being sent is sent once or is uncertain",
        arguments: [
            ("outbox.due", "sent"), ("outbox.begun", "uncertain"), ("outbox.sent", "uncertain"),
            ("outbox.finished", "sent"),
        ])
    func outbox(point: String, state: String) throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        try Program.run(["queue", "approve", "1"] + site)
        let once = ["run", "--once"] + site
        let died = try Program.run(once, environment: ["SECRETARIAT_CRASH": "\(point):1"])
        #expect(died.signalled, "\(point) was never passed")
        #expect(try Program.run(once).status == 0)
        #expect(try Program.run(once).status == 0)
        let row = try #require(try demo.queue("--all").first { $0["id"] as? Int == 1 })
        #expect(row["state"] as? String == state)
        #expect(demo.names("sent/new").count <= 1)
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
    }
}
