import GRDB
package import MailModel
package import Touring

/// Adds a participant under a number that was free when it was decided on.
package struct AddParticipant: StoreAct {
    let id: PersonID
    let contact: EmailAddress
    let contactName: String?
    let isSelf: Bool
    let name: String?
    let organization: String?
    let language: LanguageTag?

    /// `contact` is the address of the person who is written to, added as a contact if unknown.
    package init(
        _ id: PersonID, contact: EmailAddress, contactName: String? = nil, isSelf: Bool,
        name: String?, organization: String?, language: LanguageTag?
    ) {
        self.id = id
        self.contact = contact
        self.contactName = contactName
        self.isSelf = isSelf
        self.name = name
        self.organization = organization
        self.language = language
    }

    package func apply(_ scope: WriteScope) throws {
        let details = PersonDetails(
            name: isSelf ? name : contactName, organization: organization, language: language)
        let person = try Store.personID(at: contact, orContact: details, scope)
        do {
            try scope.database.execute(
                sql: """
                    INSERT INTO participant (id, person_id, is_self, name, organization,
                        created_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [id.number, person, isSelf, name, organization, scope.now])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw StoreError.conflict("the participant was added meanwhile")
        }
        try scope.journal("tours", "participant added", "participant \(id)")
    }
}

/// Names a participant who was announced without a name; a conflict where somebody else has.
package struct NameParticipant: StoreAct {
    let id: PersonID
    let name: String

    package init(_ id: PersonID, name: String) {
        self.id = id
        self.name = name
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: "UPDATE participant SET name = ? WHERE id = ? AND name IS NULL",
            arguments: [name, id.number])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("the participant was named meanwhile")
        }
        try scope.journal("tours", "participant named", "participant \(id)")
    }
}

/// Writes the seats that a step has changed; a conflict where the tour's book has moved on.
package struct TurnSeats: StoreAct {
    let tour: TourID
    let version: Int64
    let seats: [Seat]
    let actor: String

    /// `version` is that of the book from which the step was taken.
    package init(tour: TourID, version: Int64, seats: [Seat], actor: String) {
        self.tour = tour
        self.version = version
        self.seats = seats
        self.actor = actor
    }

    /// The act that turns one book into another, nil where they are the same.
    package init?(from old: StoredSeats, to new: SeatBook, actor: String) {
        let changed = new.all.filter { old.book[$0.person] != $0 }
        guard !changed.isEmpty else { return nil }
        self.init(
            tour: new.rules.tour, version: old.version, seats: changed, actor: actor)
    }

    package func apply(_ scope: WriteScope) throws {
        try raiseVersion(scope.database)
        for seat in seats {
            let state: [(any DatabaseValueConvertible)?] = [
                tour.text, seat.person.number, seat.organization, seat.state.word, seat.since,
            ]
            try scope.database.cachedStatement(sql: Self.upsert)
                .execute(arguments: StatementArguments(state + seat.state.columns))
            try scope.journal(
                actor, "seat \(seat.state.word)", "tour \(tour), participant \(seat.person)")
        }
    }

    private func raiseVersion(_ database: Database) throws {
        if version == 0 {
            try database.execute(
                sql: "INSERT OR IGNORE INTO tour_book (tour, version) VALUES (?, 1)",
                arguments: [tour.text])
        } else {
            try database.execute(
                sql: "UPDATE tour_book SET version = version + 1 WHERE tour = ? AND version = ?",
                arguments: [tour.text, version])
        }
        guard database.changesCount == 1 else {
            throw StoreError.conflict("the seats of \(tour) changed meanwhile")
        }
    }

    private static let upsert = """
        INSERT INTO seat (tour, participant_id, organization, state, since, ticket, reason, until,
            substitute_id, moved_to)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET organization = excluded.organization, state = excluded.state,
            since = excluded.since, ticket = excluded.ticket, reason = excluded.reason,
            until = excluded.until, substitute_id = excluded.substitute_id,
            moved_to = excluded.moved_to
        """
}

/// Keeps what a participant answered to a tour's questions; newer answers replace older ones.
package struct KeepSeatAnswers: StoreAct {
    let tour: TourID
    let participant: PersonID
    let answers: [Tour.Question: String]

    package init(tour: TourID, participant: PersonID, answers: [Tour.Question: String]) {
        self.tour = tour
        self.participant = participant
        self.answers = answers
    }

    package func apply(_ scope: WriteScope) throws {
        let sorted = answers.sorted { $0.key.rawValue < $1.key.rawValue }
        for (question, answer) in sorted {
            try scope.database.execute(
                sql: "INSERT OR REPLACE INTO seat_answer VALUES (?, ?, ?, ?, ?)",
                arguments: [tour.text, participant.number, question.rawValue, answer, scope.now])
        }
        guard !answers.isEmpty else { return }
        try scope.journal(
            "tours", "answers kept", "tour \(tour), participant \(participant)",
            detail: sorted.map(\.key.rawValue).joined(separator: ", "))
    }
}

/// Notes the SEQUENCE of a calendar object that a letter carries; a conflict where another letter
/// has taken the number meanwhile.
package struct NoteSequence: StoreAct {
    let tour: TourID
    let participant: PersonID
    let sequence: Int

    package init(tour: TourID, participant: PersonID, sequence: Int) {
        self.tour = tour
        self.participant = participant
        self.sequence = sequence
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE seat SET sequence = ?3 WHERE tour = ?1 AND participant_id = ?2
                AND coalesce(sequence, -1) < ?3
                """, arguments: [tour.text, participant.number, sequence])
        guard scope.database.changesCount == 1 else {
            throw StoreError.conflict("a newer calendar entry was drafted meanwhile")
        }
    }
}
