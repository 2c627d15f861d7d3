import MailModel
import Testing

@testable import Linguistics

@Suite("Endings are cut so that forms of a word meet")
struct StemmerTests {
    @Test(
        "Forms share a stem",
        arguments: [
            ("en", "visits", "visiting"), ("en", "city", "cities"),
            ("en", "register", "registered"),
            ("en", "fees", "fee"), ("en", "cancelled", "cancels"), ("fr", "inscrits", "inscrit"),
            ("fr", "villes", "ville"), ("fr", "voyages", "voyage"), ("es", "visitas", "visitar"),
            ("es", "ciudades", "ciudad"), ("pt", "cidades", "cidade"), ("de", "reisen", "reise"),
            ("it", "citta", "citta"), ("it", "viaggio", "viaggi"), ("pt", "visitas", "visitar"),
        ])
    func meets(language: String, one: String, two: String) throws {
        let stemmer = Stemmer(try #require(LanguageTag(language)))
        #expect(stem(one, stemmer) == stem(two, stemmer))
    }

    @Test("A stem keeps three letters", arguments: ["en", "fr", "es", "pt", "de", "it", "zh"])
    func keepsThree(language: String) throws {
        let stemmer = Stemmer(try #require(LanguageTag(language)))
        for word in ["es", "ing", "ares", "ente", "aaaa", "s", ""] {
            #expect(stem(word, stemmer).utf8.count >= min(3, word.utf8.count))
        }
    }

    private func stem(_ word: String, _ stemmer: Stemmer) -> String {
        let bytes = Array(word.utf8)
        return String(decoding: bytes[stemmer.stem(bytes, 0..<bytes.count)], as: UTF8.self)
    }
}

@Suite("Words are compared letter by letter")
struct EditDistanceTests {
    @Test(
        "The distance is counted up to the limit",
        arguments: [
            ("hangzhou", "hangzhow", 2, 1), ("janero", "janeiro", 2, 1), ("visa", "vsia", 1, 1),
            ("abc", "abc", 0, 0), ("hotel", "motels", 1, nil), ("", "ab", 2, 2), ("", "", 1, 0),
        ] as [(String, String, Int, Int?)])
    func counts(one: String, two: String, limit: Int, expected: Int?) {
        let distance = EditDistance.between(
            Array(one.utf8)[...], Array(two.utf8)[...], limit: limit)
        #expect(distance == expected)
    }

    @Test("Ideographs come singly and in pairs")
    func pairs() {
        let text = FoldedText("邀請函")
        var seen: [String] = []
        NGrams.ideographs(text.bytes, text.tokens[0].folded) { range, isPair in
            if isPair { seen.append(String(decoding: text.bytes[range], as: UTF8.self)) }
        }
        #expect(seen == ["邀请", "请函"])
    }

    @Test("Letters are cut in threes with the ends marked")
    func threes() {
        let word = Array("visa".utf8)
        #expect(NGrams.letters(word, 0..<4).count == 4)
        #expect(NGrams.letters(word, 0..<0).count == 1)
    }

    @Test("Stop words are known in their folded form")
    func stops() {
        #expect(StopWords.shared.contains("the"))
        #expect(StopWords.shared.contains("etes"))
        #expect(!StopWords.shared.contains("visa"))
    }
}
