/// Tables of what staff were told, and of what they said besides their decisions.
enum DeskMailSchema {
    /// A row a letter to staff and a letter of theirs that it spoke of; none twice of one kind.
    static let tables = """
        CREATE TABLE desk_notice (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL
                CHECK (kind IN ('draft', 'batch', 'daily', 'escalation', 'question')),
            staff TEXT NOT NULL,
            letter_id INTEGER REFERENCES letter (id) ON DELETE CASCADE,
            day TEXT NOT NULL DEFAULT '',
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX desk_notice_of_letter ON desk_notice (letter_id, staff, kind);
        CREATE INDEX desk_notice_of_staff ON desk_notice (staff, kind, at);
        CREATE TABLE desk_item (
            key_digest BLOB NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            digest BLOB,
            used_at INTEGER,
            PRIMARY KEY (key_digest, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE desk_pause (
            letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
            until INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE desk_note (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
            author TEXT NOT NULL,
            at INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX desk_note_of_letter ON desk_note (letter_id);
        CREATE INDEX journal_by_actor ON journal (actor, action, at);
        """

    /// Secrets that seal keys; a new one takes over now and then, the old ones know their keys.
    static let seals = """
        CREATE TABLE key_secret (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bytes BLOB NOT NULL CHECK (length(bytes) = 32),
            created_at INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE one_use_key ADD COLUMN sealed_by INTEGER;
        """
}
