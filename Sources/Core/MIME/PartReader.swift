/// Reads the fields that say what a part is (RFC 2045, RFC 2183).
enum PartReader {
    private static let contentType = HeaderField.hash("content-type".utf8)
    private static let contentDisposition = HeaderField.hash("content-disposition".utf8)
    private static let transferEncoding = HeaderField.hash("content-transfer-encoding".utf8)
    private static let contentID = HeaderField.hash("content-id".utf8)

    /// The first readable field of each name counts.
    static func read(_ header: HeaderSection, into part: inout Part) {
        var hasEncoding = false
        for field in header.fields {
            switch field.hash {
            case contentType where !part.isTyped:
                if let type = ContentType(header.unfolded(field)) {
                    part.contentType = type
                    part.isTyped = true
                }
            case contentDisposition where part.disposition == nil:
                part.disposition = Disposition(header.unfolded(field))
            case transferEncoding where !hasEncoding:
                part.transferEncoding = encoding(header.unfolded(field))
                hasEncoding = true
            case contentID where part.contentID == nil:
                part.contentID = identifier(header.unfolded(field))
            default: break
            }
        }
        part.filename = filename(of: part)
    }

    private static func encoding(_ value: [UInt8]) -> TransferEncoding {
        let word = value.trimmed.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
        let visible = word.trimmed.filter { $0 != 0x22 && $0 != 0x27 }
        return TransferEncoding(visible.loweredText)
    }

    private static func identifier(_ value: [UInt8]) -> String? {
        let visible = value.filter { !Scan.isWhite($0) && $0 != 0x3C && $0 != 0x3E }
        return visible.isEmpty ? nil : String(decoding: visible, as: UTF8.self)
    }

    private static func filename(of part: Part) -> String? {
        let names = [
            part.disposition?.parameters.value("filename"), part.contentType.parameter("name"),
            part.disposition?.parameters.value("name"), part.contentType.parameter("filename"),
        ]
        return names.lazy.compactMap { $0 }.first { !$0.isEmpty }
    }
}

extension Disposition {
    init?(_ value: [UInt8]) {
        let word = value.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }.trimmed
        let rest = value.dropFirst(value.prefix { $0 != UInt8(ascii: ";") }.count)
        let parameters = ParameterParser.parse(Array(rest))
        switch word.filter({ $0 != 0x22 }).loweredText {
        case "inline": kind = .inline
        case "attachment", "attached": kind = .attachment
        case "" where parameters.isEmpty: return nil
        case "": kind = .attachment
        case let other: kind = .other(other)
        }
        self.parameters = parameters
    }
}
