import Foundation
import MailModel
import Sending
import Store
import Testing

/// Leaving by one click, as RFC 8058 asks of senders.
@Suite(.serialized) struct UnsubscribeTests {
    @Test func `a click by POST leaves, a look changes nothing`() async throws {
        let site = try await DeskSite(url: "https://desk.office.example")
        let store = try Store(folder: site.demo.path + "/state")
        let address = try #require(EmailAddress("reader@town.example"))
        let details = PersonDetails(language: .chinese)
        try store.perform(
            [AddPerson(address, details: details, status: .member)], now: 1_800_000_000)
        let person = try #require(try store.person(at: address))
        let key = try store.secret("unsubscribe", orCreate: [1])
        let token = UnsubscribeToken(person: person.id).text(key: key)
        let host = ["Host: desk.office.example"]
        let outside = DeskClient(port: site.port, cookie: nil, token: "")
        for _ in 0..<2 {
            let page = try outside.get("/unsubscribe/" + token, host)
            #expect(page.status == 200 && page.text.contains("method=\"post\""))
            #expect(page.text.contains("<title>不再接收我们的来信？"), "in the reader's language")
        }
        #expect(try store.person(person.id)?.status == .member)
        for forged in [token.dropLast() + "x", "1-0000000000000000", "x"] {
            #expect(try outside.post("/unsubscribe/\(forged)", [:], host).status == 404)
        }
        let provider = host + ["Sec-Fetch-Site: cross-site", "Origin: https://mail.example"]
        for _ in 0..<2 {
            let answer = try outside.post(
                "/unsubscribe/" + token, ["List-Unsubscribe": "One-Click"], provider)
            #expect(answer.status == 200 && !answer.text.contains("<form"))
        }
        #expect(try store.person(person.id)?.status == .left)
        let goodbyes = try store.letters(ofPerson: person.id, limit: 9)
        #expect(goodbyes.map(\.letter) == ["goodbye"] && goodbyes[0].recipient == address.description)
        let secure = try outside.get("/sign-in", host)
        #expect(secure.field("strict-transport-security") != nil)
    }

    @Test func `a desk on this machine alone has no such link`() async throws {
        let site = try await DeskSite()
        let outside = DeskClient(port: site.port, cookie: nil, token: "")
        #expect(try outside.post("/unsubscribe/1-0000000000000000", [:]).status == 404)
    }
}
