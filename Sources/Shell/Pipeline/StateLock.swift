/// The services of the daemon: taking in, reading and deciding, sending; and what they share.
import Foundation
import Glibc
import Store

/// Keeps a second daemon from one state folder; the kernel drops it when the process ends.
package final class StateLock: Sendable {
    private let descriptor: Int32

    /// Throws `StateLockHeld` with the holder's process number when another daemon runs.
    package init(folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError.forbidden(Store.remedy(folder))
        }
        descriptor = open(Self.path(folder), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC ? StoreError.full : StoreError.forbidden(Store.remedy(folder))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StateLockHeld(folder: folder, holder: Self.words(in: folder))
        }
        let words = "process \(getpid())"
        ftruncate(descriptor, 0)
        _ = words.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }

    /// Who holds the folder now, or nil when no daemon runs on it.
    package static func holder(of folder: String) -> String? {
        let probe = open(path(folder), O_RDWR | O_CLOEXEC)
        guard probe >= 0 else { return nil }
        defer { close(probe) }
        if flock(probe, LOCK_SH | LOCK_NB) == 0 { return nil }
        return words(in: folder)
    }

    private static func path(_ folder: String) -> String { folder + "/secretariat.lock" }

    private static func words(in folder: String) -> String {
        FileManager.default.contents(atPath: path(folder))
            .map { String(decoding: $0, as: UTF8.self) } ?? "another process"
    }
}

package struct StateLockHeld: Error, CustomStringConvertible {
    package let folder: String
    package let holder: String

    package init(folder: String, holder: String) {
        self.folder = folder
        self.holder = holder
    }

    package var description: String { "\(folder) is in use by \(holder); stop that daemon first" }
}
