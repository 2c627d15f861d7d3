import Foundation
import GRDB

/// A copy of the store that proves itself: whole pages, unbroken references, an unbroken journal.
extension Store {
    /// Copies the store as it is at one moment, also while the daemon writes; refuses to replace.
    package func backUp(to file: String) throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StoreError.refused("\(file) is there already; name a new file")
        }
        let target = try DatabaseQueue(path: file)
        try pool.backup(to: target)
        try target.close()
        try Self.verifyBackup(file)
    }

    /// Throws what is wrong with a backup.
    package static func verifyBackup(_ file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else {
            throw StoreError.refused("there is no \(file)")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let copy = try DatabaseQueue(path: file, configuration: configuration)
            try copy.read { database in
                let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
                guard words == ["ok"] else {
                    throw StoreError.refused("\(file) is damaged: \(words.joined(separator: "; "))")
                }
                try database.checkForeignKeys()
                if let line = try Journal.brokenLine(database) {
                    throw StoreError.refused("\(file): the journal is broken at line \(line)")
                }
            }
        } catch let error as DatabaseError {
            throw StoreError.refused("\(file) is no whole backup: \(error.message ?? "")")
        }
    }

    /// Puts a verified backup into a state folder that has no database yet.
    package static func restore(_ file: String, into folder: String) throws {
        try verifyBackup(file)
        let target = folder + "/secretariat.sqlite"
        guard !FileManager.default.fileExists(atPath: target) else {
            throw StoreError.refused("\(target) is there already; move it away first")
        }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: file, toPath: target)
    }
}
