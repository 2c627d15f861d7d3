import Crypto
package import MailModel

/// The envelope sender's detail that ties a delivery report to its letter (VERP).
///
/// `secretariat+r-42-9f86d081e3a1@office.example`: the letter's number and the first twelve hex
/// digits of an HMAC over it, so that a report cannot be forged for a letter it never saw.
package struct ReturnPathToken: Sendable, Equatable {
    package let letter: Int64

    package init(letter: Int64) { self.letter = letter }

    /// The envelope sender for this letter.
    package func address(at office: EmailAddress, key: [UInt8]) -> EmailAddress? {
        EmailAddress(
            local: "\(office.localWithoutDetail)+r-\(letter)-\(Self.seal(letter, key))",
            domain: office.domain)
    }

    /// The token in an address, or nil when it is none of ours or its seal is wrong.
    package init?(in address: EmailAddress, key: [UInt8]) {
        let pieces = address.local.lowercased().split(separator: "+", maxSplits: 1)
        guard pieces.count == 2 else { return nil }
        let fields = pieces[1].split(separator: "-")
        guard fields.count == 3, fields[0] == "r", let letter = Int64(fields[1]),
            Self.same(String(fields[2]), Self.seal(letter, key))
        else { return nil }
        self.letter = letter
    }

    private static func seal(_ letter: Int64, _ key: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("return-path \(letter)".utf8), using: SymmetricKey(data: key))
        let digits = Array("0123456789abcdef")
        return code.prefix(6).reduce(into: "") { text, byte in
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
