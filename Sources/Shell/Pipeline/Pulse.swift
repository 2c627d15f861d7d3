import Foundation
import Synchronization

/// What the services last did, kept in memory and told to commands through a file of the state.
package final class Pulse: Sendable {
    /// The pulse at one moment.
    package struct Beats: Sendable, Equatable, Codable {
        /// When this was written.
        package var at: Int64 = 0
        /// When the server last answered about each mailbox.
        package var looked: [String: Int64] = [:]
        /// Logins that were refused since the daemon began, by place: `mailbox office`.
        package var refusedLogins: [String: Int] = [:]
        /// Since when one batch of mails is being decided; nil between two.
        package var decidingSince: Int64?

        package init() {}
    }

    private let beats = Mutex(Beats())

    package init() {}

    package func now(_ moment: Int64) -> Beats {
        beats.withLock { beats in
            beats.at = moment
            return beats
        }
    }

    func looked(at mailbox: String, _ moment: Int64) {
        beats.withLock { $0.looked[mailbox] = moment }
    }

    func refusedLogin(at place: String) {
        beats.withLock { $0.refusedLogins[place, default: 0] += 1 }
    }

    func deciding(since moment: Int64?) {
        beats.withLock { $0.decidingSince = moment }
    }

    /// Forgets mailboxes that a changed site does not name any more.
    package func keep(mailboxes: [String]) {
        beats.withLock { beats in
            beats.looked = beats.looked.filter { mailboxes.contains($0.key) }
        }
    }
}

// MARK: - The file

extension Pulse.Beats {
    private static func path(_ state: String) -> String { state + "/pulse" }

    /// A lost or torn file only means that a command knows less.
    package func write(into state: String) {
        guard let data = try? JSONEncoder().encode(self) else { return }
        try? data.write(to: URL(fileURLWithPath: Self.path(state)), options: .atomic)
    }

    /// What the daemon that runs now wrote last.
    package static func read(from state: String) -> Pulse.Beats? {
        FileManager.default.contents(atPath: path(state)).flatMap {
            try? JSONDecoder().decode(Pulse.Beats.self, from: $0)
        }
    }
}
