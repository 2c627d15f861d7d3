import Sending

/// What a server offers after EHLO (RFC 5321 §4.1.1.1).
struct SMTPExtensions: Equatable {
    var pipelining = false
    var eightBit = false
    var utf8 = false
    var deliveryNotices = false
    /// Octets; nil without a limit.
    var size: Int?
    var knowsSize = false

    /// Reads the lines of an EHLO reply behind the first.
    init(_ reply: SMTPReply) {
        for line in reply.text.split(separator: "\n").dropFirst() {
            let words = line.split(separator: " ")
            switch words.first?.uppercased() {
            case "PIPELINING": pipelining = true
            case "8BITMIME": eightBit = true
            case "SMTPUTF8": utf8 = true
            case "DSN": deliveryNotices = true
            case "SIZE":
                knowsSize = true
                size = words.count > 1 ? Int(words[1]).flatMap { $0 > 0 ? $0 : nil } : nil
            default: break
            }
        }
    }
}

/// Reads replies and sends commands over one connection; blocks.
final class SMTPConnection {
    private let connection: Connection
    private let timeouts: MailServer.Timeouts
    private var buffer: [UInt8] = []
    let extensions: SMTPExtensions

    /// Octets of one reply; more is no SMTP server.
    private static let longestReply = 64 << 10

    /// EHLO again, since libcurl keeps the first answer to itself; RFC 5321 §4.1.4 allows it.
    init(_ connection: Connection, name: String, _ timeouts: MailServer.Timeouts)
        throws(ConnectionFailure)
    {
        self.connection = connection
        self.timeouts = timeouts
        try connection.send(Array("EHLO \(name)\r\n".utf8), patience: timeouts.answer)
        var pending: [UInt8] = []
        let hello = try Self.reply(connection, &pending, timeouts.answer)
        extensions = SMTPExtensions(hello)
        buffer = pending
    }

    func send(_ text: String) throws(ConnectionFailure) {
        try send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) throws(ConnectionFailure) {
        try connection.send(bytes, patience: timeouts.answer)
    }

    /// `done` counts the octets that the system took, also where sending fails on the way.
    func send(_ bytes: [UInt8], done: inout Int) throws(ConnectionFailure) {
        try connection.send(bytes, patience: timeouts.answer, done: &done)
    }

    func reply(afterData: Bool = false) throws(ConnectionFailure) -> SMTPReply {
        let patience = afterData ? timeouts.dataAnswer : timeouts.answer
        return try Self.reply(connection, &buffer, patience)
    }

    private static func reply(
        _ connection: Connection, _ buffer: inout [UInt8], _ patience: Duration
    ) throws(ConnectionFailure) -> SMTPReply {
        var lines: [String] = []
        var octets = 0
        while true {
            let line = try line(connection, &buffer, patience)
            octets += line.count
            guard octets <= longestReply, line.count >= 3,
                let code = Int(String(decoding: line.prefix(3), as: UTF8.self)),
                (200..<600).contains(code)
            else { throw .connectionLost("the answer is not SMTP") }
            lines.append(String(decoding: line.dropFirst(4), as: UTF8.self))
            guard line.count > 3, line[3] == 0x2D else {
                return SMTPReply(code: code, text: lines.joined(separator: "\n"))
            }
        }
    }

    private static func line(
        _ connection: Connection, _ buffer: inout [UInt8], _ patience: Duration
    ) throws(ConnectionFailure) -> [UInt8] {
        while true {
            if let feed = buffer.firstIndex(of: 10) {
                let line = buffer[..<feed].filter { $0 != 13 }
                buffer.removeSubrange(...feed)
                return line
            }
            guard buffer.count <= longestReply else { throw .connectionLost("endless line") }
            var bytes = [UInt8](repeating: 0, count: 4096)
            var outcome: Result<Int, ConnectionFailure> = .success(0)
            bytes.withUnsafeMutableBytes { free in
                do throws(ConnectionFailure) {
                    outcome = .success(
                        try connection.receive(
                            into: free, patience: patience, interruptible: false))
                } catch {
                    outcome = .failure(error)
                }
            }
            buffer += bytes.prefix(try outcome.get())
        }
    }
}
