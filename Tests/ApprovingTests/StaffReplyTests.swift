import Approving
import Replies
import Testing

/// What staff write, below it the quotation that their mail program adds, and what it means.
@Suite struct StaffReplyTests {
    fileprivate static let names = ["Li Na", "Marie Duval", "José Ortega", "王芳"]

    private static let cases = StaffReplyTable.cases

    @Test func `the table is as large as it claims to be`() {
        #expect(Self.cases.count >= 150)
    }

    @Test(arguments: cases)
    private func `a reply means what its author's own words say`(_ fixture: StaffReplyCase) {
        let sections = BodySections(plain: fixture.mail, senderName: fixture.sender)
        let found = StaffReply(names: Self.names).command(in: sections.authorText)
        #expect(found == fixture.meaning, "\(fixture)\n\(sections.authorText)")
    }

    /// What programs that write HTML set around the letter that is answered.
    private static let pages: [(String, StaffCommand)] = [
        (
            "<div dir=\"ltr\">ok</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On "
                + "Mon, Feb 9, 2015 at 10:12 AM Office &lt;office@office.example&gt; wrote:<br></div>"
                + "<blockquote class=\"gmail_quote\">no: this is quoted</blockquote></div>", .approve
        ),
        (
            "<div>D'accord, merci</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">"
                + "<b>De :</b> Office<br><b>Envoyé :</b> lundi 9 février 2015 10:12<br><b>À :</b> "
                + "Marie<br><b>Objet :</b> Projet 12</div><div>no: this is quoted</div>", .approve
        ),
        (
            "<body><div>no: duplicado</div><br><blockquote type=\"cite\"><div>El 9 feb 2015, a las "
                + "10:12, Office escribió:</div><div>ok</div></blockquote></body>",
            .reject(reason: "duplicado")
        ),
        (
            "<div>同意</div><div><br></div><div style=\"font-size: 12px\">------------------&nbsp;"
                + "原始邮件&nbsp;------------------</div><div><b>发件人:</b> office@office.example;</div>"
                + "<div><b>主题:</b> 草稿</div><div>不同意：引文</div>", .approve
        ),
        (
            "<div>稍后2天</div><br><div style=\"position:relative;zoom:1\"></div><div "
                + "id=\"divNeteaseMailCard\"></div><p>At 2015-02-09 10:12:00, \"Office\" "
                + "&lt;office@office.example&gt; wrote:</p><blockquote id=\"isReplyContent\">ok"
                + "</blockquote>", .later(seconds: 172_800)
        ),
    ]

    @Test(arguments: pages)
    private func `a reply in HTML means what its author wrote`(
        _ page: String, _ meaning: StaffCommand
    ) {
        let sections = BodySections(html: page, senderName: "Li Na")
        #expect(
            StaffReply(names: Self.names).command(in: sections.authorText) == meaning,
            "\(sections.authorText)")
    }

    @Test(arguments: ["> ok", "> ok\n> send it", ""])
    func `words that are only quoted decide nothing`(_ text: String) {
        #expect(StaffReply(names: Self.names).command(in: text) == .unclear(.empty))
    }

    @Test(arguments: ["passt", "PASST.", "Passt!\n\nLi Na"])
    func `a site's own word approves`(_ text: String) {
        let reply = StaffReply(words: StaffWords(approving: ["passt"]), names: Self.names)
        #expect(reply.command(in: text) == .approve)
    }
}

/// One reply as its mail program sends it.
struct StaffReplyCase: CustomTestStringConvertible, Sendable {
    let text: String
    let quoting: MailProgram
    let meaning: StaffCommand
    var sender = "Li Na"

    var mail: String { text + "\n" + quoting.quotation }
    var testDescription: String { "\(quoting): \(text.prefix(40))" }
}

/// How mail programs set the mail below that is answered.
enum MailProgram: CaseIterable, Sendable {
    case gmail, outlook, apple, qq, netease

    /// A letter to staff that itself says how to approve and to reject.
    private static let letter = [
        "Ana Prieto asks about Dakar. The draft:", "Dear Ana,", "no: this is quoted",
        "Reply ok to send it, or no: and a reason.",
    ]

    private static let marked = letter.map { "> " + $0 }.joined(separator: "\n")
    private static let plain = letter.joined(separator: "\n")

    var quotation: String {
        switch self {
        case .gmail:
            """

            On Mon, Feb 9, 2015 at 10:12 AM Urban Innovation Secretariat <
            secretariat+k-abcdefghij2345672345@office.example> wrote:

            \(Self.marked)
            """
        case .outlook:
            """

            ________________________________
            From: Urban Innovation Secretariat <secretariat@office.example>
            Sent: Monday, February 9, 2015 10:12 AM
            To: Li Na <li.na@office.example>
            Subject: Draft 12 waits for you

            \(Self.plain)
            """
        case .apple:
            """

            > On 9 Feb 2015, at 10:12, Urban Innovation Secretariat <secretariat@office.example> wrote:
            >
            \(Self.marked)
            """
        case .qq:
            """



            ------------------ 原始邮件 ------------------
            发件人: "城市创新秘书处" <secretariat@office.example>;
            发送时间: 2015年2月9日(星期一) 上午10:12
            收件人: "李娜" <li.na@office.example>;
            主题: 一封草稿等您决定

            \(Self.plain)
            """
        case .netease:
            """




            在 2015-02-09 10:12:00，"城市创新秘书处" <secretariat@office.example> 写道：

            \(Self.marked)
            """
        }
    }
}
