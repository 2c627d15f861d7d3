import MIME
import Replies
import Testing

@Test(
    "replies in HTML are cut by their structure",
    arguments: [
        .init(
            "Gmail",
            "Yes.<div class=gmail_quote><div class=gmail_attr>On x Office wrote:</div><blockquote class=gmail_quote>No.</blockquote></div>",
            author: "Yes."),
        .init(
            "Outlook on the web",
            "<div>Yes.</div><hr><div id=divRplyFwdMsg><b>From:</b> Office<br><b>Sent:</b> Monday</div><div>No.</div>",
            author: "Yes."),
        .init(
            "Outlook",
            "<p>Yes.</p><div style='border-top:solid #B5C4DF 1pt'><p><b>From:</b> Office<br><b>Sent:</b> Monday<br><b>To:</b> me<br><b>Subject:</b> x</p></div><p>No.</p>",
            author: "Yes."),
        .init(
            "Thunderbird",
            "Yes.<div class=moz-cite-prefix>Am Montag schrieb Office:</div><blockquote type=cite>No.</blockquote>",
            author: "Yes."),
        .init(
            "Yahoo",
            "<div>Yes.</div><div class=yahoo_quoted><div>On Monday, Office wrote:</div><div>No.</div></div>",
            author: "Yes."),
        .init(
            "QQ",
            "<div>好。</div><div>------------------ 原始邮件 ------------------</div><div>发件人: Office</div><div>No.</div>",
            author: "好。"),
        .init(
            "163",
            "<div>好。</div><blockquote id=isReplyContent>At 2015-02-05, Office wrote: No.</blockquote>",
            author: "好。"),
        .init(
            "Apple",
            "Yes.<div><blockquote type=cite><div>On 5 Feb 2015, at 16:20, Office wrote:</div><div>No.</div></blockquote></div>",
            author: "Yes."),
        .init(
            "Zimbra",
            "<div>Yes.<hr id=zwchr data-marker=__DIVIDER__><b>From: </b>Office<br>No.</div>",
            author: "Yes."),
        .init(
            "Roundcube",
            "<p>Yes.</p><p id=reply-intro>Le 5, Office a dit :</p><blockquote>No.</blockquote>",
            author: "Yes."),
        .init(
            "ProtonMail", "<div>Yes.</div><div class=protonmail_quote>Office wrote<br>No.</div>",
            author: "Yes."),
        .init("an answer below", "<blockquote>No?</blockquote><p>Yes.</p>", author: "Yes."),
        .init(
            "answers between", "<blockquote>A?</blockquote>Yes.<blockquote>B?</blockquote>No.",
            author: "Yes.\n\nNo."),
        .init(
            "a signature container", "<div>Yes.</div><div class=gmail_signature>Ana</div>",
            author: "Yes."),
        .init(
            "a quote and nothing else", "<blockquote>Only this.</blockquote>", author: "Only this."),
    ] as [ReplyFixture])
func hypertext(_ fixture: ReplyFixture) {
    #expect(BodySections(html: fixture.body).authorText == fixture.author)
}

@Test(
    "answers stand above, below and between",
    arguments: [
        .init("below", "On 5 Feb 2015, Office wrote:\n> When?\n\nOn Monday.", author: "On Monday."),
        .init(
            "between", "> When?\nOn Monday.\n\n> Who?\nAna and I.",
            author: "On Monday.\n\nAna and I."),
        .init(
            "above and between",
            "Hello,\nOn 5 Feb 2015, Office wrote:\n> When?\n\nMonday.\n\n> Who?\n\nI.",
            author: "Hello,\n\nMonday.\n\nI."),
        .init("a quote alone", "> Only this.", author: "> Only this."),
        .init(
            "on the line of the introduction",
            "Yes. On Wed, Apr 4, 2012 at 3:59 PM, a@b.example wrote:\n> Hi", author: "Yes."),
        .init(
            "an introduction first and bare words",
            "On 8 May 2015 17:34, \"A\" <a@b.example> wrote:\n\n    our words",
            author: "    our words"),
    ] as [ReplyFixture])
func places(_ fixture: ReplyFixture) {
    #expect(BodySections(plain: fixture.body).authorText == fixture.author)
}

@Test("a mail is read in the form that tells what is quoted")
func message() {
    let raw = """
        From: Ana Berg <ana@bergen.example>
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Yes.
        No?
        --b
        Content-Type: text/html; charset=utf-8

        Yes.<blockquote>No?</blockquote>
        --b--
        """
    let sections = BodySections(of: Message(parsing: Array(raw.utf8)))
    #expect(sections.authorText == "Yes.")
    #expect(sections.quotedText == "No?")
}

/// A seeded generator, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// How many bytes of a text are no white space.
private func visible(_ text: String) -> Int { text.utf8.count { $0 > 32 } }

@Test("any text gives sections, and cuts lie inside the body", arguments: 0..<200 as Range<UInt64>)
func anyText(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let pieces = [
        "> ", "\n", "On 5 Feb 2015, A <a@b.example> wrote:", "-- \n", "From: a@b.example\n",
        "Sent: x\n",
        "Subject: y\n", "Best regards,\n", "<blockquote>", "</div>", "<div class=gmail_quote>",
        "&#",
        "<!--", "发件人：", "\u{FFFD}", "<td>", "Sent from my iPhone", "_____", "\"", "P.S. ", "words ",
    ]
    let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let plain = BodySections(plain: text)
    let kept = [plain.authorText] + plain.cuts.map { plain.text(of: $0) }
    let letters = kept.reduce(0) { $0 + visible($1) }
    #expect(letters == visible(plain.fullText), "seed \(seed)")
    for sections in [plain, BodySections(html: text)] {
        let count = sections.fullText.utf8.count
        var end = 0
        for cut in sections.cuts {
            #expect(cut.range.lowerBound >= end && cut.range.upperBound <= count, "seed \(seed)")
            end = cut.range.upperBound
        }
    }
}

@Test(
    "hostile bodies are read in time linear in their size",
    arguments: [
        "> ", "<blockquote>", "On 5 Feb 2015, A <a@b.example> wrote:\n",
        "From: a@b.example\nSent: x\n",
        "-- \n", "<a href=\"x", "<!--", "a@b.example ", "Ab> x\n", "<div><p><td>", "</b>", "&amp",
        "\n",
        "Best regards,\n", "_____\n", "On 5 Feb 2015 Office said ", "x", "> a\nb\n", "<ol><li>",
    ])
func hostile(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let spent = clock.measure {
        _ = BodySections(plain: text)
        _ = BodySections(html: text)
    }
    #expect(spent < .seconds(5))
}
