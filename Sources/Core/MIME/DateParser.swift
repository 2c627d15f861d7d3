package import MailModel

/// Reads dates in every form that mail holds (RFC 5322 §3.3, §4.3; asctime; ISO 8601).
package enum DateParser {
    package static func parse(_ bytes: [UInt8]) -> MailDate? {
        var reader = DateReader(withoutComments(bytes))
        return reader.read()
    }

    package static func parse(_ text: String) -> MailDate? { parse(Array(text.utf8)) }

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        for byte in bytes.prefix(200) {
            if byte == 0x28 { depth += 1 }
            if depth == 0 { result.append(byte) }
            if byte == 0x29, depth > 0 { depth -= 1 }
        }
        return result
    }
}

/// Collects the pieces of a date in whatever order they stand.
private struct DateReader {
    private let bytes: [UInt8]
    private var place = 0
    private var numbers: [(value: Int, digits: Int)] = []
    private var month: Int?
    private var monthAfterNumbers = 0
    private var time: (hour: Int, minute: Int, second: Int)?
    private var zone: Int?
    private var hasZone = false
    private var isAfternoon: Bool?
    private var usesSlashes = false
    private var usesDots = false
    private var epoch: Int?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> MailDate? {
        while place < bytes.count {
            let byte = bytes[place]
            if Scan.isDigit(byte) {
                number()
            } else if Scan.isLetter(byte) || byte >= 0x80 {
                word()
            } else if (byte == 0x2B || byte == 0x2D), time != nil, !hasZone, nextIsDigit {
                offset(isWest: byte == 0x2D)
            } else {
                if byte == 0x2F { usesSlashes = true }
                if byte == 0x2E, time == nil { usesDots = true }
                place += 1
            }
        }
        return assembled()
    }

    private var nextIsDigit: Bool { place + 1 < bytes.count && Scan.isDigit(bytes[place + 1]) }

    private mutating func digits() -> (value: Int, count: Int) {
        var value = 0
        var count = 0
        while place < bytes.count, Scan.isDigit(bytes[place]) {
            if count < 10 { value = value * 10 + Int(bytes[place] - 0x30) }
            count += 1
            place += 1
        }
        return (value, count)
    }

    private mutating func number() {
        let first = digits()
        let isTime = place < bytes.count && bytes[place] == 0x3A && first.count <= 2 && time == nil
        if isTime, nextIsDigit {
            clock(first.value)
        } else if isDottedTime(after: first.count) {
            clock(first.value)
        } else if !hasDate, isMonthMark {
            month = first.value
            monthAfterNumbers = numbers.count
        } else if isEpoch(first.count) {
            epoch = first.value
        } else if first.count == 8, numbers.isEmpty, month == nil {
            numbers = [
                (first.value / 10_000, 4), (first.value / 100 % 100, 2), (first.value % 100, 2),
            ]
        } else if first.count == 6, time == nil, numbers.count == 3 {
            time = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
        } else {
            numbers.append((first.value, first.count))
        }
    }

    private var hasDate: Bool { month != nil || numbers.count >= 3 }

    /// `10.12.00` behind a whole date, as mailers of Italy and Finland write the time.
    private func isDottedTime(after count: Int) -> Bool {
        let isWhole = month == nil ? numbers.count >= 3 : numbers.count >= 2
        guard isWhole, time == nil, count <= 2, place + 2 < bytes.count, bytes[place] == 0x2E
        else { return false }
        return Scan.isDigit(bytes[place + 1]) && Scan.isDigit(bytes[place + 2])
    }

    /// `2月 9`: a number that its mark makes a month, where no year stands before it.
    private var isMonthMark: Bool {
        let isAlone = !numbers.contains { $0.digits == 4 }
        return isAlone && ["月", "월"].contains { bytes[place...].starts(with: $0.utf8) }
    }

    /// Ten digits and nothing else: seconds since 1970.
    private func isEpoch(_ count: Int) -> Bool {
        count == 10 && place == bytes.count && numbers.isEmpty && month == nil && time == nil
    }

    private mutating func clock(_ hour: Int) {
        place += 1
        let minute = digits().value
        var second = 0
        if place < bytes.count, bytes[place] == 0x3A || bytes[place] == 0x2E, nextIsDigit {
            place += 1
            second = digits().value
        }
        if place < bytes.count, bytes[place] == 0x2E || bytes[place] == 0x2C, nextIsDigit {
            place += 1
            _ = digits()
        }
        time = (hour, minute, second)
    }

    private mutating func offset(isWest: Bool) {
        place += 1
        let first = digits()
        var hours = first.count <= 2 ? first.value : first.value / 100
        var minutes = first.count <= 2 ? 0 : first.value % 100
        if first.count > 4 { (hours, minutes) = (first.value / 10_000, first.value / 100 % 100) }
        if place < bytes.count, bytes[place] == 0x3A, nextIsDigit {
            place += 1
            minutes = digits().value
        }
        guard hours <= 24, minutes < 60 else { return }
        hasZone = true
        let size = hours * 60 + minutes
        zone = isWest ? (size == 0 ? nil : -size) : size
    }

    private mutating func word() {
        let start = place
        while place < bytes.count, Scan.isLetter(bytes[place]) || bytes[place] >= 0x80 {
            place += 1
        }
        let text = bytes[start..<place].loweredText
        if month == nil, let found = DateWords.month(text) {
            month = found
            monthAfterNumbers = numbers.count
        } else if text == "am" || text == "pm" {
            isAfternoon = text == "pm"
        } else if time != nil, !hasZone || zone == nil || zone == 0,
            let found = DateWords.zones[text]
        {
            zone = found
            hasZone = true
            if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D, nextIsDigit {
                offset(isWest: bytes[place] == 0x2D)
            }
        }
    }

    private func assembled() -> MailDate? {
        if let epoch { return MailDate(secondsSinceEpoch: Int64(epoch), zoneMinutes: nil) }
        guard let (year, month, day) = civilDate(), (1...12).contains(month),
            (1...31).contains(day), (1...9_999).contains(year)
        else { return nil }
        var hour = time?.hour ?? 0
        if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        let minute = time?.minute ?? 0
        let second = time?.second ?? 0
        guard hour <= 24, minute < 60, second <= 61 else { return nil }
        let civil = CivilTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        return MailDate(
            secondsSinceEpoch: civil.secondsSinceEpoch - Int64(zone ?? 0) * 60,
            zoneMinutes: hasZone ? zone : nil)
    }

    private func civilDate() -> (Int, Int, Int)? {
        if let month {
            guard numbers.count >= 2 else { return nil }
            if numbers[0].digits == 4 || numbers[0].value > 31 {
                return (fullYear(numbers[0]), month, numbers[1].value)
            }
            return (fullYear(numbers[1]), month, numbers[0].value)
        }
        guard numbers.count >= 3 else { return nil }
        let (a, b, c) = (numbers[0], numbers[1], numbers[2])
        if a.digits == 4 { return (a.value, b.value, c.value) }
        if usesSlashes, a.value <= 12 { return (fullYear(c), a.value, b.value) }
        return (fullYear(c), b.value, a.value)
    }

    /// Two digits below 50 are of this century, three count from 1900 (RFC 5322 §4.3).
    private func fullYear(_ number: (value: Int, digits: Int)) -> Int {
        switch number.digits {
        case 1, 2: return number.value < 50 ? 2000 + number.value : 1900 + number.value
        case 3: return 1900 + number.value
        default: return number.value
        }
    }
}

private enum DateWords {
    /// English months by their first three letters, others by what mail in the language writes.
    static func month(_ word: String) -> Int? {
        if let found = foreign[word] { return found }
        guard word.utf8.count >= 3 else { return nil }
        if let found = english[String(word.prefix(3))] { return found }
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let small = word.lowercased()
        return [small, String(small.prefix(4)), String(small.prefix(3))].lazy
            .compactMap { foreign[$0] }.first
    }

    private static let english: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    ]

    private static let foreign: [String: Int] = [
        "mai": 5, "okt": 10, "dez": 12, "oktober": 10, "dezember": 12, "mär": 3, "mrz": 3,
        "märz": 3, "fév": 2, "févr": 2, "février": 2, "avr": 4, "avril": 4, "juin": 6,
        "juil": 7, "juillet": 7, "aoû": 8, "août": 8, "déc": 12, "décembre": 12, "ene": 1,
        "enero": 1, "abr": 4, "abril": 4, "ago": 8, "agosto": 8, "dic": 12, "diciembre": 12,
        "set": 9, "out": 10, "fev": 2, "gen": 1, "gennaio": 1, "mag": 5, "maggio": 5, "giu": 6,
        "giugno": 6, "lug": 7, "luglio": 7, "ott": 10, "ottobre": 10, "maj": 5, "juni": 6,
        "juli": 7, "maart": 3, "mrt": 3, "mei": 5,
        "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "июн": 6, "июл": 7, "авг": 8,
        "сен": 9, "окт": 10, "ноя": 11, "дек": 12, "січ": 1, "лют": 2, "бер": 3, "кві": 4,
        "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9, "жов": 10, "лис": 11, "гру": 12,
        "oca": 1, "şub": 2, "nis": 4, "haz": 6, "tem": 7, "ağu": 8, "eyl": 9, "eki": 10,
        "kas": 11, "ara": 12, "sty": 1, "lut": 2, "kwi": 4, "cze": 6, "lip": 7, "sie": 8,
        "wrz": 9, "paź": 10, "lis": 11, "gru": 12, "ιαν": 1, "φεβ": 2, "μαρ": 3, "απρ": 4,
        "μαϊ": 5, "μαΐ": 5, "ιουν": 6, "ιουλ": 7, "αυγ": 8, "σεπ": 9, "οκτ": 10, "νοε": 11,
        "δεκ": 12, "led": 1, "úno": 2, "bře": 3, "dub": 4, "kvě": 5, "čvn": 6, "čvc": 7,
        "srp": 8, "zář": 9, "říj": 10, "pro": 12, "szept": 9, "ápr": 4, "máj": 5,
        "jún": 6, "júl": 7, "márc": 3, "tammi": 1, "helmi": 2, "maalis": 3, "huhti": 4,
        "touko": 5, "kesä": 6, "heinä": 7, "elo": 8, "syys": 9, "loka": 10, "marras": 11,
        "joulu": 12,
    ]

    /// Minutes east; letters of military zones mean nothing (RFC 5322 §4.3).
    static let zones: [String: Int] = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
        "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
        "hst": -600, "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120,
        "bst": 60, "ist": 330, "jst": 540, "kst": 540, "msk": 180, "msd": 240, "eet": 120,
        "eest": 180, "wet": 0, "west": 60, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660,
        "nzst": 720, "nzdt": 780, "brt": -180, "art": -180, "sast": 120,
    ]
}
