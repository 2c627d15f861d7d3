/// A set of folded phrases that is asked what stands at a place in folded text.
struct PhraseTable: Sendable {
    /// All phrases one after the other, by first byte, the longest first.
    private var bytes: [UInt8] = []
    /// Where each phrase starts in `bytes`, and the end of the last.
    private var starts: [Int] = []
    /// The first phrase of each first byte in `starts`; 257 numbers.
    private var buckets: [Int] = []

    /// Phrases separated by `|` or line ends, in any case.
    init(_ list: String) {
        var phrases: [[UInt8]] = []
        for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let folded = FoldedBytes.fold(Array(phrase.utf8))
            let words = folded.drop { $0 == 32 }
            let end = words.lastIndex { $0 != 32 }.map { $0 + 1 } ?? words.endIndex
            if !words.isEmpty { phrases.append(Array(words[..<end])) }
        }
        phrases.sort { ($0[0], $1.count) < ($1[0], $0.count) }
        buckets.reserveCapacity(257)
        for phrase in phrases {
            while buckets.count <= Int(phrase[0]) { buckets.append(starts.count) }
            starts.append(bytes.count)
            bytes.append(contentsOf: phrase)
        }
        while buckets.count < 257 { buckets.append(starts.count) }
        starts.append(bytes.count)
    }

    /// The length of the longest phrase that stands at `at` and ends on a word's end.
    func match(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
        guard at < end, at >= 0, end <= text.count else { return nil }
        let first = Int(text[at])
        for index in buckets[first]..<buckets[first + 1] {
            let start = starts[index]
            let count = starts[index + 1] - start
            guard count <= end - at else { continue }
            var same = 1
            while same < count, text[at + same] == bytes[start + same] { same += 1 }
            guard same == count else { continue }
            let after = at + same
            if after == end || !Self.joins(text[after - 1], text[after]) { return same }
        }
        return nil
    }

    /// Whether a phrase stands somewhere in the range, on word borders.
    func isFound(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            if buckets[Int(text[at])] < buckets[Int(text[at]) + 1],
                at == range.lowerBound || !Self.joins(text[at - 1], text[at]),
                match(text, at, range.upperBound) != nil
            {
                return true
            }
            at += 1
        }
        return false
    }

    /// Whether two neighbouring bytes belong to one word; scripts without spaces never do.
    private static func joins(_ left: UInt8, _ right: UInt8) -> Bool {
        let isRightLetter = (right >= 97 && right <= 122) || (right >= 0xC3 && right <= 0xDF)
        return isRightLetter && ((left >= 97 && left <= 122) || left >= 0x80)
    }
}
