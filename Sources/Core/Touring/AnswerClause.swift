import Linguistics

/// One clause of an answer, its words folded and set apart, with what it shows.
struct AnswerClause {
    /// Folded words; runs of ideographs are words as they stand.
    let words: [String]
    /// The clause as it was written.
    let text: String
    /// Whether the sentence that it belongs to asks something.
    let asks: Bool
    /// The words between spaces, one before the first and one behind the last.
    let joined: String
    private let hasAccentedYes: Bool
    private let sentence: String

    private init(_ text: Substring, sentence: String, asks: Bool) {
        let folded = AnswerWords.fold(text)
        words = folded
        self.text = String(text)
        self.asks = asks || folded.last?.hasSuffix("吗") == true
        self.sentence = sentence
        joined = " " + folded.joined(separator: " ") + " "
        let start = text.drop { !$0.isLetter }.lowercased()
        hasAccentedYes = start.hasPrefix("sí")
            && start.dropFirst(2).first.map { !$0.isLetter } != false
    }

    static func split(_ text: String) -> [AnswerClause] { sentences(text).flatMap { $0 } }

    /// The clauses of each sentence; a wrapped line ends none.
    static func sentences(_ text: String) -> [[AnswerClause]] {
        WrittenLines.of(text).flatMap { line in
            Sentences.of(line).map { sentence in
                let end = sentence.last { !$0.isWhitespace && !"\"”»)".contains($0) }
                return clauses(sentence[...], asks: end == "?" || end == "？")
            }
        }.filter { !$0.isEmpty }
    }

    private static func clauses(_ sentence: Substring, asks: Bool) -> [AnswerClause] {
        let plain = sentence.lowercased().replacing(" sí ", with: " ")
        let words = AnswerWords.fold(plain).drop { beginsWithYes(sentence) && $0 == "si" }
        let whole = " " + words.joined(separator: " ") + " "
        return sentence.split { ",，、:：".contains($0) }.flatMap { part in
            Self.cutAtBut(part).map { AnswerClause($0, sentence: whole, asks: asks) }
        }.filter { !$0.words.isEmpty }
    }

    /// Whether a Spanish yes opens the sentence, and no French if.
    private static func beginsWithYes(_ sentence: Substring) -> Bool {
        let start = sentence.drop { !$0.isLetter }.prefix(3).lowercased()
        return start.hasPrefix("sí") || ["si", "si,", "si:"].contains(start)
    }

    private static func cutAtBut(_ clause: Substring) -> [Substring] {
        for mark in [" but ", " mais ", " pero ", "但是", "但"] {
            if let range = clause.range(of: mark) {
                return [clause[..<range.lowerBound], clause[range.upperBound...]]
            }
        }
        return [clause]
    }

    // MARK: - What it shows

    var declines: Bool { declinePlace != nil }

    /// Where the words of refusal begin, in characters of `joined`.
    var declinePlace: Int? {
        if words == ["no"] || joined.hasPrefix(" no thank") || joined == " non " { return 0 }
        let isOther = isPartial || holds(AnswerWords.mailingLists)
        return holds(AnswerWords.cannotWait) || deniesRefusal || isOther ? nil : refusal
    }

    private var refusal: Int? {
        if AnswerWords.uncertainInChinese.contains(where: joined.contains) { return nil }
        return [place(AnswerWords.declining), negation, chineseRefusal].compactMap { $0 }.min()
    }

    /// Whether it refuses the dinner, or the train: that says neither yes nor no.
    var refusesPart: Bool { isPartial && refusal != nil }

    /// Whether it is about a part of the journey, a way to travel, or what somebody eats or needs.
    private var isPartial: Bool {
        holds(AnswerWords.parts) || DetailWords.told(in: text).contains {
            $0 == .diet || $0 == .accessNeeds
        }
    }

    /// `I cannot say no`: a yes in the words of a no.
    private var deniesRefusal: Bool { holds(AnswerWords.cannotRefuse) }

    var hesitates: Bool { holds(AnswerWords.hesitating) }

    var accepts: Bool {
        hasAccentedYes || words.first.map { ["yes", "oui", "yep"].contains($0) } == true
            || words == ["si"] || AnswerWords.wholeYes.contains(words.joined(separator: " "))
            || holds(AnswerWords.accepting) || deniesRefusal
            || holds(AnswerWords.afterAll) && words.contains(where: Self.isComing)
    }

    var acceptPlace: Int? { place(AnswerWords.accepting) }

    /// Whether the sentence supposes something else than that there is room.
    var isConditional: Bool {
        let supposes = AnswerWords.conditions.contains { sentence.contains(" \($0) ") }
            || AnswerWords.chineseConditions.contains { sentence.contains($0) }
            || sentence.contains("只有") && sentence.contains("才")
        return supposes && !AnswerWords.roomConditions.contains { sentence.contains($0) }
    }

    /// Whether the sentence wishes for something where there is room for it.
    var dependsOnRoom: Bool { AnswerWords.ifRoom.contains { sentence.contains($0) } }

    /// Whether it says that somebody comes, on a condition.
    var supposesComing: Bool {
        guard isConditional else { return false }
        let wouldCome = words.contains(where: AnswerWords.supposing.contains)
            && words.contains(where: Self.isComing)
        return accepts || people != nil || wouldCome || joined.contains("才")
    }

    private static func isComing(_ word: String) -> Bool {
        AnswerWords.comingExactly.contains(word) || AnswerWords.comingInEnglish.contains(word)
            || !AnswerWords.notComing.contains(word)
                && AnswerWords.coming.contains { word.hasPrefix($0) }
    }

    /// `I am sending my colleague`, and nobody beside.
    var sends: Bool { holds(AnswerWords.sending) && !holds(AnswerWords.besides) }

    var substitutes: Bool { holds(AnswerWords.substituting) || takesPlace }

    /// `takes Bob's place`, and no tour that takes place.
    private var takesPlace: Bool {
        guard let take = words.firstIndex(where: ["take", "takes", "taking", "have"].contains),
            let place = words[(take + 1)...].prefix(5).firstIndex(where: ["place", "seat"].contains)
        else { return false }
        return place > take + 2 && words[take + 1] != "a"
    }

    var substitutePlace: Int? { place(AnswerWords.substituting) }

    func holds(_ phrases: [String]) -> Bool { place(phrases) != nil }

    /// Where the first of the phrases begins, in characters of `joined`.
    func place(_ phrases: [String]) -> Int? {
        phrases.compactMap { phrase -> Int? in
            let isHan = phrase.utf8.first.map { $0 >= 0xE0 } == true
            return joined.range(of: isHan ? phrase : " " + phrase).map {
                joined.distance(from: joined.startIndex, to: $0.lowerBound)
            }
        }.min()
    }

    /// A word of negation with a verb of coming behind it, a few words away and before any `and`.
    private var negation: Int? {
        var place = 0
        for (index, word) in words.enumerated() {
            defer { place += word.count + 1 }
            guard AnswerWords.negations.contains(word) else { continue }
            let after = words[(index + 1)...].prefix(AnswerWords.reach).prefix {
                !AnswerWords.breaks.contains($0)
            }
            if let next = after.first, AnswerWords.harmless.contains(next) { continue }
            let isEnglish = AnswerWords.englishNegations.contains(word)
            let comes = after.contains { next in
                Self.isComing(next) && (isEnglish || !AnswerWords.comingInEnglish.contains(next))
            }
            let makesIt = isEnglish && after.contains("make")
                && after.contains { $0 == "it" || $0 == "the" }
            let isBare = index + 1 == words.count && index > 0
                && AnswerWords.ableBefore.contains(words[index - 1])
            if comes || makesIt || isBare { return place }
        }
        return nil
    }

    private var chineseRefusal: Int? {
        let verbs = ["参加", "出席", "前往", "参与", "成行", "来", "去", "赴", "同行"]
        return ["不能", "无法", "没法", "不便", "不克", "难以", "没办法", "不"].lazy.compactMap { mark in
            guard let range = joined.range(of: mark) else { return nil }
            let after = joined[range.upperBound...].prefix(6)
            guard verbs.contains(where: { after.contains($0) }) else { return nil }
            return joined.distance(from: joined.startIndex, to: range.lowerBound)
        }.first
    }

    // MARK: - How many

    /// `two of us`, `3 personnes`, `两位`; with colleagues, the writer is one more.
    var people: Int? {
        for (index, word) in words.enumerated() {
            guard let number = AnswerWords.number(word), (1...60).contains(number) else { continue }
            let before = index > 0 ? words[index - 1] : ""
            let next = words[(index + 1)...].prefix(2)
            if AnswerWords.weAre.contains(before) { return number }
            if before == "a", index > 1, AnswerWords.comingTogether.contains(words[index - 2]) {
                return number
            }
            guard next.contains(where: { word in
                AnswerWords.peopleWords.contains { word.hasPrefix($0) }
            }) else { continue }
            let withOthers = ["with", "avec", "con"].contains(before)
            return number + (withOthers ? 1 : 0)
        }
        if holds(AnswerWords.pairs) || accepts && bringsOne { return 2 }
        return AnswerWords.chineseCount(joined)
    }

    /// `with my deputy`, `avec notre maire`, `con mi asistente`.
    private var bringsOne: Bool {
        let owners: Set = ["my", "our", "mon", "ma", "notre", "mi", "nuestro", "nuestra"]
        return words.indices.dropLast(2).contains { index in
            ["with", "avec", "con"].contains(words[index]) && owners.contains(words[index + 1])
                && words[(index + 2)...].prefix(2).contains { word in
                    AnswerWords.companyRoles.contains { word.hasPrefix($0) }
                }
        }
    }
}

extension StringProtocol {
    /// The first place of a text in this one, by characters.
    func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
