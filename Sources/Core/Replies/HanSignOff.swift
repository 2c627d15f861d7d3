/// A name in Chinese characters below the last words of a letter, with a post, a number or an
/// address behind it: the usual signature of letters that have no closing.
struct HanSignOff {
    let text: BodyText
    /// Words of the sender's display name.
    let sender: [[UInt8]]

    private static let mostLines = 4
    /// Octets of a name of two to four characters.
    private static let name = 6...12

    /// Where the last paragraph begins, if it is one.
    func start(in zone: Range<Int>) -> Int? {
        guard let start = lastParagraph(zone), zone.upperBound - start <= Self.mostLines else {
            return nil
        }
        let lines = start..<zone.upperBound
        guard lines.allSatisfy({ !isSentence(text.lines[$0].content) }) else { return nil }
        let first = text.lines[start].content
        let name = first.prefix { text.folded[$0] != 32 && text.folded[$0] != 9 }
        guard Self.name.contains(name.count), isHan(first.lowerBound..<name.endIndex) else {
            return nil
        }
        let word = Array(text.folded[first.lowerBound..<name.endIndex])
        let digits = lines.reduce(0) { sum, line in
            sum + text.lines[line].content.count { Dates.isDigit(text.folded[$0]) }
        }
        return sender.contains(word) || digits >= 7 ? start : nil
    }

    private func lastParagraph(_ zone: Range<Int>) -> Int? {
        zone.dropFirst().last { text.lines[$0 - 1].isBlank && !text.lines[$0].isBlank }
    }

    /// Long, or with the full stop, question or exclamation mark of Chinese prose.
    private func isSentence(_ content: Range<Int>) -> Bool {
        content.count > 90 || zip(content, content.dropFirst(2)).contains { first, last in
            switch (text.folded[first], text.folded[first + 1], text.folded[last]) {
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x81): true
            default: false
            }
        }
    }

    private func isHan(_ range: Range<Int>) -> Bool {
        range.count % 3 == 0 && range.allSatisfy { at in
            (at - range.lowerBound) % 3 > 0 || (0xE3...0xE9).contains(text.folded[at])
        }
    }
}
