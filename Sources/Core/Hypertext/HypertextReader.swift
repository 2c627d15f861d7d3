/// Walks over HTML once and writes lines; open elements are kept on a stack, not in recursion.
struct HypertextReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private(set) var output: [UInt8] = []
    private(set) var lines: [HypertextPage.Line] = []
    private(set) var links: [HypertextPage.Link] = []

    private var stack: [Open] = []
    private var openCounts = [Int](repeating: 0, count: 32)
    private var state = State()
    private var lineStart = 0
    private var lineDepth = 0
    private var lineMarks: HypertextPage.Marks = []
    private var lineIsOpen = false
    private var wantsSpace = false
    private var wantsBreak = false
    private var wantsBlank = false
    private var isBelow = false
    private var borderIsNear = false

    /// What elements inside inherit.
    private struct State {
        var depth: Int32 = 0
        var marks: HypertextPage.Marks = []
        var isHidden = false
        var keepsSpaces = false
        var listLevel: UInt8 = 0
        /// The number of the next item; 0 in a list without numbers.
        var nextItem: Int32 = 0
    }

    private struct Open {
        let element: HypertextElement
        let key: UInt64
        let before: State
        let linkStart: Int
        let target: Range<Int>
    }

    /// Open elements searched for the partner of an end tag; a stray end tag is then ignored.
    private static let searchedElements = 256

    mutating func read(_ html: Bytes) {
        output.reserveCapacity(html.count / 3 + 16)
        let quotes = HypertextAttributes.LastQuotes(html)
        let lastTagEnd = html.lastIndex(of: 62) ?? -1
        var at = 0
        while at < html.count {
            if html[at] == 60, at < lastTagEnd, at + 1 < html.count,
                let end = readMarkup(html, at, quotes)
            {
                at = end
            } else {
                at = readText(html, at)
            }
        }
        closeLine()
        trimBlankEnds()
    }

    /// Drops blank lines at both ends.
    private mutating func trimBlankEnds() {
        while let last = lines.last, last.range.isEmpty { lines.removeLast() }
        let blanks = lines.prefix { $0.range.isEmpty }.count
        if blanks > 0 { lines.removeFirst(blanks) }
    }

    // MARK: - Markup

    /// Reads a tag, comment or declaration at `at`; nil where `<` is text.
    private mutating func readMarkup(
        _ html: Bytes, _ at: Int, _ quotes: HypertextAttributes.LastQuotes
    ) -> Int? {
        let next = html[at + 1]
        if next == 33 || next == 63 { return skipDeclaration(html, at) }
        let isEnd = next == 47
        let nameStart = isEnd ? at + 2 : at + 1
        guard nameStart < html.count, html[nameStart] | 32 >= 97, html[nameStart] | 32 <= 122
        else { return isEnd ? skipPastTagEnd(html, at) : nil }
        var nameEnd = nameStart
        while nameEnd < html.count, Self.isNameByte(html[nameEnd]) { nameEnd += 1 }
        // An address in angle brackets that was not escaped is text.
        if nameEnd < html.count, html[nameEnd] == 64 { return nil }
        let key = HypertextElement.key(html[nameStart..<nameEnd])
        let element = HypertextElement.byKey[key] ?? .other
        if isEnd {
            close(html, element, key)
            return skipPastTagEnd(html, nameEnd)
        }
        let (attributes, end) = HypertextAttributes.read(html, from: nameEnd, quotes: quotes)
        if element == .rawSkipped { return skipRaw(html, end, key) }
        open(html, element, key, attributes)
        return end
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte > 32 && byte != 62 && byte != 47 && byte != 60 && byte != 64
    }

    private func skipPastTagEnd(_ html: Bytes, _ start: Int) -> Int {
        var at = start
        while at < html.count, html[at] != 62 { at += 1 }
        return min(at + 1, html.count)
    }

    private var commentEndIsMissing = false

    /// Skips `<!-- … -->`, `<!…>` and `<?…>`; an unclosed comment ends with its first `>`.
    private mutating func skipDeclaration(_ html: Bytes, _ start: Int) -> Int {
        let isComment =
            start + 3 < html.count && html[start + 1] == 33 && html[start + 2] == 45
            && html[start + 3] == 45
        guard isComment, !commentEndIsMissing else { return skipPastTagEnd(html, start) }
        var at = start + 4
        while at < html.count {
            if html[at] == 62, html[at - 1] == 45, html[at - 2] == 45 { return at + 1 }
            at += 1
        }
        commentEndIsMissing = true
        return skipPastTagEnd(html, start)
    }

    /// Skips the content of `<script>` and its like up to the end tag.
    private func skipRaw(_ html: Bytes, _ start: Int, _ key: UInt64) -> Int {
        var at = start
        while at + 1 < html.count {
            if html[at] == 60, html[at + 1] == 47 {
                var end = at + 2
                while end < html.count, end < at + 12, Self.isNameByte(html[end]) { end += 1 }
                if HypertextElement.key(html[(at + 2)..<end]) == key {
                    return skipPastTagEnd(html, end)
                }
            }
            at += 1
        }
        return html.count
    }

    /// Elements open inside each other; deeper ones only break lines. Honest mail has hundreds.
    private static let deepest = 10_000

    /// Mailspring's own element.
    private static let signatureElement = HypertextElement.key("signature".utf8)

    private mutating func open(
        _ html: Bytes, _ element: HypertextElement, _ key: UInt64,
        _ attributes: HypertextAttributes
    ) {
        closeImplied(html, element)
        var marks = HypertextMarkTables.marks(html, attributes, element: element)
        if key == Self.signatureElement { marks.insert(.signature) }
        if marks.contains(.below) { isBelow = true }
        if element.breaksLines, !state.isHidden { breakLine(blank: false) }
        guard !element.isVoid else {
            readVoid(html, element, attributes)
            return
        }
        let before = state
        state.marks.formUnion(marks.subtracting(.below))
        if !attributes.style.isEmpty {
            let style = HypertextStyle(html, attributes.style)
            if style.isHidden { state.isHidden = true }
            if style.keepsSpaces { state.keepsSpaces = true }
            if style.isBare, element == .blockquote { state.marks.insert(.indentation) }
            if style.hasTopBorder, element.breaksLines { borderIsNear = true }
        }
        if attributes.isHidden || element == .skipped { state.isHidden = true }
        if element.standsApart, !state.isHidden { breakLine(blank: true) }
        guard stack.count < Self.deepest else {
            state = before
            return
        }
        enter(element)
        stack.append(
            Open(
                element: element, key: key, before: before, linkStart: output.count,
                target: element == .anchor ? attributes.target : 0..<0))
        openCounts[Int(element.rawValue)] += 1
    }

    private mutating func enter(_ element: HypertextElement) {
        switch element {
        case .blockquote: state.depth &+= 1
        case .preformatted:
            state.keepsSpaces = true
            state.marks.insert(.preformatted)
        case .unorderedList, .orderedList:
            state.listLevel = min(state.listLevel + 1, 8)
            state.nextItem = element == .orderedList ? 1 : 0
        case .item: startItem()
        case .cell: if lineIsOpen, !wantsBreak { appendCellGap() }
        default: break
        }
    }

    private mutating func appendCellGap() {
        wantsSpace = false
        while output.count > lineStart, output.last == 32 { output.removeLast() }
        if output.count > lineStart { output.append(contentsOf: [32, 32]) }
    }

    /// Writes the mark of a list item and counts it in the list.
    private mutating func startItem() {
        guard !state.isHidden else { return }
        let number = state.nextItem
        if number > 0, let list = stack.lastIndex(where: { $0.element != .inline }),
            stack[list].element == .orderedList
        {
            state.nextItem &+= 1
            itemNumbers[list] = state.nextItem
        }
        let mark = number > 0 ? "\(number). " : "- "
        openLine()
        for _ in 1..<max(2, Int(state.listLevel)) { output.append(contentsOf: [32, 32]) }
        if state.listLevel <= 1 { output.removeLast(2) }
        output.append(contentsOf: mark.utf8)
        lineIsOpen = true
        itemStart = output.count
    }

    private var itemNumbers: [Int: Int32] = [:]
    private var itemStart = -1

    private mutating func readVoid(
        _ html: Bytes, _ element: HypertextElement, _ attributes: HypertextAttributes
    ) {
        guard !state.isHidden else { return }
        switch element {
        case .lineBreak: endLine()
        case .rule:
            breakLine(blank: false)
            openLine()
            lineMarks.insert(.rule)
            output.append(contentsOf: repeatElement(45, count: 24))
            breakLine(blank: false)
        case .image: readImage(html, attributes)
        default: break
        }
    }

    /// The words of a picture count where they stand for a character, as emoji do.
    private mutating func readImage(_ html: Bytes, _ attributes: HypertextAttributes) {
        let words = attributes.alternative
        guard !words.isEmpty, words.count <= 16, html[words].allSatisfy({ $0 >= 128 }) else {
            return
        }
        openLine()
        flushSpace()
        output.append(contentsOf: html[words])
    }

    /// Ends elements whose end tag HTML lets one leave out.
    private mutating func closeImplied(_ html: Bytes, _ element: HypertextElement) {
        guard let top = stack.last?.element else { return }
        switch (element, top) {
        case (.paragraph, .paragraph), (.item, .item), (.row, .row), (.cell, .cell),
            (.block, .paragraph), (.blockquote, .paragraph), (.table, .paragraph),
            (.unorderedList, .paragraph), (.orderedList, .paragraph):
            pop(html)
        case (.row, .cell):
            pop(html)
            if stack.last?.element == .row { pop(html) }
        default: break
        }
    }

    private mutating func close(_ html: Bytes, _ element: HypertextElement, _ key: UInt64) {
        guard !element.isVoid else {
            if element == .lineBreak { endLine() }
            return
        }
        guard openCounts[Int(element.rawValue)] > 0 else {
            if element == .paragraph { breakLine(blank: true) }
            return
        }
        let isTable = element == .table || element == .row || element == .cell
        let stopsAtBlocks = element == .inline || element == .anchor || element == .other
        var at = stack.count - 1
        let limit = max(0, stack.count - Self.searchedElements)
        while at >= limit {
            let open = stack[at]
            if open.key == key { break }
            if stopsAtBlocks, open.element.breaksLines { return }
            if !isTable, open.element == .cell { return }
            at -= 1
        }
        guard at >= limit else { return }
        while stack.count > at { pop(html) }
    }

    private mutating func pop(_ html: Bytes) {
        guard let open = stack.popLast() else { return }
        openCounts[Int(open.element.rawValue)] -= 1
        if !open.target.isEmpty { keepLink(html, open) }
        let hidden = state.isHidden
        let itemNumber = itemNumbers.isEmpty ? nil : itemNumbers[stack.count - 1]
        state = open.before
        if open.element == .item, let itemNumber { state.nextItem = itemNumber }
        if open.element == .orderedList { itemNumbers[stack.count] = nil }
        if open.element.breaksLines, !state.isHidden {
            breakLine(blank: open.element.standsApart && !hidden)
        }
    }

    private mutating func keepLink(_ html: Bytes, _ open: Open) {
        var start = open.linkStart
        while start < output.count, output[start] == 32 { start += 1 }
        guard links.count < HypertextPage.mostLinks, start < output.count,
            Self.isUseful(html[open.target])
        else { return }
        let target = String(decoding: html[open.target], as: UTF8.self)
        links.append(.init(range: start..<output.count, target: target))
    }

    private static func isUseful(_ target: Slice<Bytes>) -> Bool {
        let start = target.prefix(4).map { $0 | 32 }
        return start == Array("http".utf8) || start == Array("mail".utf8)
    }

    // MARK: - Text

    /// Reads text up to the next tag, collapsing white space and resolving references.
    private mutating func readText(_ html: Bytes, _ start: Int) -> Int {
        var at = start
        var isFirst = true
        while at < html.count {
            let byte = html[at]
            if byte == 60, !isFirst { return at }
            isFirst = false
            if state.isHidden {
                at += 1
            } else if byte == 38, let (scalar, end) = HypertextEntities.read(html, at: at) {
                append(scalar)
                at = end
            } else if byte <= 32 {
                at = readSpace(html, at)
            } else {
                at = copyRun(html, at)
            }
        }
        return at
    }

    /// Copies visible bytes up to the next byte with a meaning of its own.
    private mutating func copyRun(_ html: Bytes, _ start: Int) -> Int {
        var end = start + 1
        while end < html.count, html[end] > 32, html[end] != 60, html[end] != 38,
            html[end] != 0xC2, html[end] != 0xE2, html[end] != 0xEF
        { end += 1 }
        if let (space, length) = Self.specialSpace(html, start) {
            if space {
                openLine()
                flushSpace()
                output.append(32)
            }
            return start + length
        }
        openLine()
        flushSpace()
        output.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<end]))
        return end
    }

    /// No-break spaces become spaces; zero-width spaces and byte order marks go.
    private static func specialSpace(_ html: Bytes, _ at: Int) -> (isSpace: Bool, length: Int)? {
        guard at + 1 < html.count else { return nil }
        if html[at] == 0xC2, html[at + 1] == 0xA0 { return (true, 2) }
        guard at + 2 < html.count else { return nil }
        if html[at] == 0xE2, html[at + 1] == 0x80, html[at + 2] == 0x8B { return (false, 3) }
        if html[at] == 0xEF, html[at + 1] == 0xBB, html[at + 2] == 0xBF { return (false, 3) }
        return nil
    }

    private mutating func readSpace(_ html: Bytes, _ at: Int) -> Int {
        let byte = html[at]
        guard state.keepsSpaces else {
            wantsSpace = true
            return at + 1
        }
        if byte == 10 {
            endLine()
        } else if byte == 13 {
            if at + 1 >= html.count || html[at + 1] != 10 { endLine() }
        } else if byte == 32 || byte == 9 {
            openLine()
            output.append(32)
        }
        return at + 1
    }

    private mutating func append(_ scalar: UInt32) {
        if scalar == 0xA0 || scalar == 0x202F || scalar == 0x2007 {
            openLine()
            flushSpace()
            output.append(32)
        } else if scalar <= 32 {
            wantsSpace = true
        } else if scalar != 0x200B, scalar != 0xFEFF, scalar != 0xAD,
            let value = Unicode.Scalar(scalar)
        {
            openLine()
            flushSpace()
            output.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
        }
    }

    // MARK: - Lines

    /// Makes sure that a line is open and carries the marks of the text to come.
    private mutating func openLine() {
        if wantsBreak {
            let blank = wantsBlank
            if lineIsOpen { closeLine() }
            if blank, let last = lines.last, !last.range.isEmpty {
                let depth = min(last.depth, Int(state.depth))
                let marks = last.marks.intersection(state.marks)
                lines.append(.init(range: lineStart..<lineStart, depth: depth, marks: marks))
            }
            wantsBreak = false
            wantsBlank = false
            wantsSpace = false
        }
        guard !lineIsOpen else { return }
        lineIsOpen = true
        lineStart = output.count
        lineDepth = Int(state.depth)
        lineMarks = state.marks
        if isBelow { lineMarks.insert(.below) }
        if borderIsNear { lineMarks.insert(.border) }
        borderIsNear = false
    }

    private mutating func flushSpace() {
        if wantsSpace, output.count > lineStart, output.last != 32, output.count != itemStart {
            output.append(32)
        }
        wantsSpace = false
    }

    /// Asks for a new line before the next text, with a blank one between where asked.
    private mutating func breakLine(blank: Bool) {
        if output.count == itemStart, lineIsOpen { return }
        wantsBreak = true
        if blank { wantsBlank = true }
    }

    /// Ends the line at once, as `<br>` does; an empty one stays as a blank line.
    private mutating func endLine() {
        guard !state.isHidden else { return }
        openLine()
        closeLine()
    }

    private mutating func closeLine() {
        guard lineIsOpen else { return }
        lineIsOpen = false
        wantsSpace = false
        while output.count > lineStart, output.last == 32 { output.removeLast() }
        var start = lineStart
        if !lineMarks.contains(.preformatted) {
            while start < output.count, output[start] == 32, itemStart <= lineStart { start += 1 }
        }
        let isBlank = start >= output.count
        if isBlank, let last = lines.last, last.range.isEmpty { return }
        lines.append(.init(range: start..<output.count, depth: lineDepth, marks: lineMarks))
    }
}
