import Approving
package import Authenticating
import Deciding
package import Logging
import MIME
import MailModel
package import Store

/// Reads and decides stored mails in batches, each committed in one transaction.
package struct Reception: Sendable {
    private let store: Store
    package let shelf: ReaderShelf
    private let watches: [any MailWatch]
    private let chain: HandlerChain
    private let authenticator: Authenticator
    private let clock: WallClock
    private let logger: Logger
    /// Rung when mail was decided: letters may be due, staff may have to be told.
    private let decided: [Doorbell]
    private let pulse: Pulse
    private let disk = DiskThread()

    package init(
        store: Store, shelf: ReaderShelf, watches: [any MailWatch] = [],
        handlers: [any MailHandler], authenticator: Authenticator = .none, clock: WallClock,
        logger: Logger, decided: [Doorbell] = [], pulse: Pulse = Pulse()
    ) {
        self.pulse = pulse
        self.store = store
        self.shelf = shelf
        self.watches = watches
        chain = HandlerChain(handlers: handlers)
        self.authenticator = authenticator
        self.clock = clock
        self.logger = logger
        self.decided = decided
    }

    /// Mails after which what they took is given back; a few leave nothing worth the while.
    private static let crowd = 50

    /// Mails of a long crowd after which code that ran seldom is let go.
    private static let stretch = 200

    private func rest() {
        store.giveBackMemory()
        LeanMemory.giveBack()
    }

    /// Mails of one step: one commit for so many.
    private static let batch = 100

    /// Reads until the task is cancelled; sleeps until mail has been taken in.
    package func run(arrived: Doorbell) async {
        while !Task.isCancelled {
            do {
                if try await drain() >= Self.crowd { rest() }
            } catch is CancellationError {
                return
            } catch {
                logger.error("reception failed", metadata: ["reason": "\(error)"])
                try? await Task.sleep(for: .seconds(5))
                continue
            }
            await arrived.wait()
        }
    }

    /// Decides all waiting mails; while a batch is written, the next one is decided.
    ///
    /// Gives back how many mails there were.
    @discardableResult
    package func drain() async throws -> Int {
        defer { pulse.deciding(since: nil) }
        var mails = 0
        var batch = try await judge(after: 0)
        var earlier = OpenDialogues()
        while !batch.mails.isEmpty {
            try Task.checkCancellation()
            pulse.deciding(since: clock.now())
            let (now, before) = (batch, earlier)
            async let next = judge(after: now.last)
            earlier = try await disk.run { try record(now, behind: before) }
            for bell in decided { await bell.ring() }
            mails += now.mails.count
            if mails / Self.stretch > (mails - now.mails.count) / Self.stretch {
                LeanMemory.giveBackCode()
            }
            batch = try await next
        }
        return mails
    }

    /// Mails with what follows from them.
    private struct Batch: Sendable {
        let mails: [WaitingMail]
        let keys: DKIMKeyRecords
        let decisions: [DecisionRecord]

        var last: Int64 { mails.last?.id ?? 0 }
    }

    /// Decides the next waiting mails behind one; an empty batch where none waits.
    private func judge(after earlier: Int64) async throws -> Batch {
        let mails = try store.waitingMails(after: earlier, limit: Self.batch)
        guard !mails.isEmpty else {
            return Batch(mails: [], keys: DKIMKeyRecords(), decisions: [])
        }
        let keys = await authenticator.keys(for: mails.map(\.bytes))
        return Batch(mails: mails, keys: keys, decisions: await decide(mails, keys))
    }

    /// Writes what follows from a batch that was decided when `earlier` was not yet written.
    private func record(_ batch: Batch, behind earlier: OpenDialogues) throws -> OpenDialogues {
        CrashPoint.pass("reception.decided")
        let recorded = try store.record(batch.decisions, behind: earlier, now: clock.now())
        CrashPoint.pass("reception.recorded")
        logger.info(
            "read",
            metadata: [
                "mails": "\(batch.mails.count)", "letters": "\(recorded.letters.count)",
            ])
        try decideAgain(batch.mails, batch.keys)
        return recorded.open
    }

    /// Decides one by one the mails whose ground was changed by the mails before them; one that
    /// finds it changed each time goes to staff, so that nothing behind it waits.
    private func decideAgain(_ mails: [WaitingMail], _ keys: DKIMKeyRecords) throws {
        for id in try store.stillWaiting(mails.map(\.id)) {
            guard let mail = mails.first(where: { $0.id == id }) else { continue }
            for _ in 0..<Self.tries where try store.stillWaiting([id]) == [id] {
                try store.record([decide(mail, keys: keys)], now: clock.now())
            }
            guard try store.stillWaiting([id]) == [id] else { continue }
            let reason = "what the mail asks for changed each time that it was decided"
            try store.record(
                [decide(mail, keys: keys, toStaff: reason)], now: clock.now())
        }
    }

    /// Times that a mail is decided anew before it goes to staff.
    private static let tries = 3

    /// Decides the mails of a batch on all processors, in the batch's order.
    private func decide(
        _ mails: [WaitingMail], _ keys: DKIMKeyRecords
    ) async -> [DecisionRecord] {
        let size = max(1, (mails.count + Self.lanes - 1) / Self.lanes)
        return await withTaskGroup(of: (Int, [DecisionRecord]).self) { group in
            for start in stride(from: 0, to: mails.count, by: size) {
                group.addTask {
                    let part = mails[start..<min(start + size, mails.count)]
                    return (start, decide(part, keys))
                }
            }
            let parts = await group.reduce(into: []) { $0.append($1) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    /// Decides mails on one view of the record; each on its own where that cannot be had.
    private func decide(
        _ mails: ArraySlice<WaitingMail>, _ keys: DKIMKeyRecords
    ) -> [DecisionRecord] {
        let decided = try? store.snapshot { mails.map { decide($0, keys: keys) } }
        return decided ?? mails.map { decide($0, keys: keys) }
    }

    /// Parts of a batch that are read at once; more than processors does no harm.
    private static let lanes = 4

    /// What follows from one mail, from the handlers that know it or parts of it.
    ///
    /// A handler that fails leaves the mail to staff: nothing behind it waits.
    package func decide(
        _ mail: WaitingMail, keys: DKIMKeyRecords = DKIMKeyRecords(),
        toStaff reason: String? = nil
    ) -> DecisionRecord {
        let reader = shelf.reader
        let result = reader.read(mail.bytes, isCorrespondent: isCorrespondent)
        let arrival = reader.arrival(result, complete: mail.complete)
        let read = ReadMail(
            id: mail.id, bytes: mail.bytes, result: result, arrival: arrival, now: clock.now(),
            authentication: authentication(result, arrival.kind, keys))
        let outcome = reason.map { Self.staffOutcome(read, $0) } ?? outcome(of: read)
        var record = DecisionRecord(
            mailID: mail.id, kind: (outcome.kind ?? arrival.kind).rawValue,
            language: arrival.language.code,
            sender: arrival.sender?.address ?? "", subject: arrival.subject,
            messageID: arrival.messageID?.text, threads: arrival.references.map(\.text).reversed(),
            opensCase: outcome.opensCase, decision: outcome.decisions.joined(separator: "; "),
            letters: outcome.letters.map { Self.grounded($0, on: read) })
        record.acts = outcome.acts
        record.matter = outcome.matter
        return record
    }

    /// Whether the office has to do with whoever sent a mail, so that it is never taken for junk.
    ///
    /// A record that cannot be asked speaks for the mail.
    private func isCorrespondent(_ message: Message) -> Bool {
        let threads = (message.inReplyTo + message.references).map(\.text)
        let sender = message.from.first?.address ?? ""
        return (try? store.hasDealings(with: sender, in: threads)) ?? true
    }

    /// Mail of programs is not judged: nothing is ever done on its word. A calendar's answer is,
    /// since it may be given in another's name.
    private func authentication(
        _ result: MailReader.Result, _ kind: MailKind, _ keys: DKIMKeyRecords
    ) -> Authentication {
        guard [.human, .staffCommand, .calendarReply].contains(kind) else { return .unchecked }
        return authenticator.authentication(
            of: result.message, keys: keys, now: clock.now())
    }

    /// The letter with what its mail says to the policy on letters that go by themselves.
    private static func grounded(_ letter: LetterDraft, on mail: ReadMail) -> LetterDraft {
        var letter = letter
        letter.grounds.isSensitive = mail.arrival.sensitive || !mail.arrival.complete
        letter.grounds.isAuthenticated =
            EmailAddress(letter.recipient).map { mail.authentication.proves($0) } ?? false
        return letter
    }

    private static func staffOutcome(_ mail: ReadMail, _ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"],
            letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }

    private func outcome(of mail: ReadMail) -> MailOutcome {
        do {
            var acts: [any StoreAct] = []
            for watch in watches {
                switch try watch.verdict(on: mail) {
                case .decided(let outcome): return outcome
                case .pass(let own): acts += own
                }
            }
            var outcome = try handled(mail)
            outcome.acts += acts
            return outcome
        } catch {
            return Self.staffOutcome(mail, "the mail could not be decided: \(error)")
        }
    }

    private func handled(_ mail: ReadMail) throws -> MailOutcome {
        try chain.outcome(of: mail)
            ?? MailOutcome(["ignore: nothing in the office deals with such mail"])
    }
}
