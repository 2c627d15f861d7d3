/// Numbers as octets, the lowest first, the same on every machine.
struct TableWriter {
    private(set) var bytes: [UInt8]

    init(mark: [UInt8]) { bytes = mark }

    mutating func put(_ value: UInt32) {
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func put(_ values: [Float]) {
        for value in values { put(value.bitPattern) }
    }

    mutating func put(_ octets: [UInt8]) { bytes += octets }
}

/// Reads what a ``TableWriter`` wrote; whatever is cut short is not whole.
struct TableReader {
    let bytes: [UInt8]
    private(set) var place: Int
    private(set) var isWhole = true

    init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    var isAtEnd: Bool { isWhole && place == bytes.count }

    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - place else {
            isWhole = false
            return []
        }
        place += count
        return bytes[(place - count)..<place]
    }

    mutating func number() -> UInt32 { take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } }

    mutating func numbers(_ count: Int) -> [UInt32] {
        guard count >= 0, count <= (bytes.count - place) / 4 else {
            isWhole = false
            return []
        }
        let start = place
        place += count * 4
        return bytes.withUnsafeBytes { raw in
            (0..<count).map {
                let value = raw.loadUnaligned(fromByteOffset: start + $0 * 4, as: UInt32.self)
                return UInt32(littleEndian: value)
            }
        }
    }

    mutating func floats(_ count: Int) -> [Float] {
        numbers(count).map { Float(bitPattern: $0) }
    }
}
