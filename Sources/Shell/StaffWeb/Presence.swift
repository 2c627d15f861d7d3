import Synchronization

/// Who looks at which letter now, so that two people at one draft see each other.
final class Presence: Sendable {
    private let seen: Mutex<[Int64: [String: Int64]]> = Mutex([:])

    /// Seconds after which somebody who gave no sign is thought to have gone.
    static let span: Int64 = 60

    /// Notes a look, and gives back the others who look at the letter, and whether the looker is
    /// new there.
    func look(
        at letter: Int64, by address: String, now: Int64
    ) -> (others: [String], isNew: Bool) {
        seen.withLock { seen in
            seen = seen.compactMapValues { people in
                let here = people.filter { $0.value > now - Self.span }
                return here.isEmpty ? nil : here
            }
            let isNew = seen[letter, default: [:]].updateValue(now, forKey: address) == nil
            return ((seen[letter] ?? [:]).keys.filter { $0 != address }.sorted(), isNew)
        }
    }

    func leave(_ letter: Int64, by address: String) {
        seen.withLock { $0[letter]?[address] = nil }
    }
}
