/// One entity of a message: the message itself, a multipart, or a leaf (RFC 2045 §2.4).
package struct Part: Sendable {
    /// The place in `Message.parts`.
    package let index: Int
    /// The place of the enclosing part; nil for the root.
    package let parent: Int?
    /// Steps below the root.
    package let depth: Int
    package internal(set) var headerRange: Range<Int>
    package internal(set) var bodyRange: Range<Int>
    package internal(set) var contentType = ContentType.plain
    /// Whether the header names a type that can be read.
    package internal(set) var isTyped = false
    package internal(set) var disposition: Disposition?
    package internal(set) var transferEncoding = TransferEncoding.identity
    /// The name of the file, from the disposition or else from the type; nil when there is none.
    package internal(set) var filename: String?
    /// Without angle brackets.
    package internal(set) var contentID: String?
    /// One past the last part below this one.
    package internal(set) var subtreeEnd: Int
    var fields: Range<Int>

    init(index: Int, parent: Int?, depth: Int, start: Int) {
        self.index = index
        self.parent = parent
        self.depth = depth
        headerRange = start..<start
        bodyRange = start..<start
        subtreeEnd = index + 1
        fields = 0..<0
    }

    package var isMultipart: Bool { contentType.type == "multipart" }
    package var isText: Bool { contentType.type == "text" }
    package var isMessage: Bool {
        contentType.type == "message"
            && (contentType.subtype == "rfc822" || contentType.subtype == "global"
                || contentType.subtype == "news")
    }
    /// Whether other parts stand below this one.
    package var hasChildren: Bool { subtreeEnd > index + 1 }
    package var isAttachmentByDisposition: Bool { disposition?.kind == .attachment }
}

/// How a part wants to be shown (RFC 2183).
package struct Disposition: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case inline
        case attachment
        /// Any other word; RFC 2183 §2.8 lets a reader take it as an attachment.
        case other(String)
    }

    package let kind: Kind
    package let parameters: [Parameter]

    /// The file name that the sender proposes, where there is one (RFC 2183 §2.3).
    package var fileName: String? { parameters.value("filename") }
}

/// How the bytes of a body were made fit for transport (RFC 2045 §6).
package enum TransferEncoding: Sendable, Hashable {
    case identity
    case quotedPrintable
    case base64
    case uuencode
    case yEnc
    /// A word that no standard knows; the bytes are taken as they stand.
    case unknown(String)

    init(_ word: String) {
        switch word {
        case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "none":
            self = .identity
        case "quoted-printable", "quotedprintable", "quoted-printeable", "quoted printable", "qp":
            self = .quotedPrintable
        case "base64", "base-64", "b64": self = .base64
        case "x-uuencode", "uuencode", "x-uue", "uue", "x-uuencoded": self = .uuencode
        case "x-yencode", "yencode", "x-yenc", "yenc": self = .yEnc
        default: self = .unknown(word)
        }
    }
}
