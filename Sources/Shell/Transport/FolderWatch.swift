import Foundation
import Glibc

/// Waits for files to appear in a folder (inotify), on a thread of its own.
final class FolderWatch: Sendable {
    private let notices: Int32
    private let bell: Int32
    private let bellEnd: Int32

    init(_ folder: String) throws(MailboxFailure) {
        notices = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (bell, bellEnd) = (ends[0], ends[1])
        let mask = UInt32(IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE)
        guard notices >= 0, bell >= 0, inotify_add_watch(notices, folder, mask) >= 0 else {
            throw .folder(path: folder, reason: "cannot be watched")
        }
    }

    deinit {
        close(notices)
        close(bell)
        close(bellEnd)
    }

    func interrupt() {
        var one: UInt8 = 1
        _ = write(bellEnd, &one, 1)
    }

    func wait(atMost longest: Duration) async -> MailboxChange {
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
