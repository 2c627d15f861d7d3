/// One labelled mail, or one labelled sentence, to learn from.
package struct Lesson: Sendable {
    package let mail: Correspondence
    /// The matters it speaks of: intents, `sensitive`, and kinds of sensitive matter.
    package let matters: Set<String>
    package let kind: Kind
    /// The ids of the tours that the mail is about, and the names of those who travel.
    package var tours: Set<String> = []
    package var participants: [String] = []
    /// The words that ask, one by one; nil where the labels do not tell.
    package var questions: [String]?
    /// What is stated for joining, by the field's name: as labelled, and in the mail's own words.
    package var fields: [String: String] = [:]
    package var spans: [String: String] = [:]
    /// The mail cut into text and signature as it arrives from its client; fields teach so.
    package var arrived: Correspondence?

    /// What a lesson is used for.
    package enum Kind: Sendable {
        /// A sentence written to show one matter.
        case sentence
        /// A mail that the patterns of the lexicon were made with.
        case known
        /// A mail that the patterns never saw, so that it can judge them.
        case fresh
    }

    package init(mail: Correspondence, matters: Set<String>, kind: Kind) {
        self.mail = mail
        self.matters = matters
        self.kind = kind
    }

    /// A tour is spoken of, not only the work of its city.
    static let tour = "tour"

    /// A question that wants no answer.
    package static let rhetorical = "rhetorical"

    /// Kinds of sensitive matter that only sentences name.
    static let fine: Set<String> = ["legal", "money", "accusation", "distress", "personal"]

    /// Whether it speaks of a matter; nil where the labels do not tell.
    func holds(_ matter: String) -> Bool? {
        if matters.contains(matter) { return true }
        if matter == Self.tour { return kind == .sentence ? nil : !tours.isEmpty }
        if kind == .sentence {
            if matter == Intent.other.rawValue, matters.isEmpty { return nil }
            if matter == "complaint", !matters.isDisjoint(with: Self.fine) { return nil }
            if matters.contains(Self.rhetorical) { return matter == "question" ? false : nil }
            return matter == "question" && mail.authorText.contains("?") ? nil : false
        }
        return Self.fine.contains(matter) && matters.contains("sensitive") ? nil : false
    }
}
