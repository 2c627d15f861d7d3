import ArgumentParser
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

struct CampaignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign",
        abstract: "Letters to many: one draft a member, one approval for all of them.",
        subcommands: [
            Draft.self, Show.self, Test.self, Approve.self, List.self, Stop.self, Resume.self,
            Drop.self,
        ])

    /// What writes, shows and lets go a site's letters to many.
    static func desk(_ options: SiteOptions, _ store: Store) throws -> CampaignDesk {
        try Office(try options.loadSite(), store: store).campaigns()
    }

    struct Draft: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a letter to every member of a group, held until `campaign approve`.",
            discussion: """
                LETTER is a file letters/<language>/campaigns/LETTER.md of the site. Repeating the
                command writes only to members who have no letter of the campaign yet.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's name.") var letter: String
        @Option(help: "A group of members; `all` for every member.") var to: String
        @Option(help: "The campaign's name; the letter's and the day's unless told.")
        var name: String?

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                let (name, count) = try CampaignCommand.desk(options, store)
                    .draft(letter, to: to, name: name, by: options.operatorName)
                print("campaign \(name): \(count) letters are drafted")
                print("look at them with `secretariat campaign show \(name)`")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows how far a campaign is, and a sample of every distinct wording.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The campaign's name.") var name: String

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                let row = try CampaignCommand.row(name, store)
                try CampaignCommand.line(row, json: false)
                if !row.reason.isEmpty { print("reason    \(row.reason)") }
                for state in LetterState.allCases {
                    if let count = row.letters[state] {
                        print(state.rawValue.padded(to: 11), count)
                    }
                }
                if row.returned > 0 { print("returned".padded(to: 11), row.returned) }
                for variant in try store.variants(of: name) { try show(variant, store) }
                guard row.letters[.drafted, default: 0] > 0 else { return }
                let digest = try CampaignCommand.desk(options, store).digest(of: name)
                print("approve with `secretariat campaign approve \(name) --digest \(digest)`")
            }
        }

        private func show(_ variant: CampaignVariant, _ store: Store) throws {
            let told = variant.variant.isEmpty ? "without personal words"
                : "with \(variant.variant.replacing("+", with: ", "))"
            print(String(repeating: "─", count: 78))
            let letters = variant.count == 1 ? "one letter" : "\(variant.count) letters"
            let count = "\(letters), here number \(variant.sample)"
            print("\(variant.language), \(told): \(count)")
            guard let row = try store.letter(variant.sample),
                let version = try store.revision(row.revision, of: row.id)
            else { return }
            print("To: \(row.recipient)\nSubject: \(row.subject)\n\n\(version.body)")
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends a campaign's letter to one colleague, in every language it has.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's name.") var letter: String
        @Option(help: "The colleague's address.") var to: String

        func run() async throws {
            try await guarded {
                guard let address = EmailAddress(to) else {
                    throw StoreError.refused("‘\(to)’ is no e-mail address")
                }
                let site = try options.loadConfiguration()
                guard site.staff.contains(where: { $0.address == address }) else {
                    throw StoreError.refused("\(to) is none of the site's staff")
                }
                let store = try options.openStore()
                let name = site.staff.first { $0.address == address }?.name
                let count = try CampaignCommand.desk(options, store)
                    .test(letter, to: address, name: name)
                Bell.ring(options.statePath)
                print("\(count) test letters go to \(to)")
            }
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets exactly the letters go that `campaign show` has shown.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The campaign's name.") var name: String
        @Option(help: "The digest that `campaign show` prints.") var digest: String

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                let store = try options.openStore()
                _ = try CampaignCommand.row(name, store)
                let count = try CampaignCommand.desk(options, store)
                    .approve(name, shown: digest, by: try options.decider())
                Bell.ring(options.statePath)
                print("\(count) letters of \(name) are approved")
                if site.mode == .observe {
                    Terminal.note("mode is observe: nothing leaves until it is hold or auto")
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists all campaigns.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                for row in try options.openStore().campaigns() {
                    try CampaignCommand.line(row, json: json)
                }
            }
        }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stops a campaign after the letter that is on its way.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The campaign's name.") var name: String
        @Option(help: "Why, for the journal.") var reason = ""

        func run() async throws {
            try await guarded {
                try CampaignCommand.move(name, .stopped, reason, options)
                print("campaign \(name) is stopped")
            }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets a stopped or paused campaign go on; nobody gets a letter twice.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The campaign's name.") var name: String

        func run() async throws {
            try await guarded {
                try CampaignCommand.move(name, .running, "", options)
                Bell.ring(options.statePath)
                print("campaign \(name) goes on")
            }
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a campaign's unsent letters for good.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The campaign's name.") var name: String
        @Option(help: "Why, for the journal.") var reason = ""

        func run() async throws {
            try await guarded {
                try CampaignCommand.move(name, .dropped, reason, options)
                print("campaign \(name) is dropped")
            }
        }
    }
}

extension CampaignCommand {
    /// A row of `campaign list --json`.
    private struct Line: Encodable {
        let name, letter, to, state: String
        let letters: [String: Int]
        let returned: Int
        let done: Bool
    }

    static func line(_ row: CampaignRow, json: Bool) throws {
        if json {
            let pairs = row.letters.map { ($0.key.rawValue, $0.value) }
            return try Terminal.line(
                Line(
                    name: row.name, letter: row.letter, to: row.audience,
                    state: row.state.rawValue, letters: Dictionary(uniqueKeysWithValues: pairs),
                    returned: row.returned, done: row.isDone))
        }
        let all = row.letters.values.reduce(0, +)
        let sent = row.letters[.sent, default: 0]
        print(
            row.name.padded(to: 30), (row.isDone ? "done" : row.state.rawValue).padded(to: 9),
            "\(sent) of \(all) sent, to \(row.audience)")
    }

    static func row(_ name: String, _ store: Store) throws -> CampaignRow {
        guard let row = try store.campaign(name) else {
            throw StoreError.refused("there is no campaign \(name)")
        }
        return row
    }

    static func move(
        _ name: String, _ state: CampaignState, _ reason: String, _ options: SiteOptions
    ) throws {
        try options.openStore().move(
            campaign: name, to: state, by: options.operatorName, reason: reason,
            now: Terminal.now)
    }
}
