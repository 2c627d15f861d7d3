import MIME

/// A DKIM-Signature field, checked as far as it can be without a key (RFC 6376 §3.5, §6.1.1).
struct DKIMSignature {
    enum Algorithm: String {
        case rsa = "rsa-sha256"
        case ed25519 = "ed25519-sha256"

        /// As the key's `k=` names it.
        var keyType: String { self == .rsa ? "rsa" : "ed25519" }
    }

    /// A signature, or why the field is none.
    enum Reading {
        case signature(DKIMSignature)
        case refused(String)
    }

    let algorithm: Algorithm
    let headerForm: Canonicalization
    let bodyForm: Canonicalization
    let domain: String
    let selector: String
    /// The domain of `i=`, which is `d=` or below it.
    let identityDomain: String
    let signedFields: [String]
    let signature: [UInt8]
    let bodyHash: [UInt8]
    let expiresAt: Int64?

    /// The name at which the key stands (§3.6.2.1).
    var keyName: String { "\(selector)._domainkey.\(domain)" }

    static func read(_ field: RawHeader.Field) -> Reading {
        guard let tags = TagList(field.value) else {
            return .refused("a signature cannot be read")
        }
        guard tags["v"] == "1" else { return .refused("a signature is of an unknown version") }
        // RFC 8301 §3.1 has taken rsa-sha1 away.
        guard let algorithm = tags.packed("a").flatMap({ Algorithm(rawValue: $0.lowercased()) })
        else { return .refused("a signature is of an unknown or broken kind") }
        // Text behind the first l= octets may be anybody's (§8.2).
        guard tags["l"] == nil else {
            return .refused("a signature covers only a part of the body (l=)")
        }
        let forms = (tags.packed("c") ?? "simple/simple").lowercased().split(separator: "/")
        guard let header = forms.first.flatMap({ Canonicalization(rawValue: String($0)) }),
            let body = forms.count == 1
                ? Canonicalization.simple
                : forms.count == 2 ? Canonicalization(rawValue: String(forms[1])) : nil
        else { return .refused("a signature is of an unknown form") }
        return fill(tags, algorithm, header, body)
    }

    private static func fill(
        _ tags: TagList, _ algorithm: Algorithm, _ header: Canonicalization,
        _ body: Canonicalization
    ) -> Reading {
        guard let domain = tags.packed("d")?.lowercased(), isDomain(domain),
            let selector = tags.packed("s")?.lowercased(), isDomain(selector)
        else { return .refused("a signature names no domain") }
        guard let fields = tags.items("h"), fields.contains("from") else {
            return .refused("the signature of \(domain) does not cover From")
        }
        if let ways = tags.items("q"), !ways.contains("dns/txt") {
            return .refused("the signature of \(domain) has its key elsewhere than in the DNS")
        }
        let identity = tags.packed("i")?.lowercased().split(
            separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let identityDomain = identity.map { String($0.last ?? "") } ?? domain
        guard identityDomain == domain || identityDomain.hasSuffix("." + domain) else {
            return .refused("the signature of \(domain) speaks for another domain")
        }
        let (made, expires) = (tags.packed("t").flatMap(Int64.init), tags.packed("x"))
        let moment = expires.flatMap(Int64.init)
        guard expires == nil || moment.map({ $0 > made ?? 0 }) == true else {
            return .refused("the signature of \(domain) expires before it was made")
        }
        guard let signature = base64(tags.packed("b")), let hash = base64(tags.packed("bh")) else {
            return .refused("the signature of \(domain) is empty")
        }
        return .signature(
            DKIMSignature(
                algorithm: algorithm, headerForm: header, bodyForm: body, domain: domain,
                selector: selector, identityDomain: identityDomain, signedFields: fields,
                signature: signature, bodyHash: hash, expiresAt: moment))
    }

    static func base64(_ text: String?) -> [UInt8]? {
        guard let text, !text.isEmpty else { return nil }
        let bytes = Base64.decode(Array(text.utf8))
        return bytes.isEmpty ? nil : bytes
    }

    /// Labels of letters, digits, hyphens and underscores, so that the name can be asked for.
    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 200 && labels.allSatisfy { label in
            (1...63).contains(label.utf8.count)
                && label.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                        || $0 == 0x5F
                }
        }
    }
}
