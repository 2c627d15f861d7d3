/// The answers to numbered questions, by their numbers: written behind the numbers, or below the
/// questions where a mail quotes them.
struct QuestionnaireLines {
    private(set) var answers: [Int: String]

    init(_ text: String, whole: String) {
        answers = Self.belowQuestions(whole)
        for (number, answer) in Self.numbered(text) { answers[number] = answer }
        if answers.isEmpty { answers = Self.bareMarks(text) }
    }

    /// The text behind each number; lines without one belong to the answer before them.
    private static func numbered(_ text: String) -> [Int: String] {
        var answers: [Int: String] = [:]
        var current: Int?
        for line in text.split(whereSeparator: \.isNewline) {
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "-" }
            if let (number, rest) = numbered(bare), answers[number] == nil, !asks(rest) {
                answers[number] = rest
                current = number
            } else if let current, answers[current, default: ""].count < mostCharacters {
                answers[current, default: ""] += (answers[current] == "" ? "" : " ") + bare
            }
        }
        return answers
    }

    private static let mostCharacters = Questionnaire.longestAnswer

    private static func asks(_ text: String) -> Bool { text.contains("?") || text.contains("？") }

    /// What stands below each question of the letter, or behind it on its line.
    private static func belowQuestions(_ whole: String) -> [Int: String] {
        var answers: [Int: String] = [:]
        var current: Int?
        for line in whole.split(whereSeparator: \.isNewline).prefix(mostLines) {
            let isQuoted = line.first == ">"
            let bare = line.drop { "> \t*-".contains($0) }
            if let (number, rest) = numbered(bare), asks(rest) {
                current = number
                let behind = isQuoted ? "" : behindQuestion(rest)
                if answers[number] == nil, !behind.isEmpty { answers[number] = behind }
            } else if !isQuoted, !bare.isEmpty, let current,
                answers[current, default: ""].count < mostCharacters
            {
                answers[current, default: ""] += (answers[current] == nil ? "" : " ") + bare
            }
        }
        return answers
    }

    private static let mostLines = 2_000

    /// `How useful was it? (1 not at all – 5 very) 5` holds its answer at its end.
    private static func behindQuestion(_ text: String) -> String {
        let end = text.lastIndex { ")）".contains($0) } ?? text.lastIndex { "?？".contains($0) }
        return end.map { end in
            String(text[text.index(after: end)...].drop { " :：\t".contains($0) })
        } ?? ""
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
}
