/// A word's 64-bit fingerprint: equal words have equal ones, and a collision among a million
/// words is less likely than one in ten million.
package struct TermHash: Sendable, Hashable {
    package let value: UInt64

    package init(value: UInt64) { self.value = value }

    /// Half of the fingerprint, for tables whose size counts.
    @inline(__always)
    package var short: UInt32 { UInt32(truncatingIfNeeded: value >> 32 ^ value) }

    /// The fingerprint of some bytes of a buffer; a range outside the buffer is cut to it.
    @inline(__always)
    package init(_ bytes: [UInt8], _ range: Range<Int>, seed: UInt64 = 0) {
        let lower = max(0, min(range.lowerBound, bytes.count))
        let upper = max(lower, min(range.upperBound, bytes.count))
        self = bytes.withUnsafeBufferPointer { buffer in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
            for index in lower..<upper {
                hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01B3
            }
            return TermHash(value: Self.mix(hash))
        }
    }

    package init(_ text: String, seed: UInt64 = 0) {
        let bytes = Array(text.utf8)
        self.init(bytes, 0..<bytes.count, seed: seed)
    }

    /// The fingerprint of two things in this order.
    @inline(__always)
    package func joined(_ other: TermHash) -> TermHash {
        TermHash(value: Self.mix(value &* 31 &+ other.value))
    }

    @inline(__always)
    fileprivate static func mix(_ hash: UInt64) -> UInt64 {
        var hash = hash
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        return hash
    }

    /// A fingerprint that grows byte by byte, for runs of unknown length.
    package struct Runner {
        private var hash: UInt64

        @inline(__always)
        package init(seed: UInt64 = 0) { hash = 0xCBF2_9CE4_8422_2325 ^ seed }

        @inline(__always)
        package mutating func take(_ byte: UInt8) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }

        @inline(__always)
        package var value: TermHash { TermHash(value: TermHash.mix(hash)) }
    }

    /// Hashing a fingerprint again would only cost time.
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
