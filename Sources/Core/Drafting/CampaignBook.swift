package import MailModel

/// Letters to many: templates that an office writes under names of its own, with fixed variables.
///
/// They stand in `letters/<language>/campaigns/<name>.md`. What a person has not told is a list
/// without items (`{{#city}}…{{/city}}`), so that no letter has a blank.
package struct CampaignBook: Sendable {
    private let templates: [String: [LanguageTag: LetterTemplate]]
    private let fallback: LanguageTag

    /// The variables and sections that a campaign's template may use.
    package static let variables: Set<String> = [
        "named", "name", "office", "organizations", "organization", "cities", "city",
        "unsubscribe", "links", "link",
    ]

    /// Whether a file among the letters is one of a campaign.
    package static func holds(_ path: String) -> Bool {
        path.split(separator: "/").dropLast().last == "campaigns"
    }

    /// Takes the files that `holds` says yes to; later ones replace earlier ones.
    package init(
        files: [(path: String, text: String)], fallback: LanguageTag
    ) throws(LetterBook.Defect) {
        var templates: [String: [LanguageTag: LetterTemplate]] = [:]
        for file in files where Self.holds(file.path) {
            let pieces = file.path.split(separator: "/").suffix(3)
            let name = String((pieces.last ?? "").dropLast(".md".count))
            guard pieces.count == 3, let language = LanguageTag(String(pieces.first ?? "")),
                Self.isName(name)
            else {
                throw LetterBook.Defect(
                    path: file.path,
                    reason: "a campaign's file is named with small letters, digits and hyphens")
            }
            do {
                templates[name, default: [:]][language] = try LetterTemplate(
                    file.text, known: Self.variables)
            } catch {
                throw LetterBook.Defect(
                    path: file.path, line: error.line(in: file.text), reason: error.words)
            }
        }
        for (name, languages) in templates where languages[fallback] == nil {
            throw LetterBook.Defect(
                path: "letters/\(fallback)/campaigns/\(name).md", reason: "is missing")
        }
        self.templates = templates
        self.fallback = fallback
    }

    /// Lower-case letters, digits and hyphens, as in `spring-newsletter`.
    package static func isName(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }

    package var names: [String] { templates.keys.sorted() }

    /// The template in the reader's language where there is one, or else in the office's first.
    package func template(
        _ name: String, for language: LanguageTag
    ) -> (template: LetterTemplate, language: LanguageTag)? {
        guard let languages = templates[name] else { return nil }
        if let template = languages[language] { return (template, language) }
        return languages[fallback].map { ($0, fallback) }
    }
}
