import Hummingbird
import HTTPTypes
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

/// One-click leaving (RFC 8058): the mail provider's POST leaves the list, a look changes nothing.
/// The goodbye goes to the address on file, once.
///
/// The sealed token in the path is all that is asked: the request comes from a provider's server,
/// without a session, a cookie or a page of this desk before it (RFC 8058 §3.2).
extension Desk {
    static let unsubscribePath = "/unsubscribe/"

    /// Only a public desk can be reached by those who leave.
    func addUnsubscribe(to router: Router<DeskContext>) {
        guard office.settings.publicOrigin != nil else { return }
        router.get("/unsubscribe/:token", use: unsubscribeForm)
        router.post("/unsubscribe/:token", use: unsubscribe)
    }

    @Sendable private func unsubscribeForm(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let person = try reader(context)
        return try answer(request, context, person, left: person.status == .left)
    }

    @Sendable private func unsubscribe(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let person = try reader(context)
        let left = try office.parts.farewell.click(person.id, now: now)
        await office.changed()
        return try answer(request, context, person, left: left)
    }

    /// The person of a token whose seal is ours.
    private func reader(_ context: DeskContext) throws -> PersonRow {
        guard let text = context.parameters.get("token"),
            let token = UnsubscribeToken(text: text, key: office.unsubscribeKey),
            let person = try store.person(token.person)
        else { throw DeskRefusal.notFound }
        return person
    }

    private func answer(
        _ request: Request, _ context: DeskContext, _ person: PersonRow, left: Bool
    ) throws -> Response {
        let own = person.details.language?.code
        let texts = try own.flatMap { office.pages.languages.contains($0) ? $0 : nil }
            .map { try office.pages.texts(for: $0) } ?? self.texts(request, nil)
        return try openPage("unsubscribe", [
            "left": .flag(left), "title": .text(texts(left ? "left-title" : "leave-title")),
            "action": .text(Self.unsubscribePath + (context.parameters.get("token") ?? "")),
        ], texts)
    }
}
