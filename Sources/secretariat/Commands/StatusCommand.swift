import ArgumentParser
import Pipeline
import SiteLoading
import Store

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows what was taken in, what waits and what was sent; also beside the daemon.")

    @OptionGroup var options: SiteOptions
    @Flag(help: "One JSON object.") var json = false
    @Flag(help: "End with 1 where a person has to look, or where no daemon runs.") var check = false

    private struct Report: Encodable {
        let running: Bool
        let daemon: String?
        let mode: String
        let stopped: Bool
        let counts: [String: Int]
        let troubles: [String: String]
        let looked: [String: String]
        let warnings: [String: String]
    }

    func run() async throws {
        try await guarded {
            let site = try options.loadConfiguration()
            let store = try options.openStore()
            let counts = try CountedTable.allCases.map { ($0.rawValue, try store.count($0)) }
            let holder = StateLock.holder(of: options.statePath)
            let beats = holder.flatMap { _ in Pulse.Beats.read(from: options.statePath) }
            let health = try Health(
                of: store, state: options.statePath, beats: beats, now: Terminal.now)
            if json {
                try Terminal.line(report(site, counts, holder, health, try store.warnings()))
            } else {
                show(site, counts, holder, health)
                for warning in try store.warnings() {
                    print("warning    \(warning.place): \(warning.reason)")
                }
            }
            if check, holder == nil || !health.complaints.isEmpty { throw ExitCode(1) }
        }
    }

    private func report(
        _ site: SiteConfiguration, _ counts: [(String, Int)], _ holder: String?, _ health: Health,
        _ warnings: [Trouble]
    ) -> Report {
        Report(
            running: holder != nil, daemon: holder, mode: site.mode.rawValue,
            stopped: health.vitals.isStopped, counts: Dictionary(uniqueKeysWithValues: counts),
            troubles: Dictionary(
                health.complaints.map { ($0.place, $0.words) },
                uniquingKeysWith: { $0 + "; " + $1 }),
            looked: (health.beats?.looked ?? [:]).mapValues(Terminal.moment),
            warnings: Dictionary(
                warnings.map { ($0.place, $0.reason) }, uniquingKeysWith: { first, _ in first }))
    }

    private func show(
        _ site: SiteConfiguration, _ counts: [(String, Int)], _ holder: String?, _ health: Health
    ) {
        let stopped = health.vitals.isStopped
        print("daemon     \(holder.map { "running (\($0))" } ?? "not running")")
        print("mode       \(site.mode.rawValue)\(stopped ? ", sending is stopped" : "")")
        for (name, count) in counts { print(name.padded(to: 10), count) }
        for (name, at) in (health.beats?.looked ?? [:]).sorted(by: { $0.key < $1.key }) {
            print("looked     mailbox \(name) at \(Terminal.moment(at))")
        }
        for trouble in health.complaints {
            print("trouble    \(trouble.place): \(trouble.words)")
        }
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
