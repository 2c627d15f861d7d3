import HTTPTypes
import Hummingbird
import MailModel
import Pipeline
import SiteLoading

/// The second half of a double opt-in by web: the link in the letter leads to a page with one
/// button, and only the button confirms.
extension Desk {
    /// Only a public desk can be reached by those who apply.
    func addConfirmation(to router: Router<DeskContext>) {
        guard office.settings.publicOrigin != nil else { return }
        router.get("/join/:key") { request, context in
            let key = context.parameters.get("key") ?? ""
            let standing = try office.parts.confirmation.standing(of: key, now: now)
            return try answer(request, key, standing)
        }
        router.post("/join/:key") { request, context in
            let key = context.parameters.get("key") ?? ""
            let standing = try office.parts.confirmation.confirm(key, now: now)
            await office.changed()
            return try answer(request, key, standing)
        }
    }

    private func answer(
        _ request: Request, _ key: String, _ standing: JoinConfirmation.Standing
    ) throws -> Response {
        let isIncomplete = standing == .done(incomplete: true)
        let texts = try self.texts(request, nil)
        return try openPage("join", [
            "title": .text(texts("join-title")),
            "open": .flag(standing == .open), "unknown": .flag(standing == .unknown),
            "confirmed": .flag(standing == .done(incomplete: false)),
            "incomplete": .flag(isIncomplete), "action": .text(MembershipDesk.confirmPath + key),
        ], texts, status: standing == .unknown ? .notFound : .ok)
    }
}
