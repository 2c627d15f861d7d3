/// Finds many phrases in one pass over a text.
///
/// The first three bytes of a phrase choose a bucket; a position whose bucket is empty, nearly
/// every one, costs a single look. Linear in the text for the short phrases used here.
struct PhraseTable<Value: Sendable>: Sendable {
    private let phrases: [(bytes: [UInt8], value: Value)]
    private let heads: [Int32]
    private let following: [Int32]

    private static var buckets: Int { 1 << 13 }

    /// Phrases are written folded (see `FoldedText`) and are at least three bytes long.
    init(_ pairs: [(String, Value)]) {
        phrases = pairs.map { (Array($0.0.utf8), $0.1) }.filter { $0.bytes.count >= 3 }
        var heads = [Int32](repeating: -1, count: Self.buckets)
        var following = [Int32](repeating: -1, count: phrases.count)
        for (index, phrase) in phrases.enumerated().reversed() {
            let bucket = Self.bucket(phrase.bytes[0], phrase.bytes[1], phrase.bytes[2])
            following[index] = heads[bucket]
            heads[bucket] = Int32(index)
        }
        self.heads = heads
        self.following = following
    }

    /// A table with one value for each group of phrases.
    init(groups: [(Value, [String])]) {
        self.init(groups.flatMap { group in group.1.map { ($0, group.0) } })
    }

    private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(first) &* 31 &+ Int(second) &* 733 &+ Int(third) &* 4099) & (buckets - 1)
    }

    /// Every phrase that occurs, with where it begins, in the order of the text.
    func matches(in text: FoldedText) -> [(value: Value, offset: Int)] {
        var found: [(value: Value, offset: Int)] = []
        let bytes = text.bytes
        guard bytes.count >= 3 else { return found }
        for start in 0...(bytes.count - 3) {
            var index = heads[Self.bucket(bytes[start], bytes[start + 1], bytes[start + 2])]
            while index >= 0 {
                let phrase = phrases[Int(index)]
                if Self.stands(phrase.bytes, in: bytes, at: start) {
                    found.append((phrase.value, start))
                }
                index = following[Int(index)]
            }
        }
        return found
    }

    func occurs(in text: FoldedText) -> Bool { !matches(in: text).isEmpty }

    private static func stands(_ phrase: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
        guard start + phrase.count <= bytes.count else { return false }
        for index in phrase.indices where bytes[start + index] != phrase[index] { return false }
        return true
    }
}

/// Text in lower case with every run of white space as one space, as UTF-8.
struct FoldedText: Sendable {
    let bytes: [UInt8]

    /// Octets kept unless told otherwise; what robots say they say early.
    static let reach = 16_000

    init(_ text: String, reach: Int = FoldedText.reach) {
        let head = String(decoding: text.utf8.prefix(reach), as: UTF8.self).lowercased()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.utf8.count)
        var previous: UInt8 = 0x20
        var pending: UInt8 = 0
        for byte in head.utf8 {
            // U+00A0, U+2018 and U+2019 are what word processors make of spaces and apostrophes.
            var byte = byte
            if byte == 0xA0, pending == 0xC2 {
                bytes.removeLast()
                byte = 0x20
            } else if byte == 0x98 || byte == 0x99, bytes.suffix(2) == [0xE2, 0x80] {
                bytes.removeLast(2)
                byte = 0x27
            }
            pending = byte
            if byte <= 0x20 { byte = 0x20 }
            if byte != 0x20 || previous != 0x20 { bytes.append(byte) }
            previous = byte
        }
        self.bytes = bytes
    }

    func contains(_ phrase: String) -> Bool {
        let word = Array(phrase.utf8)
        guard let first = word.first, bytes.count >= word.count else { return false }
        for start in 0...(bytes.count - word.count) where bytes[start] == first {
            if bytes[start..<(start + word.count)].elementsEqual(word) { return true }
        }
        return false
    }

    func hasPrefix(_ phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }
}
