import Glibc

/// A TCP socket on 127.0.0.1 that blocks, with a limit on each wait.
final class LoopbackSocket: @unchecked Sendable {
    let descriptor: Int32
    private var pending: [UInt8] = []

    /// Seconds of silence that no test waits for without having failed.
    private static let patience = 15

    init(descriptor: Int32) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    deinit { close(descriptor) }

    static func make() throws -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let made = socket(AF_INET, type, 0)
        guard made >= 0 else { throw ServerFailure("no socket can be made") }
        return made
    }

    /// A socket that listens on a port of the system's choice.
    static func listening() throws -> (socket: LoopbackSocket, port: UInt16) {
        let made = LoopbackSocket(descriptor: try make())
        let bound = address(0) { bind(made.descriptor, $0, $1) }
        guard bound == 0, listen(made.descriptor, 16) == 0 else {
            throw ServerFailure("no port can be bound")
        }
        return (made, port(of: made.descriptor))
    }

    /// A port that was free a moment ago.
    static func freePort() throws -> UInt16 { try listening().port }

    static func connected(to port: UInt16) throws -> LoopbackSocket {
        let made = LoopbackSocket(descriptor: try make())
        guard address(port, { connect(made.descriptor, $0, $1) }) == 0 else {
            throw ServerFailure("nothing listens on port \(port)")
        }
        return made
    }

    /// Returns when somebody listens on the port, without taking up a connection.
    static func awaitListener(_ port: UInt16) throws {
        let place = ":" + String(Int(port) + 0x10000, radix: 16, uppercase: true).suffix(4)
        for _ in 0..<4000 {
            let table = listeners()
            let isThere = table.split(separator: "\n").contains { line in
                let words = line.split(separator: " ")
                return words.count > 3 && words[1].hasSuffix(place) && words[3] == "0A"
            }
            if isThere { return }
            poll(nil, 0, 5)
        }
        throw ServerFailure("nobody came to listen on port \(port)")
    }

    private static func listeners() -> String {
        let descriptor = open("/proc/net/tcp", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var text: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
            text += bytes.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil when the listening socket was shut down, or nobody came in time.
    func accepted() -> LoopbackSocket? {
        let made = accept(descriptor, nil, nil)
        return made >= 0 ? LoopbackSocket(descriptor: made) : nil
    }

    func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private static func address(
        _ port: UInt16, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                use($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        return UInt16(bigEndian: address.sin_port)
    }
}

// MARK: - Bytes

extension LoopbackSocket {
    /// False when the other side is gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    @discardableResult
    func send(_ line: String) -> Bool { send(Array((line + "\r\n").utf8)) }

    /// The next line without its end; nil at the end or after too long a silence.
    func line() -> String? {
        while true {
            if let feed = pending.firstIndex(of: 10) {
                let line = pending[..<feed].filter { $0 != 13 }
                pending.removeSubrange(...feed)
                return String(decoding: line, as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    /// Exactly so many octets; nil at the end.
    func octets(_ count: Int) -> [UInt8]? {
        while pending.count < count { guard fill() else { return nil } }
        defer { pending.removeFirst(count) }
        return Array(pending.prefix(count))
    }

    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count > 0 { pending += bytes.prefix(count) }
        return count > 0
    }
}
