import Crypto
package import MailModel

/// A key that stands in a reply address and lets one decision be made once.
///
/// `secretariat+k-7h3q…@office.example`: 20 characters of base32 (100 random bits). The record
/// keeps only the key's digest, beside what the key is for, whom it was given to, what exactly it
/// decides on (`binding`, a digest), and until when it is good.
package struct OneUseKey: Sendable, Equatable {
    package let text: String

    /// Characters of a key; five bits each.
    package static let length = 20

    /// Makes a key from at least 20 random bytes; nil from fewer.
    package init?(random: [UInt8]) {
        guard random.count >= Self.length else { return nil }
        text = String(decoding: random.prefix(Self.length).map(Self.letter), as: UTF8.self)
    }

    /// The key in an address of the office, whatever case a server made of it.
    package init?(in address: EmailAddress, office: EmailAddress) {
        let pieces = address.local.lowercased().split(separator: "+", maxSplits: 1)
        guard pieces.count == 2, address.domain.lowercased() == office.domain.lowercased(),
            pieces[0] == office.localWithoutDetail.lowercased(), pieces[1].hasPrefix("k-")
        else { return nil }
        self.init(text: String(pieces[1].dropFirst(2)))
    }

    package init?(text: String) {
        guard text.utf8.count == Self.length,
            text.utf8.allSatisfy({ Self.letters.contains($0) })
        else { return nil }
        self.text = text
    }

    /// The reply address that carries the key.
    package func address(at office: EmailAddress) -> EmailAddress? {
        EmailAddress(local: "\(office.localWithoutDetail)+k-\(text)", domain: office.domain)
    }

    /// What the record keeps of the key.
    package var digest: [UInt8] { Array(SHA256.hash(data: Array("key \(text)".utf8))) }

    /// Five bits of a byte as a letter.
    static func letter(_ byte: UInt8) -> UInt8 { letters[Int(byte & 31)] }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
