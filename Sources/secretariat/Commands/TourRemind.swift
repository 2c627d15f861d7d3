import ArgumentParser
import Foundation
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

extension TourCommand {
    struct Remind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drafts the reminders that are due now, or shows what would go at a moment.",
            discussion: """
                The daemon does this by itself. A reminder's letter waits in the queue like any \
                other, never leaves after the tour has started, and is drafted once.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "Only this tour.") var tour: String?
        @Flag(help: "Show what would go to whom and why not to the others; change nothing.")
        var dryRun = false
        @Option(help: "With --dry-run: the moment, on the office's clock, as 2015-05-01T09:00.")
        var at: String?
        @Flag(help: "One JSON object a line.") var json = false

        func validate() throws {
            if at != nil, !dryRun { throw ValidationError("--at is for --dry-run only") }
            if let at, Self.civil(at) == nil {
                throw ValidationError("write --at as 2015-05-01T09:00")
            }
        }

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let clock = try Office(site, store: store).journeys.reminders
                if let tour { _ = try TourCommand.tour(tour, of: site) }
                guard dryRun else {
                    _ = try clock.work(now: Terminal.now)
                    Bell.ring(options.statePath)
                    return print("what was due is in the queue; see `queue list`")
                }
                let now = try moment(site.configuration.office.zone)
                for found in try clock.tours() where tour == nil || found.id.text == tour {
                    for line in try clock.explain(found, now: now, present: Terminal.now) {
                        if json { try Terminal.line(line) } else { print(Self.text(line)) }
                    }
                }
            }
        }

        private static func civil(_ text: String) -> CivilTime? {
            let parts = text.split(separator: "T")
            guard parts.count == 2, let day = CivilTime(date: String(parts[0])) else { return nil }
            return day.at(clock: String(parts[1]))
        }

        private func moment(_ zone: String) throws -> Int64 {
            guard let at, let civil = Self.civil(at) else { return Terminal.now }
            return TourShelf.zone(zone)?.moment(of: civil) ?? civil.secondsSinceEpoch
        }

        private static func text(_ line: ReminderClock.Line) -> String {
            let when = line.at.map { " " + Terminal.moment($0) } ?? ""
            let why = line.reason.map { " (\($0))" } ?? ""
            return "\(line.tour)  \(line.reminder.padded(to: 9)) \(line.participant) "
                + "<\(line.address)>  \(line.what)\(when)\(why)"
        }
    }

    struct Summary: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sums up a tour that is over: who came, what they said, which reports came.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "One JSON object.") var json = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let found = try TourCommand.tour(tour, of: site)
                let page = TourSummary(
                    found, try store.participants(of: found.id), try store.afterwards(of: found.id))
                if json { try Terminal.line(page) } else { print(page.text) }
            }
        }
    }
}
