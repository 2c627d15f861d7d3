import Foundation
import Testing

/// Staff read beside a letter what was done to seats already, and what a rejection does to it.
@Suite struct SeatDeedTests {
    private static func mail(_ text: String, number: Int = 1) -> String {
        """
        From: Ida Moe <ida@y.example>
        To: \(DeskMailSite.office)
        Subject: Boston
        Date: Mon, 09 Feb 2015 10:12:00 +0100
        Message-ID: <ida.\(number)@y.example>
        Content-Type: text/plain; charset=utf-8

        \(text)

        """
    }

    private static func addTour(to site: String) throws {
        let text = TourFolder.file(places: 2, perOrganization: 2, deadline: "2031-05-09")
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(site)/tours/2031-boston.yaml"))
    }

    private static let booked = "a place in 2031-boston was booked for Ida Moe"

    @Test func `the staff mail and queue show say it, and a no by mail gives the place back`()
        throws
    {
        let site = try DeskMailSite()
        try Self.addTour(to: site.path)
        try site.receive(Self.mail("Please register me for the Boston tour."))
        func show() throws -> String {
            try Program.run(["queue", "show", "1", "--site", site.path]).output
        }
        #expect(try show().contains("done      \(Self.booked); rejecting this letter undoes it"))
        let letter = try #require(try site.letters("staff-draft").first)
        let text = try Python.parse(site.sent(letter))["text"].map { "\($0)" } ?? ""
        #expect(text.contains("What has been done already"), "\(text)")
        #expect(text.contains(Self.booked))
        let french = try #require(
            try site.letters("staff-draft", to: "marie@urban-innovation.example").first)
        let words = try Python.parse(site.sent(french))["text"].map { "\($0)" } ?? ""
        #expect(words.contains("une place dans 2031-boston a été réservée pour Ida Moe"))
        try site.receive(
            try site.signed(
                site.reply("no: nobody asked for this", to: try site.replyAddress(letter))))
        #expect(try show().contains("\(Self.booked); the rejection undid it"))
        let roster = try Program.run(
            ["tour", "roster", "2031-boston", "--json", "--all", "--site", site.path]).output
        #expect(roster.contains("withdrawn"))
    }

    @Test func `the desk says it in the reader's language, and queue reject what became of it`()
        async throws
    {
        let site = try await DeskSite(
            mails: [Self.mail("Please register me for the Boston tour. I am a vegetarian.")],
            tour: TourFolder.file(places: 2, perOrganization: 2, deadline: "2031-05-09"))
        let held = try site.held().first { $0["letter"] as? String == "registration-confirmed" }
        let id = try #require(held?["id"] as? Int)
        let page = try DeskClient(site, as: "ada@office.example").get("/letters/\(id)").text
        #expect(page.contains("Done already: \(Self.booked); rejecting this letter undoes it"))
        let chinese = try DeskClient(site, as: "hu@office.example").get("/letters/\(id)").text
        #expect(chinese.contains("已为Ida Moe预留2031-boston的名额；驳回本信即撤销"))
        let tour = try DeskClient(site, as: "eva@office.example").get("/tours/2031-boston").text
        #expect(tour.contains("dieta: ") && tour.contains("vegetarian"), "for who decides")
        let reader = try DeskClient(site, as: "tom@office.example").get("/tours/2031-boston").text
        #expect(reader.contains("Ida Moe") && !reader.contains("vegetarian"))
        let rejected = try Program.run(["queue", "reject", "\(id)", "--site", site.demo.path])
        #expect(rejected.output.contains("\(Self.booked); the rejection undid it"))
    }
}
