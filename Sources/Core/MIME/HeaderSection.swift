package import MailModel

/// Where one header field stands in the raw bytes.
struct HeaderField: Sendable {
    let nameStart: UInt32
    let nameEnd: UInt32
    let valueStart: UInt32
    var valueEnd: UInt32
    /// Of the name in lower case, so that a look-up compares numbers first.
    let hash: UInt32

    var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

    /// FNV-1a of the lower-cased name.
    static func hash(_ name: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(Scan.lowered(byte))) &* 16_777_619 }
        return hash
    }
}

/// The header fields of a message or part, in the order in which they stand.
package struct HeaderSection: Sendable {
    let raw: [UInt8]
    let fields: ArraySlice<HeaderField>
    /// The charset of the mail's text, by which bytes without a label are read.
    var own: CharsetName?

    /// The first field of this name, unfolded and decoded (RFC 2047, raw 8-bit repaired).
    package func first(_ name: String) -> String? {
        rawValue(name).map(decoded)
    }

    /// Every field of this name, unfolded and decoded.
    package func all(_ name: String) -> [String] {
        values(name).map(decoded)
    }

    /// The first field of this name, unfolded but not decoded.
    package func raw(_ name: String) -> String? {
        rawValue(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every field's name and decoded value, in order.
    package var entries: [(name: String, value: String)] {
        fields.map { field in
            (
                String(decoding: raw[field.name], as: UTF8.self),
                decoded(unfolded(field))
            )
        }
    }

    /// The names of all fields in lower case, in order.
    package var names: [String] { fields.map { raw[$0.name].loweredText } }

    package func contains(_ name: String) -> Bool { field(name) != nil }

    package var count: Int { fields.count }

    /// The first such field's mailboxes; the fields of one name are read as one list.
    package func mailboxes(_ name: String) -> [Mailbox] {
        values(name).flatMap { AddressParser.parse($0, own: own) }
    }

    package func messageIDs(_ name: String) -> [MessageID] {
        rawValue(name).map { MessageIDList.parse($0) } ?? []
    }

    // MARK: Bytes

    private func decoded(_ value: [UInt8]) -> String {
        EncodedWords.decode(value, guesses: CharsetGuesses(own: own))
    }

    func field(_ name: String) -> HeaderField? {
        let hash = HeaderField.hash(name.utf8)
        return fields.first { matches($0, name, hash) }
    }

    /// The first field's value with its folding undone.
    func rawValue(_ name: String) -> [UInt8]? { field(name).map(unfolded) }

    func values(_ name: String) -> [[UInt8]] {
        let hash = HeaderField.hash(name.utf8)
        return fields.filter { matches($0, name, hash) }.map(unfolded)
    }

    private func matches(_ field: HeaderField, _ name: String, _ hash: UInt32) -> Bool {
        guard field.hash == hash, field.name.count == name.utf8.count else { return false }
        return zip(raw[field.name], name.utf8).allSatisfy { Scan.lowered($0) == Scan.lowered($1) }
    }

    /// Line breaks go, the white space after them stays (RFC 5322 §2.2.3).
    func unfolded(_ field: HeaderField) -> [UInt8] {
        let end = min(
            field.value.upperBound, field.value.lowerBound + MessageLimits.headerValueBytes)
        let slice = raw[field.value.lowerBound..<max(end, field.value.lowerBound)].trimmed
        guard slice.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) else {
            return Array(slice)
        }
        var result: [UInt8] = []
        result.reserveCapacity(slice.count)
        var wasBreak = false
        for byte in slice {
            if byte == 10 || byte == 13 {
                wasBreak = true
            } else if byte != 0 {
                if wasBreak, !Scan.isBlank(byte) { result.append(Scan.space) }
                wasBreak = false
                result.append(byte)
            }
        }
        return result
    }
}

/// Lists of Message-IDs as mailers write them (RFC 5322 §3.6.4).
enum MessageIDList {
    static func parse(_ value: [UInt8]) -> [MessageID] {
        var found: [MessageID] = []
        var place = 0
        while place < value.count, found.count < MessageLimits.messageIDs {
            guard let open = value[place...].firstIndex(of: UInt8(ascii: "<")) else { break }
            let close =
                value[(open + 1)...].firstIndex {
                    $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
                } ?? value.count
            append(value[(open + 1)..<close], to: &found)
            place = close < value.count && value[close] == UInt8(ascii: ">") ? close + 1 : close
        }
        if found.isEmpty { parseBare(value, into: &found) }
        return found
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to found: inout [MessageID]) {
        let visible = bytes.filter { !Scan.isWhite($0) }
        if let id = MessageID(String(decoding: visible, as: UTF8.self)) { found.append(id) }
    }

    /// Without brackets only words that look like an identifier count.
    private static func parseBare(_ value: [UInt8], into found: inout [MessageID]) {
        let words = value.split(whereSeparator: { Scan.isWhite($0) || $0 == UInt8(ascii: ",") })
        let marked = words.filter { $0.contains(UInt8(ascii: "@")) }
        if marked.isEmpty, words.count == 1 {
            append(words[0], to: &found)
        } else {
            marked.prefix(MessageLimits.messageIDs).forEach { append($0, to: &found) }
        }
    }
}
