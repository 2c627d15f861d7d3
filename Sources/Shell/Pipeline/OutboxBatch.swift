import Logging
import MailModel
import Reports
import Sending
import Store
import Transport

/// Batches of attempts: recorded together, made side by side, closed together.
///
/// While one batch is with the server, the one before it is closed and the next is begun, in one
/// transaction. A crash leaves at most two batches uncertain, each of a quarter of a second.
extension OutboxService {
    /// Sends batch after batch of what `due` names, which is asked for so many letters at most;
    /// gives back how many attempts were made. Ends where nothing is due or sending is stopped.
    func sendAll(_ most: Int, due: (Int) throws -> [Int64]) async throws -> Int {
        var size = BatchSize()
        var made = 0
        var ended: [EndedAttempt] = []
        var begun = try passOn([], next: min(size.count, most), due)
        while !begun.isEmpty {
            made += begun.count
            let (batch, begin) = (begun, ContinuousClock.now)
            async let reports = attempt(batch)
            let step = Result {
                let room = Task.isCancelled ? 0 : min(size.count, most - made)
                return try passOn(ended, next: room, due)
            }
            let outcome = outcomes(of: batch, await reports)
            size.learn(from: batch.count, seconds: begin.duration(to: .now) / .seconds(1))
            CrashPoint.pass("outbox.sent")
            do {
                begun = try step.get()
                ended = outcome
            } catch {
                // What is known of the attempts is worth another try before the failure is told.
                _ = try passOn(ended + outcome, next: 0, due)
                throw error
            }
        }
        _ = try passOn(ended, next: 0, due)
        return made
    }

    /// Closes attempts and begins at most so many of what is due; where all of that may not go
    /// any more, what is due behind it.
    private func passOn(
        _ ended: [EndedAttempt], next room: Int, _ due: (Int) throws -> [Int64]
    ) throws -> [BegunAttempt] {
        var ended = ended
        while true {
            let letters = try room > 0 ? due(room) : []
            let begun = try passOn(ended, next: letters)
            guard begun.isEmpty, !letters.isEmpty, try !store.sendingIsStopped() else {
                return begun
            }
            ended = []
        }
    }

    private func passOn(_ ended: [EndedAttempt], next: [Int64]) throws -> [BegunAttempt] {
        if !next.isEmpty { CrashPoint.pass("outbox.due") }
        let begun = try store.passOn(ended: ended, next: next, now: clock.now())
        if !ended.isEmpty { CrashPoint.pass("outbox.finished") }
        if !begun.isEmpty { CrashPoint.pass("outbox.begun") }
        for attempt in ended {
            logger.info(
                "attempt",
                metadata: [
                    "letter": "\(attempt.letter)", "outcome": "\(attempt.verdict.name)",
                ])
        }
        return begun
    }

    /// Letters that make another connection worth its opening.
    private static let perConnection = 8

    /// The reports in the order of the attempts.
    private func attempt(_ begun: [BegunAttempt]) async -> [SendReport] {
        let lanes = min(
            couriers.count, (begun.count + Self.perConnection - 1) / Self.perConnection)
        let share = (begun.count + lanes - 1) / lanes
        return await withTaskGroup(of: (Int, [SendReport]).self) { group in
            for lane in 0..<lanes {
                let part = Array(begun.dropFirst(lane * share).prefix(share))
                group.addTask { (lane, await attempt(part, over: couriers[lane])) }
            }
            let parts = await group.reduce(into: []) { $0.append($1) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    /// What is no address is refused here; all others are tried over one connection.
    private func attempt(
        _ begun: [BegunAttempt], over courier: any MailCourier
    ) async -> [SendReport] {
        let letters = begun.map(outgoing)
        var reports = await courier.send(letters.compactMap { $0 }).makeIterator()
        return zip(begun, letters).map { attempt, letter in
            guard letter != nil else {
                let words = "‘\(attempt.recipient)’ is no e-mail address"
                return SendReport(outcome: .permanent(code: nil, text: words))
            }
            return reports.next()
                ?? SendReport(outcome: .uncertain(text: "nothing is known of the attempt"))
        }
    }

    private func outgoing(_ attempt: BegunAttempt) -> OutgoingLetter? {
        guard let recipient = EmailAddress(attempt.recipient) else { return nil }
        let path = ReturnPathToken(letter: attempt.letter).address(at: office, key: returnPathKey)
        let envelope = Envelope(
            sender: path ?? office, recipients: [recipient],
            identifier: "letter-\(attempt.letter)")
        return OutgoingLetter(attempt.bytes, envelope: envelope)
    }

    private func outcomes(of begun: [BegunAttempt], _ reports: [SendReport]) -> [EndedAttempt] {
        let failure = reports.lazy.compactMap(\.connectionFailure).first
        if case .loginRefused = failure { pulse.refusedLogin(at: "sending") }
        try? store.note(trouble: failure.map { "\($0)" }, at: "sending", now: clock.now())
        return zip(begun, reports).map { attempt, report in
            let verdict = SendVerdict(
                report.outcome, attemptsMade: attempt.number, policy: policy,
                jitter: clock.randomBytes(1).first ?? 0)
            return EndedAttempt(attempt, verdict, acts: returns(report.outcome, attempt.letter))
        }
    }

    /// A refusal while sending says the same of an address as a report that comes later.
    private func returns(_ outcome: SendOutcome, _ letter: Int64) -> [any StoreAct] {
        guard case .permanent = outcome, FailureWeight(reply: outcome.words) == .hard else {
            return []
        }
        let codes = outcome.words.split(separator: " ").prefix(2)
            .filter { $0.first?.isNumber ?? false }
        return [
            RecordReturn(
                letter: letter, weight: .hard, status: codes.joined(separator: " "),
                rules: bounceRules)
        ]
    }
}
