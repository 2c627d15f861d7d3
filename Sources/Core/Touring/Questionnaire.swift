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

    /// Reads an answer: behind its own numbers, below the questions that `whole` quotes, and, where
    /// there are neither, in free words if those are looked for.
    package init(_ text: String, whole: String = "", inFreeWords: Bool = false) {
        self.init()
        let lines = QuestionnaireLines(text, whole: whole)
        for index in 0..<3 { marks[index] = lines.answers[index + 1].flatMap(MarkWords.mark) }
        if let words = lines.answers[3], marks[2] == nil {
            marks[2] = MarkWords.recommendation(words)
        }
        willTry = lines.answers[4].flatMap(Self.words)
        better = lines.answers[5].flatMap(Self.words)
        promisesReport = lines.answers[6].flatMap(ReportWords.agreement)
        guard inFreeWords, isEmpty else { return }
        let free = FreeAnswers(text)
        marks = free.marks
        willTry = free.willTry.flatMap(Self.words)
        better = free.better.flatMap(Self.words)
        promisesReport = free.promisesReport
    }

    /// Takes what a later answer says; what it leaves out stays.
    package mutating func take(_ later: Questionnaire) {
        for index in 0..<3 { marks[index] = later.marks[index] ?? marks[index] }
        willTry = later.willTry ?? willTry
        better = later.better ?? better
        promisesReport = later.promisesReport ?? promisesReport
    }

    private static func words(_ text: String) -> String? {
        let bare = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isNothing = ["-", "–", "—", "n/a", "/", "none", "rien", "nada", "无", "没有"]
            .contains(bare.lowercased())
        return bare.isEmpty || isNothing ? nil : String(bare.prefix(longestAnswer))
    }
}
