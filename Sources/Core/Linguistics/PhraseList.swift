/// Phrases that are looked for in folded words, at one pass over the bytes of a text.
///
/// A phrase in letters stands between spaces; one in ideographs stands anywhere, since no spaces
/// part them.
package struct PhraseList: Sendable {
    /// The phrases in letters, a space before and behind each, by their first letter's byte.
    private let spaced: [[[UInt8]]]
    /// The phrases in ideographs, by their first byte.
    private let dense: [[[UInt8]]]

    package init(_ phrases: [String]) {
        var spaced = [[[UInt8]]](repeating: [], count: 256)
        var dense = spaced
        for phrase in phrases {
            guard let first = phrase.utf8.first else { continue }
            if first >= Self.firstOfIdeographs {
                dense[Int(first)].append(Array(phrase.utf8))
            } else {
                spaced[Int(first)].append([Self.space] + Array(phrase.utf8) + [Self.space])
            }
        }
        (self.spaced, self.dense) = (spaced, dense)
    }

    private static let space = UInt8(ascii: " ")
    /// Letters of three bytes and more in UTF-8: scripts without spaces.
    private static let firstOfIdeographs: UInt8 = 0xE0

    /// Whether one of the phrases stands in the words.
    package func stand(in words: [String]) -> Bool {
        var text = [Self.space]
        for word in words {
            text += word.utf8
            text.append(Self.space)
        }
        return text.indices.contains { stands(at: $0, in: text) }
    }

    private func stands(at place: Int, in text: [UInt8]) -> Bool {
        let isSpace = text[place] == Self.space
        guard isSpace ? place + 1 < text.count : text[place] >= Self.firstOfIdeographs else {
            return false
        }
        let phrases = isSpace ? spaced[Int(text[place + 1])] : dense[Int(text[place])]
        return phrases.contains { text[place...].starts(with: $0) }
    }
}
