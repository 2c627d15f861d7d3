package import MailModel

/// A date, or a date and time, as RFC 5545 §3.3.4 and §3.3.5 write it.
package enum CalendarTime: Sendable, Hashable {
    /// A moment in UTC, in seconds since 1970-01-01T00:00:00Z.
    case moment(Int64)
    /// A time on a wall clock: in the named zone, or wherever the reader is where it is nil.
    case local(CivilTime, zone: String?)
    /// A whole day; the time of day is zero.
    case day(CivilTime)

    /// Reads `20150416`, `20150416T080000`, `20150416T080000Z` and, as some write, with hyphens,
    /// colons, without seconds or with an offset. Nil when a field is out of its range.
    package init?(_ text: String, zone: String? = nil) {
        var digits: [Int] = []
        var sawTime = false
        var offset: Int64?
        var bytes = Array(text.utf8)[...]
        scanning: while let byte = bytes.popFirst() {
            switch byte {
            case 0x30...0x39 where digits.count < 14: digits.append(Int(byte) - 0x30)
            case UInt8(ascii: "T"), UInt8(ascii: "t"): sawTime = true
            case UInt8(ascii: "Z"), UInt8(ascii: "z"): offset = 0
            case UInt8(ascii: "+") where sawTime, UInt8(ascii: "-") where sawTime:
                offset = UTCOffset.seconds(String(decoding: [byte] + bytes, as: UTF8.self))
                break scanning
            case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
            case UInt8(ascii: "."): break scanning
            default: return nil
            }
        }
        guard let civil = Self.civil(digits) else { return nil }
        if !sawTime && digits.count == 8 {
            self = .day(civil)
        } else if let offset {
            self = .moment(civil.secondsSinceEpoch - offset)
        } else {
            self = .local(civil, zone: zone)
        }
    }

    private static func civil(_ digits: [Int]) -> CivilTime? {
        guard [8, 12, 14].contains(digits.count) else { return nil }
        func number(_ range: Range<Int>) -> Int {
            range.upperBound <= digits.count ? digits[range].reduce(0) { $0 * 10 + $1 } : 0
        }
        let civil = CivilTime(
            year: number(0..<4), month: number(4..<6), day: number(6..<8),
            hour: number(8..<10), minute: number(10..<12), second: number(12..<14))
        guard (1...12).contains(civil.month), (1...31).contains(civil.day), civil.hour <= 24,
            civil.minute < 60, civil.second <= 60
        else { return nil }
        return civil
    }

    /// `20150416T080000Z`, `20150416T160000` or `20150416`, without the zone.
    package var text: String {
        switch self {
        case .moment(let seconds):
            Self.compact(CivilTime(secondsSinceEpoch: seconds)) + "Z"
        case .local(let civil, _): Self.compact(civil)
        case .day(let civil): Self.compactDate(civil)
        }
    }

    private static func compactDate(_ civil: CivilTime) -> String {
        CivilTime.padded(civil.year, 4) + CivilTime.padded(civil.month, 2)
            + CivilTime.padded(civil.day, 2)
    }

    private static func compact(_ civil: CivilTime) -> String {
        compactDate(civil) + "T" + CivilTime.padded(civil.hour, 2)
            + CivilTime.padded(civil.minute, 2) + CivilTime.padded(civil.second, 2)
    }

    var zone: String? {
        if case .local(_, let zone) = self { return zone }
        return nil
    }
}

extension ContentLine {
    /// The value as a time in the zone of its TZID; nil when it is none.
    package var time: CalendarTime? {
        let zone = parameter("TZID").flatMap { $0.isEmpty ? nil : $0 }
        return CalendarTime(CalendarText.trimmed(value), zone: zone)
    }
}

/// Offsets from UTC as RFC 5545 §3.3.14 writes them.
enum UTCOffset {
    /// Reads `+0100`, `-03:30`, `+013045`; nil when there is no sign or a field is too large.
    static func seconds(_ text: String) -> Int64? {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { Int64($0) - 0x30 }
        guard let sign = text.utf8.first, sign == 0x2B || sign == 0x2D,
            digits.count == 2 || digits.count == 4 || digits.count == 6
        else { return nil }
        let padded = digits + Array(repeating: 0, count: 6 - digits.count)
        let hours = padded[0] * 10 + padded[1]
        let minutes = padded[2] * 10 + padded[3]
        let size = hours * 3600 + minutes * 60 + padded[4] * 10 + padded[5]
        return sign == 0x2D ? -size : size
    }

    static func text(_ seconds: Int) -> String {
        let size = abs(seconds)
        var text = (seconds < 0 ? "-" : "+") + CivilTime.padded(size / 3600, 2)
        text += CivilTime.padded(size / 60 % 60, 2)
        if size % 60 != 0 { text += CivilTime.padded(size % 60, 2) }
        return text
    }
}
