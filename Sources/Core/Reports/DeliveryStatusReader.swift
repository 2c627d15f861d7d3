import MailModel

/// The fields of a delivery status, where they stand in a part of their own or in plain text.
///
/// RFC 3464 puts the recipients in blocks; broken reports run them together, repeat them or
/// leave lines between their fields, so that blocks are a hint and field names decide.
struct DeliveryStatusReader {
    private(set) var drafts: [Draft] = []
    private(set) var returnPath: String?
    private(set) var messageID: String?
    /// What we gave as ENVID, with its xtext undone (RFC 3464 §2.2.1, RFC 3461 §4).
    private(set) var envelopeID: String?
    private var current = Draft()

    /// Recipients of one report; more are ignored.
    static let mostRecipients = 1_000

    struct Draft {
        var final: String?
        var original: String?
        var action: BounceReport.Action?
        var status: EnhancedStatus?
        var diagnostic = ""

        var isEmpty: Bool { final == nil && original == nil }
    }

    init(_ text: String) {
        var name = ""
        var value = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let first = line.first, first == " " || first == "\t", !name.isEmpty,
                value.utf8.count < 8_000
            {
                value += " " + line.drop { $0 == " " || $0 == "\t" }
                continue
            }
            take(name, value)
            name = ""
            if line.isEmpty {
                if !current.isEmpty, current.action != nil || current.status != nil { close() }
            } else if let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) {
                name = line[..<colon].drop { $0 == " " || $0 == "*" }.lowercased()
                value = String(line[line.index(after: colon)...])
            }
        }
        take(name, value)
        close()
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "final-recipient":
            if current.final != nil { close() }
            current.final = Self.address(value)
        case "original-recipient":
            if current.original != nil, current.final != nil { close() }
            current.original = Self.address(value)
        case "x-actual-recipient": current.final = current.final ?? Self.address(value)
        case "action": current.action = Self.action(value) ?? current.action
        case "status": current.status = EnhancedStatus(value) ?? current.status
        case "diagnostic-code", "x-supplementary-info", "smtp-remote-recipient-diagnostic":
            if current.diagnostic.utf8.count < 8_000 { current.diagnostic += "\n" + value }
        case "x-postfix-sender", "x-envelope-from", "x-return-path":
            returnPath = AddressScanner.addresses(in: value).first
        case "original-envelope-id": envelopeID = Self.plain(value)
        case "original-message-id", "x-original-message-id":
            messageID = ReturnedHeader.bracketed(value)
        default: break
        }
    }

    /// Some servers hand the xtext back as it came, others undo it.
    private static func plain(_ value: String) -> String? {
        let word = value.filter { !$0.isWhitespace }
        var plain = ""
        var rest = word[...]
        while let next = rest.popFirst() {
            if next == "+", let code = UInt8(rest.prefix(2), radix: 16), rest.prefix(2).count == 2,
                (0x21...0x7E).contains(code)
            {
                plain.unicodeScalars.append(UnicodeScalar(code))
                rest = rest.dropFirst(2)
            } else {
                plain.append(next)
            }
        }
        return plain.isEmpty || plain.utf8.count > 300 ? nil : plain
    }

    private mutating func close() {
        if !current.isEmpty, drafts.count < Self.mostRecipients { drafts.append(current) }
        current = Draft()
    }

    private static func action(_ value: String) -> BounceReport.Action? {
        let word = value.lowercased().drop { $0 == " " }.prefix { $0.isLetter }
        switch word {
        case "fail", "failure", "undeliverable", "undelivered": return .failed
        case "deliverable", "success": return .delivered
        case "delay", "deferred", "warning": return .delayed
        default: return BounceReport.Action(rawValue: String(word))
        }
    }

    /// `\x{7528}` as the character that it stands for (RFC 6533 §3).
    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var rest = text
        while let mark = rest.firstRange(of: "\\x{") {
            let digits = rest[mark.upperBound...].prefix(7).prefix { $0.isHexDigit }
            guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code),
                code > 0x20, rest[digits.endIndex...].first == "}"
            else {
                plain += rest[..<mark.upperBound]
                rest = rest[mark.upperBound...]
                continue
            }
            plain += rest[..<mark.lowerBound]
            plain.unicodeScalars.append(scalar)
            rest = rest[digits.endIndex...].dropFirst()
        }
        return plain + rest
    }

    /// The address behind the type: `rfc822; <a@b.example>`, xtext and `\x{…}` undone.
    private static func address(_ value: String) -> String? {
        let parts = value.split(separator: ";", maxSplits: 1)
        let bare = unescaped(parts.count == 2 ? parts[1] : value[...])[...]
        if bare.utf8.contains(where: { $0 >= 0x80 }), bare.contains("@") {
            return String(bare.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" })
        }
        if let found = AddressScanner.addresses(in: bare).first { return found }
        let word = bare.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" && $0 != "\"" }
        return word.isEmpty ? nil : word
    }
}
