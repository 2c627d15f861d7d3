import MailModel

/// Collects the defects of one file.
final class DefectCollector {
    let file: String
    private(set) var defects: [TourDefect] = []

    /// Defects kept of one file; who has more sees the first ones and reads on after mending.
    static let most = 500

    init(file: String) { self.file = file }

    func add(_ line: Int, _ key: String, _ problem: String, _ remedy: String) {
        guard defects.count < Self.most else { return }
        defects.append(
            TourDefect(file: file, line: line, key: key, problem: problem, remedy: remedy))
    }
}

/// One mapping of a tour file with the keys that may stand in it.
struct TourFields {
    let node: TourNode
    let path: String
    let defects: DefectCollector
    private let values: [String: TourNode.Entry]

    /// Octets of one text; a page of advice is far below it.
    static let longestText = 10_000
    /// The words that leave a matter open.
    static let notSettled = "not settled"

    /// Complains at once about what is no mapping, and about strange and double keys.
    init(_ node: TourNode, path: String, keys: [String], _ defects: DefectCollector) {
        self.node = node
        self.path = path
        self.defects = defects
        guard let entries = node.entries else {
            values = [:]
            let remedy = "write keys with values, such as `\(keys.first ?? "id"): …`"
            defects.add(node.line, path, "this is no mapping", remedy)
            return
        }
        var values: [String: TourNode.Entry] = [:]
        for entry in entries {
            let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            if !keys.contains(entry.key) {
                let remedy = Self.remedy(for: entry.key, keys)
                defects.add(entry.line, name, "the key is not known", remedy)
            } else if let first = values[entry.key] {
                let problem = "the key stands twice, first on line \(first.line)"
                defects.add(entry.line, name, problem, "keep one of them")
            } else {
                values[entry.key] = entry
            }
        }
        self.values = values
    }

    private static func remedy(for key: String, _ keys: [String]) -> String {
        let near = keys.map { ($0, Spelling.distance(key, $0)) }.min { $0.1 < $1.1 }
        if let near, near.1 <= 2 { return "write `\(near.0)`" }
        return "take one of \(keys.joined(separator: ", ")), or remove it"
    }

    var lines: [String: Int] { values.mapValues(\.line) }

    func node(_ key: String) -> TourNode? { values[key]?.value }

    func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    func complain(_ key: String, _ problem: String, _ remedy: String) {
        defects.add(values[key]?.line ?? node.line, name(key), problem, remedy)
    }

    /// Trimmed; nil when the key is missing or empty.
    func text(_ key: String) -> String? {
        guard let value = values[key]?.value else { return nil }
        guard let text = value.text else {
            complain(key, "a text is wanted here", "write one text on one line")
            return nil
        }
        let trimmed = text.trimmed
        guard trimmed.utf8.count <= Self.longestText else {
            complain(key, "the text is too long", "keep it under \(Self.longestText) bytes")
            return nil
        }
        return trimmed.isEmpty ? nil : trimmed
    }

    func required(_ key: String, _ example: String) -> String? {
        if let text = text(key) { return text }
        if values[key]?.value.text != nil || values[key] == nil {
            complain(key, "it is missing", "add `\(key): \(example)`")
        }
        return nil
    }

    func number(_ key: String, in range: ClosedRange<Int>, or fallback: Int) -> Int {
        guard let text = text(key) else { return fallback }
        guard let number = Int(text), range.contains(number) else {
            let limits = "from \(range.lowerBound) to \(range.upperBound)"
            complain(key, "`\(text.shortened)` is no number \(limits)", "write a number \(limits)")
            return fallback
        }
        return number
    }

    func flag(_ key: String) -> Bool {
        guard let text = text(key) else { return false }
        if text != "true" && text != "false" {
            complain(key, "`\(text.shortened)` is neither true nor false", "write true or false")
        }
        return text == "true"
    }

    func choice<Word: RawRepresentable & CaseIterable>(_ key: String, or fallback: Word) -> Word
    where Word.RawValue == String {
        guard let text = text(key) else { return fallback }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        complain(key, "`\(text.shortened)` is not known here", "take one of \(words)")
        return fallback
    }

    func day(_ key: String) -> CivilTime? {
        guard let text = text(key) else { return nil }
        if let day = CivilTime(date: text) { return day }
        complain(key, "`\(text.shortened)` is no day", "write it as 2015-06-08")
        return nil
    }

    /// The items of a list; one text stands for a list of one.
    func list(_ key: String) -> [TourNode] {
        guard let value = values[key]?.value else { return [] }
        if let list = value.list { return list }
        if let text = value.text { return text.trimmed.isEmpty ? [] : [value] }
        complain(key, "a list is wanted here", "write one item a line, each after `- `")
        return []
    }

    func texts(_ key: String) -> [String] {
        list(key).compactMap { item in
            if let text = item.text?.trimmed, !text.isEmpty { return text }
            defects.add(item.line, name(key), "an item is empty", "write a text or remove it")
            return nil
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// So much of a wrong value as a complaint should repeat.
    var shortened: String { count <= 60 ? self : prefix(60) + "…" }
}

/// How far two short words are apart.
enum Spelling {
    /// Letters added, dropped or changed; words over 64 bytes count as far apart.
    static func distance(_ first: String, _ second: String) -> Int {
        let one = Array(first.utf8)
        let two = Array(second.utf8)
        guard one.count <= 64, two.count <= 64 else { return .max }
        var row = Array(0...two.count)
        for (index, byte) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in two.indices {
                let change = diagonal + (byte == two[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[two.count]
    }
}
