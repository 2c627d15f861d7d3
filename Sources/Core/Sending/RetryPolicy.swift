/// How long to wait after a transient failure, and when to give up.
package struct RetryPolicy: Sendable, Equatable {
    /// Tries in all, the first included.
    package let attempts: Int
    /// Seconds before the second try; every further pause is `factor` times as long.
    package let firstPause: Int
    package let factor: Int
    /// Seconds that no pause exceeds.
    package let longestPause: Int

    /// Twelve tries over about two days, as RFC 5321 §4.5.4.1 advises (4–5 days at the most).
    package static let usual = RetryPolicy(
        attempts: 12, firstPause: 300, factor: 2, longestPause: 6 * 3600)

    package init(attempts: Int, firstPause: Int, factor: Int, longestPause: Int) {
        self.attempts = max(1, attempts)
        self.firstPause = max(1, firstPause)
        self.factor = max(1, factor)
        self.longestPause = max(firstPause, longestPause)
    }

    /// Seconds to wait after `made` tries, or nil when no further try is due.
    package func pause(after made: Int) -> Int? {
        guard made < attempts else { return nil }
        var pause = firstPause
        for _ in 1..<max(1, made) {
            guard pause < longestPause else { break }
            pause *= factor
        }
        return min(pause, longestPause)
    }
}
