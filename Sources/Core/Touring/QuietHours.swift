package import Calendar
import MailModel

/// The hours of the night in which no reminder goes to a reader, on the reader's own clock.
package struct QuietHours: Sendable, Hashable {
    /// Minutes after midnight.
    package let begin: Int
    package let end: Int

    /// From nine in the evening until eight in the morning.
    package static let night = QuietHours(begin: 21 * 60, end: 8 * 60)
    package static let none = QuietHours(begin: 0, end: 0)

    /// Equal minutes mean no quiet at all; each is brought into one day.
    package init(begin: Int, end: Int) {
        self.begin = begin.flooredRemainder(by: 1440)
        self.end = end.flooredRemainder(by: 1440)
    }

    /// `21:00`
    package static func clock(_ minute: Int) -> String {
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(digits(minute / 60)):\(digits(minute % 60))"
    }

    /// A quiet time that a moment lies in; `end` is the first moment after it.
    package struct Night: Sendable, Hashable {
        package let begin: Int64
        package let end: Int64
    }

    /// The quiet time around a moment in a zone; nil when the reader may be written to.
    package func night(at moment: Int64, in zone: ZoneRules) -> Night? {
        guard begin != end else { return nil }
        let civil = zone.civilTime(at: moment)
        let minute = civil.hour * 60 + civil.minute
        let wraps = end < begin
        let isQuiet = wraps ? minute >= begin || minute < end : minute >= begin && minute < end
        guard isQuiet else { return nil }
        let evening = wraps && minute < end ? civil.adding(days: -1) : civil
        let morning = wraps && minute >= begin ? civil.adding(days: 1) : civil
        return Night(
            begin: min(moment, zone.moment(of: Self.time(begin, evening))),
            end: max(moment + 1, zone.moment(of: Self.time(end, morning))))
    }

    private static func time(_ minute: Int, _ day: CivilTime) -> CivilTime {
        CivilTime(
            year: day.year, month: day.month, day: day.day, hour: minute / 60,
            minute: minute % 60)
    }
}
