import Foundation
import Testing

/// What others wrote stays text on the desk's pages, and forms come from the desk alone.
@Suite(.serialized) struct HostileDeskTests {
    @Test func `two hundred hostile mails run nothing and load nothing`() async throws {
        let mails = HostileMails.all
        #expect(mails.count >= 200)
        let site = try await DeskSite(mails: mails)
        let client = try DeskClient(site, as: "ada@office.example")
        let rows = try site.demo.queue().filter {
            ($0["to"] as? String ?? "").contains("@hostile.example")
        }
        #expect(rows.count >= 180)
        for id in rows.compactMap({ $0["id"] as? Int }) {
            for path in ["/letters/\(id)", "/letters/\(id)/edit"] {
                let page = try client.get(path)
                guard page.status == 200 else { continue }
                let alive = HostileMarks.found(in: page.text)
                #expect(alive.isEmpty, "\(path): \(alive)")
            }
        }
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        _ = try await browser.requested()
        var paths = ["/queue"] + rows.compactMap { $0["id"] as? Int }.enumerated()
            .filter { $0.offset.isMultiple(of: 7) }.map { "/letters/\($0.element)" }
        while let path = paths.popLast() {
            try await browser.open(site.address + path)
            _ = try await browser.run(
                "document.querySelectorAll('details').forEach(d => d.open = true)")
            #expect(try await browser.run("return window.pwned === undefined") as? Bool == true)
            if let more = try await browser.run("""
                const more = document.querySelector('[rel=next]');
                return more ? more.getAttribute('href') : null
                """) as? String, path.hasPrefix("/queue") { paths.append(more) }
        }
        for id in rows.compactMap({ $0["id"] as? Int }).filter({ $0.isMultiple(of: 11) }) {
            try await browser.open(site.address + "/letters/\(id)/html")
        }
        let outside = try await browser.requested().filter {
            !$0.hasPrefix(site.address) && $0.hasPrefix("http")
        }
        #expect(outside == [])
        await browser.quit()
    }

    @Test func `what is hostile is text on every other page too`() async throws {
        let mails = HostileMails.all
        let tour = TourFolder.file(places: 90, perOrganization: 90, deadline: "2031-05-09")
        let site = try await DeskSite(mails: mails, tour: tour)
        let path = site.demo.path
        var table = "address,name,organization,role\n"
        for (number, words) in HostileMails.payloads.enumerated() {
            let live = words.replacing("N", with: "\(9_500 + number)")
            let cell = "\"" + live.replacing("\"", with: "\"\"") + "\""
            table += "guest\(number)@hostile.example,\(cell),\(cell),\(cell)\n"
        }
        try Data(table.utf8).write(to: URL(fileURLWithPath: path + "/people.csv"))
        let people = try Program.run(["member", "import", path + "/people.csv", "--site", path])
        #expect(people.status == 0, "\(people.errors)")
        let seats = try Program.run(
            ["tour", "register", "2031-boston", "guest0@hostile.example", "--silent", "--site", path])
        #expect(seats.status == 0, "\(seats.errors)")
        let client = try DeskClient(site, as: "ada@office.example")
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        _ = try await browser.requested()
        let pages = try Self.otherPages(client)
        #expect(pages.count > 240)
        for (place, page) in pages.enumerated() {
            let answer = try client.get(page)
            #expect(answer.status == 200, "\(page)")
            #expect(HostileMarks.found(in: answer.text).isEmpty, "\(page)")
            guard place.isMultiple(of: 9) || place < 60 else { continue }
            try await browser.open(site.address + page)
            _ = try await browser.run(
                "document.querySelectorAll('details').forEach(d => d.open = true)")
            #expect(try await browser.run("return window.pwned === undefined") as? Bool == true)
        }
        let rows = try site.held().suffix(30).map {
            "letter=\($0["id"] as? Int ?? 0).\($0["revision"] as? Int ?? 0)"
        }
        let ticked = (["token=\(client.token)"] + rows).joined(separator: "&")
        let batch = try client.post("/queue/batch", encoded: ticked)
        #expect(batch.status == 200 && HostileMarks.found(in: batch.text).isEmpty)
        let outside = try await browser.requested().filter {
            !$0.hasPrefix(site.address) && $0.hasPrefix("http")
        }
        #expect(outside == [])
        await browser.quit()
    }

    /// The desk's pages beside the queue and its letters, those of many people and mails among
    /// them.
    private static func otherPages(_ client: DeskClient) throws -> [String] {
        let people = try client.get("/people").text
        let persons = people.matches(of: /href="(\/people\/\d+)"/).map { String($0.1) }
        return [
            "/people", "/journal", "/outbox", "/library", "/figures", "/tours",
            "/tours/2031-boston", "/calendar", "/calendar?month=2031-06", "/campaigns",
        ] + persons.prefix(22) + persons.prefix(3).map { $0 + "/merge" }
            + (16..<226).map { "/mails/\($0)" }
    }

    @Test func `HTML of a mail is looked at in a frame that can do nothing`() async throws {
        let mail = HostileMails.all.filter { $0.contains("text/html") }
        let site = try await DeskSite(mails: mail)
        let client = try DeskClient(site, as: "ada@office.example")
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        _ = try await browser.requested()
        for id in 16..<(16 + mail.count) {
            let frame = try client.get("/mails/\(id)/html")
            #expect(frame.status == 200)
            let policy = frame.field("content-security-policy") ?? ""
            #expect(policy.contains("default-src 'none'") && policy.hasSuffix("sandbox"))
            try await browser.open(site.address + "/mails/\(id)/html")
            #expect(try await browser.run("return window.pwned === undefined") as? Bool == true)
        }
        let outside = try await browser.requested().filter { $0.contains("evil.example") }
        #expect(outside == [])
        await browser.quit()
    }

    @Test func `strangers, forged forms and other names get nothing`() async throws {
        let site = try await DeskSite()
        let client = try DeskClient(site, as: "ada@office.example")
        let stranger = DeskClient(port: client.port, cookie: nil, token: "")
        for path in ["/queue", "/letters/1", "/mails/1/raw", "/mails/1/html", "/outbox", "/events"] {
            #expect(try stranger.get(path).status == 303, "\(path)")
        }
        #expect(try client.get("/queue", ["Host: evil.example"]).status == 421)
        let approve = "/letters/1/approve"
        let good = ["token": client.token, "revision": "1"]
        #expect(try client.post(approve, ["revision": "1"]).status == 400)
        #expect(try client.post(approve, ["token": "x", "revision": "1"]).status == 400)
        for field in ["Sec-Fetch-Site: cross-site", "Origin: http://evil.example"] {
            #expect(try client.post(approve, good, [field]).status == 400, "\(field)")
        }
        #expect(try stranger.post(approve, good).status == 401)
        #expect(try site.state(of: 1) == "held")
        let page = try client.get("/queue")
        let policy = try #require(page.field("content-security-policy"))
        #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
        #expect(page.field("x-content-type-options") == "nosniff")
        #expect(page.field("referrer-policy") == "no-referrer")
        #expect(page.field("cache-control") == "no-store")
        for path in ["knowledge/../secretariat.yaml", "/etc/passwd", "knowledge/.x.md", "secretariat.yaml"] {
            let escaped = path.replacing("/", with: "%2F")
            #expect(try client.get("/source?path=\(escaped)").status == 404, "\(path)")
        }
        let source = try client.get("/source?path=knowledge%2Ffaq%2Fhotel.md&line=3")
        #expect(source.status == 200 && source.text.contains("class=\"marked\""))
        #expect(try client.post(approve, good).status == 303)
        #expect(try site.state(of: 1) == "approved")
        #expect(try client.post("/sign-out", ["token": client.token]).status == 303)
        #expect(try client.get("/queue").status == 303)
    }

    @Test func `links by mail are few, and only for staff`() async throws {
        let site = try await DeskSite()
        let port = try #require(site.address.split(separator: ":").last.flatMap { Int($0) })
        let stranger = DeskClient(port: port, cookie: nil, token: "")
        let answers = try ["nobody@office.example", "tom@office.example", "", "<script>"].map {
            try stranger.post("/sign-in", ["address": $0]).text
        }
        #expect(Set(answers).count == 1)
        for _ in 0..<6 { _ = try stranger.post("/sign-in", ["address": "tom@office.example"]) }
        _ = try stranger.post("/sign-in", ["address": "eva@office.example"])
        for _ in 0..<4 { _ = try await site.daemon.line(with: "attempt", "sent") }
        #expect(site.daemon.stop() == 0)
        #expect(site.demo.names("sent/new").count == 4)
        #expect(try Program.run(
            ["desk", "link", "nobody@office.example", "--site", site.demo.path]).status == 1)
    }
}

/// Signs that others' markup stands in a page as markup.
enum HostileMarks {
    private static let live = [
        "<script>", "<svg onload", "<iframe src=\"http", "<meta http-equiv", "<base",
        "<form action=\"http", "<style", "<object", "href=\"javascript", "<video", "<body onload",
        "onerror=\"", "<input name=token", "<link rel=\"stylesheet\" href=\"http",
        "<img", "<button autofocus",
    ]

    static func found(in page: String) -> [String] { live.filter { page.contains($0) } }
}

/// A signed-in browser without a browser: one request at a time, with its cookie.
struct DeskClient {
    let port: Int
    let cookie: String?
    let token: String

    init(port: Int, cookie: String?, token: String) {
        self.port = port
        self.cookie = cookie
        self.token = token
    }

    init(_ site: DeskSite, as member: String) throws {
        let link = try site.link(member)
        let port = site.port
        let path = link.firstMatch(of: /\/sign-in\/\S+/).map { String($0.0) } ?? ""
        let answer = try PlainRequest(port: port).send(
            "POST", path, ["Content-Type: application/x-www-form-urlencoded"])
        let cookie = answer.field("set-cookie").map { String($0.prefix { $0 != ";" }) }
        let page = try DeskClient(port: port, cookie: cookie, token: "").get("/queue").text
        let token = page.firstMatch(of: /name="token" value="([0-9a-f]+)"/).map { String($0.1) }
        self.init(port: port, cookie: cookie, token: token ?? "")
    }

    private var fields: [String] { cookie.map { ["Cookie: \($0)"] } ?? [] }

    func get(_ path: String, _ more: [String] = []) throws -> PlainRequest.Answer {
        try PlainRequest(port: port).send("GET", path, fields + more)
    }

    func post(
        _ path: String, _ form: [String: String], _ more: [String] = []
    ) throws -> PlainRequest.Answer {
        let body = form.map { name, value in
            let safe = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            return "\(name)=\(safe ?? "")"
        }.joined(separator: "&")
        return try post(path, encoded: body, more)
    }

    /// A form as it is sent, where a field stands in it several times.
    func post(
        _ path: String, encoded body: String, _ more: [String] = []
    ) throws -> PlainRequest.Answer {
        try PlainRequest(port: port).send(
            "POST", path, fields + more + ["Content-Type: application/x-www-form-urlencoded"],
            Array(body.utf8))
    }
}
