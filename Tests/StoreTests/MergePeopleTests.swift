import MailModel
import Sending
import Store
import Testing
import Touring

/// Two entries of the list that turned out to be one person become one, and nothing is lost.
@Suite struct MergePeopleTests {
    private func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

    private func two(
        _ fixture: StoreFixture, _ first: PersonStatus = .contact,
        _ second: PersonStatus = .member
    ) throws -> (PersonRow, PersonRow) {
        let (ana, prieto) = (try address("ana@city.example"), try address("a.p@home.example"))
        try fixture.store.perform(
            [
                AddPerson(
                    ana, details: PersonDetails(name: "Ana Prieto", city: "Lugo"), status: first,
                    groups: ["news"]),
                AddPerson(
                    prieto, details: PersonDetails(name: "A. Prieto", role: "Head"),
                    status: second, groups: ["news", "hosts"], consentEvidence: "card"),
            ], now: 10)
        return (
            try #require(try fixture.store.person(at: ana)),
            try #require(try fixture.store.person(at: prieto))
        )
    }

    @Test func `addresses, groups, letters and what was missing come along`() throws {
        let fixture = try StoreFixture()
        let (kept, gone) = try two(fixture)
        var letter = StoreFixture.letter(1)
        letter.personID = gone.id
        let ids = try fixture.store.perform([], letters: [letter], now: 11)
        try fixture.store.perform([MergePeople(gone, into: kept, by: "li")], now: 12)
        #expect(try fixture.store.person(gone.id)?.id == kept.id, "old links lead to the person")
        let one = try #require(try fixture.store.person(at: address("a.p@home.example")))
        #expect(one.id == kept.id && one.status == .member && one.address == "ana@city.example")
        #expect(one.details.name == "Ana Prieto" && one.details.role == "Head")
        #expect(one.consentEvidence == "card")
        #expect(try fixture.store.groups(of: one.id) == ["hosts", "news"])
        #expect(try fixture.store.letter(ids[0])?.personID == kept.id)
        #expect(try fixture.store.brokenJournalLine() == nil)
    }

    @Test func `numbers of entries merged one into the other all lead to the last`() throws {
        let fixture = try StoreFixture()
        let (kept, gone) = try two(fixture)
        let third = try address("prieto@town.example")
        try fixture.store.perform([AddPerson(third)], now: 11)
        let last = try #require(try fixture.store.person(at: third))
        try fixture.store.perform([MergePeople(gone, into: kept, by: "li")], now: 12)
        let joined = try #require(try fixture.store.person(kept.id))
        try fixture.store.perform([MergePeople(joined, into: last, by: "li")], now: 13)
        for id in [kept.id, gone.id] { #expect(try fixture.store.person(id)?.id == last.id) }
        try fixture.store.perform(
            [EraseAddress("a.p@home.example", reason: "asked", by: "li")], now: 14)
        #expect(try fixture.store.person(gone.id) == nil)
    }

    @Test(arguments: [true, false])
    func `a mailing that both were to get goes once`(isDrafted: Bool) throws {
        let fixture = try StoreFixture()
        let (kept, gone) = try two(fixture, .member, .member)
        let letters = [kept, gone].enumerated().map { number, person in
            var letter = StoreFixture.letter(UInt8(number + 1))
            letter.personID = person.id
            letter.campaign = "news"
            letter.acts = isDrafted ? [JoinCampaign(variant: "")] : []
            return letter
        }
        let ids = try fixture.store.perform([], letters: letters, now: 11)
        try fixture.store.perform([MergePeople(gone, into: kept, by: "li")], now: 12)
        let first: LetterState = isDrafted ? .drafted : .held
        #expect(try ids.map { try fixture.store.letter($0)?.state } == [first, .superseded])
    }

    @Test func `a welcome letter that waits admits the one person`() throws {
        let fixture = try StoreFixture()
        let (kept, gone) = try two(fixture, .contact, .awaitingApproval)
        var letter = StoreFixture.letter(1)
        letter.personID = gone.id
        letter.acts = [KeepConsequence(.admit(person: gone.id), when: .approved)]
        let ids = try fixture.store.perform([], letters: [letter], now: 11)
        try fixture.store.perform([MergePeople(gone, into: kept, by: "li")], now: 12)
        try fixture.store.approve(ids[0], revision: 1, by: "li", releaseAt: 13, now: 13)
        #expect(try fixture.store.person(kept.id)?.status == .member)
    }

    @Test(arguments: [(PersonStatus.member, PersonStatus.left), (.left, .member)])
    func `who left is not led back by a merger`(first: PersonStatus, second: PersonStatus) throws {
        let fixture = try StoreFixture()
        let (kept, gone) = try two(fixture, first, second)
        #expect(throws: StoreError.self) {
            try fixture.store.perform([MergePeople(gone, into: kept, by: "li")], now: 12)
        }
        #expect(try fixture.store.person(gone.id) != nil)
    }
}
