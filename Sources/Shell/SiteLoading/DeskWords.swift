package import MailModel
import Yams

/// The desk's words for what the record keeps as codes, in the languages of staff:
/// `letter-answer` is "Answer", `state-held` is "waits".
package struct DeskWords: Sendable {
    private var words: [LanguageTag: [String: String]] = [:]

    /// Without words, codes stay as they are.
    package init() {}

    /// Takes `desk/<language>.yaml`; a file that is no mapping has no words here, and the desk's
    /// own loading says so.
    package init(files: [(path: String, text: String)]) {
        for file in files {
            let name = file.path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
            guard let language = LanguageTag(name),
                let mapping = (try? Yams.compose(yaml: file.text))?.mapping
            else { continue }
            for (key, value) in mapping {
                guard let key = key.scalar?.string, Self.isCode(key) else { continue }
                words[language, default: [:]][key] = value.scalar?.string
            }
        }
    }

    private static func isCode(_ key: String) -> Bool {
        ["letter-", "state-", "language-"].contains(where: key.hasPrefix)
    }

    /// What kind of letter it is; a letter of the site's own keeps its name.
    package func letter(_ name: String, in language: LanguageTag) -> String {
        text("letter-" + name, language) ?? name
    }

    /// A language by its code: `fr` is "French".
    package func language(_ code: String, in language: LanguageTag) -> String {
        text("language-" + code, language) ?? code
    }

    package func state(_ name: String, in language: LanguageTag) -> String {
        text("state-" + name, language) ?? name
    }

    private func text(_ key: String, _ language: LanguageTag) -> String? {
        words[language]?[key] ?? words[.english]?[key]
    }
}
