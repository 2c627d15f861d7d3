/// How far each sentence of a mail lies on the side of each learned matter.
struct MailSigns {
    /// One sentence with its features and what they speak for.
    struct Sentence {
        let index: Int
        let isSubject: Bool
        let words: Range<Int>
        let features: SentenceFeatures
        let values: [Float]
    }

    /// What holds for the whole mail.
    struct Frame {
        let isShort: Bool
        let isAnswer: Bool
        let namesPlace: Bool

        init(_ page: Page) {
            isShort = page.body.text.words.words.count < 40
            isAnswer = page.isAnswer
            namesPlace = !page.body.text.mentions.isEmpty || !page.subject.text.mentions.isEmpty
        }
    }

    let sentences: [Sentence]
    let frame: Frame

    /// Sentences looked at; who writes more has said what it is about.
    static let mostSentences = 160

    init(_ page: Page, _ table: LearnedReading) {
        sentences = Self.features(of: page).map { one in
            Sentence(
                index: one.index, isSubject: one.isSubject, words: one.words,
                features: one.features, values: table.decide(one.features))
        }
        frame = Frame(page)
    }

    /// The signs of a mail whose sentences were valued elsewhere.
    init(_ page: Page, values: [[Float]]) {
        sentences = zip(Self.features(of: page), values).map { one, values in
            Sentence(
                index: one.index, isSubject: one.isSubject, words: one.words,
                features: one.features, values: values)
        }
        frame = Frame(page)
    }

    /// How far a sentence lies on a matter's side, itself or its foremost clause.
    func value(_ matter: Int, ofSentence index: Int, isSubject: Bool) -> Float {
        var best: Float = -1.5
        for one in sentences where one.index == index && one.isSubject == isSubject {
            best = max(best, min(1.5, one.values[matter]))
        }
        return best
    }

    /// A sentence or clause with what it holds.
    typealias Part = (
        index: Int, isSubject: Bool, words: Range<Int>, features: SentenceFeatures
    )

    /// The features of the sentences of a mail, the subject's last.
    static func features(of page: Page) -> [Part] {
        var found: [Part] = []
        for (marks, isSubject) in [(page.body, false), (page.subject, true)] {
            for index in marks.text.sentences.indices.prefix(mostSentences) {
                for words in parts(of: marks.text.sentences[index].words, marks.text) {
                    let features = SentenceFeatures(
                        marks.text, index, words, isSubject: isSubject, in: page)
                    found.append(Part(index, isSubject, words, features))
                }
            }
        }
        if let whole = whole(of: page) { found.append(whole) }
        return found
    }

    /// The index that stands for a mail's whole text.
    static let whole = -1

    /// What the whole text holds, for what no single sentence shows.
    private static func whole(of page: Page) -> Part? {
        let words = page.body.text.words.words.indices.prefix(SentenceFeatures.longestWhole)
        guard !words.isEmpty else { return nil }
        let range = words.startIndex..<words.endIndex
        let features = SentenceFeatures(
            page.body.text, whole, range, isSubject: false, in: page)
        return Part(whole, false, range, features)
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

    /// How likely each matter is.
    func chances(_ judges: [MailJudge], _ ruling: Ruling) -> [Double] {
        let signs = judges.indices.map { self.signs($0, rules: ruling.scores[$0]) }
        let shown = signs.flatMap(\.shown)
        return zip(judges, signs).map { $0.chance($1, shown) }
    }

    /// The signs for one matter.
    private func signs(_ matter: Int, rules: Double) -> MailJudge.Signs {
        Self.signs(
            sentences.map { ($0.isSubject, $0.index == Self.whole, $0.values[matter]) },
            rules: rules, frame)
    }

    static func signs(
        _ values: [(isSubject: Bool, isWhole: Bool, value: Float)], rules: Double, _ frame: Frame
    ) -> MailJudge.Signs {
        var signs = MailJudge.Signs()
        for one in values {
            let value = max(-1.5, min(1.5, one.value))
            if one.isWhole {
                signs.whole = value
            } else if one.isSubject {
                signs.subject = max(signs.subject, value)
            } else if value > signs.best {
                signs.second = signs.best
                signs.best = value
            } else {
                signs.second = max(signs.second, value)
            }
        }
        signs.rules = Float(rules)
        signs.frame = [
            frame.isShort ? 1 : 0, frame.isAnswer ? 1 : 0, frame.namesPlace ? 1 : 0,
        ]
        return signs
    }
}
