import Glibc

/// Searches over bytes that run at the speed of memory.
enum Scan {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    /// The first place of `byte` in `start..<end`, or nil.
    static func first(
        _ byte: UInt8, in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard start < end, let found = memchr(bytes + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    /// The first place of `needle` in `start..<end`, or nil; for short stretches only.
    static func first(
        _ needle: [UInt8], in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard let head = needle.first else { return nil }
        var place = start
        while let found = first(head, in: bytes, from: place, to: end - needle.count + 1) {
            if memcmp(bytes + found, needle, needle.count) == 0 { return found }
            place = found + 1
        }
        return nil
    }

    @inline(__always)
    static func isWhite(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// 0 to 15, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if byte >= 0x30, byte <= 0x39 { return byte - 0x30 }
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : nil
    }
}

// MARK: - Small helpers over byte arrays

extension Collection where Element == UInt8, Index == Int {
    /// Without white space at either end.
    var trimmed: SubSequence {
        var low = startIndex
        var high = endIndex
        while low < high, Scan.isWhite(self[low]) || self[low] == 0 { low += 1 }
        while high > low, Scan.isWhite(self[high - 1]) || self[high - 1] == 0 { high -= 1 }
        return self[low..<high]
    }

    /// Whether the bytes are `text`, without regard to ASCII case; `text` is in lower case.
    func equalsLowered(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let other = text.utf8Start
        var place = 0
        for byte in self {
            if Scan.lowered(byte) != other[place] { return false }
            place += 1
        }
        return true
    }

    /// Whether the bytes begin with `text`, without regard to ASCII case.
    func startsLowered(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount
            && self[startIndex..<(startIndex + text.utf8CodeUnitCount)].equalsLowered(text)
    }

    /// ASCII in lower case, other bytes as U+FFFD.
    var loweredText: String {
        String(decoding: map(Scan.lowered), as: UTF8.self)
    }

    var isASCII: Bool { allSatisfy { $0 < 0x80 } }
}
