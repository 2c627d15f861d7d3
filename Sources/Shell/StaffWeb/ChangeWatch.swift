import Hummingbird
import Logging
import ServiceLifecycle
import Store
import Synchronization

/// Tells open pages that something has changed, whoever changed it: a look at the journal's last
/// line once a second while anybody watches.
final class ChangeWatch: Sendable {
    enum Sign: Sendable {
        /// The journal has grown to this line.
        case changed(Int64)
        /// Nothing happened; keeps the connection open and finds out when it is gone.
        case alive
    }

    private let store: Store
    private let logger: Logger
    private let watchers: Mutex<[Int: AsyncStream<Sign>.Continuation]> = Mutex([:])
    private let next: Mutex<Int> = Mutex(0)

    /// Seconds between two signs of life.
    private static let pulse = 15

    init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    func signs() -> AsyncStream<Sign> {
        let number = next.withLock { next in
            next += 1
            return next
        }
        let (stream, continuation) = AsyncStream.makeStream(
            of: Sign.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [self] _ in watchers.withLock { $0[number] = nil } }
        watchers.withLock { $0[number] = continuation }
        return stream
    }

    /// Watches until the task is cancelled.
    func run() async {
        var last = (try? store.lastJournalLine()) ?? 0
        var seconds = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            guard watchers.withLock({ !$0.isEmpty }) else { continue }
            seconds += 1
            let line = (try? store.lastJournalLine()) ?? last
            if line != last {
                last = line
                tell(.changed(line))
            } else if seconds.isMultiple(of: Self.pulse) {
                tell(.alive)
            }
        }
        watchers.withLock { $0.values }.forEach { $0.finish() }
    }

    /// Lets open pages look again who else is there.
    func wake() { tell(.alive) }

    private func tell(_ sign: Sign) {
        for watcher in watchers.withLock({ Array($0.values) }) { watcher.yield(sign) }
    }
}

extension Desk {
    /// Server-sent events: `changed` with the journal's line, `people` with who looks here too.
    @Sendable func events(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let letter = request.query.number("letter")
        let signs = changes.signs()
        var response = Response(status: .ok, body: ResponseBody { writer in
            try await writer.write(.init(string: "retry: 5000\n\n"))
            defer { leave(letter, visitor) }
            for await sign in signs.cancelOnGracefulShutdown() {
                var text = ": alive\n\n"
                if case .changed(let line) = sign { text = "event: changed\ndata: \(line)\n\n" }
                if let letter {
                    let look = presence.look(at: letter, by: visitor.address, now: now)
                    let names = look.others.map(office.name).joined(separator: ", ")
                    text += "event: people\ndata: \(names.filter { !$0.isNewline })\n\n"
                }
                try await writer.write(.init(string: text))
            }
            try await writer.finish(nil)
        })
        response.set("Content-Type", "text/event-stream")
        response.set("X-Accel-Buffering", "no")
        return response
    }

    /// A page was closed, or its connection broke.
    private func leave(_ letter: Int64?, _ visitor: Visitor) {
        guard let letter else { return }
        presence.leave(letter, by: visitor.address)
        changes.wake()
    }
}
