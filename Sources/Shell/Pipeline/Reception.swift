package import Deciding
package import Drafting
package import Logging
import MailModel
package import Store

/// Reads and decides stored mails in batches, each committed in one transaction.
package struct Reception: Sendable {
    private let store: Store
    private let reader: MailReader
    private let rules: HouseRules
    private let book: LetterBook
    private let composer: LetterComposer
    private let clock: WallClock
    private let logger: Logger

    package init(
        store: Store, reader: MailReader, rules: HouseRules, book: LetterBook,
        composer: LetterComposer, clock: WallClock, logger: Logger
    ) {
        self.store = store
        self.reader = reader
        self.rules = rules
        self.book = book
        self.composer = composer
        self.clock = clock
        self.logger = logger
    }

    /// Mails of one step: one commit for so many.
    private static let batch = 100

    /// Reads until the task is cancelled; sleeps until mail has been taken in.
    package func run(arrived: Doorbell) async {
        while !Task.isCancelled {
            do {
                while try await step() > 0 { try Task.checkCancellation() }
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

    /// Decides the next waiting mails; gives back how many there were.
    @discardableResult
    package func step() async throws -> Int {
        let mails = try store.waitingMails(limit: Self.batch)
        guard !mails.isEmpty else { return 0 }
        let decisions = await decide(mails)
        CrashPoint.pass("reception.decided")
        let letters = try store.record(decisions, now: clock.now())
        CrashPoint.pass("reception.recorded")
        logger.info(
            "read", metadata: ["mails": "\(mails.count)", "letters": "\(letters.count)"])
        return mails.count
    }

    /// Decides the mails of a batch on all processors, in the batch's order.
    private func decide(_ mails: [WaitingMail]) async -> [DecisionRecord] {
        let size = max(1, (mails.count + Self.lanes - 1) / Self.lanes)
        return await withTaskGroup(of: (Int, [DecisionRecord]).self) { group in
            for start in stride(from: 0, to: mails.count, by: size) {
                group.addTask {
                    (start, mails[start..<min(start + size, mails.count)].map(decide))
                }
            }
            let parts = await group.reduce(into: []) { $0.append($1) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    /// Parts of a batch that are read at once; more than processors does no harm.
    private static let lanes = 4

    /// What follows from one mail; pure but for the letter's date and random Message-ID.
    package func decide(_ mail: WaitingMail) -> DecisionRecord {
        let result = reader.read(mail.bytes)
        let arrival = reader.arrival(result, complete: mail.complete)
        let effects = Decision.effects(of: arrival, rules)
        let letters = effects.compactMap { letter($0, arrival) }
        return DecisionRecord(
            mailID: mail.id, kind: arrival.kind.rawValue, language: arrival.language.code,
            sender: arrival.sender?.address ?? "", subject: arrival.subject,
            messageID: arrival.messageID?.text, threads: arrival.references.map(\.text).reversed(),
            opensCase: !letters.isEmpty,
            decision: effects.map { "\($0.name): \($0.reason)" }.joined(separator: "; "),
            letters: letters)
    }

    private func letter(_ effect: Effect, _ arrival: Arrival) -> LetterDraft? {
        switch effect {
        case .draft(let plan, let reason):
            composer.draft(plan, reason: reason, from: book)
        case .askStaff(let reason):
            LetterComposer.staffEntry(
                recipient: arrival.replyAddress?.description ?? "",
                subject: Decision.replySubject(arrival.subject), language: arrival.language,
                reason: reason)
        case .ignore: nil
        }
    }
}
