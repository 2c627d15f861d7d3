/// A display name, where there is one, and the address it stands before (RFC 5322 §3.4).
///
/// `address` holds the text as it was written when it is no valid address, so that a reader can
/// still see it; `email` is the checked form or nil.
package struct Mailbox: Sendable, Hashable, Codable {
    package let name: String?
    package let address: String

    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }

    package init(name: String? = nil, _ email: EmailAddress) {
        self.init(name: name, address: email.description)
    }

    package var email: EmailAddress? { EmailAddress(address) }
}
