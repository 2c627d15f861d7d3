/// The step that follows an attempt's outcome.
package enum SendVerdict: Sendable, Equatable {
    case sent(reply: String)
    case deferred(reply: String, pauseSeconds: Int)
    case failed(reply: String)
    case uncertain(reason: String)

    /// `jitter` stretches a pause by up to a quarter, so that letters which failed together are
    /// not tried again together.
    package init(
        _ outcome: SendOutcome, attemptsMade: Int, policy: RetryPolicy, jitter: UInt8 = 0
    ) {
        switch outcome {
        case .sent: self = .sent(reply: outcome.words)
        case .permanent: self = .failed(reply: outcome.words)
        case .uncertain: self = .uncertain(reason: outcome.words)
        case .transient:
            if let pause = policy.pause(after: attemptsMade) {
                self = .deferred(
                    reply: outcome.words, pauseSeconds: pause + pause * Int(jitter) / 1024)
            } else {
                self = .failed(
                    reply: "gave up after \(attemptsMade) tries; last reply: \(outcome.words)")
            }
        }
    }
}
