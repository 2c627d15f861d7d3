/// The few lines between two `---` at the head of a knowledge file: `key: value`, `key: [a, b]`,
/// or `key:` with `- value` lines below it. Anything else is a defect with line and remedy.
struct FrontMatter {
    /// A value with the line that it was read at.
    enum Value {
        case text(String)
        case list([String])
    }

    private(set) var values: [String: Value] = [:]
    private(set) var lines: [String: Int] = [:]
    private(set) var defects: [LibraryDefect] = []
    /// The index of the first line after the closing `---`.
    private(set) var end = 0

    static let knownKeys: Set<String> = [
        "id", "title", "city", "country", "aliases", "tags", "sources", "reviewed",
        "valid-until", "see-also",
    ]

    init(lines source: [Substring], path: String) {
        guard source.first.map(Self.trimmed) == "---" else {
            report(path, 1, "", "the file does not start with ---", "begin it with --- and id:")
            return
        }
        var index = 1
        var openKey: String?
        while index < source.count, Self.trimmed(source[index]) != "---" {
            openKey = read(source[index], line: index + 1, under: openKey, path)
            index += 1
        }
        if index >= source.count {
            report(path, 1, "", "the front matter is not closed", "put --- on a line after it")
        }
        end = min(index + 1, source.count)
    }

    func text(_ key: String) -> String? {
        if case .text(let text)? = values[key], !text.isEmpty { return text }
        return nil
    }

    func list(_ key: String) -> [String] {
        switch values[key] {
        case .list(let list)?: list
        case .text(let text)? where !text.isEmpty: [text]
        default: []
        }
    }

    private mutating func report(
        _ path: String, _ line: Int, _ key: String, _ message: String, _ remedy: String
    ) {
        defects.append(
            LibraryDefect(
                kind: .brokenFrontMatter, path: path, line: line, key: key, message: message,
                remedy: remedy))
    }

    /// Reads one line and returns the key that list lines below it belong to.
    private mutating func read(
        _ raw: Substring, line: Int, under openKey: String?, _ path: String
    ) -> String? {
        let text = Self.trimmed(raw)
        if text.isEmpty || text.hasPrefix("#") { return openKey }
        if text.hasPrefix("- ") {
            guard let openKey, case .list(let items)? = values[openKey] else {
                report(path, line, "", "a list line without a key", "put the key above it")
                return openKey
            }
            guard let item = scalar(text.dropFirst(2), line, openKey, path) else { return openKey }
            values[openKey] = .list(items + [item])
            return openKey
        }
        guard let colon = text.firstIndex(of: ":") else {
            report(path, line, "", "not a key and a value", "write it as key: value")
            return nil
        }
        let key = String(text[..<colon])
        guard Self.knownKeys.contains(key) else {
            report(path, line, key, "an unknown key", "use one of the keys of the other entries")
            return nil
        }
        if values[key] != nil {
            report(path, line, key, "the key stands here twice", "keep one of the two")
        }
        lines[key] = line
        return value(text[text.index(after: colon)...], key, line, path)
    }

    private mutating func value(
        _ raw: Substring, _ key: String, _ line: Int, _ path: String
    ) -> String? {
        let text = Self.trimmed(raw)
        if text.isEmpty {
            values[key] = .list([])
            return key
        }
        guard text.hasPrefix("[") else {
            if let item = scalar(text[...], line, key, path) { values[key] = .text(item) }
            return nil
        }
        guard text.hasSuffix("]") else {
            report(path, line, key, "the list is not closed", "end the line with ]")
            return nil
        }
        let pieces = Self.pieces(text.dropFirst().dropLast())
        values[key] = .list(pieces.compactMap { scalar($0, line, key, path) })
        return nil
    }

    private mutating func scalar(
        _ raw: Substring, _ line: Int, _ key: String, _ path: String
    ) -> String? {
        let text = Self.trimmed(raw)
        guard let quote = text.first, quote == "\"" || quote == "'" else {
            guard let hash = text.range(ofComment: ()) else { return text }
            return Self.trimmed(text[..<hash])
        }
        guard let close = text.dropFirst().lastIndex(of: quote) else {
            report(path, line, key, "a quote is not closed", "close it with \(quote)")
            return nil
        }
        return String(text[text.index(after: text.startIndex)..<close])
    }

    /// The pieces between commas that stand outside quotes.
    private static func pieces(_ text: Substring) -> [Substring] {
        var result: [Substring] = []
        var start = text.startIndex
        var quote: UInt8?
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 && trimmed(text[start..<index]).isEmpty {
                quote = byte
            } else if byte == 0x2C {
                result.append(text[start..<index])
                start = text.utf8.index(after: index)
            }
        }
        result.append(text[start...])
        return result.filter { !trimmed($0).isEmpty }
    }

    static func trimmed(_ text: Substring) -> String {
        let bytes = text.utf8
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end {
            if bytes[start] <= 0x20 {
                start = bytes.index(after: start)
            } else if bytes[start] == 0xEF, bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
                start = bytes.index(start, offsetBy: 3)
            } else {
                break
            }
        }
        while start < end {
            let before = bytes.index(before: end)
            guard bytes[before] <= 0x20 else { break }
            end = before
        }
        return String(text[start..<end])
    }
}

extension String {
    /// Where a comment begins: a `#` with a space in front of it.
    fileprivate func range(ofComment: Void) -> String.Index? {
        var before: UInt8 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            if byte == 0x23, before == 0x20 || before == 0x09 { return index }
            before = byte
        }
        return nil
    }
}
