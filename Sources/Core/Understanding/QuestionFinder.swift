/// Cuts a mail into its questions, also those that are no interrogative sentences.
struct QuestionFinder {
    private let page: Page
    private let learned: LearnedMail?

    init(_ page: Page, _ learned: LearnedMail? = nil) {
        self.page = page
        self.learned = learned
    }

    func find() -> [QuestionReading] {
        learned.map(asked) ?? ruled()
    }

    /// What was learned to be asked, each with what the mail named before.
    private func asked(_ learned: LearnedMail) -> [QuestionReading] {
        let features = AskingFeatures(page, learned.signs, ruled: ruledPieces())
        return learned.table.asking.pieces(features).prefix(Reading.Limits.questions).map(asked)
    }

    private func asked(_ piece: AskingTable.Piece) -> QuestionReading {
        let marks = piece.isSubject ? page.subject : page.body
        let sentence = marks.text.sentence(of: piece.words.lowerBound)
        let own = subjects(in: piece.words, marks)
        let lead = sentence > 0 ? marks.text.sentences[sentence - 1].words : 0..<0
        var question = reading(
            Piece(words: piece.words, score: piece.chance), marks,
            String(marks.text.words.text(lead).prefix(Reading.Limits.evidence)),
            own.isEmpty ? named(before: piece.words, marks) : own, !own.isEmpty)
        question.cuts = piece.seams.prefix(Self.mostCuts).indices.map { cut(piece, at: $0) }
        return question
    }

    /// Places at which one question is looked at twice.
    private static let mostCuts = 3

    private func cut(_ piece: AskingTable.Piece, at index: Int) -> QuestionReading.Cut {
        let seam = piece.seams[index]
        var before = piece, behind = piece
        before.words = piece.words.lowerBound..<seam
        before.seams = []
        behind.words = seam..<piece.words.upperBound
        behind.seams = Array(piece.seams[(index + 1)...].prefix(Self.mostCuts - index - 1))
        return QuestionReading.Cut(before: asked(before), behind: asked(behind))
    }

    /// What a sentence names, or else the nearest before it that names something, or the subject.
    private func named(before words: Range<Int>, _ marks: Marks) -> [String] {
        let own = marks.text.sentence(of: words.lowerBound)
        let last = marks.text.mentions.last {
            $0.words.lowerBound < marks.text.sentences[own].words.upperBound
        }
        guard let last else {
            let title = page.subject.text.words.words.indices
            return subjects(in: title, page.subject)
        }
        let sentence = marks.text.sentence(of: last.words.lowerBound)
        return subjects(in: marks.text.sentences[sentence].words, marks)
    }

    /// What the rules take for questions.
    private func ruled() -> [QuestionReading] {
        var titled: [QuestionReading] = [], found: [QuestionReading] = []
        var carried: [String] = []
        if !page.isAnswer { read(page.subject, &titled, &carried, isSubject: true) }
        read(page.body, &found, &carried, isSubject: false)
        if !found.isEmpty, !page.subject.text.sentences.contains(where: \.asks) { titled = [] }
        return Array((titled + found).prefix(Reading.Limits.questions))
    }

    /// A piece that the rules take for a question.
    struct RuledPiece {
        let words: Range<Int>
        let isSubject: Bool
    }

    /// The pieces that the rules take for questions.
    func ruledPieces() -> [RuledPiece] {
        var found: [RuledPiece] = []
        for (marks, isSubject) in [(page.subject, true), (page.body, false)] {
            var inList = false
            for (index, sentence) in marks.text.sentences.enumerated() {
                let pieces = pieces(of: sentence, index, marks, inList: inList)
                found += pieces.map { RuledPiece(words: $0.words, isSubject: isSubject) }
                if endsWithColon(sentence, marks) { inList = opensList(sentence, marks) }
                else if pieces.isEmpty { inList = false }
            }
        }
        return found
    }

    private func read(
        _ marks: Marks, _ found: inout [QuestionReading], _ carried: inout [String],
        isSubject: Bool
    ) {
        var lead = ""
        var inList = false
        var hadPiece = false
        for (index, sentence) in marks.text.sentences.enumerated() {
            let before = carried
            let named = subjects(in: sentence.words, marks)
            if isSubject && found.count > 3 { break }
            var pieces = pieces(of: sentence, index, marks, inList: inList)
            if pieces.count == 1, hadPiece, trails(sentence, pieces[0], marks) { pieces = [] }
            hadPiece = !pieces.isEmpty
            for piece in pieces {
                let own = subjects(in: piece.words, marks)
                let subjects = own.isEmpty ? (named.isEmpty ? before : named) : own
                found.append(reading(piece, marks, lead, subjects, !own.isEmpty))
            }
            if !named.isEmpty { carried = named }
            let text = marks.text.words.text(sentence.words)
            if endsWithColon(sentence, marks) { inList = opensList(sentence, marks) }
            else if pieces.isEmpty { inList = false }
            lead = String(text.prefix(Reading.Limits.evidence))
        }
    }

    /// True for what only rounds off the question before it: `Are they?`, `I find it nowhere.`
    private func trails(
        _ sentence: ReadText.Sentence, _ piece: Piece, _ marks: Marks
    ) -> Bool {
        let words = marks.text.words.words
        let isHan = words[sentence.words.lowerBound].isAlone
        let most = sentence.asks ? (isHan ? 5 : 3) : (isHan ? 14 : 8)
        guard sentence.words.count <= most, !sentence.words.contains(where: {
            marks.text.isCity[$0]
        }) else { return false }
        return aspects(piece.words, marks).isEmpty
    }

    /// A part of a sentence that asks one thing.
    private struct Piece {
        let words: Range<Int>
        let score: Double
    }

    private func reading(
        _ piece: Piece, _ marks: Marks, _ lead: String, _ subjects: [String], _ names: Bool
    ) -> QuestionReading {
        let text = marks.text.words.text(piece.words)
        return QuestionReading(
            text: text, evidence: page.evidence(piece.words, in: marks), lead: lead,
            subjects: subjects, namesSubject: names, aspects: aspects(piece.words, marks),
            score: piece.score)
    }

    private func aspects(_ words: Range<Int>, _ marks: Marks) -> [AspectReading] {
        var found: [Cue: AspectReading] = [:]
        let first = marks.text.sentence(of: words.lowerBound)
        let last = marks.text.sentence(of: words.upperBound - 1)
        for hit in (first...last).flatMap({ marks.hits(inSentence: $0) })
        where hit.cue.isAspect && words.contains(hit.words.lowerBound) {
            if hit.weight <= found[hit.cue]?.score ?? 0 { continue }
            found[hit.cue] = AspectReading(
                aspect: hit.cue.rawValue, words: marks.text.words.text(hit.words),
                score: hit.weight)
        }
        return found.values.sorted { ($1.score, $0.aspect) < ($0.score, $1.aspect) }
    }

    private func subjects(in words: Range<Int>, _ marks: Marks) -> [String] {
        var found: [String] = []
        for mention in marks.text.mentions where words.contains(mention.words.lowerBound) {
            let id = page.gazetteer.entries[mention.owner].id
            if !found.contains(id) { found.append(id) }
        }
        return found
    }

    // MARK: - Sentences

    private func pieces(
        of sentence: ReadText.Sentence, _ index: Int, _ marks: Marks, inList: Bool
    ) -> [Piece] {
        let hits = marks.hits(inSentence: index)
        func has(_ cue: Cue) -> Bool { hits.contains { $0.cue == cue } }
        let complains = hits.contains { $0.cue == .complain && $0.weight >= 0.6 }
        if has(.rhetorical) || complains && !sentence.asks { return [] }
        if has(.polite), acts(before: index, marks) || isOnlyRequest(sentence, hits, marks) {
            return []
        }
        let asked = sentence.asks || has(.ask) || has(.particle) || has(.info) || has(.doubt)
            || (has(.interrogative) && startsWithInterrogative(sentence, hits))
        guard asked || inList, !isBare(sentence, hits, marks) else { return [] }
        if !sentence.asks, endsWithColon(sentence, marks) { return [] }
        if inList, !sentence.asks, FieldLabels.split(marks.text.words.text(sentence.words)) != nil {
            return []
        }
        if !inList, isOnlyRequest(sentence, hits, marks),
            !asksWhetherToJoin(sentence, hits, marks)
        { return [] }
        let score = sentence.asks ? 0.95 : has(.ask) || has(.particle) ? 0.85 : 0.65
        return split(sentence, hits, marks).map { Piece(words: $0, score: score) }
    }

    private static let acts: Set<Cue> = [
        .join, .register, .withdraw, .itinerary, .letter, .change, .unsubscribe, .data, .press,
        .suggest,
    ]

    /// True where this sentence or the two before ask for an act that `it` can mean.
    private func acts(before index: Int, _ marks: Marks) -> Bool {
        (max(0, index - 2)...index).contains { sentence in
            marks.hits(inSentence: sentence).contains {
                [.letter, .itinerary, .data, .change, .unsubscribe].contains($0.cue)
                    && $0.weight >= 0.6
            }
        } || index == 0 && page.body.hits.contains { Self.acts.contains($0.cue) }
    }

    /// A title or lead-in such as `Questions?` or `请教` that asks nothing by itself.
    private func isBare(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> Bool {
        let words = marks.text.words.words
        let isHan = words[sentence.words.lowerBound].isAlone
        guard sentence.words.count <= (isHan ? 6 : 3) else { return false }
        return !hits.contains {
            [.interrogative, .particle].contains($0.cue) || $0.cue.isAspect && sentence.asks
        }
    }

    private func startsWithInterrogative(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit]
    ) -> Bool {
        hits.contains {
            $0.cue == .interrogative && $0.words.lowerBound <= sentence.words.lowerBound + 1
        }
    }

    /// `Could you send us the programme?` is a request for a thing and asks nothing.
    private func isOnlyRequest(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> Bool {
        guard
            let act = hits.first(where: {
                Self.acts.contains($0.cue) && $0.weight >= 0.6 && !marks.isNegated($0)
            })
        else { return false }
        let asking = hits.filter {
            [.interrogative, .ask, .particle].contains($0.cue)
                && ($0.words.lowerBound >= act.words.upperBound
                    || $0.words.upperBound <= act.words.lowerBound - 3)
                && !act.words.overlaps($0.words)
        }
        return asking.isEmpty
    }

    /// `Could an association join?` wishes and asks; `Could you add us?` only wishes.
    private func asksWhetherToJoin(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> Bool {
        guard sentence.asks, hits.contains(where: { $0.cue == .join }) else { return false }
        let first = sentence.words.prefix(12).map {
            String(decoding: marks.text.words.folded($0), as: UTF8.self)
        }
        let others = first.prefix(4).contains { Self.entering.contains($0) }
        return !first.contains { Self.addressed.contains($0) && !(others && $0 == "pueden") }
    }

    private static let entering: Set<String> = [
        "entrar", "ser", "formar", "sumarse", "participar", "unirse", "ingresar", "integrarse",
    ]

    private static let addressed: Set<String> = [
        "you", "vous", "sie", "ustedes", "podrian", "podriais", "pueden", "please", "kindly", "u",
        "potreste", "poderiam", "podem", "您", "你", "你们", "请",
    ]

    // MARK: - Splitting

    /// Cuts where a clause begins with a question word of its own.
    private func split(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> [Range<Int>] {
        let words = marks.text.words.words
        let particles = hits.filter { $0.cue == .particle }.map(\.words.lowerBound)
        var cuts: Set<Int> = []
        for hit in hits where hit.cue == .interrogative || hit.cue == .ask {
            var at = hit.words.lowerBound
            if Self.alternatives.contains(words[at].hash)
                || at > sentence.words.lowerBound && Self.alternatives.contains(words[at - 1].hash)
            { continue }
            while at > sentence.words.lowerBound, words[at - 1].gap == .none,
                hit.words.lowerBound - at < 2, Self.joins.contains(words[at - 1].hash)
            { at -= 1 }
            let own = Self.joins.contains(words[hit.words.lowerBound].hash)
                && hit.words.lowerBound - sentence.words.lowerBound >= 4
                && sentence.words.upperBound - hit.words.upperBound >= 1
            let joined = at < hit.words.lowerBound || own
            guard at > sentence.words.lowerBound, words[at - 1].gap >= .comma || joined else {
                continue
            }
            cuts.insert(at)
        }
        for index in whethers(sentence, hits, marks) { cuts.insert(index) }
        if sentence.asks { for index in auxiliaries(sentence, marks) { cuts.insert(index) } }
        let numbers = numbers(in: sentence, marks)
        if numbers.count > 1, hits.contains(where: { $0.cue == .ask || $0.cue == .info }) {
            return zip(numbers, numbers.dropFirst() + [sentence.words.upperBound]).map { $0..<$1 }
        }
        for index in sentence.words.dropFirst() where words[index - 1].gap >= .comma {
            let before = particles.contains { $0 < index }
            let after = particles.contains { $0 >= index }
            let isOther = words[index].isAlone && marks.text.words.text(index..<index + 1) == "还"
                && index + 1 < sentence.words.upperBound
                && marks.text.words.text(index + 1..<index + 2) == "是"
            if words[index].isAlone && before && after && !isOther { cuts.insert(index) }
        }
        return ranges(sentence, cuts.sorted(), hits, marks)
    }

    /// The ranges between cuts; a lead without a question of its own goes with the next.
    private func ranges(
        _ sentence: ReadText.Sentence, _ cuts: [Int], _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = sentence.words.lowerBound
        let asking: Set<Cue> = [.interrogative, .particle, .info, .doubt]
        for cut in cuts + [sentence.words.upperBound] where cut > start {
            let range = start..<cut
            let isShort = range.count <= (marks.text.words.words[start].isAlone ? 2 : 3)
            let whether = cuts.contains(start) && hits.contains {
                ($0.cue == .ask || $0.cue == .info) && $0.words.upperBound <= start
            }
            let asks = hits.contains {
                let last = $0.words.upperBound - 1
                return range.contains(last)
                    && (asking.contains($0.cue) || $0.cue == .ask && last + 3 < range.upperBound)
            } && (!opens(range, marks) || cut == sentence.words.upperBound)
            let own = !isShort && (whether || asks && !supposes(range, marks))
            if own || cut == sentence.words.upperBound {
                ranges.append(range)
                start = cut
            }
        }
        return ranges
    }

    /// `What do you need, and is filming allowed?`: a turned verb behind `and` asks anew.
    private func auxiliaries(_ sentence: ReadText.Sentence, _ marks: Marks) -> [Int] {
        sentence.words.dropFirst(4).dropLast(2).filter { index in
            let folded = String(decoding: marks.text.words.folded(index), as: UTF8.self)
            guard ["and", "et", "y", "e", "und", "en"].contains(folded) else { return false }
            let next = String(decoding: marks.text.words.folded(index + 1), as: UTF8.self)
            return Self.turned.contains(next)
        }
    }

    private static let turned: Set<String> = [
        "is", "are", "do", "does", "can", "could", "will", "would", "may", "must", "shall", "did",
        "faut", "peut", "puede", "pueden", "hay", "ist", "sind", "kann", "gibt", "muss", "ha",
    ]

    /// Where a list inside a sentence counts: `three things: 1) the airport, 2) the weather`.
    private func numbers(in sentence: ReadText.Sentence, _ marks: Marks) -> [Int] {
        let words = marks.text.words
        return sentence.words.filter { index in
            let word = words.words[index]
            return word.isNumber && word.end - word.start == 1 && word.end < words.source.count
                && (words.source[word.end] == 0x29 || words.source[word.end] == 0x2E)
        }
    }

    /// `I would like to know how much it costs, if it includes …`: each `if` asks anew.
    private func whethers(
        _ sentence: ReadText.Sentence, _ hits: [PatternBook.Hit], _ marks: Marks
    ) -> [Int] {
        let words = marks.text.words.words
        guard let ask = hits.filter({ $0.cue == .ask || $0.cue == .info })
            .map(\.words.upperBound).min()
        else { return [] }
        return sentence.words.filter { index in
            let folded = String(decoding: marks.text.words.folded(index), as: UTF8.self)
            guard index >= ask + 2, ["si", "se", "if", "whether", "ob", "s"].contains(folded) else {
                return false
            }
            let afterJoin = Self.joins.contains(words[index - 1].hash)
            return words[index - 1].gap == .comma || afterJoin
        }.map { Self.joins.contains(words[$0 - 1].hash) ? $0 - 1 : $0 }
    }

    /// True for a lead-in before a colon: `I need to know two things: is there …`.
    private func opens(_ range: Range<Int>, _ marks: Marks) -> Bool {
        let words = marks.text.words
        let last = words.words[range.upperBound - 1]
        guard last.gap == .colon, last.end < words.source.count else { return false }
        let mark = words.source[last.end]
        return (mark == 0x3A || mark == 0xEF)
            && !hits(in: range, marks).contains { $0.cue == .interrogative }
    }

    private func hits(in range: Range<Int>, _ marks: Marks) -> [PatternBook.Hit] {
        marks.hits(inSentence: marks.text.sentence(of: range.lowerBound)).filter {
            range.contains($0.words.upperBound - 1)
        }
    }

    /// True for a clause that only says on what condition the next one asks.
    private func supposes(_ range: Range<Int>, _ marks: Marks) -> Bool {
        let folded = range.prefix(3).map {
            String(decoding: marks.text.words.folded($0), as: UTF8.self)
        }.drop { ["and", "et", "y", "but", "und", "e", "so"].contains($0) }
        guard let first = folded.first else { return false }
        if first == "when" {
            return !["is", "are", "will", "do", "does", "can", "was", "shall", "would", "did",
            "and"]
                .contains(folded.dropFirst().first ?? "is")
        }
        return ["if", "si", "wenn", "falls", "lorsque", "se", "s", "如", "als"].contains(first)
            && folded.count > 1
    }

    /// What follows these is the other side of one question.
    private static let alternatives: Set<UInt64> = Set(
        ["or", "ou", "o", "oder", "oppure", "of", "или", "yoksa"].map(Words.hash))

    private static let joins: Set<UInt64> = Set(
        ["and", "et", "y", "e", "und", "or", "ou", "o", "also", "aussi", "but", "mais", "pero",
            "nor", "ni", "en", "и", "ainsi"]
            .map(Words.hash))

    private func endsWithColon(_ sentence: ReadText.Sentence, _ marks: Marks) -> Bool {
        let last = sentence.words.upperBound - 1
        var at = marks.text.words.words[last].end
        let source = marks.text.words.source
        while at < source.count, source[at] == 0x20 { at += 1 }
        guard at < source.count else { return false }
        return source[at] == 0x3A
            || (at + 2 < source.count && source[at..<at + 3].elementsEqual([0xEF, 0xBC, 0x9A]))
    }

    /// True for `These are our questions:`.
    private func opensList(_ sentence: ReadText.Sentence, _ marks: Marks) -> Bool {
        marks.has(.ask, in: sentence.words) || marks.has(.info, in: sentence.words)
    }
}
