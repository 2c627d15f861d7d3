/// Overlapping pieces of words: pairs of ideographs, and runs of letters against typos.
package enum NGrams {
    /// Every single ideograph (or kana) of a token, and every pair of neighbours, as byte ranges.
    /// Pairs stand in for the words of a script that is written without spaces.
    package static func ideographs(
        _ bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>, _ isPair: Bool) -> Void
    ) {
        var previous: Range<Int>?
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
            body(start..<end, false)
            if let previous { body(previous.lowerBound..<end, true) }
            previous = start..<end
            start = end
        }
    }

    /// The fingerprints of every run of `length` bytes of a folded word with its ends marked, so
    /// that beginnings and endings count. Words shorter than `length` give one.
    package static func letters(
        _ bytes: [UInt8], _ range: Range<Int>, length: Int = 3
    ) -> [TermHash] {
        var marked: [UInt8] = [0x5E]
        marked.reserveCapacity(range.count + 2)
        marked.append(contentsOf: bytes[range])
        marked.append(0x24)
        guard marked.count > length else { return [TermHash(marked, 0..<marked.count)] }
        return (0...(marked.count - length)).map { TermHash(marked, $0..<($0 + length)) }
    }

    /// The short fingerprints of every run of three to five bytes of a folded word with its ends
    /// marked, behind those that the list holds.
    package static func runs(
        _ bytes: [UInt8], _ range: Range<Int>, seed: UInt64, into keys: inout [UInt32]
    ) {
        let count = range.count + 2
        bytes.withUnsafeBufferPointer { bytes in
            for start in 0..<max(0, count - 2) {
                var run = TermHash.Runner(seed: seed)
                for place in start..<min(start + 5, count) {
                    let isEnd = place == 0 || place == count - 1
                    let end: UInt8 = place == 0 ? 0x5E : 0x24
                    run.take(isEnd ? end : bytes[range.lowerBound + place - 1])
                    if place >= start + 2 { keys.append(run.value.short) }
                }
            }
        }
    }
}
