import MailModel
import Testing

@testable import Knowledge

@Suite("What staff edit in an answer becomes a proposal")
struct ProposalTests {
    private let before = """
        Dear Ms Okello,

        The fee is not settled yet. A colleague will write to you.

        Kind regards
        """

    @Test("A changed sentence names the place in the library where it stands")
    func changed() {
        let after = before.replacing("not settled yet", with: "not settled before May")
        let found = Shelf.library().proposals(before: before, after: after)
        #expect(found.count == 1)
        #expect(found.first?.old == "The fee is not settled yet.")
        #expect(found.first?.new == "The fee is not settled before May.")
        #expect(found.first?.source.hasPrefix("knowledge/faq/tours-fee.md:") == true)
    }

    @Test("A sentence added behind one of the library belongs there; a taken out one is told too")
    func addedAndRemoved() {
        let after = before.replacing(
            "A colleague will write to you.", with: "Please budget for three days.")
        let found = Shelf.library().proposals(before: before, after: after)
        #expect(found.map(\.new) == ["Please budget for three days.", nil])
        #expect(found.map(\.old) == [nil, "A colleague will write to you."])
    }

    @Test("A proposal is a ready change to the file, with what the line cites")
    func patches() throws {
        let library = Shelf.library()
        let file = Array(Shelf.fee.utf8)
        let after = before.replacing("A colleague", with: "Ms Li")
        let change = try #require(library.proposals(before: before, after: after).first)
        let path = "knowledge/faq/tours-fee.md"
        #expect(change.patch(file) == """
            --- \(path)
            +++ \(path)
            @@ -\(change.line) +\(change.line) @@
            -A colleague will write to you. [1]
            +Ms Li will write to you. [1]
            """)
        let fewer = before.replacing(" A colleague will write to you.", with: "")
        let removal = try #require(library.proposals(before: before, after: fewer).first)
        #expect(removal.patch(file)?.hasSuffix("@@\n-A colleague will write to you. [1]") == true)
        let more = before.replacing("write to you.", with: "write to you. Please wait.")
        let addition = try #require(library.proposals(before: before, after: more).first)
        #expect(addition.patch(file)?.hasSuffix("@@\n+Please wait.") == true)
        #expect(change.patch(Array("nothing".utf8)) == nil)
        #expect(library.staffSentences(before: before, after: more) == ["Please wait."])
    }

    @Test("Greetings and an answer that was left alone propose nothing")
    func unchanged() {
        let library = Shelf.library()
        #expect(library.proposals(before: before, after: before).isEmpty)
        let kinder = before.replacing("Kind regards", with: "With our best wishes")
        #expect(library.proposals(before: before, after: kinder).map(\.old) == [nil])
    }

    @Test("A library that breaks a golden question is refused, and the question is named")
    func refusal() {
        #expect(throws: Never.self) { try Shelf.library().refuseIfBroken() }
        let golden = "- question: Do I need a visa?\n  answer: hangzhou\n"
        let broken = Shelf.library([("knowledge/golden.yaml", golden)])
        #expect {
            try broken.refuseIfBroken()
        } throws: { "\($0)".contains("golden.yaml:1: ‘Do I need a visa?’ wants hangzhou") }
    }
}
