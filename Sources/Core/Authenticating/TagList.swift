/// `tag=value; tag=value` as signatures and keys are written (RFC 6376 §3.2).
struct TagList {
    private let tags: [String: String]

    /// Nil for a tag that stands twice, has no name, or is no `name=value`.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) else { return nil }
        var tags: [String: String] = [:]
        for piece in Array(bytes).split(separator: UInt8(ascii: ";")) {
            let words = Self.trimmed(piece)
            if words.isEmpty { continue }
            guard let mark = words.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let name = Self.trimmed(words[..<mark])
            guard Self.isName(name) else { return nil }
            let value = String(decoding: Self.trimmed(words[(mark + 1)...]), as: UTF8.self)
            let isFirst = tags.updateValue(value, forKey: String(decoding: name, as: UTF8.self))
            guard isFirst == nil else { return nil }
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

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, isLetter(first) else { return false }
        return name.allSatisfy {
            isLetter($0) || $0 == UInt8(ascii: "_")
                || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }
}
