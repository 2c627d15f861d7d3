/// Reads HTML as mail programs write it and gives the text a person would have typed: lines
/// with their quote depth, lists, tables and links, without hidden text, tracking and style.
/// The structure that mail programs leave for replies is kept as marks on the lines.
package struct HypertextPage: Sendable {
    /// What mail programs say about a line through containers, classes and identifiers.
    package struct Marks: OptionSet, Sendable, Hashable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// Inside a container that holds the earlier mail (`gmail_quote`, `yahoo_quoted` …).
        package static let container = Marks(rawValue: 1)
        /// After a mark below which only the earlier mail stands (`divRplyFwdMsg` …).
        package static let below = Marks(rawValue: 2)
        /// Inside the line that introduces a quote (`moz-cite-prefix`, `reply-intro` …).
        package static let introduction = Marks(rawValue: 4)
        /// Inside a signature container (`gmail_signature`, `moz-signature` …).
        package static let signature = Marks(rawValue: 8)
        /// Drawn for a horizontal rule.
        package static let rule = Marks(rawValue: 16)
        /// Inside a blockquote that Gmail also uses to indent the author's own words.
        package static let indentation = Marks(rawValue: 32)
        /// Inside preformatted text, spaces kept.
        package static let preformatted = Marks(rawValue: 64)
        /// First line inside a block with a top border, as Outlook separates the earlier mail.
        package static let border = Marks(rawValue: 128)
    }

    /// One line of text, without a line end.
    package struct Line: Sendable, Hashable {
        /// Where the text stands in `bytes`; empty for a blank line.
        package var range: Range<Int>
        /// How many blockquotes the line stands in.
        package var depth: Int
        package var marks: Marks
    }

    /// A link and where it points.
    package struct Link: Sendable, Hashable {
        /// The words of the link in `bytes`.
        package let range: Range<Int>
        package let target: String
    }

    /// The text of all lines in UTF-8; ranges of lines and links point into it.
    package let bytes: [UInt8]
    package let lines: [Line]
    /// The links with a web or mail target, in order; at most `mostLinks`.
    package let links: [Link]

    /// Links kept per page; a newsletter has hundreds, an attack has millions.
    package static let mostLinks = 2_000

    /// Reads HTML in UTF-8; any bytes give a page, in time linear in their number.
    package init(parsing html: [UInt8]) {
        var reader = HypertextReader()
        html.withUnsafeBufferPointer { reader.read($0) }
        bytes = reader.output
        lines = reader.lines
        links = reader.links
    }

    /// Reads HTML from a string.
    package init(parsing html: String) {
        self.init(parsing: Array(html.utf8))
    }

    /// The page as text with LF line ends, each blockquote level shown as `> `.
    package var text: String { String(decoding: textBytes, as: UTF8.self) }

    /// The bytes of `text`; a line in `lines` is a line here, in the same order.
    package var textBytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + lines.count * 2)
        for (index, line) in lines.enumerated() {
            if index > 0 { result.append(10) }
            Self.appendPrefix(depth: line.depth, blank: line.range.isEmpty, to: &result)
            result.append(contentsOf: bytes[line.range])
        }
        return result
    }

    /// Quote levels shown by `> `; deeper ones look like the deepest, so that text stays linear.
    package static let deepestPrefix = 16

    /// Appends the quote marks of a line of the given depth.
    package static func appendPrefix(depth: Int, blank: Bool, to result: inout [UInt8]) {
        guard depth > 0 else { return }
        for level in 0..<min(depth, deepestPrefix) {
            if level > 0 { result.append(32) }
            result.append(62)
        }
        if !blank { result.append(32) }
    }
}
