import Foundation
import Glibc
import MailModel

/// What stands at a place of a Maildir; only a plain file is a mail.
///
/// Whoever may write into the folder may put a pipe or a device there: nothing waits for one.
enum MaildirFile {
    case missing
    /// A folder, a pipe, a device: no mail.
    case strange
    case unreadable(String)
    case found(FetchedMail.Content, modifiedAt: Int64)

    static func read(_ path: String, _ limits: FetchLimits) -> MaildirFile {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return .missing }
            return errno == ENXIO ? .strange : .unreadable(String(cString: strerror(errno)))
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return .strange
        }
        let moment = Int64(facts.st_mtim.tv_sec)
        do {
            guard facts.st_size > Int64(limits.largestMail) else {
                return .found(.whole(Array(try file.readToEnd() ?? Data())), modifiedAt: moment)
            }
            let start = try file.read(upToCount: limits.oversizePortion * 2) ?? Data()
            let size = Int(facts.st_size)
            return .found(
                .oversize(header: Array(start), beginning: [], size: size), modifiedAt: moment)
        } catch {
            return .unreadable("the file cannot be read")
        }
    }

    /// The mail under its number, at a place such as `cur/name:2,S`; nil for what is none.
    func mail(_ uid: UID, _ place: String) -> FetchedMail? {
        switch self {
        case .strange: return nil
        case .missing:
            return FetchedMail(uid: uid, content: .unavailable("the file cannot be opened"))
        case .unreadable(let why): return FetchedMail(uid: uid, content: .unavailable(why))
        case .found(let content, let moment):
            return FetchedMail(
                uid: uid, content: content, isSeen: MaildirFiles.flags(of: place).contains("S"),
                receivedAt: MailDate(secondsSinceEpoch: moment, zoneMinutes: 0))
        }
    }
}
