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

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Calls a tour off: tells everybody concerned and ends everything else.",
            discussion: """
                Sets `status: cancelled` in the tour's file, ends all its waiting letters and \
                drafts one letter for each address, with METHOD:CANCEL for the calendar.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "Show whom it concerns, and change nothing.") var dryRun = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let found = try TourCommand.tour(tour, of: site)
                let canceller = TourCanceller(
                    store: store, desk: try Office(site, store: store).journeys.desk)
                if dryRun {
                    for row in try canceller.concerned(found) {
                        print("\(row.name ?? "?") <\(row.address)>  \(row.seat?.state.word ?? "")")
                    }
                    return
                }
                guard try !store.isCancelled(found.id) else {
                    throw StoreError.refused("the tour \(tour) is cancelled already")
                }
                do {
                    try TourFileStatus.set(.cancelled, of: found, in: site.path)
                } catch {
                    Terminal.note("set `status: cancelled` in \(found.file) by hand: \(error)")
                }
                let count = try canceller.cancel(
                    found, by: Terminal.operatorName, now: Terminal.now)
                print("\(tour) is cancelled; \(count) letters are in the queue")
                Bell.ring(options.statePath)
            }
        }
    }
}
