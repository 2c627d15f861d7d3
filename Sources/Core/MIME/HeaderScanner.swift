/// Finds the fields of one header section and where its body begins (RFC 5322 §2.2, §4.5).
struct HeaderScanner {
    let bytes: UnsafePointer<UInt8>
    let count: Int
    /// LF, or CR in a message that has no LF at all.
    private let lineBreak: UInt8

    struct Result {
        var headerEnd: Int
        var bodyStart: Int
        var defects: [Defect] = []
    }

    private struct Line {
        let start: Int
        let end: Int
        let next: Int
    }

    init(bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
        let hasLineFeed = Scan.first(Scan.lineFeed, in: bytes, from: 0, to: count) != nil
        lineBreak = hasLineFeed ? Scan.lineFeed : Scan.carriageReturn
    }

    /// Where the line that holds `start` ends, without its break and the white space before it.
    func lineEnd(from start: Int) -> (content: Int, next: Int) {
        let found = Scan.first(lineBreak, in: bytes, from: start, to: count)
        var end = found ?? count
        while end > start, Scan.isWhite(bytes[end - 1]) { end -= 1 }
        return (end, found.map { $0 + 1 } ?? count)
    }

    /// Steps back over the one line break that belongs to the delimiter after it.
    func beforeLineBreak(_ place: Int) -> Int {
        guard place > 0 else { return place }
        if bytes[place - 1] == 10 {
            return place > 1 && bytes[place - 2] == 13 ? place - 2 : place - 1
        }
        return bytes[place - 1] == 13 ? place - 1 : place
    }

    func isContentField(at start: Int) -> Bool {
        UnsafeBufferPointer(start: bytes + start, count: min(count - start, 40))
            .startsLowered("content-")
    }

    /// The next line; in a header a bare CR breaks it too, where a field or a blank line follows.
    ///
    /// `ahead` keeps the next line break, so that no stretch is searched twice.
    private func line(from start: Int, ahead: inout Int) -> Line {
        if ahead < start {
            ahead = Scan.first(lineBreak, in: bytes, from: start, to: count) ?? count
        }
        let found = ahead < count ? ahead : nil
        var end = found ?? count
        let next = found.map { $0 + 1 } ?? count
        while end > start, bytes[end - 1] == 13 { end -= 1 }
        guard lineBreak == 10,
            let bare = Scan.first(13, in: bytes, from: start, to: end),
            colon(from: bare + 1, to: end) != nil
        else { return Line(start: start, end: end, next: next) }
        return Line(start: start, end: bare, next: bare + 1)
    }

    /// The colon after a field name that starts at `start`, or nil; names in `X-` hold anything.
    private func colon(from start: Int, to end: Int) -> Int? {
        var place = start
        while place < end, bytes[place] > 0x20, bytes[place] < 0x7F, bytes[place] != 0x3A {
            place += 1
        }
        guard place > start else { return nil }
        let isPrivate = place - start > 2 && bytes[start + 1] == 0x2D && bytes[start] | 0x20 == 0x78
        while place < end, isPrivate ? bytes[place] != 0x3A : Scan.isBlank(bytes[place]) {
            place += 1
        }
        return place < end && bytes[place] == 0x3A ? place : nil
    }
}

// MARK: - The section

extension HeaderScanner {
    typealias DelimiterTest = (_ start: Int, _ end: Int, _ scanner: HeaderScanner) -> Bool

    /// Appends the fields that start at `start`; `isMessage` tells a message from a body part.
    func scan(
        from start: Int, isMessage: Bool, fields: inout [HeaderField], isDelimiter: DelimiterTest
    ) -> Result {
        var place = isMessage ? afterPreface(start) : start
        var result = Result(headerEnd: place, bodyStart: place)
        let firstField = fields.count
        var ahead = -1
        while place < count {
            let line = line(from: place, ahead: &ahead)
            result.headerEnd = place
            result.bodyStart = line.next
            if line.start == line.end { return result }
            if place - start > MessageLimits.headerSectionBytes {
                result.defects.append(Defect(kind: .headerTooLong, offset: place))
                return result
            }
            if startsBody(line, fields.count - firstField, isDelimiter, &result, &fields) {
                result.bodyStart = place
                return result
            }
            place = line.next
        }
        result.headerEnd = count
        result.bodyStart = count
        return result
    }

    /// Reads one line into `fields`; true when it belongs to the body.
    private func startsBody(
        _ line: Line, _ known: Int, _ isDelimiter: DelimiterTest, _ result: inout Result,
        _ fields: inout [HeaderField]
    ) -> Bool {
        if Scan.isBlank(bytes[line.start]) {
            if known > 0 {
                fields[fields.count - 1].valueEnd = UInt32(line.end)
                return false
            }
            result.defects.append(Defect(kind: .continuationWithoutField, offset: line.start))
            var first = line.start
            while first < line.end, Scan.isBlank(bytes[first]) { first += 1 }
            guard first < line.end, isKnownField(at: first),
                let colon = colon(from: first, to: line.end)
            else { return true }
            append(first, colon, line.end, &result, &fields)
            return false
        }
        if bytes[line.start] == 0x2D, line.end - line.start > 2, bytes[line.start + 1] == 0x2D,
            isDelimiter(line.start, line.end, self)
        {
            result.defects.append(
                Defect(kind: .headerEndsWithoutBlankLine, offset: line.start))
            return true
        }
        if let colon = colon(from: line.start, to: line.end) {
            append(line.start, colon, line.end, &result, &fields)
            return false
        }
        let goesOn = line.next < count && isKnownField(at: line.next)
        result.defects.append(
            Defect(
                kind: goesOn ? .headerLineWithoutColon : .headerEndsWithoutBlankLine,
                offset: line.start))
        return !goesOn
    }

    private func append(
        _ start: Int, _ colon: Int, _ end: Int, _ result: inout Result,
        _ fields: inout [HeaderField]
    ) {
        guard fields.count < MessageLimits.headerFields else {
            if result.defects.isEmpty {
                result.defects.append(Defect(kind: .tooManyHeaderFields, offset: start))
            }
            return
        }
        var nameEnd = colon
        while nameEnd > start, Scan.isBlank(bytes[nameEnd - 1]) { nameEnd -= 1 }
        let name = UnsafeBufferPointer(start: bytes + start, count: nameEnd - start)
        fields.append(
            HeaderField(
                nameStart: UInt32(start), nameEnd: UInt32(nameEnd),
                valueStart: UInt32(colon + 1), valueEnd: UInt32(end),
                hash: HeaderField.hash(name)))
    }

    /// Skips an mbox line, a byte order mark and blank lines before the first field.
    private func afterPreface(_ start: Int) -> Int {
        var place = start
        if count - place >= 3, bytes[place] == 0xEF, bytes[place + 1] == 0xBB,
            bytes[place + 2] == 0xBF
        {
            place += 3
        }
        let blankFrom = place
        while let next = afterBlankLine(place) { place = next }
        if place > blankFrom, !(place < count && isKnownField(at: place)) { place = blankFrom }
        let head = UnsafeBufferPointer(start: bytes + place, count: min(6, count - place))
        let isSpacedField = head.starts(with: "From :".utf8)
        if !isSpacedField, head.starts(with: "From ".utf8) || head.starts(with: ">From ".utf8) {
            return lineEnd(from: place).next
        }
        return place
    }

    /// The line after the one at `start` where that holds nothing but white space.
    private func afterBlankLine(_ start: Int) -> Int? {
        var place = start
        while place < count, Scan.isBlank(bytes[place]) { place += 1 }
        guard place < count, bytes[place] == 10 || bytes[place] == 13 else { return nil }
        return place + 1
    }

    /// Whether a field stands here whose name is one that mailers write.
    func isKnownField(at start: Int) -> Bool {
        let end = min(count, start + 100)
        guard let colon = colon(from: start, to: end) else { return false }
        let name = UnsafeBufferPointer(start: bytes + start, count: colon - start).trimmed
        if name.startsLowered("content-") || name.startsLowered("x-")
            || name.startsLowered("list-") || name.startsLowered("dkim-")
            || name.startsLowered("arc-") || name.startsLowered("thread-")
        {
            return true
        }
        return Self.knownNames.contains(HeaderField.hash(name))
    }

    private static let knownNames: Set<UInt32> = Set(
        [
            "received", "from", "to", "cc", "bcc", "subject", "date", "mime-version",
            "message-id", "reply-to", "return-path", "references", "in-reply-to", "sender",
            "user-agent", "importance", "priority", "precedence", "errors-to", "delivered-to",
            "authentication-results", "received-spf", "organization", "auto-submitted",
            "envelope-to", "comments", "keywords", "status", "lines", "domainkey-signature",
            "disposition-notification-to", "resent-from", "resent-to", "resent-date",
        ].map { HeaderField.hash($0.utf8) })
}
