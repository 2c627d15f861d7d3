import Crypto
import Foundation
import GRDB
package import MailModel
import Touring

/// Which people a list holds; every condition that is set must be met.
package struct PeopleFilter: Sendable {
    package var statuses: [PersonStatus] = []
    package var group: String?
    package var language: LanguageTag?
    /// Words that must all stand in the name, the organization, the role, the place or an address,
    /// whatever their accents and case.
    package var words = ""
    /// Pages begin behind this person; lists are in the order of the numbers.
    package var after: Int64 = 0
    package var limit = 1_000_000

    package init(
        statuses: [PersonStatus] = [], group: String? = nil, language: LanguageTag? = nil,
        words: String = ""
    ) {
        self.words = words
        self.statuses = statuses
        self.group = group
        self.language = language
    }
}

extension Store {
    /// The person who has this address, be it the main one or another.
    package func person(at address: EmailAddress) throws -> PersonRow? {
        try read { try Self.person(at: address, $0) }
    }

    /// Whether somebody at this address left the list.
    package func hasLeft(_ address: EmailAddress) -> Bool {
        (try? person(at: address))?.status == .left
    }

    package func person(_ id: Int64) throws -> PersonRow? {
        try read { try Self.person(id, $0) }
    }

    /// A person's addresses, the main one first.
    package func addresses(of person: Int64) throws -> [AddressRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT person_address.address, confirmed_at FROM person_address
                    JOIN person ON person.id = person_id
                    WHERE person_id = ? ORDER BY person_address.address <> lower(person.address),
                    person_address.address
                    """, arguments: [person]
            ).map { AddressRow(address: $0["address"], confirmedAt: $0["confirmed_at"]) }
        }
    }

    package func groups(of person: Int64) throws -> [String] {
        try read {
            try String.fetchAll(
                $0, sql: "SELECT name FROM person_group WHERE person_id = ? ORDER BY name",
                arguments: [person])
        }
    }

    /// People in the order of their numbers; page through many with `after` and `limit`.
    package func people(_ filter: PeopleFilter = PeopleFilter()) throws -> [PersonRow] {
        var conditions = ["person.id > :after"]
        if !filter.statuses.isEmpty {
            conditions.append("status IN (SELECT value FROM json_each(:statuses))")
        }
        if filter.language != nil { conditions.append("language = :language") }
        if filter.group != nil {
            conditions.append("id IN (SELECT person_id FROM person_group WHERE name = :group)")
        }
        let statuses = filter.statuses.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "after": filter.after, "limit": filter.limit,
        ]
        if !filter.statuses.isEmpty { arguments["statuses"] = "[\(statuses)]" }
        if let language = filter.language { arguments["language"] = language.code }
        if let group = filter.group { arguments["group"] = group }
        for (number, word) in Self.searched(filter.words).enumerated() {
            conditions.append(Self.holds(":word\(number)"))
            arguments["word\(number)"] = word
        }
        let query = "SELECT * FROM person WHERE " + conditions.joined(separator: " AND ")
            + " ORDER BY id LIMIT :limit"
        return try read { [arguments] database in
            try Row.fetchAll(database, sql: query, arguments: StatementArguments(arguments))
                .map(PersonRow.init)
        }
    }

    /// Words of a search at the most; more find nothing else.
    private static let mostWords = 8

    private static func searched(_ words: String) -> [String] {
        Array(NameKey.fold(words).split(separator: " ").map(String.init).prefix(mostWords))
    }

    private static let searchedColumns =
        ["name", "organization", "role", "city", "country", "address"]
        .map { "coalesce(person.\($0), '')" }.joined(separator: " || ' ' || ")

    private static func holds(_ word: String) -> String {
        """
        (instr(folded(\(searchedColumns)), \(word)) OR EXISTS (SELECT 1 FROM person_address
            WHERE person_id = person.id AND instr(folded(person_address.address), \(word))))
        """
    }

    /// Text without accents and case, its words apart, as searches compare it.
    static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { NameKey.fold($0) }
    }

    /// Why nothing may be written to an address any more; nil where that is not so.
    package func suppression(of address: EmailAddress) throws -> String? {
        try read { try Self.suppression(of: address, $0) }
    }
}

// MARK: - Steps inside a transaction

extension Store {
    /// What spellings of one address have in common, as it stands in the tables.
    ///
    /// Case is folded, the domain has no dot at its end, and letters with accents are composed
    /// (RFC 6532 §3.1), since the tables compare bytes. A `+detail` is kept: not every host
    /// delivers it to the same person.
    package static func canonical(_ address: EmailAddress) -> String {
        var text = address.canonical
        while text.hasSuffix(".") { text.removeLast() }
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        return isASCII ? text : text.precomposedStringWithCanonicalMapping
    }

    /// The person of a number, also of one that was merged into another.
    static func person(_ id: Int64, _ database: Database) throws -> PersonRow? {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM person WHERE id = ?"), arguments: [id])
            ?? Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT person.* FROM merged_person JOIN person ON person.id = person_id
                        WHERE merged_person.id = ?
                        """), arguments: [id])
        return row.map(PersonRow.init)
    }

    static func person(at address: EmailAddress, _ database: Database) throws -> PersonRow? {
        try Row.fetchRare(
            database.cachedStatement(
                sql: """
                    SELECT person.* FROM person_address JOIN person ON person.id = person_id
                    WHERE person_address.address = ?
                    """), arguments: [canonical(address)]
        ).first.map(PersonRow.init)
    }

    static func suppression(of address: EmailAddress, _ database: Database) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT reason FROM suppression WHERE digest = ?"),
            arguments: [Data(digest(of: address, database))])
    }

    /// What the journal and the suppressions keep of an address: HMAC-SHA-256 under this
    /// database's own key, so that nobody can try addresses against a leaked list of digests.
    static func digest(of address: EmailAddress, _ database: Database) throws -> [UInt8] {
        let key = try Data.fetchOne(
            database.cachedStatement(sql: "SELECT bytes FROM secret WHERE name = 'addresses'"))
        guard let key else { throw StoreError.damaged("the key of the address digests is gone") }
        return Array(
            HMAC<SHA256>.authenticationCode(
                for: Array(canonical(address).utf8), using: SymmetricKey(data: key)))
    }
}

// MARK: - For imports

extension Store {
    /// Every known address in canonical form, with its person.
    package func knownAddresses() throws -> [String: Int64] {
        try read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT address, person_id FROM person_address")
            var known: [String: Int64] = [:]
            while let row = try rows.next() { known[row[0]] = row[1] }
            return known
        }
    }

    package func hasSuppressions() throws -> Bool {
        try read {
            try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM suppression)") ?? false
        }
    }
}
