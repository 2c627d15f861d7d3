import Calendar
import MailModel

/// Reads the days of a tour with their stops and the ways between them.
struct ItineraryReader {
    let zone: ZoneRules
    let firstDay: CivilTime
    let lastDay: CivilTime
    let zones: (String) -> ZoneRules?
    let words: TextReader
    let defects: DefectCollector

    /// Stops of one tour; each becomes an event in every participant's calendar.
    static let mostStops = 500
    /// Minutes of one leg: a day and a night.
    static let longestLeg = 1440

    func days(_ fields: TourFields) -> [Tour.Day] {
        var days: [Tour.Day] = []
        for (index, node) in fields.list("itinerary").enumerated() {
            if let day = day(node, "itinerary[\(index + 1)]") { days.append(day) }
        }
        days.sort { $0.date.daysSinceEpoch < $1.date.daysSinceEpoch }
        for (day, next) in zip(days, days.dropFirst()) where day.date == next.date {
            defects.add(
                next.line, "itinerary", "the day \(day.date.dateText) is there twice",
                "put all stops of a day under one date")
        }
        check(days.flatMap(\.stops))
        for day in days { check(day) }
        return days
    }

    private func day(_ node: TourNode, _ path: String) -> Tour.Day? {
        let keys = ["date", "stops", "legs", "zone"]
        let fields = TourFields(node, path: path, keys: keys, defects)
        guard node.entries != nil, fields.required("date", firstDay.dateText) != nil,
            let date = fields.day("date")
        else { return nil }
        if date.daysSinceEpoch < firstDay.daysSinceEpoch
            || date.daysSinceEpoch > lastDay.daysSinceEpoch
        {
            fields.complain(
                "date", "the day lies outside the tour",
                "write a day from \(firstDay.dateText) to \(lastDay.dateText)")
        }
        let zone = zone(fields) ?? self.zone
        let stops = fields.list("stops").enumerated().compactMap { index, node in
            stop(node, "\(path).stops[\(index + 1)]", date, zone)
        }
        let legs = fields.list("legs").enumerated().compactMap { index, node in
            leg(node, "\(path).legs[\(index + 1)]")
        }
        return Tour.Day(
            date: date, stops: stops.sorted { $0.start.moment < $1.start.moment }, legs: legs,
            line: node.line)
    }

    private func zone(_ fields: TourFields) -> ZoneRules? {
        guard let name = fields.text("zone") else { return nil }
        if let zone = zones(name) { return zone }
        fields.complain(
            "zone", "`\(name.shortened)` is no time zone",
            "take a name of the IANA list, such as Africa/Dakar")
        return nil
    }

    // MARK: - Stops

    private static let stopKeys = [
        "id", "start", "end", "title", "place", "address", "host", "purpose", "dress", "prepare",
        "zone",
    ]

    private func stop(
        _ node: TourNode, _ path: String, _ date: CivilTime, _ dayZone: ZoneRules
    ) -> TourStop? {
        let fields = TourFields(node, path: path, keys: Self.stopKeys, defects)
        guard node.entries != nil else { return nil }
        let zone = zone(fields) ?? dayZone
        let id = identifier(fields)
        let title = words.title(fields, "title")
        let place = words.text(fields, "place", required: "City offices")
        let start = time(fields, "start", date, zone, "\"09:30\"")
        let end = time(fields, "end", date, zone, "\"11:00\"")
        if let start, let end, end.moment <= start.moment {
            fields.complain(
                "end", "it is not after the start at \(start.civil.clockText)",
                "write a later time; what goes past midnight is two stops")
        }
        guard let id, let title, let place, let start, let end else { return nil }
        var stop = TourStop(
            id: id, title: title, start: start, end: end, place: place,
            address: words.settled(fields, "address"), line: node.line)
        stop.host = words.text(fields, "host")
        stop.purpose = words.text(fields, "purpose")
        stop.dress = words.text(fields, "dress")
        stop.prepare = words.text(fields, "prepare")
        return stop
    }

    private func identifier(_ fields: TourFields) -> String? {
        guard let id = fields.required("id", "welcome") else { return nil }
        if Slug.isOne(id) { return id }
        fields.complain(
            "id", "`\(id.shortened)` cannot be an id", "use small letters, digits and hyphens")
        return nil
    }

    private func time(
        _ fields: TourFields, _ key: String, _ date: CivilTime, _ zone: ZoneRules,
        _ example: String
    ) -> ZonedTime? {
        guard let text = fields.required(key, example) else { return nil }
        guard let civil = date.at(clock: text) else {
            fields.complain(
                key, "`\(text.shortened)` is no time of day",
                "write it in quotes with 24 hours, such as \(example)")
            return nil
        }
        let remedy = "take a time an hour earlier or later"
        switch zone.resolve(civil) {
        case .once(let moment):
            return ZonedTime(civil: civil, zone: zone.name, moment: moment)
        case .never:
            let problem = "no clock shows it: clocks in \(zone.name) go forward over it that day"
            fields.complain(key, "\(date.dateText) \(text): \(problem)", remedy)
        case .twice:
            let problem = "it is there twice: clocks in \(zone.name) go back over it that day"
            fields.complain(key, "\(date.dateText) \(text): \(problem)", remedy)
        }
        return nil
    }

    private func check(_ stops: [TourStop]) {
        if let excess = stops.dropFirst(Self.mostStops).first {
            defects.add(
                excess.line, "itinerary", "there are more than \(Self.mostStops) stops",
                "make two tours of it")
        }
        var seen: [String: Int] = [:]
        for stop in stops {
            if let line = seen[stop.id] {
                defects.add(
                    stop.line, "itinerary",
                    "the id `\(stop.id)` stands twice, first on line \(line)",
                    "give each stop of the tour its own id")
            }
            seen[stop.id] = seen[stop.id] ?? stop.line
        }
        var latest: TourStop?
        for stop in stops.sorted(by: { $0.start.moment < $1.start.moment }) {
            if let before = latest, stop.start.moment < before.end.moment {
                let time = before.end.civil.clockText
                defects.add(
                    stop.line, "itinerary",
                    "`\(stop.id)` begins before `\(before.id)` ends at \(time)",
                    "start it at \(time) or later, or shorten `\(before.id)`")
            }
            if latest.map({ $0.end.moment < stop.end.moment }) ?? true { latest = stop }
        }
    }

    // MARK: - Legs

    private func leg(_ node: TourNode, _ path: String) -> TourLeg? {
        let keys = ["from", "to", "by", "minutes"]
        let fields = TourFields(node, path: path, keys: keys, defects)
        guard node.entries != nil else { return nil }
        let from = fields.required("from", "welcome")
        let to = fields.required("to", "visit-one")
        let means = words.text(fields, "by", required: "bus")
        let minutes = fields.number("minutes", in: 0...Self.longestLeg, or: 0)
        guard let from, let to, let means else { return nil }
        return TourLeg(from: from, to: to, means: means, minutes: minutes, line: node.line)
    }

    private func check(_ day: Tour.Day) {
        let ids = day.stops.map(\.id)
        for leg in day.legs {
            let strange = [leg.from, leg.to].filter { !ids.contains($0) }
            for id in strange {
                defects.add(
                    leg.line, "legs", "there is no stop `\(id.shortened)` on \(day.date.dateText)",
                    "take one of \(ids.joined(separator: ", "))")
            }
            guard let from = day.stops.first(where: { $0.id == leg.from }),
                let to = day.stops.first(where: { $0.id == leg.to })
            else { continue }
            let gap = (to.start.moment - from.end.moment) / 60
            if gap >= 0, gap < Int64(leg.minutes) {
                defects.add(
                    leg.line, "legs",
                    "\(leg.minutes) minutes do not fit between `\(leg.from)` and `\(leg.to)`",
                    "leave that much time between the stops, now \(gap) minutes")
            }
        }
    }
}
