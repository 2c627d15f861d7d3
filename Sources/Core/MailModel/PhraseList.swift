/// Some phrases that are looked for in texts, all of them in one pass over the text's bytes.
///
/// Compares bytes: whoever wants another case than the phrases' folds the text first.
package struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    /// The phrases by their first byte.
    private let byFirstByte: [[[UInt8]]]

    package init(_ phrases: [String]) {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { table[Int(first)].append(bytes) }
        }
        byFirstByte = table
    }

    package init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Whether one of the phrases stands anywhere in the text.
    package func occurs(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for start in bytes.indices {
                for phrase in byFirstByte[Int(bytes[start])]
                where Self.stands(phrase, in: bytes, at: start) { return true }
            }
            return false
        }
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
