import Linguistics

/// How plainly a mail says that somebody wants a place on a tour.
///
/// An intent only tells what a mail is about; a place is taken on a sentence that says so. A mere
/// question about a tour, its name in a subject or "I do not want to register yet" is none.
package enum RegistrationWill: String, Sendable, Hashable, Codable {
    /// The mail is not about registering.
    case none
    /// It says that nobody registers, or not yet.
    case refused
    /// It only asks, or names a tour.
    case asked
    /// It may want a place, and no sentence of it says so: a person reads it.
    case doubtful
    /// A sentence says so.
    case plain
}

/// Finds the sentence that says that somebody comes.
struct WillFinder {
    private let page: Page
    private let questions: [QuestionReading]
    private let learned: LearnedMail?

    init(_ page: Page, _ questions: [QuestionReading], _ learned: LearnedMail?) {
        self.page = page
        self.questions = questions
        self.learned = learned
    }

    /// The least weight of a pattern that says more than a name.
    private static let leastWeight = 0.6
    /// How far a sentence must lie on the side of registering to say so by itself, and how far to
    /// bear out a pattern.
    private static let (leastValue, leastSupport): (Float, Float) = (0.35, -0.25)
    /// Words of a sentence that can say it; fewer are a name or a title.
    private static let leastWords = 4
    /// The chance from which a mail without such a sentence is put before staff.
    private static let likely = 0.8

    /// `names`: whether the text names somebody else than the writer who would travel.
    func will(_ intents: [IntentReading], names: Bool) -> RegistrationWill {
        guard let intent = intents.first(where: { $0.intent == .tourRegistration }) else {
            return .none
        }
        let told = wishes + hits(page.body).map(\.words)
        let plain = told.filter { !isNegated($0) }
        if plain.contains(where: { !isNominal($0) }) { return .plain }
        if !plain.isEmpty || tells(page.body, isSubject: false) {
            return isOvershadowed(intent, intents) ? .doubtful : .plain
        }
        if !told.isEmpty { return .refused }
        if !page.isAnswer, questions.isEmpty || names, titleTells {
            return isOvershadowed(intent, intents) ? .doubtful : .plain
        }
        let isLikely = intent.score >= Self.likely && intent.evidence.map(isAsked) == false
        return isLikely || names || questions.isEmpty ? .doubtful : .asked
    }

    /// A complaint about "the list of participants" registers nobody, whatever it names.
    private func isOvershadowed(_ intent: IntentReading, _ intents: [IntentReading]) -> Bool {
        intents.contains { other in
            [.complaint, .dataRequest, .changeDetails, .unsubscribe].contains(other.intent)
                && other.score > intent.score
        }
    }

    /// Words such as "list of participants", which name a registration and wish for none.
    private func isNominal(_ words: Range<Int>) -> Bool {
        words.contains { index in
            Self.nouns.contains(String(decoding: page.body.text.words.folded(index), as: UTF8.self))
        }
    }

    private static let nouns: Set = [
        "participants", "participantes", "delegates", "delegation", "delegacion", "list", "lista",
        "liste", "名", "单",
    ]

    private var titleTells: Bool {
        !hits(page.subject).isEmpty || tells(page.subject, isSubject: true)
            || page.subject.hits.contains {
                $0.cue == .register && !page.subject.isNegated($0)
                    && !isDoneOrDoubtful($0.words, page.subject)
            }
    }

    // MARK: - Sentences

    /// "I would like to take part", "我想参加": a wish with a verb of going right behind it.
    private var wishes: [Range<Int>] {
        let words = page.body.text.words.words
        let goings = Self.goings.mentions(in: words).filter { $0.owner == 0 }
        return Self.wishing.mentions(in: words).compactMap { wish in
            let reach = words[wish.words.lowerBound].isAlone ? Self.hanReach : Self.reach
            guard
                let going = goings.first(where: {
                    $0.words.lowerBound >= wish.words.upperBound
                        && $0.words.lowerBound <= wish.words.upperBound + reach
                })
            else { return nil }
            let words = wish.words.lowerBound..<going.words.upperBound
            let sentence = page.body.text.sentence(of: words.lowerBound)
            let isWhole = page.body.text.sentences[sentence].words.contains(words.upperBound - 1)
            let isWish = isWhole && !isAsked(words, page.body) && !isSupposed(words)
                && !isDoneOrDoubtful(words, page.body)
            return isWish ? words : nil
        }
    }

    private static let (reach, hanReach) = (3, 4)
    private static let wishing = PhraseTable([[
        "would like to", "d like to", "want to", "wish to", "wishes to", "love to", "happy to",
        "intend to", "plan to", "going to", "will", "shall", "j aimerais", "aimerions",
        "je souhaite", "je souhaiterais", "nous souhaitons", "nous souhaiterions", "souhaite",
        "je voudrais", "nous voudrions", "je veux", "nous voulons", "je desire", "nous desirons",
        "je compte", "nous comptons", "quisiera", "quisieramos", "me gustaria", "nos gustaria",
        "quiero", "queremos", "deseo", "deseamos", "vamos a", "voy a", "想", "要", "希望", "愿意", "願意",
        "打算", "拟", "擬",
    ]])
    private static let goings = PhraseTable([[
        "attend", "participate", "take part", "register", "be registered", "enrol", "enroll",
        "sign up", "come along", "come", "join the tour", "join the visit", "join the trip",
        "join the study", "join your tour", "join this tour", "join you", "participer",
        "prendre part", "m inscrire", "nous inscrire", "etre inscrit", "etre inscrite",
        "etre inscrits", "inscrire", "assister", "venir", "faire partie du voyage", "asistir",
        "participar", "tomar parte", "inscribirme", "inscribirnos", "inscribir", "apuntarme",
        "apuntarnos", "anotarme", "acudir", "ir", "参加", "參加", "报名", "報名", "参团", "參團", "一起去",
    ], [
        // What only sounds like it.
        "come back", "come to know", "register my", "register a", "ir a", "venir vers",
    ]])

    private func isSupposed(_ words: Range<Int>) -> Bool {
        page.body.isSupposed(PatternBook.Hit(cue: .register, weight: 1, words: words))
    }

    private func isNegated(_ words: Range<Int>) -> Bool {
        page.body.isNegated(PatternBook.Hit(cue: .register, weight: 1, words: words))
    }

    /// Where a pattern of registering stands outside of questions and conditions, in a sentence
    /// that what was learned bears out.
    private func hits(_ marks: Marks) -> [PatternBook.Hit] {
        marks.hits.filter { hit in
            hit.cue == .register && hit.weight >= Self.leastWeight && !marks.isSupposed(hit)
                && !isAsked(hit.words, marks) && !isDoneOrDoubtful(hit.words, marks)
                && value(marks.text.sentence(of: hit.words.lowerBound), marks) ?? 0
                    >= Self.leastSupport
        }
    }

    private func value(_ sentence: Int, _ marks: Marks) -> Float? {
        guard let learned,
            let matter = learned.table.classes.firstIndex(of: Intent.tourRegistration.rawValue)
        else { return nil }
        return learned.signs.value(
            matter, ofSentence: sentence,
            isSubject: marks.text.words.source == page.subject.text.words.source)
    }

    /// A sentence that was learned to say it, and neither denies nor supposes anything.
    private func tells(_ marks: Marks, isSubject: Bool) -> Bool {
        let indices = marks.text.sentences.indices.prefix(MailSigns.mostSentences)
        return indices.contains { index in
            let words = marks.text.sentences[index].words
            return words.count >= (isSubject ? 1 : Self.leastWords)
                && value(index, marks) ?? -1 >= Self.leastValue
                && !isAsked(words, marks) && !isDoneOrDoubtful(words, marks)
                && !marks.hits(inSentence: index).contains {
                    [.negation, .condition, .withdraw].contains($0.cue)
                }
        }
    }

    /// `already registered`, `might register`: what is told as done, or as perhaps, is no wish.
    private func isDoneOrDoubtful(_ words: Range<Int>, _ marks: Marks) -> Bool {
        let range = marks.text.sentences[marks.text.sentence(of: words.lowerBound)].words
        let sentence = Array(marks.text.words.words[range])
        return [Self.done, Self.doubted].contains { !$0.mentions(in: sentence).isEmpty }
    }

    private static let doubted = PhraseTable([DoubtWords.all])

    private static let done = PhraseTable([[
        "already registered", "am registered", "are registered", "is registered", "been registered",
        "was registered", "were registered", "registered myself", "registered me", "registered us",
        "already signed", "signed me up", "deja inscrit", "deja inscrite", "deja inscrits",
        "est inscrit", "est inscrite", "suis inscrit", "suis inscrite", "sommes inscrits",
        "sommes inscrites", "etes inscrit", "m a inscrit", "m a inscrite", "nous a inscrits",
        "ai inscrit", "avons inscrit", "a ete inscrit", "estoy inscrito", "estoy inscrita",
        "estamos inscritos", "esta inscrito", "esta inscrita", "estan inscritos", "me inscribi",
        "me inscribio", "me inscribieron", "nos inscribio", "nos inscribieron", "ya inscrito",
        "ya inscrita", "ya inscritos", "ya estamos", "ya estoy", "已报名", "已经报名", "已報名", "已經報名",
        "报过名", "報過名",
    ]])

    private func isAsked(_ evidence: Evidence) -> Bool {
        questions.contains { question in
            let asked = question.evidence
            return asked.place == evidence.place
                && (asked.offset..<asked.offset + max(1, asked.words.utf8.count))
                    .contains(evidence.offset)
        }
    }

    /// True for words that a question of the mail holds.
    private func isAsked(_ words: Range<Int>, _ marks: Marks) -> Bool {
        let text = marks.text.words
        guard !words.isEmpty, text.words.indices.contains(words.upperBound - 1) else {
            return false
        }
        let span = text.words[words.lowerBound].start..<text.words[words.upperBound - 1].end
        let isSubject = text.source == page.subject.text.words.source
        return questions.contains { question in
            let asked = question.evidence
            return (asked.place == .subject) == isSubject
                && (asked.offset..<asked.offset + max(1, asked.words.utf8.count)).overlaps(span)
        }
    }
}
