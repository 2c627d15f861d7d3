import HTTPTypes
import Hummingbird
import Pipeline
import SiteLoading
import Store

/// What every answer of the desk carries, whatever made it.
///
/// Pages load nothing but this desk's own files and run no script but its one file; frames show a
/// mail's HTML under a policy of their own (`MailFrame`).
struct SecurityHeaders: RouterMiddleware {
    typealias Context = DeskContext

    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
        "connect-src 'self'", "form-action 'self'", "frame-src 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let fields = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("X-DNS-Prefetch-Control", "off"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    let isSecure: Bool

    func handle(
        _ request: Request, context: DeskContext,
        next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.set(name, value) }
        if isSecure { response.set("Strict-Transport-Security", "max-age=31536000") }
        if response.field("Content-Security-Policy") == nil {
            response.set("Content-Security-Policy", Self.policy)
        }
        if response.field("Cache-Control") == nil { response.set("Cache-Control", "no-store") }
        return response
    }
}

/// Lets in requests that name this desk as their host, and forms that come from its own pages.
struct OriginCheck: RouterMiddleware {
    typealias Context = DeskContext

    let place: DeskPlace

    func handle(
        _ request: Request, context: DeskContext,
        next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, place.isOurs(host: host) else {
            throw DeskRefusal.wrongHost
        }
        let open = request.uri.path.hasPrefix(Desk.unsubscribePath)
        guard request.method != .get, request.method != .head, !open else {
            return try await next(request, context)
        }
        // A page that sends no referrer has the origin `null`; its browser then tells the site.
        if let site = request.field("Sec-Fetch-Site"), site != "same-origin" {
            throw DeskRefusal.badForm
        }
        if let origin = request.field("Origin"), origin != "null", !place.isOurs(origin: origin) {
            throw DeskRefusal.badForm
        }
        return try await next(request, context)
    }
}

/// Finds out who is signed in; a session is worth nothing once the site no longer names them.
struct SessionReader: RouterMiddleware {
    typealias Context = DeskContext

    let office: DeskOffice

    func handle(
        _ request: Request, context: DeskContext,
        next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = try visitor(of: request)
        return try await next(request, context)
    }

    /// Who is signed in with the request's cookie.
    func visitor(of request: Request) throws -> Visitor? {
        let name = SessionKey.cookieName(isSecure: office.settings.url?.isSecure == true)
        guard let text = request.cookies[name]?.value, let key = SessionKey(text) else {
            return nil
        }
        let holder = try office.store.sessionHolder(key.digest, now: office.clock.now())
        return holder.flatMap(office.member).map {
            Visitor(member: $0, sessionDigest: key.digest, formToken: key.formToken)
        }
    }
}

/// The secret of a session, which only its browser holds.
struct SessionKey {
    let text: String

    /// Octets of chance in a key.
    static let length = 32

    init(random: [UInt8]) { text = Digest.hex(random) }

    init?(_ text: String) {
        guard text.utf8.count == Self.length * 2 else { return nil }
        self.text = text
    }

    /// What the record keeps.
    var digest: [UInt8] { Digest.sha256("desk session \(text)") }

    /// What forms carry.
    var formToken: String { Digest.hex(Digest.sha256("desk form \(text)").prefix(16)) }

    /// Browsers let no other host and no plain connection set a `__Host-` cookie.
    static func cookieName(isSecure: Bool) -> String { isSecure ? "__Host-desk" : "desk" }
}

// MARK: - Header fields by name

extension Request {
    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

extension Response {
    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { headers[name] = value }
    }
}
