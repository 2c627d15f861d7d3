import Foundation
import Glibc

/// A private Dovecot: IMAP with and without TLS, LMTP, submission; every user name exists.
///
/// Runs as root and as anybody else. `stop` and deinit end it with all its children.
package final class Dovecot: Sendable {
    package let host = "127.0.0.1"
    /// IMAP in the clear and with STARTTLS.
    package let imapPort: UInt16
    package let imapsPort: UInt16
    package let lmtpPort: UInt16
    /// Submission with STARTTLS and AUTH, relaying to the sink given at the start.
    package let submissionPort: UInt16
    /// The certificate (PEM) to trust; it names 127.0.0.1 and nothing else.
    package let authority: String
    /// A certificate that has nothing to do with this server.
    package let otherAuthority: String
    package let password = "secret"

    private let folder: TemporaryFolder
    private let process: ServerProcess
    private let configuration: String
    private static let packages = "dovecot-imapd dovecot-lmtpd dovecot-submissiond"

    /// With a token server, its access tokens are good for the user whom it names.
    package init(
        relayingTo sink: SMTPSink? = nil, certificateDays days: Int = 400,
        tokensFrom issuer: TokenIssuer? = nil
    ) throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        authority = try Self.certificate(folder, "server", days)
        otherAuthority = try Self.certificate(folder, "other", days)
        imapPort = try LoopbackSocket.freePort()
        imapsPort = try LoopbackSocket.freePort()
        lmtpPort = try LoopbackSocket.freePort()
        submissionPort = try LoopbackSocket.freePort()
        let ports = DovecotConfiguration.Ports(
            imap: imapPort, imaps: imapsPort, lmtp: lmtpPort, submission: submissionPort,
            relay: sink?.port)
        let tokens = try issuer.map {
            try folder.write(
                "tokeninfo_url = \($0.url("/info"))?access_token=\nusername_attribute = email\n",
                to: "oauth2.conf")
        }
        let text = try DovecotConfiguration.text(folder: folder.path, ports, tokens: tokens)
        configuration = try folder.write(text, to: "dovecot.conf")
        process = try ServerProcess(
            ["/usr/sbin/dovecot", "-F", "-c", configuration], in: folder, needs: Self.packages)
        try process.awaitOutput("starting up")
    }

    package func stop() { process.stop() }

    /// What Dovecot has logged so far.
    package var log: String { process.output }

    /// A user whom no other test has.
    package func newUser() -> String { "user-" + UUID().uuidString.lowercased().prefix(8) }

    /// Hands a mail to the user's INBOX through LMTP (RFC 2033); returns when it is stored.
    package func deliver(_ mail: [UInt8], to user: String) throws {
        let line = try LoopbackSocket.connected(to: lmtpPort)
        func expect(_ code: String, _ command: String?) throws {
            if let command { line.send(command) }
            var answer = line.line()
            while let words = answer, words.dropFirst(3).first == "-" { answer = line.line() }
            guard answer?.hasPrefix(code) == true else {
                throw ServerFailure("LMTP: \(command ?? ""): \(answer ?? "closed") \(log)")
            }
        }
        try expect("220", nil)
        try expect("250", "LHLO test.example")
        try expect("250", "MAIL FROM:<sender@city.example>")
        try expect("250", "RCPT TO:<\(user)>")
        try expect("354", "DATA")
        line.send(Self.stuffed(mail))
        try expect("250", ".")
        try expect("221", "QUIT")
    }

    package func deliver(_ mail: String, to user: String) throws {
        try deliver(Array(mail.utf8), to: user)
    }

    /// Gives the user's folder another UIDVALIDITY, as after a restore from a backup.
    package func renumber(_ user: String, folder: String = "INBOX") throws {
        try admin(
            ["mailbox", "update", "-u", user, "--uid-validity", "77", folder])
    }

    /// The mails in a user's folder, with the flags as `doveadm` words them, in UID order.
    package func flags(_ user: String, folder: String = "INBOX") throws -> [String] {
        try admin(["-f", "flow", "fetch", "-u", user, "flags", "mailbox", folder])
            .split(separator: "\n").map { String($0.dropFirst("flags=".count)) }
    }

    @discardableResult
    private func admin(_ arguments: [String]) throws -> String {
        try ServerProcess.run(
            ["/usr/bin/doveadm", "-c", configuration] + arguments, needs: Self.packages)
    }

    private static func stuffed(_ mail: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in mail {
            if byte == 10, result.last != 13 { result.append(13) }
            if byte == 0x2E, result.last ?? 10 == 10 { result.append(byte) }
            result.append(byte)
        }
        if result.last != 10 { result += [13, 10] }
        return result
    }

    private static func certificate(
        _ folder: TemporaryFolder, _ name: String, _ days: Int
    ) throws -> String {
        let file = "\(folder.path)/\(name).pem"
        _ = try ServerProcess.run(
            [
                "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-nodes", "-days", "\(days)",
                "-subj", "/CN=\(name).example",
                "-addext", "subjectAltName=IP:127.0.0.1", "-out", file,
                "-keyout", "\(folder.path)/\(name).key",
            ], needs: "openssl")
        return file
    }
}
