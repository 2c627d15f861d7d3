/// What stands between two words, as the nearest to one of them.
enum FieldMark: UInt8, Sendable {
    case start, none, space, soft, comma, colon, stop, line, paragraph, open, close, quote
    case dash, joined, dot, other

    var breaksLine: Bool { self == .start || self == .line || self == .paragraph }

    /// True for a mark that ends one thing and begins another.
    var separates: Bool {
        switch self {
        case .none, .space, .soft, .joined, .dot: false
        default: true
        }
    }

    private static func of(_ scalar: UInt32) -> FieldMark {
        switch scalar {
        case 0x2C, 0x3001, 0xFF0C, 0x60C: .comma
        case 0x3A, 0xFF1A: .colon
        case 0x2E, 0x3B, 0x3002, 0xFF1B, 0x21, 0x3F, 0xFF01, 0xFF1F, 0x2026, 0x61F, 0x61B: .stop
        case 0x28, 0x5B, 0xFF08, 0x3010: .open
        case 0x29, 0x5D, 0xFF09, 0x3011: .close
        case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x300A, 0x300B, 0x300C, 0x300D: .quote
        case 0x2D, 0x2013, 0x2014, 0x7C, 0x2F, 0x2022, 0xB7, 0x2A: .dash
        case 0x27, 0x2019: .joined
        default: .other
        }
    }

    /// The marks behind a word and before the next one.
    static func between(_ words: Words, _ index: Int) -> (after: FieldMark, before: FieldMark) {
        let from = words.words[index].end, to = words.words[index + 1].start
        guard from < to else { return (.none, .none) }
        if to - from == 1, words.source[from] == 0x2D || words.source[from] == 0x27 {
            return (.joined, .joined)
        }
        var first: FieldMark?, last: FieldMark?
        var feeds = 0
        var at = from
        while at < to {
            let (scalar, size) = Words.decode(words.source, at)
            if scalar == 0x0A {
                feeds += 1
                last = nil
            } else if scalar > 0x20, scalar != 0x3000, scalar != 0xA0 {
                let mark = of(scalar)
                if feeds == 0, first == nil { first = mark }
                last = mark
            }
            at += size
        }
        let end: FieldMark = feeds > 1 ? .paragraph
            : feeds == 1 ? (wraps(words, from, to) ? .soft : .line)
            : to - from >= 2 && first == nil ? .other : .space
        if first == .stop, feeds == 0, words.words[index].gap == .none { first = .dot }
        return (first ?? end, last ?? end)
    }

    /// Octets from which on a line was rather broken by the client than ended by its writer.
    private static let fullLine = 52

    private static func wraps(_ words: Words, _ end: Int, _ start: Int) -> Bool {
        var low = end
        while low > 0, words.source[low - 1] != 0x0A { low -= 1 }
        guard end - low >= fullLine, start < words.source.count else { return false }
        var mark = start
        while mark > 0, words.source[mark - 1] != 0x0A { mark -= 1 }
        let first = words.source[mark]
        return first != 0x2D && first != 0x2A && !(0x30...0x39).contains(first)
    }
}
