package import Calendar
import MailModel

/// Until when an offered place is kept, on the clock of whoever shall answer.
///
/// The days count from the letter's leaving: some hours are added for staff to let it go, and an
/// offer whose letter waits longer is made anew. It ends at the end of a working afternoon.
package enum OfferTerm {
    /// The hour of the day at which an offer ends.
    private static let hour = 18
    /// Seconds that staff have at least before an offer is made anew.
    private static let slack: Int64 = 6 * 3600

    package static func end(
        from now: Int64, of rules: SeatBook.Rules, home: ZoneRules
    ) -> Int64 {
        let least = now + rules.offerSeconds + slack
        let end = afternoon(notBefore: least, home)
        if end < rules.start { return end }
        // The tour begins before: the last afternoon ahead of it, or else its very beginning.
        let last = afternoon(notBefore: rules.start - 86_400, home)
        return last < rules.start && last > now ? last : rules.start - 1
    }

    private static func afternoon(notBefore moment: Int64, _ home: ZoneRules) -> Int64 {
        let day = home.civilTime(at: moment)
        let end = home.moment(of: on(day))
        return end >= moment ? end : home.moment(of: on(day.adding(days: 1)))
    }

    private static func on(_ day: CivilTime) -> CivilTime {
        CivilTime(year: day.year, month: day.month, day: day.day, hour: hour)
    }
}
