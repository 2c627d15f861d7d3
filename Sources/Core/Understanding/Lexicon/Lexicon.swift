import MailModel

/// The pattern tables of each language, compiled once.
enum Lexicon {
    static let english = PatternBook([
        EnglishIntents.table, EnglishQuestions.table, EnglishActs.table,
        Discontent.english, Concepts.english,
    ])
    static let french = PatternBook([
        FrenchIntents.table, FrenchQuestions.table, FrenchActs.table,
        Discontent.french, Concepts.french,
    ])
    static let spanish = PatternBook([
        SpanishIntents.table, SpanishQuestions.table, SpanishActs.table,
        Discontent.spanish, Concepts.spanish,
    ])
    static let chinese = PatternBook([
        ChineseIntents.table, ChineseQuestions.table, ChineseActs.table,
        Discontent.chinese, Concepts.chinese,
    ])
    static let others = PatternBook([OtherLanguages.table, OtherActs.table, Discontent.others])

    /// The books to read a text with: its own, and a second one where it is mixed.
    static func books(for reading: LanguageReading) -> [PatternBook] {
        var codes = [reading.tag.code]
        if let second = reading.second, reading.score < 0.75 { codes.append(second.code) }
        var chosen: [PatternBook] = []
        for code in codes where names.contains(code) { chosen.append(book(code)) }
        return names.contains(reading.tag.code) ? chosen : [others] + chosen
    }

    private static let membership = [
        "en": PatternBook([MembershipActs.english]), "fr": PatternBook([MembershipActs.french]),
        "es": PatternBook([MembershipActs.spanish]), "zh": PatternBook([MembershipActs.chinese]),
    ]

    /// The books on who joins, leaves or stays, which few mails need.
    static func membershipBooks(for reading: LanguageReading) -> [PatternBook] {
        let second = reading.score < 0.75 ? reading.second?.code : nil
        return [reading.tag.code, second].compactMap { $0.flatMap { membership[$0] } }
    }

    private static let names: Set<String> = ["en", "fr", "es", "zh"]

    private static func book(_ code: String) -> PatternBook {
        switch code {
        case "fr": french
        case "es": spanish
        case "zh": chinese
        default: english
        }
    }
}
