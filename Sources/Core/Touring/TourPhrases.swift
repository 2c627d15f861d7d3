package import MailModel

/// The days, times and short words of the four languages in which the office writes.
///
/// A reader of any other language gets English.
package enum TourPhrases {
    /// One of en, fr, es and zh.
    enum Tongue: Int, CaseIterable {
        case english, french, spanish, chinese

        init(_ language: LanguageTag) {
            switch language {
            case .french: self = .french
            case .spanish: self = .spanish
            case .chinese: self = .chinese
            default: self = .english
            }
        }

        /// The words in this tongue, given in the order en, fr, es, zh.
        func pick(_ english: String, _ french: String, _ spanish: String, _ chinese: String)
            -> String
        {
            switch self {
            case .english: english
            case .french: french
            case .spanish: spanish
            case .chinese: chinese
            }
        }
    }

    /// `8 June 2015`, `8 juin 2015`, `8 de junio de 2015`, `2015年6月8日`.
    package static func day(_ day: CivilTime, _ language: LanguageTag) -> String {
        let tongue = Tongue(language)
        switch tongue {
        case .english: return "\(day.day) \(month(day, tongue)) \(day.year)"
        case .french: return "\(frenchDay(day)) \(month(day, tongue)) \(day.year)"
        case .spanish: return "\(day.day) de \(month(day, tongue)) de \(day.year)"
        case .chinese: return "\(day.year)年\(day.month)月\(day.day)日"
        }
    }

    /// `Monday 8 June 2015` and its like.
    package static func weekdayAndDay(_ day: CivilTime, _ language: LanguageTag) -> String {
        let name = weekdays[Tongue(language).rawValue][day.weekday]
        switch Tongue(language) {
        case .english, .french: return "\(name) \(Self.day(day, language))"
        case .spanish: return "\(name) \(Self.day(day, language))"
        case .chinese: return "\(Self.day(day, language))（\(name)）"
        }
    }

    /// From one day to another, without saying the month or the year twice: `8–9 June 2015`,
    /// `du 8 au 9 juin 2015`. English wants an `on` before it, the others nothing.
    package static func days(
        _ first: CivilTime, _ last: CivilTime, _ language: LanguageTag
    ) -> String {
        let tongue = Tongue(language)
        guard first.midnight != last.midnight else { return on(first, tongue, language) }
        let end = day(last, language)
        let sameYear = first.year == last.year
        let sameMonth = sameYear && first.month == last.month
        let shortYear = sameYear ? "" : " \(first.year)"
        switch tongue {
        case .english:
            let name = sameMonth ? "" : " \(month(first, tongue))\(shortYear)"
            let dash = sameMonth ? "–" : " – "
            return "\(first.day)\(name)\(dash)\(end)"
        case .french:
            let name = sameMonth ? "" : " \(month(first, tongue))\(shortYear)"
            return "du \(frenchDay(first))\(name) au \(end)"
        case .spanish:
            let year = sameYear ? "" : " de \(first.year)"
            let name = sameMonth ? "" : " de \(month(first, tongue))\(year)"
            return "del \(first.day)\(name) al \(end)"
        case .chinese:
            let tail = sameMonth ? "\(last.day)日" : sameYear ? "\(last.month)月\(last.day)日" : end
            return "\(day(first, language))至\(tail)"
        }
    }

    private static func on(
        _ date: CivilTime, _ tongue: Tongue, _ language: LanguageTag
    ) -> String {
        let text = day(date, language)
        return tongue.pick(text, "le \(text)", "el \(text)", text)
    }

    private static func frenchDay(_ day: CivilTime) -> String {
        day.day == 1 ? "1er" : String(day.day)
    }

    /// `UTC+8`, `UTC−3:30`.
    package static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let rest = minutes % 60 == 0 ? "" : ":" + CivilTime.padded(minutes % 60, 2)
        return "UTC" + (seconds < 0 ? "−" : "+") + String(minutes / 60) + rest
    }

    /// `09:30`, and in French `9 h 30` and `11 h`.
    package static func clock(_ time: CivilTime, _ language: LanguageTag) -> String {
        guard Tongue(language) == .french else { return time.clockText }
        let minutes = time.minute == 0 ? "" : "\u{A0}" + CivilTime.padded(time.minute, 2)
        return "\(time.hour)\u{A0}h\(minutes)"
    }

    /// `09:30–11:00`, and in French `9 h 30 – 11 h`.
    package static func clocks(
        _ start: CivilTime, _ end: CivilTime, _ language: LanguageTag
    ) -> String {
        let dash = Tongue(language) == .french ? "\u{A0}– " : "–"
        return clock(start, language) + dash + clock(end, language)
    }

    /// `Monday 8 June 2015, 09:30`, `lundi 8 juin 2015 à 9 h 30`.
    package static func moment(_ time: CivilTime, _ language: LanguageTag) -> String {
        weekdayAndDay(time, language) + Tongue(language).pick(", ", " à ", ", ", "")
            + clock(time, language)
    }

    /// Whose time it is, in brackets: ` (Boston time, UTC−4)`; without a place the offset alone.
    package static func zone(
        of place: String?, offset seconds: Int, _ language: LanguageTag
    ) -> String {
        let tongue = Tongue(language)
        let comma = tongue.pick(", ", ", ", ", ", "，")
        let whose = place.map { place in
            tongue.pick(
                "\(place) time", "heure \(ofPlace(place))", "hora de \(place)", "\(place)时间")
                + comma
        } ?? ""
        let text = whose + offset(seconds)
        return tongue == .chinese ? "（\(text)）" : " (\(text))"
    }

    /// `de Boston`, `d'Abou Dabi`, `du Caire`.
    private static func ofPlace(_ name: String) -> String {
        if name.hasPrefix("Le ") { return "du " + name.dropFirst(3) }
        let isVowel = name.first.map { "AEIOUÉÈÊÂÎÔ".contains($0) } == true
        return isVowel ? "d'\(name)" : "de \(name)"
    }

    /// The city that an IANA zone is named after, as it stands there: `New York`.
    package static func city(ofZone name: String) -> String {
        String(name.split(separator: "/").last ?? "").replacing("_", with: " ")
    }

    /// A line of its own begins with a capital letter in every language.
    package static func heading(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String], _ language: LanguageTag) -> String {
        let tongue = Tongue(language)
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let comma = tongue.pick(", ", ", ", ", ", "、")
        // Spanish says «e» before the sound of i.
        let spanish = last.hasPrefix("i") || last.hasPrefix("hi") ? " e " : " y "
        let and = tongue.pick(" and ", " et ", spanish, "和")
        return items.dropLast().joined(separator: comma) + and + last
    }

    private static func month(_ day: CivilTime, _ tongue: Tongue) -> String {
        guard (1...12).contains(day.month), tongue.rawValue < months.count else { return "" }
        return months[tongue.rawValue][day.month - 1]
    }

    private static let months = [
        "January February March April May June July August September October November December",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ].map { $0.split(separator: " ").map(String.init) }

    private static let weekdays = [
        "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
        "dimanche lundi mardi mercredi jeudi vendredi samedi",
        "domingo lunes martes miércoles jueves viernes sábado",
        "星期日 星期一 星期二 星期三 星期四 星期五 星期六",
    ].map { $0.split(separator: " ").map(String.init) }

    /// The name of a language in another; its code where it has no name here.
    package static func languageName(_ code: LanguageTag, _ reader: LanguageTag) -> String {
        guard let names = languageNames[code.code] else { return code.code }
        return names[Tongue(reader).rawValue]
    }

    private static let languageNames: [String: [String]] = [
        "en": ["English", "anglais", "inglés", "英语"],
        "fr": ["French", "français", "francés", "法语"],
        "es": ["Spanish", "espagnol", "español", "西班牙语"],
        "zh": ["Chinese", "chinois", "chino", "中文"],
        "ar": ["Arabic", "arabe", "árabe", "阿拉伯语"],
        "de": ["German", "allemand", "alemán", "德语"],
        "id": ["Indonesian", "indonésien", "indonesio", "印度尼西亚语"],
        "it": ["Italian", "italien", "italiano", "意大利语"],
        "ja": ["Japanese", "japonais", "japonés", "日语"],
        "ko": ["Korean", "coréen", "coreano", "韩语"],
        "nl": ["Dutch", "néerlandais", "neerlandés", "荷兰语"],
        "pt": ["Portuguese", "portugais", "portugués", "葡萄牙语"],
        "ru": ["Russian", "russe", "ruso", "俄语"],
        "sv": ["Swedish", "suédois", "sueco", "瑞典语"],
        "tr": ["Turkish", "turc", "turco", "土耳其语"],
    ]
}
