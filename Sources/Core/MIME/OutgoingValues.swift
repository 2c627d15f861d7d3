package import MailModel

/// Text that may stand in a header field: one line without controls.
///
/// A line break in a header value would start a field of its own; a value of this type cannot
/// hold one, so no letter can be made to carry fields that nobody meant.
package struct HeaderText: Sendable, Hashable {
    package let text: String

    /// Bytes of UTF-8; more than any subject or name that a reader could want.
    package static let longest = 4_000

    /// Nil when the text holds a control character or is too long.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest,
            !text.unicodeScalars.contains(where: Self.isControl)
        else { return nil }
        self.text = text
    }

    /// Replaces controls by spaces and cuts what is too long.
    package init(cleaning text: String) {
        var scalars = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            if size > Self.longest { break }
            scalars.append(Self.isControl(scalar) ? " " : scalar)
        }
        self.text = String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}

/// The name of a header field that `OutgoingMessage` does not write by itself.
package struct HeaderName: Sendable, Hashable {
    package let text: String

    private static let reserved: Set<String> = [
        "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id",
        "in-reply-to", "references", "mime-version",
    ]

    /// Nil unless it is a name by RFC 5322 §2.2 that has no property of its own.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }),
            !Self.reserved.contains(bytes.loweredText), !bytes.startsLowered("content-")
        else { return nil }
        self.text = text
    }
}

/// A header field beside those that are properties of `OutgoingMessage`.
package struct ExtraField: Sendable, Hashable {
    package let name: HeaderName
    package let value: HeaderText

    package init(_ name: HeaderName, _ value: HeaderText) {
        self.name = name
        self.value = value
    }
}

/// A correspondent with a checked address.
package struct OutgoingMailbox: Sendable, Hashable {
    package let name: HeaderText?
    package let email: EmailAddress

    package init(name: HeaderText? = nil, _ email: EmailAddress) {
        self.name = name
        self.email = email
    }

    /// Nil when the address is no valid one; controls in the name become spaces.
    package init?(_ mailbox: Mailbox) {
        guard let email = mailbox.email else { return nil }
        self.init(name: mailbox.name.map(HeaderText.init(cleaning:)), email)
    }
}

/// A media type that can be written, such as `application/pdf`.
package struct MediaType: Sendable, Hashable {
    package let name: String

    /// Nil unless it is two tokens with a slash between them.
    package init?(_ name: String) {
        let pieces = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard pieces.count == 2, name.utf8.count <= 100,
            pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isToken) })
        else { return nil }
        self.name = name
    }

    private init(known name: String) { self.name = name }
    package static let binary = MediaType(known: "application/octet-stream")
    package static let calendar = MediaType(known: "text/calendar")

    private static func isToken(_ byte: UInt8) -> Bool {
        Scan.isLetter(byte) || Scan.isDigit(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E
            || byte == 0x5F
    }
}

/// A file that goes with a letter.
package struct OutgoingAttachment: Sendable, Hashable {
    package let name: HeaderText
    package let type: MediaType
    package let bytes: [UInt8]

    package init(name: HeaderText, type: MediaType, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}

/// A scheduling message that stands beside the text (RFC 6047 §2.4).
package struct CalendarBody: Sendable, Hashable {
    package let method: String
    package let bytes: [UInt8]

    /// Nil unless the method is a word of capital letters, such as `REQUEST`.
    package init?(method: String, bytes: [UInt8]) {
        guard (1...20).contains(method.utf8.count),
            method.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x2D })
        else { return nil }
        self.method = method
        self.bytes = bytes
    }
}

/// What tells one letter's delimiters from every other's.
package struct BoundarySeed: Sendable, Hashable {
    package let text: String

    /// Nil unless it is 8 to 40 letters and digits.
    package init?(_ text: String) {
        guard (8...40).contains(text.utf8.count),
            text.utf8.allSatisfy({ Scan.isLetter($0) || Scan.isDigit($0) })
        else { return nil }
        self.text = text
    }
}
