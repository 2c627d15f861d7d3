import Foundation
import MailModel
import Sending
import Store
import Testing

/// The desk's younger pages in Chromium without JavaScript: every act is a form, every way a link.
@Suite(.serialized) struct ScriptlessDeskTests {
    private static let plain = Browser.Options(script: false)

    @Test func `a mailing is drafted, approved, stopped and goes on`() async throws {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        for (number, language) in ["en", "fr"].enumerated() {
            let address = try #require(EmailAddress("p\(number)@town.example"))
            let details = PersonDetails(language: LanguageTag(language))
            try store.perform(
                [AddPerson(address, details: details, status: .member)], now: 1_800_000_000)
        }
        let browser = try await Browser(Self.plain)
        try await site.signIn(browser, as: "ada@office.example")
        try await browser.open(site.address + "/campaigns")
        try await browser.click("#c-letter option")
        try await browser.type("spring", into: "#c-name")
        try await browser.follow("form[action='/campaigns'] button")
        #expect(try await browser.all("article.sheet").count == 2)
        try await browser.follow("#approve")
        #expect(try store.campaign("spring")?.state == .running)
        try await browser.click("form[action$='/stop'], summary.danger")
        try await browser.type("wait for the mayor", into: "#stop-why")
        try await browser.follow("form[action$='/stop'] button")
        #expect(try await browser.text("main").contains("wait for the mayor"))
        try await browser.follow("form[action$='/resume'] button")
        #expect(try store.campaign("spring")?.state == .running)
        try await browser.open(site.address + "/campaigns")
        try await browser.follow("a[href='/campaigns/spring']")
        #expect(try await browser.all("h1").count == 1)
        await browser.quit()
    }

    @Test func `people are found by their standing, and each has a page`() async throws {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        let address = try #require(EmailAddress("zoe@town.example"))
        let details = PersonDetails(name: "Zoe Lin", organization: "Town of Lin")
        try store.perform(
            [AddPerson(address, details: details, status: .member)], now: 1_800_000_000)
        let browser = try await Browser(Self.plain)
        try await site.signIn(browser, as: "tom@office.example")
        try await browser.open(site.address + "/people")
        try await browser.click("#status option[value=member]")
        try await browser.follow("main form button")
        #expect(try await browser.address().contains("status=member"))
        #expect(try await browser.all("li.letter").count == 1)
        try await browser.follow("li.letter a")
        #expect(try await browser.text("main").contains("Town of Lin"))
        await browser.quit()
    }

    @Test func `the calendar leads from month to month and to the tour`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser(Self.plain)
        try await site.signIn(browser, as: "tom@office.example")
        try await browser.open(site.address + "/calendar?month=2015-09")
        try await browser.follow("a[rel=next]")
        #expect(try await browser.text(".months h2").contains("October 2015"))
        try await browser.follow("a[rel=prev]")
        #expect(try await browser.text(".months h2").contains("September 2015"))
        var event = try await browser.all("td a.event")
        for _ in 0..<12 where event.isEmpty {
            try await browser.follow("a[rel=prev]")
            event = try await browser.all("td a.event")
        }
        try await browser.follow("td a.event")
        #expect(try await browser.address().contains("/tours/2015-"))
        await browser.quit()
    }

    @Test func `what staff wrote otherwise leads to the entry that it would change`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser(Self.plain)
        try await site.signIn(browser, as: "ada@office.example")
        try await browser.open(site.address + "/letters/1/edit")
        let body = try await browser.text("#body")
        let store = try Store(folder: site.demo.path + "/state")
        let sources = try #require(try store.revision(1, of: 1)?.sources)
        let line = try #require(sources.split(separator: "\n").first { $0.contains("  ") })
        let start = try #require(line.firstRange(of: "  ")).upperBound
        let sentence = line[start...].replacing("  (unreviewed or past its date)", with: "")
        #expect(body.contains(sentence))
        let client = try DeskClient(site, as: "ada@office.example")
        let edit = [
            "token": client.token, "revision": "1", "act": "save",
            "body": body.replacing(sentence, with: sentence.dropLast() + ", as the city told us."),
        ]
        #expect(try client.post("/letters/1/edit", edit).status == 303)
        try await browser.open(site.address + "/letters/1")
        try await browser.follow("#approve")
        try await browser.open(site.address + "/library")
        #expect(try await browser.text(".changes").contains("as the city told us"))
        try await browser.follow(".topic h3 a[href^='/source']")
        #expect(try await browser.address().contains("/source?path=knowledge"))
        await browser.quit()
    }

    @Test func `who applies confirms, and who leaves leaves, by a button`() async throws {
        let site = try await DeskSite(url: "https://desk.office.example")
        let links = try OpenLinks(site)
        var options = Self.plain
        options.hosts = site.asPublicHost
        let browser = try await Browser(options)
        try await browser.open("http://desk.office.example" + links.confirm)
        #expect(try links.status(of: links.applicant) == .confirming)
        try await browser.follow("main form button")
        #expect(try links.status(of: links.applicant) == .awaitingApproval)
        #expect(try await browser.all("main form").isEmpty)
        try await browser.open("http://desk.office.example" + links.leave)
        #expect(try links.status(of: links.member) == .member)
        try await browser.follow("main form button")
        #expect(try links.status(of: links.member) == .left)
        #expect(try await browser.all("main form").isEmpty)
        await browser.quit()
    }
}

/// One applicant and one member with the links that letters to them carry.
struct OpenLinks {
    let store: Store
    let applicant: Int64
    let member: Int64
    let confirm: String
    let leave: String

    init(_ site: DeskSite) throws {
        store = try Store(folder: site.demo.path + "/state")
        let (ines, reader) = (
            try #require(EmailAddress("ines@town.example")),
            try #require(EmailAddress("reader@town.example"))
        )
        let key = try #require(OneUseKey(text: "abcdefghijklmnopqrst"))
        let now = Int64(Date().timeIntervalSince1970)
        try store.perform(
            [
                AddPerson(
                    ines,
                    details: PersonDetails(
                        name: "Ines Sol", organization: "Town of Sol", role: "engineer",
                        city: "Sol", country: "Spain"), status: .confirming),
                AddPerson(reader, status: .member),
                IssueKey(
                    key, purpose: "join-confirm", subject: ines.canonical, holder: ines.canonical,
                    expiresAt: now + 600),
            ], now: now)
        applicant = try #require(try store.person(at: ines)).id
        member = try #require(try store.person(at: reader)).id
        confirm = "/join/" + key.text
        let seal = try store.secret("unsubscribe", orCreate: [1])
        leave = "/unsubscribe/" + UnsubscribeToken(person: member).text(key: seal)
    }

    func status(of person: Int64) throws -> PersonStatus? { try store.person(person)?.status }
}

extension DeskSite {
    /// Lets a browser find the desk under its public name.
    var asPublicHost: String { "MAP desk.office.example 127.0.0.1:\(port)" }
}
