import MailModel

extension Tour {
    /// The noon of the day on which somebody arrives, as they told it; nil where they did not.
    package func arrival(told text: String?) -> Int64? {
        guard let text, let last = CivilTime(dayIn: text, year: Int(firstDay.year)) else {
            return nil
        }
        // Who comes on 30 December for a tour in January.
        let years = [last, CivilTime(year: last.year - 1, month: last.month, day: last.day)]
        return years.lazy.map { day in
            zone.moment(of: CivilTime(year: day.year, month: day.month, day: day.day, hour: 12))
        }.first { $0 <= start && $0 >= start - Self.earliestArrival }
    }

    /// Seconds; a day further before the start is that of something else.
    private static let earliestArrival: Int64 = 14 * 86_400
}
