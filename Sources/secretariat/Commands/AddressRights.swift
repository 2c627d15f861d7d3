import ArgumentParser
import MailModel
import Pipeline
import Store

/// `address data`: what the record holds about one address, as the person is given it.
struct AddressData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Prints all that is held about one address, as JSON.")

    @OptionGroup var options: SiteOptions
    @Argument(help: "The address.") var address: String

    func run() async throws {
        try await guarded {
            try Self.write(about: address, options.openStore())
        }
    }

    static func write(about address: String, _ store: Store) throws {
        guard try store.holds(address) else {
            throw StoreError.refused("nothing is held about \(address)")
        }
        Terminal.write(try PersonalExport.json(store.personalData(of: address)))
    }
}

/// `address erase`: takes a person and all that was written from and to them out of the record.
struct AddressErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Deletes a person with all mails from and letters to them; cannot be undone.",
        discussion: """
            The journal's chain stays whole, since it rests on digests. A keyed digest of the
            address is kept, so that nothing brings it back. Copies in the mailbox, in the Sent
            folder and in backups are not in the record and have to be deleted there. It asks
            first; --yes answers.
            """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var confirmation: Confirmation
    @Argument(help: "The address.") var address: String
    @Flag(help: "Show what would be deleted, and delete nothing.") var dryRun = false
    @Option(help: "Why, for the journal; no names.") var reason = "asked for"

    func run() async throws {
        try await guarded {
            let store = try options.openStore()
            guard try store.holds(address) else {
                throw StoreError.refused("nothing is held about \(address)")
            }
            let deed = Self.deed(try store.erasure(of: address))
            if dryRun { return print(deed) }
            try confirmation.require(deed)
            try store.perform(
                [EraseAddress(address, reason: reason, by: options.operatorName)],
                now: Terminal.now)
            try store.forgetErased()
            print("erased; copies in the mailbox, the Sent folder and backups are not touched")
        }
    }

    private static func deed(_ outlook: ErasureOutlook) -> String {
        let who = outlook.person.map { row in
            "person \(row.id), \(row.details.name ?? "without a name"), \(row.status.rawValue), "
        } ?? ""
        let seats = outlook.tours.isEmpty
            ? "" : "; frees the seats in " + outlook.tours.joined(separator: ", ")
        return "erasing deletes \(who)\(outlook.addresses.joined(separator: ", ")), with "
            + "mail".counted(outlook.mails) + " and " + "letter".counted(outlook.letters)
            + " (\(outlook.waiting) waiting)\(seats); it cannot be undone"
    }
}
