import GRDB

/// Numbers of one day in an office's zone.
package struct DayCount: Sendable, Equatable {
    /// Days since 1970-01-01.
    package let day: Int64
    package let kind: String
    package let count: Int
}

/// A question that the library could not answer, with the letter that it was left open in.
package struct OpenQuestion: Sendable, Equatable {
    package let letterID: Int64
    package let language: String
    package let at: Int64
    package let text: String
}

extension Store {
    /// Mails taken in on each day from a moment on, by kind; the offset is that of the zone.
    package func mailsByDay(since: Int64, offset: Int64) throws -> [DayCount] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT (taken_at + ?2) / 86400 AS day, ifnull(kind, '') AS kind,
                        count(*) AS number
                    FROM mail WHERE taken_at >= ?1 AND state <> 'duplicate'
                    GROUP BY day, mail.kind ORDER BY day
                    """, arguments: [since, offset]
            ).map { DayCount(day: $0["day"], kind: $0["kind"], count: $0["number"]) }
        }
    }

    /// Seconds from a mail to the letter that answered it, of letters sent from a moment on.
    package func answerTimes(since: Int64, limit: Int) throws -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT started_at - mail.taken_at FROM attempt
                    JOIN letter ON letter.id = attempt.letter_id
                    JOIN mail ON mail.id = letter.mail_id
                    WHERE started_at >= ? AND outcome = 'ok' AND purpose <> 'staff'
                    ORDER BY started_at DESC LIMIT ?
                    """, arguments: [since, limit])
        }
    }

    /// Letters approved from a moment on: by the policy, and by people.
    package func approvals(since: Int64) throws -> (byItself: Int, byHand: Int) {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT ifnull(sum(actor = 'policy'), 0) AS own,
                        ifnull(sum(actor <> 'policy'), 0) AS hand FROM journal
                    JOIN letter ON letter.id = CAST(substr(journal.subject, 8) AS INTEGER)
                    WHERE action = 'approved' AND at >= ? AND purpose <> 'staff'
                    """, arguments: [since])
            return (row?["own"] ?? 0, row?["hand"] ?? 0)
        }
    }

    /// Questions that letters left open, the newest first.
    package func openQuestions(limit: Int) throws -> [OpenQuestion] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, language, created_at, gaps FROM letter WHERE gaps <> ''
                    ORDER BY id DESC LIMIT ?
                    """, arguments: [limit]
            ).flatMap { row in
                LetterRow.lines(row["gaps"]).map {
                    OpenQuestion(
                        letterID: row["id"], language: row["language"], at: row["created_at"],
                        text: $0)
                }
            }
        }
    }

    /// Letters to a person, the newest first.
    package func letters(ofPerson id: Int64, limit: Int) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query + " WHERE person_id = ? ORDER BY letter.id DESC LIMIT ?",
                arguments: [id, limit]
            ).map(LetterRow.init)
        }
    }
}
