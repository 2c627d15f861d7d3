/// A file that stands between lines of text, in uuencode or yEnc.
package struct EmbeddedFile: Sendable {
    enum Coding: Sendable { case uuencode, yEnc }

    let name: String?
    /// From the line that begins it to the end of the line that ends it, or of its last line of
    /// code where that never came.
    let range: Range<Int>
    let coding: Coding
    let size: Int

    /// Where files stand in a text of LF line ends.
    package static func ranges(in text: [UInt8]) -> [Range<Int>] { find(text).map(\.range) }

    /// The files in `bytes`; linear.
    ///
    /// A line of prose that begins like a file is followed by no line of code, and is none.
    static func find(_ bytes: [UInt8]) -> [EmbeddedFile] {
        guard mayHold(bytes) else { return [] }
        var found: [EmbeddedFile] = []
        var place = 0
        while place < bytes.count, found.count < MessageLimits.attachments {
            let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
            if let (name, coding) = begin(bytes[place..<end]),
                let last = coding == .uuencode
                    ? UUEncoding.end(bytes, from: end + 1) : YEnc.end(bytes, from: end + 1)
            {
                let range = place..<last
                let size = decode(Array(bytes[range]), coding).count
                found.append(EmbeddedFile(name: name, range: range, coding: coding, size: size))
                place = last + 1
            } else {
                place = end + 1
            }
        }
        return found
    }

    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return Scan.first(Array("begin ".utf8), in: base, from: 0, to: buffer.count) != nil
        }
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

    static func decode(_ bytes: [UInt8], _ coding: Coding) -> [UInt8] {
        switch coding {
        case .uuencode: return UUEncoding.firstFile(bytes) ?? []
        case .yEnc: return YEnc.firstFile(bytes) ?? []
        }
    }
}

/// The old Unix coding of files in mail.
enum UUEncoding {
    /// Where a file ends whose code begins at `start`; nil where no code stands there.
    static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var last: Int?
        var place = start
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
            let line = bytes[place..<end].trimmed
            if line.elementsEqual("end".utf8) { return last == nil ? nil : end }
            if !line.isEmpty, line.first != 0x60 {
                guard isCode(bytes[place..<end], isLast: end == bytes.count) else { return last }
                last = end
            } else if last == nil {
                return nil
            }
            place = end + 1
        }
        return last
    }

    /// Whether a line is as long as its first letter says, and of the letters of the code.
    private static func isCode(_ line: ArraySlice<UInt8>, isLast: Bool) -> Bool {
        let line = line.last == 13 ? line.dropLast() : line
        guard let first = line.first, 0x21...0x5F ~= first else { return false }
        let length = (Int(first - 0x20) + 2) / 3 * 4
        let code = line.dropFirst()
        // Spaces at the end are lost on the way, and a check digit may follow.
        guard code.count <= length + 2, isLast || code.count * 4 >= length * 3 else { return false }
        return code.allSatisfy { 0x20...0x60 ~= $0 }
    }

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
    /// Where a file ends whose code begins at `start`; one never closed goes to a blank line.
    static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        var last: Int?
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
            let line = bytes[place..<end]
            if line.starts(with: "=yend".utf8) { return end }
            if line.isEmpty || line.elementsEqual([13]) { return last }
            last = end
            place = end + 1
        }
        return last
    }

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
