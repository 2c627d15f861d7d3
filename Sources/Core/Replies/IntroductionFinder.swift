internal import Hypertext

/// Finds lines like "On … Someone wrote:", wrapped or not, in any of its languages.
struct IntroductionFinder {
    let text: BodyText

    /// Lines that one introduction may be wrapped over.
    static let mostLines = 5
    /// Bytes of one introduction; longer ones are prose.
    static let mostBytes = 420
    /// Bytes of a line that can be part of one.
    static let longestLine = 400

    /// What stands in the words of the lines joined so far.
    private struct Features {
        var verb = false
        var address = false
        var date = false
        var time = false
        var colon = false

        mutating func add(_ text: BodyText, _ range: Range<Int>) {
            if !verb { verb = IntroductionWords.verbs.isFound(text.folded, range) }
            Dates.scan(text.folded, range, date: &date, time: &time)
            if !address { address = Addresses.isFound(text.folded, range) }
            colon = range.last.map { text.folded[$0] == 58 } ?? false
            if !colon, verb, range.count > 4, text.folded[range].suffix(3).allSatisfy({ $0 == 45 })
            {
                colon = true
            }
        }
    }

    /// How many lines from `start` make an introduction; nil where none begins.
    func length(at start: Int) -> Int? {
        let first = text.lines[start]
        guard first.content.count <= Self.longestLine else { return nil }
        if first.marks.contains(.introduction) { return marked(start) }
        let opens = isOpener(first.content)
        let isDated = !opens && !mayEnd(first.content) && isDate(first.content)
        guard opens || isDated || mayEnd(first.content) else { return nil }
        var features = Features()
        var bytes = 0
        var at = start
        while at < text.lines.count, at - start < Self.mostLines {
            let line = text.lines[at]
            if line.isBlank, !(opens && crossesBlank(at)) { break }
            if line.depth != first.depth, !isTail(line) { break }
            bytes += line.content.count
            guard bytes <= Self.mostBytes else { break }
            features.add(text, line.content)
            let lines = at - start + 1
            if isAccepted(features, opens: opens, lines: lines, next: at + 1),
                !isDated || lines > 1 && isQuoted(at + 1)
            {
                return lines
            }
            if features.colon, !isLabel(line.content) { break }
            at += 1
        }
        return nil
    }

    /// Whether a short line holds a year and a day or a time, as the first of a wrapped
    /// introduction does in whatever language.
    private func isDate(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longestDate else { return false }
        var date = false
        var time = false
        Dates.scan(text.folded, range, date: &date, time: &time)
        return date && range.count { Dates.isDigit(text.folded[$0]) } >= 5
    }

    /// Bytes of a line that is little more than a date.
    private static let longestDate = 90

    /// A colon inside a wrapped introduction: an empty line or "<mailto:".
    private func isLabel(_ range: Range<Int>) -> Bool { range.count < 12 }

    private func marked(_ start: Int) -> Int {
        var at = start
        while at < text.lines.count, text.lines[at].marks.contains(.introduction) { at += 1 }
        return at - start
    }

    /// A blank line may follow where the next line carries on with the address.
    private func crossesBlank(_ at: Int) -> Bool {
        guard at + 1 < text.lines.count, !text.lines[at + 1].content.isEmpty else { return false }
        return text.folded[text.lines[at + 1].content.lowerBound] == 60
    }

    /// "> wrote:" at the end of an introduction looks like a quote and is none.
    private func isTail(_ line: BodyText.Line) -> Bool {
        guard line.content.count <= 60, let last = line.content.last else { return false }
        return text.folded[last] == 58
            && (IntroductionWords.verbs.match(
                text.folded, line.content.lowerBound, line.content.upperBound) != nil
                || Addresses.isFound(text.folded, line.content))
    }

    private func isAccepted(_ found: Features, opens: Bool, lines: Int, next: Int) -> Bool {
        let strongStart = opens || lines == 1
        if found.colon, found.verb {
            if found.address, strongStart || found.date { return true }
            if opens, found.time || (found.date && isQuoted(next)) { return true }
            if found.date, found.time { return true }
            return strongStart && isQuoted(next, byMarkOnly: true)
        }
        if found.colon, found.address, found.date, !isListed(next), !isListed(next - lines - 1) {
            return true
        }
        if found.address, found.date || found.time, isQuoted(next) { return true }
        return opens && found.verb && (found.date || found.time) && isQuoted(next)
    }

    /// Whether a line beside ends in a colon and holds an address too, as the lines of a list do.
    private func isListed(_ index: Int) -> Bool {
        guard text.lines.indices.contains(index), let last = text.lines[index].content.last else {
            return false
        }
        return text.folded[last] == 58
            && Addresses.isFound(text.folded, text.lines[index].content)
    }

    /// Whether the next line with words is a quote.
    ///
    /// What the author indented in HTML may be one, `byMarkOnly` it is none.
    private func isQuoted(_ index: Int, byMarkOnly: Bool = false) -> Bool {
        guard let next = text.nextFilled(index), next - index <= 5 else { return false }
        let line = text.lines[next]
        if next == index, line.depth > 0, isTail(line) { return false }
        let isIndented = line.marks.contains(.indentation) && !line.marks.contains(.container)
        if byMarkOnly, isIndented { return false }
        if line.depth > 0 || line.marks.contains(.indentation) { return true }
        return HeaderBlockFinder.named(text, next) != nil
    }

    /// Whether a line may be the whole or the first line of an introduction by its look.
    private func mayEnd(_ range: Range<Int>) -> Bool {
        guard let last = range.last, let first = range.first else { return false }
        let byte = text.folded[first]
        return text.folded[last] == 58 || (byte >= 48 && byte <= 57)
            || IntroductionWords.calendar.match(text.folded, first, range.upperBound) != nil
            || Addresses.isFound(text.folded, range)
    }

    /// Whether an opening word stands first and a date after it.
    func isOpener(_ range: Range<Int>) -> Bool {
        guard let start = range.first(where: { text.folded[$0] != 45 && text.folded[$0] != 32 })
        else { return false }
        if text.folded[start] >= 48, text.folded[start] <= 57 {
            var date = false
            var time = false
            Dates.scan(
                text.folded, start..<min(start + 30, range.upperBound), date: &date, time: &time)
            return date || time
        }
        if let length = IntroductionWords.openers.match(text.folded, start, range.upperBound) {
            return Dates.mayStart(text.folded, start + length, range.upperBound)
        }
        return IntroductionWords.calendar.match(text.folded, start, range.upperBound) != nil
            && Dates.mayStart(text.folded, start, range.upperBound)
    }

    /// Where an introduction begins inside a line after the author's words.
    func offsetInside(_ index: Int) -> Int? {
        let line = text.lines[index]
        guard line.content.count > 20, line.content.count <= Self.longestLine, line.depth == 0
        else { return nil }
        var at = line.content.lowerBound + 1
        while at + 8 < line.content.upperBound {
            let byte = text.bytes[at]
            let before = text.bytes[at - 1]
            if byte >= 65, byte <= 90, before == 32 || before == 45,
                opensInside(at..<line.content.upperBound), endsAsIntroduction(index, from: at)
            {
                return at
            }
            at += 1
        }
        return nil
    }

    /// Where the quoted words begin that share a line with the introduction before them.
    func endInside(_ index: Int) -> Int? {
        let line = text.lines[index]
        guard line.content.count <= Self.longestLine, line.depth == 0, isOpener(line.content)
        else { return nil }
        for at in line.content.dropFirst(20).dropLast(2) where text.bytes[at] == 58 {
            var found = Features()
            found.add(text, line.content.lowerBound..<(at + 1))
            if found.verb, found.address, found.date || found.time, text.folded[at + 1] == 32 {
                return at + 1
            }
        }
        return nil
    }

    private func opensInside(_ range: Range<Int>) -> Bool {
        IntroductionWords.openers.match(text.folded, range.lowerBound, range.upperBound).map {
            Dates.mayStart(text.folded, range.lowerBound + $0, range.upperBound)
        } ?? false
    }

    private func endsAsIntroduction(_ index: Int, from start: Int) -> Bool {
        var found = Features()
        for at in index..<min(index + 3, text.lines.count) {
            let line = text.lines[at]
            guard !line.isBlank else { return false }
            found.add(text, at == index ? start..<line.content.upperBound : line.content)
            if found.colon {
                return found.verb && found.date && (found.address || isQuoted(at + 1))
            }
        }
        return false
    }
}

/// Looks for addresses in folded text.
enum Addresses {
    /// Whether `name@host` stands in the range.
    static func isFound(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound + 1
        while at + 1 < range.upperBound {
            if text[at] == 64, text[at - 1] > 32, text[at - 1] != 64, isWord(text[at + 1]) {
                return true
            }
            at += 1
        }
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 128 || byte == 91
    }
}

/// Looks for dates and times of the day in folded text.
enum Dates {
    /// Notes whether a year or numeric date, and whether a time, stand in the range.
    static func scan(_ text: [UInt8], _ range: Range<Int>, date: inout Bool, time: inout Bool) {
        var at = range.lowerBound
        while at < range.upperBound {
            guard isDigit(text[at]) else {
                at += 1
                continue
            }
            let start = at
            while at < range.upperBound, isDigit(text[at]) { at += 1 }
            let count = at - start
            if count == 4, text[start] == 49 || text[start] == 50 { date = true }
            guard at + 1 < range.upperBound, count <= 4 else { continue }
            let next = text[at]
            if count <= 2, next == 58 || next == 46 || next == 104, isDigit(text[at + 1]) {
                if next != 46 || isFollowedByTwo(text, at + 1, range.upperBound) { time = true }
            }
            if next == 47 || next == 46 || next == 45, isDigit(text[at + 1]), count <= 2 {
                date = true
            }
        }
    }

    private static func isFollowedByTwo(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
        at + 1 < end && isDigit(text[at + 1]) && (at + 2 >= end || !isDigit(text[at + 2]))
    }

    /// Whether a date may begin here: a digit soon, or the name of a day or month.
    static func mayStart(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var at = start
        let limit = min(end, start + 28)
        while at < limit {
            if isDigit(text[at]) { return true }
            at += 1
        }
        return false
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
