/// The two ways in which octets are made alike before they are signed (RFC 6376 §3.4).
enum Canonicalization: String {
    case simple, relaxed

    /// A field without its line end.
    func field(_ field: RawHeader.Field) -> [UInt8] {
        switch self {
        case .simple: field.bytes
        case .relaxed: Self.relaxed(field.name, field.value)
        }
    }

    func body(_ body: [UInt8]) -> [UInt8] {
        switch self {
        case .simple: Self.simple(body)
        case .relaxed: Self.relaxed(body)
        }
    }

    /// Name in lower case; the value unfolded, each run of white space one space, none at the ends.
    static func relaxed(_ name: String, _ value: ArraySlice<UInt8>) -> [UInt8] {
        var result = Array(name.utf8) + [UInt8(ascii: ":")]
        var wantsSpace = false
        let start = result.count
        for byte in value {
            if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
                wantsSpace = true
                continue
            }
            if wantsSpace, result.count > start { result.append(0x20) }
            wantsSpace = false
            result.append(byte)
        }
        return result
    }

    /// Empty lines at the end are left out; an empty body is one line end (§3.4.3).
    private static func simple(_ body: [UInt8]) -> [UInt8] {
        var end = body.count
        while end >= 2, body[end - 1] == 0x0A, body[end - 2] == 0x0D { end -= 2 }
        return Array(body[..<end]) + [0x0D, 0x0A]
    }

    /// White space at line ends goes, runs of it become one space; an empty body stays empty.
    private static func relaxed(_ body: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var wantsSpace = false
        var lineEnds = 0
        var place = 0
        while place < body.count {
            let byte = body[place]
            if byte == 0x0D, place + 1 < body.count, body[place + 1] == 0x0A {
                wantsSpace = false
                lineEnds += 1
                place += 2
                continue
            }
            place += 1
            if byte == 0x20 || byte == 0x09 {
                wantsSpace = true
                continue
            }
            for _ in 0..<lineEnds { result += [0x0D, 0x0A] }
            lineEnds = 0
            if wantsSpace { result.append(0x20) }
            wantsSpace = false
            result.append(byte)
        }
        return result.isEmpty ? [] : result + [0x0D, 0x0A]
    }
}
