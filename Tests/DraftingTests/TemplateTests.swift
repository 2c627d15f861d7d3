import Drafting
import Testing

@Suite struct TemplateTests {
    private func fill(_ source: String, _ values: TemplateValues) throws -> String {
        try TemplateText(source).fill(values)
    }

    @Test func `variables, lists and flags are filled`() throws {
        var values = TemplateValues(["name": "Ana"])
        values.set("cities", [TemplateValues(["city": "Dakar"]), TemplateValues(["city": "Rio"])])
        values.set("late", flag: false)
        let text = try fill(
            "Dear {{name}},\n{{#cities}}\n- {{city}} for {{name}}\n{{/cities}}\n"
                + "{{^late}}\nIn time.\n{{/late}}\n{{#late}}Late.{{/late}}", values)
        #expect(text == "Dear Ana,\n- Dakar for Ana\n- Rio for Ana\nIn time.\n")
    }

    @Test func `a missing value is an error and never a blank`() {
        #expect(throws: TemplateError.missing("name")) {
            try fill("Dear {{name}}", TemplateValues())
        }
        #expect(throws: TemplateError.missing("cities")) {
            try fill("{{#cities}}x{{/cities}}", TemplateValues(["cities": "x"]))
        }
    }

    @Test(
        "A wrong mark is named with its line",
        arguments: [
            ("a\n{{name", TemplateError.unclosed(line: 2)),
            ("{{#a}}x", .unclosed(line: 1)), ("a\n\n{{/a}}", .unexpectedEnd(name: "a", line: 3)),
            ("{{A b}}", .badName("A b", line: 1)), ("{{}}", .badName("", line: 1)),
        ])
    func wrong(source: String, error: TemplateError) {
        #expect(throws: error) { try TemplateText(source) }
    }

    @Test func `an unknown variable does not load`() {
        #expect(throws: TemplateError.unknown("nmae")) {
            try LetterTemplate("subject: Hello\n\nDear {{nmae}}", known: ["name"])
        }
        #expect(throws: TemplateError.noSubject) { try LetterTemplate("Dear", known: []) }
    }

    @Test func `a subject cannot carry a line break`() throws {
        let template = try LetterTemplate("subject: {{s}}\n\nx", known: ["s"])
        #expect(throws: TemplateError.unsafeSubject) {
            try template.fill(TemplateValues(["s": "a\r\nBcc: eve@x.example"]))
        }
    }

    @Test func `values are words and never marks`() throws {
        #expect(
            try fill("{{name}}", TemplateValues(["name": "{{office}}"])) == "{{office}}")
    }
}
