package import Logging
package import ServiceLifecycle
package import SiteLoading
package import Store

/// The services of one site, wired in the order in which mail moves.
package struct Daemon: Sendable {
    package let store: Store
    package let intakes: [IntakeService]
    package let reception: Reception
    /// Absent in observe mode and in a site that names no way of sending.
    package let outbox: OutboxService?
    /// What moments bring about, beside mail.
    package let works: [any PeriodicWork]
    /// The desk in the browser, where the site has one.
    package let desk: (any Service)?
    /// Tells machines how the office stands, where the site wants it.
    package let monitor: (any Service)?
    /// What the services last did.
    package let pulse: Pulse
    /// Loads the library anew when it is edited.
    package let library: LibraryWatch?
    package let arrived: Doorbell
    package let changed: Doorbell
    /// Rung when something happened that a moment's work may wait for.
    package let moments: Doorbell
    /// The files that the daemon was built from.
    package let site: SiteFolder?
    package let clock: WallClock
    package let logger: Logger

    package init(
        store: Store, intakes: [IntakeService], reception: Reception, outbox: OutboxService?,
        works: [any PeriodicWork] = [], library: LibraryWatch? = nil,
        desk: (any Service)? = nil, monitor: (any Service)? = nil, pulse: Pulse = Pulse(),
        arrived: Doorbell, changed: Doorbell, moments: Doorbell = Doorbell(),
        site: SiteFolder? = nil, clock: WallClock, logger: Logger
    ) {
        self.store = store
        self.intakes = intakes
        self.reception = reception
        self.outbox = outbox
        self.works = works
        self.desk = desk
        self.monitor = monitor
        self.pulse = pulse
        self.library = library
        self.arrived = arrived
        self.changed = changed
        self.moments = moments
        self.site = site
        self.clock = clock
        self.logger = logger
    }

    /// Settles what an earlier process left open; an attempt of it is uncertain from now on.
    package func recover() async throws {
        let open = try store.recoverOpenAttempts(now: clock.now())
        if !open.isEmpty {
            logger.warning("letters are uncertain", metadata: ["letters": "\(open)"])
        }
        do {
            try await outbox?.settle()
        } catch {
            logger.warning("sent folder unavailable", metadata: ["reason": "\(error)"])
        }
    }

    /// Takes in what is there, decides it, sends what is due, and ends.
    ///
    /// Reading goes on beside taking in. A mailbox that cannot be reached is thrown after the
    /// others have been read.
    package func once() async throws {
        try await recover()
        let reading = Task { await reception.run(arrived: arrived) }
        let failures = await takeIn()
        reading.cancel()
        await reading.value
        try await reception.drain()
        await clockService.once()
        while try await outbox?.step() ?? 0 > 0 {}
        try await outbox?.copySent()
        await clockService.once()
        await outbox?.finish()
        if let failure = failures.first { throw failure }
    }

    private func takeIn() async -> [any Error] {
        await withTaskGroup(of: (any Error)?.self) { group in
            for intake in intakes {
                group.addTask {
                    do {
                        try await intake.once()
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: []) { failures, failure in
                if let failure { failures.append(failure) }
            }
        }
    }

    private var clockService: ClockService {
        ClockService(
            works: works, clock: clock, logger: logger, changed: moments, outbox: changed)
    }

    /// The services for a group that stops them gracefully.
    package var services: [any Service] {
        intakes.map { intake in Loop { await intake.run() } }
            + [Loop { await reception.run(arrived: arrived) }]
            + [library].compactMap { $0 }.map { library in Loop { await library.run() } }
            + (works.isEmpty ? [] : [Loop { await clockService.run() }])
            + [outbox].compactMap { $0 }.map { outbox in Loop { await outbox.run() } }
            + [desk, monitor].compactMap { $0 }
    }
}

/// A service whose loop ends when its task is cancelled by a graceful stop.
private struct Loop: Service {
    let body: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown { await body() }
    }
}
