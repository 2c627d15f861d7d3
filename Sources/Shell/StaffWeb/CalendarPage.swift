import Hummingbird
import HTTPTypes
import MailModel
import SiteLoading
import Store
import Touring

/// The reminders to come on a calendar, beside the tours and the days until which one registers.
extension Desk {
    func addCalendar(to router: Router<DeskContext>) { router.get("/calendar", use: calendar) }

    /// Reminders of one month that are read; more than these are counted by their tours' pages.
    private static let mostReminders = 5_000
    /// Reminders that the list below the month names one by one.
    private static let mostListed = 200

    @Sendable private func calendar(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let month = CalendarMonth(request.query["month"])
            ?? CalendarMonth(of: moments(texts).civil(now))
        let reminders = try store.reminders(
            from: moment(month.first), until: moment(month.next.first),
            limit: Self.mostReminders)
        let tours = Dictionary(
            office.parts.tours.tours.map { ($0.id.text, $0) }, uniquingKeysWith: { $1 })
        let events = events(reminders, tours, texts)
        let today = moments(texts).civil(now).dateText
        let next = try store.nextReminder().map { CalendarMonth(of: moments(texts).civil($0)) }
        return try page("calendar", [
            "month": .text(month.title(texts)), "before": .text(month.previous.text),
            "after": .text(month.next.text),
            "next-month": .optional(next.flatMap { $0 == month ? nil : $0.text }),
            "next-title": .text(next?.title(texts) ?? ""),
            "weekdays": .list((1...7).map { ["weekday": .text(texts("weekday-\($0)"))] }),
            "weeks": .list(month.weeks.map { week in
                ["days": .list(week.map { cell($0, month, today, events[$0.dateText] ?? []) })]
            }),
            "reminders": .list(reminders.prefix(Self.mostListed).map {
                line($0, tours[$0.tour], texts)
            }),
            "count": .text(texts.count("calendar-count", reminders.count)),
        ], title: texts("calendar-title"), for: visitor)
    }

    /// The moment at which a day of the office begins.
    private func moment(_ day: CivilTime) -> Int64 {
        let zone = TourShelf.zone(office.configuration.office.zone)
        return zone?.moment(of: day) ?? day.secondsSinceEpoch
    }

    private func cell(
        _ day: CivilTime, _ month: CalendarMonth, _ today: String, _ events: [PageValues]
    ) -> PageValues {
        [
            "number": .number(day.day), "date": .text(day.dateText),
            "outside": .flag(day.month != month.number), "today": .flag(day.dateText == today),
            "events": .list(events), "bare": .flag(events.isEmpty),
        ]
    }

    /// What happens on each day, by the day's date.
    private func events(
        _ reminders: [CalendarReminder], _ tours: [String: Tour], _ texts: DeskTexts
    ) -> [String: [PageValues]] {
        var days: [String: [PageValues]] = [:]
        for tour in tours.values.sorted(by: { $0.firstDay.dateText < $1.firstDay.dateText })
        where tour.status != .cancelled {
            for day in 0...max(0, tour.lastDay.daysSinceEpoch - tour.firstDay.daysSinceEpoch) {
                let date = tour.firstDay.adding(days: day).dateText
                days[date, default: []].append(event("tour", title(tour, texts), tour.id.text))
            }
            guard let deadline = tour.deadline else { continue }
            let words = texts("deadline-of", ["tour": title(tour, texts)])
            days[deadline.dateText, default: []].append(event("deadline", words, tour.id.text))
        }
        let groups = Dictionary(grouping: reminders) {
            Group(day: day($0.at, texts), tour: $0.tour, reminder: $0.reminder, state: $0.state)
        }
        for (group, members) in groups.sorted(by: { $0.key.order < $1.key.order }) {
            let name = tours[group.tour].map { title($0, texts) } ?? group.tour
            let words = "\(before(group.reminder, texts)) · \(name) · "
                + texts.count("people", members.count)
            days[group.day, default: []].append(event(group.state, words, group.tour))
        }
        return days
    }

    private struct Group: Hashable {
        let day, tour, reminder, state: String
        var order: String { [day, tour, reminder, state].joined(separator: "\n") }
    }

    private func event(_ kind: String, _ words: String, _ tour: String) -> PageValues {
        ["event-kind": .text(kind), "words": .text(words), "tour": .text(tour)]
    }

    private func day(_ moment: Int64, _ texts: DeskTexts) -> String {
        moments(texts).civil(moment).dateText
    }

    private func title(_ tour: Tour, _ texts: DeskTexts) -> String {
        tour.title[LanguageTag(texts.language) ?? .english]
    }

    /// `60-days` as people say it.
    private func before(_ reminder: String, _ texts: DeskTexts) -> String {
        let pieces = reminder.split(separator: "-")
        guard pieces.count == 2, let count = Int(pieces[0]) else { return reminder }
        return pieces[1].hasPrefix("hour")
            ? texts.count("before-hours", count) : texts.count("before-days", count)
    }

    private func line(
        _ reminder: CalendarReminder, _ tour: Tour?, _ texts: DeskTexts
    ) -> PageValues {
        [
            "at": .text(moments(texts).text(reminder.at)),
            "what": .text(before(reminder.reminder, texts)), "tour": .text(reminder.tour),
            "tour-title": .text(tour.map { title($0, texts) } ?? reminder.tour),
            "person-id": .number(reminder.person), "name": .text(reminder.name),
            "state-name": .text(reminder.state),
            "state": .text(texts("reminder-" + reminder.state)),
            "letter-id": .optional(reminder.letterID.map { "\($0)" }),
        ]
    }
}

/// A month of the calendar, with its weeks from Monday to Sunday.
struct CalendarMonth: Equatable {
    let year: Int
    let number: Int

    init(of day: CivilTime) { (year, number) = (day.year, day.month) }

    /// `2015-05`; nil for anything else.
    init?(_ text: String?) {
        let pieces = (text ?? "").split(separator: "-")
        guard pieces.count == 2, let year = Int(pieces[0]), (1970...9_998).contains(year),
            let number = Int(pieces[1]), (1...12).contains(number)
        else { return nil }
        (self.year, self.number) = (year, number)
    }

    var first: CivilTime { CivilTime(year: year, month: number, day: 1) }
    var next: CalendarMonth { CalendarMonth(of: first.adding(days: 31)) }
    var previous: CalendarMonth { CalendarMonth(of: first.adding(days: -1)) }

    var text: String { String(first.dateText.prefix(7)) }

    func title(_ texts: DeskTexts) -> String {
        texts("month-year", ["month": texts("month-\(number)"), "year": "\(year)"])
    }

    /// Whole weeks, so that the first and the last may reach into other months.
    var weeks: [[CivilTime]] {
        let lead = (first.weekday + 6) % 7
        let length = next.first.daysSinceEpoch - first.daysSinceEpoch
        return (0..<((lead + length + 6) / 7)).map { week in
            (0..<7).map { first.adding(days: week * 7 + $0 - lead) }
        }
    }
}
