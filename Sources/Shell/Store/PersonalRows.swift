import GRDB

/// Where else in the record something about a person stands: found by the tables' own references,
/// so that a table which comes later is neither forgotten by an export nor by an erasure.
struct PersonalRows {
    /// A column that points at a person, at their letters or mails, or holds an address.
    private struct Place {
        let table: String
        let column: String
        let points: Points
    }

    private enum Points: String {
        case letter, mail, person, participant, address
    }

    /// Tables whose rows an export tells and an erasure empties one by one, or that hold nothing
    /// of anybody's.
    private static let known: Set = [
        "mail", "raw_mail", "letter", "revision", "person", "person_address", "person_group",
        "address_health", "absence", "journal", "setting", "secret", "suppression", "mailbox",
        "campaign", "participant", "seat", "seat_answer", "tour_book", "desk_session",
        "grdb_migrations",
    ]
    /// Tables of which an erasure keeps the rows, without what they say of the person, or that
    /// it empties by itself; an export tells them like any other.
    private static let emptied: Set = [
        "attempt", "delivery_report", "one_use_key", "case_file", "exchange", "storm",
        "data_request",
    ]

    private static let addressColumns: Set = [
        "address", "holder", "email", "recipient", "sender",
    ]
    /// `person` is an address in the table of cases alone.
    private static let caseColumn = "person"

    private let places: [Place]
    private let database: Database

    init(_ database: Database) throws {
        self.database = database
        let tables = try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        places = try tables.filter { !Self.known.contains($0) }.flatMap { table in
            let pointers: [Place] = try database.foreignKeys(on: table).compactMap { key in
                guard let points = Points(rawValue: key.destinationTable),
                    let column = key.mapping.first?.origin
                else { return nil }
                return Place(table: table, column: column, points: points)
            }
            let addresses = try database.columns(in: table).map(\.name)
                .filter {
                    Self.addressColumns.contains($0)
                        || table == "case_file" && $0 == Self.caseColumn
                }
                .map { Place(table: table, column: $0, points: .address) }
            let pointed = Set(pointers.map(\.column))
            let travellers = try database.columns(in: table).map(\.name)
                .filter { $0 == "participant_id" && !pointed.contains($0) }
                .map { Place(table: table, column: $0, points: .participant) }
            return pointers + addresses + travellers
        }
    }

    /// Deletes every such row; references among them are looked at when the transaction ends.
    func delete(letters: [Int64], mails: [Int64], person: Int64?, address: String) throws {
        guard !places.isEmpty else { return }
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for place in places where !Self.emptied.contains(place.table) {
            try database.execute(
                sql: "DELETE FROM \(place.table) WHERE \(condition(place))",
                arguments: arguments(place, letters, mails, person, address))
        }
    }

    /// Every such row as texts, by table; digests and bytes are left out.
    func rows(
        letters: [Int64], mails: [Int64], person: Int64?, address: String
    ) throws -> [String: [[String: String]]] {
        var found: [String: [[String: String]]] = [:]
        for place in places {
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM \(place.table) WHERE \(condition(place))",
                arguments: arguments(place, letters, mails, person, address))
            for row in rows {
                let pairs = row.compactMap { column, value -> (String, String)? in
                    switch value.storage {
                    case .null, .blob: nil
                    case .int64(let number): (column, "\(number)")
                    case .double(let number): (column, "\(number)")
                    case .string(let text): (column, text)
                    }
                }
                let texts = Dictionary(pairs) { first, _ in first }
                if found[place.table]?.contains(texts) != true {
                    found[place.table, default: []].append(texts)
                }
            }
        }
        return found
    }

    private func condition(_ place: Place) -> String {
        switch place.points {
        case .address: "lower(\(place.column)) = ?"
        case .participant:
            """
            \(place.column) IN (SELECT id FROM participant WHERE person_id IN
                (SELECT value FROM json_each(?)))
            """
        case .letter, .mail, .person: "\(place.column) IN (SELECT value FROM json_each(?))"
        }
    }

    private func arguments(
        _ place: Place, _ letters: [Int64], _ mails: [Int64], _ person: Int64?, _ address: String
    ) -> StatementArguments {
        func list(_ numbers: [Int64]) -> StatementArguments {
            ["[\(numbers.map(String.init).joined(separator: ","))]"]
        }
        return switch place.points {
        case .letter: list(letters)
        case .mail: list(mails)
        case .person, .participant: list([person].compactMap { $0 })
        case .address: [address]
        }
    }
}
