/// The logical lines of a calendar: folds undone, also those that mail has damaged.
///
/// RFC 5545 §3.1 folds with a line end and one space or tab. Mail gateways re-wrap without the
/// space, and old phones use the soft breaks of quoted-printable: a line that cannot begin a
/// property continues the one before.
struct UnfoldedLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    /// Octets of one logical line; the rest of a longer one is left out.
    static let longestLine = 1 << 20

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard let first = nextPhysical() else { return nil }
        guard let second = peekPhysical(), continues(second, bytes[first]) else {
            return bytes[first]
        }
        var joined = Array(bytes[first])
        while let following = peekPhysical(), continues(following, joined[...]) {
            position = following.next
            if Self.hasSoftBreak(joined[...]) { joined.removeLast() }
            if joined.count < Self.longestLine { joined += bytes[following.content] }
        }
        return joined[...]
    }

    private struct Physical {
        /// Without the folding space and the line end.
        let content: Range<Int>
        let folded: Bool
        let next: Int
    }

    /// The next physical line that holds anything.
    private mutating func nextPhysical() -> Range<Int>? {
        while let line = peekPhysical() {
            position = line.next
            if !line.content.isEmpty { return line.content }
        }
        return nil
    }

    private func peekPhysical() -> Physical? {
        guard position < bytes.count else { return nil }
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        var next = end
        while next < bytes.count, bytes[next] == 0x0D { next += 1 }
        if next < bytes.count, bytes[next] == 0x0A { next += 1 }
        let folded = position < end && (bytes[position] == 0x20 || bytes[position] == 0x09)
        return Physical(
            content: (folded ? position + 1 : position)..<end, folded: folded, next: next)
    }

    private func continues(_ line: Physical, _ before: ArraySlice<UInt8>) -> Bool {
        if line.folded || Self.hasSoftBreak(before) { return true }
        return !line.content.isEmpty && !Self.beginsProperty(bytes[line.content])
    }

    /// A line that ends in `=` and speaks of quoted-printable (vCalendar 1.0).
    private static func hasSoftBreak(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.last == UInt8(ascii: "=") else { return false }
        return line.prefix(200).containsSequence(Array("QUOTED-PRINTABLE".utf8))
    }

    /// Whether a line looks like `NAME:` or `NAME;PARAMETER=…:`.
    private static func beginsProperty(_ line: ArraySlice<UInt8>) -> Bool {
        let nameEnd = line.firstIndex { !$0.isNameByte } ?? line.endIndex
        guard nameEnd > line.startIndex, nameEnd < line.endIndex else { return false }
        guard line[nameEnd] == UInt8(ascii: ":") || line[nameEnd] == UInt8(ascii: ";") else {
            return false
        }
        return !schemes.contains(line[line.startIndex..<nameEnd].map(\.lowercased))
    }

    /// What stands before a colon inside a value and is no property.
    private static let schemes: Set<[UInt8]> = [
        Array("mailto".utf8), Array("http".utf8), Array("https".utf8), Array("tel".utf8),
        Array("urn".utf8), Array("ftp".utf8), Array("file".utf8), Array("sip".utf8),
    ]
}

extension UInt8 {
    /// A letter, a digit or a hyphen (RFC 5545 §3.1, `iana-token`).
    var isNameByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    var uppercased: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}

extension ArraySlice<UInt8> {
    /// Whether the word stands in the slice, without regard to case; for short words only.
    func containsSequence(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { start in
            word.indices.allSatisfy { self[start + $0].uppercased == word[$0] }
        }
    }
}
