/// What a participant answered to the questions of the letter of thanks.
///
/// The letter asks for three numbers from 1 to 5, two things in free words, and whether a report
/// will come; people answer behind the numbers, in any of the ways in which people number.
package struct Questionnaire: Sendable, Equatable, Codable {
    /// Usefulness, organization, recommendation; nil where it was not answered.
    package var marks: [Int?]
    package var willTry: String?
    package var better: String?
    package var promisesReport: Bool?

    /// Characters of a free answer that are kept.
    package static let longestAnswer = 2_000

    package init() { marks = [nil, nil, nil] }

    package var isEmpty: Bool {
        marks.allSatisfy { $0 == nil } && willTry == nil && better == nil && promisesReport == nil
    }

    /// Reads the author's own text of an answer.
    package init(_ text: String) {
        self.init()
        let answers = Self.answers(text)
        for index in 0..<3 { marks[index] = answers[index + 1].flatMap(Self.mark) }
        willTry = answers[4].flatMap(Self.words)
        better = answers[5].flatMap(Self.words)
        promisesReport = answers[6].flatMap(Self.agreement)
    }

    /// Takes what a later answer says; what it leaves out stays.
    package mutating func take(_ later: Questionnaire) {
        for index in 0..<3 { marks[index] = later.marks[index] ?? marks[index] }
        willTry = later.willTry ?? willTry
        better = later.better ?? better
        promisesReport = later.promisesReport ?? promisesReport
    }

    // MARK: - Lines

    /// The text behind each number; lines without one belong to the answer before them.
    private static func answers(_ text: String) -> [Int: String] {
        var answers: [Int: String] = [:]
        var current: Int?
        for line in text.split(whereSeparator: \.isNewline) {
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "-" }
            if let (number, rest) = numbered(bare), answers[number] == nil {
                answers[number] = rest
                current = number
            } else if let current, answers[current, default: ""].count < longestAnswer {
                answers[current, default: ""] += (answers[current] == "" ? "" : " ") + bare
            }
        }
        return answers.isEmpty ? bareMarks(text) : answers
    }

    /// `1. 5`, `1) 5`, `1: 5`, `1、5`, `(1) 5`, `Q1: 5`, `问题1：5`.
    private static func numbered(_ line: Substring) -> (Int, String)? {
        var rest = line.drop { "(（[#".contains($0) }
        for word in ["Question", "question", "Q", "q", "Pregunta", "pregunta", "问题", "第"]
        where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count).drop { $0 == " " }
        }
        guard let digit = rest.first?.wholeNumberValue, (1...6).contains(digit) else { return nil }
        rest = rest.dropFirst()
        guard let mark = rest.first, ".):：、）]-–=题 ".contains(mark) else { return nil }
        let value = rest.drop { " .):：、）]-–=题，,\t".contains($0) }
        return (digit, String(value))
    }

    /// `5, 4, 5` on a line of its own answers the three marks.
    private static func bareMarks(_ text: String) -> [Int: String] {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split { ",;，；、 /".contains($0) }
            let numbers = parts.compactMap { Int($0) }.filter { (1...5).contains($0) }
            if parts.count == 3, numbers.count == 3 {
                return [1: String(numbers[0]), 2: String(numbers[1]), 3: String(numbers[2])]
            }
        }
        return [:]
    }

    // MARK: - Values

    /// The first number from 1 to 5, also in words or as `4/5`; nil for `10` or `no idea`.
    private static func mark(_ text: String) -> Int? {
        let groups = text.split { !($0.isLetter || $0.isNumber) }
        for group in groups {
            if let number = Int(group) { return (1...5).contains(number) ? number : nil }
            let word = group.lowercased()
            if let place = numberWords.firstIndex(where: { $0.contains(word) }) { return place + 1 }
            if let han = group.first, group.count <= 2, let place = "一二三四五".firstIndex(of: han) {
                return "一二三四五".distance(from: "一".startIndex, to: place) + 1
            }
            if group.count == 2, let digit = group.first?.wholeNumberValue {
                return (1...5).contains(digit) ? digit : nil
            }
        }
        return nil
    }

    private static let numberWords: [Set<String>] = [
        ["one", "un", "une", "uno", "una"], ["two", "deux", "dos"], ["three", "trois", "tres"],
        ["four", "quatre", "cuatro"], ["five", "cinq", "cinco"],
    ]

    private static func words(_ text: String) -> String? {
        let bare = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isNothing = ["-", "–", "—", "n/a", "/", "none", "rien", "nada", "无", "没有"]
            .contains(bare.lowercased())
        return bare.isEmpty || isNothing ? nil : String(bare.prefix(longestAnswer))
    }

    private static func agreement(_ text: String) -> Bool? {
        let lower = text.lowercased()
        let first = lower.split { !$0.isLetter }.first.map(String.init) ?? ""
        if refusals.contains(first) || hanRefusals.contains(where: lower.hasPrefix) { return false }
        if promises.contains(first) || hanPromises.contains(where: lower.hasPrefix) { return true }
        return nil
    }

    private static let promises: Set = [
        "yes", "yeah", "sure", "certainly", "oui", "volontiers", "sí", "si", "claro",
        "certainement", "gladly", "ok", "okay",
    ]
    private static let refusals: Set = [
        "no", "non", "not", "sorry", "nein", "désolé", "lamentablemente",
    ]
    private static let hanPromises = ["是", "愿意", "可以", "好", "会", "能"]
    private static let hanRefusals = ["否", "不", "没", "无法"]
}
