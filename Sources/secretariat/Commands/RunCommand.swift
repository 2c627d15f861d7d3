import ArgumentParser
import Foundation
import Logging
import Pipeline
import ServiceLifecycle
import SiteLoading
import Store

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Takes mail in, drafts, sends what may go, until stopped by a signal.")

    @OptionGroup var options: SiteOptions
    @Flag(help: "Take in what is there, send what is due, and end.") var once = false
    @Flag(help: "On a first run, take in also the mail that is already there.")
    var fromStart = false

    func run() async throws {
        try await guarded {
            let site = try options.loadSite()
            let lock: StateLock
            do {
                lock = try StateLock(folder: options.statePath)
            } catch let held as StateLockHeld {
                Terminal.note(held.description)
                throw ExitCode(1)
            }
            defer { withExtendedLifetime(lock) {} }
            let logger = Self.logger()
            var wiring = Wiring(site: site, fromStart: fromStart, logger: logger)
            wiring.asksGoldenQuestions = !once
            let daemon = try wiring.daemon()
            if once { return try await daemon.once() }
            try await Self.watch(daemon, state: options.statePath, logger)
        }
    }

    static func logger() -> Logger {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        return Logger(label: "secretariat")
    }

    /// Runs the services until SIGTERM or SIGINT; a second signal ends the process at once.
    static func watch(_ daemon: Daemon, state: String, _ logger: Logger) async throws {
        try await daemon.recover()
        let bell = Bell(state)
        let ringing = Task {
            guard let bell else { return }
            for await _ in bell.rings {
                await daemon.changed.ring()
                await daemon.arrived.ring()
            }
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: daemon.services.map {
                    .init(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                }, logger: logger))
        let signals = StopSignals { Task { await group.triggerGracefulShutdown() } }
        ServiceManager.tell("READY=1\nSTATUS=watching")
        let number = ProcessInfo.processInfo.processIdentifier
        logger.info("running", metadata: ["process": "\(number)"])
        try await group.run()
        ServiceManager.tell("STOPPING=1")
        ringing.cancel()
        withExtendedLifetime((signals, bell)) {}
        logger.info("stopped")
    }
}
