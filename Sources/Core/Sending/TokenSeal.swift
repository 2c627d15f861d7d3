import Crypto
import MailModel

/// The seal of a number that we give out in an address: hexadecimal digits of an HMAC-SHA-256 over
/// what it is for and the number, so that nobody can make one for a number they never saw.
struct TokenSeal: Sendable {
    /// Keeps the seals of one purpose from being good for another.
    let purpose: String
    let octets: Int

    func text(_ number: Int64, _ key: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(purpose) \(number)".utf8), using: SymmetricKey(data: key))
        let digits = Array("0123456789abcdef")
        return code.prefix(octets).reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }

    /// The number of `12-9f86d081e3a1`; nil where the seal is wrong. The time that it takes tells
    /// nobody where the difference lies.
    func number(in text: some StringProtocol, _ key: [UInt8]) -> Int64? {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, let number = Int64(fields[0]), number > 0 else { return nil }
        let (told, right) = (fields[1].utf8, self.text(number, key).utf8)
        guard told.count == right.count else { return nil }
        return zip(told, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 ? number : nil
    }
}

extension EmailAddress {
    /// What stands behind the plus sign of an address, in lower case: `r-42-9f86d081e3a1`.
    var detail: String? {
        let pieces = local.lowercased().split(separator: "+", maxSplits: 1)
        return pieces.count == 2 ? String(pieces[1]) : nil
    }
}
