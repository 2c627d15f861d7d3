package import MIME

/// Whether a mail is read as its signer wrote it, where the signature leaves out what its body is.
///
/// Many servers sign neither Content-Type nor Content-Transfer-Encoding. Whoever stands between may
/// then call a plain text HTML, so that its quotation reads as the author's words; the signed body
/// itself says what it is, and must agree.
package enum SignedForm {
    /// Why the words may be other than those that were signed; nil where they are the same.
    package static func doubt(of message: Message, covered: Set<String>) -> String? {
        guard !covered.contains("*") else { return nil }
        let root = message.parts[0]
        let body = message.raw[root.bodyRange]
        if !covered.contains("content-type"), !agrees(root, body) {
            return "the signature does not cover the type of the text"
        }
        if !covered.contains("content-transfer-encoding"), !root.isMultipart,
            root.transferEncoding == .identity, lines(of: body).contains(where: { $0.last == 0x3D })
        {
            return "the signature does not cover the encoding of the text"
        }
        return nil
    }

    /// A multipart opens with its own delimiter; a plain text has no parts with types.
    private static func agrees(_ root: Part, _ body: ArraySlice<UInt8>) -> Bool {
        let lines = lines(of: body)
        if root.isMultipart {
            let boundary = root.contentType.parameter("boundary") ?? ""
            let first = lines.first { $0.starts(with: dashes) && $0.count > dashes.count + 1 }
            return first.map(Array.init) == Array(("--" + boundary).utf8)
        }
        guard root.contentType.isPlain else { return false }
        return !zip(lines, lines.dropFirst()).contains { line, next in
            line.starts(with: dashes)
                && String(decoding: next.prefix(8), as: UTF8.self).lowercased() == "content-"
        }
    }

    /// The first lines, without blanks at their ends; staff's answers are short.
    private static func lines(of body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        body.prefix(mostOctets).split(separator: 0x0A, omittingEmptySubsequences: false).map {
            var line = $0
            while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 {
                line = line.dropLast()
            }
            return line
        }
    }

    private static let dashes = Array("--".utf8)
    /// Octets of a body that are looked at.
    private static let mostOctets = 1 << 20
}
