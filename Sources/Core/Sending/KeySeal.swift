import Crypto

/// What a key lets one person decide, and until when: everything that its seal covers.
package struct KeyTerms: Sendable, Equatable {
    package let purpose: String
    /// `12.3` for the third version of letter 12.
    package let subject: String
    /// The canonical address that the key is given to.
    package let holder: String
    /// The digest of exactly what was shown.
    package let binding: [UInt8]?
    package let expiresAt: Int64

    package init(
        purpose: String, subject: String, holder: String, binding: [UInt8]?, expiresAt: Int64
    ) {
        self.purpose = purpose
        self.subject = subject
        self.holder = holder
        self.binding = binding
        self.expiresAt = expiresAt
    }

    /// The fields with their lengths, so that no two terms read the same.
    fileprivate var bytes: [UInt8] {
        let fields = [
            Array(purpose.utf8), Array(subject.utf8), Array(holder.utf8), binding ?? [],
            Array("\(expiresAt)".utf8),
        ]
        return fields.flatMap { Array("\($0.count):".utf8) + $0 }
    }
}

/// Makes keys whose second part is an HMAC over their terms (RFC 2104, SHA-256), and knows them
/// again: a row of the record that was altered fits no key any more.
package struct KeySeal: Sendable {
    private let secret: SymmetricKey

    /// Characters of chance before the seal; both together are a key's 100 bits.
    private static let nonceLength = 8

    package init(secret: [UInt8]) { self.secret = SymmetricKey(data: secret) }

    /// A fresh key for the terms; nil from too few random bytes.
    package func key(random: [UInt8], for terms: KeyTerms) -> OneUseKey? {
        guard random.count >= Self.nonceLength else { return nil }
        let nonce = random.prefix(Self.nonceLength).map(OneUseKey.letter)
        return OneUseKey(text: String(decoding: nonce + seal(nonce, terms), as: UTF8.self))
    }

    package func fits(_ key: OneUseKey, _ terms: KeyTerms) -> Bool {
        let text = Array(key.text.utf8)
        let nonce = Array(text.prefix(Self.nonceLength))
        let (written, right) = (text.dropFirst(Self.nonceLength), seal(nonce, terms))
        guard written.count == right.count else { return false }
        return zip(written, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func seal(_ nonce: [UInt8], _ terms: KeyTerms) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("key seal\0".utf8) + nonce + terms.bytes, using: secret)
        return code.prefix(OneUseKey.length - Self.nonceLength).map(OneUseKey.letter)
    }
}
