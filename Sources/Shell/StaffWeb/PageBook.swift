import Foundation
import Mustache

/// The desk's pages and words, loaded whole or not at all.
package struct PageBook: Sendable {
    private let pages: MustacheLibrary
    private let texts: [String: DeskTexts]
    /// Files that are sent as they are, by name.
    let assets: [String: Asset]
    /// `name: source` of every template, for tests.
    package let sources: [String: String]

    struct Asset: Sendable {
        let type: String
        let bytes: [UInt8]
        let tag: String
    }

    private static let assetTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
    ]

    /// Takes the folder `desk` of the templates.
    package init(folder: String) throws {
        var library = MustacheLibrary()
        var texts: [String: DeskTexts] = [:]
        var assets: [String: Asset] = [:]
        var sources: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                throw PageDefect(page: name, reason: "cannot be read")
            }
            let text = String(decoding: data, as: UTF8.self)
            let pieces = name.split(separator: ".")
            let stem = String(pieces.first ?? "")
            switch pieces.last {
            case "mustache":
                try library.register(text, named: stem)
                sources[stem] = text
            case "yaml": texts[stem] = try DeskTexts(language: stem, yaml: text)
            case let ending?:
                guard let type = Self.assetTypes[String(ending)] else { continue }
                let tag = "\"\(Digest.short(data))\""
                assets[name] = Asset(type: type, bytes: Array(data), tag: tag)
            case nil: continue
            }
        }
        guard texts["en"] != nil else { throw PageDefect(page: "en", reason: "is missing") }
        (pages, self.texts, self.assets, self.sources) = (library, texts, assets, sources)
    }

    package var languages: [String] { texts.keys.sorted() }

    package func keys(in language: String) -> Set<String> { texts[language]?.keys ?? [] }

    /// The words in a language, or in English.
    func texts(for language: String) throws -> DeskTexts {
        guard let found = texts[language] ?? texts["en"] else {
            throw PageDefect(page: language, reason: "has no texts")
        }
        return found
    }

    /// Fills a page; a name that nobody has set is an error, never a blank.
    func render(_ page: String, _ values: PageValues, _ texts: DeskTexts) throws -> String {
        let root = PageRoot(values, texts)
        guard let text = pages.render(root, withTemplate: page) else {
            throw PageDefect(page: page, reason: "is missing")
        }
        guard root.missing.isEmpty else {
            let names = root.missing.sorted().joined(separator: ", ")
            throw PageDefect(page: page, reason: "nobody has set \(names)")
        }
        return text
    }
}
