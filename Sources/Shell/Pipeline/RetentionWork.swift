package import Store

/// Takes out, once a day, what the site does not want to keep any longer.
package struct RetentionWork: PeriodicWork {
    private let store: Store
    /// Seconds after which something goes, by rule; what has no time is kept.
    private let ages: [RetentionRule: Int64]

    package init(store: Store, ages: [RetentionRule: Int64]) {
        self.store = store
        self.ages = ages
    }

    package var name: String { "retention" }

    private static let day: Int64 = 86_400
    /// Rows of one transaction.
    private static let batch = 500

    package func work(now: Int64) async throws -> Int64? {
        guard !ages.isEmpty else { return nil }
        if let last = try store.retentionRanAt(), now - last < Self.day { return last + Self.day }
        try run(now: now)
        return now + Self.day
    }

    /// Applies every rule now; gives back how many rows each took out.
    @discardableResult
    package func run(now: Int64) throws -> [RetentionRule: Int] {
        var counts: [RetentionRule: Int] = [:]
        for (rule, age) in ages.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            while true {
                let count = try store.retire(rule, before: now - age, limit: Self.batch, now: now)
                CrashPoint.pass("retention.batch")
                counts[rule, default: 0] += count
                guard count == Self.batch else { break }
            }
        }
        try store.noteRetentionRan(now: now)
        if counts.values.contains(where: { $0 > 0 }) { try store.forgetErased() }
        return counts
    }
}
