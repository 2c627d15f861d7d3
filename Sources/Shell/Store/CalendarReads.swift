import GRDB

/// A reminder of one person, as a calendar shows it.
package struct CalendarReminder: Sendable, Equatable {
    package let tour: String
    package let reminder: String
    /// `planned`, `held` or `sent`.
    package let state: String
    package let at: Int64
    package let person: Int64
    package let name: String
    package let letterID: Int64?
}

extension Store {
    /// Reminders that go, wait or went in a span, in the order of their moments.
    package func reminders(from first: Int64, until end: Int64, limit: Int) throws
        -> [CalendarReminder]
    {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT tour, reminder, reminder.state AS state, at, participant.person_id,
                        coalesce(participant.name, person.name, person.address) AS name, letter_id
                    FROM reminder
                    JOIN participant ON participant.id = participant_id
                    JOIN person ON person.id = participant.person_id
                    WHERE reminder.state <> 'skipped' AND at >= ? AND at < ?
                    ORDER BY at, tour, reminder, participant_id LIMIT ?
                    """, arguments: [first, end, limit]
            ).map {
                CalendarReminder(
                    tour: $0["tour"], reminder: $0["reminder"], state: $0["state"], at: $0["at"],
                    person: $0["person_id"], name: $0["name"], letterID: $0["letter_id"])
            }
        }
    }
}
