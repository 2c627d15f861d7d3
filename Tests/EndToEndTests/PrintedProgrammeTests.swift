import Foundation
import Testing

/// The programme on paper: a browser prints it, and the pages are counted.
@Suite struct PrintedProgrammeTests {
    private static let words =
        "{en: A text of usual length, fr: Un texte d'une longueur courante, "
        + "es: Un texto de largo corriente, zh: 一段普通长度的说明文字}"

    /// Four days of four stops, each with everything that a stop may have.
    private static func file() -> String {
        let head = TourFolder.file(places: 9, perOrganization: 9, deadline: "2031-05-09")
            .replacing("ends: 2031-06-10", with: "ends: 2031-06-12")
        let start = head.firstRange(of: "itinerary:")?.lowerBound ?? head.endIndex
        let days = (9...12).map { day in
            "  - date: 2031-06-\(day < 10 ? "0" : "")\(day)\n    stops:\n"
                + [9, 11, 14, 16].map { stop(day, $0) }.joined()
        }
        return head[..<start] + "itinerary:\n" + days.joined()
    }

    private static func stop(_ day: Int, _ hour: Int) -> String {
        """
              - id: stop-\(day)-\(hour)
                start: "\(hour < 10 ? "0" : "")\(hour):00"
                end: "\(hour + 1):30"
                title: \(words)
                place: Public Library, Johnson Building
                address: 700 Boylston Street, Boston
                host: The Office of Youth Engagement
                purpose: \(words)
                dress: \(words)
                prepare: \(words)

        """
    }

    @Test("A programme of four days prints on two pages", arguments: ["en", "fr", "es", "zh"])
    func pages(language: String) async throws {
        let folder = try TourFolder()
        try folder.write(Self.file(), "2031-boston")
        let added = try folder.run(
            "member", "add", "ada@lagos.example", "--name", "Ada Obi", "--language", language,
            "--city", "Lagos", "--country", "NG", "--consent", "on paper")
        #expect(added.status == 0, "\(added.errors)")
        for words in [["register", "--silent", "--name", "Ada Obi"], ["itinerary"]] {
            let more = words[0] == "register" ? ["ada@lagos.example"] : []
            let done = try Program.run(
                ["tour", words[0], "2031-boston"] + more + words.dropFirst() + folder.site)
            #expect(done.status == 0, "\(done.errors)")
        }
        let row = try #require(try folder.letter(to: "ada@lagos.example", "itinerary"))
        #expect(row["language"] as? String ?? language == language)
        let page = try CalendarParsers.html(folder.raw(row))
        #expect(page.contains("<html lang=\"\(language)\">") && page.contains("Johnson Building"))
        let file = folder.demo.path + "/programme.html"
        try Data(page.utf8).write(to: URL(fileURLWithPath: file))
        let browser = try await Browser()
        defer { Task { await browser.quit() } }
        try await browser.open("file://" + file)
        let pages = try await browser.printedPages()
        #expect((1...2).contains(pages), "\(language): \(pages) pages")
    }
}
