/// A media type with its parameters (RFC 2045 §5); type and subtype are in lower case.
package struct ContentType: Sendable, Hashable {
    package let type: String
    package let subtype: String
    package let parameters: [Parameter]

    package init(type: String, subtype: String, parameters: [Parameter] = []) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// What a part without a type is (RFC 2045 §5.2).
    package static let plain = ContentType(type: "text", subtype: "plain")
    /// What a part of a digest without a type is (RFC 2046 §5.1.5).
    package static let message = ContentType(type: "message", subtype: "rfc822")

    /// `text/plain`
    package var name: String { "\(type)/\(subtype)" }
    package var charset: String? { parameter("charset") }
    package var isPlain: Bool { type == "text" && subtype == "plain" }
    package var isHTML: Bool { type == "text" && subtype == "html" }

    package func parameter(_ name: String) -> String? { parameters.value(name) }

    var boundary: [UInt8]? {
        guard let value = parameter("boundary") else { return nil }
        var bytes = Array(value.utf8)
        while let last = bytes.last, Scan.isWhite(last) { bytes.removeLast() }
        return bytes.isEmpty ? nil : bytes
    }
}

/// A named value of a structured field, decoded (RFC 2231, RFC 2047); the name is in lower case.
package struct Parameter: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension [Parameter] {
    /// The first parameter of this name.
    func value(_ name: String) -> String? { first { $0.name == name }?.value }
}

// MARK: - Reading

extension ContentType {
    /// Nil when no type can be made out.
    init?(_ value: [UInt8]) {
        let head = value.prefix {
            $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ",")
        }
        let words = head.trimmed.split(whereSeparator: Scan.isWhite)
        var name = ArraySlice(words.first ?? [])
        // `text / plain` is allowed by the old grammar; `text/plain charset=x` is a slip.
        if words.count > 1, words[1].first == UInt8(ascii: "/") || name.last == UInt8(ascii: "/") {
            name = ArraySlice(words.prefix(3).prefix { !$0.contains(UInt8(ascii: "=")) }.joined())
        }
        name = name.trimmed
        let pieces = name.filter { $0 != 0x22 }.split(
            separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = pieces.first, !first.isEmpty, first.allSatisfy(Self.isToken) else {
            return nil
        }
        type = Self.typeName(first)
        subtype = Self.subtypeName(pieces.count > 1 ? pieces[1] : [], type)
        guard pieces.count > 1 || Self.knownTypes.contains(type) else { return nil }
        let restStart =
            words.count > 1 && !head.isEmpty ? Self.end(of: name, in: value) : head.count
        parameters = ParameterParser.parse(Array(value[min(restStart, value.count)...]))
    }

    private static let knownTypes: Set<String> = [
        "text", "multipart", "message", "application", "image", "audio", "video",
    ]

    private static func isToken(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x3D && byte != 0x3A && byte != 0x3B
    }

    private static func end(of name: ArraySlice<UInt8>, in value: [UInt8]) -> Int {
        var seen = 0
        for (place, byte) in value.enumerated() where !Scan.isWhite(byte) {
            seen += 1
            if seen == name.count { return place + 1 }
        }
        return value.count
    }

    private static func typeName(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.loweredText
    }

    private static func subtypeName(_ bytes: ArraySlice<UInt8>, _ type: String) -> String {
        let name = bytes.trimmed.prefix(while: isToken).loweredText
        guard name.isEmpty else { return name }
        switch type {
        case "text": return "plain"
        case "multipart": return "mixed"
        case "message": return "rfc822"
        default: return "octet-stream"
        }
    }
}
