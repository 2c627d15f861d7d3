import Calendar
import Drafting
import MailModel
package import SiteLoading
package import Store
package import Touring

/// Plans, drafts and retires the reminders of all tours from the ledger.
///
/// A letter and its row are one transaction, so that a crash between two of them leaves no letter
/// without a row; a row that changed meanwhile undoes the draft, and the next look decides anew.
package struct ReminderClock: PeriodicWork {
    private let shelf: TourShelf
    private let store: Store
    private let desk: JourneyDesk
    private let quietHours: QuietHours
    /// Called between two transactions; a test lets it throw, as a crash would end the work.
    package var interrupt: @Sendable () throws -> Void = {}

    package init(
        shelf: TourShelf, store: Store, desk: JourneyDesk, quietHours: QuietHours = .night
    ) {
        self.shelf = shelf
        self.store = store
        self.desk = desk
        self.quietHours = quietHours
    }

    package var name: String { "reminders" }

    /// Rows of one transaction; the mails of the day go on between two of them.
    private static let batch = 2_000

    package func work(now: Int64) throws -> Int64? {
        try store.settleReminders(now: now)
        var next: [Int64] = []
        for tour in try tours() {
            guard let plan = try plan(tour, now: now) else { continue }
            try carryOut(plan, now: now)
            if tour.start > now { next.append(tour.start) }
            if let morning = plan.waitsUntil { next.append(morning) }
        }
        return (next + [try store.nextReminder()].compactMap { $0 }).filter { $0 > now }.min()
    }

    /// The tours as their files are, cancelled where staff cancelled them by command.
    package func tours() throws -> [Tour] {
        let cancelled = try store.cancelledTours()
        return shelf.tours.map { tour in
            var tour = tour
            if cancelled.contains(tour.id.text) { tour.status = .cancelled }
            return tour
        }
    }

    // MARK: - Planning

    /// What is to be done about one tour now.
    package struct Plan: Sendable {
        package let tour: Tour
        package let participants: [PersonID: ParticipantRow]
        package let ledger: ReminderLedger
        package let steps: [ReminderPlanner.Step]
        /// The end of the nearest night that a reminder waits for.
        let waitsUntil: Int64?
        let planner: ReminderPlanner
        /// The rows of each letter that has not left.
        let heldLetters: [Int64: [ReminderRow]]
    }

    /// Nil for a tour that nobody has or had a seat in.
    package func plan(_ tour: Tour, now: Int64) throws -> Plan? {
        let stored = try store.reminders(of: tour.id)
        let isOver = now > tour.start + Self.lookBack
        if isOver, !stored.contains(where: \.row.isOpen) { return nil }
        let all = try store.participants(of: tour.id)
        let rows = stored.map(\.row)
        let known = Set(rows.map(\.person))
        let seated = all.filter { $0.seat?.state == .registered || known.contains($0.id) }
        let gone = known.subtracting(seated.map(\.id))
        guard !seated.isEmpty || !gone.isEmpty else { return nil }
        let planner = ReminderPlanner(
            tour, homes: desk.homeRules(of: seated), quietHours: quietHours)
        let readers = seated.compactMap { row in
            row.seat.map {
                ReminderPlanner.Reader(
                    $0, home: desk.home(of: row),
                    arrival: tour.arrival(told: row.answers[.arrival]))
            }
        } + gone.map {
            ReminderPlanner.Reader(person: $0, hasSeat: false, seatedSince: 0, home: nil)
        }
        let ledger = ReminderLedger(rows)
        let held = stored.reduce(into: [Int64: [ReminderRow]]()) { held, stored in
            guard case .held = stored.row.state, let letter = stored.letterID else { return }
            held[letter, default: []].append(stored.row)
        }
        let steps = planner.steps(for: readers, ledger, now: now)
        let isOpen = tour.status != .cancelled && now < tour.start
        return Plan(
            tour: tour,
            participants: Dictionary(seated.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a }),
            ledger: ledger, steps: steps, waitsUntil: isOpen ? now + Self.nightlyLook : nil,
            planner: planner, heldLetters: held)
    }

    /// Seconds after the start from which on a tour without open rows is left alone.
    private static let lookBack: Int64 = 7 * 86_400
    /// Seconds after which tours ahead are looked at again: nights end and files change.
    private static let nightlyLook: Int64 = 600

    // MARK: - Doing

    private func carryOut(_ plan: Plan, now: Int64) throws {
        let torn = tornLetters(plan)
        let leaving = Set(torn.flatMap(\.leaving))
        let quiet = plan.steps.filter {
            !$0.action.writesLetter && $0.action != .tellStaff && !leaving.contains($0)
        }
        for start in stride(from: 0, to: quiet.count, by: Self.batch) {
            let part = quiet[start..<min(start + Self.batch, quiet.count)]
            try attempt {
                try store.perform([record(Array(part), plan, now)], now: now)
            }
        }
        for letter in torn { try attempt { try redraft(letter, plan, now) } }
        for steps in groups(plan) { try attempt { try send(steps, plan, now) } }
    }

    /// The reminders to be drafted now, all of one address for one reminder together; those whose
    /// time was missed apart.
    private func groups(_ plan: Plan) -> [[ReminderPlanner.Step]] {
        struct Group: Hashable {
            let reminder: ReminderID
            let reader: Int64
            let isMissed: Bool
        }
        var places: [Group: Int] = [:]
        var groups: [[ReminderPlanner.Step]] = []
        for step in plan.steps where step.action.writesLetter || step.action == .tellStaff {
            guard let participant = plan.participants[step.person] else { continue }
            let group = Group(
                reminder: step.reminder, reader: participant.personID,
                isMissed: step.action == .tellStaff)
            if let place = places[group] {
                groups[place].append(step)
            } else {
                places[group] = groups.count
                groups.append([step])
            }
        }
        return groups
    }

    // MARK: - Letters of several people

    /// A letter that waits and of whose people some get it no more.
    private struct TornLetter {
        let id: Int64
        let leaving: [ReminderPlanner.Step]
        let staying: [ReminderRow]
    }

    private func tornLetters(_ plan: Plan) -> [TornLetter] {
        let shared = plan.heldLetters.filter { $0.value.count > 1 }
        guard !shared.isEmpty else { return [] }
        let retired = Dictionary(
            plan.steps.filter { if case .skip = $0.action { true } else { false } }.map {
                (Key(person: $0.person, reminder: $0.reminder), $0)
            }, uniquingKeysWith: { first, _ in first })
        return shared.keys.sorted().compactMap { id in
            let rows = shared[id] ?? []
            let leaving = rows.compactMap { retired[Key(person: $0.person, reminder: $0.reminder)] }
            let staying = rows.filter {
                retired[Key(person: $0.person, reminder: $0.reminder)] == nil
            }
            return leaving.isEmpty || staying.isEmpty
                ? nil : TornLetter(id: id, leaving: leaving, staying: staying)
        }
    }

    /// Ends a letter that names somebody who gets it no more, and drafts it for the others.
    private func redraft(_ letter: TornLetter, _ plan: Plan, _ now: Int64) throws {
        let people = letter.staying.compactMap { plan.participants[$0.person] }
        guard let reminder = letter.staying.first?.reminder, !people.isEmpty else { return }
        let act = RecordReminders(tour: plan.tour.id, letter.staying.map { ($0, $0.state) })
        let draft = self.letter(reminder, to: people, act, isLate: false, plan)
        try store.perform(
            [record(letter.leaving, plan, now), RequireEnded(letter.id)], letters: [draft],
            now: now)
    }

    /// A change meanwhile is no failure: the next look sees it.
    private func attempt(_ body: () throws -> Void) throws {
        try interrupt()
        do { try body() } catch StoreError.conflict {}
    }

    private func record(
        _ steps: [ReminderPlanner.Step], _ plan: Plan, _ now: Int64
    ) -> RecordReminders {
        RecordReminders(
            tour: plan.tour.id,
            steps.map { step in
                let row = ReminderRow(
                    person: step.person, reminder: step.reminder,
                    state: step.action.state(now: now))
                return (row, plan.ledger.state(step.person, step.reminder))
            })
    }

    private func send(_ steps: [ReminderPlanner.Step], _ plan: Plan, _ now: Int64) throws {
        let people = steps.compactMap { plan.participants[$0.person] }
        guard let first = steps.first, people.count == steps.count else { return }
        let isLate = steps.contains { $0.action == .send(late: true) }
        let draft = letter(
            first.reminder, to: people, record(steps, plan, now), isLate: isLate,
            isMissed: first.action == .tellStaff, plan)
        CrashPoint.pass("reminder.drafted")
        try store.perform([], letters: [draft], now: now)
        CrashPoint.pass("reminder.recorded")
    }

    /// The letter of one reminder to all of an address. What could not be drafted is an entry for
    /// staff; its rows are written all the same.
    private func letter(
        _ reminder: ReminderID, to people: [ParticipantRow], _ act: RecordReminders,
        isLate: Bool, isMissed: Bool = false, _ plan: Plan
    ) -> LetterDraft {
        let words = plan.tour.reminders.first { $0.id == reminder }?.letter ?? ""
        let what = "reminder \(reminder) of \(plan.tour.id)"
        let reason = isMissed
            ? what + " was missed: approve it if it still helps, or reject it"
            : what + (isLate ? ", late" : "")
        var draft: LetterDraft
        if let name = LetterName(rawValue: words), LetterName.reminders.contains(name) {
            var order = JourneyDesk.Order(name, plan.tour, all: people, reason: reason)
            order.notAfter = plan.tour.start
            order.acts = [act]
            draft = desk.compose(order)
        } else {
            draft = LetterComposer.staffEntry(
                recipient: people[0].address, subject: plan.tour.title.fallback,
                language: desk.language(.reminder, of: people[0]),
                reason: "\(reason): there is no reminder letter ‘\(words)’")
        }
        if draft.revision == nil { draft.acts = [act] }
        return draft
    }
}

extension ReminderRow {
    fileprivate var isOpen: Bool {
        switch state {
        case .planned, .held: true
        case .sent, .skipped: false
        }
    }
}

extension ReminderPlanner.Action {
    fileprivate var writesLetter: Bool {
        if case .send = self { return true }
        return false
    }

    /// A letter waits for staff first.
    fileprivate func state(now: Int64) -> ReminderRow.State {
        switch self {
        case .plan(let at): .planned(at: at)
        case .send, .tellStaff: .held(since: now)
        case .skip(let reason): .skipped(reason)
        }
    }
}

// MARK: - Explaining

extension ReminderClock {
    /// One person and reminder of a dry run.
    package struct Line: Sendable, Encodable {
        package let tour, reminder, participant, address, what: String
        /// Seconds since 1970-01-01T00:00:00Z, for what is planned.
        package let at: Int64?
        /// Why it does not go, or whether it goes late.
        package let reason: String?
    }

    /// What would happen at a moment, to whom, and why not to the others; nothing is stored.
    ///
    /// What falls between the present and that moment goes at its own time, since the office is
    /// at work till then.
    package func explain(_ tour: Tour, now: Int64, present: Int64? = nil) throws -> [Line] {
        guard let plan = try plan(tour, now: now) else { return [] }
        let present = present ?? now
        let steps = Dictionary(
            plan.steps.map { (Key(person: $0.person, reminder: $0.reminder), $0.action) },
            uniquingKeysWith: { first, _ in first })
        return plan.participants.values.sorted { $0.id < $1.id }.flatMap { participant in
            let schedule = plan.planner.schedule(
                home: desk.home(of: participant),
                arrival: tour.arrival(told: participant.answers[.arrival]))
            return tour.reminders.map { rule in
                let key = Key(person: participant.id, reminder: rule.id)
                return onTime(plan, schedule, participant, rule, present..<max(present, now))
                    ?? line(plan, participant, rule, steps[key])
            }
        }
    }

    private struct Key: Hashable {
        let person: PersonID
        let reminder: ReminderID
    }

    /// The line of a reminder whose time comes in a span; nil for one that is sent or held, or
    /// that another reason keeps back.
    private func onTime(
        _ plan: Plan, _ schedule: [(reminder: ReminderID, at: Int64?)],
        _ participant: ParticipantRow, _ rule: ReminderRule, _ span: Range<Int64>
    ) -> Line? {
        guard plan.tour.status != .cancelled, participant.seat?.state == .registered,
            let moment = schedule.first(where: { $0.reminder == rule.id })?.at,
            span.contains(moment)
        else { return nil }
        switch plan.ledger.state(participant.id, rule.id) {
        case nil, .planned: break
        case .held, .sent, .skipped: return nil
        }
        return Line(
            tour: plan.tour.id.text, reminder: rule.id.text,
            participant: participant.name ?? "participant \(participant.id)",
            address: participant.address, what: "goes", at: moment, reason: "at its own time")
    }

    private func line(
        _ plan: Plan, _ participant: ParticipantRow, _ rule: ReminderRule,
        _ action: ReminderPlanner.Action?
    ) -> Line {
        let row = plan.ledger.state(participant.id, rule.id)
        let (what, at, reason): (String, Int64?, String?) =
            switch action {
            case .plan(let at): ("planned", at, nil)
            case .send(let late): ("goes", nil, late ? "late" : nil)
            case .skip(let why): ("skipped", nil, why.rawValue)
            case .tellStaff: ("staff are told", nil, "its time was missed")
            case nil: Self.standing(row, plan.tour.status == .draft)
            }
        return Line(
            tour: plan.tour.id.text, reminder: rule.id.text,
            participant: participant.name ?? "participant \(participant.id)",
            address: participant.address, what: what, at: at, reason: reason)
    }

    private static func standing(
        _ row: ReminderRow.State?, _ isDraft: Bool
    ) -> (String, Int64?, String?) {
        switch row {
        case .planned(let at): ("planned", at, nil)
        case .held(let since): ("held", since, "its letter waits for staff")
        case .sent(let at): ("sent", at, nil)
        case .skipped(let why): ("skipped", nil, why.rawValue)
        case nil:
            ("nothing", nil, isDraft ? "the tour is a draft" : "waits for the reader's morning")
        }
    }
}
