import Drafting
import Foundation
import MailModel
import Testing

@Suite struct LetterBookTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Templates/letters").standardizedFileURL

    private static func builtIn() throws -> [(path: String, text: String)] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
            .map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
    }

    @Test func `every letter is there in every language of the starter site`() throws {
        let book = try LetterBook(files: Self.builtIn(), fallback: .english)
        for name in LetterName.allCases {
            for language in [LanguageTag.english, .french, .spanish, .chinese] {
                #expect(book.template(name, for: language)?.language == language, "\(name)")
            }
        }
    }

    @Test(arguments: [LanguageTag.english, .french, .spanish, .chinese])
    func `an answer has all its parts`(language: LanguageTag) throws {
        let book = try LetterBook(files: Self.builtIn(), fallback: .english)
        var values = ReplyValues()
        values.questions = [
            .init(text: "When?", answer: "In May.", link: "https://x.example/"),
            .init(text: "How much?", answer: nil, link: nil),
        ]
        values.quoted = ["When?", "How much?"]
        let template = try #require(book.template(.answer, for: language)?.template)
        var filled = values.templateValues()
        filled.set("reply-subject", "Re: Tours")
        filled.set("office", "The Office")
        filled.set("foreign", flag: false)
        filled.set("silence", flag: false)
        filled.set("named", [TemplateValues(["name": "Ana"])])
        let words = try template.fill(filled)
        #expect(words.subject == "Re: Tours")
        for part in ["Ana", "> When?", "In May.", "https://x.example/", "> How much?", "The Office"] {
            #expect(words.body.contains(part), "\(part)")
        }
        #expect(words.body.hasSuffix("> When?\n> How much?\n"))
    }

    @Test func `a site's own letter replaces the built-in one`() throws {
        let own = (path: "letters/en/answer.md", text: "subject: Hello\n\nOur own words.\n")
        let book = try LetterBook(files: Self.builtIn() + [own], fallback: .english)
        let template = try #require(book.template(.answer, for: .english)?.template)
        #expect(try template.fill(TemplateValues()).body == "Our own words.\n")
    }

    @Test func `a broken letter is named with its file`() throws {
        let own = (path: "letters/en/answer.md", text: "subject: Hello\n\n{{nonsense}}\n")
        let error = #expect(throws: LetterBook.Defect.self) {
            try LetterBook(files: Self.builtIn() + [own], fallback: .english)
        }
        #expect(error?.description == "letters/en/answer.md:3: the variable ‘nonsense’ does not"
            + " exist for this letter")
    }
}
