import Crypto
package import Logging
import MailModel
package import Store
package import Transport

/// Takes mail in from one mailbox: stored first, marked on the server after the commit.
package struct IntakeService: Sendable {
    package let mailbox: String
    private let source: any MailSource
    private let store: Store
    private let limits: FetchLimits
    private let fromStart: Bool
    private let clock: WallClock
    private let logger: Logger
    /// Rung after each batch that brought something new.
    private let arrived: Doorbell
    private let pulse: Pulse
    private let disk = DiskThread()

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
    package func once() async throws {
        do {
            let status = try await open()
            try note(nil)
            try await drain(status)
        } catch {
            tell(error)
            throw error
        }
        await source.close()
    }

    /// Tells staff what is wrong with the mailbox, or that it works again.
    private func note(_ trouble: String?) throws {
        try store.note(trouble: trouble, at: "mailbox \(mailbox)", now: clock.now())
    }

    private func tell(_ error: any Error) {
        try? note("\(error)")
        if case MailboxFailure.connection(.loginRefused) = error {
            pulse.refusedLogin(at: "mailbox \(mailbox)")
        }
    }

    /// Takes in until the task is cancelled; connects anew with growing pauses after failures.
    package func run() async {
        var failures = 0
        while !Task.isCancelled {
            do {
                let status = try await open()
                failures = 0
                try? note(nil)
                try await watch(status)
            } catch is CancellationError {
                break
            } catch {
                await source.close()
                failures += 1
                tell(error)
                let pause = Self.pause(after: failures, jitter: clock.randomBytes(1)[0])
                logger.warning(
                    "mailbox unavailable",
                    metadata: [
                        "mailbox": "\(mailbox)", "reason": "\(error)", "retry": "\(pause)s",
                    ])
                try? await Task.sleep(for: .seconds(pause))
            }
        }
        await source.close()
    }

    /// Seconds before the next connection: doubling from 2 to 300, a quarter of it at random.
    static func pause(after failures: Int, jitter: UInt8) -> Int {
        let pause = min(300, 2 << min(failures - 1, 8))
        return pause - pause * Int(jitter) / 1024
    }

    private func watch(_ status: MailboxStatus) async throws {
        while !Task.isCancelled {
            try await drain(status)
            pulse.looked(at: mailbox, clock.now())
            let change = try await withTaskCancellationHandler {
                try await source.waitForChange(atMost: .seconds(28 * 60))
            } onCancel: {
                source.interrupt()
            }
            if change == .interrupted, Task.isCancelled { return }
        }
    }

    /// Opens the mailbox and settles where taking in begins.
    ///
    /// A first run starts at the mailbox's end unless told otherwise: old mail is never answered
    /// unasked. After a change of UIDVALIDITY it starts at the beginning, and the store knows
    /// mails it has seen by their digest.
    private func open() async throws -> MailboxStatus {
        let status = try await source.open()
        let validity = status.uidValidity.number
        if let cursor = try store.cursor(of: mailbox) {
            if cursor.uidValidity != validity {
                logger.notice(
                    "mailbox was renumbered", metadata: ["mailbox": "\(mailbox)"])
                try store.startCursor(
                    mailbox, at: MailboxCursor(uidValidity: validity, lastUID: 0))
            }
        } else {
            let last = fromStart ? 0 : status.uidNext.number - 1
            try store.startCursor(
                mailbox, at: MailboxCursor(uidValidity: validity, lastUID: last))
        }
        try await markStored(validity)
        pulse.looked(at: mailbox, clock.now())
        return status
    }

    private func drain(_ status: MailboxStatus) async throws {
        let validity = status.uidValidity.number
        var unmarked = 0
        while true {
            try Task.checkCancellation()
            let last = try store.cursor(of: mailbox)?.lastUID ?? 0
            let batch = try await source.nextBatch(after: UID(last), limits: limits)
            guard !batch.isEmpty else { return try await markStored(validity) }
            CrashPoint.pass("intake.fetched")
            let fresh = try await disk.run {
                try store.takeIn(
                    batch.map(Self.taken), mailbox: mailbox, uidValidity: validity,
                    now: clock.now())
            }
            CrashPoint.pass("intake.stored")
            if !fresh.isEmpty { await arrived.ring() }
            unmarked += batch.count
            if unmarked >= Self.marked {
                try await markStored(validity)
                unmarked = 0
            }
        }
    }

    /// Mails that are marked with one command, or fewer at the end of what is there.
    private static let marked = 500

    /// Marks on the server what is stored; also what an earlier run stored and could not mark.
    private func markStored(_ validity: UInt32) async throws {
        while true {
            let uids = try store.unmarkedUIDs(
                of: mailbox, uidValidity: validity, limit: Self.marked)
            guard !uids.isEmpty else { return }
            try await source.markTaken(uids.compactMap { UID($0) })
            CrashPoint.pass("intake.marked")
            try await disk.run {
                try store.markTaken(uids, of: mailbox, uidValidity: validity)
            }
        }
    }

    private static func taken(_ mail: FetchedMail) -> TakenMail {
        let bytes = mail.bytes
        let digest = Array(SHA256.hash(data: bytes))
        switch mail.content {
        case .whole:
            return TakenMail(
                uid: mail.uid.number, bytes: bytes, digest: digest, size: bytes.count,
                complete: true)
        case .oversize(_, _, let size):
            return TakenMail(
                uid: mail.uid.number, bytes: bytes, digest: digest, size: size, complete: false)
        case .unavailable(let why):
            let words = Array("X-Unavailable: \(why)\r\n\r\n".utf8)
            return TakenMail(
                uid: mail.uid.number, bytes: words,
                digest: Array(SHA256.hash(data: words + Array("\(mail.uid)".utf8))),
                size: 0, complete: false)
        }
    }
}
