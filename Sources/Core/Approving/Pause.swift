/// `2d`, `3 heures`, `一周`: how long a decision is put off.
struct Pause {
    let seconds: Int64

    /// Days that a decision can be put off.
    private static let mostDays: Int64 = 90

    init?(_ text: Substring) {
        let words = text.drop { " :,".contains($0) || "in de en dans".contains($0) && $0 == " " }
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let unit = words.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int64(digits), number > 0,
            let size = Self.units[String(unit).trimmedMarks]
        else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: size)
        guard !overflow, product <= Self.mostDays * 86_400 else { return nil }
        seconds = product
    }

    private static let units: [String: Int64] = {
        let words: [(Int64, [String])] = [
            (3_600, ["h", "hour", "hours", "heure", "heures", "hora", "horas", "小时", "个小时"]),
            (86_400, ["d", "day", "days", "j", "jour", "jours", "dia", "dias", "天", "日"]),
            (
                604_800,
                [
                    "w", "week", "weeks", "sem", "semaine", "semaines", "semana", "semanas", "周",
                    "星期", "个星期",
                ]
            ),
        ]
        return words.reduce(into: [:]) { table, entry in
            for word in entry.1 { table[word] = entry.0 }
        }
    }()
}
