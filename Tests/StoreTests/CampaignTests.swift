import MailModel
import Sending
import Store
import Testing

@Suite struct CampaignTests {
    /// Members with a drafted letter each.
    private func campaign(_ fixture: StoreFixture, readers: Int) throws {
        let store = fixture.store
        for number in 1...readers {
            let text = "m\(number)@city\(number % 3).example"
            guard let address = EmailAddress(text) else { continue }
            try store.perform([AddPerson(address, status: .member)], now: 50)
        }
        try draft(fixture)
    }

    private func draft(_ fixture: StoreFixture) throws {
        let done = try fixture.store.readers(of: "news")
        let begin = BeginCampaign("news", letter: "newsletter", audience: "all", by: "li")
        let letters = try fixture.store.people().filter { !done.contains($0.id) }.map { person in
            var letter = LetterDraft(
                letter: "newsletter", language: "en", recipient: person.address, subject: "News",
                score: 1, gaps: [], reason: "", revision: StoreFixture.revision(UInt8(person.id)))
            letter.purpose = .campaign
            letter.campaign = "news"
            letter.personID = person.id
            letter.acts = [JoinCampaign(variant: person.id % 2 == 0 ? "name" : "")]
            return letter
        }
        try fixture.store.perform([begin], letters: letters, now: 60)
    }

    private func approve(_ fixture: StoreFixture) throws {
        _ = try fixture.store.approveCampaign(
            "news", digest: fixture.store.digest(ofCampaign: "news"), by: "li", releaseAt: 70,
            now: 70)
    }

    private func due(_ fixture: StoreFixture, without domains: [String] = []) throws -> [Int64] {
        try fixture.store.dueCampaignLetters(now: 100, limit: 50, without: domains).map(\.id)
    }

    @Test func `drafts wait outside the queue for one approval of exactly what was shown`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 6)
        #expect(try fixture.store.letters(in: [.held]).isEmpty)
        #expect(try fixture.store.variants(of: "news").map(\.count) == [3, 3])
        #expect(try due(fixture).isEmpty)
        let shown = try fixture.store.digest(ofCampaign: "news")
        try fixture.store.perform(
            [AddPerson(#require(EmailAddress("late@x.example")), status: .member)], now: 61)
        try draft(fixture)
        #expect(throws: StoreError.self) {
            try fixture.store.approveCampaign(
                "news", digest: shown, by: "li", releaseAt: 70, now: 70)
        }
        try approve(fixture)
        #expect(try due(fixture).count == 7)
        #expect(try fixture.store.dueLetters(now: 100, limit: 50).isEmpty)
        #expect(try fixture.store.brokenJournalLine() == nil)
    }

    @Test func `repeating the draft writes to nobody twice`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 5)
        for _ in 0..<3 { try draft(fixture) }
        #expect(try fixture.store.campaign("news")?.letters[.drafted] == 5)
    }

    @Test func `a stopped campaign sends nothing and goes on where it was`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 6)
        try approve(fixture)
        let first = try #require(try due(fixture).first)
        let attempt = try #require(try fixture.store.beginAttempt(first, now: 100))
        try fixture.store.finishAttempt(attempt, of: first, .sent(reply: "250"), now: 101)
        try fixture.store.move(campaign: "news", to: .stopped, by: "li", reason: "", now: 102)
        #expect(try due(fixture).isEmpty)
        #expect(try fixture.store.nextCampaignLetter() == nil)
        #expect(throws: StoreError.self) {
            try fixture.store.move(campaign: "news", to: .paused, by: "x", reason: "", now: 103)
        }
        try fixture.store.move(campaign: "news", to: .running, by: "li", reason: "", now: 104)
        #expect(try due(fixture) == [2, 3, 4, 5, 6])
        try fixture.store.move(campaign: "news", to: .dropped, by: "li", reason: "", now: 105)
        #expect(try fixture.store.campaign("news")?.isDone == true)
    }

    @Test func `full domains wait while others go`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 6)
        try approve(fixture)
        #expect(try due(fixture, without: ["city1.example", "city2.example"]) == [3, 6])
    }

    @Test func `who left or was suspended meanwhile is passed over`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 3)
        try approve(fixture)
        let person = try #require(try fixture.store.person(2))
        var left = person
        left.status = .left
        try fixture.store.perform([ChangePerson(person, to: left)], now: 80)
        #expect(try fixture.store.beginAttempt(2, now: 100) == nil)
        #expect(try fixture.store.letter(2)?.state == .superseded)
        #expect(try due(fixture) == [1, 3])
    }

    @Test func `too many returned letters pause the campaign and suspend members`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 25)
        try approve(fixture)
        for id in try due(fixture) {
            let attempt = try #require(try fixture.store.beginAttempt(id, now: 100))
            try fixture.store.finishAttempt(attempt, of: id, .sent(reply: "250"), now: 101)
        }
        for (count, letter) in [Int64(3), 4].enumerated() {
            #expect(try fixture.store.campaign("news")?.state == .running, "\(count)")
            try fixture.store.perform(
                [RecordReturn(letter: letter, weight: .hard, status: nil, rules: .usual)],
                now: 200)
        }
        #expect(try fixture.store.campaign("news")?.state == .paused)
        #expect(try fixture.store.campaign("news")?.returned == 2)
        #expect(try fixture.store.person(3)?.status == .suspended)
        #expect(try fixture.store.letters(in: [.held]).count == 1)
        try fixture.store.perform([ResumeAddress("m3@city0.example")], now: 300)
        #expect(try fixture.store.person(3)?.status == .member)
    }

    @Test func `a suspended member is probed before being dropped`() throws {
        let fixture = try StoreFixture()
        try campaign(fixture, readers: 1)
        try approve(fixture)
        let attempt = try #require(try fixture.store.beginAttempt(1, now: 100))
        try fixture.store.finishAttempt(attempt, of: 1, .sent(reply: "250"), now: 101)
        try fixture.store.perform(
            [RecordReturn(letter: 1, weight: .hard, status: nil, rules: .usual)], now: 200)
        #expect(try fixture.store.dueProbes(suspendedBy: 199, limit: 9).isEmpty)
        let due = try #require(try fixture.store.dueProbes(suspendedBy: 200, limit: 9).first)
        var probe = StoreFixture.letter(9)
        probe.acts = [BeginProbe(due.address)]
        try fixture.store.perform([], letters: [probe], now: 300)
        #expect(try fixture.store.openProbes().map(\.state) == [.held])
        #expect(try fixture.store.dueProbes(suspendedBy: 900, limit: 9).isEmpty)
        try fixture.store.perform([EndProbe(due.address, .failed)], now: 400)
        #expect(try fixture.store.person(1)?.status == .left)
        let address = try #require(EmailAddress(due.address))
        #expect(try fixture.store.suppression(of: address) != nil)
    }
}
