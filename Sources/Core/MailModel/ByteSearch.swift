/// Finding words in a text by its bytes.
///
/// The standard library compares characters by canonical equivalence, which costs some fifty times
/// as much; what is looked for here was written with the same bytes or not at all.
extension String {
    /// Where the words stand first, byte by byte; nil for none and for no words.
    package func byteRange(of words: String) -> Range<Index>? {
        var (text, wanted) = (self, words)
        let found = text.withUTF8 { text in wanted.withUTF8 { Self.place(of: $0, in: text) } }
        return found.map { place in
            let start = text.utf8.index(text.startIndex, offsetBy: place)
            return start..<text.utf8.index(start, offsetBy: words.utf8.count)
        }
    }

    /// Whether the words stand anywhere, byte by byte.
    package func holds(_ words: String) -> Bool {
        var (text, wanted) = (self, words)
        return text.withUTF8 { text in wanted.withUTF8 { Self.place(of: $0, in: text) } } != nil
    }

    private static func place(
        of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let first = words.first, words.count <= text.count else { return nil }
        for start in 0...(text.count - words.count) where text[start] == first {
            var length = 1
            while length < words.count, text[start + length] == words[length] { length += 1 }
            if length == words.count { return start }
        }
        return nil
    }
}
