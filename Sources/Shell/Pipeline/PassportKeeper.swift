package import Store

/// Forgets passport numbers when the time that the site keeps them is over.
package struct PassportKeeper: PeriodicWork {
    private let store: Store

    package init(store: Store) { self.store = store }

    package var name: String { "passport keeper" }

    package func work(now: Int64) throws -> Int64? {
        try store.forgetPassports(now: now)
        return try store.nextPassportToForget()
    }
}
