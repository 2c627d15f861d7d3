import ArgumentParser
import Store

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "The record of who did what, when and why.",
        subcommands: [List.self, Verify.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the newest lines.")

        @OptionGroup var options: SiteOptions
        @Option(help: "How many lines.") var limit = 100
        @Flag(help: "One JSON object a line.") var json = false
        @Flag(help: "Also the digests (SHA-256) of what was drafted, shown, approved and sent.")
        var digests = false

        private struct Line: Encodable {
            let id: Int64
            let at, actor, action, subject, detail: String
            let digest: String?
        }

        func run() async throws {
            try await guarded {
                for entry in try options.openStore().journal(limit: limit) {
                    let at = Terminal.moment(entry.at)
                    if json {
                        try Terminal.line(
                            Line(
                                id: entry.id, at: at, actor: entry.actor, action: entry.action,
                                subject: entry.subject, detail: entry.detail,
                                digest: entry.hexDigest))
                    } else {
                        let digest = digests ? entry.hexDigest.map { " sha256:" + $0 } : nil
                        print(
                            entry.id, at, entry.actor, entry.action, entry.subject,
                            entry.detail + (digest ?? ""))
                    }
                }
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Finds any altered, missing or reordered line.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                if let line = try options.openStore().brokenJournalLine() {
                    Terminal.note("the journal is broken at line \(line)")
                    throw ExitCode(1)
                }
                print("the journal is whole")
            }
        }
    }
}

extension JournalEntry {
    /// The bytes' digest as other programs print it.
    fileprivate var hexDigest: String? {
        digest?.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
