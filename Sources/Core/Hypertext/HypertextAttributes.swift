/// The attributes of one tag that decide about text and structure.
struct HypertextAttributes {
    var classNames = 0..<0
    var identifier = 0..<0
    var name = 0..<0
    var style = 0..<0
    var target = 0..<0
    var alternative = 0..<0
    var kind = 0..<0
    var marker = 0..<0
    var isHidden = false

    /// Whether anything stands there that mail programs name containers by.
    var isNamed: Bool {
        !(classNames.isEmpty && identifier.isEmpty && name.isEmpty && marker.isEmpty)
    }

    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Reads attributes from `start`; gives them and the offset after the closing `>`.
    static func read(
        _ html: Bytes, from start: Int, quotes: LastQuotes
    ) -> (HypertextAttributes, Int) {
        var result = HypertextAttributes()
        var at = start
        while at < html.count {
            let byte = html[at]
            if byte == 62 { return (result, at + 1) }
            if byte <= 32 || byte == 47 || byte == 61 || byte == 34 || byte == 39 {
                at += 1
                continue
            }
            let nameStart = at
            while at < html.count, !endsName(html[at]) { at += 1 }
            let name = nameStart..<at
            var probe = at
            while probe < html.count, html[probe] <= 32 { probe += 1 }
            guard probe < html.count, html[probe] == 61 else {
                result.note(html, name, value: at..<at)
                continue
            }
            let value = readValue(html, at: &probe, quotes: quotes)
            at = probe
            result.note(html, name, value: value)
        }
        return (result, at)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 61 || byte == 62 || byte == 47
    }

    /// Reads the value after `=` at `at`. An unclosed quote ends at the end of the tag.
    private static func readValue(
        _ html: Bytes, at: inout Int, quotes: LastQuotes
    ) -> Range<Int> {
        at += 1
        while at < html.count, html[at] <= 32 { at += 1 }
        guard at < html.count else { return at..<at }
        let quote = html[at]
        guard quote == 34 || quote == 39 else {
            let start = at
            while at < html.count, html[at] > 32, html[at] != 62 { at += 1 }
            return start..<at
        }
        let start = at + 1
        guard start <= (quote == 34 ? quotes.double : quotes.single) else {
            at = start
            while at < html.count, html[at] != 62 { at += 1 }
            return start..<at
        }
        var end = start
        while end < html.count, html[end] != quote { end += 1 }
        at = min(end + 1, html.count)
        return start..<end
    }

    /// Where the last quote marks stand, so that no search for a missing one is repeated.
    struct LastQuotes {
        let double: Int
        let single: Int

        init(_ html: Bytes) {
            double = html.lastIndex(of: 34) ?? -1
            single = html.lastIndex(of: 39) ?? -1
        }
    }

    private mutating func note(_ html: Bytes, _ name: Range<Int>, value: Range<Int>) {
        switch HypertextElement.key(html[name]) {
        case Self.classKey: classNames = value
        case Self.identifierKey: identifier = value
        case Self.nameKey: self.name = value
        case Self.styleKey: style = value
        case Self.targetKey: target = value
        case Self.alternativeKey: alternative = value
        case Self.kindKey: kind = value
        case Self.markerKey: marker = value
        case Self.hiddenKey: isHidden = true
        default: break
        }
    }

    private static let classKey = HypertextElement.key("class".utf8)
    private static let identifierKey = HypertextElement.key("id".utf8)
    private static let nameKey = HypertextElement.key("name".utf8)
    private static let styleKey = HypertextElement.key("style".utf8)
    private static let targetKey = HypertextElement.key("href".utf8)
    private static let alternativeKey = HypertextElement.key("alt".utf8)
    private static let kindKey = HypertextElement.key("type".utf8)
    private static let markerKey = HypertextElement.key("data-marker".utf8)
    private static let hiddenKey = HypertextElement.key("hidden".utf8)
}
