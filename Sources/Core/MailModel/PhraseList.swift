/// Some phrases that are looked for in texts, all of them in one pass over the text's bytes.
///
/// Compares bytes: whoever wants another case than the phrases' folds the text first.
package struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    /// The phrases by their first byte, or by the one behind it where they begin with a space.
    private let byFirstByte: [[[UInt8]]]
    private let behindSpace: [[[UInt8]]]

    package init(_ phrases: [String]) {
        var table = [[[UInt8]]](repeating: [], count: 256)
        var behind = table
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first else { continue }
            if first == Self.space, bytes.count > 1 {
                behind[Int(bytes[1])].append(bytes)
            } else {
                table[Int(first)].append(bytes)
            }
        }
        (byFirstByte, behindSpace) = (table, behind)
    }

    package init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Phrases of whole words, for a text whose words stand between single spaces, with one
    /// before the first and behind the last; those in ideographs stand anywhere.
    package init(words phrases: [String]) {
        self.init(
            phrases.map { phrase in
                phrase.utf8.first.map { $0 >= Self.firstOfIdeographs } == true
                    ? phrase : " \(phrase) "
            })
    }

    /// The same, from a text that holds them between bars and line ends.
    package init(wordsIn text: String) {
        self.init(words: text.split { $0 == "|" || $0.isNewline }.map(String.init))
    }

    private static let space = UInt8(ascii: " ")
    /// Letters of three bytes and more in UTF-8: scripts without spaces.
    private static let firstOfIdeographs: UInt8 = 0xE0

    /// Whether one of the phrases stands anywhere in the text.
    package func occurs(in text: String) -> Bool {
        var text = text
        return text.withUTF8(occurs)
    }

    /// Whether one of the phrases stands anywhere in a text of UTF-8.
    package func occurs(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(occurs) }

    private func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for start in bytes.indices {
            for phrase in byFirstByte[Int(bytes[start])]
            where Self.stands(phrase, in: bytes, at: start) { return true }
            guard bytes[start] == Self.space, start + 1 < bytes.count else { continue }
            for phrase in behindSpace[Int(bytes[start + 1])]
            where Self.stands(phrase, in: bytes, at: start) { return true }
        }
        return false
    }

    private static func stands(
        _ phrase: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Bool {
        guard phrase.count <= bytes.count - start else { return false }
        for offset in 1..<max(1, phrase.count) where phrase[offset] != bytes[start + offset] {
            return false
        }
        return true
    }
}
