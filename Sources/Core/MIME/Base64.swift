/// RFC 2045 §6.8, with everything outside the alphabet passed over.
package enum Base64 {
    /// 0 to 63 for a digit, 64 for padding, 65 for white space, 66 for any other byte.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 66, count: 256)
        for (value, digit) in alphabet.enumerated() { table[Int(digit)] = UInt8(value) }
        // The URL alphabet of RFC 4648 §5 turns up in mail too.
        table[Int(UInt8(ascii: "-"))] = 62
        table[Int(UInt8(ascii: "_"))] = 63
        table[Int(UInt8(ascii: "="))] = 64
        for white in [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D] { table[white] = 65 }
        return table
    }()

    static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func isDigit(_ byte: UInt8) -> Bool { table[Int(byte)] < 64 }

    package static func decode(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { decode($0) }
    }

    static func decode(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let table = table
        return [UInt8](unsafeUninitializedCapacity: source.count / 4 * 3 + 3) { output, count in
            table.withUnsafeBufferPointer { table in
                count = decode(source, table, into: output)
            }
        }
    }

    private static func decode(
        _ source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let input = source.baseAddress, let digits = table.baseAddress,
            let out = output.baseAddress
        else { return 0 }
        let end = source.count
        var place = 0
        var written = 0
        while true {
            // Whole groups without white space: the loop in which nearly all time is spent.
            while place + 4 <= end {
                let a = digits[Int(input[place])]
                let b = digits[Int(input[place + 1])]
                let c = digits[Int(input[place + 2])]
                let d = digits[Int(input[place + 3])]
                if (a | b | c | d) & 0xC0 != 0 { break }
                let group = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
                out[written] = UInt8(truncatingIfNeeded: group >> 16)
                out[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
                out[written + 2] = UInt8(truncatingIfNeeded: group)
                place += 4
                written += 3
            }
            var group: UInt32 = 0
            var have = 0
            var isPadded = false
            while place < end, have < 4 {
                let value = digits[Int(input[place])]
                place += 1
                if value < 64 {
                    if isPadded { return written }
                    group = group << 6 | UInt32(value)
                    have += 1
                } else if value == 64, have > 0 {
                    isPadded = true
                    if have + 1 >= 4 || place >= end { break }
                    if digits[Int(input[place])] == 64 { place += 1 }
                    break
                } else if value == 66, have == 0, written > 0, isText(input, place - 1, end, digits)
                {
                    return written
                }
            }
            switch have {
            case 4:
                out[written] = UInt8(truncatingIfNeeded: group >> 16)
                out[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
                out[written + 2] = UInt8(truncatingIfNeeded: group)
                written += 3
            case 3:
                out[written] = UInt8(truncatingIfNeeded: group >> 10)
                out[written + 1] = UInt8(truncatingIfNeeded: group >> 2)
                written += 2
            case 2:
                out[written] = UInt8(truncatingIfNeeded: group >> 4)
                written += 1
            default: break
            }
            if isPadded, endsAfterPadding(input, place, end, digits) { return written }
            if place >= end { return written }
        }
    }

    /// Whether what follows padding is a footer that some list server put after the data.
    private static func endsAfterPadding(
        _ input: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ digits: UnsafePointer<UInt8>
    ) -> Bool {
        var place = start
        while place < end, digits[Int(input[place])] >= 64, input[place] <= 0x20 { place += 1 }
        return place < end && isText(input, place, end, digits)
    }

    /// Whether the line from `start` holds a byte that no base64 line does.
    private static func isText(
        _ input: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ digits: UnsafePointer<UInt8>
    ) -> Bool {
        var place = start
        let limit = min(end, start + 100)
        while place < limit, input[place] != 10 {
            if digits[Int(input[place])] == 66 || input[place] == 0x20 { return true }
            place += 1
        }
        return false
    }

    /// The number of bytes that `decode` gives for well-formed input, without decoding.
    static func decodedSize(_ source: UnsafeBufferPointer<UInt8>) -> Int {
        var digits = 0
        let table = table
        table.withUnsafeBufferPointer { table in
            for byte in source where table[Int(byte)] < 64 { digits &+= 1 }
        }
        return digits / 4 * 3 + max(0, digits % 4 - 1)
    }

    /// Whether a body that claims to be base64 is plainly something else.
    static func isPlainText(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var foreign = 0
        var seen = 0
        for byte in source.prefix(2_000) {
            let value = table[Int(byte)]
            if value == 66 || byte == 0x20 { foreign += 1 }
            if value != 65 { seen += 1 }
        }
        return foreign * 10 > seen
    }
}
