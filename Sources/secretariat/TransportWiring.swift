import Foundation
import MailModel
import Pipeline
import SiteLoading
import Transport

/// Mailboxes, couriers and sent folders from a site's settings.
enum TransportWiring {
    /// With `looking` nothing of the mailbox is changed, whatever the site says.
    static func source(
        _ mailbox: SiteConfiguration.Mailbox, looking: Bool = false
    ) throws -> any MailSource {
        let afterwards = looking ? .leave : Afterwards(mailbox.afterwards)
        guard let server = try server(mailbox.server, mailbox.tls, poll: mailbox.pollSeconds)
        else {
            return try MaildirMailbox(
                path: mailbox.server.path, afterwards: afterwards, keepsNumbers: !looking,
                now: WallClock.system.now)
        }
        return try IMAPMailbox(
            server: server, folder: mailbox.server.path, afterwards: afterwards,
            credentials: credentials(mailbox.user, mailbox.password))
    }

    /// Connections to the server that sends, opened as a long queue needs them.
    private static let connections = 4

    static func couriers(_ sending: SiteConfiguration.Sending) throws -> [any MailCourier] {
        guard let server = try server(sending.server, sending.tls) else {
            return [MaildirCourier(path: sending.server.path)]
        }
        let login = try credentials(sending.user, sending.password)
        return (0..<connections).map { _ in SMTPCourier(server: server, credentials: login) }
    }

    /// The folder of copies in the first mailbox that is an IMAP one; none for a Maildir.
    static func sentFolder(
        _ sending: SiteConfiguration.Sending, _ mailboxes: [SiteConfiguration.Mailbox]
    ) throws -> (any SentFolder)? {
        let first = mailboxes.first { $0.server.scheme != .maildir }
        guard let folder = sending.sentFolder, let mailbox = first,
            let server = try server(mailbox.server, mailbox.tls)
        else { return nil }
        return try IMAPSentFolder(
            server: server, folder: folder,
            credentials: credentials(mailbox.user, mailbox.password))
    }

    private static func server(
        _ address: ServerAddress, _ tls: SiteConfiguration.TLS, poll: Int = 60
    ) throws -> MailServer? {
        guard let scheme = MailServer.Scheme(rawValue: address.scheme.rawValue),
            var server = MailServer(
                scheme: scheme, host: address.host, port: UInt16(exactly: address.port))
        else { return nil }
        if let path = tls.certificateAuthority {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw AuthorityUnreadable(path: path)
            }
        }
        server.requiresTLS = tls.required
        server.certificateAuthorities = tls.certificateAuthority
        server.timeouts.poll = .seconds(poll)
        return server
    }

    /// Reads the secret before every login, so that a changed file is used; once now, so that a
    /// missing one stops the start.
    private static func credentials(
        _ user: String, _ source: SecretSource?
    ) throws -> CredentialsProvider {
        guard let source else { return { nil } }
        _ = try source.read()
        return {
            let secret = try source.read()
            return Credentials(user: user, proof: .password(secret))
        }
    }
}

extension Afterwards {
    fileprivate init(_ setting: SiteConfiguration.Afterwards) {
        self =
            switch setting {
            case .flagSeen: .flag
            case .move(let folder): .move(folder: folder)
            case .leave: .leave
            }
    }
}

/// A file of certificate authorities that `tls: {ca: …}` names and that cannot be read.
struct AuthorityUnreadable: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "cannot read \(path), which `tls: {ca: …}` names; put the certificates there, or take the "
            + "line out"
    }
}
