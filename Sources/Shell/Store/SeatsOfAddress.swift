import GRDB

extension Store {
    /// Ids of tours in which whoever writes from this address, or somebody they answer for, is
    /// invited or has a seat.
    package func seatedTours(of address: String) throws -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT tour FROM seat
                    JOIN participant ON participant.id = participant_id
                    WHERE seat.state IN ('invited', 'registered', 'offered')
                    AND person_id IN (SELECT id FROM person WHERE address = ?1
                        UNION SELECT person_id FROM person_address WHERE address = ?1)
                    ORDER BY tour
                    """, arguments: [address])
        }
    }
}
