import Authenticating
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

    /// Calls the body with each mail as it was decided then, and what would be decided now.
    package func forEach(
        since moment: Int64?, only: [Int64] = [],
        _ body: (PastMail, DecisionRecord) throws -> Void
    ) async throws {
        for id in try store.pastMails(since: moment, only: only) {
            guard let mail = try store.pastMail(id) else {
                throw StoreError.refused("there is no stored mail \(id)")
            }
            let keys = await authenticator.keys(for: [mail.waiting.bytes])
            try body(mail, reception.decide(mail.waiting, keys: keys))
        }
    }
}
