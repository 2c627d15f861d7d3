/// Cuts a mail into its questions, also those that are no interrogative sentences.
struct QuestionFinder {
    private let page: Page

    init(_ page: Page) { self.page = page }

    func find() -> [QuestionReading] {
        var found: [QuestionReading] = []
        var carried: [String] = []
        if !page.isAnswer { read(page.subject, &found, &carried, isSubject: true) }
        read(page.body, &found, &carried, isSubject: false)
        return Array(found.prefix(Reading.Limits.questions))
    }

    private func read(
        _ marks: Marks, _ found: inout [QuestionReading], _ carried: inout [String],
        isSubject: Bool
    ) {
        var lead = ""
        var inList = false
        for (index, sentence) in marks.text.sentences.enumerated() {
            let before = carried
            let named = subjects(in: sentence.words, marks)
            if isSubject && found.count > 3 { break }
            let pieces = pieces(of: sentence, index, marks, inList: inList)
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
        for hit in marks.hits(inSentence: first)
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
        if has(.rhetorical) || (has(.complain) && !sentence.asks) { return [] }
        if has(.polite), acts(before: index, marks) || isOnlyRequest(sentence, hits, marks) {
            return []
        }
        let asked = sentence.asks || has(.ask) || has(.particle) || has(.info) || has(.doubt)
            || (has(.interrogative) && startsWithInterrogative(sentence, hits))
        guard asked || inList, !isBare(sentence, hits, marks) else { return [] }
        if !inList && isOnlyRequest(sentence, hits, marks) { return [] }
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
        for index in sentence.words.dropFirst() where words[index - 1].gap >= .comma {
            let before = particles.contains { $0 < index }
            let after = particles.contains { $0 >= index }
            if words[index].isAlone && before && after { cuts.insert(index) }
        }
        return ranges(sentence, cuts.sorted(), hits)
    }

    /// The ranges between cuts; a lead without a question of its own goes with the next.
    private func ranges(
        _ sentence: ReadText.Sentence, _ cuts: [Int], _ hits: [PatternBook.Hit]
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = sentence.words.lowerBound
        let asking: Set<Cue> = [.interrogative, .particle, .info, .doubt]
        for cut in cuts + [sentence.words.upperBound] where cut > start {
            let range = start..<cut
            let own = hits.contains {
                asking.contains($0.cue) && range.contains($0.words.upperBound - 1)
            }
            if own || cut == sentence.words.upperBound {
                ranges.append(range)
                start = cut
            }
        }
        return ranges
    }

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
