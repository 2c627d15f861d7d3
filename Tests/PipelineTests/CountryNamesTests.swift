import MailModel
import Pipeline
import Testing

struct CountryNamesTests {
    @Test(arguments: [
        ("Senegal", "fr", "Sénégal"), ("Senegal", "zh", "塞内加尔"), ("China", "zh", "中国"),
        ("Spain", "es", "España"), ("United States", "fr", "États-Unis"),
        ("Ivory Coast", "fr", "Côte d’Ivoire"), ("Kenya", "en", "Kenya"),
        ("Sénégal", "fr", "Sénégal"), ("Atlantis", "es", "Atlantis"),
    ])
    func `a country is named in the reader's language`(
        _ country: String, _ language: String, _ wanted: String
    ) throws {
        let tag = try #require(LanguageTag(language))
        #expect(CountryNames.name(country, in: tag) == wanted)
    }
}
