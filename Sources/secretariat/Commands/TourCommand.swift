import ArgumentParser
import MailModel
import SiteLoading
import Store
import Touring

struct TourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "The site's study tours and who takes part in them.",
        subcommands: [
            List.self,
            Show.self,
            Invite.self,
            Roster.self,
            Register.self,
            Withdraw.self,
            Decide.self,
            Move.self,
            Substitute.self,
            Letter.self,
            Itinerary.self,
            Remind.self,
            Cancel.self,
            Summary.self,
        ])

    /// The tour that a command names, or the reason why there is none.
    static func tour(_ id: String, of site: SiteFolder) throws -> Tour {
        if let tour = site.tour(id) { return tour }
        let known = site.tours.map(\.id.text).joined(separator: ", ")
        throw StoreError.refused(
            "there is no tour \(id); known are \(known.isEmpty ? "none" : known)")
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the tours by their first day, with places taken and people waiting.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let books = try store.seats(site.tours.map { SeatBook.Rules($0) })
                for (tour, seats) in zip(site.tours, books) {
                    let line = TourLine(tour, seats.book)
                    if json { try Terminal.line(line) } else { print(line.text) }
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one tour: what its file says, its programme, and its seats.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "One JSON object.") var json = false
        @Option(help: "The language of titles and days.") var language: String?

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let found = try TourCommand.tour(tour, of: site)
                let seats = try options.openStore().seats(SeatBook.Rules(found))
                let language = language.flatMap { LanguageTag($0) }
                    ?? site.configuration.office.fallback
                let page = TourPage(found, seats.book, language: language)
                if json { try Terminal.line(page) } else { print(page.text) }
            }
        }
    }
}
