internal import Hypertext
internal import MIME

/// The text of a body as lines, with a folded copy in which words are looked up.
struct BodyText {
    /// What a line turned out to be.
    enum Label: UInt8 {
        case author, quote, introduction, header, separator, signature, footer, file
    }

    /// Whether the end of a line is one that its author wrote.
    enum Flow: UInt8 {
        /// A line whose end stands.
        case fixed
        /// The last line of a flowed paragraph.
        case closed
        /// One that goes on behind its space, and one that goes on without it (DelSp).
        case soft, softWithoutSpace
    }

    struct Line {
        /// The line as it stands, without its line end.
        let whole: Range<Int>
        /// The line without quote marks and outer spaces.
        let content: Range<Int>
        let depth: Int
        let marks: HypertextPage.Marks
        var label = Label.author
        /// How the line goes on in the next one; format=flowed (RFC 3676).
        var flow = Flow.fixed

        var isBlank: Bool { content.isEmpty }
    }

    /// Takes lines for flowed ones: a space at the end joins the next line of the same depth.
    mutating func flow(_ range: Range<Int>, deletesSpace: Bool) {
        for index in range.clamped(to: lines.indices) {
            let whole = lines[index].whole
            let isMark = bytes[whole].elementsEqual([45, 45, 32])
            let isSoft = whole.last.map { bytes[$0] == 32 } ?? false
            let soft = deletesSpace ? Flow.softWithoutSpace : .soft
            lines[index].flow = !isSoft || isMark ? .closed : soft
        }
    }

    /// Takes files between the lines for what they are: nobody's words.
    mutating func labelFiles() {
        let files = EmbeddedFile.ranges(in: bytes)
        guard var file = files.first else { return }
        var next = 1
        for index in lines.indices {
            while lines[index].whole.lowerBound >= file.upperBound, next < files.count {
                file = files[next]
                next += 1
            }
            if file.contains(lines[index].whole.lowerBound) { lines[index].label = .file }
        }
    }

    /// UTF-8 with LF line ends.
    let bytes: [UInt8]
    /// As long as `bytes`: small letters, plain spaces and colons.
    let folded: [UInt8]
    /// Whether the text was made of HTML.
    let isHypertext: Bool
    var lines: [Line] = []

    /// Splits plain text; `marks` gives what is known of each line from HTML.
    init(_ bytes: [UInt8], marks: [HypertextPage.Marks] = []) {
        self.bytes = bytes
        folded = FoldedBytes.fold(bytes)
        isHypertext = !marks.isEmpty
        lines.reserveCapacity(bytes.count { $0 == 10 } + 1)
        var start = 0
        while start <= bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            let index = lines.count
            lines.append(line(start..<end, index < marks.count ? marks[index] : []))
            start = end + 1
        }
    }

    private func line(_ whole: Range<Int>, _ marks: HypertextPage.Marks) -> Line {
        var at = whole.lowerBound
        var depth = 0
        var contentStart = at
        while at < whole.upperBound {
            if folded[at] == 62 {
                depth += 1
                contentStart = at + 1
            } else if folded[at] != 32, folded[at] != 9 {
                break
            } else if depth == 0, at - whole.lowerBound >= 3 {
                break
            }
            at += 1
        }
        if depth == 0, let end = initialsEnd(whole) {
            depth = 1
            contentStart = end
        }
        let content = trimmed((depth == 0 ? whole.lowerBound : contentStart)..<whole.upperBound)
        return Line(whole: whole, content: content, depth: depth, marks: marks)
    }

    /// The end of `JS> `, the quote mark of programs that put initials before it.
    private func initialsEnd(_ whole: Range<Int>) -> Int? {
        var at = whole.lowerBound
        while at < whole.upperBound, at < whole.lowerBound + 3, bytes[at] >= 65, bytes[at] <= 90 {
            at += 1
        }
        guard at > whole.lowerBound, at < whole.upperBound, bytes[at] == 62 else { return nil }
        return at + 1 == whole.upperBound || bytes[at + 1] == 32 ? at + 1 : nil
    }

    /// A range without spaces at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, folded[start] <= 32 { start += 1 }
        while end > start, folded[end - 1] <= 32 { end -= 1 }
        return start..<end
    }

    /// A range up to the end of its last character: a wide mark is folded to one byte and spaces.
    func characters(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return range.lowerBound..<end
    }

    /// The next line from `index` that is not blank.
    func nextFilled(_ index: Int) -> Int? {
        var at = index
        while at < lines.count {
            if !lines[at].isBlank { return at }
            at += 1
        }
        return nil
    }

    /// Splits a line in two at a byte offset; the second half starts there.
    mutating func split(_ index: Int, at offset: Int) {
        let line = lines[index]
        let first = line.whole.lowerBound..<offset
        let second = offset..<line.whole.upperBound
        lines[index] = Line(
            whole: first, content: trimmed(first), depth: line.depth, marks: line.marks)
        lines.insert(
            Line(whole: second, content: trimmed(second), depth: line.depth, marks: line.marks),
            at: index + 1)
    }
}
