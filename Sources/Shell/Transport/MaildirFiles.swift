import Foundation
import Glibc

/// The acts on files that Maildirs need, each durable before it returns.
enum MaildirFiles {
    static func failure(_ path: String) -> MailboxFailure {
        .folder(path: path, reason: String(cString: strerror(errno)))
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { throw failure(path) }
            done += count
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// A new file in `tmp`, flushed, then renamed into place, then the folder flushed.
    static func deliver(
        _ bytes: [UInt8], into maildir: String, folder: String, name: String
    ) throws {
        let temporary = "\(maildir)/tmp/\(name)"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(temporary) }
        do {
            do {
                defer { close(descriptor) }
                try write(bytes, to: descriptor, temporary)
            }
            try move(temporary, to: "\(maildir)/\(folder)/\(name)")
        } catch {
            unlink(temporary)
            throw error
        }
    }

    static func move(_ source: String, to target: String) throws {
        guard rename(source, target) == 0 else { throw failure(source) }
        try flush((target as NSString).deletingLastPathComponent)
    }

    static func flush(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    static func make(_ maildir: String) throws {
        for part in ["cur", "new", "tmp"] {
            do {
                try FileManager.default.createDirectory(
                    atPath: "\(maildir)/\(part)", withIntermediateDirectories: true)
            } catch {
                throw MailboxFailure.folder(path: maildir, reason: "\(error)")
            }
        }
    }

    /// Names of the files in a part of a Maildir, in name order; Maildirs name by time.
    static func names(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw MailboxFailure.folder(path: folder, reason: "cannot be listed")
        }
    }

    /// The name with the flag for seen beside those that other programs set.
    static func seen(_ name: String) -> String {
        let flags = Set(flags(of: name) + "S").sorted()
        return unique(name) + ":2," + String(flags)
    }

    static func flags(of name: String) -> String {
        name.firstRange(of: ":2,").map { String(name[$0.upperBound...]) } ?? ""
    }

    /// The name without its flags.
    static func unique(_ name: String) -> String { String(name.prefix { $0 != ":" }) }
}
