import MailModel

extension Reading {
    /// Reads one mail; the same words and gazetteer always give the same reading.
    package init(
        of mail: Correspondence, gazetteer: Gazetteer = .empty, table: LearnedReading? = nil
    ) {
        let mail = mail.clipped()
        let page = Page(mail, gazetteer)
        language = page.language
        var learned = table.map { LearnedMail(page, $0) }
        let questions = QuestionFinder(page, learned).find()
        let ruling = Ruling(page, questions)
        learned?.weigh(ruling)
        let read = learned.map {
            IntentFinder(page, questions: questions).find($0, ruled: ruling.intents)
        } ?? ruling.intents
        let (intents, declines) = MembershipWill.settled(read, page)
        declinesMembership = declines
        let finder = TourFinder(page, intents: intents)
        let named = finder.find(learned)
        tours = named.isEmpty ? finder.quoted(mail.quotedText) : named
        self.questions = questions
        sensitive = learned?.sensitive(ruled: ruling.sensitive, intents: intents)
            ?? ruling.sensitive
        let joins = intents.contains { $0.intent == .join }
        let moving = learned?.moving ?? Set(intents.map(\.intent)).intersection(Intent.moving)
        let fields = table?.fields == nil || !joins && moving.isEmpty
            ? nil : FieldReader(page, mail, joins ? moving.union([.join]) : moving)
        join = joins ? Self.join(page, mail, fields, table?.fields) : JoinFields()
        participants = moving.isEmpty
            ? [] : ParticipantFinder(page, mail, moving).find(learned, fields)
        let moves = intents.contains { Intent.moving.contains($0.intent) }
        registration = moves
            ? Self.registration(mail, WillFinder(page, questions, learned), intents, participants)
            : .none
        self.intents = intents
    }

    private static func registration(
        _ mail: Correspondence, _ finder: WillFinder, _ intents: [IntentReading],
        _ participants: [Found]
    ) -> RegistrationWill {
        let sender = SenderName(mail)
        let names = participants.contains {
            $0.evidence.place == .text && !sender.fits($0.value)
        }
        return finder.will(intents, names: names)
    }

    private static func join(
        _ page: Page, _ mail: Correspondence, _ reader: FieldReader?, _ learned: LearnedFields?
    ) -> JoinFields {
        let ruled = JoinFinder(page, mail).find()
        guard let reader, let learned else { return ruled }
        return reader.join(learned, ruled: ruled)
    }
}

/// The parts of one mail, cut and marked, that all finders look at.
struct Page: Sendable {
    let language: LanguageReading
    let body: Marks
    let subject: Marks
    let gazetteer: Gazetteer
    private let bodyNotions: [NotionTable.Mention]
    private let subjectNotions: [NotionTable.Mention]
    /// True for an answer or a forwarded mail, whose subject is mostly not the author's.
    let isAnswer: Bool

    init(_ mail: Correspondence, _ gazetteer: Gazetteer) {
        let bare = SubjectMarks.without(mail.subject)
        isAnswer = bare.wasAnswer
        self.gazetteer = gazetteer
        let body = ReadText(mail.authorText, limit: Reading.Limits.text, gazetteer: gazetteer)
        let title = ReadText(bare.text, limit: Reading.Limits.subject, gazetteer: gazetteer)
        language = LanguageIdentifier.identify(text: body.words, subject: title.words)
        let books = Lexicon.books(for: language)
        bodyNotions = Notions.table.mentions(in: body.words)
        subjectNotions = Notions.table.mentions(in: title.words)
        self.body = Marks(text: body, books: books)
        subject = Marks(text: title, books: books)
    }

    /// The families of words that a run of the text or subject holds.
    func notions(in words: Range<Int>, isSubject: Bool) -> [NotionTable.Mention] {
        NotionTable.notions(in: words, of: isSubject ? subjectNotions : bodyNotions)
    }

    /// The words of a hit as evidence: the hit with the rest of its clause.
    func evidence(_ hit: PatternBook.Hit, in marks: Marks) -> Evidence {
        let words = marks.text.words
        var end = hit.words.upperBound
        let limit = min(words.words.count, end + 8)
        while end < limit, words.words[end - 1].gap == .none { end += 1 }
        return evidence(hit.words.lowerBound..<end, in: marks)
    }

    func evidence(_ range: Range<Int>, in marks: Marks) -> Evidence {
        let words = marks.text.words
        let start = range.lowerBound < words.words.count ? words.words[range.lowerBound].start : 0
        return Evidence(
            place: marks.text.words.source == subject.text.words.source ? .subject : .text,
            words: String(words.text(range).prefix(Reading.Limits.evidence)), offset: start)
    }
}
