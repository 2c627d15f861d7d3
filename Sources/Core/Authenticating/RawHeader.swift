/// A mail's header fields and body as the octets that a signature is made over (RFC 6376 §3.4).
///
/// Stricter than the reading of mail: what two readers might see differently is refused.
struct RawHeader {
    struct Field {
        /// In lower case.
        let name: String
        /// Name, colon, value with its folding; line ends are CRLF, the last one is left out.
        let bytes: [UInt8]
        /// Where the value begins, behind the colon.
        let valueStart: Int

        var value: ArraySlice<UInt8> { bytes[valueStart...] }
    }

    let fields: [Field]
    private let rawBody: ArraySlice<UInt8>
    /// With CRLF line ends; made when asked for, since most signatures fail for want of a key.
    var body: [UInt8] { Self.normalized(rawBody) }

    /// Fields of a header that are read; a longer one is refused.
    private static let mostFields = 1_000

    /// Nil where a line is no field, a carriage return stands alone, or the header does not end.
    init?(_ raw: [UInt8]) {
        var fields: [Field] = []
        var current: [UInt8] = []
        var place = 0
        while true {
            guard let end = raw[place...].firstIndex(of: Self.lineFeed) else { return nil }
            var line = raw[place..<end]
            if line.last == Self.carriageReturn { line = line.dropLast() }
            guard !line.contains(Self.carriageReturn), !line.contains(0) else { return nil }
            place = end + 1
            if let first = line.first, first == 0x20 || first == 0x09 {
                guard !current.isEmpty else { return nil }
                current += Self.lineEnd + line
                continue
            }
            if !current.isEmpty {
                guard let field = Self.field(current), fields.count < Self.mostFields else {
                    return nil
                }
                fields.append(field)
            }
            if line.isEmpty { break }
            current = Array(line)
        }
        self.fields = fields
        rawBody = raw[place...]
    }

    func fields(_ name: String) -> [Field] { fields.filter { $0.name == name } }
    func count(of name: String) -> Int { fields.count { $0.name == name } }

    /// Whether the word stands in the bytes' first part at all; a cheap look before parsing.
    static func mayBeSigned(_ raw: [UInt8]) -> Bool {
        raw.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != lineFeed { end += 1 }
                if end == start || (end == start + 1 && bytes[start] == carriageReturn) {
                    return false
                }
                if end - start > mark.count,
                    (0..<mark.count).allSatisfy({ bytes[start + $0] | 0x20 == mark[$0] })
                {
                    return true
                }
                start = end + 1
            }
            return false
        }
    }

    private static let mark = Array("dkim-signature".utf8).map { $0 | 0x20 }
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    private static func field(_ bytes: [UInt8]) -> Field? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = bytes[..<colon]
        while let last = name.last, last == 0x20 || last == 0x09 { name = name.dropLast() }
        guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return Field(
            name: String(decoding: name, as: UTF8.self).lowercased(), bytes: bytes,
            valueStart: colon + 1)
    }

    /// A line feed that stands alone gets its carriage return: a mail folder has taken it away.
    private static func normalized(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count + body.count / 40)
        var rest = body
        while let end = rest.firstIndex(of: lineFeed) {
            result += rest[..<end]
            if result.last != carriageReturn { result.append(carriageReturn) }
            result.append(lineFeed)
            rest = rest[(end + 1)...]
        }
        return result + rest
    }
}
