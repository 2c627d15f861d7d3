import Foundation
import GRDB
import Sending

/// Notes that the mail being decided holds a passport's number, and until when it is kept.
package struct NotePassport: StoreAct {
    let until: Int64

    package init(until: Int64) { self.until = until }

    package func apply(_ scope: WriteScope) throws {
        guard let mail = scope.mailID else { return }
        try scope.database.execute(
            sql: "INSERT OR IGNORE INTO passport_mail VALUES (?, ?)", arguments: [mail, until])
    }
}

extension Store {
    /// Forgets passport numbers whose time is over, with the mails and drafts that hold them.
    ///
    /// The digests of what was approved and sent stay, so the record still tells that exactly
    /// those bytes left; a letter that has not left ends, and one that is just being sent is
    /// left for the next time. Gives back how many were forgotten.
    @discardableResult
    package func forgetPassports(now: Int64) throws -> Int {
        try write { database in
            let due = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM letter_request
                    WHERE passport_number IS NOT NULL AND passport_until <= ?
                    AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.id = letter_id
                        AND letter.state = 'sending')
                    """, arguments: [now]
            ).map(LetterRequestRow.init)
            for row in due { try Self.forget(row, now, database) }
            return try due.count + Self.forgetMails(now, database)
        }
    }

    /// The moment at which the next number is forgotten.
    package func nextPassportToForget() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0,
                sql: """
                    SELECT min(moment) FROM (
                        SELECT passport_until AS moment FROM letter_request
                            WHERE passport_number IS NOT NULL
                        UNION ALL SELECT until FROM passport_mail)
                    """)
        }
    }

    private static func forget(
        _ row: LetterRequestRow, _ now: Int64, _ database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE letter_request SET passport_number = NULL, passport_until = NULL,
                    version = version + 1, state = 'closed', changed_at = ? WHERE id = ?
                """, arguments: [now, row.id])
        try database.execute(
            sql: """
                UPDATE raw_mail SET bytes = ? WHERE mail_id IN
                    (SELECT mail_id FROM letter_request_mail WHERE request_id = ?)
                """, arguments: [Data(erased.utf8), row.id])
        if let letter = row.letterID { try end(letter, now, database) }
        try Journal.append(
            JournalEntry(
                at: now, actor: "clock", action: "passport forgotten",
                subject: "letter request \(row.id)"), database)
    }

    private static func forgetMails(_ now: Int64, _ database: Database) throws -> Int {
        let mails = try Int64.fetchAll(
            database, sql: "SELECT mail_id FROM passport_mail WHERE until <= ?", arguments: [now])
        for mail in mails {
            try database.execute(
                sql: "UPDATE raw_mail SET bytes = ? WHERE mail_id = ?",
                arguments: [Data(erased.utf8), mail])
            try database.execute(
                sql: "DELETE FROM passport_mail WHERE mail_id = ?", arguments: [mail])
            try Journal.append(
                JournalEntry(
                    at: now, actor: "clock", action: "passport forgotten", subject: "mail \(mail)"),
                database)
        }
        return mails.count
    }

    private static func end(_ letter: Int64, _ now: Int64, _ database: Database) throws {
        let state = try self.letter(letter, database)?.state ?? .sent
        if !state.isFinal {
            let wasTried: Set<LetterState> = [.deferred, .failed, .uncertain]
            try change(
                letter, from: [state], to: wasTried.contains(state) ? .rejected : .expired,
                by: "clock", detail: "its passport number was forgotten", now: now, database)
        }
        try database.execute(
            sql: "UPDATE revision SET bytes = ?, body = ?, sources = '' WHERE letter_id = ?",
            arguments: [Data(erased.utf8), erased, letter])
    }

    private static let erased = "Erased: it held a passport number, whose time was over.\r\n"
}
