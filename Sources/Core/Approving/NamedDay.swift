import MailModel

/// A day as staff name it: `tomorrow`, `lundi`, `下周`.
package enum NamedDay: Sendable, Hashable {
    case tomorrow, dayAfter
    /// The next Monday.
    case nextWeek
    /// 0 for Sunday to 6 for Saturday; today's name means the day in a week.
    case weekday(Int)

    /// Days from a weekday to the named one.
    private func days(from today: Int) -> Int {
        switch self {
        case .tomorrow: 1
        case .dayAfter: 2
        case .nextWeek: Self.days(from: today, to: 1)
        case .weekday(let day): Self.days(from: today, to: day)
        }
    }

    private static func days(from today: Int, to day: Int) -> Int {
        let distance = (day - today + 7) % 7
        return distance == 0 ? 7 : distance
    }

    /// The moment at which the office opens on that day, or on the next workday.
    package func moment(after now: Int64, _ hours: OfficeHours, _ zone: OfficeHours.Zone) -> Int64 {
        let time = OfficeHours.civil(now, zone)
        let midnight = now - Int64(time.hour * 3_600 + time.minute * 60 + time.second)
        let day = midnight + Int64(days(from: time.weekday)) * 86_400
        return hours.opening(from: max(day, now + 1), zone)
    }

    // MARK: - Words

    /// A day as somebody writes it, with capitals and accents; nil where it names none.
    package init?(written text: String) { self.init(FoldedLine(text).text) }

    /// Nil where a folded text names no day, or says more.
    init?(_ text: some StringProtocol) {
        var words = String(text).trimmedMarks[...]
        words = words.drop { " :,".contains($0) }
        while let small = Self.small.first(where: { words.hasPrefix($0) }) {
            words = words.dropFirst(small.count).drop { $0 == " " }
        }
        for small in Self.endings where words.hasSuffix(small) {
            words = words.dropLast(small.count)
        }
        guard let day = Self.names[String(words).trimmedMarks] else { return nil }
        self = day
    }

    private static let small = [
        "on ", "until ", "till ", "to ", "next ", "jusqu'a ", "jusqu'au ", "hasta el ",
        "hasta ", "el ", "le ", "a partir de ", "proximo ", "直到", "等到", "到",
    ]

    private static let endings = [
        " prochain", " prochaine", " proximo", " que viene", " morning", " matin",
        " por la manana", "再问", "再说", "再问我", "早上", "上午",
    ]

    private static let names: [String: NamedDay] = {
        var names: [String: NamedDay] = [
            "week": .nextWeek, "la semaine": .nextWeek, "semaine": .nextWeek,
            "la semaine prochaine": .nextWeek, "la proxima semana": .nextWeek,
            "la semana": .nextWeek, "semana": .nextWeek, "下周": .nextWeek, "下星期": .nextWeek,
            "下个星期": .nextWeek,
        ]
        for word in ["tomorrow", "demain", "manana", "明天", "明日"] { names[word] = .tomorrow }
        for word in [
            "day after tomorrow", "the day after tomorrow", "apres-demain", "apres demain",
            "pasado manana", "后天",
        ] { names[word] = .dayAfter }
        let weekdays = [
            ["sunday", "sun", "dimanche", "domingo", "日", "天"],
            ["monday", "mon", "lundi", "lunes", "一"],
            ["tuesday", "tue", "mardi", "martes", "二"],
            ["wednesday", "wed", "mercredi", "miercoles", "三"],
            ["thursday", "thu", "jeudi", "jueves", "四"],
            ["friday", "fri", "vendredi", "viernes", "五"],
            ["saturday", "sat", "samedi", "sabado", "六"],
        ]
        for (day, words) in weekdays.enumerated() {
            for word in words {
                guard word.first?.isASCII == false else {
                    names[word] = .weekday(day)
                    continue
                }
                for week in ["周", "星期", "礼拜", "下周", "下星期", "这周", "本周"] {
                    names[week + word] = .weekday(day)
                }
            }
        }
        return names
    }()
}
