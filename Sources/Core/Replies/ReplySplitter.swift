internal import Hypertext

/// Labels the lines of a body: structure first, words second, doubt for the author.
struct ReplySplitter {
    private(set) var text: BodyText
    /// Whether something at the author's own level says that an earlier mail is quoted.
    private(set) var hasSeparation = false
    private let trustsContainers: Bool

    /// Introductions looked for inside lines; more are no mail.
    private static let mostInsides = 8

    init(_ text: BodyText, trustsContainers: Bool) {
        self.text = text
        self.trustsContainers = trustsContainers
        splitSharedLines()
        labelArmor()
        label()
        extendQuotes()
        returnLoneMark()
    }

    /// Gives an introduction that shares a line with the author's words a line of its own.
    private mutating func splitSharedLines() {
        var index = 0
        var found = 0
        while index < text.lines.count, found < Self.mostInsides {
            if mayShare(index), let offset = IntroductionFinder(text: text).offsetInside(index) {
                text.split(index, at: withoutDashes(index, offset))
                found += 1
                index += 1
            } else if let end = IntroductionFinder(text: text).endInside(index) {
                text.split(index, at: end)
                found += 1
                index += 1
            }
            index += 1
        }
    }

    /// GroupWise's line: three marks, a person, a moment, three marks.
    private func isGroupWise(_ index: Int) -> Bool {
        let line = text.lines[index]
        guard line.depth == 3, line.content.count > 20 else { return false }
        var date = false
        var time = false
        Dates.scan(text.folded, line.content, date: &date, time: &time)
        return date && time && text.folded[line.content].suffix(3).allSatisfy { $0 == 62 }
    }

    /// What OpenPGP puts around a text that it signs in clear (RFC 9580 §7).
    private mutating func labelArmor() {
        guard let start = text.nextFilled(0), isLine(start, "-----begin pgp signed message-----")
        else { return }
        var at = start
        while at < text.lines.count, !text.lines[at].isBlank {
            text.lines[at].label = .separator
            at += 1
        }
        let end = text.lines.indices.last { isLine($0, "-----begin pgp signature-----") }
        for at in (end ?? text.lines.count)..<text.lines.count {
            text.lines[at].label = .signature
        }
    }

    private func isLine(_ index: Int, _ words: String) -> Bool {
        text.folded[text.lines[index].content].elementsEqual(words.utf8)
    }

    /// Dashes right before the introduction go with it.
    private func withoutDashes(_ index: Int, _ offset: Int) -> Int {
        var start = offset
        while start > text.lines[index].content.lowerBound + 1,
            text.folded[start - 1] == 45 || text.folded[start - 1] == 32
        { start -= 1 }
        return start
    }

    /// Only the line before a quote, or one that ends with a colon, can share.
    private func mayShare(_ index: Int) -> Bool {
        let line = text.lines[index]
        guard line.depth == 0, let last = line.content.last, line.content.count > 20 else {
            return false
        }
        if IntroductionFinder(text: text).isOpener(line.content) { return false }
        if text.folded[last] == 58 { return true }
        guard index + 1 < text.lines.count, let next = text.lines[index + 1].content.last else {
            return false
        }
        return text.folded[next] == 58 && text.lines[index + 1].content.count < 120
    }

    private mutating func label() {
        var index = 0
        var sawWords = false
        var inContainer = false
        var sawQuoteInContainer = false
        while index < text.lines.count {
            let line = text.lines[index]
            if line.label != .author {
                index += 1
                continue
            }
            if line.isBlank {
                if line.depth > 0 { text.lines[index].label = .quote }
                index += 1
                continue
            }
            let isContained = trustsContainers && line.marks.contains(.container)
            if !isContained {
                inContainer = false
            } else if !inContainer {
                inContainer = true
                sawQuoteInContainer = false
            }
            if trustsContainers, line.marks.contains(.below), sawWords {
                cutRest(index, .quote)
                return
            }
            if sawWords, isGroupWise(index) {
                text.lines[index].label = .introduction
                cutRest(index + 1, .quote)
                return
            }
            if line.depth > 0, !isAuthorsIndentation(index) {
                text.lines[index].label = .quote
                sawQuoteInContainer = true
                index += 1
            } else if isContained, !sawQuoteInContainer {
                text.lines[index].label = .quote
                hasSeparation = true
                index += 1
            } else if let end = separation(index, sawWords: sawWords) {
                hasSeparation = true
                index = end
            } else {
                sawWords = true
                index += 1
            }
        }
    }

    /// Gmail also marks the author's own indentation as a quote; an introduction tells.
    private func isAuthorsIndentation(_ index: Int) -> Bool {
        let line = text.lines[index]
        return line.marks.contains(.indentation) && !line.marks.contains(.container)
            && !hasSeparation
    }

    /// Labels what separates at `index` and gives where to go on; nil where nothing does.
    private mutating func separation(_ index: Int, sawWords: Bool) -> Int? {
        let separators = SeparatorFinder(text: text)
        if let kind = separators.kind(at: index), !isMidSentence(index) {
            if kind == .original, !sawWords, index + 1 >= text.lines.count { return nil }
            return cut(index, 1, .separator, sawWords: sawWords)
        }
        if let length = HeaderBlockFinder(text: text).length(at: index) {
            labelLotusTop(index)
            return cut(index, length, .header, sawWords: sawWords)
        }
        if let length = IntroductionFinder(text: text).length(at: index) {
            return cut(index, length, .introduction, sawWords: sawWords)
        }
        return nil
    }

    /// Whether a sentence goes on across a line, from a small letter to a small letter.
    private func isMidSentence(_ index: Int) -> Bool {
        guard index > 0, index + 1 < text.lines.count,
            let before = text.lines[index - 1].content.last,
            let after = text.lines[index + 1].content.first
        else { return false }
        return isSmall(text.bytes[before]) && isSmall(text.bytes[after])
            && text.lines[index + 1].depth == 0
            && HeaderBlockFinder.named(text, index + 1) == nil
    }

    private func isSmall(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

    /// Lotus prints name and date above its fields, without names of their own.
    private mutating func labelLotusTop(_ index: Int) {
        guard index > 1, let kind = HeaderBlockFinder.named(text, index), kind != .from,
            !kind.contains(.from)
        else { return }
        var date = false
        var time = false
        var top = index
        while top > 0, index - top < 3, text.lines[top - 1].isBlank { top -= 1 }
        guard top > 0, text.lines[top - 1].content.count <= 60 else { return }
        Dates.scan(text.folded, text.lines[top - 1].content, date: &date, time: &time)
        guard date, time else { return }
        text.lines[top - 1].label = .header
        if top > 1, !text.lines[top - 2].isBlank, text.lines[top - 2].content.count <= 60,
            text.lines[top - 2].label == .author, top < 3 || text.lines[top - 3].isBlank
        {
            text.lines[top - 2].label = .header
        }
    }

    /// Cuts the lines that separate, and all that follows unless that is quoted line by line.
    private mutating func cut(
        _ index: Int, _ length: Int, _ label: BodyText.Label, sawWords: Bool
    ) -> Int {
        let end = min(index + length, text.lines.count)
        for at in index..<end { text.lines[at].label = label }
        labelRuleAbove(index, sawWords: sawWords)
        guard let next = text.nextFilled(end) else { return end }
        if text.lines[next].depth > 0 { return end }
        if label == .separator, HeaderBlockFinder(text: text).length(at: next) != nil {
            return end == next ? end : next
        }
        guard sawWords else { return end }
        if label == .introduction, labelInitials(next) { return end }
        cutRest(end, .quote)
        return text.lines.count
    }

    /// Labels lines marked by a name, `Richard> `, as some programs quote.
    private mutating func labelInitials(_ first: Int) -> Bool {
        guard let name = initials(first) else { return false }
        for at in first..<text.lines.count where !text.lines[at].isBlank {
            guard text.lines[at].content.starts(with: name, in: text) else { break }
            text.lines[at].label = .quote
        }
        return true
    }

    private func initials(_ index: Int) -> ArraySlice<UInt8>? {
        let content = text.lines[index].content
        guard let end = content.prefix(16).firstIndex(where: { text.bytes[$0] == 62 }),
            end > content.lowerBound,
            text.folded[content.lowerBound..<end].allSatisfy({ $0 >= 97 && $0 <= 122 })
        else { return nil }
        return text.bytes[content.lowerBound...end]
    }

    /// A rule drawn above a block of fields belongs to it.
    private mutating func labelRuleAbove(_ index: Int, sawWords: Bool) {
        var top = index
        while top > 0, index - top < 4, isRuleOrBlank(top - 1) { top -= 1 }
        for at in top..<index where !text.lines[at].isBlank { text.lines[at].label = .separator }
    }

    private func isRuleOrBlank(_ index: Int) -> Bool {
        text.lines[index].isBlank || SeparatorFinder(text: text).isRule(at: index)
    }

    private mutating func cutRest(_ start: Int, _ label: BodyText.Label) {
        hasSeparation = true
        for at in start..<text.lines.count { text.lines[at].label = label }
    }

    /// A single unmarked line between quoted ones is the wrapped end of the one before.
    private mutating func extendQuotes() {
        guard text.lines.count > 2 else { return }
        for index in 1..<(text.lines.count - 1) {
            let line = text.lines[index]
            guard line.label == .author, !line.isBlank, text.lines[index - 1].depth > 0,
                text.lines[index + 1].depth > 0, text.lines[index + 1].label != .introduction,
                !text.lines[index + 1].isBlank || startsLikeLink(line.content)
            else { continue }
            if startsLikeLink(line.content) || text.lines[index - 1].whole.count >= 68 {
                text.lines[index].label = .quote
            }
        }
    }

    /// One marked line in the middle of a paragraph, and none else, is decoration.
    private mutating func returnLoneMark() {
        guard !hasSeparation else { return }
        var quotes = 0
        var last = 0
        for (index, line) in text.lines.enumerated() where line.label == .quote && !line.isBlank {
            quotes += 1
            last = index
        }
        guard quotes == 1, last > 0, last + 1 < text.lines.count, text.lines[last].marks.isEmpty
        else { return }
        let neighbours = [text.lines[last - 1], text.lines[last + 1]]
        if neighbours.allSatisfy({ !$0.isBlank && $0.label == .author }) {
            text.lines[last].label = .author
        }
    }

    private func startsLikeLink(_ range: Range<Int>) -> Bool {
        guard let first = range.first, [40, 60, 95, 104].contains(text.folded[first]) else {
            return false
        }
        let start = text.folded[range]
        return ["(http", "<http", "http", "_", "<mail"].contains { start.starts(with: $0.utf8) }
    }
}

extension Range<Int> {
    /// Whether the bytes of the range in `text` begin with the given ones.
    fileprivate func starts(with prefix: ArraySlice<UInt8>, in text: BodyText) -> Bool {
        text.bytes[self].starts(with: prefix)
    }
}
