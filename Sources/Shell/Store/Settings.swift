import Foundation
import GRDB

extension Store {
    /// The key under this name, made once from the bytes handed in.
    package func secret(_ name: String, orCreate fresh: [UInt8]) throws -> [UInt8] {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO secret VALUES (?, ?)", arguments: [name, Data(fresh)])
            let stored = try Data.fetchOne(
                database, sql: "SELECT bytes FROM secret WHERE name = ?", arguments: [name])
            return stored.map(Array.init) ?? fresh
        }
    }

    /// Whether staff have stopped all sending.
    package func sendingIsStopped() throws -> Bool {
        try read { try Self.sendingIsStopped($0) }
    }

    static func sendingIsStopped(_ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT value FROM setting WHERE name = 'stopped'")
        return try String.fetchOne(statement) != nil
    }

    package func stopSending(_ stop: Bool, by actor: String, reason: String, now: Int64) throws {
        try write { database in
            if stop {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO setting VALUES ('stopped', ?)",
                    arguments: [reason])
            } else {
                try database.execute(sql: "DELETE FROM setting WHERE name = 'stopped'")
            }
            try Journal.append(
                JournalEntry(
                    at: now, actor: actor, action: stop ? "stopped sending" : "started sending",
                    subject: "outbox", detail: reason), database)
        }
    }
}
