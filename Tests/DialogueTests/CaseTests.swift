import MailModel
import Sending
import Store
import Testing

/// One person's matter is one case, in however many threads and from whichever of their addresses
/// they write.
@Suite struct CaseTests {
    private static func mail(
        _ number: Int, from: String = "Ana Prieto <ana@lugo.example>", _ subject: String,
        _ text: String, answering: String? = nil
    ) -> String {
        let thread = answering.map { "In-Reply-To: <\($0)>\nReferences: <\($0)>\n" } ?? ""
        return """
            From: \(from)
            To: \(DialogueOffice.address)
            Subject: \(subject)
            Message-ID: <c\(number)@people.example>
            \(thread)Content-Type: text/plain; charset=utf-8

            \(text)

            """
    }

    private func letters(_ office: DialogueOffice) throws -> [LetterRow] {
        try office.store.letters(in: [.held, .superseded, .sent]).sorted { $0.id < $1.id }
    }

    @Test func `a second thread of an applicant reaches the case, and one question waits`()
        async throws
    {
        let office = try await DialogueOffice()
        try await office.receive(
            Self.mail(1, "Joining", "I would like to join the Community on Urban Innovation."))
        try await office.receive(
            Self.mail(2, "More about me", "Organization: City of Lugo\nRole: Head of planning\n"))
        let letters = try letters(office)
        #expect(letters.map(\.letter) == ["acknowledgement-of-join", "acknowledgement-of-join"])
        #expect(Set(letters.map(\.caseID)).count == 1 && letters[0].caseID != nil)
        #expect(letters.map(\.state) == [.superseded, .held])
    }

    @Test func `another matter of an applicant keeps its own case and its answer`() async throws {
        let office = try await DialogueOffice()
        try await office.receive(
            Self.mail(1, "A question", "What is the Guangzhou International Award about?"))
        try await office.receive(
            Self.mail(2, "Joining", "I would like to join the Community on Urban Innovation."))
        try await office.receive(Self.mail(3, "My role", "Role: Head of planning\n"))
        let letters = try letters(office)
        #expect(letters.count == 3)
        #expect(letters[0].state == .held && letters[0].caseID != letters[2].caseID)
        #expect(letters[1].state == .superseded && letters[1].caseID == letters[2].caseID)
    }

    @Test func `an answer from a person's other address stays in the case`() async throws {
        let office = try await DialogueOffice()
        let ana = try #require(EmailAddress("ana@lugo.example"))
        let home = try #require(EmailAddress("ana@home.example"))
        try office.store.perform([AddPerson(ana, status: .member)], now: office.now)
        let person = try #require(try office.store.person(at: ana))
        try office.store.perform(
            [KeepAddress(home, of: person.id, confirmed: true)], now: office.now)
        try await office.receive(
            Self.mail(1, "A question", "What is the Guangzhou International Award about?"))
        let first = try #require(try letters(office).first)
        try await office.receive(
            Self.mail(
                2, from: "Ana Prieto <ana@home.example>", "Re: A question",
                "And who may take part in it?", answering: first.messageID))
        let letters = try letters(office)
        #expect(letters.count == 2 && letters[0].caseID == letters[1].caseID)
        #expect(letters.map(\.state) == [.superseded, .held])
    }

    @Test func `a second thread about a tour reaches the case of the registration`() async throws {
        let office = try await DialogueOffice(tours: ["2015-dakar"])
        try await office.receive(
            Self.mail(1, "Dakar", "I would like to register for the study tour to Dakar."))
        try await office.receive(
            Self.mail(
                2, "One more", "Please also register my colleague Luis Rey for the Dakar tour."))
        let letters = try letters(office).filter { $0.tour != nil }
        #expect(letters.count >= 2)
        #expect(Set(letters.map(\.caseID)).count == 1 && letters.first?.caseID != nil)
    }
}
