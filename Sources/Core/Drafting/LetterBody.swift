/// The small part of Markdown that letters use, as blocks that become plain text or HTML.
///
/// Paragraphs, `## ` headings, `### ` titles of the lines below, `- ` items, `> ` quotes.
/// Everything else is a paragraph's words: a letter holds people's own text, so no mark inside a
/// line is ever interpreted, except a bare http(s) or mailto address, which HTML shows as a link.
package struct LetterBody: Sendable, Equatable {
    package enum Block: Sendable, Equatable {
        case paragraph([String])
        case heading(String)
        /// A title with the lines that belong to it.
        case entry(String, [String])
        case items([String])
        case quote([String])
    }

    package let blocks: [Block]

    package init(_ markdown: String) {
        var blocks: [Block] = []
        for line in markdown.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            Self.take(Self.trimmedEnd(line), into: &blocks)
        }
        self.blocks = blocks.filter { $0 != .paragraph([]) }
    }

    private static func take(_ line: String, into blocks: inout [Block]) {
        if line.isEmpty {
            blocks.append(.paragraph([]))
        } else if line.hasPrefix("## ") {
            blocks.append(.heading(String(line.dropFirst(3))))
        } else if line.hasPrefix("### ") {
            blocks.append(.entry(String(line.dropFirst(4)), []))
        } else if case .entry(let title, let lines) = blocks.last {
            blocks[blocks.count - 1] = .entry(title, lines + [line])
        } else if line.hasPrefix("- ") {
            append(String(line.dropFirst(2)), to: &blocks) { last in
                guard case .items(let items) = last else { return nil }
                return items
            } as: { .items($0) }
        } else if line.hasPrefix(">") {
            append(String(line.dropFirst(line.hasPrefix("> ") ? 2 : 1)), to: &blocks) { last in
                guard case .quote(let lines) = last else { return nil }
                return lines
            } as: { .quote($0) }
        } else {
            append(line, to: &blocks) { last in
                guard case .paragraph(let lines) = last else { return nil }
                return lines
            } as: { .paragraph($0) }
        }
    }

    private static func append(
        _ line: String, to blocks: inout [Block], _ same: (Block) -> [String]?,
        as block: ([String]) -> Block
    ) {
        if let last = blocks.last, let lines = same(last) {
            blocks[blocks.count - 1] = block(lines + [line])
        } else {
            blocks.append(block([line]))
        }
    }

    private static func trimmedEnd(_ line: Substring.UTF8View) -> String {
        var line = line
        while let last = line.last, last == 0x20 || last == 13 { line.removeLast() }
        return String(Substring(line))
    }

    /// Plain text with paragraphs as single long lines, for format=flowed (RFC 3676).
    package var text: String {
        blocks.map { block in
            switch block {
            case .paragraph(let lines): lines.joined(separator: "\n")
            case .heading(let words): words + "\n" + String(repeating: "-", count: words.count)
            case .entry(let title, let lines): ([title] + lines).joined(separator: "\n")
            case .items(let items): items.map { "- " + $0 }.joined(separator: "\n")
            case .quote(let lines):
                lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }

    /// A whole HTML document with inline style, since mail clients drop style sheets.
    package func html(language: String) -> String {
        let inner = blocks.map(Self.html).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language)"><head><meta charset="utf-8"><style>\(print)</style></head>
            <body style="font-family: sans-serif; font-size: 15px; line-height: 1.5; \
            color: #1a1a1a; max-width: 42em">
            \(inner)
            </body></html>

            """
    }

    /// On paper a letter is set closer, a long programme in two columns, and nothing is torn
    /// apart at the end of a page: four full days take two pages.
    private var print: String {
        let entries = blocks.count { if case .entry = $0 { true } else { false } }
        let columns = entries > Self.mostEntriesInOneColumn ? "columns: 2; column-gap: 8mm; " : ""
        return """
            @page { margin: 14mm } @media print { \
            body { \(columns)font-size: 9.5pt !important; line-height: 1.25 !important; \
            max-width: none !important } \
            p, ul { margin: 0.4em 0 !important; break-inside: avoid } \
            h2 { font-size: 11pt !important; margin: 0.7em 0 0.2em !important; \
            break-after: avoid } }
            """
    }

    private static let mostEntriesInOneColumn = 8

    private static func html(_ block: Block) -> String {
        switch block {
        case .paragraph(let lines):
            return "<p>" + lines.map(linked).joined(separator: "<br>\n") + "</p>"
        case .heading(let words):
            return "<h2 style=\"font-size: 17px; margin: 1.2em 0 0.4em\">\(escaped(words))</h2>"
        case .entry(let title, let lines):
            let whole = ["<strong>\(escaped(title))</strong>"] + lines.map(linked)
            return "<p>" + whole.joined(separator: "<br>\n") + "</p>"
        case .items(let items):
            return "<ul>\n" + items.map { "<li>\(linked($0))</li>" }.joined(separator: "\n")
                + "\n</ul>"
        case .quote(let lines):
            let style = "margin: 0; padding-left: 1em; border-left: 3px solid #b8b8b8; color: #555"
            return "<blockquote style=\"\(style)\">"
                + lines.map(escaped).joined(separator: "<br>\n") + "</blockquote>"
        }
    }

    private static func linked(_ line: String) -> String {
        guard mayHoldAddress(line) else { return escaped(line) }
        return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
                return escaped(String(word))
            }
            let address = word.prefix { !"<>\"，。；）".contains($0) }
            let trimmed = address.last.map { ".,;:)".contains($0) } == true
                ? address.dropLast() : address
            let tail = word.dropFirst(trimmed.count)
            let shown = escaped(String(trimmed))
            return "<a href=\"\(shown)\">\(shown)</a>\(escaped(String(tail)))"
        }.joined(separator: " ")
    }

    /// Whether `://` stands in the line; most lines are answered by the colon alone.
    private static func mayHoldAddress(_ line: String) -> Bool {
        var rest = line.utf8[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[rest.index(after: colon)...]
            if rest.starts(with: "//".utf8) { return true }
        }
        return false
    }

    package static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += Array("&amp;".utf8)
            case UInt8(ascii: "<"): out += Array("&lt;".utf8)
            case UInt8(ascii: ">"): out += Array("&gt;".utf8)
            case UInt8(ascii: "\""): out += Array("&quot;".utf8)
            case UInt8(ascii: "'"): out += Array("&#39;".utf8)
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
