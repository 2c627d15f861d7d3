/// How far each sentence of a mail lies on the side of each learned matter.
struct MailSigns {
    /// One sentence with its features and what they speak for.
    struct Sentence {
        let index: Int
        let isSubject: Bool
        let features: SentenceFeatures
        let values: [Float]
    }

    let sentences: [Sentence]
    let isShort: Bool
    let isAnswer: Bool

    /// Sentences looked at; who writes more has said what it is about.
    static let mostSentences = 160

    init(_ page: Page, _ table: LearnedReading) {
        sentences = Self.features(of: page).map { one in
            Sentence(
                index: one.index, isSubject: one.isSubject, features: one.features,
                values: table.decide(one.features))
        }
        isShort = Self.isShort(page)
        isAnswer = page.isAnswer
    }

    static func isShort(_ page: Page) -> Bool { page.body.text.words.words.count < 40 }

    /// The features of the sentences of a mail, the subject's last.
    static func features(
        of page: Page
    ) -> [(index: Int, isSubject: Bool, features: SentenceFeatures)] {
        var found: [(index: Int, isSubject: Bool, features: SentenceFeatures)] = []
        for (marks, isSubject) in [(page.body, false), (page.subject, true)] {
            for index in marks.text.sentences.indices.prefix(mostSentences) {
                for words in parts(of: marks.text.sentences[index].words, marks.text) {
                    let features = SentenceFeatures(
                        marks.text, index, words, isSubject: isSubject, in: page)
                    found.append((index, isSubject, features))
                }
            }
        }
        return found
    }

    /// A sentence whole, and where it is long its clauses by themselves.
    private static func parts(of sentence: Range<Int>, _ text: ReadText) -> [Range<Int>] {
        let unit = text.words.words[sentence.lowerBound].isAlone ? 2 : 1
        guard sentence.count > 9 * unit else { return [sentence] }
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence where text.words.words[index].gap >= .comma {
            guard index + 1 - start >= 4 * unit, sentence.upperBound - index > 3 * unit else {
                continue
            }
            parts.append(start..<index + 1)
            start = index + 1
        }
        guard !parts.isEmpty else { return [sentence] }
        return [sentence] + (parts + [start..<sentence.upperBound]).prefix(mostParts)
    }

    /// Clauses of one sentence; what has more is a list.
    private static let mostParts = 8

    /// The signs for one matter.
    func signs(_ matter: Int, rules: Double) -> MailJudge.Signs {
        Self.signs(
            sentences.map { ($0.isSubject, $0.values[matter]) }, rules: rules, isShort: isShort,
            isAnswer: isAnswer)
    }

    static func signs(
        _ values: [(isSubject: Bool, value: Float)], rules: Double, isShort: Bool, isAnswer: Bool
    ) -> MailJudge.Signs {
        var signs = MailJudge.Signs()
        for one in values {
            let value = max(-1.5, min(1.5, one.value))
            if one.isSubject {
                signs.subject = max(signs.subject, value)
            } else if value > signs.best {
                signs.second = signs.best
                signs.best = value
            } else {
                signs.second = max(signs.second, value)
            }
        }
        signs.rules = Float(rules)
        signs.isShort = isShort
        signs.isAnswer = isAnswer
        return signs
    }
}
