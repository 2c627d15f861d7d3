package import MailModel

/// A text in several languages, or one that stands for all of them.
package struct LocalizedText: Sendable, Hashable {
    /// Used where the wanted language is missing.
    package let fallback: String
    private let texts: [LanguageTag: String]

    /// A text that was written once, for readers of every language.
    package init(_ text: String) {
        fallback = text
        texts = [:]
    }

    /// The first text is the fallback; nil for no text at all.
    package init?(_ texts: [(language: LanguageTag, text: String)]) {
        guard let first = texts.first else { return nil }
        fallback = first.text
        self.texts = Dictionary(
            texts.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text in a language, or the fallback.
    package subscript(_ language: LanguageTag) -> String { texts[language] ?? fallback }

    /// Whether the text is really there in the language, or was written for all.
    package func speaks(_ language: LanguageTag) -> Bool {
        texts.isEmpty || texts[language] != nil
    }

    /// Whether each language has words of its own.
    package var isTranslated: Bool { !texts.isEmpty }
}

/// Something the plan says, or leaves open with the words `not settled`.
package enum Settled<Value: Sendable & Hashable>: Sendable, Hashable {
    case settled(Value)
    case open

    /// Nil while the matter is open.
    package var value: Value? {
        if case .settled(let value) = self { return value }
        return nil
    }
}
