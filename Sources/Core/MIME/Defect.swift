/// Something in the bytes that no standard allows, with the place where it was seen.
package struct Defect: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case headerLineWithoutColon = "header-line-without-colon"
        case headerEndsWithoutBlankLine = "header-ends-without-blank-line"
        case continuationWithoutField = "continuation-without-field"
        case multipartWithoutBoundary = "multipart-without-boundary"
        case boundaryNeverFound = "boundary-never-found"
        case multipartNotClosed = "multipart-not-closed"
        case partAfterClose = "part-after-close"
        case unknownTransferEncoding = "unknown-transfer-encoding"
        case encodedMultipart = "encoded-multipart"
        case contentTypeUnreadable = "content-type-unreadable"
        case nulByte = "nul-byte"
        case tooManyParts = "too-many-parts"
        case nestedTooDeep = "nested-too-deep"
        case tooManyHeaderFields = "too-many-header-fields"
        case headerTooLong = "header-too-long"
        case dateUnreadable = "date-unreadable"
        case encodedWordDamaged = "encoded-word-damaged"
        case unknownCharset = "unknown-charset"
        case bytesNotOfCharset = "bytes-not-of-charset"
        case base64Damaged = "base64-damaged"
        case quotedPrintableDamaged = "quoted-printable-damaged"
        case fileNeverClosed = "file-never-closed"
    }

    package let kind: Kind
    /// Bytes from the start of the message.
    package let offset: Int
}

/// What hostile mail is held to; each limit is far above what honest mail was seen to use.
package enum MessageLimits {
    /// Parts in one message; the biggest digests have a few hundred.
    package static let parts = 1_000
    /// Multiparts and enclosed messages inside each other; forwarded chains reach about twenty.
    package static let depth = 64
    /// Header fields in one message, over all its parts.
    package static let headerFields = 10_000
    /// Bytes of one header field's value that are decoded; ten thousand addresses fit.
    package static let headerValueBytes = 300_000
    /// Guesses at a charset made for one header value; each reads the text a dozen times.
    package static let charsetGuesses = 16
    /// Bytes of one header section.
    package static let headerSectionBytes = 4_000_000
    /// Addresses read from one field.
    package static let addresses = 10_000
    /// Message-IDs read from one field.
    package static let messageIDs = 2_000
    /// Parameters read from one field.
    package static let parameters = 200
    /// Defects kept for one message, so that their list stays small beside the message.
    package static let defects = 200
    /// Attachments listed for one message.
    package static let attachments = 1_000
}
