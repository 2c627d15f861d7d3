import Glibc

/// Cuts a stream of bytes into responses, literals included, and parses each once.
///
/// Linear in the bytes received: nothing is looked at twice, and a literal is copied once, from
/// the buffer into the array that the mail keeps.
package struct ResponseReader: ~Copyable {
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    /// Everything before this was searched for the end of the response.
    private var searched = 0
    /// Where the line without its literals that is being searched begins.
    private var lineStart = 0
    private let limits: Limits

    /// Octets; a server above them is not believed.
    package struct Limits: Sendable {
        /// A line without its literals; SEARCH of a million numbers takes 8 MB.
        package var line = 16 << 20
        /// A response with its literals: the largest mail and room for a wrong RFC822.SIZE.
        package var response = 80 << 20
        package init() {}
    }

    package enum Failure: Error, Sendable, Equatable { case tooLong }

    /// Octets read at once.
    package static let chunk = 256 << 10

    package init(limits: Limits = Limits()) {
        self.limits = limits
        buffer = [UInt8](repeating: 0, count: Self.chunk * 2)
    }

    /// Lets `read` fill free space of at least `chunk` octets and say how many it wrote.
    package mutating func fill<Failure>(
        _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        makeRoom()
        var outcome: Result<Int, Failure> = .success(0)
        buffer.withUnsafeMutableBytes { bytes in
            let free = UnsafeMutableRawBufferPointer(rebasing: bytes[end...])
            do throws(Failure) {
                outcome = .success(min(max(0, try read(free)), free.count))
            } catch {
                outcome = .failure(error)
            }
        }
        let count = try outcome.get()
        end += count
        return count
    }

    package mutating func append(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = fill { (free: UnsafeMutableRawBufferPointer) throws(Never) -> Int in
                let count = min(free.count, rest.count)
                free.copyBytes(from: rest.prefix(count))
                return count
            }
            rest = rest.dropFirst(count)
        }
    }

    /// The next whole response, or nil until more bytes come.
    package mutating func next() throws(Failure) -> Response? {
        guard let length = try completeLength() else { return nil }
        let range = start..<start + length
        start += length
        (searched, lineStart) = (start, start)
        return buffer.withUnsafeBytes {
            ResponseParser.parse(UnsafeRawBufferPointer(rebasing: $0[range]))
        }
    }

    /// Moves what is left to the front, and grows or shrinks the buffer as the rest needs it.
    private mutating func makeRoom() {
        guard buffer.count - end < Self.chunk else { return }
        let rest = end - start
        let wanted = max(Self.chunk * 2, (rest + Self.chunk) * 2)
        if wanted > buffer.count || buffer.count > wanted * 4 {
            var grown = [UInt8](repeating: 0, count: wanted)
            grown.replaceSubrange(0..<rest, with: buffer[start..<end])
            buffer = grown
        } else {
            let (from, count) = (start, rest)
            buffer.withUnsafeMutableBytes { bytes in
                guard count > 0, let base = bytes.baseAddress else { return }
                memmove(base, base + from, count)
            }
        }
        searched -= start
        lineStart -= start
        (start, end) = (0, rest)
    }

    /// The length of the response at `start` with its last line feed, nil while it is incomplete.
    private mutating func completeLength() throws(Failure) -> Int? {
        while searched < end {
            let from = searched
            let found = buffer.withUnsafeBytes { bytes -> Int? in
                guard let base = bytes.baseAddress,
                    let place = memchr(base + from, 0x0A, end - from)
                else { return nil }
                return UnsafeRawPointer(place) - base
            }
            guard let feed = found else {
                guard end - lineStart <= limits.line, end - start <= limits.response else {
                    throw .tooLong
                }
                searched = end
                return nil
            }
            guard mayHoldLiteral, let size = literalSize(before: feed) else {
                return feed + 1 - start
            }
            guard size <= limits.response else { throw .tooLong }
            guard feed + 1 + size - start <= limits.response else { throw .tooLong }
            guard feed + 1 + size <= end else {
                searched = feed
                return nil
            }
            searched = feed + 1 + size
            lineStart = searched
        }
        return nil
    }

    /// Words of a status may end in braces; only data responses hold literals.
    private var mayHoldLiteral: Bool {
        guard end - start > 2, buffer[start] == 0x2A else { return false }
        switch buffer[start + 2] | 0x20 {
        case 0x6F, 0x6E, 0x62, 0x70: return false  // o, n, b, p
        default: return true
        }
    }

    /// The number in `{123}` right before the line end at `feed`.
    private func literalSize(before feed: Int) -> Int? {
        var index = feed - 1
        if index >= start, buffer[index] == 0x0D { index -= 1 }
        guard index > start, buffer[index] == 0x7D else { return nil }
        index -= 1
        if index > start, buffer[index] == 0x2B { index -= 1 }
        var size = 0
        var scale = 1
        var digits = 0
        while index > start, (0x30...0x39).contains(buffer[index]), digits < 11 {
            size += Int(buffer[index] - 0x30) * scale
            scale *= 10
            digits += 1
            index -= 1
        }
        return digits > 0 && buffer[index] == 0x7B ? size : nil
    }
}
