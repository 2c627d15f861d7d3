/// Bytes being written: numbers in little-endian order, lists with their length before them.
package struct ByteWriter {
    package private(set) var bytes: [UInt8]

    package init(_ mark: [UInt8]) { bytes = mark }

    package mutating func put(_ value: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Writes over what stands at the place.
    package mutating func put(_ value: UInt64, at place: Int) {
        for index in 0..<8 {
            bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
        }
    }

    package mutating func put(_ value: UInt64) {
        put(UInt32(truncatingIfNeeded: value))
        put(UInt32(truncatingIfNeeded: value >> 32))
    }

    package mutating func put(_ values: [Float]) {
        for value in values { put(value.bitPattern) }
    }

    package mutating func put(raw: some Collection<UInt8>) { bytes += raw }

    /// A list as it lies in memory, for files that only this machine reads.
    package mutating func put<Element: BitwiseCopyable>(memory list: [Element]) {
        put(UInt32(truncatingIfNeeded: list.count))
        list.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Bytes being read; what is cut short reads as nothing and is remembered.
package struct ByteReader {
    private let bytes: [UInt8]
    package private(set) var place: Int
    package private(set) var isWhole = true

    package init(_ bytes: [UInt8], at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// Whether everything was there and nothing is left.
    package var isFinished: Bool { isWhole && place == bytes.count }

    package mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - place else {
            isWhole = false
            return []
        }
        place += count
        return bytes[(place - count)..<place]
    }

    package mutating func number() -> UInt32 { numbers(1).first ?? 0 }

    package mutating func wideNumber() -> UInt64 { UInt64(number()) | UInt64(number()) << 32 }

    package mutating func numbers(_ count: Int) -> [UInt32] {
        memory(UInt32.self, count).map(UInt32.init(littleEndian:))
    }

    package mutating func floats(_ count: Int) -> [Float] {
        numbers(count).map { Float(bitPattern: $0) }
    }

    /// A list that was put as it lay in memory.
    package mutating func list<Element: BitwiseCopyable>(_ type: Element.Type) -> [Element] {
        memory(type, Int(number()))
    }

    private mutating func memory<Element: BitwiseCopyable>(
        _ type: Element.Type, _ count: Int
    ) -> [Element] {
        let width = MemoryLayout<Element>.stride
        guard count >= 0, count <= (bytes.count - place) / width else {
            isWhole = false
            return []
        }
        let start = place
        place += count * width
        return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            bytes.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[start..<(start + count * width)]))
            }
            filled = count
        }
    }
}
