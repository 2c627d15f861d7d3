import Drafting
import Testing

@Suite struct QuotationTests {
    private func values(_ quoted: String, _ question: String) -> TemplateValues {
        var reply = ReplyValues()
        reply.quoted = [quoted]
        reply.questions = [.init(text: question, answer: nil, link: nil)]
        return reply.templateValues()
    }

    @Test func `a letter quotes up to its limit and no octet more`() {
        let text = String(repeating: "é", count: ReplyValues.longestQuotation / 2)
        #expect("\(values(text, "Why?"))".contains(text))
        let longer = "\(values(text + "x", "Why?"))"
        #expect(longer.contains("é […]") && !longer.contains("éx"))
    }

    @Test func `a question of megabytes stands above its answer in part`() {
        let line = String(repeating: "Which city won the award ", count: 100_000) + "?"
        let shown = "\(values("", line))"
        #expect(shown.contains(" […]"))
        #expect(shown.utf8.count < 2 * ReplyValues.longestQuestion)
    }
}
