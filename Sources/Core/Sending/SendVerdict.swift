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
        case .sent(let reply): self = .sent(reply: reply)
        case .permanent(let reply): self = .failed(reply: reply)
        case .uncertain(let reason): self = .uncertain(reason: reason)
        case .transient(let reply):
            if let pause = policy.pause(after: attemptsMade) {
                self = .deferred(
                    reply: reply, pauseSeconds: pause + pause * Int(jitter) / 1024)
            } else {
                self = .failed(reply: "gave up after \(attemptsMade) tries; last reply: \(reply)")
            }
        }
    }
}
