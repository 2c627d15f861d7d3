package import Authenticating
import MIME
package import Store

/// Decides stored mails anew, one by one in their order, and stores nothing.
package struct MailReplay: Sendable {
    private let store: Store
    private let reception: Reception
    private let authenticator: Authenticator

    package init(store: Store, reception: Reception, authenticator: Authenticator) {
        self.store = store
        self.reception = reception
        self.authenticator = authenticator
    }

    /// Calls the body with each mail as it was decided then, what would be decided now, and what
    /// its signature proves.
    package func forEach(
        since moment: Int64?, only: [Int64] = [],
        _ body: (PastMail, DecisionRecord, Authentication) throws -> Void
    ) async throws {
        for id in try store.pastMails(since: moment, only: only) {
            guard let mail = try store.pastMail(id) else {
                throw StoreError.refused("there is no stored mail \(id)")
            }
            let keys = await authenticator.keys(for: [mail.waiting.bytes])
            let proof = authenticator.authentication(
                of: Message(parsing: mail.waiting.bytes), keys: keys, now: mail.takenAt)
            try body(mail, reception.decide(mail.waiting, keys: keys), proof)
        }
    }
}
