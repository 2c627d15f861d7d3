import Foundation
import Glibc

/// One HTTP request on a connection of its own to a server on this machine.
struct PlainRequest {
    struct Answer {
        let status: Int
        let head: String
        let body: [UInt8]

        /// A field of the head, by its name in lower case.
        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ":") }.map {
                $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            }
        }

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Failure: Error {
        let step: String
    }

    let port: Int

    func send(
        _ method: String, _ path: String, _ fields: [String] = [], _ body: [UInt8] = []
    ) throws -> Answer {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let opened = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard opened == 0 else { throw Failure(step: "connect") }
        var lines = ["\(method) \(path) HTTP/1.1", "Content-Length: \(body.count)"]
        if !fields.contains(where: { $0.hasPrefix("Host:") }) {
            lines.append("Host: 127.0.0.1:\(port)")
        }
        lines += fields + ["Connection: close"]
        try write(connection, Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        return try answer(connection)
    }

    private func write(_ connection: Int32, _ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(step: "send") }
            rest = rest.dropFirst(count)
        }
    }

    private func answer(_ connection: Int32) throws -> Answer {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let mark = Array("\r\n\r\n".utf8)
        var end: Int?
        var length: Int?
        while true {
            if end == nil, let place = bytes.firstRange(of: mark) {
                end = place.upperBound
                let head = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
                length = Answer(status: 0, head: head, body: []).field("content-length")
                    .flatMap { Int($0) }
            }
            if let end, let length, bytes.count >= end + length { break }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        guard let end else { throw Failure(step: "receive") }
        let head = String(decoding: bytes[..<(end - 4)], as: UTF8.self)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, head: head, body: Array(bytes[end...]))
    }
}
