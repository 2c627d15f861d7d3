import Drafting
package import Knowledge
package import Store
package import Touring

/// Thanks participants after a tour, one letter an address, and reminds once those who promised a
/// report.
package struct AfterwardsWork: PeriodicWork {
    private let clock: ReminderClock
    private let desk: JourneyDesk
    private let store: Store
    private let sources: @Sendable (Tour) -> [String]

    /// `sources` are addresses where one can read on about a tour's initiative.
    package init(
        clock: ReminderClock, desk: JourneyDesk, store: Store,
        sources: @escaping @Sendable (Tour) -> [String]
    ) {
        self.clock = clock
        self.desk = desk
        self.store = store
        self.sources = sources
    }

    package var name: String { "after the tour" }

    /// Seconds after the end at which thanks are drafted: people are home again.
    package static let thanksAfter: Int64 = 86_400
    /// Seconds after which thanks would come too late to be kind, after downtime for instance.
    package static let thanksUntil: Int64 = 45 * 86_400
    /// Seconds for which a promised report is waited for.
    package static let reportAfter: Int64 = 21 * 86_400
    /// Addresses that a letter of thanks names.
    private static let mostSources = 3

    package func work(now: Int64) throws -> Int64? {
        var next: [Int64] = []
        for tour in try clock.tours() where tour.status == .open || tour.status == .closed {
            let due = tour.end + Self.thanksAfter
            if now < due { next.append(due) }
            guard now >= due else { continue }
            let rows = try store.afterwards(of: tour.id)
            if now < tour.end + Self.thanksUntil { try thank(tour, rows, now) }
            next += try remind(tour, rows, now)
        }
        return next.min()
    }

    private func thank(_ tour: Tour, _ rows: [AfterwardsRow], _ now: Int64) throws {
        let thanked = Set(rows.map(\.participant))
        let due = try store.participants(of: tour.id).filter {
            $0.seat?.state == .registered && !thanked.contains($0.id)
        }
        let parties = Dictionary(grouping: due, by: \.personID)
        for (_, party) in parties.sorted(by: { $0.key < $1.key }) {
            var order = JourneyDesk.Order(
                .thanksAfter, tour, all: party, reason: "thanks after \(tour.id)")
            order.sources = Array(sources(tour).prefix(Self.mostSources))
            order.acts = order.all.map { NoteThanks(tour: tour.id, participant: $0.id) }
            try hold(order, now)
        }
    }

    /// Drafts what is due; gives back when others will be.
    private func remind(
        _ tour: Tour, _ rows: [AfterwardsRow], _ now: Int64
    ) throws -> [Int64] {
        var next: [Int64] = []
        for row in rows where row.promised && row.reminderID == nil && row.reportedAt == nil {
            let due = (row.answeredAt ?? row.thankedAt) + Self.reportAfter
            guard now >= due else {
                next.append(due)
                continue
            }
            guard let participant = try store.participant(row.participant, in: tour.id) else {
                continue
            }
            var order = JourneyDesk.Order(
                .reportReminder, tour, participant, reason: "a report on \(tour.id) was promised")
            order.acts = [NoteReportReminder(row)]
            try hold(order, now)
        }
        return next
    }

    private func hold(_ order: JourneyDesk.Order, _ now: Int64) throws {
        var letter = desk.compose(order)
        if letter.revision == nil { letter.acts = order.acts }
        do { try store.perform([], letters: [letter], now: now) } catch StoreError.conflict {}
    }
}

extension Library {
    /// Addresses of the sources of an entry, for who wants to read on.
    package func sources(of id: String) -> [String] {
        let links = entries.first { $0.id == id }?.sources ?? []
        return links.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    }
}
