import ArgumentParser
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

struct AddressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address",
        abstract: "Addresses that letters came back from, that are away, or that are robots'.",
        subcommands: [List.self, Show.self, Resume.self, AddressData.self, AddressErase.self])

    /// A row of `address list --json`.
    private struct Line: Encodable {
        let address, state, since: String
        let score: Double
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists suspended, probed and dropped addresses, and open storms.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let rules = BounceRules(try options.loadConfiguration().care)
                let store = try options.openStore()
                for row in try store.troubledAddresses() {
                    try show(
                        Line(
                            address: row.address, state: row.health.state.rawValue,
                            since: Terminal.moment(max(row.health.since, row.health.scoredAt)),
                            score: row.health.score(at: Terminal.now, rules)))
                }
                for storm in try store.storms() {
                    try show(
                        Line(
                            address: storm.address, state: "storm",
                            since: Terminal.moment(storm.openedAt), score: 0))
                }
            }
        }

        private func show(_ line: Line) throws {
            if json { return try Terminal.line(line) }
            print(line.address.padded(to: 40), line.state.padded(to: 10), line.since)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether letters to an address may go, and what is known of it.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The address.") var address: String

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                let lines = try AddressCommand.words(of: address, store)
                print(lines.isEmpty ? "nothing is held against \(address)" : "")
                for line in lines { print(line) }
            }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lifts the suspension of an address, and ends a storm with it.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The address.") var address: String

        func run() async throws {
            try await guarded { try AddressCommand.resume(address, options) }
        }
    }

    static func resume(_ address: String, _ options: SiteOptions) throws {
        try options.openStore().perform([ResumeAddress(address)], now: Terminal.now)
        Bell.ring(options.statePath)
        print("letters to \(address) go again")
    }

    /// What is known of an address, a line each; empty where all is well.
    static func words(of address: String, _ store: Store) throws -> [String] {
        var lines: [String] = []
        if let row = try store.addressHealth(address), !row.health.isGood {
            let since = Terminal.moment(row.health.since)
            lines.append("address   \(row.health.state.rawValue) since \(since)")
        }
        if let absence = try store.absence(of: address) {
            let until = absence.returns.map { "returns \($0)" } ?? "names no day of return"
            lines.append("away      \(until), told \(Terminal.moment(absence.at))")
        }
        if let storm = try store.storms().first(where: { $0.address == address.lowercased() }) {
            lines.append("storm     \(storm.reason), since \(Terminal.moment(storm.openedAt))")
        }
        return lines
    }

    /// The lines of `queue show` about the envelope, what came back and who is away.
    static func tell(of row: LetterRow, _ options: SiteOptions, _ store: Store) throws {
        if row.state == .sent {
            let path = ReturnPathToken(letter: row.id).address(
                at: try options.loadConfiguration().office.address,
                key: try store.returnPathKey(.system))
            if let path { print("path      \(path)") }
        }
        if let returned = row.returned {
            print("returned  \(returned.words), \(Terminal.moment(returned.at))")
        }
        for line in try words(of: row.recipient, store) { print(line) }
    }
}

extension ReturnedMark {
    /// `hard 5.1.1`
    var words: String { [weight, status].compactMap { $0 }.joined(separator: " ") }
}
