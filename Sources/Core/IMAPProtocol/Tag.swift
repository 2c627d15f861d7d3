/// IMAP without a socket (RFC 3501 and its extensions): commands and responses as values, a
/// reader that is total on any bytes, and a session that says what to send next.

/// The word that ties a tagged response to its command: `S` and a number (RFC 3501 §2.2.1).
package struct Tag: Sendable, Hashable, CustomStringConvertible {
    package let number: UInt32

    package init(_ number: UInt32) { self.number = number }

    package var next: Tag { Tag(number &+ 1) }
    package var description: String { "S\(number)" }
}
