import Glibc
import MailModel
import MailServers
import Testing
import Transport

/// What the tests share: one Dovecot for all of them, a user for each.
enum Servers {
    private static let made = Result { try Dovecot() }

    static func dovecot() throws -> Dovecot { try made.get() }

    /// Short enough that a fault ends a test, long enough for a busy machine.
    static var timeouts: MailServer.Timeouts {
        var timeouts = MailServer.Timeouts()
        timeouts.connect = .seconds(10)
        timeouts.answer = .seconds(10)
        timeouts.dataAnswer = .seconds(10)
        timeouts.idle = .seconds(10)
        timeouts.poll = .milliseconds(50)
        return timeouts
    }

    static func plain(_ scheme: MailServer.Scheme, _ port: UInt16) throws -> MailServer {
        var server = try #require(MailServer(scheme: scheme, host: "127.0.0.1", port: port))
        server.requiresTLS = false
        server.timeouts = timeouts
        return server
    }

    static func encrypted(
        _ scheme: MailServer.Scheme, _ port: UInt16, host: String = "127.0.0.1",
        authority: String?
    ) throws -> MailServer {
        var server = try #require(MailServer(scheme: scheme, host: host, port: port))
        server.certificateAuthorities = authority
        server.timeouts = timeouts
        return server
    }

    static func login(_ user: String, _ password: String = "secret") -> CredentialsProvider {
        { Credentials(user: user, proof: .password(Secret(password))) }
    }

    /// The user's INBOX over IMAP without encryption.
    static func mailbox(
        _ user: String, _ afterwards: Afterwards = .leave, folder: String = "INBOX"
    ) throws -> IMAPMailbox {
        let server = try plain(.imap, try dovecot().imapPort)
        return try IMAPMailbox(
            server: server, folder: folder, afterwards: afterwards, credentials: login(user))
    }

    static func mail(_ number: Int, filler: Int = 0) -> String {
        """
        From: Ana <ana@city.example>
        To: office@secretariat.example
        Subject: Question \(number)
        Message-ID: <\(number)@city.example>

        Question \(number)
        .a line that begins with a dot
        \(String(repeating: "0123456789abcdef\n", count: filler / 17))
        """
    }

    static func text(_ mail: FetchedMail?) -> String {
        String(decoding: mail?.bytes ?? [], as: UTF8.self)
    }
}

extension MailServer {
    func with(_ change: (inout Timeouts) -> Void) -> MailServer {
        var copy = self
        change(&copy.timeouts)
        return copy
    }
}
