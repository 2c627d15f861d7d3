/// `tag=value; tag=value` as signatures and keys are written (RFC 6376 §3.2).
struct TagList {
    private let tags: [String: String]

    /// Nil for a tag that stands twice, has no name, or is no `name=value`.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) else { return nil }
        var tags: [String: String] = [:]
        for piece in String(decoding: bytes, as: UTF8.self).split(separator: ";" as Character) {
            let words = Self.trimmed(piece)
            if words.isEmpty { continue }
            guard let mark = words.firstIndex(of: "=") else { return nil }
            let name = Self.trimmed(words[..<mark])
            guard Self.isName(name), tags[String(name)] == nil else { return nil }
            tags[String(name)] = String(Self.trimmed(words[words.index(after: mark)...]))
        }
        self.tags = tags
    }

    subscript(name: String) -> String? { tags[name] }

    /// The value without any white space, as base64 and numbers are written.
    func packed(_ name: String) -> String? {
        tags[name].map { $0.filter { !$0.isWhitespace } }
    }

    /// A list whose items are set apart by colons, in lower case.
    func items(_ name: String) -> [String]? {
        packed(name).map { $0.lowercased().split(separator: ":").map(String.init) }
    }

    private static func isName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
            return false
        }
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}
