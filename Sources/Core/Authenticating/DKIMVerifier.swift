import Crypto
import CryptoExtras
import MailModel

/// Checks one signature of a mail against its key (RFC 6376 §6.1, RFC 8463).
struct DKIMVerifier {
    private let header: RawHeader
    private let keys: DKIMKeyRecords
    private let now: Int64

    enum Verdict {
        case valid(DKIMSignature)
        case invalid(String)
        case unavailable(String)
    }

    init(_ header: RawHeader, keys: DKIMKeyRecords, now: Int64) {
        self.header = header
        self.keys = keys
        self.now = now
    }

    /// Whether the signature is sound and speaks for the author's domain.
    func verdict(on field: RawHeader.Field, _ author: EmailAddress) -> Verdict {
        switch DKIMSignature.read(field) {
        case .refused(let words): return .invalid(words)
        case .signature(let signature):
            guard Alignment.holds(author.domain, signedBy: signature.domain) else {
                return .invalid("the signature of \(signature.domain) is not \(author.domain)'s")
            }
            if let expiresAt = signature.expiresAt, expiresAt < now {
                return .invalid("the signature of \(signature.domain) has expired")
            }
            return check(signature, field)
        }
    }

    private func check(_ signature: DKIMSignature, _ field: RawHeader.Field) -> Verdict {
        let texts: [[UInt8]]
        switch keys[signature.keyName] {
        case .unavailable: return .unavailable("the key \(signature.keyName) cannot be fetched now")
        case .none: return .invalid("there is no key \(signature.keyName)")
        case .texts(let found): texts = found
        }
        guard Self.bodyHash(header.body, signature) == signature.bodyHash else {
            return .invalid("the body was changed after \(signature.domain) signed it")
        }
        let digest = SHA256.hash(data: signedBytes(signature, field))
        let candidates = texts.prefix(Self.mostKeys).compactMap(DKIMKey.read).filter {
            $0.type == signature.algorithm.keyType && !$0.isTest
                && (!$0.isStrict || signature.identityDomain == signature.domain)
        }
        guard !candidates.isEmpty else {
            return .invalid("the key \(signature.keyName) is revoked or does not fit")
        }
        let holds = candidates.contains { Self.holds(signature, digest, $0) }
        return holds
            ? .valid(signature)
            : .invalid("the signature of \(signature.domain) is wrong: the header was changed")
    }

    /// Records at one name that are tried.
    private static let mostKeys = 4

    private static func bodyHash(_ body: [UInt8], _ signature: DKIMSignature) -> [UInt8] {
        Array(SHA256.hash(data: signature.bodyForm.body(body)))
    }

    private static func holds(
        _ signature: DKIMSignature, _ digest: SHA256.Digest, _ key: DKIMKey
    ) -> Bool {
        switch signature.algorithm {
        case .ed25519:
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes)
            return key?.isValidSignature(signature.signature, for: Array(digest)) ?? false
        case .rsa:
            // 1024 bits are the least that RFC 8301 §3.2 lets count.
            guard let key = try? _RSA.Signing.PublicKey(unsafeDERRepresentation: key.bytes),
                key.keySizeInBits >= 1024
            else { return false }
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature.signature), for: digest,
                padding: .insecurePKCS1v1_5)
        }
    }

    /// The fields that `h=` names, each the lowest not yet taken, then the signature without its
    /// own value (§3.7, §5.4.2).
    private func signedBytes(_ signature: DKIMSignature, _ field: RawHeader.Field) -> [UInt8] {
        var result: [UInt8] = []
        var taken: [String: Int] = [:]
        for name in signature.signedFields {
            let found = header.fields(name)
            let place = found.count - 1 - taken[name, default: 0]
            taken[name, default: 0] += 1
            guard place >= 0 else { continue }
            result += signature.headerForm.field(found[place]) + [0x0D, 0x0A]
        }
        let bare = RawHeader.Field(
            name: field.name, bytes: Self.withoutValue(field), valueStart: field.valueStart)
        return result + signature.headerForm.field(bare)
    }

    /// The field with everything between `b=` and the next semicolon taken out.
    private static func withoutValue(_ field: RawHeader.Field) -> [UInt8] {
        var result = Array(field.bytes[..<field.valueStart])
        let pieces = field.value.split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        for (number, piece) in pieces.enumerated() {
            if number > 0 { result.append(UInt8(ascii: ";")) }
            guard let mark = piece.firstIndex(of: UInt8(ascii: "=")),
                piece[..<mark].filter({ $0 > 0x20 }) == [UInt8(ascii: "b")]
            else {
                result += piece
                continue
            }
            result += piece[...mark]
        }
        return result
    }
}

/// Whether a signing domain may speak for an author's.
enum Alignment {
    /// The domain itself or one above it with at least two labels.
    ///
    /// Whoever holds `office.example` also holds `mail.office.example`; the other way round it is
    /// not so, and which domains belong together above that no list of ours can know.
    static func holds(_ author: String, signedBy domain: String) -> Bool {
        let author = author.lowercased()
        return author == domain
            || (domain.contains(".") && author.hasSuffix("." + domain))
    }
}
