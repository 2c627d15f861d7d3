package import Calendar
import MailModel

/// Says for every person and reminder of a tour what is to be done now, and why not.
///
/// It is a function of the tour, the seats, the ledger and the time, so that a crash, a restart, a
/// clock set back or another zone in the tour file can neither repeat nor lose a reminder: what is
/// sent stands in the ledger, everything else is worked out anew.
package struct ReminderPlanner: Sendable {
    private let tour: Tour
    private let homes: [String: ZoneRules]
    private let quietHours: QuietHours
    private let rules: [Rule]
    /// The tour's own, worked out once.
    private let start: Int64
    /// From noon of the day before, whoever travels lives by the clock of the tour.
    private let eve: Int64

    /// Seconds for which a reminder counts as on time; a daemon that looks every minute and is
    /// restarted now and then stays within it.
    package static let punctuality: Int64 = 3600
    /// Seconds before a quiet time to which a reminder moves that cannot wait for its end.
    package static let eveningMargin: Int64 = 3600

    private struct Rule: Sendable {
        let id: ReminderID
        let due: Int64
        let catchUp: ReminderRule.CatchUp
        /// The last moment at which it may go late.
        let limit: Int64
    }

    /// `homes` are the zones of the readers by IANA name; a reader without one is taken to live
    /// by the clock of the tour.
    package init(_ tour: Tour, homes: [String: ZoneRules], quietHours: QuietHours = .night) {
        self.tour = tour
        self.homes = homes
        self.quietHours = quietHours
        start = tour.start
        eve = tour.zone.moment(of: tour.zone.civilTime(at: tour.start).noonBefore)
        rules = tour.reminders.map { rule in
            Rule(
                id: rule.id, due: Self.moment(rule.lead, tour), catchUp: rule.catchUp,
                limit: Self.limit(rule.catchUp, tour))
        }.sorted { $0.due < $1.due }
    }

    /// A person with a seat, or one who had it.
    package struct Reader: Sendable, Hashable {
        package let person: PersonID
        package let hasSeat: Bool
        /// When they got the seat, in seconds since 1970-01-01T00:00:00Z.
        package let seatedSince: Int64
        /// The IANA zone that they live in; nil when it is not known.
        package let home: String?
        /// The moment of their arrival, if they told it.
        package let arrival: Int64?

        package init(
            person: PersonID, hasSeat: Bool, seatedSince: Int64, home: String?,
            arrival: Int64? = nil
        ) {
            self.person = person
            self.hasSeat = hasSeat
            self.seatedSince = seatedSince
            self.home = home
            self.arrival = arrival
        }

        /// Only who is registered gets reminders: an offered place has its own deadline.
        package init(_ seat: Seat, home: String?, arrival: Int64? = nil) {
            self.init(
                person: seat.person, hasSeat: seat.state == .registered,
                seatedSince: seat.since, home: home, arrival: arrival)
        }
    }

    /// One change to the ledger, and a letter where the action says so.
    package struct Step: Sendable, Hashable {
        package let person: PersonID
        package let reminder: ReminderID
        package let action: Action

        package init(person: PersonID, reminder: ReminderID, action: Action) {
            self.person = person
            self.reminder = reminder
            self.action = action
        }
    }

    /// What to do with a reminder.
    package enum Action: Sendable, Hashable {
        case plan(at: Int64)
        /// Draft the letter now; the row and the draft belong into one transaction.
        case send(late: Bool)
        case skip(SkipReason)
        /// Its time was missed, and staff shall say whether it still goes; the row is held.
        case tellStaff
    }

    /// The steps that are due, in the order of readers; a reader in order stays out of it.
    package func steps(
        for readers: [Reader], _ ledger: ReminderLedger, now: Int64
    ) -> [Step] {
        guard tour.status != .draft else { return [] }
        var steps: [Step] = []
        let columns = ledger.columns(rules.map(\.id))
        let strangers = ledger.reminders.filter { name in !rules.contains { $0.id == name } }
        var cache: [Clock: [Int64?]] = [:]
        var lastClock = Clock(home: nil, thereSince: eve)
        var moments = moments(lastClock)
        let isRunning = tour.status != .cancelled && now < start
        for reader in readers {
            let clock = clock(reader.home, reader.arrival)
            if clock != lastClock {
                lastClock = clock
                moments = cache[clock] ?? self.moments(clock)
                cache[clock] = moments
            }
            var walk = Walk(reader: reader, now: now, moments: moments)
            walk.base = ledger.firstIndex(reader.person)
            if !isRunning || !reader.hasSeat || !planAhead(walk, columns, ledger, &steps) {
                plan(&walk, columns, ledger, &steps)
            }
            for name in strangers { retire(name, reader, ledger, &steps) }
        }
        return steps
    }

    /// What one person would get when, for `tour remind --dry-run`; nil where quiet hours leave
    /// no moment before the start.
    package func schedule(
        home: String?, arrival: Int64? = nil
    ) -> [(reminder: ReminderID, at: Int64?)] {
        zip(rules, moments(clock(home, arrival))).map { ($0.id, $1) }
    }

    // MARK: - One reader

    private struct Walk {
        let reader: Reader
        let now: Int64
        let moments: [Int64?]
        var base: Int?
        /// The rules from this one on can no longer be superseded.
        var latestDue = -1
    }

    /// The common case, which needs no second look: each reminder is sent or held, or its time
    /// is still to come. False, and no step, where it is not so.
    private func planAhead(
        _ walk: Walk, _ columns: [Int?], _ ledger: ReminderLedger,
        _ steps: inout [Step]
    ) -> Bool {
        let count = steps.count
        for index in 0..<rules.count {
            var state: ReminderRow.State?
            if let first = walk.base, let column = columns[index] {
                state = ledger.state(at: first + column)
            }
            switch state {
            case .sent, .held: continue
            case .planned(let at):
                if let moment = walk.moments[index], walk.now < moment, at == moment { continue }
            case nil:
                guard let moment = walk.moments[index], walk.now < moment else { break }
                let action = Action.plan(at: moment)
                steps.append(
                    Step(person: walk.reader.person, reminder: rules[index].id, action: action))
                continue
            case .skipped(let reason):
                if !reason.mayReturn, walk.moments[index].map({ $0 <= walk.now }) ?? true {
                    continue
                }
            }
            steps.removeLast(steps.count - count)
            return false
        }
        return true
    }

    private func plan(
        _ walk: inout Walk, _ columns: [Int?], _ ledger: ReminderLedger, _ steps: inout [Step]
    ) {
        let known = walk
        let states = { (index: Int) -> ReminderRow.State? in
            guard let first = known.base, let column = columns[index] else { return nil }
            return ledger.state(at: first + column)
        }
        walk.latestDue = rules.indices.last { index in
            isOpen(states(index), index, known) && isSendable(index, known)
        } ?? -1
        for index in rules.indices {
            guard let action = action(index, states(index), walk) else { continue }
            steps.append(
                Step(person: walk.reader.person, reminder: rules[index].id, action: action))
        }
    }

    /// What was skipped opens again when its time is still to come: the tour was put off, or a
    /// wrong clock was mended. It was never sent, so nothing repeats.
    private func isOpen(_ state: ReminderRow.State?, _ index: Int, _ walk: Walk) -> Bool {
        switch state {
        case nil, .planned: true
        case .held, .sent, .skipped(.superseded): false
        case .skipped(let reason):
            reason.mayReturn || walk.moments[index].map { walk.now < $0 } ?? false
        }
    }

    /// Nil when the row stays as it is.
    private func action(
        _ index: Int, _ state: ReminderRow.State?, _ walk: Walk
    ) -> Action? {
        if case .sent = state { return nil }
        if let reason = hindrance(walk) { return Self.skip(reason, state) }
        if case .held = state { return nil }
        guard isOpen(state, index, walk) else { return nil }
        guard let moment = walk.moments[index] else { return Self.skip(.quiet, state) }
        if walk.now < moment {
            if case .planned(moment) = state { return nil }
            return .plan(at: moment)
        }
        if isSendable(index, walk) {
            if index < walk.latestDue { return .skip(.superseded) }
            if isQuietNow(walk) { return waitOrSkip(index, state, walk) }
            return .send(late: walk.now > moment + Self.punctuality)
        }
        return Self.skip(missReason(index, moment, walk), state, tellStaff: tells(index, walk))
    }

    /// What keeps every reminder from this reader.
    private func hindrance(_ walk: Walk) -> SkipReason? {
        if tour.status == .cancelled { return .tourCancelled }
        if !walk.reader.hasSeat { return .noSeat }
        return walk.now >= start ? .started : nil
    }

    /// Nothing to write where no row is due to exist, or where it says so already.
    private static func skip(
        _ reason: SkipReason, _ state: ReminderRow.State?, tellStaff: Bool = false
    ) -> Action? {
        if case .skipped(let before) = state,
            !before.mayReturn || reason.mayReturn || reason == .started
        {
            return nil
        }
        return tellStaff ? .tellStaff : .skip(reason)
    }

    /// Whether its time has come and it may go now, on time or late.
    private func isSendable(_ index: Int, _ walk: Walk) -> Bool {
        guard let moment = walk.moments[index], walk.now >= moment, walk.now < start else {
            return false
        }
        let isLate = walk.now > moment + Self.punctuality
        let missedByReader = walk.reader.seatedSince > moment + Self.punctuality
        return !isLate && !missedByReader || walk.now <= rules[index].limit
    }

    private func missReason(_ index: Int, _ moment: Int64, _ walk: Walk) -> SkipReason {
        if walk.reader.seatedSince > moment { return .registeredAfterwards }
        return rules[index].limit == .min ? .missed : .tooLateToCatchUp
    }

    private func tells(_ index: Int, _ walk: Walk) -> Bool {
        guard case .tellStaff = rules[index].catchUp, let moment = walk.moments[index] else {
            return false
        }
        return walk.reader.seatedSince <= moment
    }

    private func isQuietNow(_ walk: Walk) -> Bool {
        night(at: walk.now, clock(walk.reader.home, walk.reader.arrival)) != nil
    }

    /// A late reminder in the night waits for the morning, if that is not too late. Where the
    /// night would lose it, since by the morning another goes instead or the tour has begun, it
    /// goes in the evening: a mail wakes nobody, and a reader left without a word misses a train.
    private func waitOrSkip(
        _ index: Int, _ state: ReminderRow.State?, _ walk: Walk
    ) -> Action? {
        let clock = clock(walk.reader.home, walk.reader.arrival)
        guard let night = night(at: walk.now, clock), let moment = walk.moments[index] else {
            return nil
        }
        let last = min(max(rules[index].limit, moment + Self.punctuality), start - 1)
        let isLost = night.end > last || (index + 1..<rules.count).contains { later in
            walk.moments[later].map { $0 <= night.end } ?? false
        }
        if isLost, isEvening(walk.now, clock) {
            return .send(late: walk.now > moment + Self.punctuality)
        }
        return night.end > last ? Self.skip(.quiet, state, tellStaff: tells(index, walk)) : nil
    }

    /// Whether it is quiet for the night that begins, and not yet midnight where the reader is.
    private func isEvening(_ moment: Int64, _ clock: Clock) -> Bool {
        let civil = zone(clock, at: moment).civilTime(at: moment)
        return civil.hour * 60 + civil.minute >= quietHours.begin
            && quietHours.end < quietHours.begin
    }

    private func retire(
        _ name: ReminderID, _ reader: Reader, _ ledger: ReminderLedger, _ steps: inout [Step]
    ) {
        switch ledger.state(reader.person, name) {
        case .planned, .held:
            steps.append(
                Step(person: reader.person, reminder: name, action: .skip(.noLongerPlanned)))
        default: break
        }
    }

    // MARK: - Moments

    /// By which clock a reader sleeps: that of their home, and from a moment on that of the tour.
    private struct Clock: Hashable {
        let home: String?
        let thereSince: Int64
    }

    private func clock(_ home: String?, _ arrival: Int64?) -> Clock {
        Clock(home: home, thereSince: min(arrival ?? eve, eve))
    }

    private func zone(_ clock: Clock, at moment: Int64) -> ZoneRules {
        guard moment < clock.thereSince else { return tour.zone }
        return clock.home.flatMap { homes[$0] } ?? tour.zone
    }

    /// The night around a moment where the reader is then; it ends where they wake up.
    private func night(at moment: Int64, _ clock: Clock) -> QuietHours.Night? {
        guard let night = quietHours.night(at: moment, in: zone(clock, at: moment)) else {
            return nil
        }
        let there = quietHours.night(at: night.end, in: zone(clock, at: night.end))
        return QuietHours.Night(begin: night.begin, end: there?.end ?? night.end)
    }

    private func moments(_ clock: Clock) -> [Int64?] { rules.map { adjusted($0.due, clock) } }

    /// Out of the quiet hours: to the morning after, or the evening before if the tour would have
    /// started by then.
    private func adjusted(_ due: Int64, _ clock: Clock) -> Int64? {
        guard let night = night(at: due, clock) else { return due < start ? due : nil }
        if night.end < start { return night.end }
        let evening = night.begin - Self.eveningMargin
        return self.night(at: evening, clock) == nil ? evening : nil
    }

    /// Days before keep the time of day of the start; hours before are exact.
    private static func moment(_ lead: ReminderRule.Lead, _ tour: Tour) -> Int64 {
        switch lead.unit {
        case .hours: return tour.start - Int64(lead.count) * 3600
        case .days:
            let start = tour.zone.civilTime(at: tour.start)
            return tour.zone.moment(of: start.adding(days: -lead.count))
        }
    }

    private static func limit(_ policy: ReminderRule.CatchUp, _ tour: Tour) -> Int64 {
        switch policy {
        case .skip, .tellStaff: .min
        case .sendUntil(let lead): moment(lead, tour)
        case .sendUntilStart: tour.start - 1
        }
    }
}
