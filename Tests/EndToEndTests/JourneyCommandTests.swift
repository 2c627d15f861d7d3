import Foundation
import Testing

/// Programmes, reminders, cancelling and the summary, as staff call them.
@Suite struct JourneyCommandTests {
    /// The demo with a tour that is ahead, and one person with a seat in it.
    private func demo() throws -> DemoFolder {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let text = try demo.read("tours/2015-boston.yaml")
            .replacing("made-up: true", with: "made-up: false")
            .replacing("2015-06-0", with: "2099-06-0").replacing("2015-05-09", with: "2099-05-09")
        let file = URL(fileURLWithPath: demo.path + "/tours/2015-boston.yaml")
        try Data(text.utf8).write(to: file)
        try run(
            demo, "register", "2015-boston", "ada@lagos.example", "--name", "Ada Obi", "--silent")
        return demo
    }

    @discardableResult
    private func run(_ demo: DemoFolder, _ arguments: String...) throws -> Program.Outcome {
        let outcome = try Program.run(["tour"] + arguments + ["--site", demo.path])
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        return outcome
    }

    private func row(_ demo: DemoFolder, _ letter: String) throws -> Int? {
        try demo.queue().first { $0["letter"] as? String == letter }?["id"] as? Int
    }

    @Test func `the programme is drafted once, with one entry a stop`() throws {
        let demo = try demo()
        let dry = try run(demo, "itinerary", "2015-boston", "--dry-run")
        #expect(dry.output.contains("<ada@lagos.example>  programme"))
        #expect(try row(demo, "itinerary") == nil)
        try run(demo, "itinerary", "2015-boston")
        let again = try run(demo, "itinerary", "2015-boston")
        #expect(again.output.contains("0 letters are in the queue"))
        let id = try #require(try row(demo, "itinerary"))
        let raw = try Program.run(["queue", "show", "\(id)", "--raw", "--site", demo.path]).output
        try #require(CalendarParsers.areThere, "Tests/run installs both parsers")
        let facts = try CalendarParsers.programme(raw)
        #expect(facts["method"] as? String == "PUBLISH" && facts["events"] as? Int == 6)
        #expect(facts["zones"] as? [String] == ["America/New_York"])
        #expect(facts["pythonErrors"] as? Int == 0 && facts["libicalErrors"] as? Int == 0)
        #expect(facts["libicalRules"] as? Int == 1)
    }

    @Test func `a dry run of reminders tells what would go and changes nothing`() throws {
        let demo = try demo()
        let arguments = ["remind", "2015-boston", "--dry-run", "--at", "2099-05-26T09:00"]
        let dry = try Program.run(["tour"] + arguments + ["--json", "--site", demo.path])
        let lines = try dry.objects()
        #expect(lines.map { $0["reminder"] as? String } == [
            "60-days", "14-days", "3-days", "1-days", "4-hours",
        ])
        #expect(lines.map { $0["what"] as? String } == [
            "goes", "goes", "planned", "planned", "planned",
        ])
        #expect(try row(demo, "reminder") == nil)
        let wrong = try Program.run(
            ["tour", "remind", "--at", "2099-05-26T09:00", "--site", demo.path])
        #expect(wrong.status == 64)
    }

    @Test func `cancelling tells everybody and ends what waits`() throws {
        let demo = try demo()
        try run(demo, "itinerary", "2015-boston")
        let dry = try run(demo, "cancel", "2015-boston", "--dry-run")
        let deed = "cancelling 2015-boston drafts 1 letter about 1 person and ends"
        #expect(dry.output.contains("(registered)\n\(deed)"))
        let unasked = try Program.run(["tour", "cancel", "2015-boston", "--site", demo.path])
        #expect(unasked.status == 1 && unasked.errors.contains("say --yes"))
        let words = ["tour", "cancel", "2015-boston", "--site", demo.path]
        #expect(try Terminal.run(words, answer: "n").contains("nothing was done"))
        #expect(!(try demo.read("tours/2015-boston.yaml").contains("status: cancelled")))
        let asked = try Terminal.run(words, answer: "y")
        #expect(asked.contains("\(deed)") && asked.contains("Go on? [y/N]"))
        #expect(asked.contains("1 letter to approve"))
        #expect(try demo.read("tours/2015-boston.yaml").contains("\nstatus: cancelled\n"))
        #expect(try row(demo, "itinerary") == nil)
        #expect(try row(demo, "tour-cancelled") != nil)
        let again = try Program.run(["tour", "cancel", "2015-boston", "--site", demo.path])
        #expect(again.status == 1 && again.errors.contains("cancelled already"))
        let summary = try run(demo, "summary", "2015-boston")
        #expect(summary.output.contains("cancelled   nobody came"), "\(summary.output)")
    }
}
