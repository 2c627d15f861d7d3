import Foundation
import GRDB
package import Sending

/// A decision on a held letter, made in the same transaction as the mail that brought it.
package struct DecideLetter: StoreAct {
    package enum Verdict: Sendable {
        /// Exactly the bytes of this digest may go.
        case approve(digest: [UInt8]?, releaseAt: Int64)
        /// The reason is for the journal; only `told` may reach the letter's reader.
        case reject(reason: String, told: String = "")
        /// A new version takes the place of the shown one.
        case revise(RevisionDraft)
        case callBack
    }

    let letter: Int64
    let revision: Int
    let actor: String
    let verdict: Verdict

    package init(_ letter: Int64, revision: Int, by actor: String, _ verdict: Verdict) {
        self.letter = letter
        self.revision = revision
        self.actor = actor
        self.verdict = verdict
    }

    /// What has become impossible meanwhile is a conflict: the mail is decided again.
    package func apply(_ scope: WriteScope) throws {
        do {
            try decide(scope)
        } catch StoreError.refused(let why) {
            throw StoreError.conflict(why)
        }
    }

    private func decide(_ scope: WriteScope) throws {
        switch verdict {
        case .approve(let digest, let releaseAt):
            try requireDigest(digest, scope)
            try Store.approve(
                letter, revision: revision, by: actor, releaseAt: releaseAt, now: scope.now,
                scope.database)
        case .reject(let reason, let told):
            try Store.reject(
                letter, revision: revision, from: [.held], by: actor, reason: reason, told: told,
                now: scope.now, scope.database)
        case .revise(let draft):
            _ = try Store.revise(letter, from: revision, to: draft, now: scope.now, scope.database)
        case .callBack:
            try Store.callBack(
                letter, by: actor, detail: "by mail", now: scope.now, scope.database)
        }
    }

    /// The key was given for these bytes; a revision never changes, but trust is better proven.
    private func requireDigest(_ digest: [UInt8]?, _ scope: WriteScope) throws {
        guard let digest else { return }
        let stored = try Data.fetchOne(
            scope.database,
            sql: "SELECT digest FROM revision WHERE letter_id = ? AND number = ?",
            arguments: [letter, revision])
        guard stored.map(Array.init) == digest else {
            throw StoreError.conflict("letter \(letter) is not the one that the key was made for")
        }
    }
}

/// Puts a decision off: staff are not asked again before the moment.
package struct PauseLetter: StoreAct {
    let letter: Int64
    let until: Int64
    let actor: String

    package init(_ letter: Int64, until: Int64, by actor: String) {
        self.letter = letter
        self.until = until
        self.actor = actor
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "INSERT OR REPLACE INTO desk_pause VALUES (?, ?)", arguments: [letter, until])
        try scope.database.execute(
            sql: "DELETE FROM desk_notice WHERE letter_id = ?", arguments: [letter])
        try scope.journal(actor, "put off", "letter \(letter)", detail: "until \(until)")
    }
}

/// Keeps a note of staff beside a letter.
package struct NoteLetter: StoreAct {
    let letter: Int64
    let author: String
    let text: String

    package init(_ letter: Int64, author: String, text: String) {
        self.letter = letter
        self.author = author
        self.text = text
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "INSERT INTO desk_note (letter_id, author, at, text) VALUES (?, ?, ?, ?)",
            arguments: [letter, author, scope.now, text])
        try scope.journal(author, "noted", "letter \(letter)", detail: text)
    }
}

/// A line of the journal about something that was not done, or done by word of mouth only.
package struct RecordLine: StoreAct {
    let actor: String
    let action: String
    let subject: String
    let detail: String

    package init(_ actor: String, _ action: String, _ subject: String, detail: String) {
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.journal(actor, action, subject, detail: detail)
    }
}

/// Remembers that a member of staff is told of letters.
package struct TellStaff: StoreAct {
    let kind: DeskNotice
    let staff: String
    let letters: [Int64]
    /// The day of a digest, or what tells the answer that a question is about from others.
    let day: String
    /// Notices of this kind and day that the person may get in an hour.
    let mostInAnHour: Int?

    package init(
        _ kind: DeskNotice, staff: String, letters: [Int64], day: String = "",
        mostInAnHour: Int? = nil
    ) {
        self.kind = kind
        self.staff = staff
        self.letters = letters
        self.day = day
        self.mostInAnHour = mostInAnHour
    }

    /// The journal keeps the digest of what was put before whom.
    private func recordShown(_ letter: Int64, _ scope: WriteScope) throws {
        let digest = try Data.fetchOne(
            scope.database,
            sql: """
                SELECT revision.digest FROM letter JOIN revision
                ON letter_id = letter.id AND number = letter.revision WHERE letter.id = ?
                """, arguments: [letter])
        try scope.journal(
            "desk", "shown", "letter \(letter)", detail: "to \(staff)",
            digest: digest.map(Array.init))
    }

    private func refuseTooMany(_ scope: WriteScope) throws {
        guard let mostInAnHour else { return }
        let told = try Int.fetchOne(
            scope.database,
            sql: """
                SELECT count(*) FROM desk_notice
                WHERE kind = ? AND staff = ? AND at > ? AND day = ?
                """, arguments: [kind.rawValue, staff, scope.now - 3_600, day]) ?? 0
        guard told < mostInAnHour else {
            throw StoreError.conflict("\(staff) was asked \(told) times in this hour")
        }
    }

    package func apply(_ scope: WriteScope) throws {
        try refuseTooMany(scope)
        let about: [Int64?] = letters.isEmpty ? [nil] : letters
        for letter in about {
            try scope.database.cachedStatement(
                sql: """
                    INSERT INTO desk_notice (kind, staff, letter_id, day, at)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [kind.rawValue, staff, letter, day, scope.now])
            if let letter { try recordShown(letter, scope) }
        }
    }
}

/// Ties the numbering of a list to the key that its letter carries.
package struct NumberLetters: StoreAct {
    let key: OneUseKey
    let items: [DeskItem]

    package init(_ key: OneUseKey, _ items: [DeskItem]) {
        self.key = key
        self.items = items
    }

    package func apply(_ scope: WriteScope) throws {
        for item in items {
            try scope.database.cachedStatement(
                sql: "INSERT INTO desk_item VALUES (?, ?, ?, ?, ?, NULL)"
            ).execute(arguments: [
                Data(key.digest), item.number, item.letter, item.revision,
                item.digest.map { Data($0) },
            ])
        }
    }
}

/// Uses one number of a list up: each is good for one decision, as a key of its own would be.
package struct UseItem: StoreAct {
    let key: [UInt8]
    let number: Int

    package init(_ key: KeyRow, number: Int) {
        self.key = key.digest
        self.number = number
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE desk_item SET used_at = ?1 WHERE key_digest = ?2 AND number = ?3
                AND used_at IS NULL AND EXISTS (SELECT 1 FROM one_use_key AS held
                    WHERE held.digest = key_digest AND held.used_at IS NULL AND expires_at > ?1)
                """, arguments: [scope.now, Data(key), number])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("number \(number) of the list was used meanwhile")
        }
    }
}
