import Glibc
import Synchronization

/// One iconv conversion to UTF-8; `close` must be called once.
struct Converter {
    private let name: String
    private let handle: iconv_t
    /// `(size_t)-1`
    private static let failed = Int(bitPattern: UInt.max)

    init?(from name: String) {
        guard let handle = IdleConverters.take(name) else { return nil }
        self.name = name
        self.handle = handle
    }

    func close() { IdleConverters.put(handle, name) }

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

/// Conversions that are open and wait: to open one is dear, since the C library looks for its
/// tables each time, and to close the last of a charset lets them go.
private enum IdleConverters {
    /// Kept for each charset; one a thread is enough.
    private static let most = 4
    /// The handles' bits by charset.
    private static let idle = Mutex<[String: [UInt]]>([:])

    static func take(_ name: String) -> iconv_t? {
        let waiting = idle.withLock { $0[name]?.popLast() }
        if let waiting { return iconv_t(bitPattern: waiting) }
        // iconv_open reports failure as (iconv_t)-1.
        let handle = iconv_open("UTF-8", name)
        return Int(bitPattern: handle) == -1 ? nil : handle
    }

    static func put(_ handle: iconv_t, _ name: String) {
        _ = iconv(handle, nil, nil, nil, nil)
        let bits = UInt(bitPattern: handle)
        let isKept = idle.withLock { idle in
            guard idle[name, default: []].count < most else { return false }
            idle[name, default: []].append(bits)
            return true
        }
        if !isKept { iconv_close(handle) }
    }
}
