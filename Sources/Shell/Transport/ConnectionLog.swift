import Synchronization

/// What connecting to one place taught: when its certificate ends, and how often it refused us.
package final class ConnectionLog: Sendable, Equatable {
    private struct Notes {
        var certificateEnd: Int64?
        var refusals = 0
    }

    private let notes = Mutex(Notes())

    package init() {}

    /// Seconds since 1970; nil before the first connection and where nothing is encrypted.
    package var certificateEnd: Int64? { notes.withLock { $0.certificateEnd } }

    /// Logins that were refused.
    package var refusals: Int { notes.withLock { $0.refusals } }

    func connected(certificateEnd end: Int64) {
        notes.withLock { $0.certificateEnd = end > 0 ? end : nil }
    }

    func refused() { notes.withLock { $0.refusals += 1 } }

    package static func == (one: ConnectionLog, other: ConnectionLog) -> Bool { one === other }
}
