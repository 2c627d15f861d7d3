import Linguistics

/// Where words stand among each other: a short vector for each word, so that a question in words
/// that nobody taught still lies near one that means the same, in whichever language.
///
/// `Tests/make-word-vectors` makes the file; it knows nothing of any site.
package struct WordVectors: Sendable {
    /// How many numbers a vector has.
    let width: Int
    private let keys: RisingKeys
    private let scales: [Float]
    /// Word after word.
    private let components: ByteWeights

    private static let mark: [UInt8] = Array("words 1\n".utf8)
    /// Wider vectors are not read: none that is worth its time has so many numbers.
    static let widest = 512

    /// Reads the file; nil where the bytes are none or are cut short.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = ByteReader(bytes, at: Self.mark.count)
        let width = Int(reader.number())
        let count = Int(reader.number())
        guard (1...Self.widest).contains(width), count <= bytes.count else { return nil }
        let keys = reader.numbers(count)
        let scales = reader.floats(count)
        let components = reader.take(count * width)
        guard reader.isFinished, RisingKeys.isRising(keys) else { return nil }
        self.width = width
        self.keys = RisingKeys(keys)
        self.scales = scales
        self.components = ByteWeights(components)
    }

    /// The vector of a text, of length one: the sum of its words' vectors, each word once. Words
    /// that overlap `names` are passed over. Empty where no word is known.
    func vector(_ text: FoldedText, without names: [Range<Int>]) -> [Float] {
        var sum = [Float](repeating: 0, count: width)
        var seen: [Int] = []
        for token in text.tokens.prefix(FeatureReader.longestQuestion) {
            if token.kind == .ideographs {
                NGrams.ideographs(text.bytes, token.folded) { range, _ in
                    add(text.bytes, range, names, &seen, &sum)
                }
            } else {
                add(text.bytes, token.folded, names, &seen, &sum)
            }
        }
        var square: Float = 0
        for value in sum { square += value * value }
        guard square > 1e-9 else { return [] }
        let scale = 1 / square.squareRoot()
        return sum.map { $0 * scale }
    }

    @inline(__always)
    private func add(
        _ bytes: [UInt8], _ range: Range<Int>, _ names: [Range<Int>], _ seen: inout [Int],
        _ sum: inout [Float]
    ) {
        for name in names where name.overlaps(range) { return }
        guard let row = keys.place(of: TermHash(bytes, range, seed: 5).short),
            !seen.contains(row)
        else { return }
        seen.append(row)
        components.add(row: row, by: scales[row], to: &sum)
    }
}
