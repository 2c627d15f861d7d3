/// Thirty-two numbers that two texts share about as often as they share words.
///
/// One-permutation minimum hashing over runs of five bytes: digits count as one sign and case
/// does not count, so that ticket numbers and dates do not make two notices of one robot differ.
package struct TextFingerprint: Sendable, Equatable {
    /// One minimum a bucket; the largest number where no run fell into it.
    package let minima: [UInt32]

    private static let buckets = 32
    private static let run = 5

    /// Octets of a text that are looked at; robots say what they say in their first lines.
    package static let reach = 4_096

    package init(_ text: String) {
        var minima = [UInt32](repeating: .max, count: Self.buckets)
        let bytes = Self.folded(text)
        if bytes.count >= Self.run {
            for start in 0...(bytes.count - Self.run) {
                let hash = Self.hash(bytes[start..<(start + Self.run)])
                let bucket = Int(hash % UInt64(Self.buckets))
                minima[bucket] = min(minima[bucket], UInt32(truncatingIfNeeded: hash >> 32))
            }
        }
        self.minima = minima
    }

    /// Four octets a number, as the record keeps it; nil unless there are 128.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.buckets * 4 else { return nil }
        minima = stride(from: 0, to: bytes.count, by: 4).map { start in
            bytes[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
    }

    package var bytes: [UInt8] {
        minima.flatMap { number in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
    }

    /// From 0 to 1: the share of what the two texts have in common.
    package func similarity(to other: TextFingerprint) -> Double {
        var used = 0
        var same = 0
        for (left, right) in zip(minima, other.minima) where left != .max || right != .max {
            used += 1
            if left == right { same += 1 }
        }
        return used == 0 ? 1 : Double(same) / Double(used)
    }

    /// Lower case, every run of digits one sign, every run of white space one blank.
    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(text.utf8.count, reach))
        for byte in text.utf8.prefix(reach) {
            let sign: UInt8
            switch byte {
            case 0x30...0x39: sign = 0x23
            case 0x41...0x5A: sign = byte | 0x20
            case 0x00...0x20: sign = 0x20
            default: sign = byte
            }
            if (sign == 0x23 || sign == 0x20), bytes.last == sign { continue }
            bytes.append(sign)
        }
        return bytes
    }

    /// FNV-1a, then mixed so that the high half depends on every octet.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        return hash ^ (hash >> 29)
    }
}
