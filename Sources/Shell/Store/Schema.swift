import GRDB

/// The tables, as named migrations that are only ever appended to.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 mails and letters") { database in
            try database.execute(sql: mails)
            try database.execute(sql: letters)
            try database.execute(sql: record)
        }
        migrator.registerMigration("2 people, keys and purposes") { database in
            try database.execute(sql: PeopleSchema.people)
            try database.execute(sql: PeopleSchema.purposes)
            try database.execute(sql: PeopleSchema.keys)
        }
        migrator.registerMigration("3 attempts by moment") { database in
            try database.execute(sql: "CREATE INDEX attempt_by_moment ON attempt (started_at)")
        }
        JourneySchema.register(in: &migrator)
        migrator.registerMigration("tours: participants and seats") { database in
            try database.execute(sql: TourSchema.seats)
        }
        migrator.registerMigration("4 key of address digests") { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO secret VALUES ('addresses', randomblob(32))")
        }
        migrator.registerMigration("care 1 returned letters, health, storms") { database in
            try database.execute(sql: CareSchema.returns)
            try database.execute(sql: CareSchema.health)
            try database.execute(sql: CareSchema.robots)
        }
        migrator.registerMigration("care 2 campaigns") { database in
            try database.execute(sql: CampaignSchema.campaigns)
        }
        migrator.registerMigration("care 3 data requests") { database in
            try database.execute(sql: DataRequestSchema.requests)
        }
        migrator.registerMigration("desk: notices, lists, pauses and notes") { database in
            try database.execute(sql: DeskMailSchema.tables)
        }
        migrator.registerMigration("desk sessions") { database in
            try database.execute(sql: DeskSchema.sessions)
            try database.execute(sql: DeskSchema.indexes)
        }
        migrator.registerMigration("care 4 trusted correspondents") { database in
            try database.execute(sql: CareChanges.trust)
        }
        migrator.registerMigration("desk gaps") { database in
            try database.execute(sql: DeskSchema.gaps)
        }
        migrator.registerMigration("joining: dialogues and consequences") { database in
            try database.execute(sql: JoinSchema.dialogues)
        }
        migrator.registerMigration("desk: keys carry a seal") { database in
            try database.execute(sql: DeskMailSchema.seals)
        }
        migrator.registerMigration("mails that hold a passport number") { database in
            try database.execute(sql: LetterRequestSchema.passports)
        }
        migrator.registerMigration("people: entries that were merged") { database in
            try database.execute(sql: PeopleSchema.merged)
        }
        migrator.registerMigration("joining: what became of consequences") { database in
            try database.execute(sql: JoinSchema.outcomes)
        }
        migrator.registerMigration("letters: one for several people of an address") { database in
            try database.execute(sql: JourneySchema.sharedLetters)
        }
        migrator.registerMigration("mails known again, mailboxes begun") { database in
            try database.execute(sql: IntakeSchema.tables)
        }
        return migrator
    }

    private static let mails = """
        CREATE TABLE mailbox (
            name TEXT NOT NULL PRIMARY KEY,
            uid_validity INTEGER NOT NULL,
            last_uid INTEGER NOT NULL CHECK (last_uid >= 0)
        ) STRICT;
        CREATE TABLE case_file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT NOT NULL,
            subject TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            last_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX case_of_person ON case_file (person, last_at);
        CREATE TABLE mail (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            mailbox TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            uid INTEGER NOT NULL CHECK (uid > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            size INTEGER NOT NULL,
            complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
            taken_at INTEGER NOT NULL,
            marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1)),
            state TEXT NOT NULL CHECK (state IN ('taken', 'received', 'duplicate')),
            case_id INTEGER REFERENCES case_file (id),
            message_id TEXT,
            kind TEXT,
            language TEXT,
            sender TEXT,
            subject TEXT,
            decision TEXT,
            UNIQUE (mailbox, uid_validity, uid)
        ) STRICT;
        CREATE INDEX mail_by_digest ON mail (digest);
        CREATE INDEX mail_by_message_id ON mail (message_id);
        CREATE INDEX mail_of_case ON mail (case_id);
        CREATE INDEX mail_waiting ON mail (id) WHERE state = 'taken';
        CREATE INDEX mail_unmarked ON mail (mailbox, id) WHERE marked = 0;
        CREATE TABLE raw_mail (
            mail_id INTEGER PRIMARY KEY REFERENCES mail (id),
            bytes BLOB NOT NULL
        ) STRICT;
        """

    private static let letters = """
        CREATE TABLE letter (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER REFERENCES case_file (id),
            mail_id INTEGER REFERENCES mail (id),
            letter TEXT NOT NULL,
            language TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('drafted', 'held', 'superseded', 'rejected',
                'expired', 'approved', 'sending', 'sent', 'deferred', 'failed', 'uncertain')),
            revision INTEGER NOT NULL CHECK (revision >= 0),
            recipient TEXT NOT NULL,
            subject TEXT NOT NULL,
            score REAL NOT NULL,
            gaps TEXT NOT NULL,
            reason TEXT NOT NULL,
            message_id TEXT UNIQUE,
            digest BLOB CHECK (digest IS NULL OR length(digest) = 32),
            created_at INTEGER NOT NULL,
            decided_by TEXT,
            decided_at INTEGER,
            release_at INTEGER,
            next_attempt_at INTEGER,
            server_reply TEXT,
            copied INTEGER NOT NULL DEFAULT 0 CHECK (copied IN (0, 1)),
            CHECK (state NOT IN ('approved', 'sending', 'sent', 'deferred', 'failed', 'uncertain')
                OR (digest IS NOT NULL AND message_id IS NOT NULL AND revision > 0)),
            CHECK (state <> 'deferred' OR next_attempt_at IS NOT NULL),
            CHECK (state <> 'approved' OR release_at IS NOT NULL)
        ) STRICT;
        CREATE INDEX letter_by_state ON letter (state, id);
        CREATE INDEX letter_of_case ON letter (case_id);
        CREATE TABLE revision (
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            number INTEGER NOT NULL CHECK (number > 0),
            author TEXT NOT NULL,
            body TEXT NOT NULL,
            bytes BLOB NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            sources TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (letter_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            outcome TEXT NOT NULL
                CHECK (outcome IN ('open', 'ok', 'transient', 'permanent', 'uncertain')),
            reply TEXT,
            CHECK ((outcome = 'open') = (ended_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX attempt_open ON attempt (letter_id) WHERE outcome = 'open';
        CREATE INDEX attempt_of_letter ON attempt (letter_id);
        """

    private static let record = """
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            digest BLOB,
            chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT;
        CREATE TABLE setting (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;
        CREATE TABLE secret (
            name TEXT NOT NULL PRIMARY KEY,
            bytes BLOB NOT NULL
        ) STRICT;
        """
}
