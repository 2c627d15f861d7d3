internal import Hypertext

/// Tells what the author of a mail wrote now from what is quoted and what is signature, in
/// plain text and HTML of any mail program and language. Structure comes first, words second;
/// in doubt a line stays the author's, and every cut is recorded so that it can be undone.
package struct BodySections: Sendable {
    /// The whole body as text with LF line ends; quotes in HTML are shown with `> `.
    package private(set) var fullText = ""
    /// What the author wrote now, without quotes, signature and footers.
    package private(set) var authorText = ""
    /// What is quoted, without the lines that introduce it.
    package private(set) var quotedText = ""
    /// The signature with its contact block, without its mark.
    package private(set) var signature = ""
    /// What was cut, in order; together with `authorText` it makes up `fullText`.
    package private(set) var cuts: [Cut] = []

    /// A stretch of `fullText` that is not the author's text of now.
    package struct Cut: Sendable, Hashable {
        /// Why lines were cut.
        package enum Reason: String, Sendable {
            case quote, introduction, header, separator, signature, footer, file
        }

        package let reason: Reason
        /// Bytes in the UTF-8 of `fullText`.
        package let range: Range<Int>
    }

    /// Bytes of a body that are read; what lies beyond stands in `fullText` only.
    package static let mostBytes = 8 << 20
    /// Lines of a body that are read; a letter has hundreds, and each costs some memory.
    package static let mostLines = 100_000

    /// An empty body.
    package init() {}

    /// Reads plain text. `senderName` is the display name in From, if known.
    package init(plain: String, senderName: String = "") {
        self.init(Self.normalized(plain), marks: [], senderName: senderName)
    }

    /// Reads HTML. `senderName` is the display name in From, if known.
    package init(html: String, senderName: String = "") {
        let page = HypertextPage(parsing: html)
        self.init(page.textBytes, marks: page.lines.map(\.marks), senderName: senderName)
    }

    /// Reads a mail that gives its body in both forms; plain text is read where it stands.
    package init(plain: String, html: String, senderName: String = "") {
        let plainSections = BodySections(plain: plain, senderName: senderName)
        let isPlainEmpty = plain.utf8.allSatisfy { $0 <= 32 }
        guard !html.isEmpty, isPlainEmpty || !plainSections.hasQuote else {
            self = plainSections
            return
        }
        let htmlSections = BodySections(html: html, senderName: senderName)
        self = plainSections
        if isPlainEmpty || (htmlSections.hasQuote && !htmlSections.authorText.isEmpty) {
            self = htmlSections
        }
    }

    /// The words of a cut, as they stand in `fullText`; empty for a cut of another body.
    package func text(of cut: Cut) -> String {
        let bytes = fullText.utf8
        guard cut.range.upperBound <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: cut.range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: cut.range.upperBound)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    var hasQuote: Bool {
        cuts.contains { ![.signature, .footer, .file].contains($0.reason) }
    }

    /// LF line ends; NUL and byte order marks are left to stand.
    static func normalized(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.contains(13) {
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            for (index, byte) in bytes.enumerated() {
                if byte != 13 {
                    result.append(byte)
                } else if index + 1 >= bytes.count || bytes[index + 1] != 10 {
                    result.append(10)
                }
            }
            bytes = result
        }
        while let last = bytes.last, last <= 32 { bytes.removeLast() }
        return bytes
    }

    /// Lines of one part that are of format=flowed.
    struct FlowedLines {
        let lines: Range<Int>
        let deletesSpace: Bool
    }

    /// Reads lines of UTF-8; `marks` gives what is known of each from HTML.
    init(
        _ bytes: [UInt8], marks: [HypertextPage.Marks], senderName: String,
        flowed: [FlowedLines] = []
    ) {
        fullText = String(decoding: bytes, as: UTF8.self)
        guard bytes.count <= Self.mostBytes,
            bytes.count(where: { $0 == 10 }) < Self.mostLines
        else {
            authorText = fullText
            return
        }
        var lines = BodyText(bytes, marks: marks)
        for part in flowed { lines.flow(part.lines, deletesSpace: part.deletesSpace) }
        lines.labelFiles()
        let text = Self.labelled(lines, senderName: senderName)
        assemble(BannerFinder(text).text)
    }

    /// Labels all lines; where nothing is left for the author, less is believed each time.
    private static func labelled(_ text: BodyText, senderName: String) -> BodyText {
        let splitter = ReplySplitter(text, trustsContainers: true)
        let result = SignatureFinder(splitter.text, senderName: senderName).text
        if result.hasAuthor { return result }
        let doubtful = ReplySplitter(text, trustsContainers: false)
        if doubtful.text.hasAuthor {
            return SignatureFinder(doubtful.text, senderName: senderName).text
        }
        guard !doubtful.hasSeparation else { return result }
        var whole = text
        for index in whole.lines.indices where whole.lines[index].label != .file {
            whole.lines[index].label = .author
        }
        return whole
    }

    private mutating func assemble(_ text: BodyText) {
        let isQuoteOnly = !text.lines.contains { $0.label != .author }
        authorText = text.joined {
            $0.label == .author
        } content: {
            isQuoteOnly && text.isHypertext ? $0.content : $0.whole
        }
        quotedText = text.joined {
            $0.label == .quote
        } content: {
            text.characters($0.content)
        }
        signature = text.joined {
            $0.label == .signature && !text.isMark($0)
        } content: {
            text.characters($0.content)
        }
        cuts = text.cuts
    }
}

extension BodyText {
    /// Whether any words are left to the author.
    var hasAuthor: Bool { lines.contains { $0.label == .author && !$0.isBlank } }

    /// Whether a line is a signature mark and nothing else.
    func isMark(_ line: Line) -> Bool {
        !line.content.isEmpty
            && line.content.allSatisfy { [45, 95, 61, 42, 126, 43, 32].contains(folded[$0]) }
    }

    /// The chosen lines as text, blank lines at the ends and doubled ones left out.
    ///
    /// Flowed lines that stand one after the other are joined.
    func joined(_ isChosen: (Line) -> Bool, content: (Line) -> Range<Int>) -> String {
        var result: [UInt8] = []
        var wantsBlank = false
        var open: Line?
        for line in lines {
            if line.isBlank, line.depth == 0 || line.label != .author {
                wantsBlank = true
                continue
            }
            guard isChosen(line) else {
                wantsBlank = true
                continue
            }
            if let last = open, last.flow.isSoft, last.depth == line.depth, !wantsBlank {
                if last.flow == .soft { result.append(32) }
            } else if !result.isEmpty {
                result.append(10)
                if wantsBlank { result.append(10) }
            }
            wantsBlank = false
            open = line
            result.append(contentsOf: bytes[shown(content(line), of: line)])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A line without space at its end, and without the one that stuffs a flowed line.
    private func shown(_ range: Range<Int>, of line: Line) -> Range<Int> {
        var range = range
        while let last = range.last, bytes[last] <= 32 { range = range.lowerBound..<last }
        if line.flow != .fixed, let first = range.first, bytes[first] == 32 {
            range = (first + 1)..<range.upperBound
        }
        return range
    }

    /// Runs of lines that are not the author's, with the reason of each.
    var cuts: [BodySections.Cut] {
        var result: [BodySections.Cut] = []
        for line in lines where !line.isBlank || line.depth > 0 {
            guard let reason = line.label.reason else { continue }
            if let last = result.last, last.reason == reason, last.range.upperBound >= 0,
                isBlank(from: last.range.upperBound, to: line.whole.lowerBound)
            {
                let range = last.range.lowerBound..<line.whole.upperBound
                result[result.count - 1] = .init(reason: reason, range: range)
            } else {
                result.append(.init(reason: reason, range: line.whole))
            }
        }
        return result
    }

    private func isBlank(from start: Int, to end: Int) -> Bool {
        bytes[start..<max(start, end)].allSatisfy { $0 <= 32 }
    }
}

extension BodyText.Label {
    fileprivate var reason: BodySections.Cut.Reason? {
        switch self {
        case .author: nil
        case .quote: .quote
        case .introduction: .introduction
        case .header: .header
        case .separator: .separator
        case .signature: .signature
        case .footer: .footer
        case .file: .file
        }
    }
}

extension BodyText.Flow {
    fileprivate var isSoft: Bool { self == .soft || self == .softWithoutSpace }
}
