/// Finds what only a person may answer.
struct SensitiveFinder {
    private let page: Page

    init(_ page: Page) { self.page = page }

    private static let matters: [(Cue, SensitiveReading.Matter)] = [
        (.complain, .complaint), (.legal, .legal), (.money, .money), (.accuse, .accusation),
        (.distress, .distress), (.personal, .personal), (.press, .press),
    ]

    /// What the patterns of the lexicon say by themselves.
    func ruled() -> SensitiveReading {
        var reasons: [SensitiveReading.Reason] = []
        for (cue, matter) in Self.matters {
            if let reason = strongest(cue, matter) { reasons.append(reason) }
        }
        return SensitiveReading(
            reasons: reasons.sorted {
                ($1.score, $0.matter.rawValue) < ($0.score, $1.matter.rawValue)
            })
    }

    private func strongest(
        _ cue: Cue, _ matter: SensitiveReading.Matter
    ) -> SensitiveReading.Reason? {
        var rest = 1.0
        var best: (PatternBook.Hit, Marks)?
        for marks in [page.body, page.isAnswer ? nil : page.subject].compactMap({ $0 }) {
            let hits = cue == .complain ? marks.discontent() : marks.hits
            for hit in hits where hit.cue == cue && !marks.isNegated(hit) {
                rest *= 1 - hit.weight
                if hit.weight > best?.0.weight ?? 0 { best = (hit, marks) }
            }
        }
        guard let best, 1 - rest >= 0.5 else { return nil }
        return SensitiveReading.Reason(
            matter: matter, evidence: page.evidence(best.0, in: best.1), score: 1 - rest)
    }
}
