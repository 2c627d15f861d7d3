import GRDB

extension Store {
    /// The groups of members, with how many belong to each.
    package func groupSizes() throws -> [(name: String, count: Int)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT person_group.name, count(*) FROM person_group
                    JOIN person ON person.id = person_id AND status = 'member'
                    GROUP BY person_group.name ORDER BY person_group.name
                    """
            ).map { ($0[0], $0[1]) }
        }
    }

    package func memberCount() throws -> Int {
        try read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM person WHERE status = 'member'") ?? 0
        }
    }
}
