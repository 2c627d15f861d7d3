import GRDB
package import Touring

extension Store {
    /// The seats of a tour, by whatever rules its file has now.
    package func seats(_ rules: SeatBook.Rules) throws -> StoredSeats {
        try read { try Self.seats(rules, $0) }
    }

    /// The seats of several tours at one moment.
    package func seats(_ rules: [SeatBook.Rules]) throws -> [StoredSeats] {
        try read { database in try rules.map { try Self.seats($0, database) } }
    }

    private static func seats(
        _ rules: SeatBook.Rules, _ database: Database
    ) throws -> StoredSeats {
        let version = try Int64.fetchOne(
            database, sql: "SELECT version FROM tour_book WHERE tour = ?",
            arguments: [rules.tour.text])
        let seats = try Row.fetchAll(
            database,
            sql: "SELECT *, organization AS seat_organization FROM seat WHERE tour = ?",
            arguments: [rules.tour.text]
        ).compactMap(Seat.init)
        return StoredSeats(book: SeatBook(rules, seats: seats), version: version ?? 0)
    }

    /// Everybody who has or had a seat in a tour, by number, with what they answered.
    package func participants(of tour: TourID) throws -> [ParticipantRow] {
        try participants("WHERE seat.tour = :tour", tour, [:])
    }

    /// Those whom a person travels or answers for, with their seats in a tour.
    package func participants(ofPerson person: Int64, in tour: TourID) throws -> [ParticipantRow] {
        try participants("WHERE participant.person_id = :person", tour, ["person": person])
    }

    /// One participant by number, with their seat in a tour.
    package func participant(_ id: PersonID, in tour: TourID) throws -> ParticipantRow? {
        try participants("WHERE participant.id = :id", tour, ["id": id.number]).first
    }

    private func participants(
        _ condition: String, _ tour: TourID, _ more: [String: any DatabaseValueConvertible]
    ) throws -> [ParticipantRow] {
        try read { database in
            var rows = try Row.fetchAll(
                database, sql: "\(ParticipantRow.query) \(condition) ORDER BY participant.id",
                arguments: StatementArguments(more.merging(["tour": tour.text]) { $1 })
            ).map(ParticipantRow.init)
            let places = Dictionary(
                uniqueKeysWithValues: rows.enumerated().map { ($0.element.id.number, $0.offset) })
            let answers = try Row.fetchCursor(
                database,
                sql: "SELECT participant_id, question, answer FROM seat_answer WHERE tour = ?",
                arguments: [tour.text])
            while let row = try answers.next() {
                if let place = places[row["participant_id"]],
                    let question = Tour.Question(rawValue: row["question"])
                {
                    rows[place].answers[question] = row["answer"]
                }
            }
            return rows
        }
    }

    /// Tours in which a person or somebody they answer for has or had a seat.
    package func tours(ofPerson person: Int64) throws -> [TourID] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT tour FROM seat JOIN participant
                    ON participant.id = seat.participant_id WHERE person_id = ? ORDER BY tour
                    """, arguments: [person]
            ).compactMap { TourID($0) }
        }
    }

    /// The number that the next participant gets if nobody is added meanwhile.
    package func nextParticipant() throws -> PersonID {
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'participant'"
        return PersonID((try read { try Int64.fetchOne($0, sql: sql) } ?? 0) + 1)
    }

    /// The letter of a tour that one of these Message-IDs names; the first that is found.
    package func tourLetter(answeredBy identifiers: [String]) throws -> LetterRow? {
        try read { database in
            for identifier in identifiers.prefix(20) {
                let row = try Row.fetchOne(
                    database,
                    sql: LetterRow.query
                        + " WHERE letter.message_id = ? AND letter.tour IS NOT NULL",
                    arguments: [identifier])
                if let row { return LetterRow(row) }
            }
            return nil
        }
    }
}
