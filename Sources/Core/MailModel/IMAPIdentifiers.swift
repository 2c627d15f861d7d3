/// A message's number in one mailbox, never zero (RFC 3501 §2.3.1.1).
package struct UID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let number: UInt32
    package init?(_ number: UInt32) {
        guard number > 0 else { return nil }
        self.number = number
    }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
    package var description: String { String(number) }
}

/// The value under which a mailbox's UIDs stay what they are (RFC 3501 §2.3.1.1).
package struct UIDValidity: Sendable, Hashable, Codable, CustomStringConvertible {
    package let number: UInt32
    package init?(_ number: UInt32) {
        guard number > 0 else { return nil }
        self.number = number
    }
    package var description: String { String(number) }
}
