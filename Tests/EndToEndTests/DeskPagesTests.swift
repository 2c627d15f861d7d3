import Foundation
import MailModel
import Sending
import Store
import Testing

/// The pages beside the queue, as a browser without JavaScript uses them.
@Suite(.serialized) struct DeskPagesTests {
    @Test func `a mailing is written, looked at, approved once, stopped and goes on`() async throws {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        for (number, language) in ["en", "en", "fr"].enumerated() {
            let address = try #require(EmailAddress("p\(number)@town.example"))
            var details = PersonDetails()
            details.language = LanguageTag(language)
            try store.perform(
                [AddPerson(address, details: details, status: .member)], now: 1_800_000_000)
        }
        let ada = try DeskClient(site, as: "ada@office.example")
        let tom = try DeskClient(site, as: "tom@office.example")
        let draft = ["token": ada.token, "letter": "newsletter", "audience": "all", "name": "spring"]
        #expect(try tom.post("/campaigns", draft.merging(["token": tom.token]) { $1 }).status == 403)
        #expect(try ada.post("/campaigns", draft.merging(["name": "No!"]) { $1 }).status == 409)
        let made = try ada.post("/campaigns", draft)
        #expect(made.field("location") == "/campaigns/spring")
        let page = try ada.get("/campaigns/spring").text
        #expect(page.contains("Let these 3 letters go") && page.contains("French"))
        let digest = try #require(page.firstMatch(of: /name="digest" value="([0-9a-f]{16})"/)?.1)
        func act(_ verb: String, _ more: [String: String] = [:]) throws -> Int {
            let form = ["token": ada.token].merging(more) { $1 }
            return try ada.post("/campaigns/spring/\(verb)", form).status
        }
        #expect(try act("approve", ["digest": "0000000000000000"]) == 409)
        #expect(try act("test") == 303)
        #expect(try act("approve", ["digest": String(digest)]) == 303)
        #expect(try act("approve", ["digest": String(digest)]) == 409)
        #expect(try act("stop", ["reason": "wait for the mayor"]) == 303)
        #expect(try ada.get("/campaigns/spring").text.contains("wait for the mayor"))
        #expect(try store.campaign("spring")?.state == .stopped)
        #expect(try act("resume") == 303)
        #expect(try act("drop") == 303)
        #expect(try store.campaign("spring")?.state == .dropped)
        #expect(try ada.get("/campaigns").text.contains("/campaigns/spring"))
        #expect(try ada.get("/campaigns/winter").status == 404)
        #expect(site.daemon.stop() == 0)
        _ = try await site.daemon.line(with: "stopped")
    }

    @Test func `who may note notes, who may decide puts off, and a source is one click away`()
        async throws
    {
        let site = try await DeskSite()
        let ada = try DeskClient(site, as: "ada@office.example")
        let tom = try DeskClient(site, as: "tom@office.example")
        let page = try ada.get("/letters/1").text
        #expect(page.contains("class=\"sourced\" href=\"/source?path=knowledge%2F"))
        #expect(!page.contains("<mark>"))
        let note = ["token": ada.token, "note": "ask <b>Marie</b> first"]
        #expect(try tom.post("/letters/1/note", note.merging(["token": tom.token]) { $1 }).status == 403)
        #expect(try ada.post("/letters/1/note", note).status == 303)
        #expect(try ada.get("/letters/1").text.contains("ask &lt;b&gt;Marie&lt;/b&gt; first"))
        #expect(try ada.post("/letters/1/later", ["token": ada.token, "hours": "24"]).status == 303)
        #expect(try ada.post("/letters/1/later", ["token": ada.token, "hours": "9999"]).status == 409)
        let store = try Store(folder: site.demo.path + "/state")
        let lines = try store.journal(subject: "letter 1", limit: 10).map(\.action)
        #expect(lines.contains("noted") && lines.contains("put off"))
        let body = try #require(try store.revision(1, of: 1)?.body)
        let edit = [
            "token": ada.token, "revision": "1", "act": "save",
            "body": body + "\n\nWe look forward to meeting you in person.",
        ]
        #expect(try ada.post("/letters/1/edit", edit).status == 303)
        let edited = try ada.get("/letters/1").text
        #expect(edited.contains("<mark>") && edited.contains("meeting you in person.</mark>"))
        #expect(try ada.get("/library").status == 200 && ada.get("/figures").status == 200)
        #expect(try ada.get("/calendar?month=2015-06").text.contains("June 2015"))
        #expect(try ada.get("/calendar?month=nonsense").status == 200)
    }

    @Test func `a person is corrected and put into a group by who may decide`() async throws {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        let address = try #require(EmailAddress("jo@town.example"))
        try store.perform([AddPerson(address, status: .contact)], now: 1_800_000_000)
        let id = try #require(try store.person(at: address)?.id)
        let ada = try DeskClient(site, as: "ada@office.example")
        let tom = try DeskClient(site, as: "tom@office.example")
        let page = try ada.get("/people/\(id)").text
        #expect(page.contains("name=\"organization\"") && page.contains("name=\"group\""))
        #expect(try !tom.get("/people/\(id)").text.contains("name=\"group\""))
        let version = try #require(page.firstMatch(of: /name="version" value="(\d+)"/)?.1)
        let form = ["version": String(version), "name": "Jo Ray-Smith", "role": " Mayor "]
        func post(_ client: DeskClient, _ path: String, _ form: [String: String]) throws -> Int {
            let whole = form.merging(["token": client.token]) { $1 }
            return try client.post("/people/\(id)/\(path)", whole).status
        }
        #expect(try post(tom, "change", form) == 403)
        #expect(try post(ada, "change", form) == 303)
        #expect(try post(ada, "change", form) == 409)
        #expect(try store.person(id)?.details.name == "Jo Ray-Smith")
        #expect(try store.person(id)?.details.role == "Mayor")
        #expect(try post(tom, "group", ["group": "mayors"]) == 403)
        for _ in 0..<2 { #expect(try post(ada, "group", ["group": "mayors"]) == 303) }
        #expect(try store.groups(of: id) == ["mayors"])
        #expect(try post(ada, "group", ["group": "mayors", "act": "leave"]) == 303)
        #expect(try store.groups(of: id) == [])
    }

    @Test func `two entries of one person are joined by who may decide, as they were shown`()
        async throws
    {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        for (address, organization) in [("zoe@town.example", "Town"), ("zoe@home.example", nil)] {
            try store.perform(
                [
                    AddPerson(
                        try #require(EmailAddress(address)),
                        details: PersonDetails(name: "Zoë Müller", organization: organization),
                        status: .contact, groups: [address])
                ], now: 1_800_000_000)
        }
        let ids = try ["zoe@home.example", "zoe@town.example"].map { address in
            let known = try #require(EmailAddress(address))
            return try #require(try store.person(at: known)?.id)
        }
        let hu = try DeskClient(site, as: "hu@office.example")
        let tom = try DeskClient(site, as: "tom@office.example")
        #expect(try hu.get("/people/\(ids[0])").text.contains("/people/\(ids[0])/merge\""))
        #expect(try tom.get("/people/\(ids[0])/merge").status == 403)
        let page = try hu.get("/people/\(ids[0])/merge").text
        #expect(page.contains("zoe@town.example") && page.contains("将两条记录合为一人"))
        let fields = page.matches(of: /name="((?:other-)?version|other)" value="(\d+)"/)
        var form = fields.reduce(into: ["token": hu.token]) { $0[String($1.1)] = String($1.2) }
        #expect(form["other"] == "\(ids[1])" && form.count == 4)
        let path = "/people/\(ids[0])/merge"
        #expect(try tom.post(path, form.merging(["token": tom.token]) { $1 }).status == 403)
        #expect(try hu.post(path, form.merging(["other-version": "99"]) { $1 }).status == 409)
        #expect(try hu.post(path, form).status == 303)
        #expect(try store.person(ids[1])?.id == ids[0], "the old number leads to the kept one")
        #expect(try store.person(ids[0])?.details.organization == "Town")
        #expect(try store.groups(of: ids[0]).count == 2)
        form["other"] = "\(ids[0])"
        #expect(try hu.post(path, form).status == 409)
        #expect(try hu.get(path + "?q=%3Cb%3E").text.contains("没有找到其他记录"))
    }

    @Test func `people are found by name, organization or address, whatever the accents`()
        async throws
    {
        let site = try await DeskSite()
        let store = try Store(folder: site.demo.path + "/state")
        let people = [
            ("zoe@muelheim.example", "Zoë Müller", "Stadt Mülheim"),
            ("wang@gz.example", "王芳", "广州市政府"), ("jo@town.example", "Jo Ray", "Town & Sons"),
        ]
        try store.perform(
            try people.map { address, name, organization in
                AddPerson(
                    try #require(EmailAddress(address)),
                    details: PersonDetails(name: name, organization: organization),
                    status: .contact)
            }, now: 1_800_000_000)
        let tom = try DeskClient(site, as: "tom@office.example")
        func found(_ words: String) throws -> [String] {
            let page = try tom.get("/people?q=\(words)").text
            return people.map(\.1).filter { page.contains("<bdi>\($0)</bdi>") }
        }
        #expect(try found("muller") == ["Zoë Müller"])
        #expect(try found("M%C3%9CLHEIM+zoe") == ["Zoë Müller"])
        #expect(try found("%E5%B9%BF%E5%B7%9E") == ["王芳"])
        #expect(try found("town.ex") == ["Jo Ray"])
        #expect(try found("zoe+wang").isEmpty)
        let page = try tom.get("/people?q=%22%3E%3Cb%3E&status=contact").text
        #expect(page.contains("value=\"&quot;&gt;&lt;b&gt;\"") && !page.contains("<b>"))
        let listed = try Program.run(
            ["member", "list", "--search", "mulheim", "--site", site.demo.path])
        #expect(listed.output.contains("zoe@muelheim.example"))
        #expect(!listed.output.contains("jo@town.example"))
    }

    @Test func `a batch shows what it lets go, and what is sensitive only its own page decides`()
        async throws
    {
        let angry = """
            From: T Wilk <t.wilk@town.example>
            To: secretariat@urban-innovation.example
            Subject: Not happy
            Date: Mon, 09 Feb 2015 10:12:00 +0100
            Message-ID: <angry@town.example>
            Content-Type: text/plain; charset=utf-8

            This is a formal complaint: I am very disappointed with your office.

            How did the Dakar municipal finance programme work?

            T Wilk
            """
        let site = try await DeskSite(mails: [angry])
        let rows = try site.held()
        let sensitive = try #require(rows.first { $0["to"] as? String == "t.wilk@town.example" })
        let plain = try #require(rows.first { $0["sensitive"] as? Bool == false })
        let ids = [sensitive, plain].compactMap { $0["id"] as? Int }
        let ada = try DeskClient(site, as: "ada@office.example")
        let queue = try ada.get("/queue").text
        #expect(queue.contains("Sensitive: read it yourself"))
        #expect(!queue.contains("id=\"tick-\(ids[0])\"") && queue.contains("id=\"tick-\(ids[1])\""))
        let form = "token=\(ada.token)&letter=\(ids[0]).1&letter=\(ids[1]).1"
        let page = try ada.post("/queue/batch", encoded: form).text
        #expect(page.contains("You are about to approve one letter"))
        #expect(page.contains("value=\"\(ids[1]).1\"") && !page.contains("value=\"\(ids[0]).1\""))
        let store = try Store(folder: site.demo.path + "/state")
        let body = try #require(try store.revision(1, of: Int64(ids[1]))?.body)
        let first = try #require(body.split(separator: "\n").first)
        #expect(page.contains(">\(first)"))
        #expect(page.contains("Their mail</h3><pre") && page.contains("Dakar"), "what it answers")
        let done = try ada.post("/queue/approve", encoded: form).text
        #expect(done.contains("decided on its own page only"))
        #expect(try site.state(of: ids[0]) == "held" && site.state(of: ids[1]) == "approved")
        let back = ["token": ada.token, "next": "/letters/\(ids[1])"]
        #expect(try ada.post("/letters/\(ids[1])/call-back", back).status == 303)
        let again = try ada.get("/letters/\(ids[1])").text
        #expect(!again.contains("leaves on"))
        let alone = ["token": ada.token, "revision": "1"]
        #expect(try ada.post("/letters/\(ids[0])/approve", alone).status == 303)
        #expect(try site.state(of: ids[0]) == "approved")
    }

    @Test func `whoever saves second keeps the own words beside the new version`() async throws {
        let site = try await DeskSite()
        let marie = try DeskClient(site, as: "marie@office.example")
        let eva = try DeskClient(site, as: "eva@office.example")
        let store = try Store(folder: site.demo.path + "/state")
        let body = try #require(try store.revision(1, of: 1)?.body)
        func save(
            _ client: DeskClient, _ revision: Int, _ body: String
        ) throws -> PlainRequest.Answer {
            try client.post(
                "/letters/1/edit",
                [
                    "token": client.token, "revision": "\(revision)", "act": "save",
                    "body": body,
                ])
        }
        #expect(try save(eva, 1, body + "\nEva was here <first>.").status == 303)
        let late = try save(marie, 1, body + "\nMarie a écrit ceci <après>.")
        #expect(late.status == 409)
        #expect(late.text.contains("Quelqu&#39;un a été plus rapide"))
        #expect(late.text.contains("Votre texte est conservé") && late.text.contains("Eva Sol"))
        #expect(late.text.contains("<html lang=\"fr\">") && !late.text.contains("Somebody"))
        #expect(late.text.contains("Marie a écrit ceci &lt;après&gt;.</textarea>"))
        #expect(late.text.contains("<del>Eva was here &lt;first&gt;.</del>"))
        #expect(late.text.contains("name=\"revision\" value=\"2\""))
        #expect(try save(marie, 2, body + "\nMarie a écrit ceci.").status == 303)
        let stale = ["token": eva.token, "revision": "2", "reason": "not so"]
        for form in [stale, ["token": eva.token]] {
            #expect(try eva.post("/letters/1/reject", form).status == 409)
        }
        let approval = ["token": eva.token, "revision": "3"]
        #expect(try eva.post("/letters/1/approve", approval).status == 303)
        let closed = try save(marie, 3, body + "\nEncore un mot.")
        #expect(closed.status == 409 && closed.text.contains("Encore un mot.</textarea>"))
        #expect(closed.text.contains(" readonly>") && !closed.text.contains("value=\"save\""))
        let why = ["token": marie.token, "reason": "c'est un <doublon>"]
        let reject = try marie.post("/letters/1/reject", why)
        #expect(reject.status == 409 && reject.text.contains("c&#39;est un &lt;doublon&gt;"))
        #expect(reject.text.contains("Ce que vous aviez écrit"))
        let outside = DeskClient(port: site.port, cookie: nil, token: "")
        let ended = try outside.post("/letters/1/edit", ["body": "two hours of <work>"])
        #expect(ended.status == 401 && ended.text.contains("two hours of &lt;work&gt;"))
    }

    @Test func `a colleague is asked from the letter's page`() async throws {
        let site = try await DeskSite(more: "\ndesk-by-mail: {digest-at: never}\n")
        let ada = try DeskClient(site, as: "ada@office.example")
        let page = try ada.get("/letters/1").text
        #expect(page.contains("Ask a colleague") && page.contains("value=\"eva@office.example\""))
        for nobody in ["ada@office.example", "tom@office.example"] {
            #expect(!page.contains("value=\"\(nobody)\""))
        }
        func hand(_ client: DeskClient, _ colleague: String) throws -> Int {
            let form = ["token": client.token, "colleague": colleague]
            return try client.post("/letters/1/hand", form).status
        }
        #expect(try hand(ada, "tom@office.example") == 409)
        #expect(try hand(ada, "nobody") == 400)
        #expect(try hand(ada, "eva@office.example") == 303)
        let store = try Store(folder: site.demo.path + "/state")
        let line = try store.journal(subject: "letter 1", limit: 20).first {
            $0.action == "handed over"
        }
        #expect(line?.actor == "ada@office.example" && line?.detail == "to [address]")
        // The way in that the command line gave is in the record too.
        let links = try store.journal(subject: "desk", limit: 20).map(\.detail)
        #expect(links.contains("for [address]"))
    }

    @Test func `a letter that the server refused for good is not on its way`() async throws {
        let site = try await DeskSite()
        let ada = try DeskClient(site, as: "ada@office.example")
        let store = try Store(folder: site.demo.path + "/state")
        let now = Int64(Date().timeIntervalSince1970)
        for id in Int64(1)...2 {
            try store.approve(id, revision: 1, by: "ada", releaseAt: now + 9_000, now: now)
        }
        let attempt = try #require(try store.beginAttempt(1, now: now))
        try store.finishAttempt(attempt, of: 1, .failed(reply: "554 no"), now: now)
        let page = try ada.get("/outbox").text
        let parts = page.split(separator: "id=\"moving-title\"").map(String.init)
        try #require(parts.count == 2)
        #expect(parts[0].contains("Waiting for a person") && parts[0].contains("/letters/1\""))
        #expect(!parts[0].contains("leaves on") && !parts[1].contains("/letters/1\""))
        #expect(parts[1].contains("/letters/2\"") && parts[1].contains("leaves on"))
    }

    @Test func `a variable that nothing fills does not leave`() async throws {
        let site = try await DeskSite()
        let ada = try DeskClient(site, as: "ada@office.example")
        let store = try Store(folder: site.demo.path + "/state")
        let body = "Dear {{name}}, see you there.\n\n> a {{quoted}} question\n"
        var form = ["token": ada.token, "revision": "1", "act": "save", "body": body]
        let page = try ada.post("/letters/1/edit", form)
        #expect(page.status == 422 && page.text.contains("{{name}} stands in the text"))
        #expect(page.text.contains("see you there.") && page.text.contains("</textarea>"))
        #expect(try store.letter(1)?.revision == 1)
        let file = site.demo.path + "/body.txt"
        try Data(body.utf8).write(to: URL(fileURLWithPath: file))
        let edit = try Program.run(
            ["queue", "edit", "1", "--text-file", file, "--site", site.demo.path])
        #expect(edit.status == 1 && edit.errors.contains("{{name}}"))
        form["body"] = body.replacing("{{name}}", with: "Ana")
        #expect(try ada.post("/letters/1/edit", form).status == 303)
    }

    @Test func `a link confirms a wish to join by its button alone`() async throws {
        let site = try await DeskSite(url: "https://desk.office.example")
        let store = try Store(folder: site.demo.path + "/state")
        let host = ["Host: desk.office.example"]
        let address = try #require(EmailAddress("ines@town.example"))
        var details = PersonDetails()
        for (field, value) in [
            ("name", "Ines Sol"), ("organization", "Town of Sol"), ("role", "engineer"),
            ("city", "Sol"), ("country", "Spain"),
        ] { details[field] = value }
        let key = try #require(OneUseKey(text: "abcdefghijklmnopqrst"))
        let now = Int64(Date().timeIntervalSince1970)
        try store.perform(
            [
                AddPerson(address, details: details, status: .confirming),
                IssueKey(
                    key, purpose: "join-confirm", subject: address.canonical,
                    holder: address.canonical, expiresAt: now + 600),
            ], now: now)
        let outside = DeskClient(port: site.port, cookie: nil, token: "")
        for _ in 0..<2 {
            let page = try outside.get("/join/" + key.text, host)
            #expect(page.status == 200 && page.text.contains("method=\"post\""))
        }
        #expect(try store.person(at: address)?.status == .confirming)
        #expect(try outside.post("/join/aaaaaaaaaaaaaaaaaaaa", [:], host).status == 404)
        for _ in 0..<2 {
            let page = try outside.post("/join/" + key.text, [:], host)
            #expect(page.status == 200 && page.text.contains("Thank you"))
        }
        let person = try #require(try store.person(at: address))
        #expect(person.status == .awaitingApproval && person.consentEvidence == "link in a letter")
        let welcome = try store.letters(ofPerson: person.id, limit: 5)
        #expect(welcome.map(\.letter) == ["welcome"] && welcome.first?.state == .held)
        let local = try await DeskSite()
        let inside = DeskClient(port: local.port, cookie: nil, token: "")
        #expect(try inside.get("/join/" + key.text).status == 404)
    }
}
