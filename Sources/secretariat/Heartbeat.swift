import Foundation
import Logging
import Pipeline
import Sending
import Store

/// Writes the daemon's pulse down, shows it to systemd, and feeds systemd's watchdog for as long as
/// the daemon really works: its threads run, its record answers, no batch of mail is stuck.
struct Heartbeat {
    let state: String
    let daemon: @Sendable () -> Daemon
    let logger: Logger

    /// Seconds between two beats where systemd asks for none more often.
    private static let usual = 60.0
    /// Seconds that one batch of mails may take on the slowest machine.
    private static let longestBatch: Int64 = 900

    /// Beats until it is cancelled.
    func run() async {
        let pause = min(Self.usual, Self.watchdogSeconds.map { $0 / 3 } ?? Self.usual)
        while !Task.isCancelled {
            beat()
            do { try await Task.sleep(for: .seconds(pause)) } catch { return }
        }
    }

    private func beat() {
        let daemon = daemon()
        let now = daemon.clock.now()
        let beats = daemon.pulse.now(now)
        beats.write(into: state)
        do {
            let health = try Health(of: daemon.store, state: state, beats: beats, now: now)
            ServiceManager.tell("STATUS=" + Self.words(health))
            if let since = beats.decidingSince, now - since > Self.longestBatch {
                return logger.error("a batch of mails is stuck")
            }
            ServiceManager.tell("WATCHDOG=1")
        } catch {
            logger.error("the record does not answer", metadata: ["reason": "\(error)"])
        }
    }

    private static func words(_ health: Health) -> String {
        let held = health.vitals.letters[.held] ?? 0
        let places = health.complaints.map(\.place)
        return "watching; \(held) letters held"
            + (places.isEmpty ? "" : "; trouble: " + places.joined(separator: ", "))
    }

    /// What the unit's `WatchdogSec=` asks for (sd_watchdog_enabled(3)).
    private static var watchdogSeconds: Double? {
        let environment = ProcessInfo.processInfo.environment
        if let process = environment["WATCHDOG_PID"],
            process != "\(ProcessInfo.processInfo.processIdentifier)"
        {
            return nil
        }
        return environment["WATCHDOG_USEC"].flatMap(Double.init).map { $0 / 1_000_000 }
    }
}
