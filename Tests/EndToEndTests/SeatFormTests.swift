import Foundation
import Testing

/// Seats in the browser: staff admit, withdraw, move, invite with a count and call a tour off.
@Suite(.serialized) struct SeatFormTests {
    private static func tour(_ id: String, deadline: String = "2031-05-09") -> String {
        TourFolder.file(id, places: 2, perOrganization: 2, deadline: deadline)
    }

    private static func site(deadline: String = "2031-05-09") async throws -> DeskSite {
        let other = FileManager.default.temporaryDirectory
            .appendingPathComponent("people-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: other) }
        let site = try await DeskSite(
            tours: ["2031-boston": tour("2031-boston", deadline: deadline),
                    "2031-lowell": tour("2031-lowell")])
        for person in ["ann", "bob"] {
            let row = "\(person)@town.example,\(person.capitalized) Lee,Town\n"
            try Data(("address,name,organization\n" + row).utf8).write(to: other)
            try Program.run(
                ["member", "import", "--group", "cities", other.path, "--site", site.demo.path])
        }
        return site
    }

    private static func run(_ site: DeskSite, _ words: String...) throws -> String {
        let run = try Program.run(["tour"] + words + ["--site", site.demo.path])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    /// The fields of the form about a person's seat, as the page shows them.
    private static func form(_ page: String, _ name: String) throws -> [String: String] {
        let row = try #require(page.split(separator: "<li>").first { $0.contains(name) })
        let fields = row.matches(of: /name="(token|participant|state)" value="([^"]*)"/)
        return fields.reduce(into: [:]) { $0[String($1.1)] = String($1.2) }
    }

    @Test func `who decides withdraws and moves by a form, readers and late forms do nothing`()
        async throws
    {
        let site = try await Self.site()
        _ = try Self.run(site, "register", "2031-boston", "ann@town.example", "--silent")
        _ = try Self.run(site, "register", "2031-boston", "bob@town.example", "--silent")
        let ada = try DeskClient(site, as: "ada@office.example")
        let tom = try DeskClient(site, as: "tom@office.example")
        let path = "/tours/2031-boston"
        #expect(try !tom.get(path).text.contains("/seat\""), "a reader sees no form")
        let page = try ada.get(path).text
        var form = try Self.form(page, "Ann Lee")
        form["act"] = "withdraw"
        func status(_ client: DeskClient, _ changed: [String: String]) throws -> Int {
            try client.post(path + "/seat", form.merging(changed) { $1 }).status
        }
        #expect(try status(tom, ["token": tom.token]) == 403)
        #expect(try status(ada, ["state": "invited-1"]) == 409)
        #expect(try status(ada, ["act": "promote"]) == 400)
        let done = try ada.post(path + "/seat", form)
        #expect(done.status == 303)
        let back = try ada.get(done.field("location") ?? "").text
        #expect(back.contains("Letters that wait for approval"))
        #expect(try ada.post(path + "/seat", form).status == 409, "the seat has moved on")
        var move = try Self.form(back, "Bob Lee")
        move["act"] = "move"
        move["to"] = "2031-lowell"
        #expect(try ada.post(path + "/seat", move).status == 303)
        let roster = try Self.run(site, "roster", "2031-boston", "--json", "--all")
        #expect(roster.contains("withdrawn") && roster.contains("moved"))
        #expect(try Self.run(site, "roster", "2031-lowell", "--json").contains("Bob Lee"))
        let journal = try Program.run(["journal", "list", "--site", site.demo.path]).output
        #expect(journal.contains("ada@office.example"))
    }

    @Test func `who came after the deadline is admitted by a button, in Chromium`() async throws {
        let site = try await Self.site(deadline: "2015-05-09")
        try site.demo.put(
            """
            From: Ann Lee <ann@town.example>
            To: secretariat@urban-innovation.example
            Subject: Boston
            Date: Mon, 09 Feb 2015 10:12:00 +0100
            Message-ID: <ann@town.example>
            Content-Type: text/plain; charset=utf-8

            Please register me for the Boston tour.

            """, as: "9000.t")
        _ = try await site.daemon.line(with: "read", "mails=1")
        let browser = try await Browser(.init(script: false))
        try await site.signIn(browser, as: "ada@office.example")
        try await browser.open(site.address + "/tours/2031-boston")
        try await browser.click(".sides details summary")
        try await browser.picture("seat form")
        try await browser.follow("button[value=admit]")
        #expect(try await browser.text("main").contains("Letters that wait for approval"))
        #expect(try await browser.text(".ours").contains("registered"))
        await browser.quit()
    }

    @Test func `many are invited after a count, and a tour is called off behind a question`()
        async throws
    {
        let site = try await Self.site()
        let browser = try await Browser(.init(script: false))
        try await site.signIn(browser, as: "ada@office.example")
        try await browser.open(site.address + "/tours/2031-boston")
        try await browser.click("#invite-to option[value=cities]")
        try await browser.follow("#invite")
        #expect(try await browser.text(".lead").hasPrefix("2 people would get an invitation"))
        try await browser.picture("invite count")
        // Somebody joins the group between the count and the button.
        let ada = try DeskClient(site, as: "ada@office.example")
        let form = ["token": ada.token, "to": "cities", "count": "1"]
        let late = try ada.post("/tours/2031-boston/invite", form)
        #expect(late.status == 409 && late.text.contains("Draft 2 invitations"))
        try await browser.follow("#go")
        #expect(try await browser.text("main").contains("Letters that wait for approval"))
        #expect(try await browser.all(".banner[role=status] a[href^='/letters/']").count == 2)
        let again = try ada.get("/tours/2031-boston/invite?to=cities").text
        #expect(again.contains("0 people would get") && again.contains("ann@town.example"))
        let nobody = try ada.get("/tours/2031-boston/invite?to=%3Cb%3E").text
        #expect(nobody.contains("&lt;b&gt;") && !nobody.contains("<b>"))
        try await browser.follow("#cancel")
        #expect(try await browser.text(".lead").contains("2 addresses"))
        let hasty = ["token": ada.token, "shown": "0.0.0"]
        #expect(try ada.post("/tours/2031-boston/cancel", hasty).status == 409)
        #expect(try ada.get("/tours/2031-boston").text.contains(">open<"))
        try await browser.picture("tour cancel")
        try await browser.follow("#go")
        #expect(try await browser.text(".heading").contains("cancelled"))
        #expect(try await browser.all("#cancel, #invite").isEmpty)
        #expect(try site.demo.read("tours/2031-boston.yaml").contains("status: cancelled"))
        #expect(try ada.post("/tours/2031-boston/cancel", hasty).status == 409)
        let tom = try DeskClient(site, as: "tom@office.example")
        for page in ["invite?to=all", "cancel"] {
            #expect(try tom.get("/tours/2031-lowell/" + page).status == 403)
        }
        await browser.quit()
    }
}
