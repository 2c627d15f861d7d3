package import Approving
import Foundation
package import MailModel
package import Touring

/// `secretariat.yaml`, checked: everything that is particular to one office.
package struct SiteConfiguration: Sendable {
    package struct Office: Sendable {
        package let name: [LanguageTag: String]
        package let address: EmailAddress
        /// The first is the fallback.
        package let languages: [LanguageTag]
        package let zone: String

        package func name(in language: LanguageTag) -> String {
            name[language] ?? languages.first.flatMap { name[$0] } ?? name.values.min() ?? ""
        }

        package var fallback: LanguageTag { languages.first ?? .english }
    }

    /// What may leave the house.
    package enum Mode: String, Sendable {
        /// Drafts and sends nothing.
        case observe
        /// Sends what staff approve.
        case hold
        /// Sends also what the policy allows to go by itself.
        case auto
    }

    package enum Afterwards: Sendable, Equatable {
        case flagSeen
        case move(folder: String)
        /// The mailbox is only looked at (EXAMINE): other programs see nothing of us.
        case leave
    }

    package struct TLS: Sendable, Equatable {
        package let certificateAuthority: String?
        package let required: Bool
    }

    package struct Mailbox: Sendable {
        package let name: String
        package let server: ServerAddress
        package let user: String
        package let password: SecretSource?
        /// The account under `oauth:` whose tokens are used in the place of a password.
        package let oauth: String?
        package let tls: TLS
        package let afterwards: Afterwards
        /// Seconds between two looks where the server offers no IDLE.
        package let pollSeconds: Int
    }

    package struct Sending: Sendable {
        package let server: ServerAddress
        package let user: String
        package let password: SecretSource?
        package let oauth: String?
        package let tls: TLS
        package let sentFolder: String?
    }

    package struct StaffMember: Sendable {
        package let name: String
        package let address: EmailAddress
        package let roles: Set<String>
        package let language: LanguageTag
        /// First and last days of absence, `2015-02-16`.
        package var absences: [ClosedRange<String>] = []
        /// Who decides meanwhile.
        package var deputy: EmailAddress?
        /// The user of the machine who this is on the command line.
        package var user: String?
    }

    package struct Limits: Sendable {
        /// Octets above which only a mail's beginning is fetched.
        package let mailSize: Int
        /// Letters that may leave in a day.
        package let lettersPerDay: Int
        /// Seconds in which an approved letter can be called back.
        package let undoSeconds: Int
    }

    /// What the office wants to know before it writes a formal letter of invitation.
    package struct LetterRequests: Sendable {
        package let required: Set<InvitationRequest.Field>
        /// Days after which a passport's number is forgotten.
        package let passportDays: Int
    }

    package let office: Office
    package let mode: Mode
    package let mailboxes: [Mailbox]
    package let sending: Sending?
    package let staff: [StaffMember]
    package let limits: Limits
    package let answerThreshold: Double
    package var authentication = Authentication()
    /// Which letters go by themselves; in force in mode auto only.
    package var policy = SendingPolicy.nothing
    package var care = CareSettings()
    /// Nil where the site has no desk in the browser.
    package var desk: DeskSettings?
    /// Nil where nothing is told to machines.
    package var monitoring: MonitoringSettings?
    package var oauth: [OAuthSettings] = []
    package let letterRequests: LetterRequests
    package var deskByMail = DeskByMail()
    package var membership = MembershipSettings(nil)
    /// The night of each reader, in which no reminder goes.
    package var quietHours = QuietHours.night
}

/// Where a server or a mail folder stands.
package struct ServerAddress: Sendable, Equatable {
    package enum Scheme: String, Sendable {
        case imap, imaps, smtp, smtps, maildir
    }

    package let scheme: Scheme
    package let host: String
    package let port: Int
    /// The mailbox of an IMAP address (`INBOX` if none stands there), the folder of a Maildir.
    package let path: String

    /// Nil for anything but `scheme://host[:port][/path]` or `maildir:///path`.
    package init?(_ text: String) {
        guard let mark = text.range(of: "://"),
            let scheme = Scheme(rawValue: String(text[..<mark.lowerBound]))
        else { return nil }
        let rest = text[mark.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        self.scheme = scheme
        if scheme == .maildir {
            guard slash == rest.startIndex, rest.count > 1 else { return nil }
            (host, port, path) = ("", 0, String(rest))
            return
        }
        guard let place = Self.hostAndPort(rest[..<slash], scheme) else { return nil }
        (host, port) = place
        let folder = rest[slash...].dropFirst()
        path = folder.isEmpty && (scheme == .imap || scheme == .imaps) ? "INBOX" : String(folder)
    }

    private static func hostAndPort(
        _ text: Substring, _ scheme: Scheme
    ) -> (String, Int)? {
        let usual = [Scheme.imap: 143, .imaps: 993, .smtp: 587, .smtps: 465][scheme] ?? 0
        guard !text.contains("@"), !text.contains(" ") else { return nil }
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            let host = String(text[text.index(after: text.startIndex)..<close])
            let tail = text[text.index(after: close)...]
            if tail.isEmpty { return (host, usual) }
            guard tail.first == ":", let port = Int(tail.dropFirst()), (1...65535).contains(port)
            else { return nil }
            return (host, port)
        }
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = pieces.first, !host.isEmpty, pieces.count <= 2 else { return nil }
        guard pieces.count == 2 else { return (String(host), usual) }
        guard let port = Int(pieces[1]), (1...65535).contains(port) else { return nil }
        return (String(host), port)
    }

    package var isLoopback: Bool {
        LoopbackHost.names(host)
    }
}

// MARK: - Description

extension ServerAddress: CustomStringConvertible {
    package var description: String {
        scheme == .maildir ? "maildir://\(path)" : "\(scheme.rawValue)://\(host):\(port)/\(path)"
    }
}

extension SiteConfiguration {
    /// Every place that a secret is read from.
    package var secrets: [SecretSource] {
        mailboxes.compactMap(\.password) + [sending?.password].compactMap { $0 }
            + oauth.flatMap { [$0.secret, $0.refreshToken].compactMap { $0 } }
    }
}
