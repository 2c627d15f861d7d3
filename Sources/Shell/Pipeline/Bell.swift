import Foundation
import Glibc

/// Wakes the daemon when a command has changed the queue: a datagram socket in the state folder.
///
/// Nothing is said over it; a lost ring only means that the daemon looks a little later.
package final class Bell: Sendable {
    private let descriptor: Int32
    private let path: String
    private let stream: AsyncStream<Void>

    package init?(_ folder: String) {
        path = Self.path(folder)
        unlink(path)
        descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let socket = descriptor
        let bound = Self.withAddress(path) { bind(socket, $0, $1) }
        guard bound == 0 else {
            close(descriptor)
            return nil
        }
        stream = Self.listen(descriptor)
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
        unlink(path)
    }

    /// Each element stands for one or more rings.
    package var rings: AsyncStream<Void> { stream }

    /// Reads on a thread of its own, since a blocking read must not hold a cooperative one.
    private static func listen(_ descriptor: Int32) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let thread = Thread {
            var byte: UInt8 = 0
            while recv(descriptor, &byte, 1, 0) > 0 { continuation.yield() }
            continuation.finish()
        }
        thread.stackSize = 1 << 17
        thread.start()
        return stream
    }

    package static func ring(_ folder: String) {
        let sender = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard sender >= 0 else { return }
        defer { close(sender) }
        var byte: UInt8 = 1
        _ = withAddress(path(folder)) {
            sendto(sender, &byte, 1, Int32(MSG_DONTWAIT), $0, $1)
        }
    }

    private static func path(_ folder: String) -> String { folder + "/bell" }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> some BinaryInteger
    ) -> Int {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < room else { return -1 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Int(body($0, socklen_t(MemoryLayout<sockaddr_un>.size)))
            }
        }
    }
}
