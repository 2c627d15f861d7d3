/// A file that stands between lines of text, in uuencode or yEnc.
struct EmbeddedFile: Sendable {
    enum Coding: Sendable { case uuencode, yEnc }

    let name: String?
    /// From the line that begins it to the end of the line that ends it.
    let range: Range<Int>
    let coding: Coding
    let size: Int

    /// The files in `bytes`, each with a beginning and an end; linear.
    static func find(_ bytes: [UInt8]) -> [EmbeddedFile] {
        var found: [EmbeddedFile] = []
        var open: (name: String?, start: Int, coding: Coding)?
        var place = 0
        while place < bytes.count, found.count < MessageLimits.attachments {
            let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
            let line = bytes[place..<end]
            if let current = open {
                if ends(line, current.coding) {
                    let range = current.start..<end
                    let size = decode(Array(bytes[range]), current.coding).count
                    found.append(
                        EmbeddedFile(
                            name: current.name, range: range, coding: current.coding, size: size))
                    open = nil
                }
            } else if let (name, coding) = begin(line) {
                open = (name, place, coding)
            }
            place = end + 1
        }
        return found
    }

    /// `begin 644 name` or `=ybegin line=128 size=123 name=name`
    private static func begin(_ line: ArraySlice<UInt8>) -> (String?, Coding)? {
        guard line.first == 0x62 || line.first == 0x3D else { return nil }
        if line.starts(with: "begin ".utf8) {
            let words = line.split(maxSplits: 2, whereSeparator: Scan.isWhite)
            guard words.count == 3, (3...4).contains(words[1].count),
                words[1].allSatisfy({ $0 >= 0x30 && $0 <= 0x37 })
            else { return nil }
            return (EncodedWords.decode(words[2].trimmed), .uuencode)
        }
        guard line.starts(with: "=ybegin ".utf8) else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard let range = text.firstRange(of: "name=") else { return (nil, .yEnc) }
        return (EncodedWords.decode(Array(text[range.upperBound...].utf8).trimmed), .yEnc)
    }

    private static func ends(_ line: ArraySlice<UInt8>, _ coding: Coding) -> Bool {
        coding == .uuencode
            ? line.trimmed.elementsEqual("end".utf8) : line.starts(with: "=yend".utf8)
    }

    static func decode(_ bytes: [UInt8], _ coding: Coding) -> [UInt8] {
        switch coding {
        case .uuencode: return UUEncoding.firstFile(bytes) ?? []
        case .yEnc: return YEnc.firstFile(bytes) ?? []
        }
    }
}

/// The old Unix coding of files in mail.
enum UUEncoding {
    /// The bytes between `begin` and `end`; nil where there is no `begin`.
    static func firstFile(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var isInside = false
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let line = line.last == 13 ? line.dropLast() : line
            if !isInside {
                isInside = line.starts(with: "begin ".utf8)
            } else if line.elementsEqual("end".utf8) {
                break
            } else {
                append(line, to: &output)
            }
        }
        return isInside ? output : nil
    }

    private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard let first = line.first, first >= 0x20, first <= 0x60 else { return }
        let length = Int((first - 0x20) & 0x3F)
        let target = output.count + length
        var group: UInt32 = 0
        var have = 0
        for byte in line.dropFirst() {
            group = group << 6 | UInt32((byte &- 0x20) & 0x3F)
            have += 1
            guard have == 4 else { continue }
            output.append(UInt8(truncatingIfNeeded: group >> 16))
            output.append(UInt8(truncatingIfNeeded: group >> 8))
            output.append(UInt8(truncatingIfNeeded: group))
            group = 0
            have = 0
        }
        if have > 1 { output.append(UInt8(truncatingIfNeeded: group >> (have == 2 ? 4 : 10))) }
        if have > 2 { output.append(UInt8(truncatingIfNeeded: group >> 2)) }
        if output.count > target { output.removeLast(output.count - target) }
    }
}

/// The coding of binary Usenet groups (yEnc draft 1.3).
enum YEnc {
    /// The bytes between `=ybegin` and `=yend`; nil where there is no `=ybegin`.
    static func firstFile(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var isInside = false
        for line in bytes.split(separator: 10, omittingEmptySubsequences: true) {
            let line = line.last == 13 ? line.dropLast() : line
            if line.starts(with: "=ybegin ".utf8) {
                isInside = true
            } else if line.starts(with: "=yend".utf8) {
                break
            } else if isInside, !line.starts(with: "=ypart ".utf8) {
                append(line, to: &output)
            }
        }
        return isInside ? output : nil
    }

    private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var isEscaped = false
        for byte in line {
            if isEscaped {
                output.append(byte &- 64 &- 42)
                isEscaped = false
            } else if byte == 0x3D {
                isEscaped = true
            } else {
                output.append(byte &- 42)
            }
        }
    }
}
