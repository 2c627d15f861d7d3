/// Numbers of one byte each, as two's complement, row after row as they lie in their file: a view
/// into the file's bytes, so that a table is in memory once.
package struct ByteWeights: Sendable {
    package let bytes: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    package init(_ values: [Int8]) { bytes = values.map { UInt8(bitPattern: $0) }[...] }

    package var count: Int { bytes.count }

    package subscript(index: Int) -> Int8 {
        Int8(bitPattern: bytes[bytes.startIndex + index])
    }

    /// All numbers at once, for loops that cannot pay for a view.
    @inline(__always)
    package func withValues<Result>(_ body: (UnsafeBufferPointer<Int8>) -> Result) -> Result {
        bytes.withUnsafeBytes { body($0.bindMemory(to: Int8.self)) }
    }

    /// Adds a row, as long as the sums are, with this value to the sums.
    @inline(__always)
    package func add(row: Int, by value: Float, to sums: inout [Float]) {
        let width = sums.count
        withValues { values in
            sums.withUnsafeMutableBufferPointer { sums in
                let start = row * width
                for index in 0..<width { sums[index] += value * Float(values[start + index]) }
            }
        }
    }
}
