/// A mailbox's name as people write it, with `/` between levels, and as IMAP does.
package struct MailboxName: Sendable, Equatable {
    package let text: String

    /// Nil for an empty name or one with controls, which could break out of a command.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest,
            text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        self.text = text
    }

    /// Octets; servers refuse longer ones.
    static let longest = 1000

    /// Quoted, in modified UTF-7 (RFC 3501 §5.1.3), with the server's delimiter.
    func wire(delimiter: UInt8?) -> String {
        let levels = text.split(separator: "/", omittingEmptySubsequences: false)
        let joint = delimiter.map { String(UnicodeScalar($0)) } ?? "/"
        return quoted(levels.map { Self.modifiedUTF7($0) }.joined(separator: joint))
    }

    private static func modifiedUTF7(_ level: Substring) -> String {
        var result = ""
        var units: [UInt16] = []
        func flush() {
            guard !units.isEmpty else { return }
            result += "&" + base64(units) + "-"
            units = []
        }
        for scalar in level.unicodeScalars {
            guard scalar.isASCII else {
                units.append(contentsOf: Array(String(scalar).utf16))
                continue
            }
            flush()
            result += scalar == "&" ? "&-" : String(scalar)
        }
        flush()
        return result
    }

    /// Base64 of UTF-16BE with `,` for `/` and without padding.
    private static func base64(_ units: [UInt16]) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,")
        var text = ""
        var bits: UInt32 = 0
        var count = 0
        for unit in units {
            for byte in [UInt8(unit >> 8), UInt8(unit & 0xFF)] {
                bits = (bits << 8 | UInt32(byte)) & 0xFFFF
                count += 8
                while count >= 6 {
                    count -= 6
                    text.append(alphabet[Int(bits >> UInt32(count) & 0x3F)])
                }
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 0x3F)]) }
        return text
    }
}

/// A quoted string (RFC 3501 §4.3).
func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
        if character == "\"" || character == "\\" { result += "\\" }
        result.unicodeScalars.append(character)
    }
    return result + "\""
}
