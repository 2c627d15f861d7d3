/// A letter's text cut into sentences, so that a page can mark who wrote which: what staff added,
/// and what stands in the library, one click away.
struct MarkedText {
    struct Piece: Equatable {
        let words: String
        /// Not in the version that the program wrote.
        var isAdded = false
        /// The page of the library's line that says so.
        var link: String?
    }

    let pieces: [Piece]

    /// `first` is the program's own version where staff have written another; the pieces joined
    /// are the text, character by character.
    init(_ text: String, first: String?, sources: [(sentence: String, link: String)]) {
        let known = first.map { Set(Self.sentences(of: $0).map(Self.plain)) }
        let links = Dictionary(
            sources.map { (Self.plain(Substring($0.sentence)), $0.link) },
            uniquingKeysWith: { first, _ in first })
        var pieces: [Piece] = []
        for sentence in Self.sentences(of: text) {
            let plain = Self.plain(sentence)
            let isAdded = !plain.isEmpty && known.map { !$0.contains(plain) } ?? false
            let piece = Piece(words: String(sentence), isAdded: isAdded, link: links[plain])
            let last = pieces.last
            if let last, last.isAdded == isAdded, last.link == nil, piece.link == nil {
                pieces[pieces.count - 1] = Piece(words: last.words + piece.words, isAdded: isAdded)
            } else {
                pieces.append(piece)
            }
        }
        self.pieces = pieces
    }

    var values: PageValue {
        .list(pieces.map {
            ["words": .text($0.words), "added": .flag($0.isAdded), "source": .optional($0.link)]
        })
    }

    /// Cuts behind full stops and at empty lines and list items; the blanks stay with what follows.
    private static func sentences(of text: String) -> [Substring] {
        var found: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            let isCut = isEnd(text[index], next < text.endIndex ? text[next] : "\n")
            if isCut {
                found.append(text[start..<next])
                start = next
            }
            index = next
        }
        if start < text.endIndex { found.append(text[start...]) }
        return found
    }

    private static func isEnd(_ character: Character, _ next: Character) -> Bool {
        if "。！？".contains(character) { return true }
        if ".!?:：".contains(character) { return next.isWhitespace }
        return character.isNewline && (next.isNewline || next == "-" || next == "•")
    }

    /// The words alone, whatever lines they are broken into.
    private static func plain(_ sentence: Substring) -> String {
        let words = sentence.split(whereSeparator: \.isWhitespace)
        return words.drop { $0 == "-" || $0 == "•" || $0 == "*" }.joined(separator: " ")
    }
}
