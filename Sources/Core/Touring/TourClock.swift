package import Calendar
package import MailModel

extension ZoneRules {
    /// The moment at which the wall clock shows a time.
    ///
    /// A time that is there twice is the earlier one; one that is jumped over is the jump.
    package func moment(of local: CivilTime) -> Int64 {
        switch resolve(local) {
        case .once(let moment), .never(let moment), .twice(let moment, _): moment
        }
    }
}

extension CivilTime {
    /// The same time of day some days later or, with a negative number, earlier.
    package func adding(days: Int) -> CivilTime {
        CivilTime(secondsSinceEpoch: secondsSinceEpoch + Int64(days) * 86_400)
    }

    /// Midnight at the beginning of the day.
    package var midnight: CivilTime { CivilTime(year: year, month: month, day: day) }

    /// Noon of the day before.
    package var noonBefore: CivilTime {
        let day = adding(days: -1)
        return CivilTime(year: day.year, month: day.month, day: day.day, hour: 12)
    }

    /// `09:30`
    package var clockText: String { Self.padded(hour, 2) + ":" + Self.padded(minute, 2) }

    /// Reads `2015-06-08`; nil for a day that is not on the calendar.
    package init?(date text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            let year = Self.digits(parts[0]), let month = Self.digits(parts[1]),
            let day = Self.digits(parts[2]), (1970...9998).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard CivilTime(secondsSinceEpoch: secondsSinceEpoch) == self else { return nil }
    }

    /// Reads `9:30` or `09:30` on the day; nil for a time that no clock shows.
    package func at(clock text: String) -> CivilTime? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hour = Self.digits(parts[0]), let minute = Self.digits(parts[1]), hour < 24,
            minute < 60
        else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
