internal import Hypertext

/// Finds what stands below the author's words: signature, mobile footer, disclaimer.
struct SignatureFinder {
    private(set) var text: BodyText
    private let nameWords: [[UInt8]]

    /// Lines that a signature below its mark may have.
    static let mostLines = 30
    /// Lines that a signature without a certain mark may have.
    static let mostLinesUnmarked = 14
    /// Bytes of the widest line in a signature without a certain mark.
    static let widestLine = 110

    /// `senderName` is the display name in From; its words mark a contact block.
    init(_ text: BodyText, senderName: String) {
        self.text = text
        nameWords = Self.words(FoldedBytes.fold(Array(senderName.utf8)))
        for zone in zones() { read(zone) }
    }

    private static func words(_ name: [UInt8]) -> [[UInt8]] {
        name.split { $0 <= 32 || $0 == 44 || $0 == 34 || $0 == 46 || $0 == 40 || $0 == 41 }
            .filter { $0.count >= 3 }.map(Array.init)
    }

    /// Runs of the author's lines, without blank lines at their ends.
    private func zones() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        var end = 0
        for (index, line) in text.lines.enumerated() {
            if line.isBlank { continue }
            if line.label == .author {
                if start == nil { start = index }
                end = index + 1
            } else if let first = start {
                result.append(first..<end)
                start = nil
            }
        }
        if let first = start { result.append(first..<end) }
        return result
    }

    /// Reads a zone from its end upwards.
    private mutating func read(_ zone: Range<Int>) {
        cutMarkedByProgram(zone)
        var end = trimmedEnd(zone)
        for _ in 0..<4 {
            let before = end
            for isLegal in [true, false] {
                let range = zone.lowerBound..<end
                if let start = isLegal ? disclaimer(range) : footer(range) {
                    set(start..<end, .footer)
                    end = trimmedEnd(zone.lowerBound..<start)
                }
            }
            end = withoutRules(zone.lowerBound..<end)
            if end == before { break }
        }
        let rest = zone.lowerBound..<end
        if let start = delimiter(rest) {
            set(start..<postscript(start..<end), .signature)
            end = trimmedEnd(zone.lowerBound..<start)
            if let start = footer(zone.lowerBound..<end) {
                set(start..<end, .footer)
                end = trimmedEnd(zone.lowerBound..<start)
            }
        }
        readUnmarked(zone.lowerBound..<end)
    }

    /// Cuts drawn lines at the end of the range and gives the end that remains.
    private mutating func withoutRules(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound + 1, SeparatorFinder(text: text).isRule(at: end - 1) {
            set((end - 1)..<end, .separator)
            end = trimmedEnd(range.lowerBound..<end)
        }
        return end
    }

    /// Where the author's words go on below a signature: at a postscript after a blank line.
    private func postscript(_ range: Range<Int>) -> Int {
        range.dropFirst(2).first { index in
            text.lines[index - 1].isBlank
                && (isPostscript(text.lines[index].content) || isLastQuestion(index, range))
        } ?? range.upperBound
    }

    /// Whether the last lines of a range, after a blank one, are a question to the reader.
    private func isLastQuestion(_ index: Int, _ range: Range<Int>) -> Bool {
        let rest = index..<range.upperBound
        guard let last = rest.last(where: { !text.lines[$0].isBlank }), last - index <= 3,
            let end = text.lines[last].content.last, text.folded[end] == 63,
            !(index...last).contains(where: { text.lines[$0].isBlank || isFooter($0) })
        else { return false }
        return !SignatureWords.slogans.isFound(
            text.folded, text.lines[index].content.lowerBound..<text.lines[last].content.upperBound)
    }

    private mutating func readUnmarked(_ rest: Range<Int>) {
        var rest = rest
        if let start = dashedName(rest), start > rest.lowerBound {
            set(start..<rest.upperBound, .signature)
            rest = rest.lowerBound..<trimmedEnd(rest.lowerBound..<start)
        }
        if let (range, postscript) = closing(rest), hasWords(before: range.lowerBound, rest) {
            set(range.lowerBound..<postscript, .signature)
        } else if let start = contactBlock(rest) ?? HanSignOff(text: text, sender: nameWords)
            .start(in: rest), hasWords(before: start, rest)
        {
            set(start..<rest.upperBound, .signature)
        }
    }

    private func hasWords(before index: Int, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound..<max(range.lowerBound, index)
        if before.contains(where: { !text.lines[$0].isBlank }) { return true }
        return text.lines[..<range.lowerBound].contains { $0.label == .author && !$0.isBlank }
    }

    private mutating func set(_ range: Range<Int>, _ label: BodyText.Label) {
        for index in range where text.lines[index].label == .author {
            text.lines[index].label = label
        }
    }

    private func trimmedEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound,
            text.lines[end - 1].isBlank || text.lines[end - 1].label != .author
        { end -= 1 }
        return end
    }

    private mutating func cutMarkedByProgram(_ zone: Range<Int>) {
        for index in zone where text.lines[index].marks.contains(.signature) {
            text.lines[index].label = .signature
        }
    }

    // MARK: - Certain marks

    /// The first line that is a signature mark with little enough below it.
    private func delimiter(_ zone: Range<Int>) -> Int? {
        let start = max(zone.lowerBound, zone.upperBound - Self.mostLines - 1)
        let isDrawn = zone.count(where: { mark($0) == .likely }) < Self.mostRules
        for index in start..<max(start, zone.upperBound) {
            switch mark(index) {
            case .certain where dividesWords(index, zone): continue
            case .certain: return index
            case .likely where isDrawn && isSlim((index + 1)..<zone.upperBound): return index
            case .named where zone.upperBound - index <= 8 && isSlim(index..<zone.upperBound):
                return index
            default: continue
            }
        }
        return nil
    }

    /// Whether two dashes without their space (RFC 3676 §4.3) stand between the author's words:
    /// right below an announcement, or right above a question.
    private func dividesWords(_ index: Int, _ zone: Range<Int>) -> Bool {
        guard text.bytes[text.lines[index].whole].last == 45 else { return false }
        if index > zone.lowerBound, let last = text.lines[index - 1].content.last,
            text.folded[last] == 58
        { return true }
        let below = (index + 1)..<zone.upperBound
        return below.prefix { !text.lines[$0].isBlank }.contains { asks($0) }
    }

    /// From so many drawn lines on they divide the author's own words.
    private static let mostRules = 2

    private enum Mark { case certain, likely, named, none }

    /// `-- ` is certain (RFC 3676 §4.3); a drawn line is likely; `--Name` carries a name.
    private func mark(_ index: Int) -> Mark {
        let content = text.lines[index].content
        guard let first = content.first, content.count <= 100 else { return .none }
        var at = content.lowerBound
        while at < content.upperBound, Self.isDash(text.folded, at) {
            at += text.folded[at] == 0xE2 ? 3 : 1
        }
        guard at > content.lowerBound else { return .none }
        let count = at - content.lowerBound
        if at >= content.upperBound {
            if text.folded[first] == 45, count == 2 { return .certain }
            return count >= 2 ? .likely : .none
        }
        let isDouble = count == 2 && text.folded[first] == 45
        while at < content.upperBound, text.folded[at] == 32 { at += 1 }
        let isLarge = at < content.upperBound && !(97...122 ~= text.bytes[at])
        return isDouble && isLarge && content.count <= 60 ? .named : .none
    }

    private static func isDash(_ text: [UInt8], _ at: Int) -> Bool {
        switch text[at] {
        case 45, 95, 61, 42, 126, 43: true
        case 0xE2: at + 2 < text.count && text[at + 1] == 0x80 && (0x90...0x95 ~= text[at + 2])
        default: false
        }
    }

    /// Whether lines are few and short, as below a signature.
    private func isSlim(_ range: Range<Int>) -> Bool {
        var count = 0
        for index in range where !text.lines[index].isBlank {
            count += 1
            if text.lines[index].content.count > Self.widestLine || asks(index) { return false }
            if announces(index) { return false }
        }
        return count > 0 && count <= Self.mostLinesUnmarked
    }

    /// A line that promises others, or belongs to a listed change: never a signature's.
    private func announces(_ index: Int) -> Bool {
        let content = text.lines[index].content
        guard let last = content.last else { return false }
        return text.folded[last] == 58 && content.count > 8
            || text.folded[content].starts(with: "diff --git ".utf8)
    }

    private func asks(_ index: Int) -> Bool {
        let content = text.lines[index].content
        return content.contains { at in
            text.folded[at] == 63 && (at + 1 == content.upperBound || text.folded[at + 1] == 32)
        }
    }

    // MARK: - Footers

    /// Where a mobile footer begins at the end of the zone.
    private func footer(_ zone: Range<Int>) -> Int? {
        var seen = 0
        var index = zone.upperBound - 1
        while index >= zone.lowerBound, seen < 5 {
            defer { index -= 1 }
            if text.lines[index].isBlank { continue }
            seen += 1
            guard isFooter(index), isSlim(index..<zone.upperBound) else { continue }
            return withNameAbove(index, zone)
        }
        return nil
    }

    private func isFooter(_ index: Int) -> Bool {
        var content = text.lines[index].content
        while let first = content.first,
            Self.isDash(text.folded, first) || text.folded[first] == 40
                || text.folded[first] == 60
        {
            content = text.trimmed((first + 1)..<content.upperBound)
        }
        let match = SignatureWords.footers.match(
            text.folded, content.lowerBound, content.upperBound)
        guard let length = match ?? (namesDevice(content) ? 0 : nil) else { return false }
        let rest = (content.lowerBound + length)..<content.upperBound
        let words = text.folded[rest].split(separator: 32).count
        let hasComma = zip(rest, rest.dropFirst()).contains {
            text.folded[$0] == 44 && text.folded[$1] == 32
        }
        let isBracketed = content.lowerBound > text.lines[index].content.lowerBound
        let isDevice = SignatureWords.devices.isFound(text.folded, content)
        let hasDigit = rest.contains { Dates.isDigit(text.folded[$0]) }
        guard isDevice || (words <= 5 && !hasDigit) || isBracketed else { return false }
        return words <= 12 && (!hasComma || isBracketed) && content.count <= Self.widestLine
    }

    /// Whether a short line says that some device sent it.
    private func namesDevice(_ content: Range<Int>) -> Bool {
        content.count <= 72 && SignatureWords.sendings.isFound(text.folded, content)
            && SignatureWords.devices.isFound(text.folded, content)
            && text.folded[content].count(where: { $0 == 32 }) <= 7
            && !Addresses.isFound(text.folded, content)
    }

    /// A bare name right above "via mobile" goes with it.
    private func withNameAbove(_ index: Int, _ zone: Range<Int>) -> Int {
        let content = text.lines[index].content
        guard content.count <= 16, index > zone.lowerBound, isNameLike(index - 1),
            index - 1 == zone.lowerBound || text.lines[index - 2].isBlank
        else { return index }
        return index - 1
    }

    /// Where a paragraph of legal text begins at the end of the zone.
    private func disclaimer(_ zone: Range<Int>) -> Int? {
        var paragraphs = 0
        var found: Int?
        var index = zone.upperBound - 1
        while index > zone.lowerBound, paragraphs < 6, zone.upperBound - index < 60 {
            let isStart = text.lines[index - 1].isBlank && !text.lines[index].isBlank
            if beginsDisclaimer(index), isLegal(index), isStart || zone.upperBound - index <= 3 {
                found = index
            }
            if isStart { paragraphs += 1 }
            index -= 1
        }
        return found
    }

    private func beginsDisclaimer(_ index: Int) -> Bool {
        var content = text.lines[index].content
        while let first = content.first, !isWordStart(text.folded[first]), content.count > 4 {
            content = (first + 1)..<content.upperBound
        }
        return SignatureWords.disclaimers.match(
            text.folded, content.lowerBound, content.upperBound) != nil
    }

    /// Whether the paragraph from `index` speaks of secrecy, paper or subscriptions.
    private func isLegal(_ index: Int) -> Bool {
        var at = index
        while at < text.lines.count, at < index + 8, !text.lines[at].isBlank {
            if SignatureWords.legal.isFound(text.folded, text.lines[at].content) { return true }
            at += 1
        }
        return false
    }

    private func isWordStart(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 0xC3 && byte < 0xF0 && byte != 0xE2)
    }

    // MARK: - Closings and contact blocks

    /// "- Name" or "/Name" as the last line.
    private func dashedName(_ zone: Range<Int>) -> Int? {
        guard let index = zone.last, index > zone.lowerBound else { return nil }
        let content = text.lines[index].content
        guard let first = content.first, content.count >= 2, content.count <= 40 else { return nil }
        let byte = text.folded[first]
        let isDash = byte == 45 || byte == 47 || byte == 126 || Self.isDash(text.folded, first)
        guard isDash, byte != 43, byte != 42, byte != 95 else { return nil }
        var start = first + (byte == 0xE2 ? 3 : 1)
        while start < content.upperBound, text.folded[start] == 32 { start += 1 }
        let name = start..<content.upperBound
        guard !name.isEmpty, isBareName(name), !isListed(index, zone, byte) else { return nil }
        var above = index - 1
        while above > zone.lowerBound, text.lines[above].isBlank { above -= 1 }
        if let last = text.lines[above].content.last, text.folded[last] == 58 { return nil }
        return index
    }

    /// Whether other lines start with the same mark, as in a list.
    private func isListed(_ index: Int, _ zone: Range<Int>, _ byte: UInt8) -> Bool {
        let start = max(zone.lowerBound, index - 6)
        return (start..<index).contains { at in
            text.lines[at].content.first.map { text.folded[$0] == byte } ?? false
        }
    }

    /// At most four words of letters.
    private func isBareName(_ range: Range<Int>) -> Bool {
        let words = text.folded[range].split(separator: 32)
        guard !words.isEmpty, words.count <= 4 else { return false }
        return text.folded[range].allSatisfy {
            ($0 >= 97 && $0 <= 122) || $0 >= 128 || $0 == 32 || $0 == 46 || $0 == 39 || $0 == 45
        }
    }

    private func isNameLike(_ index: Int) -> Bool {
        let content = text.lines[index].content
        return content.count <= 60 && isBareName(content) && !endsSentence(content)
            && (text.bytes[content.lowerBound] <= 90 || text.bytes[content.lowerBound] >= 128)
    }

    /// The closing phrase with what follows; the end leaves out a postscript.
    private func closing(_ zone: Range<Int>) -> (Range<Int>, Int)? {
        var filled = 0
        var found: Int?
        var end = zone.upperBound
        var index = zone.upperBound - 1
        while index >= zone.lowerBound, filled <= Self.mostLinesUnmarked + 2 {
            defer { index -= 1 }
            let content = text.lines[index].content
            if content.isEmpty { continue }
            filled += 1
            if isPostscript(content) {
                end = index
                found = nil
                filled = 0
                continue
            }
            if isClosing(content) || isLocalClosing(index, content, zone.upperBound) {
                if let found, found - index > 3 { break }
                found = index
            } else if content.count > Self.widestLine || asks(index) {
                break
            }
        }
        return found.map { ($0..<end, trimmedEnd($0..<end)) }
    }

    private func isPostscript(_ content: Range<Int>) -> Bool {
        SignatureWords.postscripts.match(
            text.folded, content.lowerBound, content.upperBound) != nil
            && content.count > 6
    }

    /// A closing alone on its line, or with a name of up to four words behind a comma.
    private func isClosing(_ content: Range<Int>) -> Bool {
        guard content.count <= 90 else { return false }
        var start = content.lowerBound
        while start < content.upperBound, text.folded[start] == 42 || text.folded[start] == 95 {
            start += 1
        }
        guard
            let length = SignatureWords.closings.match(text.folded, start, content.upperBound)
        else { return false }
        var at = start + length
        guard at < content.upperBound else { return true }
        let isBroken = [44, 33, 46, 45, 0xE3, 59, 58].contains(text.folded[at])
        while at < content.upperBound, !isWordStart(text.folded[at]) { at += 1 }
        if at >= content.upperBound { return true }
        return isBroken && length >= 4 && isBareName(at..<content.upperBound)
    }

    /// "Greetings from the harbour," right above a name.
    private func isLocalClosing(_ index: Int, _ content: Range<Int>, _ end: Int) -> Bool {
        guard content.count <= 60, index + 1 < end, let last = content.last,
            SignatureWords.closings.match(text.folded, content.lowerBound, content.upperBound)
                != nil
        else { return false }
        let isBroken = text.folded[last] == 44
        return isNameLike(index + 1) && text.lines[index + 1].content.count <= 32
            && (isBroken || index == 0 || text.lines[index - 1].isBlank)
    }

    /// Where a contact block without a closing begins: the sender's name and short lines.
    private func contactBlock(_ zone: Range<Int>) -> Int? {
        var start = zone.upperBound
        var contacts = 0
        var lines = 0
        var blanks = 0
        var sentences = 0
        var best: Int?
        while start > zone.lowerBound, lines <= Self.mostLinesUnmarked {
            let index = start - 1
            let content = text.lines[index].content
            start -= 1
            if content.isEmpty {
                blanks += 1
                if blanks > 2 { break }
                continue
            }
            lines += 1
            if content.count > Self.widestLine || asks(index) || endsSentence(content) { break }
            contacts += contactWeight(content)
            if text.folded[content.upperBound - 1] == 46 { sentences += 1 }
            let isTop = index == zone.lowerBound || text.lines[index - 1].isBlank
            let isBare = isTop && sentences == 0 && isNameLike(index)
            let isName = holdsSenderName(content, sharing: contacts > 0 || isBare ? 1 : 2)
            if isName, lines >= 2, isTop || contacts > 0 { best = index }
            if isName, isTop, content.contains(where: { text.folded[$0] == 124 }) { best = index }
            if isTop, lines >= 2, contacts >= 2, isNameLike(index), !text.lines[index + 1].isBlank {
                best = index
            }
        }
        return best
    }

    private func endsSentence(_ content: Range<Int>) -> Bool {
        guard let last = content.last else { return false }
        if content.count >= 3, text.folded[(last - 2)...last].elementsEqual([0xE3, 0x80, 0x82]) {
            return true
        }
        guard content.count > 50 else { return false }
        return text.folded[last] == 46 || text.folded[last] == 33
    }

    /// How surely a line belongs to a contact block: address, label and digits count one each.
    private func contactWeight(_ content: Range<Int>) -> Int {
        let digits = content.count(where: { Dates.isDigit(text.folded[$0]) })
        let isLabelled =
            SignatureWords.contacts.match(text.folded, content.lowerBound, content.upperBound)
            != nil
        let isNumber = digits >= 7 || text.folded[content.lowerBound] == 43
        if isLabelled, digits >= 12 { return 2 }
        return isLabelled || isNumber || Addresses.isFound(text.folded, content) ? 1 : 0
    }

    /// A short line with a word of the sender's name and no label.
    private func holdsSenderName(_ content: Range<Int>, sharing least: Int) -> Bool {
        guard content.count <= 60, !nameWords.isEmpty,
            !content.contains(where: { text.folded[$0] == 58 || text.folded[$0] == 64 })
        else { return false }
        let words = Self.words(Array(text.folded[content]))
        guard words.count <= 7 else { return false }
        let shared = words.count { nameWords.contains($0) }
        return shared >= min(least, nameWords.count)
    }
}
