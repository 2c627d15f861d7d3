/// Tables of what comes back: delivery reports, the health of addresses, absences and storms.
enum CareSchema {
    /// One line a report and letter; a report that belongs to no letter leaves no line here.
    static let returns = """
        CREATE TABLE delivery_report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            mail_id INTEGER REFERENCES mail (id),
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            weight TEXT NOT NULL CHECK (weight IN ('hard', 'soft', 'none')),
            status TEXT,
            at INTEGER NOT NULL,
            UNIQUE (mail_id, letter_id)
        ) STRICT;
        CREATE INDEX report_of_letter ON delivery_report (letter_id);
        ALTER TABLE letter ADD COLUMN returned TEXT CHECK (returned IN ('hard', 'soft'));
        ALTER TABLE letter ADD COLUMN returned_at INTEGER;
        ALTER TABLE letter ADD COLUMN returned_status TEXT;
        CREATE INDEX letter_by_recipient ON letter (lower(recipient), id);
        """

    /// Only addresses that are not in plain good health have a line.
    static let health = """
        CREATE TABLE address_health (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            address TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('good', 'suspended', 'probing', 'dropped')),
            score REAL NOT NULL CHECK (score >= 0),
            scored_at INTEGER NOT NULL,
            since INTEGER NOT NULL,
            probe_letter INTEGER REFERENCES letter (id)
        ) STRICT;
        CREATE INDEX health_by_state ON address_health (state, since);
        """

    static let robots = """
        CREATE TABLE absence (
            address TEXT NOT NULL PRIMARY KEY,
            returns TEXT,
            mail_id INTEGER REFERENCES mail (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE exchange (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL,
            at INTEGER NOT NULL,
            noted_at INTEGER NOT NULL,
            fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 128)
        ) STRICT;
        CREATE INDEX exchange_of_address ON exchange (address, at);
        CREATE INDEX exchange_by_moment ON exchange (noted_at);
        CREATE TABLE storm (
            address TEXT NOT NULL PRIMARY KEY,
            opened_at INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        """
}

/// Changes of the tables above.
enum CareChanges {
    static let trust = "ALTER TABLE storm ADD COLUMN trusted_until INTEGER;"
}

/// Tables of letters to many.
enum CampaignSchema {
    /// One letter a person and campaign, whatever is repeated.
    static let campaigns = """
        CREATE TABLE campaign (
            name TEXT NOT NULL PRIMARY KEY,
            letter TEXT NOT NULL,
            audience TEXT NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('drafted', 'running', 'stopped', 'paused', 'dropped')),
            reason TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            approved_by TEXT,
            approved_at INTEGER,
            CHECK (state IN ('drafted', 'dropped') OR approved_at IS NOT NULL)
        ) STRICT;
        ALTER TABLE letter ADD COLUMN variant TEXT;
        CREATE UNIQUE INDEX letter_of_reader ON letter (campaign, person_id)
            WHERE campaign IS NOT NULL AND person_id IS NOT NULL;
        CREATE INDEX letter_due ON letter (purpose, state, id);
        CREATE INDEX letter_of_campaign_by_release ON letter (campaign, state, release_at);
        CREATE INDEX letter_of_campaign_by_attempt ON letter (campaign, state, next_attempt_at);
        """
}
