/// The words of a mail that show a conclusion, and where they stand.
package struct Evidence: Sendable, Hashable, Codable {
    /// The part of the mail that words were taken from.
    package enum Place: String, Sendable, Codable {
        case subject
        case text
        case signature
        case from
    }

    package let place: Place
    /// The words as written.
    package let words: String
    /// UTF-8 octets from the beginning of that part.
    package let offset: Int

    package init(place: Place, words: String, offset: Int) {
        self.place = place
        self.words = words
        self.offset = offset
    }
}

/// A value read from a mail with the words it was read from.
package struct Found: Sendable, Hashable, Codable {
    /// The value as written, without titles and marks around it.
    package let value: String
    package let evidence: Evidence
    /// From 0, a guess, to 1, certain.
    package let score: Double

    package init(value: String, evidence: Evidence, score: Double) {
        self.value = value
        self.evidence = evidence
        self.score = score
    }
}
