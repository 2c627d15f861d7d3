/// What a learned table says of one mail, together with the patterns of the lexicon.
struct LearnedMail {
    private let page: Page
    let table: LearnedReading
    let signs: MailSigns

    init(_ page: Page, _ table: LearnedReading) {
        self.page = page
        self.table = table
        signs = MailSigns(page, table)
    }

    /// An intent with its chance, where that is not small, and the words that show it.
    func intent(_ intent: Intent, ruled: IntentReading?) -> IntentReading? {
        guard let matter = table.classes.firstIndex(of: intent.rawValue) else { return nil }
        let chance = chance(matter, rules: ruled?.score ?? 0)
        guard chance >= 0.02 else { return nil }
        return IntentReading(
            intent: intent, evidence: ruled?.evidence ?? evidence(matter), score: chance)
    }

    /// The sensitive matters, those of the patterns first; empty where the chance is small.
    func sensitive(ruled: SensitiveReading, intents: [IntentReading]) -> SensitiveReading? {
        guard let matter = table.classes.firstIndex(of: "sensitive") else { return nil }
        let rules = ruled.reasons.map(\.score).max() ?? 0
        let chance = chance(matter, rules: rules)
        guard chance >= MailJudge.least("sensitive") else { return SensitiveReading(reasons: []) }
        if ruled.isSensitive { return ruled }
        let reason = SensitiveReading.Reason(
            matter: likeliest(intents),
            evidence: evidence(matter) ?? page.evidence(0..<0, in: page.body), score: chance)
        return SensitiveReading(reasons: [reason])
    }

    private func likeliest(_ intents: [IntentReading]) -> SensitiveReading.Matter {
        let all = SensitiveReading.Matter.allCases.compactMap { matter in
            table.classes.firstIndex(of: matter.rawValue).map { (matter, chance($0, rules: 0)) }
        }
        return all.max { $0.1 < $1.1 }?.0 ?? .complaint
    }

    func chance(_ matter: Int, rules: Double) -> Double {
        table.judges[matter].chance(signs.signs(matter, rules: rules))
    }

    /// The words of the foremost sentence that speak for a matter.
    private func evidence(_ matter: Int) -> Evidence? {
        guard
            let best = signs.sentences.max(by: { $0.values[matter] < $1.values[matter] }),
            let words = table.words(of: best.features, for: matter)
        else { return nil }
        return page.evidence(words, in: best.isSubject ? page.subject : page.body)
    }
}
