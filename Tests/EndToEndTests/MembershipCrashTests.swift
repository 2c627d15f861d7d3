import Foundation
import MailModel
import Sending
import Store
import Testing

/// The steps of a membership that no mail takes: a click, a refusal, the site's own retention.
@Suite(.serialized) struct MembershipCrashTests {
    private static let origin = "https://desk.office.example"
    private static let host = ["Host: desk.office.example"]

    private static func details() -> PersonDetails {
        var details = PersonDetails()
        for (field, value) in [
            ("name", "Ines Sol"), ("organization", "Town of Sol"), ("role", "engineer"),
            ("city", "Sol"), ("country", "Spain"),
        ] { details[field] = value }
        return details
    }

    /// Posts twice: to a desk that dies by it, and to the one that comes after.
    private func click(
        _ path: (Store) throws -> String, dyingAt point: String, _ person: AddPerson
    ) async throws -> Store {
        let site = try await DeskSite(
            url: Self.origin, environment: ["SECRETARIAT_CRASH": "\(point):1"])
        let store = try Store(folder: site.demo.path + "/state")
        try store.perform([person], now: Int64(Date().timeIntervalSince1970))
        let path = try path(store)
        let first = DeskClient(port: site.port, cookie: nil, token: "")
        let answered = (try? first.post(path, [:], Self.host))?.status == 200
        #expect(!answered, "\(point) was never passed")
        let again = try RunningDaemon(site: site.demo.path)
        _ = try await again.line(with: "address=")
        let second = DeskClient(port: site.port, cookie: nil, token: "")
        #expect(try second.post(path, [:], Self.host).status == 200)
        #expect(again.stop() == 0)
        #expect(try store.brokenJournalLine() == nil)
        return store
    }

    @Test func `one click leaves once, though the desk dies by it`() async throws {
        let address = try #require(EmailAddress("reader@town.example"))
        let store = try await click({ store in
            let person = try #require(try store.person(at: address))
            let key = try store.secret("unsubscribe", orCreate: [1])
            return "/unsubscribe/" + UnsubscribeToken(person: person.id).text(key: key)
        }, dyingAt: "membership.left", AddPerson(address, details: Self.details(), status: .member))
        let person = try #require(try store.person(at: address))
        #expect(person.status == .left)
        #expect(try store.letters(ofPerson: person.id, limit: 9).map(\.letter) == ["goodbye"])
    }

    @Test func `a link confirms once, though the desk dies by it`() async throws {
        let address = try #require(EmailAddress("ines@town.example"))
        let key = try #require(OneUseKey(text: "abcdefghijklmnopqrst"))
        let store = try await click({ store in
            let now = Int64(Date().timeIntervalSince1970)
            try store.perform(
                [
                    IssueKey(
                        key, purpose: "join-confirm", subject: address.canonical,
                        holder: address.canonical, expiresAt: now + 600)
                ], now: now)
            return "/join/" + key.text
        }, dyingAt: "membership.confirmed",
            AddPerson(address, details: Self.details(), status: .confirming))
        let person = try #require(try store.person(at: address))
        #expect(person.status == .awaitingApproval)
        #expect(try store.letters(ofPerson: person.id, limit: 9).map(\.letter) == ["welcome"])
    }

    @Test func `a refusal is written once, and retention ends, wherever the program dies`() throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let site = ["--site", demo.path]
        let store = try Store(folder: demo.path + "/state")
        let address = try #require(EmailAddress("ines@town.example"))
        try store.perform(
            [
                AddPerson(address, details: Self.details(), status: .awaitingApproval),
                KeepDialogue(JoinDialogue(heardAt: 1), with: address),
            ], now: 1)
        let person = try #require(try store.person(at: address))
        var dialogue = try #require(try store.dialogue(with: person.id))
        dialogue.refusal = "no body"
        var refused = person
        refused.status = .refused
        try store.perform(
            [ChangePerson(person, to: refused), KeepDialogue(dialogue, with: address)], now: 2)
        try die(at: "membership.refused", ["run", "--once"] + site)
        #expect(try Program.run(["run", "--once"] + site).status == 0)
        #expect(try store.letters(ofPerson: person.id, limit: 9).map(\.letter) == ["refusal"])

        let silent = try #require(EmailAddress("silent@town.example"))
        try store.perform([AddPerson(silent, status: .completing)], now: 1)
        let file = demo.path + "/secretariat.yaml"
        let settings = try demo.read("secretariat.yaml") + """
            retention:
              unconfirmed-applicants: 60 days

            """
        try settings.write(toFile: file, atomically: true, encoding: .utf8)
        try die(at: "retention.batch", ["retention", "run"] + site)
        #expect(try Program.run(["retention", "run"] + site).status == 0)
        #expect(try store.person(at: silent) == nil)
        #expect(try store.person(person.id)?.status == .refused)
        #expect(try Program.run(["journal", "verify"] + site).status == 0)
    }

    @Test func `the daemon does what the site says of retention, unasked`() async throws {
        let demo = DemoFolder()
        try Program.run(["demo", demo.path, "--once"])
        let settings = try demo.read("secretariat.yaml")
            + "retention:\n  unconfirmed-applicants: 60 days\n"
        try settings.write(
            toFile: demo.path + "/secretariat.yaml", atomically: true, encoding: .utf8)
        let store = try Store(folder: demo.path + "/state")
        let (silent, fresh) = (
            try #require(EmailAddress("silent@town.example")),
            try #require(EmailAddress("fresh@town.example"))
        )
        let now = Int64(Date().timeIntervalSince1970)
        try store.perform([AddPerson(silent, status: .completing)], now: now - 61 * 86_400)
        try store.perform([AddPerson(fresh, status: .completing)], now: now - 59 * 86_400)
        #expect(try Program.run(["run", "--once", "--site", demo.path]).status == 0)
        #expect(try store.person(at: silent) == nil)
        #expect(try store.person(at: fresh) != nil)
        #expect(try store.brokenJournalLine() == nil)
    }

    private func die(at point: String, _ words: [String]) throws {
        let died = try Program.run(words, environment: ["SECRETARIAT_CRASH": "\(point):1"])
        #expect(died.signalled, "\(point) was never passed")
    }
}
