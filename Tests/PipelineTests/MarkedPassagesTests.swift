import Foundation
import SiteLoading
import Testing

/// What teaches the reading of fields, and the table that comes of it.
@Suite struct MarkedPassagesTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("passages-\(UUID().uuidString)")

    private func file(_ text: String, _ name: String = "passages.txt") throws -> String {
        let place = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
        return place.path
    }

    @Test("marks are taken out of the text and say what their words state")
    func marks() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file(
            """
            Lines before the first passage are notes.
            = join register
            From: Ana Paz
            I am [name:Ana Paz] of the [organization:City of [city:Leeds]] [sic].
            Please book [go:Ana Paz] and [go:Tom Beck].
            = withdraw
            [go:Eva Holm] cannot come.

            """)
        let passages = try MarkedPassages.passages(path)
        try #require(passages.count == 2)
        #expect(
            passages[0].text == """
                I am Ana Paz of the City of Leeds [sic].
                Please book Ana Paz and Tom Beck.
                """)
        #expect(passages[0].from.hasPrefix("Ana Paz <"))
        #expect(passages[0].matters == ["join", "tour-registration"])
        #expect(
            passages[0].fields
                == ["name": "Ana Paz", "organization": "City of Leeds", "city": "Leeds"])
        #expect(passages[0].participants == ["Ana Paz", "Tom Beck"])
        #expect(passages[1].participants == ["Eva Holm"])
        #expect(passages[1].text == "Eva Holm cannot come.")
    }

    @Test(
        "what is written wrongly is named with its file and line",
        arguments: [
            ("= join\nI am [name:Ana Paz.\n", 1, "write ]"),
            ("note\n= join leave\nI go.\n", 2, "knows no leave"),
        ])
    func defects(text: String, line: Int, remedy: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file(text)
        let error = #expect(throws: SiteDefects.self) { try MarkedPassages.passages(path) }
        #expect(error?.defects.first?.file == path)
        #expect(error?.defects.first?.line == line)
        #expect(error?.defects.first?.remedy.contains(remedy) == true)
    }

    @Test("a table that is missing or damaged is refused by name")
    func tables() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("damaged", "reading/fields.table")
        let templates = TemplateFolder(path: folder.path)
        let table = try templates.table("fields")
        let damaged = #expect(throws: SiteDefects.self) {
            try table.read { _ in String?.none }
        }
        #expect(damaged?.defects.first?.file == path)
        #expect(damaged?.defects.first?.remedy.contains("is damaged") == true)
        let missing = #expect(throws: SiteDefects.self) { try templates.table("learned") }
        #expect(missing?.defects.first?.remedy.contains("cannot be read") == true)
    }
}
