/// One pass over the bytes that finds every header section and every part.
///
/// Delimiter lines are looked for once, whatever the nesting: a line is compared with the
/// boundaries that are open, of which there are at most `MessageLimits.depth`.
struct StructureParser {
    let raw: [UInt8]
    private(set) var parts: [Part] = []
    private(set) var defects: [Defect] = []
    private(set) var fields: [HeaderField] = []
    private var frames: [Frame] = []
    /// Parts that have no end yet and are no frame: at most one, the leaf being read.
    private var openLeaf: Int?

    /// A multipart, or an enclosed message, whose end is not yet seen.
    private struct Frame {
        let part: Int
        /// Without the leading hyphens; nil for an enclosed message or where none is declared.
        var boundary: [UInt8]?
        let isMultipart: Bool
        var isClosed = false
        var hasChild = false
    }

    private struct Line {
        let start: Int
        /// Without the line break and the white space before it.
        let end: Int
        let next: Int
    }

    init(raw: [UInt8]) { self.raw = raw }

    mutating func run() {
        let bytes = raw
        bytes.withUnsafeBufferPointer { buffer in
            // Offsets are kept in 32 bits; no mail host takes a message of 4 GiB.
            let count = min(buffer.count, Int(UInt32.max))
            guard let base = buffer.baseAddress, count > 0 else {
                parts = [Part(index: 0, parent: nil, depth: 0, start: 0)]
                return
            }
            parse(HeaderScanner(bytes: base, count: count))
        }
    }

    private mutating func parse(_ scanner: HeaderScanner) {
        var position = open(at: 0, parent: nil, scanner)
        while frames.contains(where: \.isMultipart),
            let line = delimiterLine(from: position, scanner)
        {
            guard let (frame, isClose) = match(line, scanner) else {
                position = line.next
                continue
            }
            finish(above: frame, at: line.start, scanner)
            if isClose {
                frames[frame].isClosed = true
                position = line.next
            } else {
                if frames[frame].isClosed { note(.partAfterClose, line.start) }
                frames[frame].hasChild = true
                position = open(at: line.next, parent: frames[frame].part, scanner)
            }
        }
        for frame in frames where frame.isMultipart && !frame.isClosed {
            note(frame.hasChild ? .multipartNotClosed : .boundaryNeverFound, scanner.count)
        }
        finish(above: -1, at: scanner.count, scanner, isLast: true)
    }

    private mutating func note(_ kind: Defect.Kind, _ offset: Int) {
        if defects.count < MessageLimits.defects {
            defects.append(Defect(kind: kind, offset: offset))
        }
    }
}

// MARK: - Delimiter lines

extension StructureParser {
    /// The next line that begins with two hyphens; `position` is the start of a line.
    private func delimiterLine(from position: Int, _ scanner: HeaderScanner) -> Line? {
        let hyphen = UInt8(ascii: "-")
        let bytes = scanner.bytes
        var place = position
        while let found = Scan.first(hyphen, in: bytes, from: place, to: scanner.count) {
            guard found + 1 < scanner.count else { return nil }
            let isAtStart = found == position || bytes[found - 1] == 10 || bytes[found - 1] == 13
            if isAtStart, bytes[found + 1] == hyphen {
                let next = scanner.lineEnd(from: found)
                return Line(start: found, end: next.content, next: next.next)
            }
            place = found + 1
        }
        return nil
    }

    /// The innermost frame that this line delimits, and whether it closes it.
    private mutating func match(_ line: Line, _ scanner: HeaderScanner) -> (Int, Bool)? {
        for index in frames.indices.reversed() where !frames[index].isClosed {
            if let isClose = delimits(line, index, scanner) { return (index, isClose) }
        }
        for index in frames.indices.reversed() where frames[index].isClosed {
            if let isClose = delimits(line, index, scanner) { return (index, isClose) }
        }
        return adopt(line, scanner)
    }

    private func delimits(_ line: Line, _ index: Int, _ scanner: HeaderScanner) -> Bool? {
        guard let boundary = frames[index].boundary else { return nil }
        let start = line.start + 2
        guard line.end - start >= boundary.count else { return nil }
        for offset in boundary.indices where scanner.bytes[start + offset] != boundary[offset] {
            return nil
        }
        var rest = start + boundary.count
        if rest == line.end { return false }
        let hyphen = UInt8(ascii: "-")
        if rest + 1 < line.end, scanner.bytes[rest] == hyphen, scanner.bytes[rest + 1] == hyphen {
            return rest + 2 == line.end || Scan.isBlank(scanner.bytes[rest + 2]) ? true : nil
        }
        while rest < line.end, Scan.isWhite(scanner.bytes[rest]) { rest += 1 }
        return rest == line.end ? false : nil
    }

    /// Takes the line as the boundary of a multipart that declares none, or another one.
    private mutating func adopt(_ line: Line, _ scanner: HeaderScanner) -> (Int, Bool)? {
        guard let last = frames.indices.last, frames[last].isMultipart, !frames[last].hasChild,
            !frames[last].isClosed, line.end - line.start > 2, line.end - line.start < 300,
            frames[last].boundary == nil || scanner.isContentField(at: line.next)
        else { return nil }
        let text = raw[(line.start + 2)..<line.end]
        guard !text.suffix(2).allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        if frames[last].boundary != nil { note(.boundaryNeverFound, line.start) }
        frames[last].boundary = Array(text)
        return (last, false)
    }
}

// MARK: - Parts

extension StructureParser {
    /// Reads the header of a new part and returns where the search for delimiters goes on.
    private mutating func open(at start: Int, parent: Int?, _ scanner: HeaderScanner) -> Int {
        guard parts.count < MessageLimits.parts else {
            note(.tooManyParts, start)
            return start
        }
        let depth = parent.map { parts[$0].depth + 1 } ?? 0
        var part = Part(index: parts.count, parent: parent, depth: depth, start: start)
        let firstField = fields.count
        let isMessage = parent.map { !parts[$0].isMultipart } ?? true
        let scan = scanner.scan(
            from: start, isMessage: isMessage, fields: &fields, isDelimiter: isOpenDelimiter)
        scan.defects.forEach { note($0.kind, $0.offset) }
        part.fields = firstField..<fields.count
        part.headerRange = start..<scan.headerEnd
        part.bodyRange = scan.bodyStart..<scanner.count
        let isInDigest = parent.map { parts[$0].contentType.subtype == "digest" } ?? false
        if isInDigest, parent.map({ parts[$0].isMultipart }) ?? false {
            part.contentType = .message
        }
        PartReader.read(HeaderSection(raw: raw, fields: fields[part.fields]), into: &part)
        parts.append(part)
        return enter(part, scanner)
    }

    private mutating func enter(_ part: Part, _ scanner: HeaderScanner) -> Int {
        let body = part.bodyRange.lowerBound
        if case .unknown = part.transferEncoding {
            note(.unknownTransferEncoding, part.headerRange.lowerBound)
        }
        let isEncoded =
            part.transferEncoding == .base64 || part.transferEncoding == .quotedPrintable
        guard part.isMultipart || (part.isMessage && !isEncoded) else {
            openLeaf = part.index
            return body
        }
        guard frames.count < MessageLimits.depth else {
            note(.nestedTooDeep, part.headerRange.lowerBound)
            openLeaf = part.index
            return body
        }
        guard part.isMultipart else {
            frames.append(Frame(part: part.index, boundary: nil, isMultipart: false))
            return open(at: body, parent: part.index, scanner)
        }
        if isEncoded { note(.encodedMultipart, part.headerRange.lowerBound) }
        let boundary = part.contentType.boundary
        if boundary == nil { note(.multipartWithoutBoundary, part.headerRange.lowerBound) }
        frames.append(Frame(part: part.index, boundary: boundary, isMultipart: true))
        return body
    }

    /// Ends the open leaf and every frame inside the frame `above`.
    private mutating func finish(
        above: Int, at place: Int, _ scanner: HeaderScanner, isLast: Bool = false
    ) {
        let end = isLast ? place : scanner.beforeLineBreak(place)
        if let leaf = openLeaf {
            close(leaf, at: end)
            openLeaf = nil
        }
        while frames.count - 1 > above, let frame = frames.popLast() {
            if !isLast, frame.isMultipart, !frame.isClosed {
                note(frame.hasChild ? .multipartNotClosed : .boundaryNeverFound, place)
            }
            close(frame.part, at: end)
        }
    }

    private mutating func close(_ index: Int, at end: Int) {
        let start = parts[index].bodyRange.lowerBound
        parts[index].bodyRange = start..<max(start, end)
        parts[index].subtreeEnd = parts.count
    }

    private func isOpenDelimiter(_ start: Int, _ end: Int, _ scanner: HeaderScanner) -> Bool {
        let line = Line(start: start, end: end, next: end)
        return frames.indices.contains { delimits(line, $0, scanner) != nil }
    }
}
