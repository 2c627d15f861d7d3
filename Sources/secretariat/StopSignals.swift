import Dispatch
import Glibc

/// The first SIGTERM or SIGINT asks the daemon to stop, the second ends the process at once.
final class StopSignals {
    private let sources: [any DispatchSourceSignal]

    init(_ first: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "signals")
        let count = Counter()
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if count.next() == 1 { first() } else { _exit(130) }
            }
            source.resume()
            return source
        }
    }

    /// Touched on the signals' own queue only, one event after the other.
    private final class Counter: @unchecked Sendable {
        private var value = 0

        func next() -> Int {
            value += 1
            return value
        }
    }
}
