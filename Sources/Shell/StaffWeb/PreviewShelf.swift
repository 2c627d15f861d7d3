import Pipeline
import Synchronization

/// Letters that were previewed and not saved, for a short while in memory.
final class PreviewShelf: Sendable {
    private struct Item {
        let owner: String
        let html: String
        let until: Int64
    }

    private let items: Mutex<[String: Item]> = Mutex([:])
    private let clock: WallClock

    /// Previews kept at once, and seconds for which each is.
    private static let most = 100
    private static let span: Int64 = 900

    init(clock: WallClock) { self.clock = clock }

    /// Keeps a letter's HTML for its writer; gives back the name to fetch it by.
    func keep(_ html: String, for owner: String) -> String {
        let name = Digest.hex(clock.randomBytes(16))
        let now = clock.now()
        items.withLock { items in
            items = items.filter { $0.value.until > now }
            let oldest = items.min { $0.value.until < $1.value.until }
            if items.count >= Self.most, let oldest { items[oldest.key] = nil }
            items[name] = Item(owner: owner, html: html, until: now + Self.span)
        }
        return name
    }

    func take(_ name: String, for owner: String) -> String? {
        items.withLock { $0[name].flatMap { $0.owner == owner ? $0.html : nil } }
    }
}
