import Foundation

/// A loopback server of access tokens: answers as the test says, and keeps what was asked.
package final class TokenIssuer: @unchecked Sendable {
    /// A request: the path without its query, and the fields of query or form.
    package struct Request: Sendable {
        package let path: String
        package let fields: [String: String]
    }

    package let port: UInt16
    private let listener: LoopbackSocket
    private let lock = NSLock()
    private var kept: [Request] = []

    /// `answer` gives status and JSON for each request.
    package init(_ answer: @escaping @Sendable (Request) -> (Int, String)) throws {
        (listener, port) = try LoopbackSocket.listening()
        let thread = Thread { [weak self, listener] in
            while let line = listener.accepted() {
                guard let request = Self.read(line) else { continue }
                self?.keep(request)
                let (status, json) = answer(request)
                line.send("HTTP/1.1 \(status) Answer")
                line.send("Content-Type: application/json")
                line.send("Content-Length: \(json.utf8.count)")
                line.send("Connection: close")
                line.send("")
                line.send(Array(json.utf8))
                line.shutDown()
            }
        }
        thread.start()
    }

    deinit { listener.shutDown() }

    /// What was asked of a path so far, in order.
    package func requests(_ path: String) -> [[String: String]] {
        lock.lock()
        defer { lock.unlock() }
        return kept.filter { $0.path == path }.map(\.fields)
    }

    package func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    private func keep(_ request: Request) {
        lock.lock()
        kept.append(request)
        lock.unlock()
    }

    private static func read(_ line: LoopbackSocket) -> Request? {
        guard let first = line.line() else { return nil }
        var length = 0
        while let header = line.line(), !header.isEmpty {
            let pieces = header.split(separator: ":", maxSplits: 1)
            guard pieces.first?.lowercased() == "content-length" else { continue }
            length = pieces.last.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
        let body = line.octets(length).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let target = first.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        return Request(path: parts[0], fields: fields(body.isEmpty ? parts.last ?? "" : body))
    }

    private static func fields(_ text: String) -> [String: String] {
        let pairs = text.split(separator: "&").map { pair -> (String, String) in
            let sides = pair.split(separator: "=", maxSplits: 1).map {
                String($0).removingPercentEncoding ?? ""
            }
            return (sides.first ?? "", sides.count > 1 ? sides[1] : "")
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
