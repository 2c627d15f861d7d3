import Hypertext
import Testing

struct HypertextFixture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let text: String

    init(_ name: String, _ html: String, _ text: String) {
        testDescription = name
        self.html = html
        self.text = text
    }
}

@Test(
    "HTML reads as a person would have typed it",
    arguments: [
        .init("plain words stay", "Hello", "Hello"),
        .init("white space collapses", "  Hello \n  there ", "Hello there"),
        .init("a break is a new line", "a<br>b<br/>c", "a\nb\nc"),
        .init("two breaks leave a blank line", "a<br><br>b", "a\n\nb"),
        .init("paragraphs stand apart", "<p>a</p><p>b</p>", "a\n\nb"),
        .init("divisions do not", "<div>a</div><div>b</div>", "a\nb"),
        .init("an empty division with a break is blank", "a<div><br></div><div>b</div>", "a\n\nb"),
        .init("inline elements do not break", "a <b>b</b><i>c</i> d", "a bc d"),
        .init("style and script go", "<style>p{}</style>a<script>1<2</script>b", "ab"),
        .init("the title goes", "<head><title>T</title></head><body>a</body>", "a"),
        .init("comments go", "a<!-- b <p> -->c<!--[if mso]><p>d</p><![endif]-->", "ac"),
        .init("an unclosed comment loses little", "a<!-- b >c", "ac"),
        .init(
            "text outside of the window goes",
            "a<p style='text-indent:-9999px'>b</p><p style='left: -9999px'>c</p>d", "a\nd"),
        .init(
            "text without height or colour goes",
            "a<div style='height:0;overflow:hidden'>b</div>"
                + "<div style='color:#fff;background:#FFF'>c</div>d", "a\nd"),
        .init(
            "hidden text goes", "a<div style='DISPLAY : none !important'>b<p>c</p></div>d", "a\nd"),
        .init("preheaders go", "<span style=\"mso-hide:all;font-size:0px\">x</span>y", "y"),
        .init("named references", "&lt;a&gt; &amp; &eacute;&nbsp;&euro; &Zcaron;", "<a> & é € Ž"),
        .init("numbers", "&#233;&#xe9;&#X4E2D;&#150;&#0;", "éé中–\u{FFFD}"),
        .init(
            "references without semicolon", "&eacute &copy2015 &notanentity;", "é ©2015 ¬anentity;"),
        .init("a lone ampersand", "a & b &; &#; &#x;", "a & b &; &#; &#x;"),
        .init(
            "quotes", "a<blockquote>b<blockquote>c</blockquote></blockquote>d",
            "a\n\n> b\n>\n> > c\n\nd"),
        .init("lists", "<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        .init(
            "numbered lists", "<ol><li>a<li>b<ul><li>c</ul><li>d</ol>",
            "1. a\n2. b\n\n  - c\n\n3. d"),
        .init("items with paragraphs", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n\n- b"),
        .init("tables", "<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a  b\nc  d"),
        .init("preformatted", "<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"),
        .init("a rule", "a<hr>b", "a\n------------------------\nb"),
        .init(
            "an address without escapes", "From: A <a.b@c.example> x", "From: A <a.b@c.example> x"),
        .init("less-than as text", "1 < 2 and 3 <4", "1 < 2 and 3 <4"),
        .init("unclosed attribute quotes", "<a href=\"x>b</a> c", "b c"),
        .init("stray end tags", "</div></p>a</td></b>b", "ab"),
        .init(
            "Word's empty paragraphs", "<p>a<o:p></o:p></p><p><o:p>&nbsp;</o:p></p><p>b</p>",
            "a\n\nb"),
        .init("emoji pictures", "a <img alt=\"😀\" src=x> <img alt='logo'>", "a 😀"),
        .init("Chinese", "<p>您好！</p><p>我们想参加。</p>", "您好！\n\n我们想参加。"),
    ] as [HypertextFixture])
func reads(_ fixture: HypertextFixture) {
    #expect(HypertextPage(parsing: fixture.html).text == fixture.text)
}

@Test("links keep their words and target")
func links() {
    let page = HypertextPage(parsing: "see <a href=\"https://a.example/x\">this <b>page</b></a>.")
    #expect(page.links.map(\.target) == ["https://a.example/x"])
    let words = page.links.map { String(decoding: page.bytes[$0.range], as: UTF8.self) }
    #expect(words == ["this page"])
}

@Test(
    "containers of mail programs are marks on lines",
    arguments: [
        ("<div>a</div><div class=\"gmail_quote\">b</div>", HypertextPage.Marks.container),
        ("a<div id='x_divRplyFwdMsg'>b</div>", .below),
        ("a<div class='moz-cite-prefix'>b</div>", .introduction),
        ("a<div class=\"x foo gmail_signature\">b</div>", .signature),
        ("a<div style='border:none;border-top:solid #B5C4DF 1.0pt'>b</div>", .border),
        ("a<blockquote class=gmail_quote>b</blockquote>", .indentation),
    ])
func marks(html: String, mark: HypertextPage.Marks) throws {
    let lines = HypertextPage(parsing: html).lines.filter { !$0.range.isEmpty }
    #expect(lines.count == 2)
    #expect(!(try #require(lines.first)).marks.contains(mark))
    #expect((try #require(lines.last)).marks.contains(mark))
}
