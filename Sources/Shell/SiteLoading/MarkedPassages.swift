import Foundation

/// Reads passages in which the words that state a field are marked: `I am [name:Ana Paz]`.
///
/// A line `= join`, `= register` or `= withdraw` (or several of them) begins a passage; a line
/// `From: Ana Paz` may follow. A mark may hold another: `[organization:City of [city:Leeds]]`.
package enum MarkedPassages {
    package static let kinds = [
        "join": "join", "register": "tour-registration", "withdraw": "tour-withdrawal",
    ]
    /// The mark of somebody who travels, beside the names of the fields of who joins.
    private static let traveller = "go"
    private static let names: Set<String> = [
        "name", "organization", "role", "city", "country", "phone", traveller,
    ]

    package static func passages(_ path: String) throws -> [LabelledMail] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw defect(path, nil, "cannot be read; name a file")
        }
        var found: [LabelledMail] = []
        var head: (line: Int, kinds: Set<String>)?
        var lines: [Substring] = []
        let text = String(decoding: data, as: UTF8.self)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard line.hasPrefix("= ") else {
                lines.append(line)
                continue
            }
            if let head { found.append(try passage(path, head.line, head.kinds, lines)) }
            head = (number + 1, try matters(line.dropFirst(2), path, number + 1))
            lines = []
        }
        if let head { found.append(try passage(path, head.line, head.kinds, lines)) }
        return found
    }

    private static func matters(
        _ words: Substring, _ path: String, _ line: Int
    ) throws -> Set<String> {
        var matters: Set<String> = []
        for word in words.split(separator: " ") {
            guard let matter = kinds[String(word)] else {
                let known = kinds.keys.sorted().joined(separator: ", ")
                throw defect(path, line, "knows no \(word); write \(known)")
            }
            matters.insert(matter)
        }
        return matters
    }

    private static func passage(
        _ path: String, _ line: Int, _ matters: Set<String>, _ lines: [Substring]
    ) throws -> LabelledMail {
        var lines = lines[...]
        var from = ""
        if let first = lines.first, first.hasPrefix("From: ") {
            from = "\(first.dropFirst(6)) <someone@passage.example>"
            lines.removeFirst()
        }
        guard let marked = unmarked(lines.joined(separator: "\n")) else {
            throw defect(path, line, "has a mark that nothing closes; write ] behind its words")
        }
        var mail = LabelledMail(
            id: "\(path):\(line)",
            text: marked.text.trimmingCharacters(in: .whitespacesAndNewlines), from: from,
            matters: matters)
        for (name, words) in marked.fields {
            if name == traveller { mail.participants.append(words) } else {
                mail.fields[name] = mail.fields[name] ?? words
            }
        }
        return mail
    }

    /// The text without its marks, and the words that stood in each.
    private static func unmarked(
        _ text: String
    ) -> (text: String, fields: [(name: String, words: String)])? {
        var plain = ""
        var open: [(name: String, start: Int)] = []
        var fields: [(name: String, words: String)] = []
        var rest = text[...]
        while let next = rest.first {
            if next == "[", let colon = rest.firstIndex(of: ":") {
                let name = String(rest[rest.index(after: rest.startIndex)..<colon])
                if names.contains(name) {
                    open.append((name, plain.count))
                    rest = rest[rest.index(after: colon)...]
                    continue
                }
            }
            if next == "]", let mark = open.popLast() {
                fields.append((mark.name, String(plain.dropFirst(mark.start))))
            } else {
                plain.append(next)
            }
            rest.removeFirst()
        }
        return open.isEmpty ? (plain, fields) : nil
    }

    private static func defect(_ path: String, _ line: Int?, _ remedy: String) -> SiteDefects {
        SiteDefects([SiteDefect(file: path, line: line, key: "", remedy: remedy)])
    }
}
