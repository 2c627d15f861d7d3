/// The words of mail: identifiers and small values that every other target speaks in.
///
/// Each is validated at birth, so that a value with a line break, a NUL or an empty part cannot
/// travel further than the line where it was read.

/// An address of the form `local@domain`, as RFC 5321 §4.1.2 and RFC 6531 write it.
///
/// The domain is kept in lower case, the local part as written; two addresses are equal when
/// their canonical forms are (the local part compared without case, as every mail host does).
package struct EmailAddress: Sendable {
    package let local: String
    package let domain: String

    /// Nil unless both parts are there and neither holds white space, controls or brackets.
    package init?(_ text: String) {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        self.init(local: String(text[..<at]), domain: String(text[text.index(after: at)...]))
    }

    package init?(local: String, domain: String) {
        guard !local.isEmpty, local.utf8.count <= Self.longestPart,
            !domain.isEmpty, domain.utf8.count <= Self.longestPart,
            local.unicodeScalars.allSatisfy(Self.mayStandInLocal),
            domain.unicodeScalars.allSatisfy(Self.mayStandInDomain)
        else { return nil }
        self.local = local
        self.domain = domain.lowercased()
    }

    /// Octets; RFC 5321 §4.5.3.1.2 allows 255 for a domain, local parts in the wild reach it too.
    package static let longestPart = 255

    /// What two spellings of one mailbox have in common.
    package var canonical: String { "\(local.lowercased())@\(domain)" }

    /// The local part without a `+detail`, for matching tokens and duplicates.
    package var localWithoutDetail: String {
        String(local.prefix { $0 != "+" })
    }

    private static func mayStandInLocal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar.value != 0x7F && scalar != "<" && scalar != ">"
    }

    private static func mayStandInDomain(_ scalar: Unicode.Scalar) -> Bool {
        guard mayStandInLocal(scalar) else { return false }
        switch scalar {
        case "@", ",", ";", "(", ")", "\"", "\\": return false
        default: return true
        }
    }
}

// MARK: - Conversions

extension EmailAddress: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        if left.domain != right.domain { return false }
        return left.local == right.local || left.local.lowercased() == right.local.lowercased()
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(local.lowercased())
        hasher.combine(domain)
    }
}

extension EmailAddress: CustomStringConvertible {
    package var description: String { "\(local)@\(domain)" }
}

extension EmailAddress: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = EmailAddress(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an e-mail address")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
