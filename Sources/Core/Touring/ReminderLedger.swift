/// What became of one reminder for one person: the row of the ledger.
package struct ReminderRow: Sendable, Hashable {
    package let person: PersonID
    package let reminder: ReminderID
    package var state: State

    package init(person: PersonID, reminder: ReminderID, state: State) {
        self.person = person
        self.reminder = reminder
        self.state = state
    }

    /// All moments are seconds since 1970-01-01T00:00:00Z.
    package enum State: Sendable, Hashable {
        /// It goes at a moment.
        case planned(at: Int64)
        /// Its letter is written and waits for staff, or staff were asked what to do.
        case held(since: Int64)
        case sent(at: Int64)
        case skipped(SkipReason)
    }
}

/// Why a reminder does not go.
package enum SkipReason: String, Sendable, Hashable, CaseIterable {
    case missed = "its time had passed, and its policy is to skip it"
    case tooLateToCatchUp = "its time had passed, and so had the last moment to send it late"
    case registeredAfterwards = "the person registered after its time"
    case superseded = "a later reminder goes instead"
    case started = "the tour has started"
    case quiet = "the reader's quiet hours last until it would be too late"
    case noSeat = "the person has no seat"
    case tourCancelled = "the tour is cancelled"
    case noLongerPlanned = "the reminder is no longer in the tour file"
    case rejected = "staff did not let its letter go"

    /// Whether nothing was decided about the reminder itself, so that it may be taken up again.
    var mayReturn: Bool {
        switch self {
        case .noSeat, .tourCancelled, .noLongerPlanned: true
        default: false
        }
    }
}

/// The rows of one tour, at most one for each person and reminder.
///
/// What is sent stays sent: no record replaces it.
package struct ReminderLedger: Sendable {
    private var columns: [ReminderID: Int] = [:]
    private var names: [ReminderID] = []
    private var slots: [PersonID: Int] = [:]
    private var states: [ReminderRow.State?] = []
    private var persons: [PersonID] = []

    /// An empty ledger, or the rows of the store.
    package init(_ rows: [ReminderRow] = []) {
        for row in rows where columns[row.reminder] == nil { addColumn(row.reminder) }
        for row in rows { record(row) }
    }

    package func state(_ person: PersonID, _ reminder: ReminderID) -> ReminderRow.State? {
        guard let slot = slots[person], let column = columns[reminder] else { return nil }
        return states[slot * names.count + column]
    }

    /// Keeps the row; false when the reminder was sent before, and then nothing changes.
    @discardableResult
    package mutating func record(_ row: ReminderRow) -> Bool {
        let column = columns[row.reminder] ?? addColumn(row.reminder)
        let index = slot(row.person) * names.count + column
        if case .sent = states[index] { return false }
        states[index] = row.state
        return true
    }

    /// All rows, by person as they came and reminder.
    package var rows: [ReminderRow] {
        persons.enumerated().flatMap { slot, person in
            names.enumerated().compactMap { column, name in
                states[slot * names.count + column].map {
                    ReminderRow(person: person, reminder: name, state: $0)
                }
            }
        }
    }

    /// The columns of some reminders, and nil for those that nobody has a row of.
    func columns(_ reminders: [ReminderID]) -> [Int?] { reminders.map { columns[$0] } }

    var reminders: [ReminderID] { names }

    /// Where a person's rows begin in `state(at:)`.
    func firstIndex(_ person: PersonID) -> Int? { slots[person].map { $0 * names.count } }

    func state(at index: Int) -> ReminderRow.State? { states[index] }

    private mutating func slot(_ person: PersonID) -> Int {
        if let slot = slots[person] { return slot }
        let slot = persons.count
        slots[person] = slot
        persons.append(person)
        states.append(contentsOf: repeatElement(nil, count: names.count))
        return slot
    }

    @discardableResult
    private mutating func addColumn(_ reminder: ReminderID) -> Int {
        let width = names.count
        var wider: [ReminderRow.State?] = []
        wider.reserveCapacity(persons.count * (width + 1))
        for slot in persons.indices {
            wider += states[(slot * width)..<((slot + 1) * width)]
            wider.append(nil)
        }
        states = wider
        columns[reminder] = width
        names.append(reminder)
        return width
    }
}
