/// The header of the mail that a report returns, read loosely from whatever is left of it.
struct ReturnedHeader {
    private(set) var messageID: String?
    private(set) var returnPath: String?
    private(set) var from: String?
    private(set) var recipients: [String] = []

    /// Octets and lines that are looked at.
    static let reach = 64_000

    init() {}

    /// Reads fields from the first lines; quote marks before them do no harm.
    init(_ bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes.prefix(Self.reach), as: UTF8.self)
        var name = ""
        var value = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let bare = line.drop { $0 == ">" }
            if let first = bare.first, first == " " || first == "\t", !name.isEmpty,
                value.utf8.count < 4_000
            {
                value += " " + bare
                continue
            }
            keep(name, value)
            (name, value) = Self.field(line.drop { $0 == ">" || $0 == " " })
        }
        keep(name, value)
    }

    private static func field(_ line: Substring) -> (String, String) {
        guard let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else {
            return ("", "")
        }
        return (line[..<colon].lowercased(), String(line[line.index(after: colon)...]))
    }

    private mutating func keep(_ name: String, _ value: String) {
        switch name {
        case "message-id", "x-original-message-id", "resent-message-id":
            if messageID == nil || name == "message-id" && messageID?.isEmpty == true {
                messageID = Self.bracketed(value)
            }
        case "return-path": returnPath = returnPath ?? AddressScanner.addresses(in: value).first
        case "from": from = from ?? AddressScanner.addresses(in: value).first
        case "to", "cc", "x-original-to", "delivered-to", "envelope-to":
            if recipients.count < 200 { recipients += AddressScanner.addresses(in: value) }
        default: break
        }
    }

    /// What stands between angle brackets, else the first word.
    static func bracketed(_ value: String) -> String? {
        let open = value.firstIndex(of: "<").map { value.index(after: $0) }
        let inner = open.map { value[$0...].prefix { $0 != ">" } } ?? value[...]
        let word = inner.drop { $0 == " " }.prefix { $0 != " " && $0 != "\t" }
        return word.isEmpty ? nil : String(word)
    }
}

/// Addresses in running text.
enum AddressScanner {
    /// Addresses of one line; more are ignored.
    static let most = 200

    /// Every `local@domain` of the text, lower-case domains, in order.
    static func addresses(in text: some StringProtocol) -> [String] {
        located(in: Array(text.utf8)).map(\.address)
    }

    static func located(in bytes: [UInt8]) -> [(address: String, range: Range<Int>)] {
        var found: [(address: String, range: Range<Int>)] = []
        var floor = 0
        var index = 0
        while index < bytes.count, found.count < most {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "@") else { continue }
            var start = index
            while start > floor, isLocal(bytes[start - 1]) { start -= 1 }
            while start < index, leading.contains(bytes[start]) { start += 1 }
            var end = index + 1
            while end < bytes.count, isDomain(bytes[end]) { end += 1 }
            while end > index + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
            guard start < index, end > index + 1, index - start <= 128 else { continue }
            let local = String(decoding: bytes[start..<index], as: UTF8.self)
            let domain = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            found.append(("\(local)@\(domain.lowercased())", start..<end))
            floor = end
            index = end - 1
        }
        return found
    }

    private static let leading = Set("'.=:/".utf8)

    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
