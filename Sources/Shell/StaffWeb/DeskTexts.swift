import Yams

/// The desk's own words in one language, from `Templates/desk/<language>.yaml`.
struct DeskTexts: Sendable {
    let language: String
    private let words: [String: String]

    /// Throws what is no flat mapping of names to texts.
    init(language: String, yaml: String) throws {
        guard let node = try Yams.compose(yaml: yaml), let mapping = node.mapping else {
            throw PageDefect(page: language, reason: "is no mapping of names to texts")
        }
        var words: [String: String] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let text = value.scalar?.string, !text.isEmpty
            else { throw PageDefect(page: language, reason: "a text is missing") }
            guard words.updateValue(text, forKey: name) == nil else {
                throw PageDefect(page: language, reason: "‘\(name)’ stands twice")
            }
        }
        self.language = language
        self.words = words
    }

    subscript(key: String) -> String? { words[key] }

    var keys: Set<String> { Set(words.keys) }

    /// A text by its name; the name itself where there is none, which a test looks for.
    func callAsFunction(_ key: String) -> String { words[key] ?? key }

    /// A text with `{name}` filled in.
    func callAsFunction(_ key: String, _ values: [String: String]) -> String {
        values.reduce(self(key)) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// A text that depends on a number: `key-one` for one of it.
    func count(_ key: String, _ number: Int) -> String {
        self(number == 1 ? key + "-one" : key, ["n": "\(number)"])
    }
}

/// What is wrong with the desk's templates or texts.
package struct PageDefect: Error, CustomStringConvertible {
    package let page: String
    package let reason: String
    package var description: String { "desk page \(page): \(reason)" }
}
