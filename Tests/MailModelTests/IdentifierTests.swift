import MailModel
import Testing

@Suite struct IdentifierTests {
    @Test(
        "What is no address is refused",
        arguments: ["", "a", "@b", "a@", "a b@c", "a@b\r\nBcc: x@y", "a\u{0}@b", "a@b@c d"])
    func refused(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test func `two spellings of one mailbox are equal`() {
        #expect(EmailAddress("Li.Na@Office.Example") == EmailAddress("li.na@office.example"))
        #expect(EmailAddress("Li.Na@Office.Example")?.description == "Li.Na@office.example")
        #expect(EmailAddress("a+key.1@b.example")?.localWithoutDetail == "a")
    }

    @Test(arguments: ["", "<a@b>", "a b", "a\r\nb"])
    func `a Message-ID holds no brackets or white space`(text: String) {
        #expect(MessageID(text) == nil)
    }

    @Test func `a language tag keeps its first subtag`() {
        #expect(LanguageTag("zh_CN")?.code == "zh")
        #expect(LanguageTag("x") == nil)
    }
}
