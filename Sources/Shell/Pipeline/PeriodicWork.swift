package import Logging

/// Work that a moment brings about, not a mail: reminders, nudges, digests, retention.
package protocol PeriodicWork: Sendable {
    /// A word for the log.
    var name: String { get }

    /// Does what is due and tells the next moment at which something will be, if that is known.
    ///
    /// Must be repeatable: a crash anywhere leaves what was committed, and the next call goes on.
    func work(now: Int64) async throws -> Int64?
}

/// Runs the periodic works of a site, asleep until the next of them is due.
package struct ClockService: Sendable {
    private let works: [any PeriodicWork]
    private let clock: WallClock
    private let logger: Logger
    private let changed: Doorbell
    /// Rung when letters may have been approved.
    private let outbox: Doorbell

    package init(
        works: [any PeriodicWork], clock: WallClock, logger: Logger, changed: Doorbell,
        outbox: Doorbell
    ) {
        self.works = works
        self.clock = clock
        self.logger = logger
        self.changed = changed
        self.outbox = outbox
    }

    /// Seconds after which the works look by themselves, since people change files and clocks.
    private static let longestSleep: Int64 = 600

    package func run() async {
        while !Task.isCancelled {
            let next = await once()
            await outbox.ring()
            let pause = next.map { max(1, $0 - clock.now()) } ?? Self.longestSleep
            await changed.wait(atMost: .seconds(min(pause, Self.longestSleep)))
        }
    }

    /// Does what is due now; gives back the next moment at which something will be.
    @discardableResult
    package func once() async -> Int64? {
        var next: Int64?
        for work in works {
            do {
                let moment = try await work.work(now: clock.now())
                if let moment { next = min(next ?? moment, moment) }
            } catch {
                logger.error("\(work.name) failed", metadata: ["reason": "\(error)"])
            }
        }
        return next
    }
}
