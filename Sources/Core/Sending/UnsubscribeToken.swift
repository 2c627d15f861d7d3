package import MailModel

/// What lets a reader leave the list without signing in: the person's number under a seal.
///
/// Stands in the mail address of List-Unsubscribe (`secretariat+u-12-9f86d081e3a15c2b@…`, RFC
/// 2369 §3.2) and in the path of the one-click link (RFC 8058 §3.1). It is the same in every
/// letter to one person, so that a link in an old letter still works, and leaves nobody else.
package struct UnsubscribeToken: Sendable, Equatable {
    package let person: Int64

    package init(person: Int64) { self.person = person }

    private static let seal = TokenSeal(purpose: "unsubscribe", octets: 8)

    /// `12-9f86d081e3a15c2b`, for an address or a path.
    package func text(key: [UInt8]) -> String { "\(person)-\(Self.seal.text(person, key))" }

    /// The address that a mail to leave goes to.
    package func address(at office: EmailAddress, key: [UInt8]) -> EmailAddress? {
        EmailAddress(
            local: "\(office.localWithoutDetail)+u-\(text(key: key))", domain: office.domain)
    }

    /// The token in a path; nil when it is none of ours or its seal is wrong.
    package init?(text: some StringProtocol, key: [UInt8]) {
        guard let person = Self.seal.number(in: text.lowercased(), key) else { return nil }
        self.person = person
    }

    /// The token in an address of the office.
    package init?(in address: EmailAddress, office: EmailAddress, key: [UInt8]) {
        guard let detail = address.detail, address.domain == office.domain,
            address.localWithoutDetail.lowercased() == office.localWithoutDetail.lowercased(),
            detail.hasPrefix("u-")
        else { return nil }
        self.init(text: detail.dropFirst(2), key: key)
    }
}
