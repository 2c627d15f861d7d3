/// Tables of the people whom the office knows, and of the keys that they answer with.
enum PeopleSchema {
    /// `version` rises with every change of a person, so that a decision can tell that the
    /// person changed since it was read. A contact is somebody known who never applied.
    static let people = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            address TEXT NOT NULL UNIQUE,
            status TEXT NOT NULL CHECK (status IN ('contact', 'applied', 'completing',
                'confirming', 'awaiting-approval', 'member', 'suspended', 'left', 'refused',
                'expired')),
            version INTEGER NOT NULL DEFAULT 1,
            name TEXT,
            organization TEXT,
            role TEXT,
            city TEXT,
            country TEXT,
            phone TEXT,
            language TEXT,
            fields TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fields)),
            case_id INTEGER REFERENCES case_file (id),
            consent_at INTEGER,
            consent_evidence TEXT,
            bounce_score REAL NOT NULL DEFAULT 0,
            bounced_at INTEGER,
            nudged_at INTEGER,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX person_by_status ON person (status, changed_at);
        CREATE TABLE person_address (
            address TEXT NOT NULL PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            confirmed_at INTEGER
        ) STRICT;
        CREATE INDEX address_of_person ON person_address (person_id);
        CREATE TABLE person_group (
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            PRIMARY KEY (person_id, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX group_by_name ON person_group (name);
        CREATE TABLE suppression (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// The number of an entry that turned out to be another's, so that links and keys in letters
    /// to it still lead to the person.
    static let merged = """
        CREATE TABLE merged_person (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX merged_into ON merged_person (person_id);
        """

    /// Only the digest of a key is kept; `binding` is the digest of what the key decides on.
    static let keys = """
        CREATE TABLE one_use_key (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            purpose TEXT NOT NULL,
            subject TEXT NOT NULL,
            holder TEXT NOT NULL,
            binding BLOB,
            letter_id INTEGER REFERENCES letter (id),
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX key_of_subject ON one_use_key (purpose, subject);
        """

    /// What a letter is for decides which rules it is under when it leaves.
    static let purposes = """
        ALTER TABLE letter ADD COLUMN purpose TEXT NOT NULL DEFAULT 'reply'
            CHECK (purpose IN ('reply', 'membership', 'tour', 'campaign', 'staff'));
        ALTER TABLE letter ADD COLUMN person_id INTEGER REFERENCES person (id);
        ALTER TABLE letter ADD COLUMN tour TEXT;
        ALTER TABLE letter ADD COLUMN campaign TEXT;
        CREATE INDEX letter_of_person ON letter (person_id);
        CREATE INDEX letter_of_tour ON letter (tour, state);
        CREATE INDEX letter_of_campaign ON letter (campaign, state);
        """
}
