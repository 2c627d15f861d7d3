/// A text cut into folded words, with the marks between them.
struct Words: Sendable {
    /// What stands between a word and the next, the strongest mark deciding.
    enum Gap: UInt8, Sendable, Comparable {
        case none, comma, colon, line, stop, question, paragraph
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// One word; Han and kana are one each.
    struct Word: Sendable {
        /// Octets of the source text.
        var start: Int
        var end: Int
        /// Octets of ``Words/folded``.
        var foldedStart: Int
        var foldedEnd: Int
        var hash: UInt64
        var isCapital: Bool
        var isAlone: Bool
        var isNumber: Bool
        /// True when an apostrophe joins it to the next word.
        var joinsNext: Bool = false
        /// True when a question mark stands before the next word.
        var asks: Bool = false
        /// True when an opening mark stands right before it: a quotation or bracket.
        var opens: Bool = false
        /// True when it is the first word of its line, after any bullet or number.
        var beginsLine: Bool = false
        var gap: Gap = .none
        /// The mark before the line's end, where `gap` is the end of a line.
        var gapInLine: Gap = .none
    }

    let source: [UInt8]
    private(set) var folded: [UInt8] = []
    private(set) var words: [Word] = []
    private var openMark = false
    private var atLineStart = true

    init(_ text: String, limit: Int) {
        source = Array(text.utf8.prefix(limit))
        folded.reserveCapacity(source.count)
        words.reserveCapacity(source.count / 5)
        scan()
        if let last = words.indices.last { words[last].gap = max(words[last].gap, .paragraph) }
    }

    /// The text from one octet to another, white space made single.
    func text(_ start: Int, _ end: Int) -> String {
        let low = max(0, min(start, source.count)), high = max(low, min(end, source.count))
        var bytes: [UInt8] = []
        for byte in source[low..<high] {
            let white = byte == 0x20 || (byte >= 9 && byte <= 13)
            if !white { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty, range.upperBound <= words.count else { return "" }
        return text(words[range.lowerBound].start, words[range.upperBound - 1].end)
    }

    func folded(_ index: Int) -> ArraySlice<UInt8> {
        folded[words[index].foldedStart..<words[index].foldedEnd]
    }

    /// The hash of a word's first folded bytes; nil for a word that is shorter.
    @inline(__always)
    func beginningHash(_ index: Int, _ count: Int) -> UInt64? {
        let word = words[index]
        guard word.foldedEnd - word.foldedStart >= count else { return nil }
        return folded[word.foldedStart..<word.foldedStart + count].reduce(Self.seed, Self.step)
    }

    /// Takes the end of the line behind a word for white space: a program wrapped it.
    mutating func joinLines(behind index: Int) {
        words[index].gap = words[index].gapInLine
        words[index + 1].beginsLine = false
    }

    // MARK: - Scanning

    private mutating func scan() {
        var at = 0
        var open: Word?
        while at < source.count {
            let (scalar, size) = Self.decode(source, at)
            let plain = Folding.fold(scalar)
            if plain != 0 {
                if Folding.standsAlone(scalar) {
                    close(&open, at)
                    var word = begin(at)
                    extend(&word, scalar, plain)
                    word.isAlone = true
                    open = word
                    close(&open, at + size)
                } else {
                    var word = open ?? begin(at)
                    word.isNumber = word.isNumber && scalar <= 0x39
                    if word.foldedStart == folded.count {
                        word.isCapital = Self.isCapital(scalar, plain)
                    }
                    extend(&word, scalar, plain)
                    open = word
                }
            } else if !Folding.vanishes(scalar) {
                close(&open, at)
                mark(scalar, at)
            }
            at += size
        }
        close(&open, at)
    }

    /// Accents fold too, so a changed scalar is a capital only where its own block says so.
    private static func isCapital(_ scalar: UInt32, _ plain: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F, 0xFF21...0xFF3A: true
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: scalar & 1 == 0
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
        default: scalar >= 0x5D0 && plain != 0
        }
    }

    private func begin(_ at: Int) -> Word {
        Word(
            start: at, end: at, foldedStart: folded.count, foldedEnd: folded.count,
            hash: Self.seed, isCapital: false, isAlone: false, isNumber: true)
    }

    private mutating func extend(_ word: inout Word, _ scalar: UInt32, _ plain: UInt32) {
        if plain < 0x80 {
            append(UInt8(plain), &word)
        } else if plain < 0x800 {
            append(UInt8(0xC0 | plain >> 6), &word)
            append(UInt8(0x80 | plain & 0x3F), &word)
        } else if plain < 0x10000 {
            append(UInt8(0xE0 | plain >> 12), &word)
            append(UInt8(0x80 | plain >> 6 & 0x3F), &word)
            append(UInt8(0x80 | plain & 0x3F), &word)
        } else {
            append(UInt8(0xF0 | plain >> 18 & 0x07), &word)
            append(UInt8(0x80 | plain >> 12 & 0x3F), &word)
            append(UInt8(0x80 | plain >> 6 & 0x3F), &word)
            append(UInt8(0x80 | plain & 0x3F), &word)
        }
    }

    private mutating func append(_ byte: UInt8, _ word: inout Word) {
        folded.append(byte)
        word.hash = Self.step(word.hash, byte)
    }

    private mutating func close(_ open: inout Word?, _ at: Int) {
        guard var word = open else { return }
        word.end = at
        word.foldedEnd = folded.count
        word.opens = openMark
        word.beginsLine = atLineStart
        openMark = false
        atLineStart = false
        words.append(word)
        open = nil
    }

    private mutating func mark(_ scalar: UInt32, _ at: Int) {
        switch scalar {
        case 0x27, 0x2019, 0x60, 0xB4:
            if let last = words.indices.last, words[last].end == at { words[last].joinsNext = true }
        case 0x22, 0x28, 0x5B, 0xAB, 0x201C, 0x300A, 0x300C, 0xFF08, 0xBF: openMark = true
        case 0x20, 0x3000: if partsHan(at) { raise(.comma) }
        case 0x2C, 0x29, 0x3001, 0xFF0C, 0x60C, 0xFF09: raise(.comma)
        case 0x3B, 0x3A, 0xFF1A, 0xFF1B, 0x61B, 0x2014, 0x2013, 0x7C: raise(.colon)
        case 0x2D: if at > 0, source[at - 1] == 0x20 { raise(.colon) }
        case 0x2E: if endsSentence(at) { raise(.stop) }
        case 0x21, 0x3002, 0xFF01, 0x2026: raise(.stop)
        case 0x3F, 0xFF1F, 0x61F:
            raise(.question)
            if let last = words.indices.last { words[last].asks = true }
        case 0x0A:
            let blank = words.last?.gap == .line || words.last?.gap == .paragraph
            if let last = words.indices.last, words[last].gap < .line {
                words[last].gapInLine = words[last].gap
            }
            raise(atLineStart && blank ? .paragraph : .line)
            if atLineStart, !words.isEmpty { raise(.paragraph) }
            atLineStart = true
        default: break
        }
    }

    /// A space right between two ideographs: people who type without marks part clauses so. A
    /// single one before it belongs to what follows, as a family name.
    private func partsHan(_ at: Int) -> Bool {
        guard words.count > 1, let last = words.last, last.isAlone, last.end == at,
            !last.beginsLine, words[words.count - 2].isAlone, words[words.count - 2].gap == .none
        else { return false }
        let next = source[at] == 0x20 ? at + 1 : at + 3
        return next + 2 < source.count && (0xE3...0xE9).contains(source[next])
            && !(source[next] == 0xE3 && source[next + 1] == 0x80)
    }

    private mutating func raise(_ gap: Gap) {
        guard let last = words.indices.last else { return }
        words[last].gap = max(words[last].gap, gap)
    }

    /// A full stop ends a sentence unless it stands in a number, an initial or a short title.
    private func endsSentence(_ at: Int) -> Bool {
        guard let last = words.last else { return false }
        let next = at + 1 < source.count ? source[at + 1] : 0x0A
        if next != 0x20 && next != 0x0A && next < 0x80 && next != 0x22 && next != 0x29 {
            return false
        }
        if last.end == at, last.foldedEnd - last.foldedStart == 1, last.isCapital { return false }
        let dotted = last.start > 0 && source[last.start - 1] == 0x2E
        if last.end == at, dotted, last.foldedEnd - last.foldedStart == 1 { return false }
        if last.end == at, last.isCapital, Self.titles.contains(last.hash) { return false }
        return !(last.isNumber && last.beginsLine)
    }

    private static let titles: Set<UInt64> = Set(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "lic", "ing", "arq", "sr", "sra", "srta", "dra",
            "mme", "mlle", "eng", "cllr", "capt", "cpt", "gen", "hon", "rev", "tel", "bs", "no",
            "dipl", "herr", "av", "abg", "mag", "licda", "lcda", "mtro", "mtra", "dott", "col",
            "sgt",
            "maj", "amb", "arch", "atty", "engr", "exmo", "exma", "vs", "ref", "ext", "approx",
            "fr", "m", "mm",
        ].map(Self.hash))

    // MARK: - Octets

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    static func hash(_ text: String) -> UInt64 { text.utf8.reduce(seed, step) }

    static func decode(_ bytes: [UInt8], _ at: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard at + size <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (0xFF >> UInt32(size + 1))
        for index in 1..<size { scalar = scalar << 6 | UInt32(bytes[at + index] & 0x3F) }
        return (scalar, size)
    }
}
