import MailModel
import Sending
import Testing

@Suite struct CampaignPaceTests {
    @Test func `a minute holds so many letters, and so many to one domain`() {
        var pace = CampaignPace(perMinute: 5, perDomain: 2)
        pace.took("a.example", at: 100)
        pace.took("a.example", at: 101)
        #expect(!pace.mayGo(to: "a.example", at: 110))
        #expect(pace.mayGo(to: "b.example", at: 110))
        #expect(pace.fullDomains(at: 110) == ["a.example"])
        for second in 110...112 { pace.took("b\(second).example", at: Int64(second)) }
        #expect(pace.room(at: 120) == 0)
        #expect(!pace.mayGo(to: "c.example", at: 120))
        #expect(pace.opens(after: 120) == 160)
        #expect(pace.room(at: 160) == 1)
        #expect(pace.mayGo(to: "a.example", at: 161))
    }

    @Test("No minute of a random sending is over the pace", arguments: 1...40)
    func walk(seed: UInt64) {
        var dice = Dice(seed)
        var pace = CampaignPace(perMinute: 10, perDomain: 3)
        var sent: [(at: Int64, domain: String)] = []
        var now: Int64 = 0
        for _ in 0..<400 {
            now += Int64(dice.roll(9))
            let domain = "d\(dice.roll(4)).example"
            guard pace.mayGo(to: domain, at: now) else { continue }
            pace.took(domain, at: now)
            sent.append((now, domain))
            let minute = sent.filter { $0.at > now - 60 }
            #expect(minute.count <= 10)
            #expect(minute.count { $0.domain == domain } <= 3)
        }
        #expect(sent.count > 50)
    }

    @Test(
        "When a campaign pauses by itself",
        arguments: [
            (19, 19, false), (20, 1, false), (20, 2, true), (100, 5, false), (100, 6, true),
            (1_000, 0, false),
        ])
    func brake(sent: Int, returned: Int, stops: Bool) {
        #expect(CampaignBrake(percent: 5, least: 20).stops(sent: sent, returned: returned) == stops)
    }

    @Test func `a token leaves the person whom it names and nobody else`() throws {
        let office = try #require(EmailAddress("office@city.example"))
        let key = [UInt8](repeating: 7, count: 32)
        let token = UnsubscribeToken(person: 12)
        let address = try #require(token.address(at: office, key: key))
        #expect(address.description.hasPrefix("office+u-12-"))
        #expect(UnsubscribeToken(in: address, office: office, key: key) == token)
        #expect(UnsubscribeToken(text: token.text(key: key).uppercased(), key: key) == token)
        #expect(UnsubscribeToken(text: token.text(key: [1]), key: key) == nil)
        let other = token.text(key: key).replacing("12-", with: "13-")
        for text in [other, "", "12", "12-", "-1-00", "12-0-0", "12-\(String(repeating: "0", count: 16))"] {
            #expect(UnsubscribeToken(text: text, key: key) == nil, "\(text)")
        }
    }

    @Test func `a pause is stretched by up to a quarter`() {
        for jitter in [UInt8(0), 128, 255] {
            let verdict = SendVerdict(
                .transient(code: nil, text: "451"), attemptsMade: 1, policy: .usual, jitter: jitter)
            guard case .deferred(_, let pause) = verdict else {
                Issue.record("\(verdict)")
                continue
            }
            #expect((300..<375).contains(pause))
        }
    }
}
