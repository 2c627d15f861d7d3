import Foundation
import MailServers
import Testing

/// Logins with access tokens on a real Dovecot, which asks the issuer about each token.
@Suite struct OAuthFlowTests {
    private final class Office {
        let issuer: TokenIssuer
        let sink: SMTPSink
        let dovecot: Dovecot
        let user: String
        let site = DemoFolder()

        init(
            days: Int = 400, account: String = "refresh-token: {env: OFFICE_REFRESH}",
            _ answer: (@Sendable (TokenIssuer.Request) -> (Int, String))? = nil
        ) throws {
            let user = "shared-" + UUID().uuidString.lowercased().prefix(8)
            self.user = user
            issuer = try TokenIssuer { request in
                answer?(request) ?? Self.usual(request, user)
            }
            sink = try SMTPSink()
            dovecot = try Dovecot(
                relayingTo: sink, certificateDays: days, tokensFrom: issuer)
            #expect(try Program.run(["init", site.path]).status == 0)
            let starter = try site.read("secretariat.yaml")
            let settings = """
                mode: hold
                oauth:
                  - name: office
                    token-url: \(issuer.url("/token"))
                    device-url: \(issuer.url("/device"))
                    client: the-client
                    scope: mail
                    \(account)
                mailboxes:
                  - name: office
                    url: imap://127.0.0.1:\(dovecot.imapPort)/INBOX
                    user: \(user)
                    oauth: office
                    tls: {ca: \(dovecot.authority)}
                sending:
                  url: smtp://127.0.0.1:\(dovecot.submissionPort)
                  user: \(user)
                  oauth: office
                  tls: {ca: \(dovecot.authority)}
                  sent: Sent
                limits:
                  undo-seconds: 0

                """
            try (starter.components(separatedBy: "# observe:")[0] + settings).write(
                toFile: site.path + "/secretariat.yaml", atomically: true, encoding: .utf8)
        }

        /// Each refresh token is good once, as with providers that rotate them.
        private static func usual(
            _ request: TokenIssuer.Request, _ user: String
        ) -> (Int, String) {
            switch (request.path, request.fields["grant_type"]) {
            case ("/info", _):
                return request.fields["access_token"]?.hasPrefix("access-of-") == true
                    ? (200, #"{"email": "\#(user)", "expires_in": 3600}"#)
                    : (401, #"{"error": "invalid_token"}"#)
            case ("/token", "refresh_token"):
                let old = request.fields["refresh_token"] ?? ""
                return (
                    200,
                    """
                    {"access_token": "access-of-\(old)", "expires_in": 3600,
                     "refresh_token": "\(old)+"}
                    """
                )
            default: return (400, #"{"error": "invalid_request"}"#)
            }
        }

        func run(_ command: String...) throws -> Program.Outcome {
            let run = try Program.run(
                command + ["--site", site.path], environment: ["OFFICE_REFRESH": "first"])
            #expect(!(run.output + run.errors).contains("access-of-"))
            return run
        }

        var tokenFile: String { site.path + "/state/oauth/office.json" }

        var refreshToken: String? {
            FileManager.default.contents(atPath: tokenFile)
                .flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
                .flatMap { $0["refresh"] as? String }
        }

        func deliver() throws {
            try dovecot.deliver(
                """
                From: Ana Prieto <ana@lugo-plan.example>
                To: secretariat@urban-innovation.example
                Subject: Dakar
                Message-ID: <ana.1@lugo-plan.example>

                How did the Dakar municipal finance programme work?

                """, to: user)
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `mail comes and goes by access tokens, and refresh tokens are kept closed`() throws {
        let office = try Office()
        try office.deliver()
        let check = try office.run("mailbox", "check")
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("mailbox office: good, 1 mails, certificate until 20"))
        #expect(check.output.contains("sending: good"))
        let run = try office.run("run", "--once", "--from-start")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try office.run("queue", "approve", "1").status == 0)
        #expect(try office.run("run", "--once").status == 0)
        #expect(try office.sink.letters().count == 1)
        #expect(try office.dovecot.flags(office.user, folder: "Sent").count == 1)
        #expect(office.refreshToken?.hasPrefix("first+") == true)
        let rights = try FileManager.default.attributesOfItem(atPath: office.tokenFile)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        let used = office.issuer.requests("/token").compactMap { $0["refresh_token"] }
        #expect(Set(used).count == used.count, "a refresh token was used twice: \(used)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `a permission that was taken back is named with its remedy`() throws {
        let office = try Office { _ in
            (400, #"{"error": "invalid_grant", "error_description": "revoked\nmore"}"#)
        }
        let run = try office.run("run", "--once")
        #expect(run.status == 1)
        let status = try office.run("status").output
        #expect(
            status.contains("invalid_grant: revoked; run `secretariat mailbox authorize office`"))
        #expect(status.contains("trouble    oauth office"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `a person allows it with a code on another machine`() throws {
        let office = try Office(account: "grant: person") { request in
            switch request.path {
            case "/device":
                (
                    200,
                    """
                    {"device_code": "secret-code", "user_code": "WDJB-MJHT", "expires_in": 600,
                     "verification_uri": "https://login.example/device", "interval": 1}
                    """
                )
            case "/token" where request.fields["device_code"] == "secret-code":
                Self.isSecondLook(request)
                    ? (200, #"{"access_token": "access-of-x", "refresh_token": "granted"}"#)
                    : (400, #"{"error": "authorization_pending"}"#)
            default: (400, "{}")
            }
        }
        #expect(try office.run("mailbox", "check").output.contains("nobody has allowed it yet"))
        let run = try office.run("mailbox", "authorize", "office")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("https://login.example/device"))
        #expect(run.output.contains("WDJB-MJHT"))
        #expect(!run.output.contains("secret-code"))
        #expect(office.refreshToken == "granted")
        #expect(office.issuer.requests("/token").count == 2)
        let other = try office.run("mailbox", "authorize", "other")
        #expect(other.errors.contains("no account ‘other’"))
    }

    /// The person needs a moment.
    private static let looks = Looks()

    private final class Looks: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0

        func next() -> Int {
            lock.lock()
            defer { lock.unlock() }
            count += 1
            return count
        }
    }

    private static func isSecondLook(_ request: TokenIssuer.Request) -> Bool { looks.next() > 1 }

    @Test(.timeLimit(.minutes(3)))
    func `staff are told once of a certificate that will end`() throws {
        let office = try Office(days: 20)
        for _ in 0..<2 { #expect(try office.run("run", "--once").status == 0) }
        let told = try office.run("queue", "list", "--json").objects().compactMap {
            $0["reason"] as? String
        }
        #expect(told.count == 1)
        let words = "the server's certificate of mailbox office ends on "
        #expect(told.first?.hasPrefix(words) == true)
        let status = try office.run("status").output
        #expect(status.contains("warning    certificate of mailbox office"))
        #expect(!status.contains("trouble"))
    }
}
