import Approving
import MailModel
import Sending
import Store
import Testing

/// Letters that go by themselves repeat no sentence and no link of the mail that they answer.
@Suite struct QuotationTests {
    private static let senders = [
        "en": "What is the Award about, as told at http://evil.example/win ?",
        "fr": "À quoi sert le Prix, comme le dit http://evil.example/win ?",
        "es": "¿De qué trata el Premio, según http://evil.example/win ?",
        "zh": "这个奖项是关于什么的？参见 http://evil.example/win 。",
    ]

    private static func policy() -> SendingPolicy {
        var policy = SendingPolicy()
        policy.letters = ["answer", "acknowledgement-of-join", "join-confirm", "join-ask-again"]
        policy.readers = .known
        policy.answerThreshold = 0
        policy.lettersPerPerson = 50
        return policy
    }

    @Test("by language", arguments: senders.keys.sorted())
    func answers(language: String) async throws {
        let office = try await DialogueOffice(policy: Self.policy())
        let address = try #require(EmailAddress("ana@lugo.example"))
        try office.store.perform([AddPerson(address, status: .left)], now: office.now)
        let person = try #require(try office.store.person(at: address))
        try office.store.perform(
            [KeepAddress(address, of: person.id, confirmed: true)], now: office.now)
        let question = Self.senders[language] ?? ""
        for (number, text) in [
            question, "I would like to join the Community on Urban Innovation. \(question)",
        ].enumerated() {
            try await office.receive(
                "From: Ana Prieto <ana@lugo.example>\nTo: secretariat@office.example\n"
                    + "Subject: Hello\nMessage-ID: <\(number).\(language)@lugo.example>\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n\(text)\n")
        }
        for state in [LetterState.held, .approved] {
            for letter in try office.store.letters(in: [state]) where letter.revision > 0 {
                let body = try office.store.revision(letter.revision, of: letter.id)?.body ?? ""
                if state == .approved {
                    #expect(letter.decidedBy == "policy")
                    #expect(!body.contains("evil.example"), "\(letter.letter): \(body)")
                    #expect(!body.contains(question))
                }
            }
        }
        let gone = try office.store.letters(in: [.approved]).map(\.letter)
        #expect(gone.contains("acknowledgement-of-join"), "\(gone)")
    }

    @Test func `a link in a name or a subject keeps the letter with staff`() async throws {
        let office = try await DialogueOffice(policy: Self.policy())
        let address = try #require(EmailAddress("ana@lugo.example"))
        try office.store.perform([AddPerson(address, status: .member)], now: office.now)
        for (number, head) in [
            "From: See http://evil.example/win <ana@lugo.example>\nSubject: Hello",
            "From: Ana <ana@lugo.example>\nSubject: You won, see www.evil.example now",
        ].enumerated() {
            try await office.receive(
                "\(head)\nTo: secretariat@office.example\nMessage-ID: <\(number)@lugo.example>\n\n"
                    + "What is the Guangzhou Award about?\n")
        }
        #expect(try office.store.letters(in: [.approved]).isEmpty)
        #expect(try office.store.letters(in: [.held]).count >= 2)
    }
}
