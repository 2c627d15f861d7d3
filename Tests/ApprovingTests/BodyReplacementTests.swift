import Approving
import Testing

/// Staff's text stands between the draft's greeting and closing, unless it brings its own.
@Suite struct BodyReplacementTests {
    private static let draft = """
        Dear Ana,

        Thank you for writing to us.

        > How long is the tour?

        Three days.

        With kind regards,
        Urban Innovation Secretariat

        > How long is the tour?
        > Ana
        """

    private static let replacement = BodyReplacement(
        of: draft, signatures: ["Urban Innovation Secretariat"])

    @Test func `greeting, closing and quotation are kept`() {
        #expect(
            Self.replacement.body(with: "Four days.") == """
                Dear Ana,

                Four days.

                With kind regards,
                Urban Innovation Secretariat

                > How long is the tour?
                > Ana

                """)
    }

    @Test func `a text with its own greeting and closing takes the place of both`() {
        let text = "Dear Ms Prieto,\n\nFour days.\n\nBest wishes,\nLi Na"
        #expect(
            Self.replacement.body(with: text)
                == text + "\n\n> How long is the tour?\n> Ana\n")
    }

    @Test func `a Chinese closing of two paragraphs is kept whole`() {
        let replacement = BodyReplacement(
            of: "安娜，您好：\n\n三天。\n\n此致\n敬礼\n\n城市创新秘书处\n", signatures: ["城市创新秘书处"])
        #expect(
            replacement.body(with: "四天。") == "安娜，您好：\n\n四天。\n\n此致\n敬礼\n\n城市创新秘书处\n")
    }

    @Test func `a draft without a closing gets the text and no more`() {
        let replacement = BodyReplacement(of: "just words\n", signatures: ["Office"])
        #expect(replacement.body(with: "Four days.") == "Four days.\n")
    }
}
