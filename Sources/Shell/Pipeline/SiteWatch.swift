package import Logging
import ServiceLifecycle
package import Store

/// Looks whether the site's settings or letters were edited, and ends the daemon's services when
/// an edit is good: the caller then runs those that were built from it.
///
/// A broken edit changes nothing; staff are told what is wrong, and once more when it is mended.
package struct SiteWatch: Service {
    /// Where the trouble is noted.
    package static let place = "site"

    private let facts: @Sendable () -> [String]
    private let store: Store
    private let clock: WallClock
    private let logger: Logger
    private let rebuild: @Sendable () throws -> Void

    /// `facts` tells the files apart by name, size and moment; `rebuild` keeps what it has built,
    /// or throws what is wrong with the site.
    package init(
        facts: @escaping @Sendable () -> [String], store: Store, clock: WallClock,
        logger: Logger, rebuild: @escaping @Sendable () throws -> Void
    ) {
        self.facts = facts
        self.store = store
        self.clock = clock
        self.logger = logger
        self.rebuild = rebuild
    }

    /// Between two looks, which cost a system call a file.
    private static let pause = Duration.seconds(1)

    package func run() async throws {
        await cancelWhenGracefulShutdown { await watch() }
    }

    /// Returns when an edit is to be put in force.
    private func watch() async {
        var known = facts()
        while !Task.isCancelled {
            do { try await Task.sleep(for: Self.pause) } catch { return }
            let seen = facts()
            guard seen != known else { continue }
            // Editors write a file in several steps; an edit is read when it has come to rest.
            do { try await Task.sleep(for: Self.pause) } catch { return }
            guard facts() == seen else { continue }
            known = seen
            if load() { return }
        }
    }

    private func load() -> Bool {
        do {
            try rebuild()
        } catch {
            note("\(error)")
            logger.warning("site kept as it was", metadata: ["reason": "\(error)"])
            return false
        }
        note(nil)
        logger.info("site loaded")
        return true
    }

    private func note(_ trouble: String?) {
        do {
            try store.note(trouble: trouble, at: Self.place, now: clock.now())
        } catch {
            logger.error("trouble not noted", metadata: ["reason": "\(error)"])
        }
    }
}
