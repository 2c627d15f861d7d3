import MailModel

/// What stays the same of a mail when a server adds fields to it or changes its line ends.
///
/// A restored or moved mailbox holds the mails of before with other bytes. Their Message-ID alone
/// does not tell them, since anybody may write one a second time; with author, date, subject and
/// text it does.
package struct MailLikeness: Sendable, Equatable {
    /// Message-ID, From, Date and Subject without white space, one a line; nil without the first.
    package let fields: [UInt8]?
    /// Where the body stands, without the line breaks behind it.
    package let body: Range<Int>
    /// Seconds since 1970 of the topmost Received field, which the office's own server wrote
    /// (RFC 5321 §4.4).
    package let receivedAt: Int64?

    package init(_ bytes: [UInt8]) {
        var found: [HeaderField] = []
        let bodyStart = bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            return HeaderScanner(bytes: base, count: buffer.count)
                .scan(from: 0, isMessage: true, fields: &found) { _, _, _ in false }.bodyStart
        }
        var end = bytes.count
        while end > bodyStart, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        body = bodyStart..<end
        let values = Self.hashes.map { hash -> [UInt8] in
            guard let field = found.first(where: { $0.hash == hash }) else { return [] }
            return bytes[field.value].filter { $0 > 0x20 }
        }
        fields = values[0].isEmpty ? nil : Array(values.joined(separator: [10]))
        receivedAt = found.first { $0.hash == Self.received }.flatMap { field in
            let value = bytes[field.value]
            guard let mark = value.lastIndex(of: 0x3B) else { return nil }
            return DateParser.parse(Array(value[(mark + 1)...]))?.secondsSinceEpoch
        }
    }

    private static let hashes = ["message-id", "from", "date", "subject"].map {
        HeaderField.hash($0.utf8)
    }
    private static let received = HeaderField.hash("received".utf8)

    /// The body without carriage returns, in pieces that a digest can take one by one.
    package func eachPiece(of bytes: [UInt8], _ take: ([UInt8]) -> Void) {
        for start in stride(from: body.lowerBound, to: body.upperBound, by: Self.piece) {
            let end = min(start + Self.piece, body.upperBound)
            take(bytes[start..<end].filter { $0 != 13 })
        }
    }

    /// Octets that are copied at once.
    private static let piece = 64 << 10
}
