package import MailModel

/// A sentence of the library with the place it was read at.
package struct Sentence: Sendable, Hashable {
    package let text: String
    /// The line in the entry's file, counted from one.
    package let line: Int
    /// Which of the entry's sources it cites, counted from one.
    package let citations: [Int]
}

/// A question that a passage answers, written down by staff in any language.
package struct Ask: Sendable, Hashable {
    package let text: String
    package let line: Int
}

/// What stands under one heading.
package struct Passage: Sendable, Hashable {
    package var heading: String
    package var line: Int
    package var asks: [Ask] = []
    package var sentences: [Sentence] = []
    /// What a tour's own file says instead, where a tour is meant: one of ``tourMatters``.
    package var tour: String?

    /// What its sentences tell.
    var told: AnswerKinds {
        AnswerKinds.told(by: sentences.map(\.text).joined(separator: " "))
    }

    package static let tourMatters: Set<String> = [
        "dates", "places", "deadline", "fee", "programme", "language", "hotel", "arrival",
        "meeting", "dress", "hosts", "calendar",
    ]
}

/// Who looked over an entry, and when.
package enum Review: Sendable, Hashable {
    case missing
    case reviewed(on: String, by: String)
}

/// One file of the library: one topic in one language.
package struct Entry: Sendable {
    package let path: String
    package let language: LanguageTag
    package let id: String
    package let title: String
    package let city: String?
    package let country: String?
    package let aliases: [String]
    package let tags: [String]
    package let sources: [String]
    package let review: Review
    /// The last day on which the entry holds, as `2016-12-31`.
    package let validUntil: String?
    package let seeAlso: [String]
    package internal(set) var passages: [Passage]
    /// The lines of the front matter by key.
    package let lines: [String: Int]

    /// Whether a colleague has put a name under the entry.
    var isReviewed: Bool {
        guard case .reviewed = review else { return false }
        return true
    }

    /// Whether the entry may leave the house without a colleague's eye on the given day.
    package func isTrusted(on today: String) -> Bool {
        guard isReviewed else { return false }
        guard let validUntil else { return true }
        return validUntil >= today
    }
}
