import ArgumentParser
import Pipeline
import SiteLoading
import Store
import Touring

extension TourCommand {
    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Calls a tour off: tells everybody concerned and ends everything else.",
            discussion: """
                Sets `status: cancelled` in the tour's file, ends all its waiting letters and \
                drafts one letter for each address, with METHOD:CANCEL for the calendar. It asks \
                first; --yes answers.
                """)

        @OptionGroup var options: SiteOptions
        @OptionGroup var confirmation: Confirmation
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "Show whom it concerns, and change nothing.") var dryRun = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let found = try TourCommand.tour(tour, of: site)
                let canceller = TourCanceller(
                    store: store, desk: try Office(site, store: store).journeys.desk)
                guard try !store.isCancelled(found.id) else {
                    throw StoreError.refused("the tour \(tour) is cancelled already")
                }
                let concerned = try canceller.concerned(found)
                let deed = try Self.deed(found, concerned, store)
                if dryRun { return Self.show(concerned, deed) }
                try confirmation.require(deed)
                do {
                    try TourFileStatus.set(.cancelled, of: found, in: site.path)
                } catch {
                    Terminal.note("set `status: cancelled` in \(found.file) by hand: \(error)")
                }
                let count = try canceller.cancel(
                    found, by: options.operatorName, now: Terminal.now)
                print("\(tour) is cancelled; \("letter".counted(count)) to approve")
                Bell.ring(options.statePath)
            }
        }

        private static func deed(
            _ tour: Tour, _ concerned: [ParticipantRow], _ store: Store
        ) throws -> String {
            let letters = Set(concerned.map(\.address)).count
            let people = concerned.count == 1 ? "1 person" : "\(concerned.count) people"
            let waiting = "waiting letter".counted(try store.waitingLetters(ofTour: tour.id))
            return "cancelling \(tour.id) drafts \("letter".counted(letters)) about \(people)"
                + " and ends \(waiting)"
        }

        /// A line an address, with everybody whom its letter is about.
        private static func show(_ concerned: [ParticipantRow], _ deed: String) {
            let groups = Dictionary(grouping: concerned, by: \.address)
            for address in groups.keys.sorted() {
                let people = (groups[address] ?? []).map { row in
                    "\(row.name ?? "N. N.") (\(row.seat?.state.word ?? ""))"
                }
                print("\(address)  \(people.joined(separator: ", "))")
            }
            print(deed)
        }
    }
}
