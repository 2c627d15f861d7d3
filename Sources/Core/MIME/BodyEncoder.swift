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
        output.reserveCapacity(text.utf8.count + text.utf8.count / 16)
        for byte in text.utf8 {
            if byte == 10 {
                if previous != 13 { output.append(13) }
                output.append(10)
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
        var start = 0
        for (place, byte) in bytes.enumerated() {
            if byte == 10 {
                if place - start > comfortableLine + 1 { return false }
                start = place + 1
            } else if byte < 0x20 && byte != 0x09 && byte != 13 || byte == 0x7F {
                return false
            } else if place == start, isTouched(bytes[start...]) {
                return false
            }
        }
        return bytes.count - start <= comfortableLine + 1
    }

    /// Whether a line begins as what a mailbox file, a relay or a boundary begins with.
    private static func isTouched(_ line: ArraySlice<UInt8>) -> Bool {
        switch line.first {
        case 0x2E: true
        case UInt8(ascii: "F"): line.starts(with: "From ".utf8)
        case UInt8(ascii: "-"): line.starts(with: "--=_".utf8)
        default: false
        }
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
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x37 + value
    }

    static func escaped(_ byte: UInt8) -> [UInt8] {
        [0x3D, digit(byte >> 4), digit(byte & 15)]
    }

    /// Lines of at most 76 bytes; CRLF in the input stays a line break.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4)
        var column = 0
        for (place, byte) in bytes.enumerated() {
            if byte == 13 { continue }
            if byte == 10 {
                appendBreak(to: &output, soft: false)
                column = 0
                continue
            }
            let isLast =
                place + 1 >= bytes.count || bytes[place + 1] == 13
                || bytes[place + 1] == 10
            let isLiteral = isLiteral(byte, isLast, column)
            let width = isLiteral ? 1 : 3
            if column + width > 75 {
                appendBreak(to: &output, soft: true)
                column = 0
            }
            if isLiteral { output.append(byte) } else { appendEscape(of: byte, to: &output) }
            column += width
        }
        return output
    }

    private static func appendBreak(to output: inout [UInt8], soft: Bool) {
        if soft { output.append(0x3D) }
        output.append(13)
        output.append(10)
    }

    private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        output.append(0x3D)
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
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
        let bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count + bytes.count / 16)
        var start = 0
        while true {
            let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
            append(bytes[start..<end], to: &output)
            guard end < bytes.count else { break }
            output.append(10)
            start = bytes[end...].starts(with: [13, 10]) ? end + 2 : end + 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let depth = quoteDepth(line)
        var content = line[depth.end...]
        let isSignature = depth.count == 0 && line.elementsEqual("-- ".utf8)
        while !isSignature, content.last == Scan.space { content = content.dropLast() }
        var rest = content
        repeat {
            let end = depth.count > 0 ? rest.endIndex : breakPlace(rest)
            let piece = rest[rest.startIndex..<end]
            let isStuffed =
                depth.count > 0 || piece.first == Scan.space || piece.first == 0x3E
                || piece.starts(with: "From ".utf8)
            for _ in 0..<depth.count { output.append(0x3E) }
            if isStuffed, !piece.isEmpty { output.append(Scan.space) }
            output += piece
            rest = rest[end...]
            if !rest.isEmpty { output.append(10) }
        } while !rest.isEmpty
    }

    /// `> > text` and `>>text` are both quotes of depth two.
    private static func quoteDepth(_ line: ArraySlice<UInt8>) -> (count: Int, end: Int) {
        var count = 0
        var place = line.startIndex
        while place < line.endIndex {
            if line[place] == 0x3E {
                count += 1
                place += 1
            } else if count > 0, line[place] == Scan.space, place + 1 < line.endIndex,
                line[place + 1] == 0x3E
            {
                place += 1
            } else {
                break
            }
        }
        if count > 0, place < line.endIndex, line[place] == Scan.space { place += 1 }
        return (count, place)
    }

    /// Whether only a dash or a number stands there: it keeps the first word of its item.
    private static func isListMark(_ text: ArraySlice<UInt8>) -> Bool {
        let mark = text.drop { $0 == Scan.space }
        if mark.count == 1 { return mark.first == 0x2D || mark.first == 0x2A }
        return mark.count <= 4 && mark.last == 0x2E
            && mark.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// After the last space that keeps the line short, or after the first one, or the end.
    private static func breakPlace(_ text: ArraySlice<UInt8>) -> Int {
        guard text.count > width else { return text.endIndex }
        let head = text.prefix(width)
        if let space = head.lastIndex(of: Scan.space), space > text.startIndex,
            text[text.startIndex..<space].contains(where: { $0 != Scan.space }),
            !isListMark(text[text.startIndex..<space])
        {
            return space + 1
        }
        let later = text.dropFirst(width).firstIndex(of: Scan.space)
        return later.map { $0 + 1 } ?? text.endIndex
    }
}
