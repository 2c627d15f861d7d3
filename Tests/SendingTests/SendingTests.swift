import MailModel
import Sending
import Testing

@Suite struct SendingTests {
    @Test func `pauses grow to a limit and end`() {
        let policy = RetryPolicy(attempts: 5, firstPause: 10, factor: 3, longestPause: 50)
        #expect((1...5).map(policy.pause) == [10, 30, 50, 50, nil])
    }

    @Test func `the last transient failure is a failure`() {
        let policy = RetryPolicy(attempts: 2, firstPause: 10, factor: 2, longestPause: 50)
        let outcome = SendOutcome.transient(code: 451, text: "later")
        #expect(
            SendVerdict(outcome, attemptsMade: 1, policy: policy)
                == .deferred(reply: "451 later", pauseSeconds: 10))
        #expect(
            SendVerdict(outcome, attemptsMade: 2, policy: policy)
                == .failed(reply: "gave up after 2 tries; last reply: 451 later"))
    }

    @Test func `a return path names its letter and cannot be forged`() throws {
        let office = try #require(EmailAddress("office+desk@x.example"))
        let path = try #require(ReturnPathToken(letter: 42).address(at: office, key: [1, 2]))
        #expect(path.local.hasPrefix("office+r-42-"))
        #expect(ReturnPathToken(in: path, key: [1, 2])?.letter == 42)
        #expect(ReturnPathToken(in: path, key: [1, 3]) == nil)
        let forged = try #require(
            EmailAddress(path.description.replacing("r-42", with: "r-43")))
        #expect(ReturnPathToken(in: forged, key: [1, 2]) == nil)
        #expect(ReturnPathToken(in: office, key: [1, 2]) == nil)
    }

    @Test func `nothing follows a final state and every other state leads on`() {
        for state in LetterState.allCases {
            #expect(state.isFinal == state.successors.isEmpty, "\(state)")
        }
    }
}
