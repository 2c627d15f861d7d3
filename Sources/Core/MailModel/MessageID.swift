/// A Message-ID without its angle brackets (RFC 5322 §3.6.4).
///
/// Any run of visible characters is taken, since mailers write what they like; equality is by the
/// bytes.
package struct MessageID: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    /// Nil when the text is empty, longer than a header line or holds white space or brackets.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 998,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E })
        else { return nil }
        self.text = text
    }

    package var description: String { text }
    package var bracketed: String { "<\(text)>" }
}
