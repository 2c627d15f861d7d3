/// A copy of UTF-8 text of the same length in which words compare byte by byte.
enum FoldedBytes {
    /// Small letters for Latin, Greek and Cyrillic; wide punctuation and odd spaces made plain.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        result.withUnsafeMutableBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                let byte = buffer[at]
                if byte < 128 {
                    if byte >= 65, byte <= 90 { buffer[at] = byte | 32 }
                    at += 1
                } else if byte < 0xE0 {
                    if at + 1 < buffer.count { foldPair(&buffer, at) }
                    at += 2
                } else if byte < 0xF0 {
                    if at + 2 < buffer.count { foldTriple(&buffer, at) }
                    at += 3
                } else {
                    at += 4
                }
            }
        }
        return result
    }

    private static func foldPair(_ buffer: inout UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
        let next = buffer[at + 1]
        switch (buffer[at], next) {
        case (0xC2, 0xA0): set(&buffer, at, 32, 32)
        case (0xC3, 0x80...0x9E) where next != 0x97: buffer[at + 1] = next + 0x20
        case (0xC4, _) where next % 2 == 0 && next != 0xB8: buffer[at + 1] = next + 1
        case (0xC5, 0x81...0x87) where next % 2 == 1: buffer[at + 1] = next + 1
        case (0xC5, 0x8A...0xB6) where next % 2 == 0: buffer[at + 1] = next + 1
        case (0xC5, 0xB9...0xBD) where next % 2 == 1: buffer[at + 1] = next + 1
        case (0xC8, 0x98...0x9A) where next % 2 == 0: buffer[at + 1] = next + 1
        case (0xCE, 0x91...0x9F): buffer[at + 1] = next + 0x20
        case (0xCE, 0xA0...0xA9): set(&buffer, at, 0xCF, next - 0x20)
        case (0xD0, 0x90...0x9F): buffer[at + 1] = next + 0x20
        case (0xD0, 0xA0...0xAF): set(&buffer, at, 0xD1, next - 0x20)
        case (0xD0, 0x80...0x8F): set(&buffer, at, 0xD1, next + 0x10)
        default: break
        }
    }

    private static func set(
        _ buffer: inout UnsafeMutableBufferPointer<UInt8>, _ at: Int, _ first: UInt8,
        _ second: UInt8, _ third: UInt8? = nil
    ) {
        buffer[at] = first
        buffer[at + 1] = second
        if let third { buffer[at + 2] = third }
    }

    private static func foldTriple(_ buffer: inout UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
        switch (buffer[at], buffer[at + 1], buffer[at + 2]) {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8F),
            (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0...0xAF):
            set(&buffer, at, 32, 32, 32)
        case (0xEF, 0xBC, let wide) where wide >= 0x81 && wide <= 0x9F:
            set(&buffer, at, wide - 0x60, 32, 32)
        case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): set(&buffer, at, 39, 0, 0)
        default: break
        }
    }
}
