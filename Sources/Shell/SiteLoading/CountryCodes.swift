import Foundation

/// Codes of countries by their names in many languages, from the tables of the Unicode library.
enum CountryCodes {
    /// Nil for what no language of the list calls a country.
    static func code(_ name: String) -> String? { codes[folded(name)] }

    /// Worked out when the first name is asked for that the zone tables do not have.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        let regions = Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 }
        for language in languages {
            let locale = Locale(identifier: language)
            for region in regions {
                guard let name = locale.localizedString(forRegionCode: region) else { continue }
                if codes[folded(name)] == nil { codes[folded(name)] = region }
            }
        }
        // As people say it where the tables do not.
        return codes.merging(
            ["中华人民共和国": "CN", "中國大陸": "CN", "中国大陆": "CN", "中国香港": "HK", "中国澳门": "MO"]
        ) { first, _ in first }
    }()

    private static let languages = [
        "en", "fr", "es", "zh-Hans", "zh-Hant", "ar", "ru", "pt", "de", "it", "ja", "ko", "tr",
        "id", "vi", "th", "hi", "fa", "uk", "pl", "nl", "el", "he", "sv", "da", "nb", "fi", "cs",
        "ro", "hu", "sw", "bn", "ms", "ur", "ca",
    ]

    private static func folded(_ name: String) -> String {
        name.trimmingCharacters(in: .whitespaces).folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
