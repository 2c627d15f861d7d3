package import MailModel

/// What the clocks of a zone do, as values that the caller hands in.
///
/// Transitions are those of the years asked for; `yearly` is the rule after the last one where
/// the zone has one, which lets an invitation say it in two lines.
package struct ZoneRules: Sendable, Hashable {
    /// The IANA name, such as Europe/Stockholm.
    package let name: String
    /// What holds before the first transition.
    package let initial: Offset
    /// In ascending order.
    package let transitions: [Transition]
    package let yearly: YearlyRule?

    /// An offset from UTC with the name people give it.
    package struct Offset: Sendable, Hashable {
        package let seconds: Int
        package let abbreviation: String
        package let isDaylight: Bool

        package init(seconds: Int, abbreviation: String, isDaylight: Bool) {
            self.seconds = seconds
            self.abbreviation = abbreviation
            self.isDaylight = isDaylight
        }
    }

    /// The moment from which an offset holds, in seconds since 1970-01-01T00:00:00Z.
    package struct Transition: Sendable, Hashable {
        package let moment: Int64
        package let offset: Offset

        package init(moment: Int64, offset: Offset) {
            self.moment = moment
            self.offset = offset
        }
    }

    package init(
        name: String, initial: Offset, transitions: [Transition], yearly: YearlyRule? = nil
    ) {
        self.name = name
        self.initial = initial
        self.transitions = transitions.sorted { $0.moment < $1.moment }
        self.yearly = yearly
    }

    /// The offset at a moment.
    package func offset(at moment: Int64) -> Offset {
        let index = firstTransition(after: moment)
        return index == 0 ? initial : transitions[index - 1].offset
    }

    /// The index of the first transition later than the moment.
    func firstTransition(after moment: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].moment > moment { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The wall clock at a moment.
    package func civilTime(at moment: Int64) -> CivilTime {
        CivilTime(secondsSinceEpoch: moment + Int64(offset(at: moment).seconds))
    }

    /// When a wall clock shows a time: once, twice when clocks go back, or not at all when they
    /// go forward.
    package enum Resolution: Sendable, Hashable {
        case once(Int64)
        case twice(earlier: Int64, later: Int64)
        /// The moment at which the clocks jump over the time.
        case never(jump: Int64)
    }

    package func resolve(_ local: CivilTime) -> Resolution {
        let asUTC = local.secondsSinceEpoch
        var moments: [Int64] = []
        let first = firstTransition(after: asUTC - Self.reach)
        let last = firstTransition(after: asUTC + Self.reach)
        let around = [first == 0 ? initial : transitions[first - 1].offset]
            + transitions[first..<last].map(\.offset)
        for candidate in Set(around.map(\.seconds)) {
            let moment = asUTC - Int64(candidate)
            if offset(at: moment).seconds == candidate { moments.append(moment) }
        }
        moments.sort()
        if moments.count > 1 { return .twice(earlier: moments[0], later: moments[1]) }
        if let only = moments.first { return .once(only) }
        let jump = transitions[first..<last].first {
            asUTC < $0.moment + Int64($0.offset.seconds)
        }
        return .never(jump: jump?.moment ?? asUTC - Int64(around[0].seconds))
    }

    /// Seconds on each side of a local time in which its transitions lie; no offset is larger.
    private static let reach: Int64 = 172_800
}

/// Clocks that change twice a year by a rule (POSIX TZ, the `M` form).
package struct YearlyRule: Sendable, Hashable {
    package let standard: ZoneRules.Offset
    package let daylight: ZoneRules.Offset
    package let daylightBegins: Change
    package let daylightEnds: Change

    /// The last (5) or nth weekday of a month, and the wall-clock seconds after its midnight.
    package struct Change: Sendable, Hashable {
        package let month: Int
        package let week: Int
        /// 0 for Sunday.
        package let weekday: Int
        package let seconds: Int

        /// The wall-clock time of the change in a year, as seconds since the epoch of that clock.
        func local(in year: Int) -> Int64 {
            let first = CivilTime(year: year, month: month, day: 1)
            var day = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
            let length = CivilTime.daysIn(month: month, of: year)
            while day > length { day -= 7 }
            let midnight = CivilTime(year: year, month: month, day: day).secondsSinceEpoch
            return midnight + Int64(seconds)
        }
    }

    /// Both changes of a year, in order.
    func transitions(in year: Int) -> [ZoneRules.Transition] {
        let begin = daylightBegins.local(in: year) - Int64(standard.seconds)
        let end = daylightEnds.local(in: year) - Int64(daylight.seconds)
        return [
            ZoneRules.Transition(moment: begin, offset: daylight),
            ZoneRules.Transition(moment: end, offset: standard),
        ].sorted { $0.moment < $1.moment }
    }
}

extension CivilTime {
    static func daysIn(month: Int, of year: Int) -> Int {
        let next = month == 12
            ? CivilTime(year: year + 1, month: 1, day: 1)
            : CivilTime(year: year, month: month + 1, day: 1)
        return next.daysSinceEpoch - CivilTime(year: year, month: month, day: 1).daysSinceEpoch
    }
}
