import MailModel
import Testing

struct PhraseListTests {
    static let list: PhraseList = ["my colleague", "mon collègue", "同事", "a"]

    @Test(arguments: [
        "this is my colleague", "MON mon collègue", "我的同事", "b a", "a", "my colleagu a",
    ])
    func `a phrase is found wherever it stands`(_ text: String) {
        #expect(Self.list.occurs(in: text))
    }

    @Test(arguments: [
        (" we come next year ", true), (" next year ", true), (" next years ", false),
        (" context year ", false), (" next of the year ", false), (" 我们改为四月来 ", true),
        (" 改 为 ", false), ("", false),
    ])
    func `a phrase of words is found only whole`(_ text: String, _ occurs: Bool) {
        let list = PhraseList(words: ["not this", "next year", "改为", ""])
        #expect(list.occurs(in: text) == occurs)
        #expect(list.occurs(in: Array(text.utf8)) == occurs)
    }

    @Test(arguments: ["", "my Colleguе", "同", "MON COLLEGUE", "事同"])
    func `another case, a part or nothing is not found`(_ text: String) {
        #expect(!Self.list.occurs(in: text))
    }
}
