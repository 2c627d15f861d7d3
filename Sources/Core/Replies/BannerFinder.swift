/// Finds the warning that a reader's own mail server puts above what comes from outside.
///
/// It is nobody's text: neither the author's nor the office's. A paragraph counts where it opens
/// as such warnings do and speaks of outside senders or of links.
struct BannerFinder {
    private(set) var text: BodyText

    /// Bytes of one warning; a longer paragraph is a letter's.
    private static let longest = 700
    /// Paragraphs that one warning may have.
    private static let mostParagraphs = 3

    init(_ text: BodyText) {
        self.text = text
        for _ in 0..<Self.mostParagraphs {
            guard let paragraph = opening(), isBanner(paragraph), leavesWords(paragraph) else {
                break
            }
            for index in paragraph { self.text.lines[index].label = .footer }
        }
    }

    /// The first paragraph of the author's; nil where something else stands above it.
    private func opening() -> Range<Int>? {
        let lines = text.lines
        guard let start = lines.firstIndex(where: { !$0.isBlank && $0.label != .footer }),
            lines[start].label == .author
        else { return nil }
        var end = start
        while end < lines.count, !lines[end].isBlank, lines[end].label == .author { end += 1 }
        return start..<end
    }

    private func isBanner(_ paragraph: Range<Int>) -> Bool {
        let lines = text.lines[paragraph]
        guard let first = lines.first?.content, let last = lines.last?.content,
            last.upperBound - first.lowerBound <= Self.longest
        else { return false }
        var start = first.lowerBound
        while start < first.upperBound, Self.isMark(text.folded[start]) { start += 1 }
        return BannerWords.openings.match(text.folded, start, first.upperBound) != nil
            && lines.contains { BannerWords.tellings.isFound(text.folded, $0.content) }
    }

    /// Spaces, brackets, stars and the bytes of a warning sign.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x2F || (0x5B...0x60).contains(byte) || byte == 0xE2 || byte == 0x9A || byte == 0xA0
            || byte == 0xEF || byte == 0xB8 || byte == 0x8F
    }

    private func leavesWords(_ paragraph: Range<Int>) -> Bool {
        text.lines[paragraph.upperBound...].contains { $0.label == .author && !$0.isBlank }
    }
}
