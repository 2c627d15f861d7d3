import Foundation
import MailModel

/// One entry of `oauth:`: an account at a server of access tokens.
package struct OAuthSettings: Sendable, Equatable {
    package let name: String
    package let tokenURL: String
    package let deviceURL: String?
    package let authorizeURL: String?
    package let client: String
    package let scope: String
    /// Whether the program itself is allowed (`grant: client`) and not a person's mailbox.
    package let isOfClient: Bool
    package let secret: SecretSource?
    /// When the client's secret ends, as the provider's pages tell it.
    package let secretEnd: Int64?
    /// A refresh token from elsewhere.
    package let refreshToken: SecretSource?
    package let certificateAuthority: String?
}

/// What is known of a provider.
private struct OAuthProvider {
    let token, person: String
    var device: String?
    var authorize: String?
    var client: String?

    static func named(_ name: String, tenant: String) -> OAuthProvider? {
        switch name {
        case "microsoft":
            let base = "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/"
            let office = "https://outlook.office.com/"
            return OAuthProvider(
                token: base + "token",
                person: "\(office)IMAP.AccessAsUser.All \(office)SMTP.Send offline_access",
                device: base + "devicecode", authorize: base + "authorize",
                client: "https://outlook.office365.com/.default")
        case "google":
            return OAuthProvider(
                token: "https://oauth2.googleapis.com/token",
                person: "https://mail.google.com/",
                authorize: "https://accounts.google.com/o/oauth2/v2/auth")
        default: return nil
        }
    }
}

extension OAuthSettings {
    /// `secret` reads a place of a secret, `inFolder` a path as the site means it.
    static func read(
        _ reader: SettingsReader, secret: (String) -> SecretSource?, inFolder: (String) -> String
    ) -> OAuthSettings? {
        let name = reader.required("name", "office")
        if !name.utf8.allSatisfy(isPlain) {
            reader.complain("name", "may hold small letters, digits and hyphens only")
        }
        let tenant = reader.text("tenant") ?? "organizations"
        let word = reader.text("provider")
        let provider = word.flatMap { OAuthProvider.named($0, tenant: tenant) }
        if word != nil, provider == nil {
            reader.complain("provider", "must be microsoft or google; leave it out for others")
        }
        let isOfClient = reader.choice("grant", of: ["person", "client"], or: "person") == "client"
        let scope = reader.text("scope") ?? (isOfClient ? provider?.client : provider?.person)
        let token = url(reader, "token-url") ?? provider?.token
        if token == nil {
            reader.complain("token-url", "is missing; or write `provider: microsoft`")
        }
        if scope == nil { reader.complain("scope", "is missing; the provider's pages name it") }
        let day = reader.text("secret-expires")
        if let day, !SiteConfiguration.DeskByMail.isDay(day) {
            reader.complain("secret-expires", "‘\(day)’ is no day; write one such as 2027-05-31")
        }
        let settings = OAuthSettings(
            name: name, tokenURL: token ?? "",
            deviceURL: url(reader, "device-url") ?? provider?.device,
            authorizeURL: url(reader, "authorize-url") ?? provider?.authorize,
            client: reader.required("client", "00000000-0000-0000-0000-000000000000"),
            scope: scope ?? "", isOfClient: isOfClient, secret: secret("secret"),
            secretEnd: day.flatMap(moment), refreshToken: secret("refresh-token"),
            certificateAuthority: reader.text("ca").map(inFolder))
        if isOfClient, settings.secret == nil {
            reader.complain("secret", "is missing; `grant: client` needs the client's secret")
        }
        reader.refuseOthers()
        return settings
    }

    /// A name that is a file's, too.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }

    private static func moment(of day: String) -> Int64? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return CivilTime(year: parts[0], month: parts[1], day: parts[2]).secondsSinceEpoch
    }

    /// Secrets travel in these, so that only this machine is spoken with unencrypted.
    private static func url(_ reader: SettingsReader, _ key: String) -> String? {
        guard let text = reader.text(key) else { return nil }
        let parts = URLComponents(string: text)
        let host = parts?.host ?? ""
        let isHere = host == "localhost" || host.hasPrefix("127.") || host == "::1"
        guard !host.isEmpty, parts?.scheme == "https" || parts?.scheme == "http" && isHere else {
            reader.complain(key, "must begin with https://")
            return nil
        }
        return text
    }
}
