import ArgumentParser
import Logging
import Pipeline
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
    @Flag(help: "Show what each waiting mail would become; mark, keep and send nothing.")
    var dryRun = false
    @Flag(help: "With --dry-run, one JSON object a mail.") var json = false

    func validate() throws {
        if json, !dryRun { throw ValidationError("--json is for --dry-run") }
        if once, dryRun { throw ValidationError("--dry-run ends by itself; leave --once out") }
    }

    func run() async throws {
        try await guarded {
            if dryRun { return try await rehearse() }
            LeanMemory.begin()
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
            LeanMemory.serve()
            if once { return try await daemon.once() }
            let options = options
            try await RunningSite(state: options.statePath, logger).run(
                daemon, facts: { SiteFolder.facts(of: options.site) },
                rebuild: { daemon in
                    LeanMemory.begin()
                    defer { LeanMemory.serve() }
                    var wiring = Wiring(
                        site: try options.loadSite(), fromStart: false, logger: logger)
                    wiring.successorOf = daemon
                    return try wiring.daemon()
                })
        }
    }

    static func logger(_ level: Logger.Level = .info) -> Logger {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "secretariat")
        logger.logLevel = level
        return logger
    }
}
