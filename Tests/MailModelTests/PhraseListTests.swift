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

    @Test(arguments: ["", "my Colleguе", "同", "MON COLLEGUE", "事同"])
    func `another case, a part or nothing is not found`(_ text: String) {
        #expect(!Self.list.occurs(in: text))
    }
}
