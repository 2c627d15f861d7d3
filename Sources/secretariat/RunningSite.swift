import Foundation
import Logging
import Pipeline
import ServiceLifecycle
import Synchronization

/// Runs a site's daemon until a signal, and anew from the site's files whenever a good edit of
/// them was made: staff, letters, policies and mailboxes are then those of the edit.
struct RunningSite {
    private let state: String
    private let logger: Logger

    init(state: String, _ logger: Logger) {
        self.state = state
        self.logger = logger
    }

    /// The daemon that runs, the one that takes over, and whether somebody asked to stop.
    private struct Turn {
        var daemon: Daemon
        var next: Daemon?
        var group: ServiceGroup?
        var isStopping = false
    }

    private final class Shift: Sendable {
        let turn: Mutex<Turn>

        init(_ daemon: Daemon) { turn = Mutex(Turn(daemon: daemon)) }

        var daemon: Daemon { turn.withLock { $0.daemon } }

        /// Puts the built daemon in its place; false where nobody built one.
        func handOver() -> Bool {
            turn.withLock { turn in
                guard let next = turn.next, !turn.isStopping else { return false }
                (turn.daemon, turn.next) = (next, nil)
                return true
            }
        }

        func stop() async {
            let group = turn.withLock { turn in
                turn.isStopping = true
                return turn.group
            }
            await group?.triggerGracefulShutdown()
        }
    }

    /// Runs until SIGTERM or SIGINT; a second signal ends the process at once.
    func run(
        _ daemon: Daemon, facts: @escaping @Sendable () -> [String],
        rebuild: @escaping @Sendable (Daemon) throws -> Daemon
    ) async throws {
        let shift = Shift(daemon)
        let bell = Bell(state)
        let ringing = Task {
            guard let bell else { return }
            for await _ in bell.rings {
                await shift.daemon.changed.ring()
                await shift.daemon.arrived.ring()
            }
        }
        let heart = Task {
            await Heartbeat(state: state, daemon: { shift.daemon }, logger: logger).run()
        }
        let signals = StopSignals { Task { await shift.stop() } }
        repeat {
            let watch = SiteWatch(
                facts: facts, store: shift.daemon.store, clock: shift.daemon.clock, logger: logger
            ) {
                let next = try rebuild(shift.daemon)
                shift.turn.withLock { $0.next = next }
            }
            try await serve(shift, watch)
        } while shift.handOver()
        ServiceManager.tell("STOPPING=1")
        ringing.cancel()
        heart.cancel()
        withExtendedLifetime((signals, bell)) {}
        logger.info("stopped")
    }

    /// Runs one daemon's services until they have all come to rest.
    private func serve(_ shift: Shift, _ watch: SiteWatch) async throws {
        let daemon = shift.daemon
        try await daemon.recover()
        let services: [any Service] = daemon.services + [watch]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    // Without a name the whole service is printed as one, library and secrets too.
                    .init(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup,
                        serviceName: "\(type(of: $0))")
                }, logger: logger))
        let isStopping = shift.turn.withLock { turn in
            turn.group = group
            return turn.isStopping
        }
        if isStopping { return }
        ServiceManager.tell("READY=1")
        let number = ProcessInfo.processInfo.processIdentifier
        logger.info("running", metadata: ["process": "\(number)"])
        LeanMemory.giveBack()
        try await group.run()
    }
}
