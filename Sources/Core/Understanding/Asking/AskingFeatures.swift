import MailModel

/// What tells whether a clause asks: its words, marks and patterns, what the rules make of it, and
/// what stands around it. Each feature is a row of a hashed table.
struct AskingFeatures {
    /// The rows of all clauses, one clause after the other.
    private(set) var rows: [UInt32] = []
    private(set) var starts: [Int] = [0]
    let clauses: [Clause]

    /// Two to the power of this many rows are told apart.
    static let bits: UInt64 = 17
    /// Features of one clause; a longer one is a list of names.
    static let most = 260

    private let page: Page
    private let body: [SentenceSigns]
    private let title: [SentenceSigns]
    private let ruled: [QuestionFinder.RuledPiece]
    private let language: UInt64
    private let marksInMail: Int
    private var floor = 0

    /// - Parameter ruled: what the rules take for questions; nil leaves out what they say.
    init(_ page: Page, _ signs: MailSigns?, ruled: [QuestionFinder.RuledPiece]?) {
        self.page = page
        body = SentenceSigns.all(page.body, signs, isSubject: false)
        title = page.isAnswer ? [] : SentenceSigns.all(page.subject, signs, isSubject: true)
        self.ruled = ruled ?? []
        language = Words.hash(page.language.tag.code)
        marksInMail = page.body.text.sentences.count(where: \.asks)
        let subject = page.isAnswer ? [] : ClauseCutter(page.subject, isSubject: true).clauses()
        clauses = subject + ClauseCutter(page.body, isSubject: false).clauses()
        rows.reserveCapacity(clauses.count * 90)
        for index in clauses.indices {
            floor = rows.count
            addWords(clauses[index])
            addEnds(clauses[index])
            addCues(clauses[index])
            addPlace(index)
            addNeighbours(index)
            if ruled != nil { addRules(clauses[index]) }
            addLearned(clauses[index])
            starts.append(rows.count)
        }
    }

    var count: Int { clauses.count }

    func marks(_ clause: Clause) -> Marks { clause.isSubject ? page.subject : page.body }

    /// What was found in a sentence of the text that a clause stands in.
    private func signs(_ sentence: Int, _ clause: Clause) -> SentenceSigns {
        clause.isSubject ? title[sentence] : body[sentence]
    }

    // MARK: - Words

    private enum Seed {
        static let word: UInt64 = 1, pair: UInt64 = 2, triple: UInt64 = 3, stem: UInt64 = 4
        static let first: UInt64 = 5, firstPair: UInt64 = 6, firstTriple: UInt64 = 7
        static let last: UInt64 = 8, lastPair: UInt64 = 9, end: UInt64 = 10, start: UInt64 = 11
        static let cue: UInt64 = 12, place: UInt64 = 13, before: UInt64 = 14, after: UInt64 = 15
        static let rule: UInt64 = 16, learned: UInt64 = 17, notion: UInt64 = 18
        static let lead: UInt64 = 19, languageEnd: UInt64 = 20, cueElsewhere: UInt64 = 21
        static let sentenceFirst: UInt64 = 22, firstEnd: UInt64 = 23
    }

    private mutating func addWords(_ clause: Clause) {
        let text = marks(clause).text
        let words = text.words.words
        let range = clause.words
        for at in range where rows.count - floor < Self.most {
            if text.isCity[at] { add(Seed.word, 1); continue }
            if words[at].isNumber { add(Seed.word, 2); continue }
            add(Seed.word, words[at].hash)
            let length = words[at].foldedEnd - words[at].foldedStart
            if !words[at].isAlone, length > 5 {
                let end = words[at].foldedStart + (length > 7 ? 6 : 5)
                add(
                    Seed.stem,
                    text.words.folded[words[at].foldedStart..<end].reduce(Words.seed, Words.step))
            }
            guard at + 1 < range.upperBound else { continue }
            let pair = Self.mix(words[at].hash, words[at + 1].hash)
            add(Seed.pair, pair)
            if at + 2 < range.upperBound, words[at].isAlone {
                add(Seed.triple, Self.mix(pair, words[at + 2].hash))
            }
        }
        for one in page.notions(in: range, isSubject: clause.isSubject).prefix(12) {
            add(Seed.notion, UInt64(one.notion))
        }
    }

    private mutating func addEnds(_ clause: Clause) {
        let words = marks(clause).text.words.words
        var first = clause.words.lowerBound
        let last = clause.words.upperBound - 1
        let end = endMark(clause)
        add(Seed.end, end)
        add(Seed.languageEnd, Self.mix(language, end))
        for skipped in 0..<2 {
            add(Seed.first, Self.mix(words[first].hash, UInt64(skipped)))
            add(Seed.firstEnd, Self.mix(words[first].hash, end))
            if first + 1 <= last {
                let pair = Self.mix(words[first].hash, words[first + 1].hash)
                add(Seed.firstPair, pair)
                if first + 2 <= last {
                    add(Seed.firstTriple, Self.mix(pair, words[first + 2].hash))
                }
            }
            let isWeak = Self.weak.contains(words[first].hash) || words[first].isNumber
            guard first < last, isWeak else { break }
            first += 1
        }
        add(Seed.last, words[last].hash)
        if last > clause.words.lowerBound {
            add(Seed.lastPair, Self.mix(words[last - 1].hash, words[last].hash))
        }
        let sentence = marks(clause).text.sentences[clause.sentence].words
        if !clause.opens {
            let opening = words[sentence.lowerBound].hash
            add(Seed.sentenceFirst, opening)
            if sentence.count > 1 {
                add(Seed.sentenceFirst, Self.mix(opening, words[sentence.lowerBound + 1].hash))
            }
        }
    }

    /// What a clause may begin with before its first word of weight.
    private static let weak: Set<UInt64> = Set(
        ["and", "et", "y", "e", "und", "so", "but", "mais", "pero", "also", "aussi", "then",
            "alors", "entonces", "or", "ou", "o", "donc", "那", "还", "请", "a", "b", "c", "d"]
            .map(Words.hash))

    private func endMark(_ clause: Clause) -> UInt64 {
        let text = marks(clause).text
        let word = text.words.words[clause.words.upperBound - 1]
        let asks = text.sentences[clause.sentence].asks
        return (UInt64(word.gap.rawValue) * 2 + (word.asks ? 1 : 0)) * 2 + (asks ? 1 : 0)
    }

    // MARK: - Patterns

    private mutating func addCues(_ clause: Clause) {
        var aspects = 0
        let end = endMark(clause)
        for hit in signs(clause.sentence, clause).hits {
            let number = Self.number(hit.cue)
            guard clause.words.overlaps(hit.words) else {
                if !hit.cue.isAspect { add(Seed.cueElsewhere, number) }
                continue
            }
            if hit.cue.isAspect { aspects += 1; continue }
            let opens = hit.words.lowerBound <= clause.words.lowerBound + 1
            add(Seed.cue, number)
            add(Seed.cue, number << 8 | (opens ? 1 : 2))
            add(Seed.cue, number << 16 | end)
            if hit.weight < 0.6 { add(Seed.cue, number << 8 | 3) }
        }
        add(Seed.cue, UInt64(1_000_000 + min(3, aspects)))
        add(Seed.cue, UInt64(2_000_000 + min(2, aspects)) << 8 | end)
    }

    private static let numbers: [Cue: UInt64] = Dictionary(
        uniqueKeysWithValues: Cue.allCases.enumerated().map { ($1, UInt64($0)) })

    private static func number(_ cue: Cue) -> UInt64 { numbers[cue] ?? 0 }

    private mutating func addRules(_ clause: Clause) {
        var kind: UInt64 = 0
        for piece in ruled where piece.isSubject == clause.isSubject {
            guard piece.words.overlaps(clause.words) else { continue }
            kind = clause.words.contains(piece.words.lowerBound) ? 2 : max(1, kind)
            if kind == 2, piece.words.lowerBound > clause.words.lowerBound + 1 { kind = 3 }
        }
        add(Seed.rule, kind)
        add(Seed.rule, (kind + 4) << 8 | endMark(clause))
        add(Seed.rule, (kind + 8) << 8 | (clause.opens ? 1 : 0))
        add(Seed.rule, (kind + 12) << 8 | UInt64(min(3, marksInMail)))
    }

    private mutating func addLearned(_ clause: Clause) {
        for (number, value) in signs(clause.sentence, clause).values.enumerated() {
            let step = UInt64(max(0, min(7, (value + 1) * 4)))
            add(Seed.learned, UInt64(SentenceSigns.columns[number]) << 8 | step)
            if number == 0 { add(Seed.learned, (step + 1) << 16 | endMark(clause)) }
        }
    }

    // MARK: - Surroundings

    private mutating func addPlace(_ index: Int) {
        let clause = clauses[index]
        let text = marks(clause).text
        let words = text.words.words
        let first = words[clause.words.lowerBound]
        func place(_ number: UInt64, _ holds: Bool) {
            if holds { add(Seed.place, number) }
        }
        let count = clause.words.count / (first.isAlone ? 2 : 1)
        place(1, clause.opens)
        place(2, clause.closes)
        place(3, clause.isSubject)
        place(4, clause.sentence == 0)
        place(5, clause.sentence + 1 == text.sentences.count)
        place(6, first.beginsLine)
        place(7, first.opens)
        add(Seed.place, UInt64(100 + min(8, count / 2)))
        add(Seed.place, UInt64(200 + min(4, marksInMail)))
        add(Seed.place, UInt64(300) + (marksInMail > 0 ? 10 : 0) + endMark(clause))
        if clause.words.lowerBound > 0 {
            let gap = words[clause.words.lowerBound - 1].gap
            add(Seed.start, UInt64(gap.rawValue))
            add(Seed.start, UInt64(gap.rawValue) << 8 | 1 << 16 | endMark(clause))
        }
        place(400 + language % 64, true)
        if clause.isSubject {
            add(Seed.place, UInt64(600 + min(2, ruled.count { !$0.isSubject })))
        }
        place(500, page.isAnswer)
        place(501, text.sentences[clause.sentence].words.contains { text.isCity[$0] })
        place(502, clause.words.contains { text.isCity[$0] })
        place(503, clause.words.contains { words[$0].isCapital && $0 > clause.words.lowerBound })
    }

    private mutating func addNeighbours(_ index: Int) {
        for (other, seed) in [(index - 1, Seed.before), (index + 1, Seed.after)] {
            guard clauses.indices.contains(other),
                clauses[other].isSubject == clauses[index].isSubject
            else {
                add(seed, 0)
                continue
            }
            addNeighbour(clauses[other], seed, clauses[index])
        }
        let sentence = clauses[index].sentence
        let text = marks(clauses[index]).text
        if sentence > 0 {
            let lead = text.sentences[sentence - 1]
            let last = text.words.words[lead.words.upperBound - 1]
            add(Seed.lead, last.hash)
            add(Seed.lead, (lead.asks ? 1 : 2) + UInt64(endsWithColon(last, text) ? 4 : 0))
            for hit in signs(sentence - 1, clauses[index]).hits where !hit.cue.isAspect {
                add(Seed.lead, Self.number(hit.cue) << 8 | 7)
            }
        }
        if sentence + 1 < text.sentences.count {
            add(Seed.lead, text.sentences[sentence + 1].asks ? 11 : 12)
        }
    }

    private func endsWithColon(_ word: Words.Word, _ text: ReadText) -> Bool {
        var at = word.end
        let source = text.words.source
        while at < source.count, source[at] == 0x20 { at += 1 }
        guard at < source.count else { return false }
        return source[at] == 0x3A || at + 2 < source.count && source[at] == 0xEF
            && source[at + 1] == 0xBC && source[at + 2] == 0x9A
    }

    private mutating func addNeighbour(_ other: Clause, _ seed: UInt64, _ own: Clause) {
        let marks = marks(other)
        let words = marks.text.words.words
        let isSame: UInt64 = other.sentence == own.sentence ? 1 : 2
        let end = endMark(other)
        add(seed, end << 8 | isSame)
        add(seed, 1 << 20 | end << 8 | endMark(own))
        add(seed, Self.mix(words[other.words.lowerBound].hash, isSame))
        if seed == Seed.before {
            add(seed, Self.mix(words[other.words.upperBound - 1].hash, isSame + 4))
        }
        for hit in signs(other.sentence, other).hits
        where !hit.cue.isAspect && other.words.overlaps(hit.words) {
            add(seed, 1 << 30 | Self.number(hit.cue) << 8 | isSame)
        }
    }

    // MARK: - Rows

    /// The same without a part of the rows, chosen by what looks like chance.
    func thinned(_ part: Float, _ chance: inout UInt64) -> AskingFeatures {
        var thinned = self
        thinned.rows.removeAll(keepingCapacity: true)
        thinned.starts = [0]
        for clause in 0..<count {
            for place in starts[clause]..<starts[clause + 1] {
                chance ^= chance << 13
                chance ^= chance >> 7
                chance ^= chance << 17
                if Float(chance >> 40) >= part * Float(1 << 24) { thinned.rows.append(rows[place]) }
            }
            thinned.starts.append(thinned.rows.count)
        }
        return thinned
    }

    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left ^ (left >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ right
    }

    private mutating func add(_ seed: UInt64, _ value: UInt64) {
        var hash = (value &+ seed &* 0xD6E8_FEB8_6659_FD93) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 31) &* 0x94D0_49BB_1331_11EB
        rows.append(UInt32(truncatingIfNeeded: hash >> (64 - Self.bits)))
    }
}

/// What patterns and learning find in one sentence, looked up once for all its clauses.
struct SentenceSigns {
    let hits: [PatternBook.Hit]
    /// How far it lies on the side of each of ``columns``; empty where nothing was learned.
    let values: [Float]

    /// The matters that tell a question from a wish or a statement.
    static let columns: [Int] = [
        Intent.question, .itineraryRequest, .letterRequest, .tourRegistration, .join, .complaint,
    ].compactMap { ReadingTrainer.classes.firstIndex(of: $0.rawValue) }

    static func all(_ marks: Marks, _ signs: MailSigns?, isSubject: Bool) -> [SentenceSigns] {
        let count = marks.text.sentences.count
        let least = [Float](repeating: -1.5, count: signs == nil ? 0 : columns.count)
        var values = [[Float]](repeating: least, count: count)
        for one in signs?.sentences ?? [] where one.isSubject == isSubject && one.index >= 0 {
            for (number, column) in columns.enumerated() {
                let value = min(1.5, one.values[column])
                values[one.index][number] = max(values[one.index][number], value)
            }
        }
        return values.indices.map {
            SentenceSigns(hits: marks.hits(inSentence: $0), values: values[$0])
        }
    }
}
