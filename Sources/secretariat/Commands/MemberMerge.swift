import ArgumentParser
import Store

/// `member merge`: two entries of the list turned out to be one person.
struct MemberMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes one person of two.",
        discussion: """
            The first keeps number, main address and details. Addresses, groups, letters,
            seats and what is missing come from the second, who then leaves the list.
            """)

    @OptionGroup var options: SiteOptions
    @Argument(help: "The person to keep: a number or an address.") var person: String
    @Argument(help: "The entry of the same person that goes.") var other: String

    func run() async throws {
        try await guarded {
            let store = try options.openStore()
            let (kept, gone) = (try store.find(person), try store.find(other))
            try store.perform(
                [MergePeople(gone, into: kept, by: options.operatorName)], now: Terminal.now)
            let addresses = try store.addresses(of: kept.id).map(\.address)
            print("\(kept.subject) now has \(addresses.joined(separator: ", "))")
        }
    }
}
