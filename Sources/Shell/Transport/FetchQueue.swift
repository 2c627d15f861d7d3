import IMAPProtocol
import MailModel

/// Batches asked for ahead of their use, so that the server is never waiting for us.
struct FetchQueue {
    /// One batch on its way.
    struct Batch {
        var asked: [ListedMail]
        var tags: Set<Tag> = []
        var mails: [UInt32: FetchedMail] = [:]
        var refusal: String?
    }

    private(set) var batches: [Batch] = []
    /// Listed and not yet asked for, ascending, from `position` on.
    private var listed: [ListedMail] = []
    private var position = 0

    /// Batches under way at once; three keep the line full while one is written to disk.
    static let depth = 3

    var isEmpty: Bool { batches.isEmpty && position == listed.count }

    /// The lowest mail that is still to come.
    var nextUID: UID? { batches.first?.asked.first?.uid ?? listed[position...].first?.uid }

    mutating func begin(_ mails: [ListedMail]) {
        listed = mails
        position = 0
    }

    mutating func reset() { self = FetchQueue() }

    /// Asks for as many batches as may be under way; gives the bytes to send.
    mutating func ask(_ session: inout Session, _ limits: FetchLimits) -> [UInt8] {
        var bytes: [UInt8] = []
        while batches.count < Self.depth, position < listed.count {
            var batch = Batch(asked: take(limits))
            let whole = batch.asked.filter { $0.size <= limits.largestMail }
            if !whole.isEmpty {
                let (command, tag) = session.fetch(
                    UIDRanges(ascending: whole.lazy.map(\.uid.number)))
                bytes += command
                batch.tags.insert(tag)
            }
            for mail in batch.asked where mail.size > limits.largestMail {
                let (command, tag) = session.fetchPortion(
                    mail.uid, octets: limits.oversizePortion)
                bytes += command
                batch.tags.insert(tag)
            }
            batches.append(batch)
        }
        return bytes
    }

    private mutating func take(_ limits: FetchLimits) -> [ListedMail] {
        var taken: [ListedMail] = []
        var octets = 0
        while position < listed.count, taken.count < max(1, limits.mails) {
            let mail = listed[position]
            octets += min(mail.size, limits.largestMail)
            if !taken.isEmpty, octets > limits.octets { break }
            taken.append(mail)
            position += 1
        }
        return taken
    }

    mutating func receive(_ action: SessionAction) {
        switch action {
        case .mail(let mail): keep(mail)
        case .fetched(let tag, let refusal):
            for index in batches.indices where batches[index].tags.remove(tag) != nil {
                batches[index].refusal = refusal ?? batches[index].refusal
            }
        default: break
        }
    }

    private mutating func keep(_ response: FetchResponse) {
        guard let uid = response.uid.flatMap(UID.init),
            let place = batches.firstIndex(where: { $0.covers(uid) }),
            let size = batches[place].asked.first(where: { $0.uid == uid })?.size
        else { return }
        let content: FetchedMail.Content =
            response.whole.map { .whole($0) }
            ?? .oversize(
                header: response.header ?? [], beginning: response.firstPart ?? [], size: size)
        batches[place].mails[uid.number] = FetchedMail(
            uid: uid, content: content, isSeen: response.flags?.contains(.seen) ?? false,
            isMarkedTaken: response.flags?.contains(.taken) ?? false,
            receivedAt: response.internalDate)
    }

    var firstIsComplete: Bool { batches.first?.tags.isEmpty ?? false }

    /// What came of the first batch. Mails that are missing after OK may have been expunged; after
    /// NO the server would not hand them out. Whoever asks for them again learns which.
    mutating func removeFirst() -> [FetchedMail] {
        let batch = batches.removeFirst()
        let why = batch.refusal ?? "the server did not send it"
        return batch.asked.map { asked in
            batch.mails[asked.uid.number]
                ?? FetchedMail(uid: asked.uid, content: .unavailable(why))
        }
    }
}

extension FetchQueue.Batch {
    fileprivate func covers(_ uid: UID) -> Bool {
        guard let first = asked.first, let last = asked.last else { return false }
        return first.uid <= uid && uid <= last.uid
    }
}
