/// How many attempts are opened together: as many as leave in about a quarter of a second.
///
/// The attempts of a batch are recorded in one transaction and made side by side. Should the
/// program die meanwhile, all of them are uncertain, so that a slow server gets small batches.
package struct BatchSize: Sendable, Equatable {
    package static let least = 1
    package static let most = 256
    /// Seconds that a batch should take.
    private static let aim = 0.25

    package private(set) var count = least

    package init() {}

    /// Learns from a batch of so many letters that took so long; grows to the double at most.
    package mutating func learn(from made: Int, seconds: Double) {
        guard made > 0, seconds >= 0 else { return }
        let fitting = seconds > 0 ? Double(made) / seconds * Self.aim : Double(Self.most)
        // A batch that was not full says nothing of larger ones.
        let limit = made < count ? count : count * 2
        count = max(Self.least, min(Self.most, limit, Int(min(fitting, Double(Self.most)))))
    }
}
