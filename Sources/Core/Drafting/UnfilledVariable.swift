/// A variable of a template that stands in a letter's own words, where nothing will fill it.
///
/// `{{name}}` in a quotation is its writer's, and may stand there.
package struct UnfilledVariable: Sendable, Equatable {
    /// The variable with its braces.
    package let text: String

    /// Characters between the braces.
    private static let longestName = 80

    /// The first one in a letter's text.
    package init?(in body: String) {
        guard body.utf8.contains(UInt8(ascii: "{")) else { return nil }
        for line in body.split(whereSeparator: \.isNewline) {
            guard line.drop(while: \.isWhitespace).first != ">" else { continue }
            var rest = line
            while let open = rest.firstRange(of: "{{") {
                let inner = rest[open.upperBound...].prefix(Self.longestName)
                if let close = inner.firstRange(of: "}}") {
                    text = String(rest[open.lowerBound..<close.upperBound])
                    return
                }
                rest = rest[open.upperBound...]
            }
        }
        return nil
    }
}
