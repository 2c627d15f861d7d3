import Foundation
import GRDB

/// A copy of the store that proves itself: whole pages, unbroken references, an unbroken journal,
/// and a seal over every row.
extension Store {
    /// Copies the store as it is at one moment, also while the daemon writes; refuses to replace.
    ///
    /// The copy bears its name only once it is whole: what fails leaves nothing behind.
    package func backUp(to file: String) throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StoreError.refused("\(file) is there already; name a new file")
        }
        let part = file + ".part"
        Self.remove(part)
        do {
            try copy(to: part)
            try Self.verifyBackup(part)
            try FileManager.default.moveItem(atPath: part, toPath: file)
        } catch {
            Self.remove(part)
            throw Self.plain(error, file)
        }
    }

    private func copy(to file: String) throws {
        let target = try DatabaseQueue(path: file)
        try pool.backup(to: target)
        // One file, which is read without others beside it.
        try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try target.write(BackupSeal.set)
        try target.close()
    }

    /// Throws what is wrong with a backup; says whether it bears a seal, as those made by an
    /// earlier program do not.
    @discardableResult
    package static func verifyBackup(_ file: String) throws -> BackupProof {
        guard FileManager.default.fileExists(atPath: file) else {
            throw StoreError.refused("there is no \(file)")
        }
        let beside = companions(of: file).filter { !FileManager.default.fileExists(atPath: $0) }
        defer { for path in beside { try? FileManager.default.removeItem(atPath: path) } }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let copy = try DatabaseQueue(path: file, configuration: configuration)
            defer { try? copy.close() }
            return try copy.read { try proof(of: file, $0) }
        } catch let error as DatabaseError {
            throw StoreError.refused("\(file) is no whole backup: \(error.message ?? "")")
        }
    }

    private static func proof(of file: String, _ database: Database) throws -> BackupProof {
        let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
        guard words == ["ok"] else {
            throw StoreError.refused("\(file) is damaged: \(words.joined(separator: "; "))")
        }
        try database.checkForeignKeys()
        if let line = try Journal.brokenLine(database) {
            throw StoreError.refused("\(file): the journal is broken at line \(line)")
        }
        switch try BackupSeal.fits(database) {
        case true?: return .sealed
        case false?:
            throw StoreError.refused(
                "\(file) was changed after it was made: its rows do not fit its seal")
        case nil: return .unsealed
        }
    }

    /// Puts a verified backup into a state folder that has no database yet.
    package static func restore(_ file: String, into folder: String) throws {
        try verifyBackup(file)
        let target = folder + "/secretariat.sqlite"
        guard !FileManager.default.fileExists(atPath: target) else {
            throw StoreError.refused("\(target) is there already; move it away first")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: file, toPath: target)
        } catch {
            remove(target)
            throw plain(error, target)
        }
    }

    // MARK: - Files

    private static func companions(of file: String) -> [String] {
        ["-shm", "-wal", "-journal"].map { file + $0 }
    }

    private static func remove(_ file: String) {
        for path in [file] + companions(of: file) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static func plain(_ error: any Error, _ file: String) -> any Error {
        switch error {
        case let error as DatabaseError:
            if case .forbidden = StoreError(error) {
                return StoreError.refused(
                    "\(file) cannot be written; name a file in a folder of yours")
            }
            return StoreError(error)
        case let error as CocoaError:
            return error.code == .fileWriteOutOfSpace
                ? StoreError.full : StoreError.refused("\(file) cannot be written")
        default: return error
        }
    }
}

/// What was found out about a backup that is whole.
package enum BackupProof: Sendable {
    /// Every row is as it was when the copy was made.
    case sealed
    /// Made before backups bore a seal: a changed row would not show.
    case unsealed
}
