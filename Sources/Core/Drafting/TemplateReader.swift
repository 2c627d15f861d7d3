/// Reads `{{…}}` marks; a section mark alone on its line takes the line with it.
struct TemplateReader {
    private var rest: Substring
    private var line: Int
    /// Whether nothing of the line that `rest` begins in has been read.
    private var atLineStart = true

    init(_ source: String, line: Int) {
        rest = source[...]
        self.line = line
    }

    mutating func pieces(until end: String?) throws(TemplateError) -> [TemplateText.Piece] {
        var pieces: [TemplateText.Piece] = []
        let start = line
        while let mark = Self.find("{{", in: rest) {
            let before = rest[..<mark.lowerBound]
            let markLine = line + before.count { $0 == "\n" }
            guard let close = Self.find("}}", in: rest[mark.upperBound...]) else {
                throw .unclosed(line: markLine)
            }
            let words = Self.trimmed(rest[mark.upperBound..<close.lowerBound])
            let isSection = words.first.map { "#^/".contains($0) } ?? false
            var after = rest[close.upperBound...]
            var literal = before
            line = markLine
            let alone =
                isSection
                && Self.standsAlone(before: &literal, after: &after, atLineStart)
            if alone { line += 1 }
            atLineStart = alone
            if !literal.isEmpty { pieces.append(.literal(String(literal))) }
            rest = after
            if let piece = try piece(words, markLine, closing: end) {
                pieces.append(piece)
            } else {
                return pieces
            }
        }
        guard end == nil else { throw .unclosed(line: start) }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces
    }

    /// The piece that a mark begins, or nil when it closes the section being read.
    private mutating func piece(
        _ words: Substring, _ line: Int, closing end: String?
    ) throws(TemplateError) -> TemplateText.Piece? {
        guard let first = words.first, "#^/".contains(first) else {
            return .variable(try Self.name(words, line))
        }
        let name = try Self.name(Self.trimmed(words.dropFirst()), line)
        if first == "/" {
            guard name == end else { throw .unexpectedEnd(name: name, line: line) }
            return nil
        }
        return .section(name, inverted: first == "^", try pieces(until: name))
    }

    private static func name(_ words: Substring, _ line: Int) throws(TemplateError) -> String {
        let allowed = words.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard allowed, !words.isEmpty else { throw .badName(String(words), line: line) }
        return String(words)
    }

    /// Whether only the mark stands on its line; if so, the line's end is taken too.
    private static func standsAlone(
        before: inout Substring, after: inout Substring, _ atLineStart: Bool
    ) -> Bool {
        let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) }
        let lead = before[(lineStart ?? before.startIndex)...]
        guard lead.allSatisfy({ $0 == " " }), lineStart != nil || atLineStart
        else { return false }
        let tail = after.prefix { $0 == " " }
        guard let newline = after.dropFirst(tail.count).first, newline == "\n" else { return false }
        before = before[..<(lineStart ?? before.startIndex)]
        after = after.dropFirst(tail.count + 1)
        return true
    }

    private static func find(_ mark: String, in text: Substring) -> Range<Substring.Index>? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].hasPrefix(mark) {
                return index..<text.index(index, offsetBy: mark.count)
            }
            index = text.index(after: index)
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
