import Hummingbird
import HTTPTypes
import MailModel
import Sending
import SiteLoading
import Store

/// One-click leaving (RFC 8058): the mail provider's POST leaves the list, a look changes nothing.
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
        return try answer(request, context, left: person.status == .left)
    }

    @Sendable private func unsubscribe(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        for _ in 0..<3 {
            let person = try reader(context)
            guard person.status != .left else { break }
            var changed = person
            changed.status = .left
            do {
                try store.perform(
                    [
                        ChangePerson(
                            person, to: changed, by: person.subject,
                            reason: "one-click unsubscribe")
                    ], now: now)
                break
            } catch StoreError.conflict { continue }
        }
        return try answer(request, context, left: try reader(context).status == .left)
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
        _ request: Request, _ context: DeskContext, left: Bool
    ) throws -> Response {
        try openPage("unsubscribe", [
            "left": .flag(left),
            "action": .text(Self.unsubscribePath + (context.parameters.get("token") ?? "")),
        ], texts(request, nil))
    }
}
