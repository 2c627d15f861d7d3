/// What the patterns of the lexicon say of one mail by themselves.
struct Ruling {
    private(set) var intents: [IntentReading] = []
    private(set) var sensitive = SensitiveReading(reasons: [])
    /// How sure they are of each matter, from 0 to 1, in the order of the learned columns.
    private(set) var scores = [Double](repeating: 0, count: ReadingTrainer.classes.count)

    /// A mail of which they say nothing.
    init() {}

    init(_ page: Page, _ questions: [QuestionReading]? = nil) {
        intents = IntentFinder(page, questions: questions ?? QuestionFinder(page).find()).ruled()
        sensitive = SensitiveFinder(page).ruled()
        var found: [String: Double] = [:]
        for one in intents where one.intent != .question { found[one.intent.rawValue] = one.score }
        for reason in sensitive.reasons {
            found["sensitive"] = max(found["sensitive"] ?? 0, reason.score)
            if Lesson.fine.contains(reason.matter.rawValue) {
                found[reason.matter.rawValue] = reason.score
            }
        }
        scores = ReadingTrainer.classes.map { found[$0] ?? 0 }
    }
}
