/// How a mail was sealed by its sender's program; told to staff, never checked or opened.
///
/// S/MIME after RFC 8551, OpenPGP after RFC 3156 and, between lines of text, RFC 9580 §6.2.
package struct Protection: Sendable, Hashable {
    package enum Means: String, Sendable { case openPGP = "OpenPGP", sMIME = "S/MIME" }

    package let means: Means
    /// False where the mail is signed only and its text can be read.
    package let isEncrypted: Bool

    package init(_ means: Means, isEncrypted: Bool) {
        self.means = means
        self.isEncrypted = isEncrypted
    }

    /// `encrypted with OpenPGP`
    package var words: String { "\(isEncrypted ? "encrypted" : "signed") with \(means.rawValue)" }
}

extension Message {
    /// The outermost seal; `text` is the readable text, in which a seal may stand between lines.
    package func protection(text: String) -> Protection? {
        if let found = parts.lazy.compactMap(Self.protection).first { return found }
        return Self.armour(text)
    }

    private static let begin = Array("-----BEGIN PGP ".utf8)

    /// The seal between the lines of a text; searched by bytes, since every mail is.
    private static func armour(_ text: String) -> Protection? {
        var text = text
        return text.withUTF8 { buffer in
            guard let base = buffer.baseAddress,
                let start = Scan.first(begin, in: base, from: 0, to: buffer.count)
            else { return nil }
            let rest = buffer[(start + begin.count)...]
            if rest.starts(with: "MESSAGE-----".utf8) {
                return Protection(.openPGP, isEncrypted: true)
            }
            let isSigned = rest.starts(with: "SIGNED MESSAGE-----".utf8)
            return isSigned ? Protection(.openPGP, isEncrypted: false) : nil
        }
    }

    private static func protection(_ part: Part) -> Protection? {
        let type = part.contentType
        switch type.name {
        case "multipart/encrypted":
            return Protection(.openPGP, isEncrypted: true)
        case "multipart/signed":
            let kind = type.parameter("protocol")?.lowercased() ?? ""
            return Protection(kind.contains("pkcs7") ? .sMIME : .openPGP, isEncrypted: false)
        case "application/pkcs7-mime", "application/x-pkcs7-mime":
            let kind = type.parameter("smime-type")?.lowercased() ?? "enveloped-data"
            guard kind != "certs-only" else { return nil }
            return Protection(.sMIME, isEncrypted: kind != "signed-data")
        default:
            return nil
        }
    }
}
