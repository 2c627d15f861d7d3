import Foundation
package import MailModel

/// The names of countries in the reader's language, from the CLDR tables of the Unicode library.
package enum CountryNames {
    /// Region codes by the English names under which countries are kept.
    private static let codes: [String: String] = {
        let english = Locale(identifier: "en")
        let named = Locale.Region.isoRegions.compactMap { region in
            english.localizedString(forRegionCode: region.identifier).map {
                (folded($0), region.identifier)
            }
        }
        let usual = [
            "china": "CN", "usa": "US", "united states of america": "US", "uk": "GB",
            "england": "GB",
            "ivory coast": "CI", "cote d'ivoire": "CI", "czech republic": "CZ", "turkey": "TR",
            "republic of korea": "KR", "korea": "KR", "russian federation": "RU",
            "viet nam": "VN", "burma": "MM", "holland": "NL", "hong kong": "HK",
            "macau": "MO", "palestine": "PS", "democratic republic of the congo": "CD",
            "republic of the congo": "CG", "bosnia and herzegovina": "BA", "cape verde": "CV",
        ]
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
            .merging(usual) { first, _ in first }
    }()

    /// Names that letters write shorter than the tables do.
    private static let short = ["zh": ["CN": "中国", "HK": "中国香港", "MO": "中国澳门"]]

    /// The name in another language; the name as it stands where it is not known.
    package static func name(_ country: String, in language: LanguageTag) -> String {
        guard language != .english, let code = codes[folded(country)] else { return country }
        if let name = short[language.code]?[code] { return name }
        let tag = language.code == "zh" ? "zh-Hans" : language.code
        return Locale(identifier: tag).localizedString(forRegionCode: code) ?? country
    }

    private static func folded(_ name: String) -> String {
        let plain = name.folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.replacingOccurrences(of: "’", with: "'")
    }
}
