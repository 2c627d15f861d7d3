/// Letters about addresses that fail and about what the office holds of a person.
extension LetterName {
    /// What greets a reader and signs.
    static let greeting: Set = ["named", "name", "office"]

    static let answering: Set = greeting.union(["reply-subject"])

    /// What an export lists of a person, in the order in which letters list it.
    package static let personalFields = [
        "address", "name", "organization", "role", "city", "country", "phone", "language",
    ]

    var careVariables: Set<String> {
        switch self {
        case .addressProbe: Self.greeting
        case .dataRequestChallenge: Self.answering.union(["erase", "export", "correct"])
        case .dataErased: Self.answering
        case .dataExport:
            Self.answering.union(["groups", "group", "tours", "tour", "mails", "letters"])
                .union(Self.personalFields.flatMap { [$0, "has-\($0)"] })
        default: []
        }
    }
}
