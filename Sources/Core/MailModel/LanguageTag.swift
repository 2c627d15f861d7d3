/// An ISO 639-1 code such as `en`, in lower case.
package struct LanguageTag: Sendable, Hashable, Codable, CustomStringConvertible {
    package let code: String

    /// Takes `en`, `EN`, `en-GB` or `zh_CN` and keeps the first subtag; nil for anything else.
    package init?(_ text: String) {
        let first = text.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        code = first
    }

    private init(known code: String) { self.code = code }

    package static let english = LanguageTag(known: "en")
    package static let french = LanguageTag(known: "fr")
    package static let spanish = LanguageTag(known: "es")
    package static let chinese = LanguageTag(known: "zh")

    package var description: String { code }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = LanguageTag(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a language code")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
