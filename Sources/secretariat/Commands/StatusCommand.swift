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

    private struct Report: Encodable {
        let running: Bool
        let daemon: String?
        let mode: String
        let stopped: Bool
        let counts: [String: Int]
        let troubles: [String: String]
    }

    func run() async throws {
        try await guarded {
            let site = try options.loadConfiguration()
            let store = try options.openStore()
            let counts = try CountedTable.allCases.map { ($0.rawValue, try store.count($0)) }
            let holder = StateLock.holder(of: options.statePath)
            let stopped = try store.sendingIsStopped()
            let troubles = try store.troubles()
            if json {
                try Terminal.line(
                    Report(
                        running: holder != nil, daemon: holder, mode: site.mode.rawValue,
                        stopped: stopped, counts: Dictionary(uniqueKeysWithValues: counts),
                        troubles: Dictionary(
                            uniqueKeysWithValues: troubles.map { ($0.place, $0.reason) })))
                return
            }
            print("daemon     \(holder.map { "running (\($0))" } ?? "not running")")
            print("mode       \(site.mode.rawValue)\(stopped ? ", sending is stopped" : "")")
            for (name, count) in counts {
                print(name.padded(to: 10), count)
            }
            for trouble in troubles { print("trouble    \(trouble.place): \(trouble.reason)") }
        }
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
