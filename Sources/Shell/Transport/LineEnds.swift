/// Line ends as the wire wants them.
enum LineEnds {
    /// Every LF alone and every CR alone becomes CRLF; dots at line starts are left as they are.
    static func withCarriageReturns(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 32 + 2)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 13 || byte == 10 {
                if byte == 13, index + 1 < text.count, text[index + 1] == 10 { index += 1 }
                result.append(13)
                result.append(10)
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }

    /// With CRLF, a dot doubled at each line start, and a line end last (RFC 5321 §4.5.2).
    static func stuffed(_ text: [UInt8]) -> [UInt8] {
        if isReady(text) { return text }
        let lines = withCarriageReturns(text)
        var result: [UInt8] = []
        result.reserveCapacity(lines.count + 16)
        var isLineStart = true
        for byte in lines {
            if isLineStart, byte == 0x2E { result.append(byte) }
            result.append(byte)
            isLineStart = byte == 10
        }
        if !isLineStart { result += [13, 10] }
        return result
    }

    /// Whether a text has CRLF alone, no line that begins with a dot, and a line end last.
    private static func isReady(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var before: UInt8 = 10
            for byte in bytes {
                if byte == 10 ? before != 13 : before == 13 { return false }
                if byte == 0x2E, before == 10 { return false }
                before = byte
            }
            return before == 10
        }
    }
}
