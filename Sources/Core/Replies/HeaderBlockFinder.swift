/// Finds blocks of mail fields (From, Sent, To, Subject) above an earlier mail.
struct HeaderBlockFinder {
    let text: BodyText

    /// Lines a block may have, wrapped values and blank lines included.
    static let mostLines = 24

    /// The kind of field that a line starts, or nil.
    static func named(_ text: BodyText, _ index: Int) -> HeaderWords.Kind? {
        let content = text.lines[index].content
        var end = content.lowerBound
        let limit = min(content.upperBound, end + HeaderWords.longest)
        while end < limit, text.folded[end] != 58 { end += 1 }
        guard end < limit, end > content.lowerBound else { return nil }
        return HeaderWords.kind(text.folded, content.lowerBound..<end)
    }

    /// How many lines from `start` make a block of fields; nil where none begins.
    func length(at start: Int) -> Int? {
        guard let first = Self.named(text, start), first != .other else { return nil }
        var kinds: HeaderWords.Kind = []
        var fields = 0
        var wrapped = 0
        var end = start
        var address = false
        var told = isLed(start)
        var at = start
        while at < text.lines.count, at - start < Self.mostLines {
            let line = text.lines[at]
            if line.isBlank {
                guard let next = nextField(at, kinds) else { break }
                at = next
                continue
            }
            if let kind = Self.named(text, at) {
                if fields >= 2, !kinds.isDisjoint(with: kind), kinds.contains(.subject) { break }
                if isOfPlaces(at, kind) { return nil }
                kinds.formUnion(kind)
                fields += 1
                wrapped = 0
            } else {
                wrapped += 1
                guard wrapped <= 2, continues(at, kinds) else { break }
            }
            if Addresses.isFound(text.folded, line.content) { address = true }
            if !told { told = holdsTime(line.content) }
            at += 1
            end = at
        }
        guard address || told else { return nil }
        return isBlock(kinds, fields: fields, address: address) ? end - start : nil
    }

    /// Whether something shows that an earlier mail begins: a quote mark, the page, a line above.
    private func isLed(_ start: Int) -> Bool {
        let line = text.lines[start]
        if line.depth > 0 || !line.marks.isEmpty { return true }
        let above = text.lines[..<start].suffix(3).last { !$0.isBlank }
        guard let above else { return false }
        if above.label != .author { return true }
        let separators = SeparatorFinder(text: text)
        return ((start - min(3, start))..<start).contains {
            separators.isRule(at: $0) || separators.kind(at: $0) != nil
        }
    }

    /// Whether a time of the day stands here, as where programs tell when a mail was sent.
    private func holdsTime(_ range: Range<Int>) -> Bool {
        var date = false
        var time = false
        Dates.scan(text.folded, range, date: &date, time: &time)
        return time
    }

    /// Whether "from" and "to" name moments, as the lines of a form do.
    private func isOfPlaces(_ index: Int, _ kind: HeaderWords.Kind) -> Bool {
        guard kind == .from || kind == .to else { return false }
        let content = text.lines[index].content
        let value = content.drop { text.folded[$0] != 58 }.dropFirst()
            .drop { text.folded[$0] <= 32 }
        guard let first = value.first, Dates.isDigit(text.folded[first]) else { return false }
        return !Addresses.isFound(text.folded, content)
    }

    /// Whether a line without a name carries on the value before it: fields must follow.
    private func continues(_ index: Int, _ kinds: HeaderWords.Kind) -> Bool {
        for at in (index + 1)..<max(index + 1, min(index + 3, text.lines.count)) {
            if text.lines[at].isBlank { return false }
            if Self.named(text, at) != nil { return true }
        }
        return false
    }

    /// The next field after blank lines where the block is not complete yet.
    private func nextField(_ index: Int, _ kinds: HeaderWords.Kind) -> Int? {
        guard !(kinds.contains(.subject) && kinds.contains(.from)) else { return nil }
        guard let next = text.nextFilled(index), next - index <= 2,
            let kind = Self.named(text, next), kind != .other
        else { return nil }
        return kinds.isDisjoint(with: kind) ? next : nil
    }

    private func isBlock(_ kinds: HeaderWords.Kind, fields: Int, address: Bool) -> Bool {
        guard fields >= 2 else { return false }
        let main: [HeaderWords.Kind] = [.from, .sent, .to, .subject]
        let count = main.filter { kinds.contains($0) }.count
        if count >= 3, kinds.contains(.from) || address { return true }
        return count == 2 && (address || (kinds.contains(.from) && kinds.contains(.subject)))
    }
}
