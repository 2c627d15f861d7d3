import Foundation
import Testing

/// A running daemon follows its site: staff who come and go, letters that are worded anew.
@Suite(.serialized) struct EditedSiteTests {
    private func edit(_ site: DeskSite, _ old: String, _ new: String) throws {
        let text = try site.demo.read("secretariat.yaml")
        #expect(text.contains(old))
        try Data(text.replacing(old, with: new).utf8)
            .write(to: URL(fileURLWithPath: site.demo.path + "/secretariat.yaml"))
    }

    @Test func `staff who are taken off the list are out, and new ones come in`() async throws {
        let site = try await DeskSite()
        let tom = try DeskClient(site, as: "tom@office.example")
        #expect(try tom.get("/queue").status == 200)
        let line = "- {name: Tom Reed, address: tom@office.example, roles: [reader], language: en}"
        try edit(site, line, line.replacing("Tom Reed", with: "Ann Roe").replacing("tom@", with: "ann@"))
        _ = try await site.daemon.line(with: "site loaded")
        _ = try await site.daemon.line(with: "address=")
        let moved = DeskClient(port: site.port, cookie: tom.cookie, token: tom.token)
        #expect(try moved.get("/queue").status == 303)
        let ann = try DeskClient(site, as: "ann@office.example")
        try edit(site, "roles: [reader]", "roles: [reeder]")
        _ = try await site.daemon.line(with: "site kept as it was")
        let page = try ann.get("/queue")
        #expect(page.status == 200 && page.text.contains("reeder"))
        try edit(site, "roles: [reeder]", "roles: [approver]")
        _ = try await site.daemon.line(with: "site loaded")
        _ = try await site.daemon.line(with: "address=")
        let wider = DeskClient(port: site.port, cookie: ann.cookie, token: ann.token)
        let healed = try wider.get("/queue").text
        #expect(!healed.contains("reeder") && healed.contains("approve-ticked"))
        #expect(site.daemon.stop() == 0)
    }

    @Test func `a letter that is worded anew goes in its new words`() async throws {
        let site = try await DeskSite()
        let folder = site.demo.path + "/letters/en"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let words = "subject: Your key, anew\n\nThe door: {{link}} ({{minutes}})\n"
        try Data(words.utf8).write(to: URL(fileURLWithPath: folder + "/desk-sign-in.md"))
        _ = try await site.daemon.line(with: "site loaded")
        _ = try await site.daemon.line(with: "address=")
        let stranger = DeskClient(port: site.port, cookie: nil, token: "")
        _ = try stranger.post("/sign-in", ["address": "ada@office.example"])
        _ = try await site.daemon.line(with: "attempt", "sent")
        let name = try #require(site.demo.names("sent/new").first)
        #expect(try site.demo.read("sent/new/" + name).contains("Subject: Your key, anew"))
        #expect(site.daemon.stop() == 0)
    }
}
