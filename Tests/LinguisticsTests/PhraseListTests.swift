import Linguistics
import Testing

@Suite struct PhraseListTests {
    static let list = PhraseList(["not this", "next year", "改为", ""])

    @Test(arguments: [
        (["we", "come", "next", "year"], true),
        (["next", "year"], true),
        (["next", "years"], false),
        (["context", "year"], false),
        (["next", "of", "the", "year"], false),
        (["我们改为四月来"], true),
        (["改", "为"], false),
        ([], false),
    ])
    func wordsHoldAPhraseOnlyWhole(_ words: [String], _ stands: Bool) {
        #expect(Self.list.stand(in: words) == stands)
    }
}
