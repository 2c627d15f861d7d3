/// Bodies as bytes and as text.
extension Message {
    /// The body with its transfer encoding undone.
    package func bytes(of part: Part) -> [UInt8] {
        raw.withUnsafeBufferPointer { buffer in
            let body = UnsafeBufferPointer(rebasing: buffer[part.bodyRange])
            switch part.transferEncoding {
            case .identity, .unknown: return Array(body)
            case .quotedPrintable: return QuotedPrintable.decode(body)
            case .base64:
                if part.isText || part.isMultipart, Base64.isPlainText(body) { return Array(body) }
                return Base64.decode(body)
            case .uuencode: return UUEncoding.firstFile(Array(body)) ?? Array(body)
            case .yEnc: return YEnc.firstFile(Array(body)) ?? Array(body)
            }
        }
    }

    /// The body as text: transfer encoding undone, charset repaired, line ends as LF.
    ///
    /// Lines stand as they were sent; `unwrappedText(of:)` joins those of format=flowed.
    package func text(of part: Part) -> String {
        let bytes = bytes(of: part)
        var label = part.contentType.charset
        if label == nil, part.contentType.isHTML { label = HTMLCharset.label(bytes) }
        let lines = Self.withLineFeeds(bytes, label)
        var guesses = CharsetGuesses(left: 1, own: tellsNothing(label, lines) ? hint : nil)
        let name = label.flatMap(CharsetName.init)
        let text = Charset.text(lines, name: name, guesses: &guesses)
        guard name?.isWide ?? false, text.utf8.contains(13) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Whether bytes beyond ASCII stand under no label, an unknown one or that of ASCII.
    private func tellsNothing(_ label: String?, _ bytes: [UInt8]) -> Bool {
        if let label, CharsetName(label) != nil, !label.lowercased().contains("ascii") {
            return false
        }
        return bytes.contains { $0 >= 0x80 }
    }

    /// The charset in which other parts or the encoded words of the header stand.
    private var hint: CharsetName? {
        own ?? ["subject", "from", "to"].lazy.compactMap { name in
            header.rawValue(name).flatMap { EncodedWords.charset(in: Array($0)) }
        }.first
    }

    /// CRLF and lone CR become LF, and NUL goes; the bytes of UTF-16 are left alone.
    private static func withLineFeeds(_ bytes: [UInt8], _ label: String?) -> [UInt8] {
        if let label, CharsetName(label)?.isWide ?? false { return bytes }
        return bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                Scan.first(13, in: base, from: 0, to: buffer.count) != nil,
                !(buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]))
            else { return bytes }
            return lineFeeds(base, buffer.count)
        }
    }

    private static func lineFeeds(_ base: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { output, written in
            guard let out = output.baseAddress else { return }
            var place = 0
            while place < count {
                let mark = Scan.first(13, in: base, from: place, to: count) ?? count
                (out + written).update(from: base + place, count: mark - place)
                written += mark - place
                place = mark + 1
                guard mark < count else { break }
                if place < count, base[place] == 10 { place += 1 }
                out[written] = 10
                written += 1
            }
        }
    }
}

/// The charset that an HTML page names in itself.
enum HTMLCharset {
    /// Bytes in which browsers look for the declaration.
    private static let prescanBytes = 2_048

    /// Only where it cannot be what the header says already, and not for UTF-16 (HTML §13.2.3.2).
    static func label(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(prescanBytes))
        return head.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                Scan.first(Array("<meta".utf8), in: base, from: 0, to: buffer.count) != nil
                    || Scan.first(Array("<META".utf8), in: base, from: 0, to: buffer.count) != nil,
                let found = Scan.first(Array("charset=".utf8), in: base, from: 0, to: buffer.count)
            else { return nil }
            let word = buffer[(found + 8)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
                .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E && $0 != 0x3B }
            let label = String(decoding: word, as: UTF8.self)
            return Charset.isKnown(label) && !label.lowercased().hasPrefix("utf-16") ? label : nil
        }
    }
}
