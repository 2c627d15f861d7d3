import MIME
import Replies
import Testing

@Suite struct BannerTests {
    @Test(
        "a mail server's warning above a mail is nobody's text",
        arguments: [
            "CAUTION: This email originated from outside of the organisation. Do not click links "
                + "or open attachments unless you recognise the sender. Is this email suspicious?",
            "[EXTERNAL EMAIL] DO NOT CLICK links unless you know the sender.",
            "⚠️ Warning: external sender.\nBe careful with links; do not click what you do not expect.",
            "You don't often get email from ann@city.example. Learn why this is important",
            "ATTENTION : ce courriel provient de l'extérieur. Ne cliquez pas sur les liens.",
            "Precaución: este correo proviene de fuera de la organización. No haga clic en enlaces.",
            "Achtung: Diese E-Mail kommt von einem externen Absender. Klicken Sie nicht auf Links.",
            "注意：此邮件来自外部，请勿点击不明链接。",
        ])
    func banner(_ warning: String) {
        let sections = BodySections(plain: "\(warning)\n\nWhen is the tour?\n")
        #expect(sections.authorText == "When is the tour?")
        #expect(sections.cuts.map(\.reason) == [.footer])
    }

    @Test(
        "an author's own warning stays",
        arguments: [
            "Attention: the date in your letter is wrong.", "Warning signs stood at every door.",
            "注意：日期写错了。", "I write from outside the organisation. Do not click, call me.",
        ])
    func ownWords(_ words: String) {
        let text = "\(words)\n\nWhen is the tour?"
        #expect(BodySections(plain: text).authorText == text)
    }

    @Test func `a mail that is only a warning keeps it`() {
        let text = "CAUTION: external sender. Do not click links."
        #expect(BodySections(plain: text).authorText == text)
    }

    @Test func `the text of winmail dat is read where there is no other`() {
        let tnef = "eJ8+IgEAAQyAAgAUAAAAV2hvIHdyb3RlIHRoZSBib29rPwDqBg=="
        let mail = """
            From: Ann <ann@city.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            --b
            Content-Type: application/ms-tnef; name=winmail.dat
            Content-Transfer-Encoding: base64

            \(tnef)
            --b--

            """
        let sections = BodySections(of: Message(parsing: Array(mail.utf8)))
        #expect(sections.authorText == "Who wrote the book?")
    }

    @Test func `a wide mark at the end of a quotation is kept whole`() {
        let sections = BodySections(plain: "好的。\n\n> 请问有几位？\n")
        #expect(sections.quotedText == "请问有几位？")
    }
}
