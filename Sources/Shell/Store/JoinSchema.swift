/// Tables of what is under way with a person, and of what a verdict on a letter brings about.
enum JoinSchema {
    /// `asked` holds the fields of the last question in its order, as a JSON list; `heard_at` is
    /// when either side last wrote. `refusal` is staff's reason until its letter is drafted.
    static let dialogues = """
        CREATE TABLE join_dialogue (
            person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            asked TEXT NOT NULL CHECK (json_valid(asked)),
            unclear INTEGER NOT NULL CHECK (unclear >= 0),
            heard_at INTEGER NOT NULL,
            confirmed_at INTEGER,
            refusal TEXT
        ) STRICT;
        CREATE INDEX dialogue_by_moment ON join_dialogue (heard_at);
        CREATE TABLE consequence (
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected')),
            change TEXT NOT NULL CHECK (json_valid(change)),
            applied_at INTEGER,
            PRIMARY KEY (letter_id, verdict)
        ) STRICT, WITHOUT ROWID;
        """

    /// What became of a consequence, for staff to read: "undone", or why it could not be.
    static let outcomes = "ALTER TABLE consequence ADD COLUMN outcome TEXT"
}
