package import MailModel

/// Keeps an access token of one account at hand and renews it before it ends.
///
/// All places that log in with the account share one keeper. A token that a server refuses is
/// thrown away. Refresh tokens stand in a file of the state, which is looked at for each renewal:
/// `mailbox authorize` puts a new one there beside a daemon that runs.
package actor TokenKeeper {
    private let account: OAuthAccount
    private let server: TokenServer
    private let file: TokenFile
    private let now: @Sendable () -> Int64
    private let executor = ThreadExecutor(name: "oauth")
    private var held: Held?
    private var refusals: [String: Int] = [:]

    private struct Held {
        let token: Secret
        let got: Int64
        let end: Int64
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    package nonisolated var name: String { account.name }

    package init(
        _ account: OAuthAccount, state: String, now: @escaping @Sendable () -> Int64
    ) {
        self.account = account
        server = TokenServer(account: account)
        file = TokenFile(path: state + "/oauth/\(account.name).json")
        self.now = now
    }

    /// Seconds before its end at which a token is used no more, or half of a short life.
    private static let margin: Int64 = 300

    /// A token for a login at a place that has refused so many logins so far.
    package func token(for place: String, refusals count: Int) throws -> Secret {
        if refusals[place, default: 0] != count {
            refusals[place] = count
            held = nil
        }
        if let held, now() < held.end { return held.token }
        return try renew()
    }

    /// Asks for a new token where the one at hand is older: a permission that was taken back
    /// shows while connections that stand still work.
    package func renew(ifOlderThan age: Int64) throws {
        if let held, now() - held.got < age { return }
        _ = try renew()
    }

    /// When the refresh token ends, where the server has said so.
    package func end() -> Int64? { account.grant == .person ? file.read()?.end : nil }

    private func renew() throws -> Secret {
        let answer = try file.alone {
            account.grant == .client
                ? try server.token([("grant_type", "client_credentials"), ("scope", account.scope)])
                : try refresh()
        }
        guard let token = answer.accessToken else { throw ConnectionFailure.tokenRefused("none") }
        let margin = min(Self.margin, answer.lifetime / 2)
        held = Held(token: token, got: now(), end: now() + answer.lifetime - margin)
        return token
    }

    private func refresh() throws -> TokenAnswer {
        let seed = try account.seed()
        let print = seed.map { Self.digest($0) }
        let known = file.read().flatMap { $0.seed == print || print == nil ? $0 : nil }
        guard let refresh = known?.refresh ?? seed?.exposed else {
            throw ConnectionFailure.tokenRefused(
                "nobody has allowed it yet; run `secretariat mailbox authorize \(account.name)`")
        }
        let answer: TokenAnswer
        do {
            answer = try server.token([
                ("grant_type", "refresh_token"), ("refresh_token", refresh),
                ("scope", account.scope),
            ])
        } catch ConnectionFailure.tokenRefused(let words) {
            throw ConnectionFailure.tokenRefused(
                words + "; run `secretariat mailbox authorize \(account.name)`")
        }
        let fresh = answer.refreshToken?.exposed ?? refresh
        let end = answer.refreshLifetime.map { now() + $0 }
        if fresh != known?.refresh || end != nil || known == nil {
            try file.write(
                TokenFile.Content(
                    refresh: fresh, end: end ?? (fresh == refresh ? known?.end : nil), seed: print))
        }
        return answer
    }

    private static func digest(_ secret: Secret) -> String {
        // FNV-1a: tells one token from the next, and nothing of either.
        let hash = secret.exposed.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}

// MARK: - A person's permission

extension TokenKeeper {
    /// What a person has to do: open the place and type the code.
    package struct DeviceCode: Sendable {
        package let place: String
        package let userCode: String
        /// Seconds between two looks, and until the code is worth nothing.
        package fileprivate(set) var interval: Int64
        package let lifetime: Int64
        fileprivate let code: Secret
    }

    /// Begins the way of RFC 8628; nil where the account has no such way.
    package func beginDevice() throws -> DeviceCode? {
        guard let url = account.deviceURL else { return nil }
        let answer = try server.post([("scope", account.scope)], to: url)
        guard let code = answer.deviceCode, let userCode = answer.userCode,
            let place = answer.place
        else { throw ConnectionFailure.tokenRefused(TokenServer.words(answer)) }
        return DeviceCode(
            place: place, userCode: userCode, interval: max(1, answer.interval ?? 5),
            lifetime: answer.lifetime, code: code)
    }

    /// Whether the person has allowed it by now; the refresh token is then kept.
    package func poll(_ device: inout DeviceCode) throws -> Bool {
        let answer = try server.post(
            [
                ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                ("device_code", device.code.exposed),
            ], to: account.tokenURL)
        if answer.error == "authorization_pending" { return false }
        if answer.error == "slow_down" {
            device.interval += 5
            return false
        }
        try keep(answer)
        return true
    }

    /// Where a person allows it in a browser (RFC 6749 §4.1, RFC 7636); nil without such a way.
    package func address(state: String, challenge: String, redirect: String) -> String? {
        account.authorizeURL.map { url in
            url + "?"
                + TokenServer.form([
                    ("response_type", "code"), ("client_id", account.client),
                    ("redirect_uri", redirect), ("scope", account.scope), ("state", state),
                    ("code_challenge", challenge), ("code_challenge_method", "S256"),
                    ("access_type", "offline"), ("prompt", "consent"),
                ])
        }
    }

    package func exchange(code: String, verifier: String, redirect: String) throws {
        try keep(
            server.post(
                [
                    ("grant_type", "authorization_code"), ("code", code),
                    ("redirect_uri", redirect), ("code_verifier", verifier),
                ], to: account.tokenURL))
    }

    private func keep(_ answer: TokenAnswer) throws {
        guard answer.accessToken != nil else {
            throw ConnectionFailure.tokenRefused(TokenServer.words(answer))
        }
        guard let refresh = answer.refreshToken else {
            throw ConnectionFailure.tokenRefused(
                "the server gave no refresh token; allow offline access for this client")
        }
        let print = try account.seed().map { Self.digest($0) }
        try file.alone {
            try file.write(
                TokenFile.Content(
                    refresh: refresh.exposed, end: answer.refreshLifetime.map { now() + $0 },
                    seed: print))
        }
        held = nil
    }
}
