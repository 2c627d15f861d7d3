/// Chooses and applies the transfer encoding of a body.
enum BodyEncoder {
    struct Output {
        /// With CRLF at the end of every line.
        let bytes: [UInt8]
        /// As `Content-Transfer-Encoding` names it.
        let encoding: String
        let isASCII: Bool
    }

    /// Bytes of a line that any host passes on untouched and any screen shows.
    private static let comfortableLine = 78

    /// Text in 7bit where that is safe, else in whichever of the two encodings is shorter.
    static func encode(text: String) -> Output {
        let bytes = canonical(text)
        let isASCII = bytes.isASCIIOnly
        if isASCII, isSafe(bytes) { return Output(bytes: bytes, encoding: "7bit", isASCII: true) }
        let quoted = QuotedPrintable.encode(bytes)
        let base64Size = (bytes.count + 2) / 3 * 4 * 78 / 76
        if quoted.count <= base64Size {
            return Output(bytes: quoted, encoding: "quoted-printable", isASCII: isASCII)
        }
        return Output(bytes: base64Lines(bytes), encoding: "base64", isASCII: isASCII)
    }

    /// CRLF line ends and one at the end of the text.
    private static func canonical(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 10 {
                output += previous == 13 ? [10] : [13, 10]
            } else {
                if previous == 13 { output.append(10) }
                if byte != 0 { output.append(byte) }
            }
            previous = byte
        }
        if previous == 13 { output.append(10) }
        if let last = output.last, last != 10 { output += [13, 10] }
        return output
    }

    /// No long line, no control, nothing that a mailbox file or a relay would change.
    private static func isSafe(_ bytes: [UInt8]) -> Bool {
        for line in bytes.split(separator: 10) {
            if line.count > comfortableLine + 1 || line.starts(with: "From ".utf8)
                || line.starts(with: "--=_".utf8) || line.first == 0x2E
            {
                return false
            }
            if line.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 13 || $0 == 0x7F }) {
                return false
            }
        }
        return true
    }

    /// Base64 in lines of 76 digits.
    static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 57 * 78 + 80)
        var place = 0
        while place < bytes.count {
            let end = min(place + 57, bytes.count)
            output += Base64.encode(bytes[place..<end])
            output += [13, 10]
            place = end
        }
        return output
    }
}

extension Base64 {
    /// Without line breaks, padded.
    package static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var have = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            have += 1
            if have == 3 {
                for shift in [18, 12, 6, 0] as [UInt32] {
                    output.append(alphabet[Int(group >> shift & 63)])
                }
                (group, have) = (0, 0)
            }
        }
        if have > 0 {
            group <<= have == 1 ? 16 : 8
            output.append(alphabet[Int(group >> 18 & 63)])
            output.append(alphabet[Int(group >> 12 & 63)])
            output.append(have == 2 ? alphabet[Int(group >> 6 & 63)] : 0x3D)
            output.append(0x3D)
        }
        return output
    }
}

extension QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func escaped(_ byte: UInt8) -> [UInt8] {
        [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// Lines of at most 76 bytes; CRLF in the input stays a line break.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4)
        var column = 0
        for (place, byte) in bytes.enumerated() {
            if byte == 13 { continue }
            if byte == 10 {
                output += [13, 10]
                column = 0
                continue
            }
            let isLast =
                place + 1 >= bytes.count || bytes[place + 1] == 13
                || bytes[place + 1] == 10
            let piece = isLiteral(byte, isLast, column) ? [byte] : escaped(byte)
            if column + piece.count > 75 {
                output += [0x3D, 13, 10]
                column = 0
            }
            output += piece
            column += piece.count
        }
        return output
    }

    /// A dot or `From ` at the start of a line is escaped, since hosts change them.
    private static func isLiteral(_ byte: UInt8, _ isLast: Bool, _ column: Int) -> Bool {
        if byte == 0x20 || byte == 0x09 { return !isLast }
        if column == 0 || column >= 72, byte == 0x2E || byte == 0x46 || byte == 0x2D {
            return false
        }
        return byte > 0x20 && byte < 0x7F && byte != 0x3D
    }
}

/// Wraps text as RFC 3676 wants it, so that clients can join the lines again.
enum FlowedWriter {
    /// Bytes of a line with its trailing space.
    private static let width = 76

    static func wrapped(_ text: String) -> String {
        var output: [UInt8] = []
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for line in unified.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            if !output.isEmpty || line.startIndex > unified.utf8.startIndex { output.append(10) }
            append(Array(line), to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ line: [UInt8], to output: inout [UInt8]) {
        let depth = quoteDepth(line)
        var content = line[depth.end...]
        let isSignature = depth.count == 0 && line.elementsEqual("-- ".utf8)
        while !isSignature, content.last == Scan.space { content = content.dropLast() }
        let prefix = [UInt8](repeating: 0x3E, count: depth.count)
        var rest = content
        repeat {
            let end = depth.count > 0 ? rest.endIndex : breakPlace(rest)
            let piece = rest[rest.startIndex..<end]
            let isStuffed =
                depth.count > 0 || piece.first == Scan.space || piece.first == 0x3E
                || piece.starts(with: "From ".utf8)
            output += prefix + (isStuffed && !piece.isEmpty ? [Scan.space] : []) + piece
            rest = rest[end...]
            if !rest.isEmpty { output.append(10) }
        } while !rest.isEmpty
    }

    /// `> > text` and `>>text` are both quotes of depth two.
    private static func quoteDepth(_ line: [UInt8]) -> (count: Int, end: Int) {
        var count = 0
        var place = 0
        while place < line.count {
            if line[place] == 0x3E {
                count += 1
                place += 1
            } else if count > 0, line[place] == Scan.space, place + 1 < line.count,
                line[place + 1] == 0x3E
            {
                place += 1
            } else {
                break
            }
        }
        if count > 0, place < line.count, line[place] == Scan.space { place += 1 }
        return (count, place)
    }

    /// After the last space that keeps the line short, or after the first one, or the end.
    private static func breakPlace(_ text: ArraySlice<UInt8>) -> Int {
        guard text.count > width else { return text.endIndex }
        let head = text.prefix(width)
        if let space = head.lastIndex(of: Scan.space), space > text.startIndex,
            text[..<space].contains(where: { $0 != Scan.space })
        {
            return space + 1
        }
        let later = text.dropFirst(width).firstIndex(of: Scan.space)
        return later.map { $0 + 1 } ?? text.endIndex
    }
}
