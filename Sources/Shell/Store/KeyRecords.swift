import Foundation
import GRDB
package import Sending

/// What the record knows of a one-use key.
package struct KeyRow: Sendable, Equatable {
    package let digest: [UInt8]
    package let purpose: String
    package let subject: String
    /// The canonical address that the key was given to.
    package let holder: String
    package let binding: [UInt8]?
    /// The letter that carried the key.
    package let letterID: Int64?
    package let createdAt: Int64
    package let expiresAt: Int64
    package let usedAt: Int64?
    /// The secret whose seal the key carries; nil for keys that carry none.
    let sealedBy: Int64?

    init(_ row: Row) {
        digest = Array(row["digest"] as Data)
        purpose = row["purpose"]
        subject = row["subject"]
        holder = row["holder"]
        binding = (row["binding"] as Data?).map(Array.init)
        letterID = row["letter_id"]
        createdAt = row["created_at"]
        expiresAt = row["expires_at"]
        usedAt = row["used_at"]
        sealedBy = row["sealed_by"]
    }

    var terms: KeyTerms {
        KeyTerms(
            purpose: purpose, subject: subject, holder: holder, binding: binding,
            expiresAt: expiresAt)
    }
}

/// Records a fresh key; as a letter's own act it is tied to that letter.
package struct IssueKey: StoreAct {
    let key: OneUseKey
    let purpose: String
    let subject: String
    let holder: String
    let binding: [UInt8]?
    let expiresAt: Int64
    let secret: KeySecret?

    package init(
        _ key: OneUseKey, purpose: String, subject: String, holder: String,
        binding: [UInt8]? = nil, expiresAt: Int64
    ) {
        self.key = key
        self.purpose = purpose
        self.subject = subject
        self.holder = holder
        self.binding = binding
        self.expiresAt = expiresAt
        secret = nil
    }

    /// Records a key that carries the seal of its terms.
    package init(_ sealed: SealedKey) {
        key = sealed.key
        purpose = sealed.terms.purpose
        subject = sealed.terms.subject
        holder = sealed.terms.holder
        binding = sealed.terms.binding
        expiresAt = sealed.terms.expiresAt
        secret = sealed.secret
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.cachedStatement(
            sql: "INSERT INTO one_use_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)"
        ).execute(arguments: [
            Data(key.digest), purpose, subject, holder, binding.map { Data($0) },
            scope.letterID, scope.now, expiresAt, try secret?.record(scope),
        ])
    }
}

/// Uses a key up; a conflict when it was used or has run out meanwhile.
package struct UseKey: StoreAct {
    let digest: [UInt8]

    package init(_ key: KeyRow) { digest = key.digest }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE one_use_key SET used_at = ?1
                WHERE digest = ?2 AND used_at IS NULL AND expires_at > ?1
                """, arguments: [scope.now, Data(digest)])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("the key was used meanwhile, or has run out")
        }
    }
}

extension Store {
    /// What is known of a key; nil for one that was never given out.
    package func key(_ key: OneUseKey) throws -> KeyRow? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM one_use_key WHERE digest = ?",
                arguments: [Data(key.digest)]
            ).map(KeyRow.init)
        }
    }

    /// Keys for one subject, the oldest first.
    package func keys(purpose: String, subject: String) throws -> [KeyRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM one_use_key WHERE purpose = ? AND subject = ?
                    ORDER BY created_at, digest
                    """, arguments: [purpose, subject]
            ).map(KeyRow.init)
        }
    }
}
