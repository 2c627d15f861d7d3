import Drafting
import Testing

@Suite struct LetterBodyTests {
    private let body = LetterBody(
        """
        Dear Ana,

        ## Fee
        Not <settled> yet.
        See https://x.example/a?b=1&c=2.

        - one
        - two

        > quoted
        >
        > "more"
        """)

    @Test func `plain text keeps paragraphs, lists and quotes`() {
        #expect(
            body.text == """
                Dear Ana,

                Fee
                ---

                Not <settled> yet.
                See https://x.example/a?b=1&c=2.

                - one
                - two

                > quoted
                >
                > "more"

                """)
    }

    @Test func `HTML escapes words and links addresses`() {
        let html = body.html(language: "en")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("Not &lt;settled&gt; yet.<br>"))
        let link = "https://x.example/a?b=1&amp;c=2"
        #expect(html.contains("<a href=\"\(link)\">\(link)</a>."))
        #expect(html.contains("<li>one</li>\n<li>two</li>"))
        #expect(html.contains("&quot;more&quot;</blockquote>"))
    }

    @Test func `script in words stays words`() {
        let html = LetterBody("<script>alert(1)</script> https://x/\"onload=x").html(language: "en")
        #expect(!html.contains("<script"))
        #expect(!html.contains("\"onload"))
    }

    @Test func `a title stands in bold over its own lines`() {
        let body = LetterBody("### Welcome <1>\n09:30\nCity hall\n\nNext")
        #expect(body.text == "Welcome <1>\n09:30\nCity hall\n\nNext\n")
        let html = body.html(language: "en")
        #expect(html.contains("<p><strong>Welcome &lt;1&gt;</strong><br>\n09:30<br>\nCity hall</p>"))
    }
}
