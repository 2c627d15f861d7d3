package import Logging
package import MailModel
import Reports
package import Sending
package import Store
package import Transport

/// Sends what may go: the attempt is recorded before the server hears of it.
package struct OutboxService: Sendable {
    let store: Store
    private let courier: any MailCourier
    private let sentFolder: (any SentFolder)?
    private let office: EmailAddress
    private let returnPathKey: [UInt8]
    private let policy: RetryPolicy
    private let lettersPerDay: Int
    private let bounceRules: BounceRules
    let pace: CampaignPace
    let clock: WallClock
    private let logger: Logger
    private let changed: Doorbell

    package init(
        store: Store, courier: any MailCourier, sentFolder: (any SentFolder)?,
        office: EmailAddress, returnPathKey: [UInt8], policy: RetryPolicy = .usual,
        lettersPerDay: Int = .max, bounceRules: BounceRules = .usual,
        pace: CampaignPace = CampaignPace(perMinute: 60, perDomain: 20), clock: WallClock,
        logger: Logger, changed: Doorbell
    ) {
        self.store = store
        self.courier = courier
        self.sentFolder = sentFolder
        self.office = office
        self.returnPathKey = returnPathKey
        self.policy = policy
        self.lettersPerDay = lettersPerDay
        self.bounceRules = bounceRules
        self.pace = pace
        self.clock = clock
        self.logger = logger
        self.changed = changed
    }

    /// Sends until the task is cancelled; sleeps until the next letter is due or the bell rings.
    package func run() async {
        while !Task.isCancelled {
            do {
                while try await step() > 0 {}
                try await copySent()
            } catch {
                logger.error("outbox failed", metadata: ["reason": "\(error)"])
            }
            await courier.close()
            await changed.wait(atMost: .seconds(pause()))
        }
        await finish()
    }

    /// Seconds until the next letter is due, or until the day's limit leaves room for it.
    private func pause() -> Int64 {
        let now = clock.now()
        let opens = (try? store.sendingRoom(limit: lettersPerDay, now: now))?.opensAt
        let next = ((try? store.nextDue()) ?? nil).map { max($0, opens ?? $0) }
        guard let due = [next, campaignsGoOn(now)].compactMap({ $0 }).min() else {
            return Self.longestSleep
        }
        return min(max(1, due - now), Self.longestSleep)
    }

    /// Ends the connections.
    package func finish() async {
        await courier.close()
        await sentFolder?.close()
    }

    /// Seconds after which the outbox looks by itself, should a ring have been lost.
    private static let longestSleep: Int64 = 3600

    /// Letters of one step.
    private static let batch = 50

    /// Sends what is due now; gives back how many attempts were made.
    @discardableResult
    package func step() async throws -> Int {
        guard try !store.sendingIsStopped() else { return 0 }
        let room = try store.sendingRoom(limit: lettersPerDay, now: clock.now()).left
        let due = try store.dueLetters(
            now: clock.now(), limit: room == 0 ? Self.batch : min(room, Self.batch),
            onlyToStaff: room == 0)
        for letter in due {
            try Task.checkCancellation()
            guard try !store.sendingIsStopped() else { return 0 }
            try await send(letter)
        }
        return try await due.count + stepCampaigns(atMost: Self.batch - due.count)
    }

    func send(_ letter: LetterRow) async throws {
        guard let revision = try store.revision(letter.revision, of: letter.id) else { return }
        CrashPoint.pass("outbox.due")
        guard let attempt = try store.beginAttempt(letter.id, now: clock.now()) else { return }
        CrashPoint.pass("outbox.begun")
        let outcome = await attemptSending(letter, revision.bytes)
        CrashPoint.pass("outbox.sent")
        let verdict = SendVerdict(
            outcome, attemptsMade: try store.attemptsMade(for: letter.id), policy: policy,
            jitter: clock.randomBytes(1).first ?? 0)
        try store.finishAttempt(
            attempt, of: letter.id, verdict, acts: returns(outcome, letter), now: clock.now())
        CrashPoint.pass("outbox.finished")
        logger.info("attempt", metadata: ["letter": "\(letter.id)", "outcome": "\(verdict.name)"])
    }

    /// A refusal while sending says the same of an address as a report that comes later.
    private func returns(
        _ outcome: Sending.SendOutcome, _ letter: LetterRow
    ) -> [any StoreAct] {
        guard case .permanent(let reply) = outcome, FailureWeight(reply: reply) == .hard else {
            return []
        }
        let codes = reply.split(separator: " ").prefix(2).filter { $0.first?.isNumber ?? false }
        return [
            RecordReturn(
                letter: letter.id, weight: .hard, status: codes.joined(separator: " "),
                rules: bounceRules)
        ]
    }

    private func attemptSending(
        _ letter: LetterRow, _ bytes: [UInt8]
    ) async -> Sending.SendOutcome {
        guard let recipient = EmailAddress(letter.recipient) else {
            return .permanent(reply: "‘\(letter.recipient)’ is no e-mail address")
        }
        let path = ReturnPathToken(letter: letter.id).address(at: office, key: returnPathKey)
        let envelope = Envelope(
            sender: path ?? office, recipients: [recipient], identifier: "letter-\(letter.id)")
        let report = await courier.send(bytes, envelope: envelope)
        try? store.note(
            trouble: report.connectionFailure.map { "\($0)" }, at: "sending", now: clock.now())
        switch report.outcome {
        case .sent(let reply): return .sent(reply: "\(reply.code) \(reply.text)")
        case .transient(let code, let text): return .transient(reply: Self.words(code, text))
        case .permanent(let code, let text): return .permanent(reply: Self.words(code, text))
        case .uncertain(let text): return .uncertain(reason: text)
        }
    }

    private static func words(_ code: Int?, _ text: String) -> String {
        code.map { "\($0) \(text)" } ?? text
    }

    /// Puts copies of sent letters into the Sent folder; a failure is tried again later.
    package func copySent() async throws {
        guard let sentFolder else { return }
        for letter in try store.uncopiedLetters(limit: Self.batch) {
            guard let revision = try store.revision(letter.revision, of: letter.id),
                let messageID = letter.messageID.flatMap({ MessageID($0) })
            else { continue }
            if try await !sentFolder.contains(messageID) {
                try await sentFolder.append(revision.bytes, date: nil)
            }
            try store.markCopied(letter.id)
        }
    }

    /// Settles uncertain letters that stand in the Sent folder: those did leave.
    package func settle() async throws {
        guard let sentFolder else { return }
        for letter in try store.letters(in: [.uncertain]) {
            guard let messageID = letter.messageID.flatMap({ MessageID($0) }) else { continue }
            guard try await sentFolder.contains(messageID) else { continue }
            try store.settleAsSent(
                letter.id, by: "outbox", detail: "a copy stands in the Sent folder",
                now: clock.now())
        }
    }
}

extension SendVerdict {
    /// For logs, which never hold a server's words about a person.
    package var name: String {
        switch self {
        case .sent: "sent"
        case .deferred: "deferred"
        case .failed: "failed"
        case .uncertain: "uncertain"
        }
    }
}
