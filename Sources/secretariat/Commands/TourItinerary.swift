import ArgumentParser
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

extension TourCommand {
    struct Itinerary: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drafts the programme for everybody with a seat, or what changed since.",
            discussion: """
                Letters wait in the queue. Who was sent an older version of the tour file gets the \
                differences in words, with the same calendar entries under a higher SEQUENCE. \
                `run` looks for such changes by itself; small ones wait a day for others.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "Show what would be drafted, and draft nothing.") var dryRun = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let found = try TourCommand.tour(tour, of: site)
                guard found.status != .cancelled, try !store.isCancelled(found.id) else {
                    throw StoreError.refused("the tour \(tour) is cancelled")
                }
                guard found.status != .draft else {
                    throw StoreError.refused(
                        "the tour \(tour) is a draft: set its status to open first")
                }
                let desk = try Office(site, store: store).journeys.itineraries
                let now = Terminal.now
                let lines = try desk.lines(found, now: now)
                for line in lines { print(Self.text(line)) }
                if lines.isEmpty { print("nobody has a seat in \(tour)") }
                if dryRun { return }
                print("\(try desk.hold(lines, now: now)) letters are in the queue")
                Bell.ring(options.statePath)
            }
        }

        private static func text(_ line: ItineraryDesk.Line) -> String {
            let who = "\(line.participant.name ?? "?") <\(line.participant.address)>"
            switch line.what {
            case .programme: return "\(who)  programme"
            case .nothing(let why): return "\(who)  nothing: \(why)"
            case .changes(let changes):
                let words = changes.map { "    " + $0.words(in: .english) }
                return (["\(who)  changes"] + words).joined(separator: "\n")
            }
        }
    }
}
