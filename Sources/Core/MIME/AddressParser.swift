package import MailModel

/// Reads address lists: groups, comments, routes, and what mailers and people make of them
/// (RFC 5322 §3.4, §4.4; RFC 6532).
package enum AddressParser {
    /// The mailboxes in order; groups are opened. Unfolded bytes, at most
    /// `MessageLimits.addresses` results.
    package static func parse(_ bytes: [UInt8]) -> [Mailbox] { parse(bytes, own: nil) }

    /// The same, where the charset of the mail's text is known.
    static func parse(_ bytes: [UInt8], own: CharsetName?) -> [Mailbox] {
        let bytes = EncodedWords.withoutEscapes(bytes)
        var splitter = AddressSplitter(inUTF8(bytes, own))
        let guesses = CharsetGuesses(left: bytes.count < listWithGuesses ? 4 : 0, own: own)
        let segments = joined(splitter.run())
        var found: [Mailbox] = []
        for segment in segments.flatMap(parted) where found.count < MessageLimits.addresses {
            if let mailbox = mailbox(segment, guesses) { found.append(mailbox) }
        }
        return found
    }

    /// Bytes of a list up to which the charset of each name is worth a guess.
    private static let listWithGuesses = 2_000

    /// Raw bytes of another charset are repaired once, for the list as a whole.
    private static func inUTF8(_ bytes: [UInt8], _ own: CharsetName?) -> [UInt8] {
        bytes.isASCII || UTF8Check.isValid(bytes)
            ? bytes : Array(EncodedWords.plain(bytes, own: own).utf8)
    }

    /// `Smith, John <j@x.example>`: a name without quotes that holds a comma.
    private static func joined(_ segments: [AddressSegment]) -> [AddressSegment] {
        var result: [AddressSegment] = []
        for segment in segments {
            if let last = result.last, last.isBareName, segment.angle != nil, !segment.isGroupStart,
                !segment.plain.isEmpty
            {
                result.removeLast()
                var merged = segment
                merged.plain = last.plain + Array(", ".utf8) + segment.plain
                result.append(merged)
            } else {
                result.append(segment)
            }
        }
        return result
    }

    /// `a@x.example b@y.example`: addresses with nothing but white space between them.
    private static func parted(_ segment: AddressSegment) -> [AddressSegment] {
        guard segment.angle == nil, !segment.hadQuotes, segment.plain.contains(Scan.space),
            !segment.plain.contains(0x22)
        else { return [segment] }
        let words = tightened(segment.plain[...]).split(whereSeparator: Scan.isWhite)
        guard words.count > 1, words.allSatisfy({ $0.dropFirst().dropLast().contains(0x40) })
        else { return [segment] }
        return words.map { word in
            var part = AddressSegment()
            part.plain = Array(word)
            return part
        }
    }

    private static func mailbox(_ segment: AddressSegment, _ guesses: CharsetGuesses) -> Mailbox? {
        if let angle = segment.angle {
            let address = cleaned(angle)
            let name = text(segment.plain.isEmpty ? segment.comment : segment.plain, guesses)
            if !address.isEmpty { return Mailbox(name: name, address: decodedAddress(address)) }
            guard let name else { return nil }
            return name.contains("@") ? Mailbox(address: name) : Mailbox(name: name, address: "")
        }
        let plain = ArraySlice(segment.plain).trimmed
        guard !plain.isEmpty else { return nil }
        if !plain.contains(0x40), hasWord(plain) {
            let decoded = EncodedWords.decode(plain, guesses: guesses)
            if decoded.contains("@"), !decoded.contains("=?") {
                return parse(Array(decoded.utf8)).first
            }
        }
        return bare(plain, segment, guesses)
    }

    /// An address without brackets, perhaps with a name before or after it.
    private static func bare(
        _ plain: ArraySlice<UInt8>, _ segment: AddressSegment, _ guesses: CharsetGuesses
    ) -> Mailbox? {
        let tight = tightened(plain)
        let words = tight.split(whereSeparator: Scan.isWhite)
        let comment = text(segment.comment, guesses)
        guard words.count > 1, !isQuotedLocal(tight) else {
            return Mailbox(name: comment, address: decodedAddress(cleaned(Array(tight))))
        }
        if let place = words.lastIndex(where: { $0.contains(0x40) }) {
            var others = words
            let address = cleaned(Array(others.remove(at: place)))
            let name = text(Array(others.joined(separator: [0x20])), guesses)
            return Mailbox(name: name ?? comment, address: decodedAddress(address))
        }
        return Mailbox(name: comment, address: EncodedWords.decode(tight, guesses: guesses))
    }

    /// `"ana prieto"@domain`: the white space belongs to the local part.
    private static func isQuotedLocal(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == 0x22, let close = bytes.dropFirst().firstIndex(of: 0x22),
            close + 1 < bytes.count, bytes[close + 1] == 0x40
        else { return false }
        return !bytes[close...].contains(where: Scan.isWhite)
    }

    private static func hasWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == 0x3D && $1 == 0x3F }
    }

    /// `a @ b . c` is an old spelling of `a@b.c` (RFC 5322 §4.4).
    private static func tightened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var pending = false
        for byte in bytes {
            if Scan.isWhite(byte) {
                pending = true
                continue
            }
            let joins = byte == 0x40 || result.last == 0x40
            if pending, !joins, !result.isEmpty { result.append(Scan.space) }
            pending = false
            result.append(byte)
        }
        return result
    }

    /// Without a route, `mailto:`, stray brackets and white space.
    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        var text =
            bytes.first == 0x22 || bytes.contains(0x22)
            ? ArraySlice(bytes).trimmed : ArraySlice(bytes.filter { !Scan.isWhite($0) })
        if text.startsLowered("mailto:") { text = text.dropFirst(7) }
        if text.first == 0x40, let colon = text.firstIndex(of: 0x3A) { text = text[(colon + 1)...] }
        while let first = text.first, first == 0x3C || first == 0x27 { text = text.dropFirst() }
        while let last = text.last, last == 0x3E || last == 0x27 || last == 0x3B {
            text = text.dropLast()
        }
        return unquotedLocal(text)
    }

    /// `"local"@domain` without the quotes, where they protect nothing.
    private static func unquotedLocal(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.first == 0x22, let close = text.dropFirst().firstIndex(of: 0x22) else {
            return Array(text)
        }
        let inside = text[(text.startIndex + 1)..<close]
        if close + 1 == text.endIndex { return Array(inside) }
        let isPlain = inside.allSatisfy {
            Scan.isLetter($0) || Scan.isDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F
        }
        guard isPlain, text[close + 1] == 0x40, !inside.isEmpty else { return Array(text) }
        return Array(inside) + Array(text[(close + 1)...])
    }

    private static func decodedAddress(_ bytes: [UInt8]) -> String {
        EncodedWords.decode(bytes, guesses: CharsetGuesses(left: 0))
    }

    /// A display name; nil when nothing is left of it.
    private static func text(_ bytes: [UInt8], _ guesses: CharsetGuesses) -> String? {
        let decoded = EncodedWords.decode(ArraySlice(bytes).trimmed, guesses: guesses)
        let bytes = Array(decoded.utf8)
        var slice = bytes.trimmed
        while slice.count > 1, slice.first == slice.last, slice.first == 0x22 || slice.first == 0x27
        {
            slice = slice.dropFirst().dropLast().trimmed
        }
        return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
    }
}

/// What stands between two commas.
struct AddressSegment {
    /// Words outside of brackets and comments, quotes undone.
    var plain: [UInt8] = []
    var comment: [UInt8] = []
    /// What stands in angle brackets.
    var angle: [UInt8]?
    var hadQuotes = false
    var isGroupStart = false

    var isEmpty: Bool { plain.isEmpty && comment.isEmpty && angle == nil }

    var isBareName: Bool {
        angle == nil && !hadQuotes && !plain.isEmpty && !plain.contains(0x40)
    }
}

/// Cuts a list at its commas, with an eye to quotes, comments, brackets and groups.
struct AddressSplitter {
    private let bytes: [UInt8]
    private var place = 0
    private var current = AddressSegment()
    private var segments: [AddressSegment] = []
    /// No closing character stands at or after these places.
    private var noQuoteFrom = Int.max
    private var noParenthesisFrom = Int.max
    private var noAngleFrom = Int.max

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() -> [AddressSegment] {
        while place < bytes.count, segments.count < MessageLimits.addresses {
            step(bytes[place])
        }
        finish()
        return segments
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): quote()
        case UInt8(ascii: "("): comment()
        case UInt8(ascii: "<"): angle()
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            place += 1
            finish()
        case UInt8(ascii: ":") where startsGroup:
            place += 1
            current = AddressSegment()
            current.isGroupStart = true
        default:
            current.plain.append(byte)
            place += 1
        }
    }

    /// A colon after words without an at sign names a group; `mailto:` and `[IPv6:…]` do not.
    private var startsGroup: Bool {
        guard current.angle == nil, !current.plain.contains(0x40) else { return false }
        let name = ArraySlice(current.plain).trimmed
        return !name.equalsLowered("mailto") && !name.contains(0x5B)
            && !(current.plain.isEmpty && current.comment.isEmpty)
    }

    private mutating func finish() {
        current.plain = Array(ArraySlice(current.plain).trimmed)
        if !current.isEmpty { segments.append(current) }
        current = AddressSegment()
    }

    private mutating func quote() {
        guard place < noQuoteFrom else { return literal() }
        var text: [UInt8] = []
        var next = place + 1
        while next < bytes.count, bytes[next] != 0x22 {
            if bytes[next] == 0x5C, next + 1 < bytes.count { next += 1 }
            text.append(bytes[next])
            next += 1
        }
        guard next < bytes.count else {
            noQuoteFrom = place
            place += 1
            return
        }
        place = next + 1
        if place < bytes.count, bytes[place] == 0x40 {
            // A quoted local part keeps its quotes.
            current.plain += [0x22] + text + [0x22]
        } else {
            current.plain += text
            current.hadQuotes = true
        }
    }

    private mutating func literal() {
        if bytes[place] != 0x22 { current.plain.append(bytes[place]) }
        place += 1
    }

    private mutating func comment() {
        guard place < noParenthesisFrom else { return literal() }
        var depth = 0
        var next = place
        while next < bytes.count {
            if bytes[next] == 0x5C {
                next += 1
            } else if bytes[next] == 0x28 {
                depth += 1
            } else if bytes[next] == 0x29 {
                depth -= 1
                if depth == 0 { break }
            }
            next += 1
        }
        guard next < bytes.count else {
            noParenthesisFrom = place
            return literal()
        }
        if !current.comment.isEmpty { current.comment.append(Scan.space) }
        current.comment += bytes[(place + 1)..<next].filter { $0 != 0x5C }
        place = next + 1
    }

    private mutating func angle() {
        var next = place + 1
        while next < bytes.count, bytes[next] == 0x3C { next += 1 }
        let start = next
        while next < bytes.count, bytes[next] != 0x3E, bytes[next] != 0x3C {
            if bytes[next] == 0x2C, !isRoute(start) || noAngleFrom <= next { break }
            next += 1
        }
        let text = Array(bytes[start..<next])
        // The last bracket counts: `<name> <address>`.
        if current.angle == nil || text.contains(0x40) {
            if let earlier = current.angle, !earlier.contains(0x40) { current.plain += earlier }
            current.angle = text
        }
        place = next
        while place < bytes.count, bytes[place] == 0x3E { place += 1 }
    }

    private func isRoute(_ start: Int) -> Bool { start < bytes.count && bytes[start] == 0x40 }
}
