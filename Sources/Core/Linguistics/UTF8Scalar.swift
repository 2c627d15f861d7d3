/// One scalar read from UTF-8 bytes; damage reads as U+FFFD, one byte at a time.
struct UTF8Scalar {
    let value: UInt32
    let length: Int

    /// Reads the scalar that starts at `index`; nil at the end.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        if first < 0x80 {
            value = UInt32(first)
            length = 1
            return
        }
        let need = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + need <= bytes.count else {
            value = 0xFFFD
            length = 1
            return
        }
        var scalar = UInt32(first) & (0x7F >> UInt32(need))
        for offset in 1..<need {
            let next = bytes[index + offset]
            guard next & 0xC0 == 0x80 else {
                value = 0xFFFD
                length = 1
                return
            }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        value = scalar
        length = need
    }
}
