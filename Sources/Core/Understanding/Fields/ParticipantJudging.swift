import MailModel

/// Weighs for each person named in a mail whether it is one of those who travel.
struct ParticipantJudging {
    /// A person named, with the signs that speak for travelling.
    struct Candidate {
        var found: Found
        var values: [Float]
    }

    private let page: Page
    private let mail: Correspondence
    private let finder: ParticipantFinder
    private let sender: SenderName
    private let signs: MailSigns
    private let registers: Bool
    private let withdraws: Bool
    /// How likely the mail registers, and how likely it withdraws.
    private let chances: [Float]

    init(
        _ page: Page, _ mail: Correspondence, _ moving: Set<Intent>, _ signs: MailSigns,
        _ chances: [Double]
    ) {
        self.page = page
        self.mail = mail
        self.signs = signs
        self.chances = Lesson.moving.map { Float(chances[$0]) }
        finder = ParticipantFinder(page, mail, moving)
        sender = SenderName(mail)
        registers = moving.contains(.tourRegistration)
        withdraws = moving.contains(.tourWithdrawal)
    }

    /// Where learning starts: what a careful reader would weigh.
    static let plain: [Float] = [
        -1.5, -0.5, 1.5, 0.8, 0.3, 0.3, 0.8, -1, 0, -2, -1, 1, 0.5, -0.5, 0.5, 0, 0, 0.3, -0.5, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]

    func find(_ judge: LinearJudge) -> [Found] {
        let all = candidates()
        let chances = all.map { judge.chance($0.values) }
        var kept = zip(all, chances).filter { $1 >= 0.5 }.map(\.0.found)
        if kept.isEmpty, let best = zip(all, chances).max(by: { $0.1 < $1.1 }), best.1 > 0.15 {
            kept = [best.0.found]
        }
        return Array(kept.prefix(Reading.Limits.participants))
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        let listed = ParticipantList(mail.authorText, sender).find()
        for one in listed { add(one, list: listed.count, &found) }
        let text = page.body.text
        for index in text.sentences.indices.prefix(400) {
            for range in PersonName.runs(in: text, text.sentences[index].words) {
                let name = PersonName.bare(text.words.text(range))
                let isTitled = name.count < text.words.text(range).count
                let one = Found(
                    value: name, evidence: page.evidence(range, in: page.body), score: 0.8)
                add(one, range, index, isTitled, listed.count, &found)
            }
        }
        if let own = finder.own { addOwn(own, &found) }
        return finished(found)
    }

    // MARK: - Signs

    private func add(_ one: Found, list: Int, _ all: inout [Candidate]) {
        var values = [Float](repeating: 0, count: Self.plain.count)
        values[2] = 1
        values[13] = list > 1 ? 1 : 0
        merge(Candidate(found: one, values: values), &all)
    }

    private func add(
        _ one: Found, _ range: Range<Int>, _ index: Int, _ isTitled: Bool, _ listed: Int,
        _ all: inout [Candidate]
    ) {
        let sentence = page.body.text.sentences[index]
        var values = [Float](repeating: 0, count: Self.plain.count)
        values[3] = relevant(index, holding: range)
        values[4] = max(0, relevant(index - 1))
        values[5] = max(0, relevant(index + 1))
        values[6] = finder.tells(index) ? 1 : 0
        values[7] = finder.stays(index) ? 1 : 0
        values[8] = isTitled ? 1 : 0
        values[9] = index == 0 && sentence.words.count <= 6 ? 1 : 0
        values[10] = finder.closes(range, sentence) ? 1 : 0
        values[14] = finder.speaksOfPlaces(sentence) ? 1 : 0
        values[15] = replaces(range, sentence) ? 1 : 0
        values[16] = index > page.body.text.sentences.count - 3 ? 1 : 0
        values[18] = listed > 0 ? 1 : 0
        values[20] = sentence.words.count == range.count ? 1 : 0
        if finder.remains(range, sentence) { values[registers ? 26 : 27] = 1 }
        merge(Candidate(found: one, values: values), &all)
    }

    private func addOwn(_ own: Found, _ all: inout [Candidate]) {
        var values = [Float](repeating: 0, count: Self.plain.count)
        for (index, sentence) in page.body.text.sentences.enumerated().prefix(400) {
            let here = max(relevant(index), finder.tells(index) ? 0.5 : -1)
            if finder.speaksOfSelf(in: sentence.words) {
                values[11] = 1
                values[21] = max(values[21], here)
            }
            if here > 0, finder.speaksOfFirst(in: sentence.words) { values[12] = 1 }
            if finder.staysOneself(in: sentence.words) { values[28] = 1 }
        }
        merge(Candidate(found: own, values: values), &all)
    }

    /// How far a sentence speaks of registering or withdrawing, as the mail does.
    private func relevant(_ index: Int, holding range: Range<Int>? = nil) -> Float {
        var best: Float = -1.2
        for one in signs.sentences where one.index == index && !one.isSubject {
            if let range, !one.words.overlaps(range) { continue }
            if registers { best = max(best, one.values[Self.registerColumn]) }
            if withdraws { best = max(best, one.values[Self.withdrawColumn]) }
        }
        return min(1.2, best)
    }

    private static let registerColumn =
        ReadingTrainer.classes.firstIndex(of: Intent.tourRegistration.rawValue) ?? 0
    private static let withdrawColumn =
        ReadingTrainer.classes.firstIndex(of: Intent.tourWithdrawal.rawValue) ?? 0

    private static let instead = PhraseTable([[
        "instead of", "in place of", "in lieu of", "replace", "replaces", "replacing", "au lieu de",
        "a la place de", "remplacer", "remplace", "en lugar de", "en vez de", "sustituye",
        "reemplaza", "anstelle", "statt", "代替", "顶替", "接替", "替",
    ]])

    /// True where a name stands behind `instead of` or before who replaces it.
    private func replaces(_ range: Range<Int>, _ sentence: ReadText.Sentence) -> Bool {
        let words = page.body.text.words.words
        let from = max(sentence.words.lowerBound, range.lowerBound - 4)
        return !Self.instead.mentions(in: Array(words[from..<range.lowerBound])).isEmpty
    }

    private func merge(_ one: Candidate, _ all: inout [Candidate]) {
        var one = one
        if sender.fits(one.found.value) {
            one.values[1] = 1
            if let own = finder.own, own.value.count > one.found.value.count {
                one.found = Found(value: own.value, evidence: one.found.evidence, score: 0.8)
            }
        }
        guard
            let at = all.firstIndex(where: {
                ParticipantFinder.same($0.found.value, one.found.value)
            })
        else { return all.append(one) }
        let isFuller = one.found.value.count > all[at].found.value.count && all[at].values[2] == 0
        if isFuller { all[at].found = one.found }
        for place in one.values.indices {
            let isFirst = place == 3 && all[at].values[2] == 1
            all[at].values[place] = isFirst
                ? one.values[place] : max(all[at].values[place], one.values[place])
        }
    }

    private func finished(_ all: [Candidate]) -> [Candidate] {
        let others = all.contains { $0.values[1] == 0 && ($0.values[3] > 0 || $0.values[2] > 0) }
        let best = all.map { $0.values[3] }.max() ?? 0
        return all.map { one in
            var one = one
            one.values[0] = 1
            one.values[19] = one.values[1] * (others ? 1 : 0)
            one.values[17] = one.values[3] >= best && one.values[3] > 0 ? 1 : 0
            one.values[22] = one.values[1] * (withdraws && !registers ? 1 : 0)
            one.values[23] = max(chances[0], chances[1])
            one.values[24] = chances[1]
            one.values[25] = one.values[1] * one.values[23]
            return one
        }
    }
}
