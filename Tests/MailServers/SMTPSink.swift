import Foundation
import Glibc

/// Postfix's `smtp-sink`: takes every letter and keeps it, or refuses what it is told to refuse.
package final class SMTPSink: Sendable {
    package let host = "127.0.0.1"
    package let port: UInt16
    private let folder: TemporaryFolder
    private let process: ServerProcess

    /// What the sink does instead of taking a letter; the commands are SMTP's, `.` among them.
    package enum Manner: Sendable {
        case takes
        /// 450 to these commands.
        case refusesForNow([String])
        /// 500 to these commands.
        case refusesForGood([String])
        /// Closes the connection without a word after these commands.
        case hangsUp(after: [String])
        /// Takes one command after the other, without PIPELINING.
        case takesSlowly
        /// Announces no AUTH.
        case offersNoLogin

        fileprivate var options: [String] {
            switch self {
            case .takes: []
            case .refusesForNow(let commands): ["-r", commands.joined(separator: ",")]
            case .refusesForGood(let commands): ["-f", commands.joined(separator: ",")]
            case .hangsUp(let commands): ["-q", commands.joined(separator: ",")]
            case .takesSlowly: ["-p"]
            case .offersNoLogin: ["-a"]
            }
        }
    }

    /// A letter as it came, its lines ended by line feeds.
    package struct Letter: Sendable {
        package let sender: String
        package let recipients: [String]
        package let text: String
    }

    package init(_ manner: Manner = .takes) throws {
        folder = try TemporaryFolder()
        chmod(folder.path, 0o777)
        port = try LoopbackSocket.freePort()
        let user = geteuid() == 0 ? ["-u", "nobody"] : []
        process = try ServerProcess(
            ["/usr/sbin/smtp-sink", "-v", "-4"] + user + manner.options
                + ["-d", folder.path + "/letter.", "127.0.0.1:\(port)", "32"],
            in: folder, needs: "postfix")
        try process.awaitOutput("trying... [127.0.0.1]")
        try LoopbackSocket.awaitListener(port)
    }

    package func stop() { process.stop() }

    /// Connections that were made so far.
    package var connections: Int { process.output.ranges(of: "connect (AF_INET").count }

    /// The letters that came so far, in no particular order; one refused at the final dot is
    /// among them.
    package func letters() throws -> [Letter] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0))
            return Self.read(String(decoding: data, as: UTF8.self))
        }
    }

    private static func read(_ dump: String) -> Letter {
        let text = dump.replacing("\r\n", with: "\n")
        func arguments(_ name: String) -> [String] {
            text.split(separator: "\n").filter { $0.hasPrefix(name) }.compactMap { line in
                guard let open = line.firstIndex(of: "<"), let end = line.firstIndex(of: ">")
                else { return nil }
                return String(line[line.index(after: open)..<end])
            }
        }
        return Letter(
            sender: arguments("X-Mail-Args:").first ?? "",
            recipients: arguments("X-Rcpt-Args:"), text: text)
    }
}
