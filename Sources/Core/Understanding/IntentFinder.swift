/// Weighs the hits of a mail into intents.
struct IntentFinder {
    private let page: Page
    private let questions: [QuestionReading]

    init(_ page: Page, questions: [QuestionReading]) {
        self.page = page
        self.questions = questions.filter { $0.score >= QuestionReading.sure }
    }

    static let cues: [(Cue, Intent)] = [
        (.join, .join), (.register, .tourRegistration), (.withdraw, .tourWithdrawal),
        (.itinerary, .itineraryRequest), (.letter, .letterRequest), (.change, .changeDetails),
        (.confirm, .confirm), (.unsubscribe, .unsubscribe), (.data, .dataRequest),
        (.suggest, .suggestion), (.complain, .complaint), (.press, .press),
    ]

    /// What the patterns found, with what was learned.
    func find(_ learned: LearnedMail, ruled: [IntentReading]) -> [IntentReading] {
        var found: [IntentReading] = []
        var likeliest: IntentReading?
        for intent in Intent.allCases {
            if intent == .question {
                if let asked = ruled.first(where: { $0.intent == .question }) {
                    found.append(asked)
                    likeliest = asked
                }
                continue
            }
            let one = learned.intent(intent, ruled: ruled.first { $0.intent == intent })
            guard let one else { continue }
            if one.score >= MailJudge.least(intent.rawValue) { found.append(one) }
            if one.score > likeliest?.score ?? 0 { likeliest = one }
        }
        if found.count > 1 { found.removeAll { [.thanks, .other].contains($0.intent) } }
        if leaves(found) || asksOnly(found, ruled) { found.removeAll { $0.intent == .join } }
        if found.isEmpty, let likeliest, likeliest.score >= Self.likely { found = [likeliest] }
        return found.isEmpty ? [other()] : found.map { one in
            IntentReading(
                intent: one.intent, evidence: one.intent == .other ? nil : one.evidence,
                score: max(0.5, one.score))
        }
    }

    /// "Take me off your list" below the title "The Community": nobody joins by a title and
    /// leaves by the text.
    private func leaves(_ found: [IntentReading]) -> Bool {
        func place(_ intent: Intent) -> Evidence.Place? {
            found.first { $0.intent == intent }?.evidence?.place
        }
        return place(.join) == .subject && place(.unsubscribe) == .text
    }

    /// "How many members does the Community have?": nobody joins by a question that no pattern
    /// of joining knows.
    private func asksOnly(_ found: [IntentReading], _ ruled: [IntentReading]) -> Bool {
        guard !ruled.contains(where: { $0.intent == .join }),
            let evidence = found.first(where: { $0.intent == .join })?.evidence
        else { return false }
        return questions.contains { question in
            question.score >= Self.surelyAsked && question.text.contains(evidence.words)
        }
    }

    private static let surelyAsked = 0.8

    /// The chance from which the likeliest intent is taken where none is sure.
    private static let likely = 0.03

    /// What the patterns of the lexicon say by themselves.
    func ruled() -> [IntentReading] {
        var found: [IntentReading] = []
        if let first = questions.max(by: { $0.score < $1.score }) {
            found.append(
                IntentReading(
                    intent: .question, evidence: first.evidence, score: max(0.5, first.score)))
        }
        for (cue, intent) in Self.cues {
            if let reading = weigh(cue, intent) { found.append(reading) }
        }
        if !found.contains(where: { [.complaint, .press].contains($0.intent) }),
            let reading = accusation()
        { found.append(reading) }
        found = settle(found)
        if found.isEmpty { found = [thanks() ?? other()] }
        let order = Intent.allCases
        return found.sorted {
            (order.firstIndex(of: $0.intent) ?? 0) < (order.firstIndex(of: $1.intent) ?? 0)
        }
    }

    private func weigh(_ cue: Cue, _ intent: Intent) -> IntentReading? {
        if intent == .join, isRefused(cue) { return nil }
        var rest = 1.0
        var best: (hit: PatternBook.Hit, marks: Marks)?
        let ours = intent == .tourRegistration ? 0.5 : 0.0
        for (marks, share) in [(page.body, 1.0), (page.subject, page.isAnswer ? ours : 0.75)] {
            let hits = cue == .complain ? marks.discontent() : marks.hits
            for hit in hits where hit.cue == cue && counts(hit, in: marks) {
                let unasked = intent == .confirm && !page.isAnswer ? 0.52 : 1.0
                let weight = hit.weight * share * unasked
                rest *= 1 - weight
                if weight > (best?.hit.weight ?? 0) { best = (hit, marks) }
            }
        }
        guard let best, 1 - rest >= 0.5 else { return nil }
        return IntentReading(
            intent: intent, evidence: page.evidence(best.hit, in: best.marks), score: 1 - rest)
    }

    private func counts(_ hit: PatternBook.Hit, in marks: Marks) -> Bool {
        switch hit.cue {
        case .complain, .press, .data, .change: true
        case .unsubscribe: !standsWith(.withdraw, hit, marks)
        case .withdraw:
            !marks.isSupposed(hit) && !asks(hit, marks) && !isLooseTitle(hit, marks)
        case .register:
            !marks.isNegated(hit) && !marks.isSupposed(hit) && !standsWith(.join, hit, marks)
                && !isDone(hit, marks)
        case .confirm: !marks.isNegated(hit) && !marks.isSupposed(hit) && !asks(hit, marks)
        case .letter: !marks.isNegated(hit) && !marks.isSupposed(hit)
        default: !marks.isNegated(hit)
        }
    }

    private func standsWith(_ cue: Cue, _ hit: PatternBook.Hit, _ marks: Marks) -> Bool {
        marks.hits(inSentence: marks.text.sentence(of: hit.words.lowerBound)).contains {
            $0.cue == cue && $0.weight >= 0.6
        }
    }

    /// `We can't come` in a title is a regret, unless the title names the tour.
    private func isLooseTitle(_ hit: PatternBook.Hit, _ marks: Marks) -> Bool {
        marks.text.words.source == page.subject.text.words.source
            && marks.text.mentions.isEmpty
            && !marks.has(.tour, in: marks.text.words.words.indices)
    }

    /// True where words right before a hit say that it is done: `已报名`, `already registered`.
    private func isDone(_ hit: PatternBook.Hit, _ marks: Marks) -> Bool {
        let start = hit.words.lowerBound
        let sentence = marks.text.sentences[marks.text.sentence(of: start)].words
        return marks.has(.done, in: max(sentence.lowerBound, start - 2)..<start + 1)
            && hit.weight < 0.99
    }

    /// True where the text says no to a thing that only the subject or a form names.
    private func isRefused(_ cue: Cue) -> Bool {
        let hits = page.body.hits.filter { $0.cue == cue }
        return !hits.isEmpty && hits.allSatisfy { page.body.isNegated($0) }
    }

    private func asks(_ hit: PatternBook.Hit, _ marks: Marks) -> Bool {
        let sentence = marks.text.sentences[marks.text.sentence(of: hit.words.lowerBound)]
        return sentence.asks
    }

    /// What excludes what: a deletion is no goodbye from a list, a withdrawal no confirmation.
    private func settle(_ found: [IntentReading]) -> [IntentReading] {
        func score(_ intent: Intent) -> Double {
            found.first { $0.intent == intent }?.score ?? 0
        }
        return found.filter { reading in
            switch reading.intent {
            case .confirm:
                score(.tourWithdrawal) == 0 && score(.complaint) == 0
                    && (score(.tourRegistration) < 0.85 || page.isAnswer)
                    && (score(.join) < 0.85 || page.isAnswer)
            case .join: score(.tourRegistration) < 0.85 || reading.score >= 0.6
            case .tourRegistration: score(.tourWithdrawal) == 0 || reading.score >= 0.85
            default: true
            }
        }
    }

    /// Threats of law, claims of money and accusations complain without the word.
    private func accusation() -> IntentReading? {
        let cues: Set<Cue> = [.legal, .money, .accuse]
        let hits = page.body.hits.filter {
            cues.contains($0.cue) && $0.weight >= 0.85 && !page.body.isNegated($0)
        }
        guard let first = hits.first else { return nil }
        return IntentReading(
            intent: .complaint, evidence: page.evidence(first, in: page.body), score: first.weight)
    }

    private func thanks() -> IntentReading? {
        let hits = page.body.hits.filter { $0.cue == .thank }
        guard let best = hits.max(by: { $0.weight < $1.weight }),
            page.body.text.words.words.count <= Self.longestThanks
        else { return nil }
        return IntentReading(
            intent: .thanks, evidence: page.evidence(best, in: page.body), score: best.weight)
    }

    private func other() -> IntentReading {
        IntentReading(intent: .other, evidence: nil, score: 0.5)
    }

    /// Words; who writes more than thanks has something to say.
    private static let longestThanks = 90
}
