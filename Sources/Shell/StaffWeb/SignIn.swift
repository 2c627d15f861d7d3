import Drafting
import HTTPTypes
import Hummingbird
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

/// Signing in: an address is asked for, a letter brings a link, its page asks once more.
///
/// The answer is the same for every address. Opening the link changes nothing, since mail
/// scanners open links; only the button on its page uses the key up.
extension Desk {
    func addSignIn(to router: Router<DeskContext>) {
        router.get("/sign-in", use: signInForm)
        router.post("/sign-in", use: askForLink)
        router.get("/sign-in/:key", use: confirmForm)
        router.post("/sign-in/:key", use: enter)
        router.post("/sign-out", use: leave)
    }

    @Sendable private func signInForm(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        if context.visitor != nil { return .redirect(to: "/queue") }
        let texts = try texts(request, nil)
        return try openPage("sign-in", ["next": .text(Self.inside(request.query["next"]))], texts)
    }

    @Sendable private func askForLink(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let form = try await request.form()
        signIns.ask(form["address"] ?? "", next: Self.inside(form["next"]))
        let texts = try texts(request, nil)
        return try openPage("sign-in-sent", ["minutes": .number(SignInMailer.minutes)], texts)
    }

    @Sendable private func confirmForm(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let texts = try texts(request, nil)
        let row = try key(context)
        return try openPage("sign-in-confirm", [
            "name": .optional(row.flatMap { office.member($0.holder)?.name }),
            "action": .text("/sign-in/" + (context.parameters.get("key") ?? "")),
            "next": .text(Self.inside(request.query["next"])),
        ], texts, status: row == nil ? .notFound : .ok)
    }

    @Sendable private func enter(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let form = try await request.form()
        guard let row = try key(context), let member = office.member(row.holder) else {
            return .redirect(to: "/sign-in")
        }
        let session = SessionKey(random: office.clock.randomBytes(SessionKey.length))
        let seconds = office.settings.sessionHours * 3_600
        do {
            try store.perform(
                [
                    UseKey(row),
                    OpenSession(
                        digest: session.digest, address: member.address.canonical,
                        expiresAt: now + Int64(seconds)),
                ], now: now)
        } catch StoreError.conflict {
            return .redirect(to: "/sign-in")
        }
        var response = Response.redirect(to: Self.inside(form["next"]))
        let isSecure = office.settings.url?.isSecure == true
        response.setCookie(
            Cookie(
                name: SessionKey.cookieName(isSecure: isSecure), value: session.text,
                maxAge: seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict))
        return response
    }

    @Sendable private func leave(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        _ = try await request.form(of: visitor)
        try store.perform(
            [CloseSession(digest: visitor.sessionDigest, address: visitor.address)], now: now)
        return .redirect(to: "/sign-in")
    }

    /// A key that still opens the desk for somebody whom the site names.
    private func key(_ context: DeskContext) throws -> KeyRow? {
        guard let key = context.parameters.get("key").flatMap({ OneUseKey(text: $0) }),
            let row = try store.key(key), row.purpose == SignInMailer.purpose,
            row.usedAt == nil, row.expiresAt > now, office.member(row.holder) != nil
        else { return nil }
        return row
    }

    /// A path of this desk; anything else leads to the queue.
    static func inside(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/queue" }
        return path
    }
}
