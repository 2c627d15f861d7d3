/// RFC 2045 §6.7; what is no escape stands for itself.
enum QuotedPrintable {
    static func decode(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: source.count) { output, count in
            guard let input = source.baseAddress, let out = output.baseAddress else { return }
            count = decode(input, source.count, out)
        }
    }

    private static func decode(
        _ input: UnsafePointer<UInt8>, _ end: Int, _ out: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var place = 0
        var written = 0
        while place < end {
            // Text that is not Latin is one escape after the other.
            if input[place] == 0x3D {
                place = escape(input, place, end, out, &written)
                continue
            }
            let mark = Scan.first(0x3D, in: input, from: place, to: end) ?? end
            (out + written).update(from: input + place, count: mark - place)
            written += mark - place
            guard mark < end else { break }
            place = escape(input, mark, end, out, &written)
        }
        return written
    }

    /// Reads the escape at `mark` and returns the place after it.
    private static func escape(
        _ input: UnsafePointer<UInt8>, _ mark: Int, _ end: Int, _ out: UnsafeMutablePointer<UInt8>,
        _ written: inout Int
    ) -> Int {
        if mark + 2 < end, let high = Scan.hexValue(input[mark + 1]),
            let low = Scan.hexValue(input[mark + 2])
        {
            out[written] = high << 4 | low
            written += 1
            return mark + 3
        }
        // A soft line break, perhaps with white space that some relay added (rule 3).
        var place = mark + 1
        while place < end, Scan.isBlank(input[place]), place < mark + 200 { place += 1 }
        if place >= end { return end }
        if input[place] == 10 { return place + 1 }
        if input[place] == 13 {
            return place + 1 < end && input[place + 1] == 10 ? place + 2 : place + 1
        }
        out[written] = 0x3D
        written += 1
        return mark + 1
    }
}
