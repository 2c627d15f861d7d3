/// Escapes and folds of RFC 5545 §3.1, §3.3.11 and the carets of RFC 6868.
enum CalendarText {
    /// Undoes `\n`, `\,`, `\;` and `\\`; a backslash before anything else stands for itself.
    static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
        var result: [UInt8] = []
        result.reserveCapacity(value.utf8.count)
        var pending = false
        for byte in value.utf8 {
            if pending {
                pending = false
                appendUnescaped(byte, to: &result)
            } else if byte == UInt8(ascii: "\\") {
                pending = true
            } else {
                result.append(byte)
            }
        }
        if pending { result.append(UInt8(ascii: "\\")) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func appendUnescaped(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): result.append(0x0A)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: ":"),
            UInt8(ascii: "\""):
            result.append(byte)
        default: result += [UInt8(ascii: "\\"), byte]
        }
    }

    /// A text value: escaped, line ends as `\n`, other controls left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n", "\u{2028}", "\u{2029}": result += "\\n"
            case _ where scalar.isControl: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A parameter value: quoted where it must be; controls go, quotes become apostrophes.
    ///
    /// RFC 6868 has a way to write quotes, but Outlook shows its carets to the reader.
    static func parameterValue(_ text: String) -> String {
        var result = ""
        var mustQuote = false
        for scalar in text.unicodeScalars {
            if scalar.isControl { continue }
            if scalar == ":" || scalar == ";" || scalar == "," || scalar == " " || scalar == "^" {
                mustQuote = true
            }
            result.unicodeScalars.append(scalar == "\"" ? "'" : scalar)
        }
        return mustQuote ? "\"\(result)\"" : result
    }

    /// A URI: controls, spaces and quotes left out.
    static func uri(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter {
            !$0.isControl && $0 != " " && $0 != "\""
        }))
    }

    static func withoutCarets(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
        var result = ""
        var pending = false
        for scalar in value.unicodeScalars {
            if pending {
                pending = false
                switch scalar {
                case "n", "N": result += "\n"
                case "'": result += "\""
                case "^": result += "^"
                default: result += "^\(scalar)"
                }
            } else if scalar == "^" {
                pending = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return pending ? result + "^" : result
    }

    static func trimmed(_ text: String) -> String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        guard let first = text.firstIndex(where: { !blank($0) }),
            let last = text.lastIndex(where: { !blank($0) })
        else { return "" }
        return String(text[first...last])
    }

    /// Octets of a line without its end (RFC 5545 §3.1).
    static let longestLine = 75

    /// Appends a line folded at 75 octets, never inside a UTF-8 sequence, with CRLF.
    static func appendFolded(_ line: String, to output: inout [UInt8]) {
        let bytes = Array(line.utf8)
        var start = 0
        var room = longestLine
        while bytes.count - start > room {
            var end = start + room
            while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            if end == start { end = start + room }
            output += bytes[start..<end]
            output += [0x0D, 0x0A, 0x20]
            start = end
            room = longestLine - 1
        }
        output += bytes[start...]
        output += [0x0D, 0x0A]
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value)
    }
}
