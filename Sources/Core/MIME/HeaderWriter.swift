import MailModel

/// Writes header fields, folded at 78 bytes and encoded where they are not ASCII (RFC 2047).
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []
    private var column = 0

    /// Bytes of a line, its break not counted (RFC 5322 §2.1.1).
    private static let lineLength = 76
    /// Bytes of one word that may stand on a line of its own; a longer one is encoded.
    private static let longestWord = 900

    /// A field whose value is short ASCII.
    mutating func write(_ name: String, _ value: String) {
        begin(name)
        append(value)
        end()
    }

    /// Free text such as a subject.
    mutating func unstructured(_ name: String, _ value: String) {
        begin(name)
        if Self.needsEncoding(value) {
            words(EncodedWordWriter.words(value))
        } else {
            plainWords(value)
        }
        end()
    }

    mutating func mailboxes(_ name: String, _ list: [OutgoingMailbox]) {
        guard !list.isEmpty else { return }
        begin(name)
        for (place, mailbox) in list.enumerated() {
            let comma = place + 1 < list.count ? "," : ""
            if let phrase = mailbox.name?.text, !phrase.allSatisfy(\.isWhitespace) {
                words(Self.phrase(phrase) + ["<\(AddressWriter.text(mailbox.email))>" + comma])
            } else {
                words([AddressWriter.text(mailbox.email) + comma])
            }
        }
        end()
    }

    mutating func identifiers(_ name: String, _ list: [MessageID]) {
        let fitting = list.filter { $0.text.utf8.count <= Self.longestWord }
        guard !fitting.isEmpty else { return }
        begin(name)
        words(fitting.map(\.bracketed))
        end()
    }

    /// A value with parameters that are written already, such as `charset=utf-8`.
    mutating func parameters(_ name: String, _ value: String, _ list: [String]) {
        begin(name)
        let pieces = [value] + list
        words(pieces.enumerated().map { $1 + ($0 + 1 < pieces.count ? ";" : "") })
        end()
    }

    // MARK: Words and lines

    private mutating func begin(_ name: String) {
        append(name + ":")
        bytes.append(Scan.space)
        column += 1
    }

    private mutating func end() {
        bytes += [13, 10]
        column = 0
    }

    private mutating func append(_ text: String) {
        bytes += text.utf8
        column += text.utf8.count
    }

    private mutating func words(_ list: [String]) {
        for word in list {
            let isFirst = bytes.last == Scan.space
            if column + word.utf8.count + 1 > Self.lineLength, !isFirst {
                bytes += [13, 10, Scan.space]
                column = 1
            } else if !isFirst {
                append(" ")
            }
            append(word)
        }
    }

    /// Runs of white space stay as they are; a fold goes before a run.
    private mutating func plainWords(_ text: String) {
        var gap: [UInt8] = []
        var word: [UInt8] = []
        for byte in Array(text.utf8) + [Scan.space] {
            guard byte == Scan.space else {
                word.append(byte)
                continue
            }
            if !word.isEmpty {
                if column + gap.count + word.count > Self.lineLength, !gap.isEmpty {
                    bytes += [13, 10]
                    column = 0
                }
                bytes += gap + word
                column += gap.count + word.count
                (gap, word) = ([], [])
            }
            gap.append(byte)
        }
    }

    private static func needsEncoding(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return !bytes.isASCIIOnly || bytes.first == Scan.space || bytes.last == Scan.space
            || zip(bytes, bytes.dropFirst()).contains { $0 == 0x3D && $1 == 0x3F }
            || bytes.split(separator: Scan.space).contains { $0.count > longestWord }
    }

    /// Whether a byte stands twice in a row.
    static func holdsTwice(_ byte: UInt8, _ text: String) -> Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { $0 == byte && $1 == byte }
    }

    /// A display name as atoms, as a quoted string or as encoded words.
    private static func phrase(_ text: String) -> [String] {
        let trimmed = Array(text.utf8).trimmed
        let name = String(decoding: trimmed, as: UTF8.self)
        if needsEncoding(name) || name.utf8.count > 500 { return EncodedWordWriter.words(name) }
        let isAtoms = name.utf8.allSatisfy {
            Scan.isLetter($0) || Scan.isDigit($0) || $0 == Scan.space || $0 == 0x2D || $0 == 0x5F
        }
        if isAtoms, !holdsTwice(Scan.space, name) {
            return name.split(separator: " ").map(String.init)
        }
        return [AddressWriter.quoted(name)]
    }
}

/// Addresses as they stand in a header (RFC 5322 §3.4.1, RFC 6532 §3.2).
enum AddressWriter {
    static func text(_ email: EmailAddress) -> String {
        let local =
            isDotAtom(email.local) || isQuoted(email.local)
            ? email.local : quoted(email.local)
        return "\(local)@\(Punycode.asciiDomain(email.domain))"
    }

    static func quoted(_ text: String) -> String {
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"" + String(escaped) + "\""
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.utf8.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
            && !text.dropFirst().dropLast().contains { $0 == "\"" || $0 == "\\" }
    }

    private static let atomSpecials = Set("!#$%&'*+-/=?^_`{|}~.".utf8)

    private static func isDotAtom(_ text: String) -> Bool {
        !text.hasPrefix(".") && !text.hasSuffix(".") && !HeaderWriter.holdsTwice(0x2E, text)
            && text.utf8.allSatisfy {
                Scan.isLetter($0) || Scan.isDigit($0) || $0 >= 0x80 || atomSpecials.contains($0)
            }
    }
}

/// Text as RFC 2047 encoded words of at most 75 bytes.
enum EncodedWordWriter {
    /// What is left of 75 bytes beside `=?utf-8?q?` and `?=`.
    private static let room = 63

    /// The shorter of the two encodings; no character is split between words.
    static func words(_ text: String) -> [String] {
        let high = text.utf8.reduce(0) { $0 + (isSafe($1) ? 0 : 1) }
        let isBase64 = high * 2 > text.utf8.count
        var words: [String] = []
        var chunk: [UInt8] = []
        var size = 0
        // GMime decodes neighbouring base64 words as one: padding between them would end it.
        var whole = 0
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            let cost = isBase64 ? bytes.count : bytes.reduce(0) { $0 + (isPlain($1) ? 1 : 3) }
            if size + cost > (isBase64 ? room / 4 * 3 : room), !chunk.isEmpty {
                let end = isBase64 && whole > 0 ? whole : chunk.count
                words.append(word(Array(chunk[..<end]), isBase64))
                chunk.removeFirst(end)
                (size, whole) = (chunk.count, 0)
            }
            chunk += bytes
            size += cost
            if chunk.count % 3 == 0 { whole = chunk.count }
        }
        if !chunk.isEmpty { words.append(word(chunk, isBase64)) }
        return words
    }

    private static func word(_ bytes: [UInt8], _ isBase64: Bool) -> String {
        if isBase64 {
            return "=?utf-8?b?" + String(decoding: Base64.encode(bytes), as: UTF8.self) + "?="
        }
        var text: [UInt8] = []
        for byte in bytes {
            if byte == Scan.space {
                text.append(UInt8(ascii: "_"))
            } else if isSafe(byte) {
                text.append(byte)
            } else {
                text += QuotedPrintable.escaped(byte)
            }
        }
        return "=?utf-8?q?" + String(decoding: text, as: UTF8.self) + "?="
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte == Scan.space || isSafe(byte) }

    /// What may stand unescaped even in a display name (RFC 2047 §5 (3)).
    private static func isSafe(_ byte: UInt8) -> Bool {
        Scan.isLetter(byte) || Scan.isDigit(byte) || byte == 0x21 || byte == 0x2A || byte == 0x2B
            || byte == 0x2D || byte == 0x2F
    }
}

/// Parameters in quotes or in the sections of RFC 2231 §3 and §4.
enum ParameterWriter {
    private static let sectionLength = 50

    static func sections(_ name: String, _ value: String) -> [String] {
        let bytes = Array(value.utf8)
        let isSimple = bytes.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C
        }
        if isSimple, bytes.count <= sectionLength { return ["\(name)=\"\(value)\""] }
        let pieces = cut(value)
        guard pieces.count > 1 else { return ["\(name)*=utf-8''\(pieces.first ?? "")"] }
        return pieces.enumerated().map { place, text in
            "\(name)*\(place)*=\(place == 0 ? "utf-8''" : "")\(text)"
        }
    }

    /// No character is split between sections.
    private static func cut(_ value: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for scalar in value.unicodeScalars {
            let text = String(scalar).utf8.map(encoded).joined()
            if current.utf8.count + text.utf8.count > sectionLength, !current.isEmpty {
                pieces.append(current)
                current = ""
            }
            current += text
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    private static func encoded(_ byte: UInt8) -> String {
        if Scan.isLetter(byte) || Scan.isDigit(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F
        {
            return String(UnicodeScalar(byte))
        }
        return "%" + String(decoding: QuotedPrintable.escaped(byte).dropFirst(), as: UTF8.self)
    }
}
