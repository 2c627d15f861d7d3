import Approving
import Testing

/// What of a mail's words may stand in a letter that nobody looked at.
@Suite struct RepeatedWordsTests {
    @Test(arguments: [
        ("Ana Prieto", true), ("Re: Membership", true), ("Head of Planning", true),
        ("Dr. Eva Sol, Ph.D.", true), ("陈明", true), ("St. John's", true),
        ("You have won, see http://evil.example/win", false), ("evil.example/win", false),
        ("www.evil.example", false), ("Write to win@evil.example", false),
        ("Call +8613800138000 now", false),
        ("Dear friend I am a prince and would like to give you all of my money today", false),
        (String(repeating: "恭喜您中奖了请立即联系", count: 8), false),
    ])
    func `facts may be repeated, links and sentences may not`(text: String, may: Bool) {
        #expect(RepeatedWords.mayBeRepeated(text) == may)
    }

    @Test func `a letter that would repeat them is held`() {
        var policy = SendingPolicy()
        policy.letters = ["acknowledgement-of-join"]
        policy.readers = .authenticated
        var grounds = LetterGrounds(letter: "acknowledgement-of-join", answersMail: true)
        grounds.isAuthenticated = true
        let none = LettersGone(inAll: 0, toThisPerson: 0)
        #expect(policy.verdict(on: grounds, gone: none) == .goes)
        grounds.repeatsSender = true
        guard case .held = policy.verdict(on: grounds, gone: none) else {
            Issue.record("a letter that repeats a link went by itself")
            return
        }
    }
}
