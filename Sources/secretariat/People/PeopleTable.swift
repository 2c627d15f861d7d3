import Foundation
import MIME
import MailModel
import Store
import SwiftCSV

/// A table of people as spreadsheets write it, read whole: people to add, and rows refused with
/// their line and the reason.
struct PeopleTable {
    struct Person {
        let line: Int
        let address: EmailAddress
        let details: PersonDetails
        let groups: [String]
        /// What the file says of their consent.
        let consent: String?
    }

    struct Refusal {
        let line: Int
        let reason: String
    }

    enum Defect: Error, CustomStringConvertible {
        case empty
        case noAddressColumn([String])
        case broken(String)

        var description: String {
            switch self {
            case .empty: "the file holds no table; its first line must name the columns"
            case .noAddressColumn(let names):
                "no column holds addresses; name one `email`. The columns are: "
                    + names.joined(separator: ", ")
            case .broken(let why): "the file is no CSV: \(why)"
            }
        }
    }

    private(set) var people: [Person] = []
    private(set) var refusals: [Refusal] = []
    /// Columns that mean nothing to the office.
    private(set) var ignored: [String] = []

    /// `extras` are the names and labels of the site's own fields.
    init(_ bytes: Data, extras: [String: [String]] = [:]) throws {
        var text = Self.text(bytes)
        let named = Self.namedDelimiter(&text)
        guard let head = text.split(whereSeparator: \.isNewline).first else { throw Defect.empty }
        let delimiter = named ?? Self.delimiter(head)
        let offset = named == nil ? 0 : 1
        let quotes = CSVQuotes(text, delimiter)
        if let line = quotes.brokenLine {
            throw Defect.broken(
                "the quotation mark of line \(line + offset) is not closed before a separator or "
                    + "a line's end; a quotation mark inside a value is written twice")
        }
        let csv: EnumeratedCSV
        do {
            csv = try EnumeratedCSV(
                string: text, delimiter: .character(delimiter), loadColumns: false)
        } catch {
            throw Defect.broken("\(error)")
        }
        let columns = csv.header.map { PeopleColumns.column($0, extras) }
        guard columns.contains(.address) else { throw Defect.noAddressColumn(csv.header) }
        ignored = zip(csv.header, columns).filter { $0.1 == nil }.map(\.0)
        read(csv.rows, columns, Array(quotes.counts.dropFirst()), from: 2 + offset)
    }

    private mutating func read(
        _ rows: [[String]], _ columns: [PeopleColumns.Column?], _ counts: [Int],
        from first: Int
    ) {
        var line = first
        var seen: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            let here = line
            line += 1 + row.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
            if row.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
            do {
                if index < counts.count, counts[index] != columns.count {
                    throw Refused(
                        "\(counts[index]) values, where the table has \(columns.count) columns")
                }
                let person = try Self.person(row, columns, here)
                let key = Store.canonical(person.address)
                if let first = seen.updateValue(here, forKey: key) {
                    seen[key] = first
                    throw Refused("the same address as in line \(first)")
                }
                people.append(person)
            } catch {
                refusals.append(Refusal(line: here, reason: "\(error)"))
            }
        }
    }

    private struct Refused: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    /// Octets of one value; a longer one is a column that slipped.
    private static let longestValue = 300

    private static func person(
        _ row: [String], _ columns: [PeopleColumns.Column?], _ line: Int
    ) throws -> Person {
        var details = PersonDetails()
        var groups: [String] = []
        var consent: String?
        var written = ""
        for (cell, column) in zip(row, columns) {
            guard !cell.utf8.contains(0) else { throw Refused("a value holds a NUL octet") }
            guard let column, let value = value(cell) else { continue }
            guard value.utf8.count <= longestValue else {
                throw Refused("a value is longer than \(longestValue) octets")
            }
            switch column {
            case .address: written = value
            // Outlook has a town of the office and one of the home: the first told one counts.
            case .field(let name): details[name] = details[name] ?? value
            case .firstName: details.name = [value, details.name].compactMap { $0 }
                .joined(separator: " ")
            case .lastName: details.name = [details.name, value].compactMap { $0 }
                .joined(separator: " ")
            case .language:
                guard let language = PeopleColumns.language(value) else {
                    throw Refused("‘\(value)’ is no language; write a code such as fr")
                }
                details.language = language
            case .groups:
                groups = value.split { ";,|，；".contains($0) }
                    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            case .consent: consent = value
            }
        }
        guard !written.isEmpty else { throw Refused("no address") }
        guard let address = PeopleAddress(written)?.address else {
            throw Refused("‘\(written)’ is no e-mail address")
        }
        return Person(
            line: line, address: address, details: details, groups: groups, consent: consent)
    }

    /// One line without white space around it, and without the mark that our own export sets
    /// before what a spreadsheet would take for a formula.
    private static func value(_ cell: String) -> String? {
        var text = cell.split(whereSeparator: \.isNewline).joined(separator: " ")
            .trimmingCharacters(in: .whitespaces)
        if text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) {
            text.removeFirst()
        }
        return text.isEmpty ? nil : text
    }

    // MARK: - Text

    /// UTF-8, UTF-16 as Excel's `Unicode text`, or the charset of the machine's language as its
    /// plain CSV has it (windows-1252, GB18030, Big5 …), told by the bytes.
    static func text(_ bytes: Data) -> String {
        let text: String? =
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                String(data: bytes.dropFirst(3), encoding: .utf8)
            } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                String(data: bytes, encoding: .utf16)
            } else if let order = unmarked(bytes) {
                String(data: bytes, encoding: order)
            } else {
                String(data: bytes, encoding: .utf8)
            }
        let read = text ?? Charset.text(bytes, label: nil)
        return read.replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
            .replacingOccurrences(of: "\u{FEFF}", with: "")
    }

    /// The order of UTF-16 without a mark: in names and addresses every other octet is zero.
    private static func unmarked(_ bytes: Data) -> String.Encoding? {
        let head = Array(bytes.prefix(512))
        guard head.count >= 8 else { return nil }
        let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
        let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
        if odd * 5 > head.count, even == 0 { return .utf16LittleEndian }
        return even * 5 > head.count && odd == 0 ? .utf16BigEndian : nil
    }

    /// Takes off the line `sep=;` by which Excel names the separator to itself.
    private static func namedDelimiter(_ text: inout String) -> Character? {
        let head = text.prefix { !$0.isNewline }
        let bare = head.filter { $0 != "\"" }
        guard bare.count == 5, bare.lowercased().hasPrefix("sep="), let mark = bare.last else {
            return nil
        }
        text.removeSubrange(..<(text.index(head.endIndex, offsetBy: 1, limitedBy: text.endIndex)
            ?? text.endIndex))
        return mark
    }

    /// The mark that stands most often in the first line; Excel writes a semicolon where the
    /// comma is the decimal mark.
    private static func delimiter(_ head: Substring) -> Character {
        let marks: [Character] = [",", ";", "\t"]
        return marks.max { left, right in
            head.count { $0 == left } < head.count { $0 == right }
        } ?? ","
    }
}
