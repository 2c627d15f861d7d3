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
                let features = SentenceFeatures(
                    marks.text, index, isSubject: isSubject, in: page)
                found.append((index, isSubject, features))
            }
        }
        return found
    }

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
