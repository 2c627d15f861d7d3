/// A part chosen for reading, and how its text is written.
package struct ReadablePart: Sendable {
    package enum Kind: Sendable, Hashable {
        case plain
        case html
    }

    package let part: Part
    package let kind: Kind
}

/// Which parts a person is meant to read (RFC 2046 §5.1).
extension Message {
    /// The text in reading order: of alternatives the plain one, unless it is empty or a mere
    /// stub beside HTML.
    package var readableParts: [ReadablePart] { chosen(parts[0], prefersHTML: false) }

    /// The same text, of alternatives the HTML one.
    package var readablePartsPreferringHTML: [ReadablePart] { chosen(parts[0], prefersHTML: true) }

    /// Every text part that is shown in one or the other form.
    var shownParts: [Part] {
        (readableParts + readablePartsPreferringHTML).map(\.part)
    }

    private func chosen(_ part: Part, prefersHTML: Bool) -> [ReadablePart] {
        if part.isMultipart {
            return part.hasChildren
                ? chosenFromMultipart(part, prefersHTML) : childless(part)
        }
        guard part.isText, !part.isAttachmentByDisposition || part.parent == nil else { return [] }
        if part.contentType.isHTML { return [ReadablePart(part: part, kind: .html)] }
        let readable: Set<String> = ["plain", "enriched", "richtext", "x-markdown", "markdown"]
        let isReadable =
            readable.contains(part.contentType.subtype)
            || (part.parent == nil && part.contentType.subtype != "calendar")
        return isReadable ? [ReadablePart(part: part, kind: .plain)] : []
    }

    /// A multipart whose boundary never came is read as the text that it holds.
    private func childless(_ part: Part) -> [ReadablePart] {
        part.bodyRange.isEmpty ? [] : [ReadablePart(part: part, kind: .plain)]
    }

    private func chosenFromMultipart(_ part: Part, _ prefersHTML: Bool) -> [ReadablePart] {
        let children = children(of: part)
        switch part.contentType.subtype {
        case "alternative": return chosenAlternative(children, prefersHTML)
        case "related": return chosenRoot(part, children, prefersHTML)
        case "signed", "report":
            return children.first.map { chosen($0, prefersHTML: prefersHTML) } ?? []
        case "encrypted": return []
        default: return chosenSequence(children, prefersHTML)
        }
    }

    private func chosenAlternative(_ children: [Part], _ prefersHTML: Bool) -> [ReadablePart] {
        let forms = children.map { chosen($0, prefersHTML: prefersHTML) }.filter { !$0.isEmpty }
        let plain = forms.first { $0.allSatisfy { $0.kind == .plain } }
        let html = forms.last { $0.contains { $0.kind == .html } }
        if prefersHTML { return html ?? plain ?? [] }
        guard let plain else { return html ?? [] }
        guard let html else { return plain }
        return isStub(plain, beside: html) ? html : plain
    }

    /// The part that `start` names, else the first (RFC 2387 §3.2).
    private func chosenRoot(
        _ part: Part, _ children: [Part], _ prefersHTML: Bool
    ) -> [ReadablePart] {
        let start = part.contentType.parameter("start")?.filter { $0 != "<" && $0 != ">" }
        let named = start.flatMap { id in children.first { $0.contentID == id } }
        let root = named ?? children.first
        let found = root.map { chosen($0, prefersHTML: prefersHTML) } ?? []
        if !found.isEmpty { return found }
        for child in children {
            let found = chosen(child, prefersHTML: prefersHTML)
            if !found.isEmpty, child.filename == nil { return found }
        }
        return []
    }

    /// Texts one after the other; a text with a name after the first is an attachment.
    private func chosenSequence(_ children: [Part], _ prefersHTML: Bool) -> [ReadablePart] {
        var found: [ReadablePart] = []
        for child in children {
            if child.isText, child.filename != nil, !found.isEmpty || child.disposition == nil {
                continue
            }
            found += chosen(child, prefersHTML: prefersHTML)
        }
        return found
    }

    /// Whether the plain text only says that the mail is to be read as HTML.
    private func isStub(_ plain: [ReadablePart], beside html: [ReadablePart]) -> Bool {
        let letters = plain.reduce(0) { $0 + letterCount($1.part, upTo: Self.stubLetters) }
        guard letters > 0 else { return html.contains { !$0.part.bodyRange.isEmpty } }
        guard letters < Self.stubLetters else { return false }
        let words = plain.map { text(of: $0.part).lowercased() }.joined()
        guard Self.stubWords.contains(where: { words.contains($0) }) else { return false }
        let other = html.reduce(0) { $0 + lettersOutsideTags($1.part, upTo: letters * 3) }
        return other >= letters * 3
    }

    /// Letters of a plain text above which it is no stub, whatever it says.
    private static let stubLetters = 120

    private func lettersOutsideTags(_ part: Part, upTo limit: Int) -> Int {
        var count = 0
        var isTag = false
        for byte in bytes(of: part) where count < limit {
            if byte == 0x3C { isTag = true }
            if !isTag, !Scan.isWhite(byte) { count += 1 }
            if byte == 0x3E { isTag = false }
        }
        return count
    }

    private static let stubWords = [
        "html", "does not support", "unable to display", "view this email", "your browser",
        "not displaying", "cannot be displayed",
    ]

    /// The part as if its body ended early; enough to see whether there is any text.
    private func head(of part: Part) -> Part {
        var head = part
        head.bodyRange = part.bodyRange.prefix(8_000)
        return head
    }

    private func letterCount(_ part: Part, upTo limit: Int) -> Int {
        var count = 0
        for byte in bytes(of: head(of: part)) {
            if Scan.isWhite(byte) || byte == 0xA0 || byte == 0xC2 { continue }
            count += 1
            if count >= limit { break }
        }
        return count
    }
}
