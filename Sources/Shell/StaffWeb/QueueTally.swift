import Store
import Synchronization

/// How many letters wait, and of which kinds, counted anew only after something has happened.
///
/// Every page shows the count, and counting ten thousand letters for each would be most of its
/// work; the journal's last line tells whether the numbers still hold.
final class QueueTally: Sendable {
    struct Numbers: Sendable {
        let line: Int64
        let waiting: Int
        let shares: [Store.QueueColumn: [QueueShare]]
    }

    private let store: Store
    private let kept: Mutex<Numbers?> = Mutex(nil)

    init(store: Store) { self.store = store }

    func numbers() throws -> Numbers {
        let line = try store.lastJournalLine()
        if let kept = kept.withLock({ $0 }), kept.line == line { return kept }
        let shares = try Store.QueueColumn.allCases.map { ($0, try store.queueShares($0)) }
        let numbers = Numbers(
            line: line, waiting: try store.queueCount(QueueFilter()),
            shares: Dictionary(uniqueKeysWithValues: shares))
        kept.withLock { $0 = numbers }
        return numbers
    }
}
