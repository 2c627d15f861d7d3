import ArgumentParser
import Pipeline
import Sending
import Store

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Letters on their way, and the switch that stops them.",
        subcommands: [List.self, Stop.self, Start.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists approved, deferred, failed, uncertain and sent letters.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let rows = try options.openStore().letters(
                    in: [.approved, .sending, .deferred, .failed, .uncertain, .sent])
                for row in rows { try QueueCommand.show(row, json: json) }
            }
        }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stops all sending until `outbox start`.")

        @OptionGroup var options: SiteOptions
        @Option(help: "Why, for the journal.") var reason = ""

        func run() async throws {
            try await guarded {
                try options.openStore().stopSending(
                    true, by: options.operatorName, reason: reason, now: Terminal.now)
                print("sending is stopped")
            }
        }
    }

    struct Start: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lets letters go again.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                try options.openStore().stopSending(
                    false, by: options.operatorName, reason: "", now: Terminal.now)
                Bell.ring(options.statePath)
                print("letters go again")
            }
        }
    }
}
