/// Chooses between the charset that was named and what the bytes themselves say.
enum CharsetRepair {
    static func text(
        _ bytes: [UInt8], name: CharsetName?, guesses: inout CharsetGuesses
    ) -> String {
        if let text = byMark(bytes) { return text }
        guard let name, name != .windows1252 else {
            return detected(bytes, fallback: .windows1252, &guesses)
        }
        if name == .utf8 {
            // Japanese and Korean mailers put the label of the page on what they escape.
            if let escaped = CharsetDetector.escapeCharset(bytes) {
                return convert(bytes, escaped).map { utf8($0.bytes) } ?? utf8(bytes)
            }
            return isUTF8(bytes) ? utf8(bytes) : repairedUTF8(bytes, &guesses)
        }
        if name.iconv == "HZ" { return hz(bytes) }
        let isTrue8Bit = !name.isStateful && bytes.contains { $0 >= 0x80 }
        if isTrue8Bit, isUTF8(bytes), CharsetDetector.prefersUTF8(bytes, over: name) {
            return utf8(bytes)
        }
        guard let output = convert(bytes, name) else {
            return detected(bytes, fallback: name, &guesses)
        }
        if output.errors == 0 { return utf8(output.bytes) }
        if isTrue8Bit, isUTF8(bytes) { return utf8(bytes) }
        let isBroken = output.errors * 20 > bytes.count || (output.errors > 3 && isTrue8Bit)
        if isBroken, guesses.left > 0 {
            guesses.left -= 1
            let other = CharsetDetector.detect(bytes)
            if let other, other != name, let better = convert(bytes, other),
                better.errors < output.errors
            {
                return utf8(better.bytes)
            }
        }
        return utf8(output.bytes)
    }

    /// No charset, or one that is a synonym of "not stated": the bytes decide.
    private static func detected(
        _ bytes: [UInt8], fallback: CharsetName, _ guesses: inout CharsetGuesses
    ) -> String {
        if isUTF8(bytes), !CharsetDetector.hasEscapes(bytes) { return utf8(bytes) }
        if let own = guesses.own, let output = convert(bytes, own), output.errors == 0 {
            return utf8(output.bytes)
        }
        guesses.left -= 1
        let name = guesses.left >= 0 ? CharsetDetector.detect(bytes) ?? fallback : fallback
        return convert(bytes, name).map { utf8($0.bytes) } ?? utf8(bytes)
    }

    /// Text that claims UTF-8 and breaks it: mostly right with slips, or something else.
    private static func repairedUTF8(_ bytes: [UInt8], _ guesses: inout CharsetGuesses) -> String {
        let (good, bad) = UTF8Check.count(bytes)
        if good * 2 >= bad * 3, good > 0 { return utf8(bytes) }
        if good > 0, UTF8Check.isCutShort(bytes) { return utf8(bytes) }
        return detected(bytes, fallback: .windows1252, &guesses)
    }

    /// A byte order mark goes before any label.
    private static func byMark(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2 else { return nil }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8(Array(bytes.dropFirst(3)))
        }
        if bytes[0] == 0xFF, bytes[1] == 0xFE, bytes.count % 2 == 0 {
            return convert(Array(bytes.dropFirst(2)), CharsetName(known: "UTF-16LE"))
                .map { utf8($0.bytes) }
        }
        if bytes[0] == 0xFE, bytes[1] == 0xFF, bytes.count % 2 == 0 {
            return convert(Array(bytes.dropFirst(2)), CharsetName(known: "UTF-16BE"))
                .map { utf8($0.bytes) }
        }
        return nil
    }

    static func convert(_ bytes: [UInt8], _ name: CharsetName) -> Converter.Output? {
        if name == .windows1252 { return Windows1252.convert(bytes) }
        if name == .utf8 { return Converter.Output(bytes: bytes, errors: 0) }
        let source =
            switch name.iconv {
            case let iconv where iconv.hasPrefix("ISO-2022-JP"): ISO2022JP.normalized(bytes)
            case "ISO-2022-KR": ISO2022KR.normalized(bytes)
            default: bytes
            }
        let iconv = name.iconv == "UTF-16" && UTF16Order.isBig(bytes) ? "UTF-16BE" : name.iconv
        guard let converter = Converter(from: iconv) else { return nil }
        defer { converter.close() }
        return converter.convert(source)
    }

    private static func utf8(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    private static func isUTF8(_ bytes: [UInt8]) -> Bool { UTF8Check.isValid(bytes) }

    /// RFC 1843: `~{` and `~}` around GB 2312 with the high bits cleared.
    private static func hz(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        var place = 0
        var isChinese = false
        while place < bytes.count {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            if byte == 0x7E, next == 0x7B || next == 0x7D || next == 0x7E || next == 0x0A {
                if next == 0x7E {
                    output.append(0x7E)
                } else if next != 0x0A {
                    isChinese = next == 0x7B
                }
                place += 2
                continue
            }
            output.append(isChinese && byte > 0x20 && byte < 0x7F ? byte | 0x80 : byte)
            place += 1
        }
        return convert(output, CharsetName(known: "GB18030")).map { utf8($0.bytes) } ?? utf8(output)
    }
}

/// Windows-1252 in the form of the WHATWG: every byte has a character.
enum Windows1252 {
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func convert(_ bytes: [UInt8]) -> Converter.Output {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8 + 8)
        for byte in bytes {
            guard byte >= 0x80 else {
                output.append(byte)
                continue
            }
            let code = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
            if code < 0x800 {
                output.append(0xC0 | UInt8(code >> 6))
            } else {
                output.append(0xE0 | UInt8(code >> 12))
                output.append(0x80 | UInt8(code >> 6 & 0x3F))
            }
            output.append(0x80 | UInt8(code & 0x3F))
        }
        return Converter.Output(bytes: output, errors: 0)
    }
}

/// Mends the ways in which Japanese mailers stretch ISO-2022-JP.
enum ISO2022JP {
    /// A line always begins in ASCII (RFC 1468); text that forgot to shift back is given it.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        var isShifted = false
        for (place, byte) in bytes.enumerated() {
            if byte == 0x1B, place + 1 < bytes.count {
                isShifted = bytes[place + 1] == 0x24
            } else if byte == 10 || byte == 13, isShifted {
                output += [0x1B, 0x28, 0x42]
                isShifted = false
            }
            output.append(byte)
        }
        return output
    }
}

/// Mends Korean text that forgot to shift back (RFC 1557).
enum ISO2022KR {
    /// White space and line ends stand in ASCII; the mark of the charset goes first.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0x1B, 0x24, 0x29, 0x43]
        var output = mark
        output.reserveCapacity(bytes.count + 16)
        var isShifted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x1B, bytes[place...].starts(with: mark) {
                place += mark.count
                continue
            }
            if byte == 0x0E || byte == 0x0F {
                isShifted = byte == 0x0E
            } else if byte <= 0x20, isShifted {
                output.append(0x0F)
                isShifted = false
            }
            output.append(byte)
            place += 1
        }
        if isShifted { output.append(0x0F) }
        return output
    }
}

/// Which byte of a character comes first where no mark says so (RFC 2781 §4.3).
enum UTF16Order {
    /// The bytes of ASCII decide; where there are none, the order of Windows is the commoner one.
    static func isBig(_ bytes: [UInt8]) -> Bool {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            return false
        }
        var zeros = (even: 0, odd: 0)
        for (place, byte) in bytes.prefix(2_000).enumerated() where byte == 0 {
            if place & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        return zeros.even > zeros.odd
    }
}

/// Well-formedness of UTF-8 (RFC 3629 §4).
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool { count(bytes).bad == 0 }

    /// Whether nothing is wrong but that the last character is not all there.
    static func isCutShort(_ bytes: [UInt8]) -> Bool {
        guard let start = bytes.suffix(3).lastIndex(where: { $0 >= 0xC2 }) else { return false }
        let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
        return bytes.count - start < length && isValid(Array(bytes[..<start]))
    }

    /// The number of multi-byte characters and the number of bytes that belong to none.
    static func count(_ bytes: [UInt8]) -> (good: Int, bad: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var good = 0
            var bad = 0
            var place = 0
            while place < buffer.count {
                let byte = buffer[place]
                if byte < 0x80 {
                    place += 1
                    continue
                }
                let length = length(buffer, place)
                if length > 0 { good += 1 } else { bad += 1 }
                place += max(length, 1)
            }
            return (good, bad)
        }
    }

    /// The length of the character at `place`, 0 when it is none.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let first = bytes[place]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, place + length <= bytes.count else { return 0 }
        let second = bytes[place + 1]
        let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
        guard second >= low, second <= high else { return 0 }
        for offset in 2..<max(length, 2) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
