import Glibc

/// One iconv conversion to UTF-8; `close` must be called once.
struct Converter {
    private let handle: iconv_t
    /// `(size_t)-1`
    private static let failed = Int(bitPattern: UInt.max)

    init?(from name: String) {
        let handle = iconv_open("UTF-8", name)
        // iconv_open reports failure as (iconv_t)-1.
        guard Int(bitPattern: handle) != -1, let handle else { return nil }
        self.handle = handle
    }

    func close() { iconv_close(handle) }

    struct Output {
        /// UTF-8, with U+FFFD for what could not be converted.
        var bytes: [UInt8] = []
        /// Places that could not be converted.
        var errors = 0
    }

    /// Converts everything; an illegal byte becomes U+FFFD and the rest goes on.
    func convert(_ source: [UInt8]) -> Output {
        var output = Output()
        output.bytes.reserveCapacity(source.count + source.count / 2 + 16)
        var buffer = [Int8](repeating: 0, count: min(max(source.count * 3 + 16, 64), 65_536))
        source.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return }
            var place = 0
            while place < source.count {
                place += step(base + place, source.count - place, &buffer, &output)
            }
            flush(&buffer, &output)
        }
        return output
    }

    /// Converts up to a full buffer or an error and returns the number of bytes read.
    private func step(
        _ base: UnsafeRawPointer, _ count: Int, _ buffer: inout [Int8], _ output: inout Output
    ) -> Int {
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
            mutating: base.assumingMemoryBound(to: CChar.self))
        var left = count
        var failure: Int32 = 0
        buffer.withUnsafeMutableBufferPointer { room in
            var out = room.baseAddress
            var space = room.count
            if iconv(handle, &input, &left, &out, &space) == Self.failed {
                failure = errno
            }
            let made = room.count - space
            room.baseAddress?.withMemoryRebound(to: UInt8.self, capacity: room.count) {
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: made))
            }
        }
        let read = count - left
        guard failure == EILSEQ || failure == EINVAL else {
            // No progress without an error that we know would loop for ever.
            return failure == 0 || read > 0 ? max(read, 1) : count
        }
        output.errors += 1
        output.bytes += [0xEF, 0xBF, 0xBD]
        return read + 1
    }

    /// Lets a stateful charset give what it holds back.
    private func flush(_ buffer: inout [Int8], _ output: inout Output) {
        buffer.withUnsafeMutableBufferPointer { room in
            var out = room.baseAddress
            var space = room.count
            _ = iconv(handle, nil, nil, &out, &space)
            let made = room.count - space
            room.baseAddress?.withMemoryRebound(to: UInt8.self, capacity: room.count) {
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: made))
            }
        }
    }
}
