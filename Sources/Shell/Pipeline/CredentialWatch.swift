package import MailModel
package import Store

/// Renews tokens before they end, and tells staff of certificates, secrets and permissions that
/// will end: 30 days, a week and a day before, once each.
package struct CredentialWatch: PeriodicWork {
    /// What ends one day, and where.
    package struct Deadline: Sendable, Equatable {
        package enum Kind: String, Sendable {
            case certificate, secret, permission
        }

        package let kind: Kind
        package let place: String
        package let end: Int64

        package init(kind: Kind, place: String, end: Int64) {
            (self.kind, self.place, self.end) = (kind, place, end)
        }

        /// Where it is noted: `certificate of mailbox office`.
        var name: String { "\(kind.rawValue) of \(place)" }

        /// Why staff are told, as the record keeps it.
        var reason: String {
            let day = CivilTime(secondsSinceEpoch: end).dateText
            return switch kind {
            case .certificate: "the server's certificate of \(place) ends on \(day)"
            case .secret: "the client's secret of the account \(place) ends on \(day)"
            case .permission: "the permission of the account \(place) ends on \(day)"
            }
        }
    }

    /// One account whose token is renewed.
    package struct Renewal: Sendable {
        let account: String
        let renew: @Sendable () async throws -> Void

        package init(account: String, _ renew: @escaping @Sendable () async throws -> Void) {
            (self.account, self.renew) = (account, renew)
        }
    }

    private let store: Store
    private let language: LanguageTag
    private let renewals: [Renewal]
    private let deadlines: @Sendable () async -> [Deadline]

    package init(
        store: Store, language: LanguageTag, renewals: [Renewal],
        deadlines: @escaping @Sendable () async -> [Deadline]
    ) {
        self.store = store
        self.language = language
        self.renewals = renewals
        self.deadlines = deadlines
    }

    package var name: String { "credentials" }

    private static let day: Int64 = 86_400
    /// Days before the end at which staff are told.
    private static let stages: [Int64] = [1, 7, 30]
    /// Days before the end from which on it is trouble, not only a warning.
    private static let urgent: Int64 = 7
    /// Seconds between two looks.
    private static let pause: Int64 = 6 * 3_600

    package func work(now: Int64) async throws -> Int64? {
        for renewal in renewals {
            var trouble: String?
            do { try await renewal.renew() } catch { trouble = "\(error)" }
            try store.note(trouble: trouble, at: "oauth \(renewal.account)", now: now)
        }
        let found = await deadlines()
        for deadline in found { try look(at: deadline, now) }
        return now + Self.pause
    }

    private func look(at deadline: Deadline, _ now: Int64) throws {
        let left = deadline.end - now
        let stage = Self.stages.first { left <= $0 * Self.day }
        let isUrgent = left <= Self.urgent * Self.day
        try store.note(
            trouble: isUrgent ? deadline.reason : nil, at: deadline.name, now: now)
        try store.note(
            warning: stage == nil || isUrgent ? nil : deadline.reason, at: deadline.name, now: now)
        guard let stage else { return }
        let entry = LetterComposer.staffEntry(
            recipient: "", subject: deadline.name, language: language, reason: deadline.reason)
        do {
            try store.perform(
                [TellOnce("\(deadline.name) \(deadline.end) \(stage)")], letters: [entry], now: now)
        } catch StoreError.conflict {
            return
        }
    }
}
