/// Reads `; name=value` lists in the standard and in every usual broken form (RFC 2231).
enum ParameterParser {
    /// One parameter, or one section of one, as it is written.
    private struct Piece {
        let name: String
        /// The number after the asterisk; nil for a parameter in one piece.
        let section: Int?
        /// Whether it is percent-encoded (a trailing asterisk).
        let isExtended: Bool
        let value: [UInt8]
    }

    static func parse(_ bytes: [UInt8]) -> [Parameter] {
        var pieces: [Piece] = []
        var place = 0
        while place < bytes.count, pieces.count < MessageLimits.parameters {
            let start = place
            if let piece = piece(bytes, &place) { pieces.append(piece) }
            if place <= start { place = start + 1 }
        }
        return combine(pieces)
    }

    // MARK: Pieces

    private static func piece(_ bytes: [UInt8], _ place: inout Int) -> Piece? {
        skip(bytes, &place)
        let nameStart = place
        while place < bytes.count, bytes[place] != 0x3D, bytes[place] != 0x3B { place += 1 }
        guard place < bytes.count, bytes[place] == 0x3D else { return nil }
        var name = bytes[nameStart..<place].trimmed
        if let blank = name.lastIndex(where: Scan.isWhite) { name = name[(blank + 1)...] }
        place += 1
        while place < bytes.count, Scan.isWhite(bytes[place]) { place += 1 }
        let value = value(bytes, &place)
        return name.isEmpty ? nil : described(name, value)
    }

    private static func described(_ name: ArraySlice<UInt8>, _ value: [UInt8]) -> Piece {
        var words = name.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        var isExtended = false
        if words.count > 1, words.last?.trimmed.isEmpty ?? false {
            isExtended = true
            words.removeLast()
        }
        let digits = words.count > 1 ? words[1].trimmed : []
        let section =
            digits.isEmpty || digits.count > 6
            ? nil : Int(String(decoding: digits, as: UTF8.self))
        let base = (words.first ?? []).trimmed.loweredText
        return Piece(name: base, section: section, isExtended: isExtended, value: value)
    }

    /// White space, semicolons and comments between parameters.
    private static func skip(_ bytes: [UInt8], _ place: inout Int) {
        while place < bytes.count {
            if Scan.isWhite(bytes[place]) || bytes[place] == 0x3B || bytes[place] == 0x2C {
                place += 1
            } else if bytes[place] == 0x28,
                let close = bytes[place...].prefix(1_000).firstIndex(of: 0x29)
            {
                place = close + 1
            } else {
                return
            }
        }
    }

    private static func value(_ bytes: [UInt8], _ place: inout Int) -> [UInt8] {
        guard place < bytes.count else { return [] }
        if bytes[place] == 0x22 { return quoted(bytes, &place) }
        let start = place
        while place < bytes.count, bytes[place] != 0x3B {
            if Scan.isWhite(bytes[place]), startsParameter(bytes, after: place) { break }
            place += 1
        }
        let text = bytes[start..<place].trimmed
        if text.count > 1, text.first == 0x27, text.last == 0x27 {
            return Array(text.dropFirst().dropLast())
        }
        return Array(withoutComment(text))
    }

    /// `7bit (a comment)` is what RFC 822 allows; a name such as `a (1).pdf` is what occurs.
    private static func withoutComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.last == 0x29, let open = text.lastIndex(of: 0x28), open > text.startIndex,
            Scan.isWhite(text[open - 1]),
            !text[text.startIndex..<open].contains(where: { $0 == 0x2E || $0 >= 0x80 })
        else { return text }
        return text[text.startIndex..<open].trimmed
    }

    /// A backslash protects a quote or a backslash; elsewhere it is a path's and stays.
    private static func quoted(_ bytes: [UInt8], _ place: inout Int) -> [UInt8] {
        var result: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x5C, place + 1 < bytes.count,
                bytes[place + 1] == 0x22 || bytes[place + 1] == 0x5C
            {
                result.append(bytes[place + 1])
                place += 2
                continue
            }
            place += 1
            if byte == 0x22 {
                if endsValue(bytes, place) { break }
                if !bytes[place...].contains(0x22) { break }
            }
            result.append(byte)
        }
        while place < bytes.count, bytes[place] != 0x3B, !startsParameter(bytes, after: place) {
            place += 1
        }
        return result
    }

    /// Whether a quote here ends the value: nothing more, a semicolon or a parameter follows.
    private static func endsValue(_ bytes: [UInt8], _ place: Int) -> Bool {
        var next = place
        while next < bytes.count, Scan.isWhite(bytes[next]) { next += 1 }
        return next >= bytes.count || bytes[next] == 0x3B || bytes[next] == 0x28
            || bytes[next] == 0x2C || startsParameter(bytes, after: place)
    }

    private static let known: [StaticString] = [
        "charset", "name", "filename", "boundary", "type", "format", "delsp", "size",
        "creation-date", "modification-date", "read-date", "start", "method", "protocol",
        "micalg", "report-type", "reply-type",
    ]

    /// Whether a known parameter follows the white space here, though no semicolon does.
    private static func startsParameter(_ bytes: [UInt8], after place: Int) -> Bool {
        var next = place
        let farthest = min(bytes.count, place + 200)
        while next < farthest, Scan.isWhite(bytes[next]) { next += 1 }
        let word = bytes[next...].prefix(24)
        guard let equals = word.firstIndex(of: 0x3D) else { return false }
        let name = word[..<equals].prefix { $0 != 0x2A && !Scan.isWhite($0) }
        return known.contains { name.equalsLowered($0) }
    }

    // MARK: Values

    /// Sections become one value; a value in RFC 2231 form goes before one in plain form.
    private static func combine(_ pieces: [Piece]) -> [Parameter] {
        var order: [String] = []
        var groups: [String: [Piece]] = [:]
        for piece in pieces {
            if groups[piece.name] == nil { order.append(piece.name) }
            groups[piece.name, default: []].append(piece)
        }
        return order.map { name in
            Parameter(name: name, value: value(of: groups[name] ?? [], name))
        }
    }

    private static func value(of pieces: [Piece], _ name: String) -> String {
        if let whole = pieces.first(where: { $0.isExtended && $0.section == nil }) {
            let text = extended([whole])
            if !text.isEmpty { return text }
        }
        let sections = pieces.filter { $0.section != nil }
            .sorted { ($0.section ?? 0) < ($1.section ?? 0) }
        if !sections.isEmpty {
            let text = extended(sections)
            if !text.isEmpty { return text }
        }
        guard let plain = pieces.first(where: { $0.section == nil && !$0.isExtended }) else {
            return ""
        }
        guard name == "name" || name == "filename" else {
            return String(decoding: plain.value, as: UTF8.self)
        }
        return plainName(plain.value)
    }

    private static func plainName(_ value: [UInt8]) -> String {
        if let (charset, text) = charsetPrefix(value), !charset.isEmpty,
            Charset.isKnown(charset), text.contains(0x25)
        {
            return Charset.text(percentDecoded(text), label: charset)
        }
        return EncodedWords.decode(value)
    }

    private static func extended(_ sections: [Piece]) -> String {
        var charset = ""
        var bytes: [UInt8] = []
        var isAnyExtended = false
        for (place, section) in sections.enumerated() {
            var text = ArraySlice(section.value)
            if place == 0, section.isExtended, let (label, rest) = charsetPrefix(section.value) {
                charset = label
                text = rest
            }
            if section.isExtended || (isAnyExtended && isPercentEncoded(text)) {
                bytes += percentDecoded(text)
            } else {
                bytes += text
            }
            isAnyExtended = isAnyExtended || section.isExtended
        }
        if charset.isEmpty { return EncodedWords.decode(bytes) }
        return Charset.text(bytes, label: charset)
    }

    private static func charsetPrefix(
        _ value: [UInt8]
    ) -> (charset: String, rest: ArraySlice<UInt8>)? {
        guard let first = value.prefix(60).firstIndex(of: 0x27),
            let second = value[(first + 1)...].prefix(40).firstIndex(of: 0x27),
            value[..<first].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return (value[..<first].loweredText, value[(second + 1)...])
    }

    private static func isPercentEncoded(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(0x25) && text.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            if text[place] == 0x25, place + 2 < text.endIndex,
                let high = Scan.hexValue(text[place + 1]), let low = Scan.hexValue(text[place + 2])
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(text[place])
                place += 1
            }
        }
        return result
    }
}
