import Foundation
import Yams

/// Reads one YAML mapping key by key and remembers every key that nobody asked for.
///
/// Errors are collected, not thrown, so that `config check` shows them all at once.
final class SettingsReader {
    final class Report {
        let file: String
        var defects: [SiteDefect] = []
        init(file: String) { self.file = file }
    }

    let report: Report
    private let path: String
    private let line: Int?
    private var pairs: [(key: String, line: Int?, node: Node)] = []
    private var asked: Set<String> = []

    init(_ node: Node?, path: String, report: Report) {
        self.report = report
        self.path = path
        line = node?.mark?.line
        guard let node else { return }
        guard case .mapping(let mapping) = node else {
            add(path, line, "must be a mapping of keys and values")
            return
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            if pairs.contains(where: { $0.key == name }) {
                add(qualified(name), key.mark?.line, "stands twice; keep one")
            }
            pairs.append((name, key.mark?.line, value))
        }
    }

    // MARK: - Values

    func node(_ key: String) -> Node? {
        asked.insert(key)
        guard let node = pairs.first(where: { $0.key == key })?.node, node.null == nil else {
            return nil
        }
        return node
    }

    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.string, !text.isEmpty else {
            complain(key, "must be a text")
            return nil
        }
        return text
    }

    func required(_ key: String, _ example: String) -> String {
        if let text = text(key) { return text }
        if !asked.contains(key) || pairs.allSatisfy({ $0.key != key }) {
            complain(key, "is missing; for example `\(key): \(example)`")
        }
        return ""
    }

    func number(_ key: String, in range: ClosedRange<Int>, or fallback: Int) -> Int {
        guard let node = node(key) else { return fallback }
        guard let number = node.int, range.contains(number) else {
            complain(key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return fallback
        }
        return number
    }

    func flag(_ key: String, or fallback: Bool) -> Bool {
        guard let node = node(key) else { return fallback }
        guard let flag = node.bool else {
            complain(key, "must be true or false")
            return fallback
        }
        return flag
    }

    func choice(_ key: String, of words: [String], or fallback: String) -> String {
        guard let text = text(key) else { return fallback }
        guard words.contains(text) else {
            complain(key, "must be one of \(words.joined(separator: ", "))")
            return fallback
        }
        return text
    }

    func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        if let one = node.string { return [one] }
        guard let list = node.sequence else {
            complain(key, "must be a list")
            return []
        }
        return list.compactMap(\.string)
    }

    func child(_ key: String) -> SettingsReader? {
        node(key).map { SettingsReader($0, path: qualified(key), report: report) }
    }

    func children(_ key: String) -> [SettingsReader] {
        guard let node = node(key) else { return [] }
        guard let list = node.sequence else {
            complain(key, "must be a list; begin each entry with `- `")
            return []
        }
        return list.enumerated().map { index, item in
            SettingsReader(item, path: "\(qualified(key))[\(index + 1)]", report: report)
        }
    }

    /// All pairs of a mapping from language (or another free key) to text.
    func freeTexts() -> [(key: String, text: String)] {
        pairs.compactMap { pair in
            asked.insert(pair.key)
            return pair.node.string.map { (pair.key, $0) }
        }
    }

    // MARK: - Complaints

    /// Names every key that was never asked for; call it last.
    func refuseOthers() {
        for pair in pairs where !asked.contains(pair.key) {
            let known = asked.sorted().joined(separator: ", ")
            add(qualified(pair.key), pair.line, "is no key here; known are \(known)")
        }
    }

    func complain(_ key: String, _ remedy: String) {
        add(qualified(key), pairs.first { $0.key == key }?.line ?? line, remedy)
    }

    private func add(_ key: String, _ line: Int?, _ remedy: String) {
        report.defects.append(
            SiteDefect(file: report.file, line: line, key: key, remedy: remedy))
    }

    private func qualified(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
