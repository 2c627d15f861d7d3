package import MailModel

/// All letter templates of a site, loaded whole or not at all.
package struct LetterBook: Sendable {
    private let templates: [LetterName: [LanguageTag: LetterTemplate]]
    private let fallback: LanguageTag

    /// A template that cannot be used, with the file it stands in.
    package struct Defect: Error, Sendable, CustomStringConvertible {
        package let path: String
        package var line: Int?
        package let reason: String

        init(path: String, line: Int? = nil, reason: String) {
            self.path = path
            self.line = line
            self.reason = reason
        }

        package var description: String {
            line.map { "\(path):\($0): \(reason)" } ?? "\(path): \(reason)"
        }
    }

    /// Takes `<language>/<letter>.md` paths with their texts; later ones replace earlier ones.
    ///
    /// Throws the first template that does not parse, and the first letter that the fallback
    /// language lacks. Files under other names are no letters and are named in `strange`.
    package init(
        files: [(path: String, text: String)], fallback: LanguageTag
    ) throws(Defect) {
        var templates: [LetterName: [LanguageTag: LetterTemplate]] = [:]
        for file in files where !CampaignBook.holds(file.path) {
            let pieces = file.path.split(separator: "/").suffix(2)
            guard pieces.count == 2, let language = LanguageTag(String(pieces.first ?? "")),
                let name = LetterName(
                    rawValue: String((pieces.last ?? "").dropLast(".md".count)))
            else { throw Defect(path: file.path, reason: "no letter has this name") }
            do {
                templates[name, default: [:]][language] = try LetterTemplate(
                    file.text, known: name.variables)
            } catch {
                throw Defect(
                    path: file.path, line: error.line(in: file.text), reason: error.words)
            }
        }
        for name in LetterName.allCases where templates[name]?[fallback] == nil {
            throw Defect(path: "letters/\(fallback)/\(name.rawValue).md", reason: "is missing")
        }
        self.templates = templates
        self.fallback = fallback
    }

    /// The template in the reader's language where there is one, or else in the office's first.
    package func template(
        _ name: LetterName, for language: LanguageTag
    ) -> (template: LetterTemplate, language: LanguageTag)? {
        if let template = templates[name]?[language] { return (template, language) }
        return templates[name]?[fallback].map { ($0, fallback) }
    }
}
