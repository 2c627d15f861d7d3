package import Logging
package import MailModel
import Reports
package import Sending
package import Store
package import Transport

/// Sends what may go: each attempt is recorded before the server hears of it.
package struct OutboxService: Sendable {
    let store: Store
    /// The connections side by side; a long queue uses all of them.
    let couriers: [any MailCourier]
    private let sentFolder: (any SentFolder)?
    let office: EmailAddress
    let returnPathKey: [UInt8]
    let policy: RetryPolicy
    private let lettersPerDay: Int
    let bounceRules: BounceRules
    let pace: CampaignPace
    let clock: WallClock
    let logger: Logger
    private let changed: Doorbell
    let pulse: Pulse

    package init(
        store: Store, couriers: [any MailCourier], sentFolder: (any SentFolder)?,
        office: EmailAddress, returnPathKey: [UInt8], policy: RetryPolicy = .usual,
        lettersPerDay: Int = .max, bounceRules: BounceRules = .usual,
        pace: CampaignPace = CampaignPace(perMinute: 60, perDomain: 20), clock: WallClock,
        logger: Logger, changed: Doorbell, pulse: Pulse = Pulse()
    ) {
        self.pulse = pulse
        self.store = store
        self.couriers = couriers
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
            await closeAll()
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
        await closeAll()
        await sentFolder?.close()
    }

    private func closeAll() async {
        for courier in couriers { await courier.close() }
    }

    /// Seconds after which the outbox looks by itself, should a ring have been lost.
    private static let longestSleep: Int64 = 3600

    /// Sends what is due now, in batches; gives back how many attempts were made.
    @discardableResult
    package func step() async throws -> Int {
        // The day is counted again only once what it left is used up: the count grows with it.
        var room = 0
        let made = try await sendAll(Self.mostInStep) { limit in
            if room == 0 {
                room = try store.sendingRoom(limit: lettersPerDay, now: clock.now()).left
            }
            let due = try store.dueLetters(
                now: clock.now(), limit: room == 0 ? limit : min(room, limit),
                onlyToStaff: room == 0)
            room -= min(room, due.count)
            return due
        }
        return try await made + stepCampaigns(atMost: Self.mostInStep)
    }

    /// Attempts of one step, after which campaigns have their turn.
    private static let mostInStep = 2_000

    /// Copies of one step.
    private static let copies = 50

    /// Puts copies of sent letters into the Sent folder; a failure is told to staff and tried
    /// again later.
    package func copySent() async throws {
        do {
            try await copyAll()
            try store.note(trouble: nil, at: Self.copying, now: clock.now())
        } catch {
            let words = "letters went, and their copies are not filed: \(error)"
            try? store.note(trouble: words, at: Self.copying, now: clock.now())
            throw error
        }
    }

    private static let copying = "Sent folder"

    private func copyAll() async throws {
        guard let sentFolder else { return }
        for letter in try store.uncopiedLetters(limit: Self.copies) {
            guard let revision = try store.revision(letter.revision, of: letter.id),
                let messageID = letter.messageID.flatMap({ MessageID($0) })
            else { continue }
            CrashPoint.pass("outbox.uncopied")
            if try await !sentFolder.contains(messageID) {
                try await sentFolder.append(revision.bytes, date: nil)
            }
            CrashPoint.pass("outbox.copied")
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
