package import MailModel

/// What is amiss in a tour that can be read: things by which it would not do what staff mean.
package enum TourRemarks {
    /// In the order of the file. `initiatives` are the entries of the library.
    package static func all(
        _ tour: Tour, languages: [LanguageTag], initiatives: Set<String>
    ) -> [TourDefect] {
        (initiative(tour, initiatives) + reminders(tour) + legs(tour)
            + (languages.count > 1 ? untranslated(tour, languages) : []))
            .enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    private static func defect(
        _ tour: Tour, _ line: Int, _ key: String, _ problem: String, _ remedy: String
    ) -> TourDefect {
        TourDefect(file: tour.file, line: line, key: key, problem: problem, remedy: remedy)
    }

    /// Answers about the initiative and thanks with its sources come from the library's entry.
    private static func initiative(_ tour: Tour, _ known: Set<String>) -> [TourDefect] {
        guard !known.isEmpty, !known.contains(tour.initiative) else { return [] }
        let near = known.sorted().map { ($0, Spelling.distance(tour.initiative, $0)) }
            .min { $0.1 < $1.1 }
        let remedy = near.flatMap { $0.1 <= 2 ? "write `\($0.0)`" : nil }
            ?? "take the id of an entry in knowledge/initiatives/, or write one"
        let problem = "the library has no initiative `\(tour.initiative.shortened)`"
        return [defect(tour, tour.lines["initiative"] ?? 1, "initiative", problem, remedy)]
    }

    // MARK: - Reminders

    private static func hours(_ lead: ReminderRule.Lead) -> Int {
        lead.count * (lead.unit == .days ? 24 : 1)
    }

    private static func reminders(_ tour: Tour) -> [TourDefect] {
        tour.reminders.indices.flatMap { index in
            let (rule, key) = (tour.reminders[index], "reminders[\(index + 1)]")
            let line = rule.line ?? tour.lines["reminders"] ?? 1
            var found: [TourDefect] = []
            if tour.reminders[..<index].contains(where: { hours($0.lead) == hours(rule.lead) }) {
                found.append(
                    defect(
                        tour, line, key, "there is another reminder at that moment",
                        "keep one of them: 24 hours are a day"))
            }
            if case .sendUntil(let end) = rule.catchUp, hours(end) >= hours(rule.lead) {
                found.append(
                    defect(
                        tour, line, "\(key).catch-up",
                        "the reminder is never late: it is due later than it may go",
                        "name a time nearer to the start than \(rule.lead.count) "
                            + rule.lead.unit.rawValue))
            }
            return found
        }
    }

    // MARK: - Ways

    private static func legs(_ tour: Tour) -> [TourDefect] {
        tour.days.flatMap { day in
            day.legs.compactMap { leg in
                guard let from = day.stops.first(where: { $0.id == leg.from }),
                    let to = day.stops.first(where: { $0.id == leg.to }),
                    to.start.moment < from.end.moment
                else { return nil }
                return defect(
                    tour, leg.line, "legs", "`\(leg.to)` is before `\(leg.from)`",
                    "turn the way round, or mend the times of the stops")
            }
        }
    }

    // MARK: - Languages

    /// Sentences are wanted in every language of the office; names of places and people, and sums
    /// of money, may stand once for all.
    private static func untranslated(
        _ tour: Tour, _ languages: [LanguageTag]
    ) -> [TourDefect] {
        let own = [("covers", tour.covers.value), ("arrival", tour.arrival.value)]
            .map { ($0.0, $0.1, tour.lines[$0.0] ?? 1) }
        let stops = tour.stops.flatMap { stop in
            [("purpose", stop.purpose), ("dress", stop.dress), ("prepare", stop.prepare)]
                .map { ("\(stop.id).\($0.0)", $0.1, stop.line) }
        }
        let ways = tour.days.flatMap(\.legs).map { ("legs.by", Optional($0.means), $0.line) }
        let codes = languages.map { "\($0): …" }.joined(separator: ", ")
        return (own + stops + ways).compactMap { key, text, line in
            guard let text, !text.isTranslated else { return nil }
            let name = key.split(separator: ".").last ?? ""
            return defect(
                tour, line, key, "it is there in one language only", "write `\(name): {\(codes)}`")
        }
    }
}
