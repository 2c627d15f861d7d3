internal import Hypertext

/// Finds single lines that separate the author's words from an earlier mail.
struct SeparatorFinder {
    let text: BodyText

    enum Kind { case original, forwarded, replyAbove }

    /// Bytes of a separator without its dashes.
    private static let longest = 120

    /// What a line separates, if it does.
    func kind(at index: Int) -> Kind? {
        let content = text.lines[index].content
        guard content.count <= 300 else { return nil }
        var start = content.lowerBound
        var end = content.upperBound
        while start < end, case let width = decoration(at: start), width > 0 { start += width }
        while end > start {
            if end - 3 > start, decoration(at: end - 3) == 3 {
                end -= 3
            } else if Self.isDecoration(text.folded[end - 1]) {
                end -= 1
            } else {
                break
            }
        }
        let before = start - content.lowerBound
        if before >= Self.longDashes, isClosedEarly(start, end) { return .original }
        guard end > start, end - start <= Self.longest else { return nil }
        let isDashed = before >= 2
        let isTitle = end < content.upperBound || text.folded[end - 1] == 58
        if isDashed, SeparatorWords.replyAbove.isFound(text.folded, start..<end) {
            return .replyAbove
        }
        if SeparatorWords.replyAbove.match(text.folded, start, end) != nil { return .replyAbove }
        guard isDashed || isTitle else { return nil }
        if isDashed, end < content.upperBound, text.folded[start..<end].elementsEqual(Self.lone) {
            return .original
        }
        if let length = SeparatorWords.forwarded.match(text.folded, start, end),
            isDashed || isRest(start + length, end)
        {
            return .forwarded
        }
        if let length = SeparatorWords.original.match(text.folded, start, end),
            isDashed || isRest(start + length, end)
        {
            return .original
        }
        guard isDashed, end < content.upperBound else { return nil }
        if SeparatorWords.forwarded.isFound(text.folded, start..<end) { return .forwarded }
        return SeparatorWords.original.isFound(text.folded, start..<end) ? .original : nil
    }

    /// Dashes that draw a line even where text follows behind their second half.
    private static let longDashes = 6
    /// QQ's word when its window speaks English.
    private static let lone = Array("original".utf8)

    /// Whether the separating words are followed by dashes and then, on the same line, by the
    /// fields of the earlier mail, as Samsung's program writes.
    private func isClosedEarly(_ start: Int, _ end: Int) -> Bool {
        guard let length = SeparatorWords.original.match(text.folded, start, end) else {
            return false
        }
        var at = start + length
        while at < end, text.folded[at] == 32 || text.folded[at] == 45 { at += 1 }
        return at - start - length >= Self.longDashes
    }

    /// Whether only colons and spaces remain.
    private func isRest(_ start: Int, _ end: Int) -> Bool {
        (start..<max(start, end)).allSatisfy { text.folded[$0] <= 32 || text.folded[$0] == 58 }
    }

    /// Whether a line is a drawn rule: five or more dashes and nothing else.
    func isRule(at index: Int) -> Bool {
        let content = text.lines[index].content
        if text.lines[index].marks.contains(.rule) { return true }
        guard content.count >= 5 else { return false }
        var at = content.lowerBound
        while at < content.upperBound, case let width = decoration(at: at), width > 0 {
            at += width
        }
        return at >= content.upperBound
    }

    /// Bytes of the dash at a place: 1 in ASCII, 3 beyond, 0 where none stands.
    private func decoration(at: Int) -> Int {
        if Self.isDecoration(text.folded[at]) { return 1 }
        guard at + 2 < text.folded.count, text.folded[at] == 0xE2 else { return 0 }
        switch (text.folded[at + 1], text.folded[at + 2]) {
        case (0x80, 0x90...0x95), (0x94, 0x80...0x81), (0x95, 0x90): return 3
        default: return 0
        }
    }

    private static func isDecoration(_ byte: UInt8) -> Bool {
        byte == 45 || byte == 95 || byte == 61 || byte == 42 || byte == 126 || byte == 32
            || byte == 35 || byte == 43
    }
}
