package import MailModel

/// What the library has to say to one question: an answer, or a gap and what came close.
package struct Finding: Sendable {
    /// A topic that may answer, with the calibrated probability that it does.
    package struct Topic: Sendable {
        package let id: String
        /// From 0 to 1: of the answers marked 0.9, nine in ten are right.
        package let score: Double
        /// The words and questions that speak for it.
        package let evidence: [String]
    }

    /// One sentence of an answer and where it stands.
    package struct AnswerSentence: Sendable {
        package let text: String
        /// File and line, such as `knowledge/initiatives/dakar.md:12`.
        package let source: String
        /// The addresses that the sentence cites.
        package let links: [String]
    }

    /// Two to six sentences of one entry, in the order they stand there.
    package struct Answer: Sendable {
        package let topic: String
        package let language: LanguageTag
        /// Whether the reader's language was missing and another stands in for it.
        package let isFallback: Bool
        /// Whether the entry is reviewed and not past its date.
        package let isTrusted: Bool
        package let sentences: [AnswerSentence]
        /// What a tour's own file says instead of this passage, as ``Passage/tour`` names it.
        package let tour: String?
        /// One address to read on at.
        package let link: String?
    }

    /// The best topics, best first; at most five.
    package let topics: [Topic]
    /// Whether the best score reaches the threshold.
    package let answerable: Bool
    /// The chosen sentences; nil for a gap.
    package let answer: Answer?
    /// The passages that came closest, best first, for staff.
    package let cameClose: [ClosePassage]

    /// A passage that came close, with what spoke for it.
    package struct ClosePassage: Sendable {
        package let topic: String
        package let heading: String
        package let source: String
        package let score: Double
        package let words: [String]
    }
}
