import Drafting
import Testing

/// A variable in a letter's own words is found; one in a quotation is its writer's.
@Suite struct UnfilledVariableTests {
    @Test(arguments: [
        ("Dear {{name}},\n\nHello", "{{name}}"), ("Hello\n{{#named}}x{{/named}}", "{{#named}}"),
        ("a {{ b }} c", "{{ b }}"), ("{{a {{b}}", "{{a {{b}}"), ("> Dear {{name}},\nHello", nil),
        ("  > {{name}}", nil), ("Hello", nil), ("{{name", nil), ("name}} {{", nil),
        ("{name} and {{\n}}", nil),
    ])
    func `an unfilled variable is found where nobody quotes it`(_ body: String, _ found: String?) {
        #expect(UnfilledVariable(in: body)?.text == found)
    }
}
