import MailModel
import Testing

@Suite("Words are found by their bytes")
struct ByteSearchTests {
    @Test(
        "what is found",
        arguments: [
            ("a receipt", "receipt", 2), ("aaab", "aab", 1), ("广州奖", "州", 3), ("abc", "abc", 0),
        ])
    func found(text: String, words: String, place: Int) throws {
        let range = try #require(text.byteRange(of: words))
        #expect(text.utf8.distance(from: text.startIndex, to: range.lowerBound) == place)
        #expect(text[range] == words)
        #expect(text.holds(words))
    }

    @Test("what is not", arguments: [("abc", "abcd"), ("", "a"), ("abc", ""), ("é", "e")])
    func absent(text: String, words: String) {
        #expect(text.byteRange(of: words) == nil)
        #expect(!text.holds(words))
    }
}
