/// Reads the words of one response; every step looks whether there is a byte left.
struct ResponseCursor {
    let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    /// How deep parentheses are followed; no response that is understood here nests deeper.
    static let deepest = 32

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    mutating func skipSpaces() {
        while peek == 0x20 { position += 1 }
    }

    /// A word up to a space, parenthesis, bracket or line end.
    mutating func atom() -> UnsafeRawBufferPointer {
        let start = position
        while let byte = peek, !Self.endsAtom(byte) { position += 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    }

    private static func endsAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x28, 0x29, 0x5B, 0x5D, 0x22, 0x7B: true
        default: false
        }
    }

    mutating func number() -> UInt64? {
        var value: UInt64 = 0
        let start = position
        while let byte = peek, (0x30...0x39).contains(byte) {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 0x30))
            guard !over, !carry else { return nil }
            value = sum
            position += 1
        }
        return position > start ? value : nil
    }

    mutating func number32() -> UInt32? { number().flatMap { UInt32(exactly: $0) } }

    /// A quoted string, literal, NIL or atom as bytes; nil when it is cut off.
    mutating func string() -> [UInt8]? {
        switch peek {
        case 0x22: return quoted()
        case 0x7B, 0x7E: return literal().map { Array($0) }
        default:
            let word = atom()
            return word.is("NIL") ? [] : Array(word)
        }
    }

    private mutating func quoted() -> [UInt8]? {
        position += 1
        var content: [UInt8] = []
        while let byte = peek {
            position += 1
            if byte == 0x22 { return content }
            if byte == 0x5C, let escaped = peek {
                position += 1
                content.append(escaped)
            } else {
                content.append(byte)
            }
        }
        return nil
    }

    /// `{n}` or `~{n}` (RFC 3516), a line end and n octets.
    mutating func literal() -> UnsafeRawBufferPointer? {
        _ = skip(0x7E)
        guard skip(0x7B), let size = number().flatMap({ Int(exactly: $0) }) else { return nil }
        _ = skip(0x2B)
        guard skip(0x7D) else { return nil }
        _ = skip(0x0D)
        guard skip(0x0A), size <= bytes.count - position else { return nil }
        defer { position += size }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
    }

    /// Passes over one value of any shape.
    mutating func skipValue(depth: Int = 0) -> Bool {
        guard depth < Self.deepest else { return false }
        guard skip(0x28) else { return string() != nil }
        while let byte = peek {
            if skip(0x29) { return true }
            let before = position
            if byte == 0x20 {
                position += 1
            } else if !skipValue(depth: depth + 1) {
                return false
            }
            if position == before { position += 1 }
        }
        return false
    }

    /// What is left of the line, without its end.
    mutating func restOfLine() -> String {
        var end = bytes.count
        while end > position, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        let text = String(decoding: bytes[min(position, end)..<end], as: UTF8.self)
        position = bytes.count
        return text
    }

    mutating func sequenceSet() -> UIDRanges? {
        var set = UIDRanges()
        repeat {
            guard let first = number32() else { return nil }
            var last = first
            if skip(0x3A) {
                guard let second = number32() else { return nil }
                last = second
            }
            set.append(min(first, last)...max(first, last))
        } while skip(0x2C)
        return set
    }

    mutating func advance(to place: Int) { position = min(max(place, position), bytes.count) }
}

extension UnsafeRawBufferPointer {
    /// Compares without case; `word` is in upper case.
    func `is`(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return zip(self, letters).allSatisfy { byte, letter in
            byte == letter || (0x61...0x7A).contains(byte) && byte - 0x20 == letter
        }
    }
}
