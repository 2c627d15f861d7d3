/// Why a mail must never be answered by itself.
package struct SensitiveReading: Sendable, Hashable, Codable {
    /// A kind of matter that only a person may answer.
    package enum Matter: String, Sendable, Codable, CaseIterable {
        case complaint
        case legal
        case money
        case accusation
        case distress
        case personal
        case press
    }

    /// One such matter with the words that show it.
    package struct Reason: Sendable, Hashable, Codable {
        package let matter: Matter
        package let evidence: Evidence
        package let score: Double

        package init(matter: Matter, evidence: Evidence, score: Double) {
            self.matter = matter
            self.evidence = evidence
            self.score = score
        }
    }

    /// The heaviest first; empty where nothing was seen.
    package let reasons: [Reason]

    package init(reasons: [Reason]) { self.reasons = reasons }

    package var isSensitive: Bool { !reasons.isEmpty }
}
