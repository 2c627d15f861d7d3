/// The record of what was taken in, written and sent: one SQLite file, one transaction per act.
///
/// Every function here is one transition; a crash leaves the state before it or after it.
import Foundation
import GRDB

package struct Store: Sendable {
    let pool: DatabasePool
    /// Lets letters go by themselves where the site's policy says so; nil: all wait for a person.
    package var gate: SendingGate?

    /// Opens or creates `secretariat.sqlite` in a folder and brings its tables up to date.
    ///
    /// Throws `StoreError.newer` when a later program has written the file. Commits are flushed
    /// to the disk before they return (`synchronous = FULL`), since a mail is marked on the
    /// server right after.
    package init(folder: String) throws {
        do {
            pool = try Self.open(folder)
        } catch let error as DatabaseError {
            let found = StoreError(error)
            if case .forbidden = found { throw StoreError.forbidden(Self.remedy(folder)) }
            throw found
        } catch is CocoaError {
            throw StoreError.forbidden(Self.remedy(folder))
        }
        let migrator = Schema.migrator
        do {
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newer(folder) }
            try migrator.migrate(pool)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    private static func open(_ folder: String) throws -> DatabasePool {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try keepPrivate(folder + "/secretariat.sqlite")
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.maximumReaderCount = readers
        configuration.prepareDatabase { database in
            database.add(function: folded)
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA foreign_keys = ON")
            guard !database.configuration.readonly else {
                // The writer's log and the system's cache hold the hot pages; each reader keeps
                // what one page of the desk needs.
                return try database.execute(sql: "PRAGMA cache_size = -512")
            }
            // Room for the pages of one batch with its big mails, and a log of 16 MB before it
            // is copied: hot pages are written once for many commits.
            try database.execute(sql: "PRAGMA cache_size = -4000")
            // What a statement or savepoint may have to undo: in a file it was more than the log.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        return try DatabasePool(
            path: folder + "/secretariat.sqlite", configuration: configuration)
    }

    /// What to do about a folder that this user may not use.
    package static func remedy(_ folder: String) -> String {
        let facts = try? FileManager.default.attributesOfItem(atPath: folder)
        let owner = (facts?[.ownerAccountName] as? String).map { " `\($0)`" } ?? ""
        return "\(folder) cannot be opened for writing by this user; run the command as the user"
            + "\(owner) to whom the office's folder belongs, or name another with --state"
    }

    /// The file holds people's letters: nobody else on the machine reads it. SQLite gives its log
    /// files the rights of the database.
    private static func keepPrivate(_ path: String) throws {
        let files = FileManager.default
        let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        if files.fileExists(atPath: path) {
            try? files.setAttributes(rights, ofItemAtPath: path)
        } else if !files.createFile(atPath: path, contents: nil, attributes: rights) {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
    }

    /// Connections that read at once: visitors of the desk beside the decision of new mail.
    private static let readers = 5

    /// Seconds that a writer waits for another process (a command beside the daemon).
    private static let busySeconds = 20.0

    /// Lets go of the pages that the connections keep at hand; the next reads fetch them again.
    package func giveBackMemory() { pool.releaseMemory() }

    /// One view of the record, as it is now, for everything that `body` reads on this thread.
    ///
    /// Spares the transaction of each single read; `body` writes nothing.
    package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try pool.read { _ in try Self.$isInSnapshot.withValue(true) { try body() } }
    }

    @TaskLocal private static var isInSnapshot = false

    /// A read on its own, or a part of the snapshot that is open.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try Self.isInSnapshot ? pool.unsafeReentrantRead(body) : pool.read(body)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try pool.write(body)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

/// What can go wrong in the store, by what one can do about it.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    /// The file was written by a later version: use that program, or restore a backup.
    case newer(String)
    /// No room on the disk: nothing was changed; make room.
    case full
    /// Another process held the file for too long: try again.
    case busy
    case refused(String)
    /// What the act rests on has changed since it was decided: decide again.
    case conflict(String)
    case damaged(String)
    /// The file may not be used by this user.
    case forbidden(String)

    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR: self = .full
        case .SQLITE_BUSY: self = .busy
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self = .forbidden("the database cannot be opened for writing by this user")
        default: self = .damaged(error.message ?? "code \(error.resultCode.rawValue)")
        }
    }

    package var description: String {
        switch self {
        case .newer(let folder):
            "the database in \(folder) was written by a newer secretariat; use that one"
        case .full: "the disk is full or cannot be written; nothing was changed"
        case .busy: "another process holds the database; try again"
        case .refused(let why), .conflict(let why), .forbidden(let why): why
        case .damaged(let why): "the database answered: \(why)"
        }
    }
}
