import Approving
import Testing

/// What goes by itself and what waits, as a table.
@Suite struct SendingPolicyTests {
    private struct Case: CustomTestStringConvertible {
        let why: String
        var change: @Sendable (inout LetterGrounds) -> Void = { _ in }
        var readers = SendingPolicy.Readers.both
        var gone = LettersGone(inAll: 0, toThisPerson: 0)
        let goes: Bool
        var testDescription: String { why }
    }

    private static let cases: [Case] = [
        Case(why: "a sure answer from reviewed entries to a proven member", goes: true),
        Case(why: "unproven author", change: { $0.isAuthenticated = false }, goes: false),
        Case(why: "unknown author", change: { $0.isKnown = false }, goes: false),
        Case(
            why: "unknown author where proof is enough", change: { $0.isKnown = false },
            readers: .authenticated, goes: true),
        Case(
            why: "unproven author where being known is enough",
            change: { $0.isAuthenticated = false }, readers: .known, goes: true),
        Case(
            why: "neither of two", change: { ($0.isKnown, $0.isAuthenticated) = (false, false) },
            readers: .either, goes: false),
        Case(why: "sensitive", change: { $0.isSensitive = true }, goes: false),
        Case(
            why: "sensitive and planned",
            change: { ($0.isSensitive, $0.answersMail) = (true, false) }, goes: false),
        Case(why: "an open question", change: { $0.gaps = 1 }, goes: false),
        Case(why: "an unreviewed entry", change: { $0.isReviewed = false }, goes: false),
        Case(why: "a doubtful answer", change: { $0.score = 0.79 }, goes: false),
        Case(why: "just sure enough", change: { $0.score = 0.8 }, goes: true),
        Case(why: "another letter", change: { $0.letter = "could-not-answer" }, goes: false),
        Case(
            why: "a planned letter to a stranger's address",
            change: { ($0.answersMail, $0.isKnown) = (false, false) }, goes: true),
        Case(
            why: "the day's last", gone: LettersGone(inAll: 49, toThisPerson: 0), goes: true),
        Case(
            why: "past the day's last", gone: LettersGone(inAll: 50, toThisPerson: 0),
            goes: false),
        Case(
            why: "the person's fourth", gone: LettersGone(inAll: 3, toThisPerson: 3),
            goes: false),
    ]

    @Test(arguments: cases)
    private func `the policy lets go what it names and nothing else`(_ fixture: Case) {
        var policy = SendingPolicy()
        policy.letters = ["answer"]
        policy.readers = fixture.readers
        var letter = LetterGrounds(letter: "answer", answersMail: true)
        (letter.isAuthenticated, letter.isKnown, letter.isReviewed) = (true, true, true)
        (letter.score, letter.drawsOnLibrary) = (0.95, true)
        fixture.change(&letter)
        let verdict = policy.verdict(on: letter, gone: fixture.gone)
        #expect((verdict == .goes) == fixture.goes, "\(verdict)")
    }

    @Test func `a new site lets nothing go`() {
        let letter = LetterGrounds(letter: "answer", answersMail: true)
        let verdict = SendingPolicy.nothing.verdict(
            on: letter, gone: LettersGone(inAll: 0, toThisPerson: 0))
        #expect(verdict != .goes)
    }
}
