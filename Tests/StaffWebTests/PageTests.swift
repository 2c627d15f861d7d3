import Foundation
@testable import StaffWeb
import Testing

@Suite struct PageTests {
    private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL
    private static let book: Result<PageBook, any Error> = Result {
        try PageBook(folder: top.appendingPathComponent("Templates/desk").path)
    }

    @Test func `every text is there in all four languages`() throws {
        let book = try Self.book.get()
        #expect(book.languages == ["en", "es", "fr", "zh"])
        for language in book.languages {
            let odd = book.keys(in: language).symmetricDifference(book.keys(in: "en"))
            #expect(odd == [], "\(language)")
        }
    }

    @Test func `every text that a page or the program names is there, and no other`() throws {
        let book = try Self.book.get()
        let keys = book.keys(in: "en")
        var used: Set<String> = []
        for source in book.sources.values {
            used.formUnion(source.matches(of: /\{\{t\.([a-z0-9-]+)\}\}/).map { String($0.1) })
        }
        #expect(used.subtracting(keys) == [])
        let folder = Self.top.appendingPathComponent("Sources/Shell/StaffWeb")
        var plain: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            plain.formUnion(text.matches(of: /texts(?:\.count)?\(\s*"([a-z0-9-]+)"[,)]/).map {
                String($0.1)
            })
        }
        #expect(plain.count > 10)
        #expect(plain.subtracting(keys) == [])
    }

    @Test func `no page shows markup unescaped or carries script or style inside`() throws {
        for (name, source) in try Self.book.get().sources {
            #expect(!source.contains("{{{") && !source.contains("{{&"), "\(name)")
            #expect(!source.contains(" style=") && !source.contains("<style"), "\(name)")
            #expect(source.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
            #expect(source.firstMatch(of: /<script(?! src="\/assets\/)/) == nil, "\(name)")
        }
    }

    @Test func `a name that nobody has set is an error`() throws {
        let book = try Self.book.get()
        let texts = try book.texts(for: "en")
        let error = #expect(throws: PageDefect.self) {
            try book.render(
                "sign-in",
                ["lang": "en".page, "office": "Office".page, "title": "Desk".page], texts)
        }
        #expect(error?.reason == "nobody has set next")
    }

    @Test(arguments: [
        ("a\nb\nc", "a\nx\nc", "a|-b|+x|c"), ("a", "a\nb", "a|+b"), ("a\nb", "b", "-a|b"),
        ("", "a", "-|+a"), ("a", "a", "a"),
    ])
    func `versions are compared line by line`(old: String, new: String, changes: String) {
        let shown = LineDifference.between(old, new).map { line in
            (line.kind == .added ? "+" : line.kind == .removed ? "-" : "") + line.text
        }.joined(separator: "|")
        #expect(shown == changes)
    }

    @Test(arguments: [
        ("a=1&b=two+words&b=%C3%A9%26", "b", ["two words", "é&"]), ("a", "a", [""]),
        ("a=%zz", "a", [""]), ("", "a", []),
    ])
    func `forms are decoded`(encoded: String, name: String, values: [String]) {
        #expect(FormFields(encoded).all(name) == values)
    }

    @Test(arguments: [
        ("/letters/3", "/letters/3"), ("//evil.example", "/queue"), ("https://evil.example", "/queue"),
        ("/\\evil.example", "/queue"), ("/a b", "/queue"), (nil, "/queue"), ("/a\r\nX: y", "/queue"),
    ] as [(String?, String)])
    func `only paths of this desk are led to`(path: String?, result: String) {
        #expect(Desk.inside(path) == result)
    }

    @Test func `each role may do what the role before it may`() {
        #expect(DeskRight.allowed([]) == [])
        #expect(DeskRight.allowed(["reader"]) == [.read])
        #expect(DeskRight.allowed(["drafter"]) == [.read, .draft])
        #expect(DeskRight.allowed(["approver", "reader"]) == [.read, .draft, .approve])
        #expect(DeskRight.allowed(["administrator"]) == Set(DeskRight.allCases))
    }
}

extension String {
    fileprivate var page: PageValue { .text(self) }
}
