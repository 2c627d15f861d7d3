/// A letter's template in one language: `subject: …`, an empty line, and a body in Markdown.
package struct LetterTemplate: Sendable {
    package let subject: TemplateText
    package let body: TemplateText

    /// Throws for wrong marks and for any name that `known` does not hold.
    package init(_ source: String, known: Set<String>) throws(TemplateError) {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix("subject:"), lines.count > 2,
            lines[1].isEmpty
        else { throw .noSubject }
        subject = try TemplateText(
            String(first.dropFirst("subject:".count).drop { $0 == " " }))
        body = try TemplateText(lines[2...].joined(separator: "\n"), firstLine: 3)
        let strange = subject.names.union(body.names).subtracting(known)
        if let name = strange.min() { throw .unknown(name) }
    }

    /// The letter's words: a subject on one line and a body in Markdown.
    package func fill(_ values: TemplateValues) throws(TemplateError) -> LetterWords {
        let line = try subject.fill(values)
        guard !line.utf8.contains(where: { $0 < 0x20 }) else { throw .unsafeSubject }
        return LetterWords(subject: line, body: try body.fill(values))
    }
}

/// A drafted letter before it becomes a mail: what staff read and edit.
package struct LetterWords: Sendable, Equatable {
    package let subject: String
    /// Paragraphs, `- ` lists, `## ` headings, `> ` quotes and bare links.
    package let body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }
}
