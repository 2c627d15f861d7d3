import Crypto
import Foundation
import GRDB
package import Sending

/// A fresh key with its terms, sealed by a secret of the record.
package struct SealedKey: Sendable {
    package let key: OneUseKey
    let terms: KeyTerms
    let secret: KeySecret
}

/// What seals keys; a fresh one is recorded together with the first key that it seals.
enum KeySecret: Sendable {
    case known(Int64)
    case fresh([UInt8])

    /// Seconds for which one secret seals fresh keys.
    static let span: Int64 = 30 * 86_400
    /// Seconds after a key's end in which its secret is kept, so that its holder can be told.
    private static let afterlife: Int64 = 90 * 86_400

    /// The secret's number; forgets those whose keys have long run out.
    func record(_ scope: WriteScope) throws -> Int64 {
        guard case .fresh(let bytes) = self else {
            if case .known(let id) = self { return id }
            return 0
        }
        try scope.database.execute(
            sql: "INSERT INTO key_secret (bytes, created_at) VALUES (?, ?)",
            arguments: [Data(bytes), scope.now])
        let id = scope.database.lastInsertedRowID
        try scope.database.execute(
            sql: """
                DELETE FROM key_secret WHERE created_at <= ?1 AND NOT EXISTS (SELECT 1
                    FROM one_use_key WHERE sealed_by = key_secret.id AND expires_at > ?1)
                """, arguments: [scope.now - Self.span - Self.afterlife])
        try scope.journal("desk", "renewed", "key secret \(id)")
        return id
    }
}

extension Store {
    /// A fresh key for the terms, under the newest secret; a fresh secret takes over in time.
    package func sealedKey(
        for terms: KeyTerms, random: [UInt8], freshSecret: [UInt8], now: Int64
    ) throws -> SealedKey? {
        let newest = try read {
            try Row.fetchOne(
                $0,
                sql: """
                    SELECT id, bytes FROM key_secret WHERE created_at > ?
                    ORDER BY id DESC LIMIT 1
                    """, arguments: [now - KeySecret.span])
        }
        let bytes = newest.map { Array($0["bytes"] as Data) } ?? freshSecret
        return KeySeal(secret: bytes).key(random: random, for: terms).map {
            SealedKey(
                key: $0, terms: terms,
                secret: newest.map { .known($0["id"]) } ?? .fresh(freshSecret))
        }
    }

    /// Whether a key is the one that its row was written for.
    ///
    /// Keys from before the first secret carry no seal and are good until they end.
    package func isSealed(_ key: OneUseKey, as row: KeyRow) throws -> Bool {
        try read { database in
            guard let id = row.sealedBy else {
                let first = try Int64.fetchOne(
                    database, sql: "SELECT min(created_at) FROM key_secret")
                return first.map { row.createdAt <= $0 } ?? true
            }
            let bytes = try Data.fetchOne(
                database, sql: "SELECT bytes FROM key_secret WHERE id = ?", arguments: [id])
            return bytes.map { KeySeal(secret: Array($0)).fits(key, row.terms) } ?? false
        }
    }
}

extension DeskItem {
    /// The digest over a list's numbering, for the seal of its key.
    package static func digest(of items: [DeskItem]) -> [UInt8] {
        var hash = SHA256()
        for item in items {
            hash.update(data: Array("\(item.number) \(item.letter).\(item.revision) ".utf8))
            hash.update(data: item.digest ?? [])
        }
        return Array(hash.finalize())
    }
}
