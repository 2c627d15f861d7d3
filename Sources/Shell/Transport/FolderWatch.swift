import Foundation
import Glibc

/// Waits for files to appear in a folder (inotify), on a thread of its own.
package final class FolderWatch: Sendable {
    private let notices: Int32
    private let bell: Int32
    private let bellEnd: Int32

    convenience init(_ folder: String) throws(MailboxFailure) {
        try self.init([folder], Self.arrivals)
    }

    /// Watches a folder and all folders in it for files that are saved, moved or removed; nil
    /// where it cannot.
    package convenience init?(tree folder: String) {
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        var folders = [folder]
        let walk = FileManager.default.enumerator(atPath: folder)
        while let path = walk?.nextObject() as? String, folders.count < Self.mostFolders {
            if walk?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
                folders.append(folder + "/" + path)
            }
        }
        do throws(MailboxFailure) {
            try self.init(folders, Self.arrivals | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM))
        } catch {
            return nil
        }
    }

    /// Folders beyond this many are not watched; a site has a handful.
    private static let mostFolders = 1_000
    private static let arrivals = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_CLOSE_WRITE)

    private init(_ folders: [String], _ mask: UInt32) throws(MailboxFailure) {
        notices = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (bell, bellEnd) = (ends[0], ends[1])
        for folder in folders
        where notices < 0 || bell < 0 || inotify_add_watch(notices, folder, mask) < 0 {
            throw .folder(path: folder, reason: "cannot be watched")
        }
    }

    deinit {
        close(notices)
        close(bell)
        close(bellEnd)
    }

    package func interrupt() {
        var one: UInt8 = 1
        _ = write(bellEnd, &one, 1)
    }

    package func wait(atMost longest: Duration) async -> MailboxChange {
        let milliseconds = Int32(clamping: longest.components.seconds.multipliedReportingOverflow(
            by: 1000).partialValue)
        return await withCheckedContinuation { continuation in
            let thread = Thread { [notices, bell] in
                continuation.resume(returning: Self.poll(notices, bell, milliseconds))
            }
            thread.stackSize = 1 << 17
            thread.start()
        }
    }

    private static func poll(
        _ notices: Int32, _ bell: Int32, _ milliseconds: Int32
    ) -> MailboxChange {
        var sets = [
            pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        ]
        guard Glibc.poll(&sets, 2, max(0, milliseconds)) > 0 else { return .nothing }
        if sets[1].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(bell, &bytes, bytes.count) > 0 {}
            return .interrupted
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(notices, &buffer, buffer.count) > 0 {}
        return .mailMayHaveArrived
    }
}
