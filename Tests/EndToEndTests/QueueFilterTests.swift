import Foundation
import Testing

/// The queue's filters, in the browser and on the command line, and a figure's numbers.
@Suite(.serialized) struct QueueFilterTests {
    /// What the command line lists under some filters, by number.
    private static func listed(_ site: DeskSite, _ words: String...) throws -> [Int] {
        let run = try Program.run(
            ["queue", "list", "--json"] + words + ["--site", site.demo.path])
        #expect(run.status == 0, "\(run.errors)")
        return try run.objects().compactMap { $0["id"] as? Int }
    }

    @Test func `a filter shows the same letters in the browser and on the command line`()
        async throws
    {
        let site = try await DeskSite()
        let all = try site.held()
        let browser = try await Browser(.init(script: false))
        try await site.signIn(browser, as: "ada@office.example")
        func shown() async throws -> [Int] {
            var ids: [Int] = []
            for row in try await browser.all("li.letter[data-href]") {
                let place = try await browser.call("GET", "/element/\(row)/attribute/data-href")
                if let id = "\(place)".split(separator: "/").last.flatMap({ Int($0) }) {
                    ids.append(id)
                }
            }
            return ids.sorted()
        }
        let kind = try #require(all.first?["letter"] as? String)
        let language = try #require(all.last?["language"] as? String)
        let kinds = all.filter { $0["letter"] as? String == kind }
        #expect(kinds.count < all.count)
        try await browser.click(".filters summary")
        try await browser.click("#f-letter option[value='\(kind)']")
        try await browser.follow(".filters button")
        #expect(try await browser.address().contains("letter=\(kind)"))
        let ofKind = try await shown()
        let listed = try Self.listed(site, "--letter", kind)
        #expect(!ofKind.isEmpty && ofKind == listed)
        try await browser.open(site.address + "/queue?language=\(language)&score=high")
        let sure = try await shown()
        let certain = try Self.listed(site, "--language", language, "--min-score", "80")
        #expect(sure == certain)
        try await browser.open(site.address + "/queue?score=low")
        let (unsure, low) = (try await shown(), try Self.listed(site, "--below-score", "50"))
        #expect(unsure == low)
        try await browser.open(site.address + "/queue?age=day")
        let (old, aged) = (try await shown(), try Self.listed(site, "--older-than", "1d"))
        #expect(old.isEmpty && aged.isEmpty)
        #expect(try Self.listed(site, "--tour", "2099-nowhere").isEmpty)
        let wrong = try Program.run(
            ["queue", "list", "--min-score", "120", "--site", site.demo.path])
        #expect(wrong.status == 64)
        await browser.quit()
    }

    @Test func `figures say what is in the record`() async throws {
        let site = try await DeskSite()
        let ids = try site.held().prefix(3).compactMap { $0["id"] as? Int }
        for id in ids { try Program.run(["queue", "approve", "\(id)", "--site", site.demo.path]) }
        let page = try DeskClient(site, as: "ada@office.example").get("/figures").text
        let inbox = site.demo.names("inbox/cur").count + site.demo.names("inbox/new").count
        let labels = page.matches(of: /(\d{4}-\d\d-\d\d): (\d+) \+ (\d+) \+ (\d+) \+ (\d+)/)
        #expect(labels.count == 30, "a bar a day")
        let sum = labels.reduce(0) { sum, day in
            sum + [day.2, day.3, day.4, day.5].reduce(0) { $0 + (Int($1) ?? 0) }
        }
        #expect(sum == inbox && sum > 10, "\(sum) of \(inbox)")
        let words = page.replacing(/<[^>]*>/, with: " ")
        #expect(words.contains(/people\s+3\b/), "three approvals by hand")
        #expect(words.contains(/the policy\s+0\b/), "and none by itself")
    }

    @Test func `what one version changed in another is told on the command line`() async throws {
        let site = try await DeskSite()
        let file = site.demo.path + "/body.txt"
        let store = try Program.run(["queue", "show", "1", "--site", site.demo.path]).output
        let text = try #require(store.components(separatedBy: "\n\n").dropFirst().first)
        try Data((text + "\nOne more line.\n").utf8).write(to: URL(fileURLWithPath: file))
        let none = try Program.run(["queue", "show", "1", "--changes", "--site", site.demo.path])
        #expect(none.status == 1 && none.errors.contains("no revision before"))
        try Program.run(["queue", "edit", "1", "--text-file", file, "--site", site.demo.path])
        let changes = try Program.run(
            ["queue", "show", "1", "--changes", "--site", site.demo.path]).output
        #expect(changes.contains("\n+One more line."), "\(changes)")
        let digests = try Program.run(
            ["journal", "list", "--digests", "--site", site.demo.path]).output
        #expect(digests.contains(/edited letter 1 revision 2 sha256:[0-9a-f]{64}/), "\(digests)")
    }
}
