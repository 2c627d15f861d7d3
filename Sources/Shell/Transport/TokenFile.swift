import Foundation
import Glibc
import MailModel

/// A refresh token on disk, for this user alone; the daemon and commands share it.
struct TokenFile {
    let path: String

    struct Content: Codable {
        var refresh: String
        /// When it ends, where the server has said so.
        var end: Int64?
        /// The digest of the token that the site handed in when this one was got from it.
        var seed: String?
    }

    func read() -> Content? {
        FileManager.default.contents(atPath: path).flatMap {
            try? JSONDecoder().decode(Content.self, from: $0)
        }
    }

    /// Whole or not at all: a provider may have ended the token that it replaces.
    func write(_ content: Content) throws {
        let bytes = Array(try JSONEncoder().encode(content))
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let fresh = path + ".\(getpid())"
        unlink(fresh)
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw MaildirFiles.failure(path) }
        defer { close(descriptor) }
        try MaildirFiles.write(bytes, to: descriptor, fresh)
        try MaildirFiles.move(fresh, to: path)
    }

    /// Runs the body while no other process asks for a token with this file.
    func alone<Value>(_ body: () throws -> Value) throws -> Value {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw MaildirFiles.failure(path) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        return try body()
    }
}
