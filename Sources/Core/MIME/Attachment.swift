/// Something in the mail that is not its text: a file, a picture, an enclosed message.
package struct Attachment: Sendable {
    /// As the mail names it, decoded; nil when it has no name.
    package let name: String?
    /// `application/pdf`
    package let type: String
    /// Bytes after decoding.
    package let size: Int
    /// The part that it is, or in which it is packed.
    package let part: Part
    /// Where it stands in the decoded part, when it is not the part itself.
    let place: Place

    enum Place: Sendable {
        case whole
        /// uuencode or yEnc between lines of text.
        case embedded(Range<Int>, EmbeddedFile.Coding)
        /// A range of the decoded `winmail.dat`.
        case packed(Range<Int>)
    }
}

/// A text in one of the forms that `winmail.dat` holds.
package enum PackedText: Sendable {
    case plain(String)
    case html(String)

    var isEmpty: Bool {
        switch self {
        case .plain(let text), .html(let text): text.isEmpty
        }
    }
}

extension Message {
    /// The attachments in the order of their parts.
    package var attachments: [Attachment] {
        let shown = Set(shownParts.map(\.index))
        var found: [Attachment] = []
        var index = 0
        while index < parts.count, found.count < MessageLimits.attachments {
            let part = parts[index]
            index += 1
            if part.index > 0 || !part.isMultipart, isAttachment(part, shown) {
                found += packedAttachments(part) ?? [attachment(part)]
                // What is enclosed belongs to the enclosed message.
                index = max(index, part.subtreeEnd)
            } else if shown.contains(part.index) {
                found += embeddedAttachments(part)
            }
        }
        return found
    }

    private func isAttachment(_ part: Part, _ shown: Set<Int>) -> Bool {
        if shown.contains(part.index) { return false }
        if part.isMultipart { return false }
        if part.isMessage { return part.parent != nil }
        if part.isAttachmentByDisposition || part.filename != nil { return true }
        if part.isText, part.contentType.isPlain || part.contentType.isHTML {
            return !isAlternative(part) && !part.bodyRange.isEmpty
        }
        return !part.bodyRange.isEmpty || part.isTyped
    }

    /// Whether the part is another form of a text that is shown.
    private func isAlternative(_ part: Part) -> Bool {
        var parent = part.parent
        while let index = parent, index < parts.count {
            if parts[index].contentType.subtype == "alternative" { return true }
            parent = parts[index].parent
        }
        return false
    }

    private func attachment(_ part: Part) -> Attachment {
        let name = part.filename ?? (part.isMessage ? enclosedName(part) : nil)
        return Attachment(
            name: name, type: part.contentType.name, size: size(of: part), part: part,
            place: .whole)
    }

    /// An enclosed message without a name is called after its subject.
    private func enclosedName(_ part: Part) -> String? {
        guard part.hasChildren, part.index + 1 < parts.count else { return nil }
        let subject = header(of: parts[part.index + 1]).first("subject")
        return subject.flatMap { $0.isEmpty ? nil : $0 + ".eml" }
    }

    /// Bytes after decoding, counted without decoding where that can be done.
    package func size(of part: Part) -> Int {
        switch part.transferEncoding {
        case .identity, .unknown: return part.bodyRange.count
        case .base64:
            return raw.withUnsafeBufferPointer {
                Base64.decodedSize(UnsafeBufferPointer(rebasing: $0[part.bodyRange]))
            }
        default: return bytes(of: part).count
        }
    }

    /// The decoded content of an attachment.
    package func bytes(of attachment: Attachment) -> [UInt8] {
        let content = bytes(of: attachment.part)
        switch attachment.place {
        case .whole: return content
        case .embedded(let range, let coding):
            guard range.upperBound <= content.count else { return [] }
            return EmbeddedFile.decode(Array(content[range]), coding)
        case .packed(let range):
            return range.upperBound <= content.count ? Array(content[range]) : []
        }
    }

    /// The files in `winmail.dat`; nil for any other part, and for one that holds no file.
    private func packedAttachments(_ part: Part) -> [Attachment]? {
        guard isTransportNeutral(part), let content = TransportNeutral(bytes(of: part)) else {
            return nil
        }
        let files = content.files.filter { !$0.range.isEmpty }
        guard !files.isEmpty else { return nil }
        return files.map { file in
            Attachment(
                name: file.name,
                type: file.isMessage ? "application/ms-tnef" : MediaTypeGuess.type(of: file.name),
                size: file.range.count, part: part, place: .packed(file.range))
        }
    }

    package func isTransportNeutral(_ part: Part) -> Bool {
        part.contentType.subtype == "ms-tnef" || part.contentType.subtype == "vnd.ms-tnef"
            || part.filename?.lowercased() == "winmail.dat"
    }

    /// The text that stands only in `winmail.dat`; nil where there is none.
    package var packedText: PackedText? {
        parts.lazy.filter(isTransportNeutral)
            .compactMap { TransportNeutral(bytes(of: $0)) }
            .compactMap { content in
                content.text.map(PackedText.plain)
                    ?? content.hypertext.map(PackedText.html)
                    ?? content.richText.map { .plain(RichText.plain($0)) }
            }
            .first { !$0.isEmpty }
    }

    /// Whether a line begins as a file in text does; spares most texts the decoding.
    private func mayEmbed(_ part: Part) -> Bool {
        guard part.transferEncoding != .base64 else { return true }
        return raw.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            let end = part.bodyRange.upperBound
            var place = part.bodyRange.lowerBound
            while place + 8 < end {
                let line = UnsafeBufferPointer(start: base + place, count: 8)
                if line.starts(with: "begin ".utf8) || line.starts(with: "=ybegin".utf8)
                    || line.starts(with: "=3Dybe".utf8)
                {
                    return true
                }
                guard let next = Scan.first(10, in: base, from: place, to: end) else { break }
                place = next + 1
            }
            return false
        }
    }

    private func embeddedAttachments(_ part: Part) -> [Attachment] {
        guard part.isText, part.contentType.isPlain, mayEmbed(part) else { return [] }
        return EmbeddedFile.find(bytes(of: part)).map { file in
            Attachment(
                name: file.name, type: "application/octet-stream", size: file.size, part: part,
                place: .embedded(file.range, file.coding))
        }
    }
}
