import MailModel

/// Reads the files of the zone database (TZif, RFC 8536), which the caller has fetched.
extension ZoneRules {
    /// Years after which a rule without end is not unrolled, unless asked for.
    package static let defaultYears = 1970...2040

    /// Nil for bytes that are no TZif file or contradict themselves.
    package init?(
        name: String, file: [UInt8], years: ClosedRange<Int> = ZoneRules.defaultYears
    ) {
        guard var reader = ZoneFileReader(file), let data = reader.read() else { return nil }
        let rule = data.footer.flatMap { PosixZone($0) }
        var transitions = data.transitions
        if let yearly = rule?.yearly {
            let last = transitions.last?.moment ?? .min
            for year in years.clamped(to: 1900...2200) {
                transitions += yearly.transitions(in: year).filter { $0.moment > last }
            }
        }
        let initial = data.initial
        let floor = CivilTime(year: years.lowerBound, month: 1, day: 1).secondsSinceEpoch
        let kept = transitions.lastIndex { $0.moment < floor } ?? 0
        self.init(
            name: name, initial: kept > 0 ? transitions[kept - 1].offset : initial,
            transitions: Array(transitions[min(kept, transitions.count)...]), yearly: rule?.yearly)
    }
}

/// Walks over the header and data blocks of a TZif file.
struct ZoneFileReader {
    private let bytes: [UInt8]
    private var position = 0

    struct Contents {
        let initial: ZoneRules.Offset
        let transitions: [ZoneRules.Transition]
        let footer: String?
    }

    /// Octets; the largest zone file is under 4 KB.
    private static let largest = 1 << 20

    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.largest, bytes.starts(with: Array("TZif".utf8)) else {
            return nil
        }
        self.bytes = bytes
    }

    private struct Counts {
        let utc, standard, leap, times, types, characters: Int
        func size(_ width: Int) -> Int {
            times * (width + 1) + types * 6 + characters + leap * (width + 4) + standard + utc
        }
    }

    mutating func read() -> Contents? {
        guard let first = counts() else { return nil }
        let version = bytes[4]
        if version == 0 { return block(first, width: 4) }
        position += first.size(4)
        guard let second = counts() else { return nil }
        return block(second, width: 8)
    }

    private mutating func counts() -> Counts? {
        guard position + 44 <= bytes.count else { return nil }
        let base = position + 20
        let values = (0..<6).map { Int(integer(base + $0 * 4, 4)) }
        guard values.allSatisfy({ $0 >= 0 && $0 <= Self.largest }) else { return nil }
        position += 44
        return Counts(
            utc: values[0], standard: values[1], leap: values[2], times: values[3],
            types: values[4], characters: values[5])
    }

    /// A big-endian signed number.
    private func integer(_ start: Int, _ width: Int) -> Int64 {
        var value: UInt64 = bytes[start] & 0x80 != 0 ? .max : 0
        for offset in 0..<width { value = value << 8 | UInt64(bytes[start + offset]) }
        return Int64(bitPattern: value)
    }

    private mutating func block(_ counts: Counts, width: Int) -> Contents? {
        let start = position
        guard counts.types > 0, start + counts.size(width) <= bytes.count else { return nil }
        let typeStart = start + counts.times * (width + 1)
        let names = typeStart + counts.types * 6
        let types = (0..<counts.types).map { index -> ZoneRules.Offset in
            let at = typeStart + index * 6
            let nameStart = names + min(Int(bytes[at + 5]), counts.characters)
            let name = bytes[nameStart..<(names + counts.characters)].prefix { $0 != 0 }
            return ZoneRules.Offset(
                seconds: Int(integer(at, 4)), abbreviation: String(decoding: name, as: UTF8.self),
                isDaylight: bytes[at + 4] != 0)
        }
        var transitions: [ZoneRules.Transition] = []
        for index in 0..<counts.times {
            let type = Int(bytes[start + counts.times * width + index])
            guard type < types.count else { return nil }
            let moment = integer(start + index * width, width)
            guard abs(moment) < 1 << 50, abs(types[type].seconds) < 100_000 else { continue }
            transitions.append(.init(moment: moment, offset: types[type]))
        }
        let initial = types.first { !$0.isDaylight } ?? types[0]
        position = start + counts.size(width)
        return Contents(initial: initial, transitions: transitions, footer: footer())
    }

    private func footer() -> String? {
        guard position < bytes.count, bytes[position] == 0x0A else { return nil }
        let line = bytes[(position + 1)...].prefix { $0 != 0x0A }
        return String(decoding: line, as: UTF8.self)
    }
}

/// The rule in the last line of a zone file: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX TZ).
struct PosixZone {
    private(set) var standard: ZoneRules.Offset
    private(set) var yearly: YearlyRule?
    private var rest: Substring

    init?(_ text: String) {
        rest = text[...]
        standard = ZoneRules.Offset(seconds: 0, abbreviation: "", isDaylight: false)
        guard let name = abbreviation(), let offset = clock() else { return nil }
        standard = ZoneRules.Offset(seconds: -offset, abbreviation: name, isDaylight: false)
        guard let summer = abbreviation() else { return }
        let ahead = rest.first == "," ? offset - 3600 : clock() ?? offset - 3600
        guard let begins = change(), let ends = change() else { return }
        let daylight = ZoneRules.Offset(seconds: -ahead, abbreviation: summer, isDaylight: true)
        yearly = YearlyRule(
            standard: standard, daylight: daylight, daylightBegins: begins, daylightEnds: ends)
    }

    private mutating func abbreviation() -> String? {
        if rest.first == "<" {
            let name = rest.dropFirst().prefix { $0 != ">" }
            rest = rest[name.endIndex...].dropFirst()
            return String(name)
        }
        let name = rest.prefix { $0.isLetter }
        rest = rest[name.endIndex...]
        return name.isEmpty ? nil : String(name)
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(4)
        rest = rest[digits.endIndex...]
        return Int(digits)
    }

    private mutating func skip(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func clock() -> Int? {
        let negative = skip("-")
        if !negative { _ = skip("+") }
        guard let hours = number(), hours <= 167 else { return nil }
        let minutes = skip(":") ? number() ?? 0 : 0
        let seconds = skip(":") ? number() ?? 0 : 0
        let size = hours * 3600 + min(minutes, 59) * 60 + min(seconds, 59)
        return negative ? -size : size
    }

    /// `,Mm.w.d[/time]`; the Julian forms, which no zone of today uses, are not read.
    private mutating func change() -> YearlyRule.Change? {
        guard skip(","), skip("M"), let month = number(), skip("."), let week = number(),
            skip("."), let weekday = number(), (1...12).contains(month), (1...5).contains(week),
            (0...6).contains(weekday)
        else { return nil }
        let seconds = skip("/") ? clock() ?? 7200 : 7200
        return YearlyRule.Change(month: month, week: week, weekday: weekday, seconds: seconds)
    }
}
