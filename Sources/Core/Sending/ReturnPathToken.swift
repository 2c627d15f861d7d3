package import MailModel

/// The envelope sender's detail that ties a delivery report to its letter (VERP).
///
/// `secretariat+r-42-9f86d081e3a1@office.example`: the letter's number under a seal, so that a
/// report cannot be forged for a letter it never saw.
package struct ReturnPathToken: Sendable, Equatable {
    package let letter: Int64

    package init(letter: Int64) { self.letter = letter }

    private static let seal = TokenSeal(purpose: "return-path", octets: 6)

    /// The envelope sender for this letter.
    package func address(at office: EmailAddress, key: [UInt8]) -> EmailAddress? {
        EmailAddress(
            local: "\(office.localWithoutDetail)+r-\(letter)-\(Self.seal.text(letter, key))",
            domain: office.domain)
    }

    /// The token in an address, or nil when it is none of ours or its seal is wrong.
    package init?(in address: EmailAddress, key: [UInt8]) {
        guard let detail = address.detail, detail.hasPrefix("r-"),
            let letter = Self.seal.number(in: detail.dropFirst(2), key)
        else { return nil }
        self.letter = letter
    }
}
