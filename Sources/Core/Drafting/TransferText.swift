/// Text made fit for transport: quoted-printable or base64, whichever is smaller (RFC 2045 §6).
enum TransferText {
    /// The name of the encoding and the lines, with CRLF between them and none at the end.
    static func encoded(_ text: String) -> (name: String, lines: String) {
        let bytes = Array(text.utf8)
        let special = bytes.count { $0 >= 0x7F || $0 == 0x3D }
        if special * 2 > bytes.count / 3 {
            let crlf = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
            return ("base64", wrapped(base64(Array(crlf.utf8))))
        }
        return ("quoted-printable", quotedPrintable(text))
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 3 * 4 + 4)
        var index = 0
        while index < bytes.count {
            let left = min(3, bytes.count - index)
            let group = (0..<3).reduce(0) { value, step in
                value << 8 | (step < left ? Int(bytes[index + step]) : 0)
            }
            for step in 0..<4 {
                let sextet = group >> (18 - 6 * step) & 63
                out.append(step <= left ? alphabet[sextet] : UInt8(ascii: "="))
            }
            index += 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Octets of a line of an encoded body (RFC 2045 §6.7, §6.8).
    private static let width = 76

    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines.joined(separator: "\r\n")
    }

    private static func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(Array($0.utf8)) }.joined(separator: "\r\n")
    }

    private static func line(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        var column = 0
        for (index, byte) in bytes.enumerated() {
            let last = index == bytes.count - 1
            let literal = byte == 0x20 ? !last : byte > 0x20 && byte < 0x7F && byte != 0x3D
            let size = literal ? 1 : 3
            if column + size > width - 1 {
                out += [0x3D, 0x0D, 0x0A]
                column = 0
            }
            if literal {
                out.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                out += [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
            column += size
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Plain text with soft line breaks (RFC 3676 §4.1): a line that goes on ends in a space.
enum FlowedText {
    private static let width = 72

    static func wrap(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { wrap(line: $0) }.joined(separator: "\n")
    }

    /// Quoted lines stay as they are; a line that begins with a space is stuffed with another.
    private static func wrap(line: Substring) -> String {
        if line.hasPrefix(">") { return String(line) }
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if !current.isEmpty, current.count + word.count > width {
                lines.append(stuffed(current + " "))
                current = String(word)
            } else {
                current += (current.isEmpty ? "" : " ") + word
            }
        }
        var end = current
        while end.hasSuffix(" "), end != "-- " { end.removeLast() }
        lines.append(stuffed(end))
        return lines.joined(separator: "\n")
    }

    private static func stuffed(_ line: String) -> String {
        line.hasPrefix(" ") || line.hasPrefix("From ") || line.hasPrefix(">") ? " " + line : line
    }
}
