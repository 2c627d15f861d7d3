import MailModel

/// Writes the VTIMEZONE of a zone for the time of some events (RFC 5545 §3.6.5).
struct ZoneWriter {
    private let zone: ZoneRules

    init(_ zone: ZoneRules) { self.zone = zone }

    /// The yearly rule in two parts where it holds, which every client reads; else each
    /// transition from the last one before the events to the end of their years.
    func lines(for events: [CalendarEvent]) -> [String] {
        let years = events.flatMap { [$0.start, $0.end].compactMap { $0?.year } }
        let first = years.min() ?? 1970
        let last = years.max() ?? first
        var lines = ["BEGIN:VTIMEZONE", "TZID:" + CalendarText.escaped(zone.name)]
        if let rule = zone.yearly, holds(rule, first - 1, last + 1) {
            lines += part(rule.standard, rule.daylight, rule.daylightEnds, first - 1)
            lines += part(rule.daylight, rule.standard, rule.daylightBegins, first - 1)
        } else {
            lines += observances(first, last)
        }
        return lines + ["END:VTIMEZONE"]
    }

    private func holds(_ rule: YearlyRule, _ first: Int, _ last: Int) -> Bool {
        guard last - first < 100 else { return false }
        let changes = [rule.daylightBegins, rule.daylightEnds]
        guard changes.allSatisfy({ (0..<86_400).contains($0.seconds) }) else { return false }
        let known = Set(zone.transitions)
        return (first...last).allSatisfy { year in
            rule.transitions(in: year).allSatisfy(known.contains)
        }
    }

    private func part(
        _ to: ZoneRules.Offset, _ from: ZoneRules.Offset, _ change: YearlyRule.Change, _ year: Int
    ) -> [String] {
        let day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][change.weekday]
        let week = change.week == 5 ? "-1" : String(change.week)
        let rule = "RRULE:FREQ=YEARLY;BYMONTH=\(change.month);BYDAY=\(week)\(day)"
        return observance(to, from.seconds, change.local(in: year), rule)
    }

    private func observances(_ first: Int, _ last: Int) -> [String] {
        let begin = CivilTime(year: first, month: 1, day: 1).secondsSinceEpoch - 86_400
        let end = CivilTime(year: last + 1, month: 1, day: 1).secondsSinceEpoch + 86_400
        let from = zone.firstTransition(after: begin)
        let until = zone.firstTransition(after: end)
        var lines: [String] = []
        if from == 0 {
            lines += observance(zone.initial, zone.initial.seconds, 0, nil)
        }
        for index in max(0, from - 1)..<max(until, max(0, from - 1)) {
            let transition = zone.transitions[index]
            let before = index == 0 ? zone.initial : zone.transitions[index - 1].offset
            lines += observance(
                transition.offset, before.seconds, transition.moment + Int64(before.seconds), nil)
        }
        return lines
    }

    /// `onset` is on the wall clock that still shows the offset before.
    private func observance(
        _ offset: ZoneRules.Offset, _ before: Int, _ onset: Int64, _ rule: String?
    ) -> [String] {
        let kind = offset.isDaylight ? "DAYLIGHT" : "STANDARD"
        let civil = CivilTime(secondsSinceEpoch: onset)
        var lines = [
            "BEGIN:\(kind)", "DTSTART:" + CalendarTime.local(civil, zone: nil).text,
            "TZOFFSETFROM:" + UTCOffset.text(before),
            "TZOFFSETTO:" + UTCOffset.text(offset.seconds),
        ]
        if let rule { lines.append(rule) }
        if !offset.abbreviation.isEmpty {
            lines.append("TZNAME:" + CalendarText.escaped(offset.abbreviation))
        }
        return lines + ["END:\(kind)"]
    }
}

extension CalendarTime {
    var year: Int {
        switch self {
        case .moment(let seconds): CivilTime(secondsSinceEpoch: seconds).year
        case .local(let civil, _), .day(let civil): civil.year
        }
    }
}
