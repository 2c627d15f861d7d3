/// Cuts an mbox file into messages as its bytes come in (RFC 4155).
///
/// Feed it buffers of any size; a message is given as soon as the line that begins the next one
/// is seen. That line stands after a blank one and holds a time, or a header field follows it: a
/// sentence that begins with "From" parts no mail. Memory holds one message, however long the file.
package struct MailboxFile: Sendable {
    private var pending: [UInt8] = []
    /// Where the search for the next `From ` line goes on.
    private var searched = 0
    private var isStarted = false

    /// Bytes of one message; what is longer is cut there, so that a file that is no mbox is safe.
    package static let longestMessage = 200_000_000

    package init() {}

    /// Takes the next bytes and returns the messages that are now complete.
    package mutating func append(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        pending.append(contentsOf: bytes)
        return complete(isLast: false)
    }

    private mutating func complete(isLast: Bool) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var start = 0
        while let mark = nextMark(isLast: isLast) {
            if isStarted { found.append(Self.message(pending[start..<mark])) }
            isStarted = true
            start = mark
            searched = mark + 1
        }
        if pending.count - start > Self.longestMessage {
            found.append(Self.message(pending[start...]))
            start = pending.count
        }
        pending.removeFirst(start)
        searched = max(0, searched - start)
        return found
    }

    /// The messages that are left when the file is at its end.
    package mutating func finish() -> [[UInt8]] {
        let found = complete(isLast: true)
        defer { pending = [] }
        return pending.isEmpty ? found : found + [Self.message(pending[...])]
    }

    /// All messages of a file that is in memory.
    package static func messages(in bytes: [UInt8]) -> [[UInt8]] {
        var file = MailboxFile()
        let found = file.append(bytes)
        return found + file.finish()
    }

    /// A line `From ` at the start or after a blank line, with what must follow it.
    private mutating func nextMark(isLast: Bool) -> Int? {
        let mark = Array("From ".utf8)
        let from = searched
        let place = pending.withUnsafeBufferPointer { buffer -> (found: Int?, next: Int) in
            guard let base = buffer.baseAddress else { return (nil, 0) }
            var place = from
            while let found = Scan.first(mark, in: base, from: place, to: buffer.count) {
                if Self.followsBlank(buffer, found) {
                    guard isLast || found == 0 || Self.isTold(buffer, found) else {
                        return (nil, found)
                    }
                    if Self.beginsMessage(buffer, found) { return (found, found) }
                }
                place = found + 1
            }
            return (nil, max(from, buffer.count - mark.count))
        }
        searched = place.next
        return place.found
    }

    private static func followsBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place > 0 else { return true }
        guard bytes[place - 1] == 10 else { return false }
        var before = place - 2
        if before >= 0, bytes[before] == 13 { before -= 1 }
        return before < 0 || bytes[before] == 10
    }

    /// Bytes of a `From ` line that are looked at, and of the line after it.
    private static let lineBytes = 1_000
    private static let fieldBytes = 100

    /// Whether so much has come that a `From ` line can be judged.
    private static func isTold(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let line = bytes[place...].prefix(lineBytes)
        guard let end = line.firstIndex(of: 10) else { return line.count == lineBytes }
        let next = bytes[(end + 1)...].prefix(fieldBytes)
        return next.contains(10) || next.count == fieldBytes
    }

    private static func beginsMessage(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place > 0, let base = bytes.baseAddress else { return true }
        let line = bytes[place...].prefix(lineBytes)
        let end = line.firstIndex(of: 10) ?? line.endIndex
        var before: UInt8 = 0
        for index in place..<end {
            let isTime = bytes[index] == 0x3A && Scan.isDigit(before) && index + 1 < end
            if isTime, Scan.isDigit(bytes[index + 1]) { return true }
            before = bytes[index]
        }
        let scanner = HeaderScanner(bytes: base, count: bytes.count)
        return end + 1 < bytes.count && scanner.isKnownField(at: end + 1)
    }

    /// Without the `From ` line, the blank line at the end and one `>` before each `>From `.
    private static func message(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var body = slice
        if body.starts(with: "From ".utf8) {
            body = body[(body.firstIndex(of: 10).map { $0 + 1 } ?? body.endIndex)...]
        }
        if body.suffix(2).elementsEqual([10, 10]) { body = body.dropLast() }
        if body.suffix(4).elementsEqual([13, 10, 13, 10]) { body = body.dropLast(2) }
        var output: [UInt8] = []
        output.reserveCapacity(body.count)
        for line in body.split(separator: 10, omittingEmptySubsequences: false) {
            let quotes = line.prefix { $0 == 0x3E }.count
            let isQuoted = quotes > 0 && line.dropFirst(quotes).starts(with: "From ".utf8)
            output += isQuoted ? line.dropFirst() : line
            output.append(10)
        }
        output.removeLast()
        return output
    }
}
