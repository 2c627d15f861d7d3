package import MailModel

/// An account at a server of access tokens (RFC 6749), as the site describes it.
package struct OAuthAccount: Sendable {
    package enum Grant: String, Sendable {
        /// A person has allowed the program to use their mailbox; a refresh token tells so.
        case person
        /// The program itself is allowed, by its client's secret (RFC 6749 §4.4).
        case client
    }

    package let name: String
    package let tokenURL: String
    /// Where a person's permission is asked for with a code to type (RFC 8628).
    package var deviceURL: String?
    /// Where it is asked for in a browser that then leads to an address of this machine.
    package var authorizeURL: String?
    package let client: String
    package let scope: String
    package let grant: Grant
    package var secret: @Sendable () throws -> Secret?
    /// A refresh token that the office got elsewhere; the program keeps its own once it has one.
    package var seed: @Sendable () throws -> Secret?
    package var certificateAuthorities: String?

    package init(
        name: String, tokenURL: String, client: String, scope: String, grant: Grant,
        secret: @escaping @Sendable () throws -> Secret? = { nil },
        seed: @escaping @Sendable () throws -> Secret? = { nil }
    ) {
        self.name = name
        self.tokenURL = tokenURL
        self.client = client
        self.scope = scope
        self.grant = grant
        self.secret = secret
        self.seed = seed
    }
}

/// What a token server answered (RFC 6749 §5, RFC 8628 §3.2).
package struct TokenAnswer: Sendable, Decodable {
    package let accessToken: Secret?
    package let refreshToken: Secret?
    /// Seconds.
    package let lifetime: Int64
    /// Seconds that the refresh token is good for, where the server says so.
    package let refreshLifetime: Int64?
    package let error: String?
    package let errorWords: String?
    package let deviceCode: Secret?
    package let userCode: String?
    package let place: String?
    package let interval: Int64?

    private enum Key: String, CodingKey {
        case access_token, refresh_token, expires_in, refresh_token_expires_in, refresh_expires_in
        case error, error_description, device_code, user_code, verification_uri, verification_url
        case interval
    }

    /// Seconds that a token is used for where the server does not say (RFC 6749 §4.2.2).
    private static let usualLifetime: Int64 = 300

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func text(_ key: Key) -> String? { try? fields.decode(String.self, forKey: key) }
        func number(_ key: Key) -> Int64? {
            (try? fields.decode(Int64.self, forKey: key)) ?? text(key).flatMap { Int64($0) }
        }
        accessToken = text(.access_token).map { Secret($0) }
        refreshToken = text(.refresh_token).map { Secret($0) }
        lifetime = number(.expires_in) ?? Self.usualLifetime
        refreshLifetime = [Key.refresh_token_expires_in, .refresh_expires_in]
            .compactMap(number).first { $0 > 0 }
        error = text(.error)
        errorWords = text(.error_description)
        deviceCode = text(.device_code).map { Secret($0) }
        userCode = text(.user_code)
        place = text(.verification_uri) ?? text(.verification_url)
        interval = number(.interval)
    }
}
