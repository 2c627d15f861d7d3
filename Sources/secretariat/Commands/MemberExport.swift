import ArgumentParser
import Foundation
import SiteLoading
import Store

struct MemberExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes people to standard output as CSV or vCard 4, or all about one as JSON.")

    @OptionGroup var options: SiteOptions
    @Argument(help: "All that is held about this address, as JSON; without it, people.")
    var address: String?
    @OptionGroup var filter: PeopleOptions
    @Option(help: "csv or vcard.") var format = Format.csv

    enum Format: String, ExpressibleByArgument { case csv, vcard }

    func run() async throws {
        try await guarded {
            let store = try options.openStore()
            if let address { return try AddressData.write(about: address, store) }
            let extras = try options.loadConfiguration().membership.fields.map(\.name)
            if format == .csv { write(PeopleFile.line(PeopleFile.columns + extras)) }
            try store.eachPerson(try filter.filter()) { person in
                let groups = try store.groups(of: person.id)
                switch format {
                case .csv:
                    write(
                        PeopleFile.line(
                            PeopleFile.cells(person, groups: groups, extras: extras)))
                case .vcard: write(PeopleFile.card(person, groups: groups))
                }
            }
        }
    }

    private func write(_ text: String) { Terminal.write(Array(text.utf8)) }
}
