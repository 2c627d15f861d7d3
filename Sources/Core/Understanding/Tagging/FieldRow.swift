import MailModel

/// The words of a mail's parts in one row, with the marks between them, as fields are read.
struct FieldRow: Sendable {
    /// Where a word stands.
    enum Part: UInt8, CaseIterable { case from, subject, body, signature }

    /// How a word is written.
    enum Shape: UInt8 { case small, capital, upper, initial, number, mixed, han, other }

    /// One word with its neighbourhood.
    struct Token: Sendable {
        let part: Part
        /// The index among the words of its part.
        let word: Int
        let hash: UInt64
        let shape: Shape
        var before: FieldMark
        var after: FieldMark = .paragraph
        var line = 0
        /// What word lists and the header say of it, as in ``FieldTraits``.
        var traits: UInt32 = 0
    }

    let parts: [Words]
    private(set) var tokens: [Token] = []
    /// The tokens of each line.
    private(set) var lines: [Range<Int>] = []

    /// Words looked at in one part; who writes more has said who he is.
    static let mostWords = 3_000

    /// The row of a mail, its words marked with what is known of them.
    init(_ page: Page, _ mail: Correspondence) {
        let name = Words(mail.from?.name ?? "", limit: Reading.Limits.name)
        let signature = Words(mail.signature, limit: Reading.Limits.signature)
        parts = [name, page.subject.text.words, page.body.text.words, signature]
        tokens.reserveCapacity(parts.reduce(0) { $0 + $1.words.count })
        for (part, words) in zip(Part.allCases, parts) { append(part, words) }
        cutLines()
        markTraits(page, mail)
    }

    private mutating func append(_ part: Part, _ words: Words) {
        for index in words.words.indices.prefix(Self.mostWords) {
            let word = words.words[index]
            var before = FieldMark.start
            if index > 0 {
                let marks = FieldMark.between(words, index - 1)
                tokens[tokens.count - 1].after = marks.after
                before = marks.before
            }
            tokens.append(
                Token(
                    part: part, word: index, hash: word.hash, shape: Self.shape(words, word),
                    before: before))
        }
    }

    private mutating func cutLines() {
        var start = 0
        for index in tokens.indices {
            let breaks = tokens[index].before.breaksLine
                || index > 0 && tokens[index - 1].after.breaksLine
            if breaks, index > start {
                lines.append(start..<index)
                start = index
            }
            tokens[index].line = lines.count
        }
        if start < tokens.count { lines.append(start..<tokens.count) }
    }

    mutating func add(_ trait: UInt32, at range: Range<Int>) {
        for index in range where index < tokens.count { tokens[index].traits |= trait }
    }

    func words(_ part: Part) -> Words { parts[Int(part.rawValue)] }

    /// True where a mark parts a token from the one before it.
    func isParted(_ index: Int) -> Bool {
        index == 0 || tokens[index].before.separates || tokens[index - 1].after.separates
    }

    /// The words of a range as written, with a bracket that closes one opened in it.
    func text(_ range: Range<Int>) -> String {
        let first = tokens[range.lowerBound], last = tokens[range.upperBound - 1]
        let words = words(first.part)
        let start = words.words[first.word].start
        var end = words.words[last.word].end
        if last.after == .close, range.dropFirst().contains(where: { tokens[$0].before == .open }),
            !range.dropLast().contains(where: { tokens[$0].after == .close })
        { end += words.source[end] < 0x80 ? 1 : 3 }
        return words.text(start, end)
    }

    // MARK: - Shapes

    private static func shape(_ words: Words, _ word: Words.Word) -> Shape {
        if word.isAlone { return .han }
        if word.isNumber { return .number }
        let bytes = words.source[word.start..<word.end]
        var digits = 0, small = 0, big = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x61...0x7A: small += 1
            case 0x41...0x5A: big += 1
            default: break
            }
        }
        if digits > 0 { return .mixed }
        // Scripts from Hebrew on have no capitals; that of other letters is told by the words.
        if bytes.first ?? 0 >= 0xD7 { return .other }
        if !word.isCapital { return .small }
        if big + small <= 1, bytes.count <= 2 { return .initial }
        return small == 0 && bytes.count > 1 ? .upper : .capital
    }
}
