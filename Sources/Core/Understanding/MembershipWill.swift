import MailModel

/// What a mail that speaks of membership wants: in, out, neither.
///
/// Joining and leaving are told in the same words, and a learned table hears the words more than
/// the "not" before them. Somebody who leaves and is greeted as a member, or who begs to stay and
/// is sent away, has been done harm; so what was learned is checked here against plain sentences.
struct MembershipWill {
    private let page: Page
    private let body: Marks
    /// What the books on membership find, in the text and in the title of a first mail.
    private let own: Marks
    private let title: Marks

    init(_ page: Page) {
        self.page = page
        body = page.body
        let books = Lexicon.membershipBooks(for: page.language)
        own = Marks(text: page.body.text, books: books)
        title = Marks(text: page.subject.text, books: page.isAnswer ? [] : books)
    }

    /// Intents that may really be a wish to leave, or one that is none.
    private static let doubtful: Set<Intent> = [
        .join, .unsubscribe, .tourWithdrawal, .changeDetails, .confirm, .thanks, .other,
    ]

    /// The intents as the plain sentences leave them, and whether nothing is to change.
    static func settled(
        _ found: [IntentReading], _ page: Page
    ) -> (intents: [IntentReading], declines: Bool) {
        guard found.contains(where: { doubtful.contains($0.intent) }) else {
            return (found, false)
        }
        let will = MembershipWill(page)
        let intents = will.settling(found)
        return (intents, !intents.contains { $0.intent == .join } && will.declines)
    }

    /// Whether somebody says outright that they do not join, or that they stay.
    private var declines: Bool {
        plainLeaving == nil
            && (!refusals.isEmpty || notLeaving.contains { $0.cue == .stay })
    }

    /// The intents as the plain sentences leave them; never empty.
    func settling(_ found: [IntentReading]) -> [IntentReading] {
        var intents = found
        let leaving = plainLeaving
        if let leaving {
            intents.removeAll { $0.intent == .join }
            if !intents.contains(where: { $0.intent == .unsubscribe }) {
                intents.removeAll { [.other, .thanks].contains($0.intent) }
                intents.append(
                    IntentReading(
                        intent: .unsubscribe, evidence: page.evidence(leaving, in: body),
                        score: leaving.weight))
            }
        } else if let told = intents.first(where: { $0.intent == .unsubscribe }),
            isNoLeaving(told)
        {
            intents.removeAll { $0.intent == .unsubscribe }
        }
        if intents.contains(where: { $0.intent == .join }), isNoJoining {
            intents.removeAll { $0.intent == .join }
        }
        guard !intents.isEmpty else {
            return [IntentReading(intent: .other, evidence: nil, score: 0.5)]
        }
        let order = Intent.allCases
        return intents.count == found.count && leaving == nil ? intents : intents.sorted {
            (order.firstIndex(of: $0.intent) ?? 0) < (order.firstIndex(of: $1.intent) ?? 0)
        }
    }

    private func hits(_ cue: Cue) -> [PatternBook.Hit] { own.hits.filter { $0.cue == cue } }

    /// Words right before or inside of a "not" that deny nothing: `why don't you`, `don't
    /// hesitate to`.
    private static let emptyDenials: Set<String> = [
        "why", "pourquoi", "hesitate", "hesitez", "duden", "dude", "still", "toujours", "todavia",
        "aun", "发", "寄", "收",
    ]

    /// Whether a denial is one: in one clause, no choice such as `要不要`, nothing supposed.
    private func denies(_ hit: PatternBook.Hit) -> Bool {
        let words = body.text.words.words
        let (start, end) = (hit.words.lowerBound, hit.words.upperBound)
        if (start..<end - 1).contains(where: { words[$0].gap >= .comma }) { return false }
        if start > 0, start + 1 < words.count, words[start].isAlone,
            words[start - 1].hash == words[start + 1].hash
        { return false }
        let seen = max(0, start - 1)..<end
        return !body.isSupposed(hit) && !seen.contains { index in
            Self.emptyDenials.contains(
                String(decoding: body.text.words.folded(index), as: UTF8.self))
        }
    }

    private static func overlaps(_ hit: PatternBook.Hit, _ others: [PatternBook.Hit]) -> Bool {
        others.contains { $0.words.overlaps(hit.words) }
    }

    // MARK: - Leaving

    /// Hits that say that somebody stays, or only tell of leaving.
    private var notLeaving: [PatternBook.Hit] {
        hits(.toldLeaving) + hits(.stay).filter { hit in
            // "Keep me on the list" has no "not" of its own, and means nothing with one.
            hit.weight > 0.85 ? denies(hit) : !body.isNegated(hit)
        }
    }

    /// The foremost sentence that says outright that its writer leaves.
    private var plainLeaving: PatternBook.Hit? {
        let leaving = hits(.leave)
        guard !leaving.isEmpty else { return nil }
        let others = notLeaving
        return leaving.first { hit in
            let sentence = body.text.sentences[body.text.sentence(of: hit.words.lowerBound)]
            return !Self.overlaps(hit, others) && !sentence.asks && !body.isSupposed(hit)
                && !body.has(.tour, in: hit.words)
                && !hit.words.contains { body.text.isCity[$0] }
        }
    }

    /// Whether what was taken for a wish to leave is a wish to stay, or none.
    private func isNoLeaving(_ told: IntentReading) -> Bool {
        let others = notLeaving
        guard !others.isEmpty else { return false }
        let sentences = Set(others.map { body.text.sentence(of: $0.words.lowerBound) })
        let ruled = body.hits.filter { $0.cue == .unsubscribe }.allSatisfy {
            sentences.contains(body.text.sentence(of: $0.words.lowerBound))
        }
        guard ruled else { return false }
        guard let evidence = told.evidence, evidence.place == .text,
            let word = body.text.words.words.firstIndex(where: { $0.end > evidence.offset })
        else { return true }
        return sentences.contains(body.text.sentence(of: word))
    }

    // MARK: - Joining

    /// A condition such as "otherwise not" reaches over commas.
    private var refusals: [PatternBook.Hit] {
        hits(.joinRefused).filter { $0.weight < 0.85 || denies($0) }
    }

    /// Words up to which a mail without a word of joining is small talk.
    private static let smallTalk = 12
    private static let greeting = 3

    /// Whether nobody joins: it is refused, only told of, or no word of it stands anywhere.
    private var isNoJoining: Bool {
        let signs = hits(.joinSign)
        let wishesInTitle = !page.isAnswer && page.subject.hits.contains { $0.cue == .join }
        let count = body.text.words.words.count
        // In a language whose words of joining are not all known, only a greeting is sure.
        let isKnown = ["en", "fr", "es", "zh"].contains(page.language.tag.code)
        guard isKnown || count <= Self.greeting else { return false }
        if signs.isEmpty {
            return !wishesInTitle && !title.hits.contains { $0.cue == .joinSign }
                && !body.hits.contains { $0.cue == .join }
                && count <= Self.smallTalk
        }
        let (refused, told) = (refusals, hits(.toldJoining))
        guard signs.allSatisfy({ Self.overlaps($0, refused) || Self.overlaps($0, told) }) else {
            return false
        }
        return !refused.isEmpty || !wishesInTitle
    }
}
