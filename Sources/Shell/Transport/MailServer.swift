package import MailModel

/// Where a server is and how to speak with it.
package struct MailServer: Sendable, Equatable {
    package enum Scheme: String, Sendable {
        case imap, imaps, smtp, smtps

        package var isIMAP: Bool { self == .imap || self == .imaps }
        package var isImplicitTLS: Bool { self == .imaps || self == .smtps }
    }

    package let scheme: Scheme
    package let host: String
    /// Nil for the scheme's own port: 143, 993, 587 or 465.
    package let port: UInt16?
    package var requiresTLS = true
    /// A file with the certificates (PEM) that are trusted; nil for the system's.
    package var certificateAuthorities: String?
    package var timeouts = Timeouts()
    /// What connections to this place note; nil where nobody asks.
    package var log: ConnectionLog?

    /// Nil without a host. Where TLS is not required the host must be loopback: see `isLoopback`.
    package init?(scheme: Scheme, host: String, port: UInt16? = nil) {
        guard !host.isEmpty, !host.utf8.contains(where: { $0 <= 0x20 || $0 == 0x2F }) else {
            return nil
        }
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    package struct Timeouts: Sendable, Equatable {
        /// TCP, TLS and login together.
        package var connect = Duration.seconds(30)
        /// Silence while an answer is owed; servers may search long in a large mailbox.
        package var answer = Duration.seconds(120)
        /// After the final dot RFC 5321 §4.5.3.2.6 asks for ten minutes.
        package var dataAnswer = Duration.seconds(600)
        /// IDLE is issued again before servers log out at 30 minutes (RFC 2177).
        package var idle = Duration.seconds(28 * 60)
        /// Between two looks where IDLE is absent.
        package var poll = Duration.seconds(60)

        package init() {}
    }

    /// Whether the host is this machine, the only place where TLS may be left out.
    package var isLoopback: Bool {
        LoopbackHost.names(host)
    }

    /// What a URL holds between its slashes; an IPv6 address stands in brackets (RFC 3986 §3.2.2).
    package var authority: String {
        let isBare = host.contains(":") && !host.hasPrefix("[")
        return "\(isBare ? "[\(host)]" : host):\(port ?? defaultPort)"
    }

    package var defaultPort: UInt16 {
        switch scheme {
        case .imap: 143
        case .imaps: 993
        case .smtp: 587
        case .smtps: 465
        }
    }
}

/// Who logs in and with what.
package struct Credentials: Sendable, Equatable {
    package enum Proof: Sendable, Equatable {
        case password(Secret)
        /// An OAuth 2.0 access token, sent as OAUTHBEARER or XOAUTH2 (RFC 7628).
        case accessToken(Secret)
    }

    package let user: String
    package let proof: Proof

    package init(user: String, proof: Proof) {
        self.user = user
        self.proof = proof
    }
}

/// Asked before every login, so that a changed password file or a fresh token is used.
package typealias CredentialsProvider = @Sendable () async throws -> Credentials?

extension MailboxFailure {
    /// What to log in to a mailbox with; why there is nothing is then the mailbox's failure.
    static func login(_ provider: CredentialsProvider) async throws -> Credentials? {
        do {
            return try await provider()
        } catch let failure as ConnectionFailure {
            throw MailboxFailure.connection(failure)
        }
    }
}
