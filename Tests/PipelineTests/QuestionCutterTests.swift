import Testing

@testable import Knowledge
@testable import Pipeline
@testable import Understanding

@Suite struct QuestionCutterTests {
    /// What a small library knows of each text: a topic and whether it answers.
    private static let known: [String: (topic: String, answers: Bool)] = [
        "When is it and what does it cost": ("tours-fee", true),
        "When is it": ("tours-dates", true), "and what does it cost": ("tours-fee", true),
        "What does it cost and is it much": ("tours-fee", true),
        "What does it cost": ("tours-fee", true), "and is it much": ("tours-fee", true),
        "When is it and why": ("tours-dates", true), "and why": ("award-judging", false),
    ]

    private static func question(
        _ text: String, _ cuts: [QuestionReading.Cut] = []
    ) -> QuestionReading {
        var question = QuestionReading(
            text: text, evidence: Evidence(place: .text, words: text, offset: 0), lead: "",
            subjects: [], namesSubject: false, aspects: [], score: 1)
        question.cuts = cuts
        return question
    }

    @Test(
        "A question is cut where both halves have answers of their own",
        arguments: [
            ("When is it", "and what does it cost", true),
            ("What does it cost", "and is it much", false), ("When is it", "and why", false),
        ])
    func halves(before: String, behind: String, isTwo: Bool) throws {
        let cutter = QuestionCutter { question in
            let known = Self.known[question.text]
            return Finding(
                topics: [.init(id: known?.topic ?? "", score: 0.9, evidence: [])],
                answerable: known?.answers ?? false, answer: nil, cameClose: [])
        }
        let whole = before + " " + behind
        let cut = QuestionReading.Cut(
            before: Self.question(before), behind: Self.question(behind))
        let parts = cutter.parts(of: Self.question(whole, [cut])).map(\.0.text)
        #expect(parts == (isTwo ? [before, behind] : [whole]))
    }
}
