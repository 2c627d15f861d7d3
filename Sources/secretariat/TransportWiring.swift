import Foundation
import MailModel
import Pipeline
import SiteLoading
import Transport

/// Mailboxes, couriers and sent folders from a site's settings, with what they share: tokens, and
/// what connecting taught.
final class TransportWiring: Sendable {
    private let settings: SiteConfiguration
    /// By name of the account.
    let keepers: [String: TokenKeeper]
    /// By place: `mailbox office`, `sending`.
    let logs: [String: ConnectionLog]

    init(_ settings: SiteConfiguration, state: String) {
        self.settings = settings
        keepers = Dictionary(
            settings.oauth.map {
                ($0.name, TokenKeeper(OAuthAccount($0), state: state, now: WallClock.system.now))
            }, uniquingKeysWith: { first, _ in first })
        let places = settings.mailboxes.map { "mailbox \($0.name)" } + ["sending"]
        logs = Dictionary(
            places.map { ($0, ConnectionLog()) }, uniquingKeysWith: { first, _ in first })
    }

    /// With `looking` nothing of the mailbox is changed, whatever the site says.
    func source(
        _ mailbox: SiteConfiguration.Mailbox, looking: Bool = false
    ) throws -> any MailSource {
        let afterwards = looking ? .leave : Afterwards(mailbox.afterwards)
        let place = "mailbox \(mailbox.name)"
        guard var server = try server(mailbox.server, mailbox.tls, place)
        else {
            return try MaildirMailbox(
                path: mailbox.server.path, afterwards: afterwards, keepsNumbers: !looking,
                now: WallClock.system.now)
        }
        server.timeouts.poll = .seconds(mailbox.pollSeconds)
        return try IMAPMailbox(
            server: server, folder: mailbox.server.path, afterwards: afterwards,
            credentials: credentials(mailbox.user, mailbox.password, mailbox.oauth, place))
    }

    /// Connections to the server that sends, opened as a long queue needs them.
    private static let connections = 4

    func couriers(_ sending: SiteConfiguration.Sending) throws -> [any MailCourier] {
        guard let courier = try courier(sending) else {
            return [MaildirCourier(path: sending.server.path)]
        }
        return try [courier] + (1..<Self.connections).compactMap { _ in try self.courier(sending) }
    }

    /// One connection to the server that sends; nil where letters go into a Maildir.
    func courier(_ sending: SiteConfiguration.Sending) throws -> SMTPCourier? {
        guard let server = try server(sending.server, sending.tls, "sending") else { return nil }
        return SMTPCourier(
            server: server,
            credentials: try credentials(
                sending.user, sending.password, sending.oauth, "sending"))
    }

    /// The folder of copies in the first mailbox that is an IMAP one; none for a Maildir.
    func sentFolder(_ sending: SiteConfiguration.Sending) throws -> (any SentFolder)? {
        let first = settings.mailboxes.first { $0.server.scheme != .maildir }
        guard let folder = sending.sentFolder, let mailbox = first,
            let server = try server(mailbox.server, mailbox.tls, "mailbox \(mailbox.name)")
        else { return nil }
        return try IMAPSentFolder(
            server: server, folder: folder,
            credentials: credentials(
                mailbox.user, mailbox.password, mailbox.oauth, "mailbox \(mailbox.name)"))
    }

    private func server(
        _ address: ServerAddress, _ tls: SiteConfiguration.TLS, _ place: String
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
        server.log = logs[place]
        return server
    }

    /// Reads the secret before every login, so that a changed file is used; once now, so that a
    /// missing one stops the start.
    private func credentials(
        _ user: String, _ source: SecretSource?, _ account: String?, _ place: String
    ) throws -> CredentialsProvider {
        if let account, let keeper = keepers[account] {
            let log = logs[place]
            return {
                let token = try await keeper.token(for: place, refusals: log?.refusals ?? 0)
                return Credentials(user: user, proof: .accessToken(token))
            }
        }
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

extension OAuthAccount {
    fileprivate init(_ settings: OAuthSettings) {
        let (secret, seed) = (settings.secret, settings.refreshToken)
        self.init(
            name: settings.name, tokenURL: settings.tokenURL, client: settings.client,
            scope: settings.scope, grant: settings.isOfClient ? .client : .person,
            secret: { try secret?.read() }, seed: { try seed?.read() })
        deviceURL = settings.deviceURL
        authorizeURL = settings.authorizeURL
        certificateAuthorities = settings.certificateAuthority
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
