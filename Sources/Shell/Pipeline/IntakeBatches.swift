import Crypto
import Logging
import MIME
import MailModel
import Store
import Transport

// Batches of mail: fetched, stored with the cursor, then marked on the server.
extension IntakeService {
    func drain(_ status: MailboxStatus, _ round: inout Round) async throws {
        let validity = status.uidValidity.number
        let beginning = try store.beginning(of: mailbox)
        if round.passesOver { try await passOver(validity, &round) }
        var limits = limits
        if round.isCareful { limits.mails = 1 }
        var unmarked = 0
        while true {
            try Task.checkCancellation()
            let last = try store.cursor(of: mailbox)?.lastUID ?? 0
            round.isFetching = true
            let batch = try await source.nextBatch(after: UID(last), limits: limits)
            round.isFetching = false
            guard let end = batch.last?.uid.number else { break }
            CrashPoint.pass("intake.fetched")
            try await keep(batch, validity, beginning, through: end)
            round.tookIn = true
            unmarked += batch.count
            if unmarked >= Self.marked {
                try await markStored(validity)
                unmarked = 0
            }
        }
        try await fetchPostponed(validity, beginning)
        try await markStored(validity)
    }

    /// Stores what came; what was withheld is asked for again later, and nothing waits for it.
    private func keep(
        _ batch: [FetchedMail], _ validity: UInt32, _ beginning: MailboxBeginning,
        through last: UInt32?
    ) async throws {
        var mails: [TakenMail] = []
        var postponed: [PostponedMail] = []
        var old = 0
        for mail in batch {
            if case .unavailable(let why) = mail.content {
                postponed.append(PostponedMail(uid: mail.uid.number, reason: why))
                continue
            }
            let likeness = MailLikeness(mail.bytes)
            if beginning.leaves(mail, likeness) {
                old += 1
            } else {
                mails.append(Self.taken(mail, likeness))
            }
        }
        if old > 0 {
            logger.notice(
                "mail from before the first run",
                metadata: ["mailbox": "\(mailbox)", "mails": "\(old)"])
        }
        let (new, withheld) = (mails, postponed)
        let fresh = try await disk.run {
            try store.takeIn(
                new, mailbox: mailbox, uidValidity: validity, now: clock.now(), through: last,
                postponed: withheld)
        }
        CrashPoint.pass("intake.stored")
        if !fresh.isEmpty { await arrived.ring() }
    }

    /// Mails that are marked with one command, or fewer at the end of what is there.
    private static let marked = 500

    /// Marks on the server what is stored; also what an earlier run stored and could not mark.
    ///
    /// A refused mark is told to staff and keeps no mail from being taken in.
    func markStored(_ validity: UInt32) async throws {
        while true {
            let uids = try store.unmarkedUIDs(
                of: mailbox, uidValidity: validity, limit: Self.marked)
            guard !uids.isEmpty else { return }
            do {
                try await source.markTaken(uids.compactMap { UID($0) })
            } catch let failure as MailboxFailure where failure.concernsMarksOnly {
                return try noteMarks("mails that are taken in cannot be marked: \(failure)")
            }
            CrashPoint.pass("intake.marked")
            try await disk.run {
                try store.markTaken(uids, of: mailbox, uidValidity: validity)
            }
            try noteMarks(nil)
        }
    }

    private func noteMarks(_ trouble: String?) throws {
        try store.note(trouble: trouble, at: "marks in \(mailbox)", now: clock.now())
    }

    private static func taken(_ mail: FetchedMail, _ likeness: MailLikeness) -> TakenMail {
        let bytes = mail.bytes
        var size = bytes.count
        var complete = true
        if case .oversize(_, _, let octets) = mail.content { (size, complete) = (octets, false) }
        return TakenMail(
            uid: mail.uid.number, bytes: bytes, digest: Array(SHA256.hash(data: bytes)),
            size: size, complete: complete,
            likeness: likeness.fields.map { fields in
                TakenMail.Likeness(
                    fields: Array(SHA256.hash(data: fields)),
                    body: complete ? text(of: bytes, likeness) : nil)
            })
    }

    private static func text(of bytes: [UInt8], _ likeness: MailLikeness) -> [UInt8] {
        var digest = SHA256()
        likeness.eachPiece(of: bytes) { digest.update(data: $0) }
        return Array(digest.finalize())
    }
}

// MARK: - Mails that are withheld

extension IntakeService {
    /// Asks anew for some of the mails that the server withheld, not oftener than it may mend.
    private func fetchPostponed(_ validity: UInt32, _ beginning: MailboxBeginning) async throws {
        let now = clock.now()
        let due = try store.postponedMails(
            of: mailbox, uidValidity: validity, untriedSince: max(0, now - Self.postponement),
            limit: Self.askedAgain
        ).map(\.uid)
        if !due.isEmpty {
            try store.tryPostponed(due, of: mailbox, uidValidity: validity, now: now)
            do {
                let mails = try await source.fetch(due.compactMap { UID($0) }, limits: limits)
                try await keep(mails, validity, beginning, through: nil)
                let withheld = Set(mails.filter(\.isWithheld).map(\.uid.number))
                try store.settlePostponed(
                    due.filter { !withheld.contains($0) }, of: mailbox, uidValidity: validity)
            } catch MailboxFailure.refused {
                // They stay postponed.
            }
        }
        try noteWithheld(validity)
    }

    private func noteWithheld(_ validity: UInt32) throws {
        let left = try store.postponedMails(
            of: mailbox, uidValidity: validity, limit: Self.askedAgain)
        let trouble = left.first.map { first in
            "the server lists \(left.count == Self.askedAgain ? "many" : "\(left.count)") mails "
                + "(the first is UID \(first.uid)) and does not hand them out: \(first.reason)"
        }
        try store.note(trouble: trouble, at: "mails in \(mailbox)", now: clock.now())
    }

    /// Sets the mail aside over which the server hung up each time, without asking for it.
    private func passOver(_ validity: UInt32, _ round: inout Round) async throws {
        let last = try store.cursor(of: mailbox)?.lastUID ?? 0
        guard let next = try await source.nextUID(after: UID(last)) else { return }
        let reason = round.reason
        _ = try await disk.run {
            try store.takeIn(
                [], mailbox: mailbox, uidValidity: validity, now: clock.now(),
                through: next.number,
                postponed: [PostponedMail(uid: next.number, reason: reason)])
        }
        try store.tryPostponed(
            [next.number], of: mailbox, uidValidity: validity, now: clock.now())
        round.passedOver()
    }

    /// Mails that are asked for again at once.
    private static let askedAgain = 10
    /// Seconds before a withheld mail is asked for a third time.
    private static let postponement: Int64 = 600
}

extension FetchedMail {
    fileprivate var isWithheld: Bool {
        if case .unavailable = content { true } else { false }
    }
}

extension MailboxFailure {
    /// Whether only the mark failed and the mailbox can be read on.
    fileprivate var concernsMarksOnly: Bool {
        switch self {
        case .refused, .folder: true
        default: false
        }
    }
}

extension MailboxBeginning {
    /// Whether a mail of a mailbox that is listed anew had come before the first run, or was taken
    /// in by one: as the server remembers it, or as it wrote into the mail.
    fileprivate func leaves(_ mail: FetchedMail, _ likeness: MailLikeness) -> Bool {
        guard mail.uid.number < listedAnewBelow else { return false }
        if mail.isMarkedTaken { return true }
        let moments = [mail.receivedAt?.secondsSinceEpoch, likeness.receivedAt]
        return moments.contains { moment in moment.map { $0 <= openedAt } ?? false }
    }
}
