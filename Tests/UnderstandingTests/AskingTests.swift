import MailModel
import Testing

@testable import Understanding

@Suite("What a mail asks is cut out, clause by clause")
struct AskingTests {
    @Test(
        "clauses part behind commas, before `and` and at numbers",
        arguments: [
            ("When is it and what does it cost?", ["When is it", "and what does it cost"]),
            ("Nous venons, mais qui paie l'hôtel ?", ["Nous venons", "mais qui paie l'hôtel"]),
            ("Tell me 1) the date 2) the price", ["Tell me", "1) the date", "2) the price"]),
            ("费用是多少，以及签证怎么办？", ["费用是多少", "以及签证怎么办"]),
            ("Yes, no.", ["Yes, no"]),
        ])
    func clauses(text: String, parts: [String]) {
        let page = Page(Correspondence(authorText: text), .empty)
        let found = ClauseCutter(page.body, isSubject: false).clauses()
        #expect(found.map { page.body.text.words.text($0.words) } == parts)
    }

    static func lesson(_ text: String, _ questions: [String]) -> Lesson {
        var lesson = Lesson(
            mail: Correspondence(authorText: text),
            matters: questions.isEmpty ? [Lesson.rhetorical] : ["question"], kind: .sentence)
        lesson.questions = questions.isEmpty ? nil : questions
        return lesson
    }

    static let table = ReadingTrainer(
        [
            lesson("When is it and what does it cost?", ["When is it", "what does it cost?"]),
            lesson("Who pays and where do we sleep?", ["Who pays", "where do we sleep?"]),
            lesson("What is lunch and when is dinner?", ["What is lunch", "when is dinner?"]),
            lesson("The mayor asks whether trams run.", ["The mayor asks whether trams run."]),
            lesson("My boss asks whether snow falls.", ["My boss asks whether snow falls."]),
            lesson("Who would have thought so?", []),
            lesson("Who would ever have believed it?", []),
        ], gazetteer: .empty
    ).train { _ in }

    @Test(
        "two questions of one sentence are two, statements ask, and wonder does not",
        arguments: [
            ("When is dinner and where do we sleep?", ["When is dinner", "and where do we sleep"]),
            ("My boss asks whether trams run.", ["My boss asks whether trams run"]),
            ("Who would have believed it?", []),
        ])
    func asked(text: String, questions: [String]) {
        let reading = Reading(of: Correspondence(authorText: text), table: Self.table)
        #expect(reading.questions.map(\.text) == questions)
    }

    @Test("a question takes along what the sentence before it names")
    func context() {
        let gazetteer = Gazetteer([Gazetteer.Entry(id: "dakar", names: ["Dakar"])])
        let mail = Correspondence(
            authorText: "We think of Dakar. When is it and what does it cost?")
        let reading = Reading(of: mail, gazetteer: gazetteer, table: Self.table)
        #expect(reading.questions.map(\.subjects) == [["dakar"], ["dakar"]])
        #expect(reading.questions.allSatisfy { !$0.namesSubject })
    }

    @Test("chances are shared out, and nothing goes on where nothing was asked")
    func chain() {
        let text = "Good morning. We come. When is it, and who pays? Thank you, and goodbye."
        let features = AskingFeatures(
            Page(Correspondence(authorText: text), .empty), nil, ruled: [])
        let chances = Self.table.asking.chances(features)
        #expect(chances.count == features.count * AskingTable.roles)
        for clause in 0..<features.count {
            let own = chances[clause * AskingTable.roles..<(clause + 1) * AskingTable.roles]
            #expect(abs(own.reduce(0, +) - 1) < 0.001)
        }
        #expect(chances[AskingTable.Role.goesOn.rawValue] == 0)
    }

    @Test("a mail of nothing but questions stays within bounds")
    func bounds() {
        let text = String(repeating: "When is it and what does it cost, who pays? ", count: 3_000)
        let reading = Reading(of: Correspondence(authorText: text), table: Self.table)
        #expect(reading.questions.count == Reading.Limits.questions)
    }
}
