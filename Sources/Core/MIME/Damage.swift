/// Damage that shows only when the header's values and the bodies are decoded.
extension Message {
    /// All damage in the order of its places: that of the structure, and that of what it holds.
    ///
    /// Everything is decoded for it: whoever only reads the mail asks for `defects`.
    package var damage: [Defect] {
        var found = defects + header.fields.flatMap(damage)
        for part in parts where !part.isMultipart && !part.hasChildren {
            found += transferDamage(part)
            if part.isText { found += charsetDamage(part) + fileDamage(part) }
        }
        return Array(found.sorted { $0.offset < $1.offset }.prefix(MessageLimits.defects))
    }

    // MARK: Header

    private static let dateField = HeaderField.hash("date".utf8)

    private func damage(in field: HeaderField) -> [Defect] {
        if field.hash == Self.dateField, DateParser.parse(header.unfolded(field)) == nil {
            return [Defect(kind: .dateUnreadable, offset: field.value.lowerBound)]
        }
        return raw.withUnsafeBufferPointer { words($0, field.value) }
    }

    /// Encoded words of an unknown charset, and those that never end (RFC 2047 §2).
    private func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Defect] {
        guard let base = bytes.baseAddress else { return [] }
        let (open, close) = (Array("=?".utf8), Array("?=".utf8))
        var found: [Defect] = []
        var place = range.lowerBound
        let end = min(range.upperBound, place + MessageLimits.headerValueBytes)
        while let mark = Scan.first(open, in: base, from: place, to: end) {
            place = mark + 2
            let label = bytes[place..<end].prefix(60).prefix { $0 > 0x20 && $0 != 0x3F }
            let text = label.endIndex + 3
            guard text <= end, bytes[label.endIndex] == 0x3F, bytes[text - 1] == 0x3F,
                [0x62, 0x71].contains(bytes[text - 2] | 0x20)
            else { continue }
            let name = String(decoding: label.prefix { $0 != 0x2A }, as: UTF8.self)
            if !Charset.isKnown(name) { found.append(Defect(kind: .unknownCharset, offset: mark)) }
            guard let last = Scan.first(close, in: base, from: text, to: end) else {
                found.append(Defect(kind: .encodedWordDamaged, offset: mark))
                break
            }
            place = last + 2
        }
        return Array(found.prefix(MessageLimits.defects))
    }

    // MARK: Bodies

    private func transferDamage(_ part: Part) -> [Defect] {
        raw.withUnsafeBufferPointer { buffer in
            let body = UnsafeBufferPointer(rebasing: buffer[part.bodyRange])
            let start = part.bodyRange.lowerBound
            switch part.transferEncoding {
            case .base64:
                return Base64.firstDamage(body).map {
                    [Defect(kind: .base64Damaged, offset: start + $0)]
                } ?? []
            case .quotedPrintable:
                return QuotedPrintable.firstDamage(body).map {
                    [Defect(kind: .quotedPrintableDamaged, offset: start + $0)]
                } ?? []
            default: return []
            }
        }
    }

    /// A label that names nothing, and bytes that are not of the charset that it names.
    private func charsetDamage(_ part: Part) -> [Defect] {
        let content = bytes(of: part)
        let label = part.contentType.charset
        guard let label else {
            return content.isASCII
                ? [] : [Defect(kind: .bytesNotOfCharset, offset: place(of: { $0 >= 0x80 }, part))]
        }
        guard let name = CharsetName(label) else {
            let field = header(of: part).field("content-type")
            return [
                Defect(
                    kind: .unknownCharset,
                    offset: field?.value.lowerBound ?? part.headerRange.lowerBound)
            ]
        }
        if content.isASCII, !name.isStateful { return [] }
        let isASCII = label.lowercased().contains("ascii")
        let isRight = name == .utf8
            ? UTF8Check.isValid(content)
            : !isASCII && CharsetRepair.convert(content, name)?.errors == 0
        return isRight
            ? [] : [Defect(kind: .bytesNotOfCharset, offset: place(of: { $0 >= 0x80 }, part))]
    }

    /// The first such byte of a body that stands in the mail as it is; else where the body begins.
    private func place(of isSought: (UInt8) -> Bool, _ part: Part) -> Int {
        raw[part.bodyRange].firstIndex(where: isSought) ?? part.bodyRange.lowerBound
    }

    /// Files between the lines whose end never came.
    private func fileDamage(_ part: Part) -> [Defect] {
        guard part.contentType.isPlain, part.transferEncoding == .identity else { return [] }
        let body = Array(raw[part.bodyRange])
        return EmbeddedFile.find(body).filter { !$0.isClosed(in: body) }.map {
            Defect(
                kind: .fileNeverClosed, offset: part.bodyRange.lowerBound + $0.range.lowerBound)
        }
    }
}

extension EmbeddedFile {
    /// Whether its last line is the one that ends a file of its coding.
    fileprivate func isClosed(in bytes: [UInt8]) -> Bool {
        let code = bytes[range]
        let last = code[(code.lastIndex(of: 10).map { $0 + 1 } ?? code.startIndex)...]
        return last.starts(with: coding == .uuencode ? "end".utf8 : "=yend".utf8)
    }
}

extension Base64 {
    /// Where the first byte stands that is none of the coding, or where its last group is short.
    static func firstDamage(_ source: UnsafeBufferPointer<UInt8>) -> Int? {
        var digits = 0
        var last = 0
        for (place, byte) in source.enumerated() {
            if isDigit(byte) {
                digits &+= 1
                last = place
            } else if byte == 0x3D {
                return digits % 4 < 2 ? place : nil
            } else if !Scan.isWhite(byte) {
                return place
            }
        }
        return digits % 4 == 0 ? nil : last
    }
}

extension QuotedPrintable {
    /// Where the first equals sign stands that is no escape and no soft line break.
    static func firstDamage(_ source: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let input = source.baseAddress else { return nil }
        var place = 0
        while let mark = Scan.first(0x3D, in: input, from: place, to: source.count) {
            let rest = source[(mark + 1)...]
            let isHex = rest.count > 1 && rest.prefix(2).allSatisfy { Scan.hexValue($0) != nil }
            let next = rest.prefix(200).first { !Scan.isBlank($0) }
            guard isHex || next == nil || next == 10 || next == 13 else { return mark }
            place = mark + 1
        }
        return nil
    }
}
