package import Logging
import MailModel
import Sending
package import Store
package import Transport

/// Takes mail in from one mailbox: stored first, marked on the server after the commit.
package struct IntakeService: Sendable {
    package let mailbox: String
    let source: any MailSource
    let store: Store
    let limits: FetchLimits
    let fromStart: Bool
    let clock: WallClock
    let logger: Logger
    /// Rung after each batch that brought something new.
    let arrived: Doorbell
    let pulse: Pulse
    let disk = DiskThread()

    package init(
        mailbox: String, source: any MailSource, store: Store, limits: FetchLimits,
        fromStart: Bool, clock: WallClock, logger: Logger, arrived: Doorbell,
        pulse: Pulse = Pulse()
    ) {
        self.pulse = pulse
        self.mailbox = mailbox
        self.source = source
        self.store = store
        self.limits = limits
        self.fromStart = fromStart
        self.clock = clock
        self.logger = logger
        self.arrived = arrived
    }

    /// Takes in everything that is there now and closes; for `run --once`.
    ///
    /// A server that hangs up over one mail is asked again, until that mail is set aside.
    package func once() async throws {
        var round = Round()
        while true {
            do {
                try await interruptibly {
                    let status = try await open()
                    try note(nil)
                    try await drain(status, &round)
                }
                return await source.close()
            } catch {
                await source.close()
                tell(error)
                round.ended(error)
                guard round.lost > 0, round.rounds < Self.rounds, !Task.isCancelled else {
                    throw error
                }
            }
        }
    }

    /// Connections of one pass over a mailbox whose server hangs up.
    private static let rounds = 8

    /// Tells staff what is wrong with the mailbox, or that it works again.
    private func note(_ trouble: String?) throws {
        try store.note(trouble: trouble, at: "mailbox \(mailbox)", now: clock.now())
    }

    private func tell(_ error: any Error) {
        guard !Task.isCancelled else { return }
        try? note("\(error)")
        if case MailboxFailure.connection(.loginRefused) = error {
            pulse.refusedLogin(at: "mailbox \(mailbox)")
        }
    }

    /// Takes in until the task is cancelled; connects anew with growing pauses after failures.
    package func run() async {
        var pause = ReconnectPause()
        var round = Round()
        while !Task.isCancelled {
            let begun = clock.now()
            do {
                try await interruptibly {
                    let status = try await open()
                    try await watch(status, &round)
                }
            } catch {
                await source.close()
                guard !Task.isCancelled, !(error is CancellationError) else { break }
                tell(error)
                pause.failed(
                    lasted: clock.now() - begun, tookIn: round.tookIn,
                    needsPerson: Self.needsPerson(error))
                round.ended(error)
                await rest(pause.seconds(jitter: clock.randomBytes(1)[0]), error)
            }
        }
        await source.close()
    }

    private func rest(_ seconds: Int, _ error: any Error) async {
        logger.warning(
            "mailbox unavailable",
            metadata: [
                "mailbox": "\(mailbox)", "reason": "\(error)", "retry": "\(seconds)s",
            ])
        try? await Task.sleep(for: .seconds(seconds))
    }

    private static func needsPerson(_ error: any Error) -> Bool {
        guard case MailboxFailure.connection(let failure) = error else { return false }
        return failure.failureClass == .permanent
    }

    /// Ends whatever waits for the server when the task is cancelled.
    private func interruptibly(_ work: () async throws -> Void) async throws {
        try await withTaskCancellationHandler {
            try await work()
        } onCancel: {
            source.interrupt()
        }
    }

    private func watch(_ status: MailboxStatus, _ round: inout Round) async throws {
        while !Task.isCancelled {
            try await drain(status, &round)
            try? note(nil)
            pulse.looked(at: mailbox, clock.now())
            _ = try await source.waitForChange(atMost: .seconds(28 * 60))
        }
    }

    /// Opens the mailbox and settles where taking in begins.
    ///
    /// A first run starts at the mailbox's end unless told otherwise: old mail is never answered
    /// unasked. After a change of UIDVALIDITY all is listed again: the store knows the mails that
    /// it has, and those that had come before the first run stay as they are.
    private func open() async throws -> MailboxStatus {
        let status = try await source.open()
        let (validity, next) = (status.uidValidity.number, status.uidNext.number)
        let cursor = try store.cursor(of: mailbox)
        if fromStart, try cursor == nil || store.beginning(of: mailbox).openedAt > 0 {
            try store.begin(
                mailbox, at: MailboxCursor(uidValidity: validity, lastUID: 0), openedAt: 0)
        } else if cursor == nil {
            logger.notice(
                "mailbox begins here",
                metadata: ["mailbox": "\(mailbox)", "left": "\(status.messageCount)"])
            try store.begin(
                mailbox, at: MailboxCursor(uidValidity: validity, lastUID: next - 1),
                openedAt: clock.now())
        } else if cursor?.uidValidity != validity {
            logger.notice("mailbox was renumbered", metadata: ["mailbox": "\(mailbox)"])
            try store.renumber(mailbox, uidValidity: validity, below: next)
        }
        try await markStored(validity)
        pulse.looked(at: mailbox, clock.now())
        return status
    }
}

/// What connections to one mailbox have brought about since mail last came through.
struct Round {
    var tookIn = false
    var isFetching = false
    /// Connections in a row that ended while mails were asked for.
    private(set) var lost = 0
    private(set) var rounds = 0
    /// The words of the last failure.
    private(set) var reason = ""

    /// Mails are asked for one by one, so that those before a bad one come through.
    var isCareful: Bool { lost >= 2 }
    /// The next mail is the one over which the server hangs up.
    var passesOver: Bool { lost >= 3 }

    mutating func ended(_ error: any Error) {
        rounds += 1
        if tookIn || !isFetching { lost = 0 }
        if isFetching { lost += 1 }
        reason = "\(error)"
        (tookIn, isFetching) = (false, false)
    }

    mutating func passedOver() { lost = 0 }
}
