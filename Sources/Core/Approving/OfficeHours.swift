package import MailModel

/// When the office works, as civil time of its zone.
package struct OfficeHours: Sendable, Equatable {
    /// 0 for Sunday to 6 for Saturday.
    package var days: Set<Int> = [0, 1, 2, 3, 4, 5, 6]
    /// Minutes after midnight.
    package var opens = 0
    package var closes = 1_440
    /// `2015-02-19`
    package var holidays: Set<String> = []

    package init() {}

    /// Minutes east of Greenwich at a moment.
    package typealias Zone = @Sendable (Int64) -> Int

    package static func civil(_ moment: Int64, _ zone: Zone) -> CivilTime {
        CivilTime(secondsSinceEpoch: moment + Int64(zone(moment)) * 60)
    }

    package func isWorkday(_ time: CivilTime) -> Bool {
        days.contains(time.weekday) && !holidays.contains(time.dateText)
    }

    package func isOpen(at moment: Int64, _ zone: Zone) -> Bool {
        let time = Self.civil(moment, zone)
        let minute = time.hour * 60 + time.minute
        return isWorkday(time) && minute >= opens && minute < closes
    }

    /// Days that are looked through for one on which the office works.
    private static let horizon = 60

    /// The moment itself when the office is open, or else its next opening.
    package func opening(from moment: Int64, _ zone: Zone) -> Int64 {
        if isOpen(at: moment, zone) { return moment }
        return workdayMoment(minute: opens, from: moment, zone)
    }

    /// The next moment on a workday at this minute of the day.
    package func workdayMoment(minute: Int, from moment: Int64, _ zone: Zone) -> Int64 {
        let now = Self.civil(moment, zone)
        let midnight = moment - Int64(now.hour * 3600 + now.minute * 60 + now.second)
        for day in 0..<Self.horizon {
            let place = midnight + Int64(day) * 86_400 + Int64(minute) * 60
            if place >= moment, isWorkday(Self.civil(place, zone)) { return place }
        }
        return moment + Int64(Self.horizon) * 86_400
    }

    /// The moment by which so many seconds of work have passed since another.
    package func moment(after seconds: Int64, from start: Int64, _ zone: Zone) -> Int64 {
        var left = seconds
        var place = opening(from: start, zone)
        for _ in 0..<Self.horizon where left > 0 {
            let time = Self.civil(place, zone)
            let minute = time.hour * 60 + time.minute
            let rest = Int64(max(0, closes - minute) * 60 - time.second)
            if left <= rest { return place + left }
            left -= rest
            place = opening(from: place + max(rest, 1), zone)
        }
        return place + left
    }
}
