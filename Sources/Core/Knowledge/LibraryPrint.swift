import Linguistics

/// A fingerprint of all files of a library: the same files give the same, others hardly ever.
package struct LibraryPrint: Sendable, Hashable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init(_ files: [Library.File]) {
        for file in files.sorted(by: { $0.path < $1.path }) {
            take(Array(file.path.utf8))
            take(file.bytes)
        }
    }

    /// A fingerprint of bytes alone.
    init(bytes: ArraySlice<UInt8>) { take(Array(bytes)) }

    /// Eight bytes at a time, since it is asked before anything else is done.
    private mutating func take(_ bytes: [UInt8]) {
        var hash = value ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place + 8 <= raw.count {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                place += 8
            }
            while place < raw.count {
                hash = (hash ^ UInt64(raw[place])) &* 0x100_0000_01B3
                place += 1
            }
        }
        value = hash ^ hash >> 32
    }
}
