/// Who really sent a mail: DKIM checked by the program itself, or the site's own server's word.
///
/// Keys are handed in as values; whoever looks them up lives in the shell.
package import MIME
package import MailModel

/// What can be said of a mail's author, with the reason in words for staff and the journal.
package struct Authentication: Sendable, Equatable {
    package enum Standing: String, Sendable {
        /// A valid signature, or the site's own server, vouches for the domain in From.
        case authenticated
        /// Nothing vouches for it: unsigned, or every signature is wrong or another's.
        case unproven
        /// A key could not be fetched; another day it may be proven.
        case unavailable
    }

    package let standing: Standing
    /// The one address in From; nil where there is none or more than one.
    package let author: EmailAddress?
    package let reason: String
    /// Names of the header fields that the signature covers, in lower case.
    package let covered: Set<String>

    package var isAuthenticated: Bool { standing == .authenticated }

    package init(
        _ standing: Standing, author: EmailAddress?, reason: String, covered: Set<String> = []
    ) {
        self.standing = standing
        self.author = author
        self.reason = reason
        self.covered = covered
    }

    /// Whether the mail is proven to come from exactly this address.
    package func proves(_ address: EmailAddress) -> Bool {
        isAuthenticated && author == address
    }

    /// For mail that nobody has looked at.
    package static let unchecked = Authentication(
        .unproven, author: nil, reason: "the sender was not checked")
}

extension Authentication {
    /// Signatures of one mail that are tried; more are noise or an attack.
    package static let mostSignatures = 5

    /// Judges a mail by its own signatures first, then by the results of the site's server.
    package init(
        of message: Message, keys: DKIMKeyRecords, results: TrustedResults?, now: Int64
    ) {
        guard results != nil || RawHeader.mayBeSigned(message.raw) else {
            self.init(.unproven, author: nil, reason: "the mail is not signed")
            return
        }
        guard let header = RawHeader(message.raw) else {
            self.init(.unproven, author: nil, reason: "the mail's header is malformed")
            return
        }
        let senders = message.from.compactMap(\.email)
        guard header.count(of: "from") == 1, senders.count == 1, message.from.count == 1,
            message.header.all("from").count == 1, let author = senders.first
        else {
            self.init(
                .unproven, author: nil, reason: "the mail does not name exactly one author")
            return
        }
        if let twice = Self.onlyOnce.first(where: { header.count(of: $0) > 1 }) {
            self.init(.unproven, author: author, reason: "the field \(twice) stands twice")
            return
        }
        if let results, let words = results.proof(for: author, in: header) {
            self.init(.authenticated, author: author, reason: words, covered: ["*"])
            return
        }
        self = Self.signed(header, author, keys, now)
    }

    /// Fields of which a mail has one at the most (RFC 5322 §3.6, RFC 6376 §8.15): a second one
    /// would be read, but not be signed.
    private static let onlyOnce = [
        "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to",
        "references", "mime-version", "content-type", "content-transfer-encoding",
    ]

    private static func signed(
        _ header: RawHeader, _ author: EmailAddress, _ keys: DKIMKeyRecords, _ now: Int64
    ) -> Authentication {
        var reasons: [String] = []
        var standing = Standing.unproven
        for field in header.fields("dkim-signature").prefix(mostSignatures) {
            let verdict = DKIMVerifier(header, keys: keys, now: now).verdict(on: field, author)
            switch verdict {
            case .valid(let signature):
                let words = "signed by \(signature.domain), key \(signature.selector)"
                return Authentication(
                    .authenticated, author: author, reason: words,
                    covered: Set(signature.signedFields))
            case .unavailable(let words):
                standing = .unavailable
                reasons.append(words)
            case .invalid(let words): reasons.append(words)
            }
        }
        let words = reasons.isEmpty ? "the mail is not signed" : reasons.joined(separator: "; ")
        return Authentication(standing, author: author, reason: words)
    }

    /// Names of the keys that judging these bytes may ask for; empty for unsigned mail.
    package static func neededKeys(in raw: [UInt8]) -> [String] {
        guard RawHeader.mayBeSigned(raw), let header = RawHeader(raw) else { return [] }
        return header.fields("dkim-signature").prefix(mostSignatures).compactMap { field in
            guard case .signature(let signature) = DKIMSignature.read(field) else { return nil }
            return signature.keyName
        }
    }
}
