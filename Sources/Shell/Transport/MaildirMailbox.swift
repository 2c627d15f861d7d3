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
        for number in places.keys.filter({ $0 > last }).sorted() where batch.count < limits.mails {
            guard let uid = UID(number), let mail = try mail(uid, limits) else { continue }
            octets += mail.bytes.count
            if !batch.isEmpty, octets > limits.octets { break }
            batch.append(mail)
        }
        return batch
    }

    package func nextUID(after cursor: UID?) async throws -> UID? {
        try list()
        return places.keys.filter { $0 > cursor?.number ?? 0 }.min().flatMap(UID.init)
    }

    package func fetch(_ uids: [UID], limits: FetchLimits) async throws -> [FetchedMail] {
        try list()
        return try uids.compactMap { try mail($0, limits) }
    }

    /// Each is marked that can be; the first failure is thrown behind the last.
    package func markTaken(_ uids: [UID]) async throws {
        var failure: (any Error)?
        for uid in uids {
            do {
                try mark(uid)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func mark(_ uid: UID) throws {
        guard let place = places[uid.number] else { return }
        switch afterwards {
        case .leave: break
        case .flag:
            guard place != "cur/" + Self.seenName(place) else { return }
            try move(uid, to: "\(path)/cur")
            places[uid.number] = places[uid.number].map { "cur/" + Self.seenName($0) }
        case .move(let folder):
            let target = path + "/." + folder.split(separator: "/").joined(separator: ".")
            try MaildirFiles.make(target)
            try move(uid, to: target + "/cur")
            places[uid.number] = nil
        }
    }

    private static func seenName(_ place: String) -> String {
        MaildirFiles.seen(place.split(separator: "/").last.map(String.init) ?? place)
    }

    /// Moves a mail and flags it; one that a mail client has renamed meanwhile is looked for.
    private func move(_ uid: UID, to folder: String) throws {
        for isLast in [false, true] {
            guard let place = places[uid.number] else { return }
            let file = "\(path)/\(place)"
            do {
                return try MaildirFiles.move(file, to: "\(folder)/\(Self.seenName(place))")
            } catch where !isLast && !FileManager.default.fileExists(atPath: file) {
                try list()
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

    /// A mail where it stands now; nil where it is gone, or where no file stands.
    ///
    /// Mail clients rename files at any time: one that is missing is looked for again.
    private func mail(_ uid: UID, _ limits: FetchLimits) throws -> FetchedMail? {
        guard let place = places[uid.number] else { return nil }
        switch MaildirFile.read("\(path)/\(place)", limits) {
        case .missing:
            try list()
            guard let now = places[uid.number] else { return nil }
            // A name that is no text in UTF-8 cannot be opened by the name that we were given.
            guard now != place || now.contains("\u{FFFD}") else { return nil }
            return MaildirFile.read("\(path)/\(now)", limits).mail(uid, now)
        case let found: return found.mail(uid, place)
        }
    }
}
