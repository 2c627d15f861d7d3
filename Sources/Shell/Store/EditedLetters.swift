import GRDB

/// A letter that staff edited: its first version beside the newest.
package struct EditedLetter: Sendable, Equatable {
    package let letter: Int64
    package let author: String
    package let before: String
    package let after: String
}

extension Store {
    /// The letters that were edited, the oldest first.
    package func editedLetters(limit: Int = 10_000) throws -> [EditedLetter] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT newest.letter_id, newest.author, first.body AS before,
                        newest.body AS after
                    FROM letter
                    JOIN revision AS newest
                        ON newest.letter_id = letter.id AND newest.number = letter.revision
                    JOIN revision AS first
                        ON first.letter_id = letter.id AND first.number = 1
                    WHERE letter.revision > 1 AND first.sources <> ''
                    ORDER BY letter.id LIMIT ?
                    """, arguments: [limit]
            ).map {
                EditedLetter(
                    letter: $0["letter_id"], author: $0["author"], before: $0["before"],
                    after: $0["after"])
            }
        }
    }
}
