import Foundation
import Glibc
package import MailModel

/// A Maildir that a local mail server delivers into, read with the guarantees of an IMAP mailbox.
package actor MaildirMailbox: MailSource {
    private let path: String
    private let afterwards: Afterwards
    private let keepsNumbers: Bool
    private let now: @Sendable () -> Int64
    private let watch: FolderWatch
    private var index: MaildirIndex?
    /// Where each numbered mail stands now, `new/…` or `cur/…`.
    private var places: [UInt32: String] = [:]

    /// Without `keepsNumbers` nothing at all is written into the folder: for a mere look.
    package init(
        path: String, afterwards: Afterwards, keepsNumbers: Bool = true,
        now: @escaping @Sendable () -> Int64
    ) throws(MailboxFailure) {
        self.path = path
        self.afterwards = afterwards
        self.keepsNumbers = keepsNumbers
        self.now = now
        guard FileManager.default.fileExists(atPath: path + "/new"),
            FileManager.default.fileExists(atPath: path + "/cur")
        else { throw .mailboxDoesNotExist(path) }
        watch = try FolderWatch(path + "/new")
    }

    package func open() async throws -> MailboxStatus {
        index = try MaildirIndex(
            folder: path, isKept: keepsNumbers, now: UInt32(truncatingIfNeeded: now()))
        try list()
        guard let index, let validity = UIDValidity(index.validity), let next = UID(index.next)
        else { throw MailboxFailure.notOpen }
        return MailboxStatus(uidValidity: validity, uidNext: next, messageCount: places.count)
    }

    package func nextBatch(
        after cursor: UID?, limits: FetchLimits
    ) async throws -> [FetchedMail] {
        let last = cursor?.number ?? 0
        if !places.keys.contains(where: { $0 > last }) { try list() }
        var batch: [FetchedMail] = []
        var octets = 0
        for number in places.keys.filter({ $0 > last }).sorted().prefix(limits.mails) {
            guard let place = places[number], let uid = UID(number) else { continue }
            let mail = fetch(uid, path + "/" + place, limits)
            octets += mail.bytes.count
            if !batch.isEmpty, octets > limits.octets { break }
            batch.append(mail)
        }
        return batch
    }

    package func markTaken(_ uids: [UID]) async throws {
        for uid in uids {
            guard let place = places[uid.number] else { continue }
            let name = place.split(separator: "/").last.map(String.init) ?? place
            let flagged = MaildirFiles.unique(name) + ":2,S"
            switch afterwards {
            case .leave: break
            case .flag:
                guard place != "cur/" + flagged else { continue }
                try MaildirFiles.move("\(path)/\(place)", to: "\(path)/cur/\(flagged)")
                places[uid.number] = "cur/" + flagged
            case .move(let folder):
                let target = path + "/." + folder.split(separator: "/").joined(separator: ".")
                try MaildirFiles.make(target)
                try MaildirFiles.move("\(path)/\(place)", to: "\(target)/cur/\(flagged)")
                places[uid.number] = nil
            }
        }
    }

    package func waitForChange(atMost longest: Duration) async throws -> MailboxChange {
        await watch.wait(atMost: longest)
    }

    package nonisolated func interrupt() { watch.interrupt() }

    package func close() async { index = nil }

    private func list() throws {
        guard index != nil else { throw MailboxFailure.notOpen }
        let found = try ["cur", "new"].flatMap { part in
            try MaildirFiles.names(in: "\(path)/\(part)").map { (part, $0) }
        }
        try index?.add(found.map { MaildirFiles.unique($0.1) }.sorted())
        places = [:]
        for (part, name) in found {
            guard let number = index?.number(of: MaildirFiles.unique(name)) else { continue }
            places[number] = "\(part)/\(name)"
        }
    }

    private func fetch(_ uid: UID, _ file: String, _ limits: FetchLimits) -> FetchedMail {
        let seen = file.contains(":2,") && file.hasSuffix("S")
        guard let handle = FileHandle(forReadingAtPath: file),
            let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
        else {
            return FetchedMail(uid: uid, content: .unavailable("the file cannot be read"))
        }
        defer { try? handle.close() }
        guard size > UInt64(limits.largestMail) else {
            let data = ((try? handle.readToEnd()) ?? nil) ?? Data()
            return FetchedMail(uid: uid, content: .whole(Array(data)), isSeen: seen)
        }
        let start = ((try? handle.read(upToCount: limits.oversizePortion * 2)) ?? nil)
            ?? Data()
        return FetchedMail(
            uid: uid,
            content: .oversize(header: Array(start), beginning: [], size: Int(size)),
            isSeen: seen)
    }
}
