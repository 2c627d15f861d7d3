package import MailModel

/// The values of a letter that goes by itself: none of them is a sentence of the mail's sender.
extension TemplateValues {
    /// Values that a mail's sender chose, by the names that templates use.
    private static let told = LetterName.joinFields + ["extra-value"]

    /// Without quotation, and with `Your question` where the sender's own words would stand.
    package func unquoted(_ language: LanguageTag) -> TemplateValues {
        var values = self
        if hasItems("quoted") { values.set("quoted", []) }
        guard let questions = items("questions"), !questions.isEmpty else { return values }
        values.set("questions", questions.enumerated().map { index, item in
            var item = item
            let number = questions.count > 1 ? " \(index + 1)" : ""
            item.set("question", Self.yourQuestion(language) + number)
            return item
        })
        return values
    }

    /// Whether something of the sender's own words would stand in a letter.
    package var quotesSender: Bool { hasItems("questions") || hasItems("quoted") }

    /// What the letter repeats of what its reader told of themselves.
    package var toldByReader: [String] {
        Self.told.flatMap { name in
            let listed = items("has-\(name)") ?? []
            return listed.compactMap { $0.text(name) }
        } + (items("extras") ?? []).compactMap { $0.text("extra-value") }
    }

    private static func yourQuestion(_ language: LanguageTag) -> String {
        switch language.code {
        case "fr": "Votre question"
        case "es": "Su pregunta"
        case "zh": "您的问题"
        default: "Your question"
        }
    }
}
