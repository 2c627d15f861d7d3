import MailModel

/// Header fields folded at 78 columns, with words outside ASCII encoded (RFC 2047).
struct HeaderWriter {
    private(set) var text = ""

    /// Octets after which a line is folded where it can be (RFC 5322 §2.1.1).
    private static let width = 78

    /// Appends a field of tokens that hold no white space of their own.
    mutating func add(_ name: String, _ tokens: [String]) {
        var line = name + ":"
        for token in tokens {
            if line.utf8.count + 1 + token.utf8.count > Self.width, line != name + ":" {
                text += line + "\r\n"
                line = ""
            }
            line += " " + token
        }
        text += line + "\r\n"
    }

    /// The tokens of free text: as it is where it is plain ASCII, else encoded words.
    static func words(_ value: String) -> [String] {
        let clean = String(String.UnicodeScalarView(
            value.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        let tokens = clean.split(separator: " ").map(String.init)
        let plain = clean.utf8.allSatisfy { $0 < 0x80 } && !clean.contains("=?")
            && tokens.allSatisfy { $0.utf8.count < 70 }
        return plain ? tokens : encodedWords(clean)
    }

    /// A mailbox with its display name quoted or encoded; nil for an address that is none.
    static func mailbox(_ mailbox: Mailbox) -> String? {
        guard let email = mailbox.email else { return nil }
        guard let name = mailbox.name, !name.isEmpty else { return email.description }
        if name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), !name.contains("=?") {
            let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\"\(quoted)\" <\(email)>"
        }
        return words(name).joined(separator: "\r\n ") + " <\(email)>"
    }

    /// Octets of text in one encoded word: 45 become 60 of base64, with the frame 72.
    private static let wordBytes = 45

    private static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var piece: [UInt8] = []
        for character in text.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if piece.count + bytes.count > wordBytes {
                words.append(frame(piece))
                piece = []
            }
            piece += bytes
        }
        if !piece.isEmpty { words.append(frame(piece)) }
        return words
    }

    private static func frame(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(TransferText.base64(bytes))?="
    }
}
