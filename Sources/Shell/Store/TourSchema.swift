/// Tables of who takes part in which tour.
enum TourSchema {
    /// A participant travels; a person is who is written to. Somebody without an address of their
    /// own is a participant of the person who registered them. `version` rises with every change
    /// of a tour's seats, so that two answers never take the last place twice.
    static let seats = """
        CREATE TABLE tour_book (
            tour TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE participant (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            is_self INTEGER NOT NULL CHECK (is_self IN (0, 1)),
            name TEXT,
            organization TEXT,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX participant_self ON participant (person_id) WHERE is_self = 1;
        CREATE INDEX participant_of_person ON participant (person_id);
        CREATE TABLE seat (
            tour TEXT NOT NULL REFERENCES tour_book (tour),
            participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            organization TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('invited', 'registered', 'waiting', 'offered',
                'declined', 'withdrawn', 'substituted', 'moved')),
            since INTEGER NOT NULL,
            ticket INTEGER CHECK (ticket > 0),
            reason TEXT,
            until INTEGER,
            substitute_id INTEGER REFERENCES participant (id) ON DELETE SET NULL,
            moved_to TEXT,
            sequence INTEGER CHECK (sequence >= 0),
            PRIMARY KEY (tour, participant_id),
            CHECK ((state IN ('waiting', 'offered')) = (ticket IS NOT NULL)),
            CHECK ((state = 'offered') = (until IS NOT NULL)),
            CHECK ((state IN ('waiting', 'declined')) = (reason IS NOT NULL)),
            CHECK ((state = 'moved') = (moved_to IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX seat_of_participant ON seat (participant_id);
        CREATE INDEX seat_offered ON seat (until) WHERE state = 'offered';
        CREATE TABLE seat_answer (
            tour TEXT NOT NULL,
            participant_id INTEGER NOT NULL,
            question TEXT NOT NULL CHECK (question IN ('passport-name', 'diet', 'access-needs',
                'arrival', 'departure', 'phone')),
            answer TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (tour, participant_id, question),
            FOREIGN KEY (tour, participant_id) REFERENCES seat (tour, participant_id)
                ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER seat_gone AFTER DELETE ON seat BEGIN
            UPDATE tour_book SET version = version + 1 WHERE tour = old.tour;
        END;
        """
}
