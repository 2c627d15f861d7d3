import ArgumentParser
import Pipeline
import SiteLoading
import Store

struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "What the site keeps no longer than it says.",
        subcommands: [Run.self])

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Applies the site's rules now; the daemon does so once a day.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "Only show what would go.") var dryRun = false

        func run() async throws {
            try await guarded {
                let ages = RetentionRule.ages(try options.loadConfiguration().care)
                guard !ages.isEmpty else {
                    return Terminal.note("the site sets no `retention:`; everything is kept")
                }
                let store = try options.openStore()
                if dryRun { return try show(ages, store) }
                let counts = try RetentionWork(store: store, ages: ages).run(now: Terminal.now)
                for (rule, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    print(rule.rawValue.padded(to: 24), count)
                }
            }
        }

        private func show(_ ages: [RetentionRule: Int64], _ store: Store) throws {
            for (rule, age) in ages.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let rows = try store.overdue(
                    rule, before: Terminal.now - age, limit: 1_000_000)
                print(rule.rawValue.padded(to: 24), rows.count)
                for row in rows {
                    print("  \(row.subject.padded(to: 16)) since \(Terminal.moment(row.since))")
                }
            }
        }
    }
}

extension RetentionRule {
    /// Seconds after which something goes, where the site says so.
    static func ages(_ care: CareSettings) -> [RetentionRule: Int64] {
        let days: [RetentionRule: Int?] = [
            .rawMail: care.retention.rawMailDays, .letters: care.retention.lettersDays,
            .unconfirmedApplicants: care.retention.unconfirmedApplicantsDays,
        ]
        return days.compactMapValues { $0.map { Int64($0) * 86_400 } }
    }
}
