import Foundation
import MailModel
import Store

/// People as a file that other programs read: CSV that no spreadsheet executes, and vCard 4.
enum PeopleFile {
    static let columns = [
        "email", "name", "organization", "role", "city", "country", "phone", "language", "groups",
        "status", "consent",
    ]

    /// One line of CSV, commas and quotation marks as RFC 4180 §2 writes them.
    static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// What begins like a formula gets an apostrophe before it, which spreadsheets do not show
    /// and our own import takes away.
    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
        guard text.contains(where: { ",\"'".contains($0) || $0.isNewline }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    static func cells(_ person: PersonRow, groups: [String], extras: [String]) -> [String] {
        let details = person.details
        return [
            person.address, details.name ?? "", details.organization ?? "", details.role ?? "",
            details.city ?? "", details.country ?? "", details.phone ?? "",
            details.language?.code ?? "", groups.joined(separator: ";"), person.status.rawValue,
            person.consentEvidence ?? "",
        ] + extras.map { details.extra[$0] ?? "" }
    }

    // MARK: - vCard

    /// A card of version 4 (RFC 6350 §6), folded at 75 octets (§3.2).
    static func card(_ person: PersonRow, groups: [String]) -> String {
        let details = person.details
        var lines = [
            "BEGIN:VCARD", "VERSION:4.0", "UID:secretariat-person-\(person.id)",
            "FN:" + escaped(details.name ?? person.address),
            "EMAIL:" + escaped(person.address),
        ]
        if let body = details.organization { lines.append("ORG:" + escaped(body)) }
        if let role = details.role { lines.append("TITLE:" + escaped(role)) }
        if let phone = details.phone { lines.append("TEL;VALUE=text:" + escaped(phone)) }
        if details.city != nil || details.country != nil {
            lines.append(
                "ADR:;;;" + escaped(details.city ?? "") + ";;;" + escaped(details.country ?? ""))
        }
        if let language = details.language { lines.append("LANG:" + language.code) }
        if !groups.isEmpty {
            lines.append("CATEGORIES:" + groups.map(escaped).joined(separator: ","))
        }
        lines.append("END:VCARD")
        return lines.map(folded).joined()
    }

    /// RFC 6350 §3.4.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\", ",", ";": result += "\\" + String(character)
            case let mark where mark.isNewline: result += "\\n"
            default: result.append(character)
            }
        }
    }

    private static let longestLine = 75

    private static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for character in line {
            let size = String(character).utf8.count
            if octets + size > longestLine {
                result += "\r\n "
                octets = 1
            }
            result.append(character)
            octets += size
        }
        return result + "\r\n"
    }
}
