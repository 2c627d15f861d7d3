import GRDB

/// Tables of what was sent about tours: programmes, reminders, and what came after.
enum JourneySchema {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("letters: requests and second approvals") { database in
            try database.execute(sql: ApprovalSchema.approvals)
            try database.execute(sql: LetterRequestSchema.requests)
        }
        migrator.registerMigration("letters: programmes, reminders and afterwards") { database in
            try database.execute(sql: itineraries)
            try database.execute(sql: reminders)
            try database.execute(sql: afterwards)
        }
    }

    /// A version is a tour file as it was when a programme was drafted from it; who was sent
    /// which one tells what a later change means to them.
    static let itineraries = """
        CREATE TABLE itinerary_version (
            tour TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            text BLOB NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (tour, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE itinerary_letter (
            letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
            tour TEXT NOT NULL,
            participant_id INTEGER NOT NULL,
            version INTEGER NOT NULL,
            FOREIGN KEY (tour, version) REFERENCES itinerary_version (tour, version)
        ) STRICT;
        CREATE INDEX itinerary_of_participant ON itinerary_letter (tour, participant_id);
        """

    /// One row for each person and reminder of a tour: what is sent stays sent.
    static let reminders = """
        CREATE TABLE reminder (
            tour TEXT NOT NULL,
            participant_id INTEGER NOT NULL,
            reminder TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'sent', 'skipped')),
            at INTEGER NOT NULL,
            reason TEXT,
            letter_id INTEGER REFERENCES letter (id),
            PRIMARY KEY (tour, participant_id, reminder),
            CHECK ((state = 'skipped') = (reason IS NOT NULL)),
            CHECK (state <> 'sent' OR letter_id IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE letter ADD COLUMN not_after INTEGER;
        CREATE INDEX reminder_planned ON reminder (at) WHERE state = 'planned';
        CREATE UNIQUE INDEX reminder_letter ON reminder (letter_id) WHERE letter_id IS NOT NULL;
        """

    /// One letter may be for several people of one address: each has a row of their own with it.
    static let sharedLetters = """
        DROP INDEX reminder_letter;
        CREATE INDEX reminder_of_letter ON reminder (letter_id) WHERE letter_id IS NOT NULL;
        CREATE TABLE shared_itinerary_letter (
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            tour TEXT NOT NULL,
            participant_id INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (letter_id, participant_id),
            FOREIGN KEY (tour, version) REFERENCES itinerary_version (tour, version)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO shared_itinerary_letter
            SELECT letter_id, tour, participant_id, version FROM itinerary_letter;
        DROP TABLE itinerary_letter;
        ALTER TABLE shared_itinerary_letter RENAME TO itinerary_letter;
        CREATE INDEX itinerary_of_participant ON itinerary_letter (tour, participant_id);
        """

    /// What a participant said after the tour; a report is promised, reminded of once, received.
    static let afterwards = """
        CREATE TABLE afterwards (
            tour TEXT NOT NULL,
            participant_id INTEGER NOT NULL,
            letter_id INTEGER NOT NULL REFERENCES letter (id),
            thanked_at INTEGER NOT NULL,
            answered_at INTEGER,
            answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers)),
            promised INTEGER NOT NULL DEFAULT 0 CHECK (promised IN (0, 1)),
            reminder_id INTEGER REFERENCES letter (id),
            reported_at INTEGER,
            PRIMARY KEY (tour, participant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tour_cancellation (
            tour TEXT NOT NULL PRIMARY KEY,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
