import GRDB
import MailModel
import Sending
import Testing

@testable import Store

@Suite struct PersonTests {
    private func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text))
    }

    @Test(
        "One mailbox is one person, however its address is spelled",
        arguments: ["ANA@City.Example", "ana@city.example.", "ana@CITY.example"])
    func spellings(_ spelling: String) throws {
        let fixture = try StoreFixture()
        let details = PersonDetails(name: "Ana Prieto", language: .spanish)
        try fixture.store.perform(
            [AddPerson(try address("Ana@city.example"), details: details)], now: 10)
        let found = try fixture.store.person(at: try address(spelling))
        #expect(found?.details == details)
        #expect(found?.address == "Ana@city.example")
        #expect(throws: StoreError.conflict("somebody with this address is known already")) {
            try fixture.store.perform([AddPerson(try address(spelling))], now: 11)
        }
        try fixture.store.perform([KeepContact(try address(spelling))], now: 12)
        #expect(try fixture.store.people().count == 1)
    }

    @Test func `an accent composed or not is the same address`() throws {
        let fixture = try StoreFixture()
        try fixture.store.perform([KeepContact(try address("jose\u{301}@city.example"))], now: 1)
        #expect(try fixture.store.person(at: try address("jos\u{E9}@city.example")) != nil)
    }

    @Test func `a change rests on what was read, and its journal line holds no words`() throws {
        let fixture = try StoreFixture()
        let ana = try address("ana@city.example")
        try fixture.store.perform([AddPerson(ana, status: .applied)], now: 10)
        let read = try #require(try fixture.store.person(at: ana))
        var changed = read
        changed.status = .completing
        changed.details["city"] = "Lugo"
        changed.details["diet"] = "none"
        try fixture.store.perform([ChangePerson(read, to: changed)], now: 20)
        let now = try #require(try fixture.store.person(read.id))
        #expect(now.version == read.version + 1)
        #expect(now.details["city"] == "Lugo")
        #expect(now.details["diet"] == "none")
        #expect(throws: StoreError.self) {
            try fixture.store.perform([ChangePerson(read, to: changed)], now: 30)
        }
        let line = try #require(try fixture.store.journal(limit: 1).first)
        #expect(line.action == "completing")
        #expect(line.detail == "applied → completing; city, diet")
        let words = try fixture.store.journal(limit: 9).map { $0.subject + $0.detail }.joined()
        #expect(!words.contains("Lugo") && !words.contains("ana@"))
        #expect(try fixture.store.brokenJournalLine() == nil)
    }

    @Test func `a second address finds the person, and the main one cannot be dropped`() throws {
        let fixture = try StoreFixture()
        let (ana, other) = (try address("ana@city.example"), try address("a.p@home.example"))
        try fixture.store.perform([AddPerson(ana)], now: 10)
        let id = try #require(try fixture.store.person(at: ana)).id
        try fixture.store.perform([KeepAddress(other, of: id, confirmed: false)], now: 11)
        #expect(try fixture.store.person(at: other)?.id == id)
        try fixture.store.perform(
            [KeepAddress(other, of: id, confirmed: true, isMain: true)], now: 12)
        #expect(
            try fixture.store.addresses(of: id) == [
                AddressRow(address: "a.p@home.example", confirmedAt: 12),
                AddressRow(address: "ana@city.example", confirmedAt: nil),
            ])
        #expect(throws: StoreError.self) {
            try fixture.store.perform([DropAddress(other)], now: 13)
        }
        try fixture.store.perform([DropAddress(ana)], now: 14)
        #expect(try fixture.store.person(at: ana) == nil)
    }

    @Test func `lists are by status, group and language, a page at a time`() throws {
        let fixture = try StoreFixture()
        for number in 1...6 {
            try fixture.store.perform(
                [
                    AddPerson(
                        try address("p\(number)@x.example"),
                        details: PersonDetails(language: number > 3 ? .french : .english),
                        status: number.isMultiple(of: 2) ? .member : .contact,
                        groups: number > 2 ? ["mayors"] : [])
                ], now: 10)
        }
        var filter = PeopleFilter(statuses: [.member], group: "mayors")
        #expect(try fixture.store.people(filter).map(\.address) == ["p4@x.example", "p6@x.example"])
        filter.after = 4
        #expect(try fixture.store.people(filter).map(\.id) == [6])
        #expect(try fixture.store.people(PeopleFilter(language: .english)).count == 3)
        #expect(try fixture.store.groups(of: 4) == ["mayors"])
        try fixture.store.perform([ChangeGroup("mayors", of: 4, isIn: false, by: "cli")], now: 11)
        #expect(try fixture.store.groups(of: 4).isEmpty)
    }

    @Test func `a suppression keeps a digest and no address`() throws {
        let fixture = try StoreFixture()
        let ana = try address("Ana@City.example")
        try fixture.store.perform([Suppress(ana, reason: "asked", by: "cli")], now: 10)
        #expect(try fixture.store.suppression(of: try address("ana@city.example")) == "asked")
        let other = try StoreFixture()
        #expect(
            try other.store.pool.read { try Store.digest(of: ana, $0) }
                != fixture.store.pool.read { try Store.digest(of: ana, $0) })
        try fixture.store.perform([LiftSuppression(ana, by: "cli")], now: 11)
        #expect(try fixture.store.suppression(of: ana) == nil)
    }

    @Test(
        "Who left hears of no campaign, whatever was approved before",
        arguments: [
            (LetterPurpose.campaign, PersonStatus.member, true), (.campaign, .contact, true),
            (.campaign, .left, false), (.campaign, .suspended, false), (.campaign, .refused, false),
            (.membership, .left, false), (.membership, .refused, true), (.reply, .left, true),
            (.tour, .left, true),
        ])
    func ground(purpose: LetterPurpose, status: PersonStatus, goes: Bool) throws {
        let fixture = try StoreFixture()
        let ana = try address("ana@city.example")
        var letter = StoreFixture.letter(1)
        letter.purpose = purpose
        try fixture.store.perform([AddPerson(ana, status: status)], letters: [letter], now: 10)
        try fixture.store.approve(1, revision: 1, by: "li", releaseAt: 10, now: 10)
        #expect((try fixture.store.beginAttempt(1, now: 11) != nil) == goes)
        #expect(try fixture.store.letter(1)?.state == (goes ? .sending : .superseded))
    }

    @Test func `a suppressed address gets no campaign`() throws {
        let fixture = try StoreFixture()
        var letter = StoreFixture.letter(1)
        letter.purpose = .campaign
        try fixture.store.perform(
            [Suppress(try address("ANA@city.example"), reason: "asked", by: "cli")],
            letters: [letter], now: 10)
        try fixture.store.approve(1, revision: 1, by: "li", releaseAt: 10, now: 10)
        #expect(try fixture.store.beginAttempt(1, now: 11) == nil)
    }
}
