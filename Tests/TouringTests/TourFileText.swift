import Calendar
import Foundation
import MailModel

@testable import Touring

/// So much of YAML as tour files use, for tests without a library: block mappings and lists,
/// flow mappings and lists, quotes and comments.
struct TourFileText {
    private var lines: [(number: Int, indent: Int, text: String)] = []
    private var position = 0

    static func node(_ text: String) -> TourNode {
        var reader = TourFileText(text)
        return reader.block(0)
    }

    private init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let bare = Self.withoutComment(String(line))
            let content = bare.trimmingCharacters(in: .whitespaces)
            if content.isEmpty { continue }
            lines.append((index + 1, bare.prefix { $0 == " " }.count, content))
        }
    }

    private static func withoutComment(_ line: String) -> String {
        var quoted = false
        var before: Character = " "
        for index in line.indices {
            if line[index] == "\"" { quoted.toggle() }
            if line[index] == "#", !quoted, before == " " { return String(line[..<index]) }
            before = line[index]
        }
        return line
    }

    private mutating func block(_ indent: Int) -> TourNode {
        guard position < lines.count else { return TourNode(.text(""), line: 1) }
        return lines[position].text.hasPrefix("- ")
            ? list(lines[position].indent) : mapping(lines[position].indent)
    }

    private mutating func list(_ indent: Int) -> TourNode {
        let line = lines[position].number
        var items: [TourNode] = []
        while position < lines.count, lines[position].indent == indent,
            lines[position].text.hasPrefix("- ")
        {
            let rest = String(lines[position].text.dropFirst(2))
            if rest.hasPrefix("{") || !Self.isEntry(rest) {
                items.append(Self.flow(rest, lines[position].number))
                position += 1
            } else {
                lines[position] = (lines[position].number, indent + 2, rest)
                items.append(mapping(indent + 2))
            }
        }
        return TourNode(.list(items), line: line)
    }

    private static func isEntry(_ text: String) -> Bool {
        !text.hasPrefix("\"") && (text.contains(": ") || text.hasSuffix(":"))
    }

    private mutating func mapping(_ indent: Int) -> TourNode {
        let line = lines[position].number
        var entries: [TourNode.Entry] = []
        while position < lines.count, lines[position].indent == indent,
            !lines[position].text.hasPrefix("- "),
            let colon = lines[position].text.firstIndex(of: ":")
        {
            let (number, _, text) = lines[position]
            let rest = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            position += 1
            let deeper = position < lines.count && lines[position].indent > indent
            let value = rest.isEmpty && deeper ? block(indent) : Self.flow(rest, number)
            entries.append(.init(key: String(text[..<colon]), line: number, value: value))
        }
        return TourNode(.mapping(entries), line: line)
    }

    private static func flow(_ text: String, _ line: Int) -> TourNode {
        var rest = text[...]
        return value(&rest, line, inside: false)
    }

    private static func value(_ rest: inout Substring, _ line: Int, inside: Bool) -> TourNode {
        skipBlanks(&rest)
        if rest.first == "{" || rest.first == "[" {
            let isMapping = rest.removeFirst() == "{"
            var entries: [TourNode.Entry] = []
            var items: [TourNode] = []
            skipBlanks(&rest)
            while let next = rest.first, next != "}", next != "]" {
                if isMapping {
                    let key = rest.prefix { $0 != ":" }
                    rest = rest[key.endIndex...].dropFirst()
                    let value = value(&rest, line, inside: true)
                    let name = key.trimmingCharacters(in: .whitespaces)
                    entries.append(.init(key: name, line: line, value: value))
                } else {
                    items.append(value(&rest, line, inside: true))
                }
                skipBlanks(&rest)
                if rest.first == "," { rest.removeFirst() }
                skipBlanks(&rest)
            }
            rest = rest.dropFirst()
            return TourNode(isMapping ? .mapping(entries) : .list(items), line: line)
        }
        if rest.first == "\"" {
            let text = rest.dropFirst().prefix { $0 != "\"" }
            rest = rest[text.endIndex...].dropFirst()
            return TourNode(.text(String(text)), line: line)
        }
        let text = rest.prefix { !inside || !",}]".contains($0) }
        rest = rest[text.endIndex...]
        return TourNode(.text(text.trimmingCharacters(in: .whitespaces)), line: line)
    }

    private static func skipBlanks(_ rest: inout Substring) {
        while rest.first == " " { rest.removeFirst() }
    }
}

/// Zones without a zone database: fixed ones, and the European rule for one of them.
enum TestZones {
    static let dakar = fixed("Africa/Dakar", 0)
    static let shanghai = fixed("Asia/Shanghai", 8)
    static let newYork = summer("America/New_York", -5, begin: (3, 2, 7200), end: (11, 1, 7200))
    static let berlin = summer("Europe/Berlin", 1, begin: (3, 5, 7200), end: (10, 5, 10_800))

    static func named(_ name: String) -> ZoneRules? {
        if let known = [dakar, shanghai, newYork, berlin].first(where: { $0.name == name }) {
            return known
        }
        return name.contains("/") && name != "Europe/Nowhere" ? fixed(name, 3) : nil
    }

    static let all = Dictionary(
        uniqueKeysWithValues: [dakar, shanghai, newYork, berlin].map { ($0.name, $0) })

    static func fixed(_ name: String, _ hours: Int) -> ZoneRules {
        let offset = ZoneRules.Offset(seconds: hours * 3600, abbreviation: "", isDaylight: false)
        return ZoneRules(name: name, initial: offset, transitions: [])
    }

    /// Changes on Sundays of the years 2014 to 2017: month, week (5 is the last), seconds.
    private static func summer(
        _ name: String, _ hours: Int, begin: (Int, Int, Int), end: (Int, Int, Int)
    ) -> ZoneRules {
        let winter = ZoneRules.Offset(seconds: hours * 3600, abbreviation: "", isDaylight: false)
        let summer = ZoneRules.Offset(
            seconds: (hours + 1) * 3600, abbreviation: "", isDaylight: true)
        let transitions = (2014...2017).flatMap { year in
            [
                ZoneRules.Transition(
                    moment: sunday(year, begin) - Int64(winter.seconds), offset: summer),
                ZoneRules.Transition(
                    moment: sunday(year, end) - Int64(summer.seconds), offset: winter),
            ]
        }
        return ZoneRules(name: name, initial: winter, transitions: transitions)
    }

    private static func sunday(_ year: Int, _ change: (Int, Int, Int)) -> Int64 {
        let first = CivilTime(year: year, month: change.0, day: 1)
        var day = first.adding(days: (7 - first.weekday) % 7 + (change.1 - 1) * 7)
        while day.month != change.0 { day = day.adding(days: -7) }
        return day.secondsSinceEpoch + Int64(change.2)
    }
}

func moment(_ text: String, _ zone: ZoneRules = TestZones.dakar) -> Int64 {
    let parts = text.split(separator: " ").map(String.init)
    guard let day = CivilTime(date: parts[0]) else { return 0 }
    return zone.moment(of: parts.count > 1 ? day.at(clock: parts[1]) ?? day : day)
}
