/// What a learned table says of one mail, together with the patterns of the lexicon.
struct LearnedMail {
    private let page: Page
    let table: LearnedReading
    let signs: MailSigns
    /// How likely each matter is, once the patterns have been heard.
    private(set) var chances: [Double]

    init(_ page: Page, _ table: LearnedReading) {
        self.page = page
        self.table = table
        signs = MailSigns(page, table)
        chances = [Double](repeating: 0, count: table.classes.count)
    }

    /// Weighs all matters, with what the patterns of the lexicon say of each.
    mutating func weigh(_ ruling: Ruling) {
        chances = signs.chances(table.judges, ruling)
    }

    /// An intent with its chance, where that is not small, and the words that show it.
    func intent(_ intent: Intent, ruled: IntentReading?) -> IntentReading? {
        guard let matter = table.classes.firstIndex(of: intent.rawValue) else { return nil }
        let chance = chances[matter]
        guard chance >= 0.02 else { return nil }
        return IntentReading(
            intent: intent, evidence: ruled?.evidence ?? evidence(matter), score: chance)
    }

    /// The sensitive matters, those of the patterns first; empty where the chance is small.
    func sensitive(ruled: SensitiveReading, intents: [IntentReading]) -> SensitiveReading? {
        guard let matter = table.classes.firstIndex(of: "sensitive") else { return nil }
        let chance = chances[matter]
        guard chance >= MailJudge.least("sensitive") else { return SensitiveReading(reasons: []) }
        if ruled.isSensitive { return ruled }
        guard page.body.text.words.words.count > Self.fewestWords else {
            return SensitiveReading(reasons: [])
        }
        let reason = SensitiveReading.Reason(
            matter: likeliest(intents),
            evidence: evidence(matter) ?? page.evidence(0..<0, in: page.body), score: chance)
        return SensitiveReading(reasons: [reason])
    }

    /// Words up to which only a pattern tells anything: a greeting, a word or two.
    private static let fewestWords = 4

    private func likeliest(_ intents: [IntentReading]) -> SensitiveReading.Matter {
        let all = SensitiveReading.Matter.allCases.compactMap { matter in
            table.classes.firstIndex(of: matter.rawValue).map { (matter, chances[$0]) }
        }
        return all.max { $0.1 < $1.1 }?.0 ?? .complaint
    }

    /// Whether the mail may well say who travels, or who no longer does.
    var moving: Set<Intent> { Self.moving(chances) }

    static func moving(_ chances: [Double]) -> Set<Intent> {
        let all = zip(Intent.moving, Lesson.moving).map { ($0, chances[$1]) }
        let likely = all.filter { $0.1 >= leastToMove }
        let sure = all.filter { $0.1 >= MailJudge.least($0.0.rawValue) }
        return Set((sure.isEmpty ? likely : sure).map(\.0))
    }

    /// Whether it says so surely enough for an intent.
    var isSureToMove: Bool {
        zip(Intent.moving, Lesson.moving).contains { intent, matter in
            chances[matter] >= MailJudge.least(intent.rawValue)
        }
    }

    /// The chance from which those who travel are looked for.
    private static let leastToMove = 0.12

    /// The words of the foremost sentence that speak for a matter.
    private func evidence(_ matter: Int) -> Evidence? {
        guard
            let best = signs.sentences.max(by: { $0.values[matter] < $1.values[matter] }),
            let words = table.words(of: best.features, for: matter)
        else { return nil }
        return page.evidence(words, in: best.isSubject ? page.subject : page.body)
    }
}
