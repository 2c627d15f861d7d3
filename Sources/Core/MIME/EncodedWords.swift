/// RFC 2047 encoded words, as the standard has them and as mailers break them.
///
/// Neighbouring words of one charset are joined as bytes before they are decoded, so that a
/// character that was split between two words survives.
enum EncodedWords {
    /// Unfolded header bytes to text; bytes above 0x7F outside of words are repaired.
    static func decode(
        _ bytes: some Collection<UInt8>, guesses: CharsetGuesses = CharsetGuesses()
    ) -> String {
        let bytes = withoutEscapes(Array(bytes))
        guard hasMark(bytes) else { return plain(bytes, own: guesses.own) }
        var decoder = EncodedWordDecoder(bytes, guesses: guesses)
        return decoder.decoded()
    }

    /// The charset of the first encoded word, where it says more than that it is a charset.
    static func charset(in bytes: [UInt8]) -> CharsetName? {
        guard let mark = zip(bytes, bytes.dropFirst()).enumerated()
            .first(where: { $0.element == (0x3D, 0x3F) })?.offset
        else { return nil }
        let label = bytes[(mark + 2)...].prefix { $0 != 0x3F && $0 != 0x2A }
        let name = CharsetName(String(decoding: label, as: UTF8.self))
        return name.flatMap { $0.isTelling ? $0 : nil }
    }

    static func plain(_ bytes: [UInt8], own: CharsetName? = nil) -> String {
        var guesses = CharsetGuesses(left: 1, own: own)
        return Charset.text(bytes, name: nil, guesses: &guesses)
    }

    /// Text of ISO 2022 as it came is ASCII that means something else, quotes and marks too.
    static func withoutEscapes(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x1B), CharsetDetector.hasEscapes(bytes) else { return bytes }
        return Array(plain(bytes).utf8)
    }

    private static func hasMark(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x3F, previous == 0x3D { return true }
            previous = byte
        }
        return false
    }
}

struct EncodedWordDecoder {
    private let bytes: [UInt8]
    private var result = ""
    /// Where text that belongs to no word begins.
    private var literalStart = 0
    private var run: Run?
    /// How often a charset may still be guessed.
    private var guesses: CharsetGuesses
    /// No `?=` stands at or after this place.
    private var noTerminatorFrom = Int.max

    /// Words of one charset that follow each other.
    private struct Run {
        let charset: [UInt8]
        var bytes: [UInt8] = []
        /// Base64 characters of a word that did not end on a whole group.
        var open: [UInt8] = []
    }

    private struct Word {
        let charset: [UInt8]
        let isBase64: Bool
        let text: Range<Int>
        let end: Int
    }

    init(_ bytes: [UInt8], guesses: CharsetGuesses) {
        self.bytes = bytes
        self.guesses = guesses
    }

    mutating func decoded() -> String {
        var place = 0
        while place + 1 < bytes.count {
            guard bytes[place] == 0x3D, bytes[place + 1] == 0x3F, let word = word(at: place) else {
                place += 1
                continue
            }
            takeLiteral(upTo: place)
            add(word)
            place = word.end
            literalStart = word.end
        }
        takeLiteral(upTo: bytes.count)
        flush()
        return result
    }

    /// White space between two words is no text (RFC 2047 §6.2).
    private mutating func takeLiteral(upTo end: Int) {
        guard literalStart < end else { return }
        var text = bytes[literalStart..<end]
        // A word that says nothing parts nothing.
        if let open = run, result.isEmpty, open.bytes.isEmpty, open.open.isEmpty {
            text = text.drop(while: Scan.isWhite)
        }
        if run != nil, end < bytes.count, text.allSatisfy(Scan.isWhite) { return }
        flush()
        result +=
            text.isASCII
            ? String(decoding: text, as: UTF8.self) : repaired(Array(text), nil)
    }

    private mutating func add(_ word: Word) {
        if let open = run, open.charset != word.charset { flush() }
        var current = run ?? Run(charset: word.charset)
        if word.isBase64 {
            let text = current.open + bytes[word.text].filter { !Scan.isWhite($0) }
            let padded = text.lastIndex(of: 0x3D).map { $0 + 1 } ?? 0
            let whole = padded + (text.count - padded) / 4 * 4
            current.bytes += Self.groups(text[..<whole])
            current.open = Array(text[whole...])
        } else {
            close(&current)
            Self.appendQ(bytes[word.text], to: &current.bytes)
        }
        run = current
    }

    /// Padding inside a word ends a stretch that was encoded by itself.
    private static func groups(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.split(separator: 0x3D).flatMap { Base64.decode(Array($0)) }
    }

    private func close(_ run: inout Run) {
        run.bytes += Base64.decode(run.open)
        run.open = []
    }

    private mutating func flush() {
        guard var done = run else { return }
        close(&done)
        let name = CharsetName(String(decoding: done.charset, as: UTF8.self))
        let text = repaired(done.bytes, name)
        result += String(text.unicodeScalars.map { Self.isBreak($0) ? " " : Character($0) })
        run = nil
    }

    private mutating func repaired(_ bytes: [UInt8], _ name: CharsetName?) -> String {
        guard name == nil || name == .windows1252 else {
            return Charset.text(bytes, name: name, guesses: &guesses)
        }
        if UTF8Check.isValid(bytes) { return Charset.text(bytes, name: .utf8) }
        guard guesses.left > 0 || guesses.own != nil else {
            return String(decoding: Windows1252.convert(bytes).bytes, as: UTF8.self)
        }
        return Charset.text(bytes, name: name, guesses: &guesses)
    }

    /// A decoded header value is one line; a break in a word is a trick or a slip.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 10 || scalar.value == 13 || scalar.value == 0
    }

    private static func appendQ(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte == 0x3D, place + 2 < text.endIndex, let high = Scan.hexValue(text[place + 1]),
                let low = Scan.hexValue(text[place + 2])
            {
                output.append(high << 4 | low)
                place += 3
                continue
            }
            output.append(byte == UInt8(ascii: "_") ? Scan.space : byte)
            place += 1
        }
    }
}

// MARK: - Finding words

extension EncodedWordDecoder {
    /// Longer charset names do not exist; the bound keeps the search linear.
    private static let longestCharset = 60

    private mutating func word(at start: Int) -> Word? {
        var place = start + 2
        let charsetEnd = bytes[place...].prefix(Self.longestCharset).firstIndex(of: 0x3F)
        guard let charsetEnd, charsetEnd + 2 < bytes.count else { return nil }
        let label = bytes[place..<charsetEnd]
        guard label.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3D }) else { return nil }
        let kind = bytes[charsetEnd + 1] | 0x20
        guard kind == UInt8(ascii: "b") || kind == UInt8(ascii: "q"),
            bytes[charsetEnd + 2] == 0x3F
        else { return nil }
        place = charsetEnd + 3
        let isBase64 = kind == UInt8(ascii: "b")
        let charset = label.prefix { $0 != 0x2A }.map(Scan.lowered)
        if let end = terminator(from: place, isBase64: isBase64) {
            return Word(
                charset: charset, isBase64: isBase64, text: place..<end, end: end + 2)
        }
        let end = withoutTerminator(from: place, isBase64: isBase64)
        return end > place
            ? Word(charset: charset, isBase64: isBase64, text: place..<end, end: end) : nil
    }

    /// The `?=` that ends the text at `start`; a Q text may hold a question mark of its own.
    private mutating func terminator(from start: Int, isBase64: Bool) -> Int? {
        guard start < noTerminatorFrom else { return nil }
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == 0x3F, bytes[place + 1] == 0x3D {
                if isBase64 || !isEscape(at: place + 1) { return place }
            } else if bytes[place] == 0x3D, bytes[place + 1] == 0x3F, place > start,
                bytes[place - 1] == Scan.space
            {
                // Another word begins: this one was never ended.
                return nil
            }
            place += 1
        }
        noTerminatorFrom = min(noTerminatorFrom, start)
        return nil
    }

    /// `=3F`, unless white space or another word shows that the equals sign ended the word.
    private func isEscape(at equals: Int) -> Bool {
        guard equals + 2 < bytes.count, Scan.hexValue(bytes[equals + 1]) != nil,
            Scan.hexValue(bytes[equals + 2]) != nil
        else { return false }
        var place = equals + 1
        while place + 1 < bytes.count, place < equals + 200, !Scan.isWhite(bytes[place]) {
            if bytes[place] == 0x3F, bytes[place + 1] == 0x3D { return true }
            place += 1
        }
        return false
    }

    private func withoutTerminator(from start: Int, isBase64: Bool) -> Int {
        var end = start
        while end < bytes.count, !Scan.isWhite(bytes[end]), bytes[end] != 0x3F,
            !isBase64 || Base64.isDigit(bytes[end]) || bytes[end] == 0x3D
        {
            end += 1
        }
        // A lone question mark is what is left of the terminator.
        return end
    }
}
