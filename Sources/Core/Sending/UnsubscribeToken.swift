import Crypto
package import MailModel

/// What lets a reader leave the list without signing in: the person's number under a seal.
///
/// Stands in the mail address of List-Unsubscribe (`secretariat+u-12-9f86d081e3a15c2b@…`, RFC
/// 2369 §3.2) and in the path of the one-click link (RFC 8058 §3.1). It is the same in every
/// letter to one person, so that a link in an old letter still works, and leaves nobody else.
package struct UnsubscribeToken: Sendable, Equatable {
    package let person: Int64

    package init(person: Int64) { self.person = person }

    /// `12-9f86d081e3a15c2b`, for an address or a path.
    package func text(key: [UInt8]) -> String { "\(person)-\(Self.seal(person, key))" }

    /// The address that a mail to leave goes to.
    package func address(at office: EmailAddress, key: [UInt8]) -> EmailAddress? {
        EmailAddress(
            local: "\(office.localWithoutDetail)+u-\(text(key: key))", domain: office.domain)
    }

    /// The token in a path; nil when it is none of ours or its seal is wrong.
    package init?(text: some StringProtocol, key: [UInt8]) {
        let fields = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, let person = Int64(fields[0]), person > 0,
            Self.same(String(fields[1]), Self.seal(person, key))
        else { return nil }
        self.person = person
    }

    /// The token in an address of the office.
    package init?(in address: EmailAddress, office: EmailAddress, key: [UInt8]) {
        let pieces = address.local.lowercased().split(separator: "+", maxSplits: 1)
        guard pieces.count == 2, address.domain == office.domain,
            pieces[0] == office.localWithoutDetail.lowercased(), pieces[1].hasPrefix("u-")
        else { return nil }
        self.init(text: pieces[1].dropFirst(2), key: key)
    }

    private static func seal(_ person: Int64, _ key: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("unsubscribe \(person)".utf8), using: SymmetricKey(data: key))
        let digits = Array("0123456789abcdef")
        return code.prefix(8).reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }

    /// Compares without telling by the time taken where the difference lies.
    private static func same(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
