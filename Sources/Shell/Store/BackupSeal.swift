import Crypto
import Foundation
import GRDB

/// A digest over every row of every table, kept in the copy itself: a row that was changed by
/// whatever hand no longer fits it.
enum BackupSeal {
    private static let table = "backup_seal"

    static func set(_ database: Database) throws {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
        let digest = Data(try digest(database))
        try database.execute(sql: "CREATE TABLE \(table) (digest BLOB NOT NULL) STRICT")
        try database.execute(sql: "INSERT INTO \(table) VALUES (?)", arguments: [digest])
    }

    /// Nil for a copy without a seal.
    static func fits(_ database: Database) throws -> Bool? {
        guard try database.tableExists(table) else { return nil }
        let kept = try Data.fetchOne(database, sql: "SELECT digest FROM \(table)")
        return try kept.map(Array.init) == digest(database)
    }

    // MARK: - The digest

    private static func digest(_ database: Database) throws -> [UInt8] {
        var hash = SHA256()
        let tables = try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql, EXISTS (SELECT 1 FROM pragma_table_list(s.name)
                    WHERE wr = 1) AS keyed
                FROM sqlite_schema AS s
                WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ? ORDER BY name
                """, arguments: [table])
        for row in tables {
            let name: String = row["name"]
            add(name, to: &hash)
            add(row["sql"] as String? ?? "", to: &hash)
            try add(name, isKeyed: row["keyed"], to: &hash, database)
        }
        return Array(hash.finalize())
    }

    private static func add(
        _ table: String, isKeyed: Bool, to hash: inout SHA256, _ database: Database
    ) throws {
        let width = try database.columns(in: table).count
        let order = isKeyed ? (1...width).map(String.init).joined(separator: ", ") : "rowid"
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) ORDER BY \(order)")
        while let row = try rows.next() {
            for place in 0..<width { add(row[place] as DatabaseValue, to: &hash) }
        }
    }

    /// A value with its kind and length, so that no two rows of values look alike.
    private static func add(_ value: DatabaseValue, to hash: inout SHA256) {
        switch value.storage {
        case .null: hash.update(data: [0])
        case .int64(let number):
            hash.update(data: [1])
            add(UInt64(bitPattern: number), to: &hash)
        case .double(let number):
            hash.update(data: [2])
            add(number.bitPattern, to: &hash)
        case .string(let text):
            hash.update(data: [3])
            add(text, to: &hash)
        case .blob(let data):
            hash.update(data: [4])
            add(UInt64(data.count), to: &hash)
            hash.update(data: data)
        }
    }

    private static func add(_ text: String, to hash: inout SHA256) {
        let bytes = Array(text.utf8)
        add(UInt64(bytes.count), to: &hash)
        hash.update(data: bytes)
    }

    private static func add(_ number: UInt64, to hash: inout SHA256) {
        withUnsafeBytes(of: number.littleEndian) { hash.update(bufferPointer: $0) }
    }
}
