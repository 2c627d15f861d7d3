import Foundation
import Glibc

/// Places between two transitions where a test lets the program die, as a power cut would.
///
/// `SECRETARIAT_CRASH=outbox.sent:2` kills the process the second time it comes by there. In
/// release builds the call is empty.
enum CrashPoint {
    static func pass(_ name: String) {
        #if DEBUG
            guard let plan, plan.name == name else { return }
            if plan.countDown() == 0 { kill(getpid(), SIGKILL) }
        #endif
    }

    #if DEBUG
        private static let plan: Plan? = {
            guard let text = ProcessInfo.processInfo.environment["SECRETARIAT_CRASH"] else {
                return nil
            }
            let pieces = text.split(separator: ":")
            guard pieces.count == 2, let count = Int(pieces[1]) else { return nil }
            return Plan(name: String(pieces[0]), count: count)
        }()

        private final class Plan: Sendable {
            let name: String
            private let lock = NSLock()
            private nonisolated(unsafe) var left: Int

            init(name: String, count: Int) {
                self.name = name
                left = count
            }

            func countDown() -> Int {
                lock.withLock {
                    left -= 1
                    return left
                }
            }
        }
    #endif
}
