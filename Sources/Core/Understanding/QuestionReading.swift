/// One question of a mail, to be answered on its own.
package struct QuestionReading: Sendable, Hashable, Codable {
    /// The question as written, white space made single.
    package let text: String
    package let evidence: Evidence
    /// What came before it and says what it is about; the sentence before, or the list's heading.
    package let lead: String
    /// Ids of the initiatives or tours that the question names, or that were named last before it.
    package let subjects: [String]
    /// True where `subjects` stand in the question itself and are not carried over.
    package let namesSubject: Bool
    /// What is asked for, the likeliest first: ids of aspects such as `tours-fee`.
    package let aspects: [AspectReading]
    /// From 0 to 1: how sure it is that this wants an answer.
    package let score: Double
    /// The ways in which it may be two questions.
    package var cuts: [Cut] = []

    /// A place at which a question may be two.
    package struct Cut: Sendable, Hashable, Codable {
        package let before: QuestionReading
        /// With the later places at which it may be cut once more.
        package let behind: QuestionReading
    }
    /// Below this it is a question only where something answers it.
    package static let sure = 0.4

    package init(
        text: String, evidence: Evidence, lead: String, subjects: [String], namesSubject: Bool,
        aspects: [AspectReading], score: Double
    ) {
        self.text = text
        self.evidence = evidence
        self.lead = lead
        self.subjects = subjects
        self.namesSubject = namesSubject
        self.aspects = aspects
        self.score = score
    }
}

/// A side of the office's work that a question asks about.
package struct AspectReading: Sendable, Hashable, Codable {
    /// The id of a knowledge topic, such as `visa-need`.
    package let aspect: String
    /// The words that show it.
    package let words: String
    /// From 0 to 1.
    package let score: Double

    package init(aspect: String, words: String, score: Double) {
        self.aspect = aspect
        self.words = words
        self.score = score
    }
}

extension QuestionReading {
    /// Digits of a number that is told rather than asked for.
    private static let toldDigits = 5

    /// A label with a number behind it, as in `Passport number: …`: told, whatever it resembles.
    package var isDetail: Bool {
        guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            !text.contains(where: { $0 == "?" || $0 == "？" })
        else { return false }
        return text[mark...].count(where: \.isNumber) >= Self.toldDigits
    }
}
