import MailModel
import Testing

@testable import Understanding

@Suite("Reading stays within its bounds")
struct BoundTests {
    private static let units = [
        "aaaaaaaa", "How much is the tour to Dakar? ", "- Anna Berg\n", "\u{200B}\u{202E}a",
    ]

    @Test("however long the text grows, no more than the limit is read", arguments: units)
    func clipped(unit: String) {
        let start = "please register us, we want to join the community. "
        func reading(_ size: Int) -> Reading {
            let text = start + String(repeating: unit, count: size / unit.utf8.count)
            return Reading(
                of: Correspondence(
                    authorText: text, subject: text, signature: text,
                    from: Mailbox(name: text, address: "a@b.example")))
        }
        let limit = reading(Reading.Limits.text), huge = reading(5_242_880)
        #expect(huge.intents == limit.intents)
        #expect(huge.questions == limit.questions)
        #expect(huge.participants == limit.participants)
        #expect(huge.join == limit.join)
        #expect(huge.questions.count <= Reading.Limits.questions)
        #expect(huge.participants.count <= Reading.Limits.participants)
    }

    @Test("the hits of patterns grow with the text and not with its square")
    func hits() {
        func count(_ size: Int) -> Int {
            let unit = "we want to know what the fee is and who pays the hotel, "
            let text = ReadText(
                String(repeating: unit, count: size / unit.utf8.count), limit: size,
                gazetteer: .empty)
            return Marks(text: text, books: [Lexicon.english]).hits.count
        }
        let one = count(4_096), two = count(8_192), four = count(16_384)
        #expect(two <= one * 2 + one / 4)
        #expect(four <= two * 2 + two / 4)
    }

    @Test(
        "marks that nobody sees change no word",
        arguments: [
            "Please un\u{200B}sub\u{200D}scribe me from your list.",
            "Please \u{202E}unsubscribe\u{202C} me from your list.",
            "Please u\u{AD}nsubscribe m\u{FEFF}e from your list.",
        ])
    func hidden(text: String) {
        let reading = Reading(of: Correspondence(authorText: text))
        #expect(reading.intents.map(\.intent) == [.unsubscribe])
    }
}
