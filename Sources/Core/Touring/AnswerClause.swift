import Linguistics

/// One clause of an answer, its words folded and set apart, with what it shows.
struct AnswerClause {
    /// Folded words; runs of ideographs are words as they stand.
    let words: [String]
    /// Whether the sentence that it belongs to asks something.
    let asks: Bool
    private let joined: String
    private let hasAccentedYes: Bool
    private let sentence: String

    private init(_ text: Substring, sentence: String, asks: Bool) {
        let folded = AnswerWords.fold(text)
        words = folded
        self.asks = asks || folded.last?.hasSuffix("吗") == true
        self.sentence = sentence
        joined = " " + folded.joined(separator: " ") + " "
        let start = text.drop { !$0.isLetter }.lowercased()
        hasAccentedYes = start.hasPrefix("sí")
            && start.dropFirst(2).first.map { !$0.isLetter } != false
    }

    static func split(_ text: String) -> [AnswerClause] {
        var clauses: [AnswerClause] = []
        var sentence = text[...].prefix(0)
        for index in text.indices where ".!?。！？\n;；".contains(text[index]) {
            sentence = text[sentence.endIndex..<index]
            clauses += Self.clauses(sentence.drop { ".!?。！？\n;；".contains($0) }, text[index])
        }
        return clauses + Self.clauses(text[sentence.endIndex...], "\n")
    }

    private static func clauses(_ sentence: Substring, _ mark: Character) -> [AnswerClause] {
        let asks = mark == "?" || mark == "？"
        let words = AnswerWords.fold(sentence).drop { beginsWithYes(sentence) && $0 == "si" }
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

    var declines: Bool {
        if words == ["no"] || joined.hasPrefix(" no thank") || joined == " non " { return true }
        if holds(AnswerWords.cannotWait) { return false }
        return holds(AnswerWords.declining) || negates() || refusesInChinese
    }

    var hesitates: Bool { holds(AnswerWords.hesitating) }

    var accepts: Bool {
        hasAccentedYes || words.first.map { ["yes", "oui", "yep"].contains($0) } == true
            || words == ["si"] || holds(AnswerWords.accepting)
    }

    var isConditional: Bool {
        AnswerWords.conditions.contains { sentence.contains(" \($0) ") }
            || ["如果", "要是", "假如"].contains { sentence.contains($0) }
    }

    var substitutes: Bool { holds(AnswerWords.substituting) }

    private func holds(_ phrases: [String]) -> Bool {
        phrases.contains { phrase in
            phrase.utf8.first.map { $0 >= 0xE0 } == true
                ? joined.contains(phrase) : joined.contains(" " + phrase)
        }
    }

    /// A word of negation with a verb of coming behind it, a few words away.
    private func negates() -> Bool {
        for (index, word) in words.enumerated() where AnswerWords.negations.contains(word) {
            let after = words[(index + 1)...].prefix(AnswerWords.reach)
            if after.contains(where: { word in
                AnswerWords.comingExactly.contains(word)
                    || AnswerWords.coming.contains { word.hasPrefix($0) }
            }) {
                return true
            }
        }
        return false
    }

    private var refusesInChinese: Bool {
        let verbs = ["参加", "出席", "前往", "参与", "成行", "来", "去", "赴", "同行"]
        for mark in ["不能", "无法", "没法", "不便", "不克", "难以", "没办法", "不"] {
            guard let range = joined.range(of: mark) else { continue }
            let after = joined[range.upperBound...].prefix(6)
            if verbs.contains(where: { after.contains($0) }) { return true }
        }
        return false
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
        if holds(AnswerWords.pairs) { return 2 }
        return AnswerWords.chineseCount(joined)
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
