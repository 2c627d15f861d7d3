import MailModel
import Transport

/// A mailbox in memory that fails as it is told to.
actor ScriptedMailbox: MailSource {
    private struct Stored {
        let bytes: [UInt8]
        let receivedAt: Int64
        let isTaken: Bool
    }

    private var validity: UInt32 = 7
    private var mails: [UInt32: Stored] = [:]
    private var withheld: UInt32?
    private var reason = ""
    private var deadly: UInt32?
    private var refusesMarks = false
    private(set) var marked: [UInt32] = []

    func put(_ number: UInt32, _ text: String, at moment: Int64, isTaken: Bool = false) {
        mails[number] = Stored(bytes: Array(text.utf8), receivedAt: moment, isTaken: isTaken)
    }

    func renumber(to validity: UInt32) { self.validity = validity }

    func withhold(_ number: UInt32?, _ reason: String) { (withheld, self.reason) = (number, reason) }

    func hangUp(over number: UInt32?) { deadly = number }

    func refuseMarks(_ refuses: Bool) { refusesMarks = refuses }

    func open() throws -> MailboxStatus {
        guard let validity = UIDValidity(validity), let next = UID((mails.keys.max() ?? 0) + 1)
        else { throw MailboxFailure.notOpen }
        return MailboxStatus(uidValidity: validity, uidNext: next, messageCount: mails.count)
    }

    func nextBatch(after cursor: UID?, limits: FetchLimits) throws -> [FetchedMail] {
        let last = cursor?.number ?? 0
        let numbers = mails.keys.filter { $0 > last }.sorted().prefix(limits.mails)
        return try fetch(numbers.compactMap { UID($0) }, limits: limits)
    }

    func nextUID(after cursor: UID?) -> UID? {
        mails.keys.filter { $0 > cursor?.number ?? 0 }.min().flatMap { UID($0) }
    }

    func fetch(_ uids: [UID], limits: FetchLimits) throws -> [FetchedMail] {
        if let deadly, uids.contains(where: { $0.number == deadly }) {
            throw MailboxFailure.serverSaidBye("internal error")
        }
        return uids.compactMap { uid in
            guard let mail = mails[uid.number] else { return nil }
            guard uid.number != withheld else {
                return FetchedMail(uid: uid, content: .unavailable(reason))
            }
            return FetchedMail(
                uid: uid, content: .whole(mail.bytes), isMarkedTaken: mail.isTaken,
                receivedAt: MailDate(secondsSinceEpoch: mail.receivedAt, zoneMinutes: 0))
        }
    }

    func markTaken(_ uids: [UID]) throws {
        guard !refusesMarks else {
            throw MailboxFailure.refused(command: "MOVE", text: "quota exceeded")
        }
        marked += uids.map(\.number)
    }

    func waitForChange(atMost longest: Duration) -> MailboxChange { .nothing }

    nonisolated func interrupt() {}

    func close() {}
}
