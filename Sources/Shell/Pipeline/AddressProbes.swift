package import Drafting
package import MailModel
package import Sending
package import Store

/// Writes one letter to each suspended member before the address is dropped, and draws the
/// conclusion when it came back or did not.
package struct AddressProbes: PeriodicWork {
    private let store: Store
    private let book: LetterBook
    private let composer: LetterComposer
    private let rules: BounceRules
    private let fallback: LanguageTag

    package init(
        store: Store, book: LetterBook, composer: LetterComposer, rules: BounceRules,
        fallback: LanguageTag
    ) {
        self.store = store
        self.book = book
        self.composer = composer
        self.rules = rules
        self.fallback = fallback
    }

    package var name: String { "address probes" }

    /// Probes of one look; the rest follow at the next.
    private static let batch = 100

    package func work(now: Int64) async throws -> Int64? {
        for probe in try store.openProbes() {
            guard let end = end(probe.state, leftAt: probe.leftAt, now) else { continue }
            try store.perform([EndProbe(probe.address, end)], now: now)
        }
        for due in try store.dueProbes(suspendedBy: now - rules.probeAfter, limit: Self.batch) {
            guard let letter = letter(due) else { continue }
            do {
                try store.perform([], letters: [letter], now: now)
            } catch StoreError.conflict {
                continue
            }
            CrashPoint.pass("probes.written")
        }
        return try store.oldestSuspension().map { max(now + 60, $0 + rules.probeAfter) }
    }

    private func end(_ state: LetterState, leftAt: Int64?, _ now: Int64) -> EndProbe.End? {
        switch state {
        case .rejected, .superseded, .expired: .withdrawn
        case .failed: .failed
        case .sent: (leftAt ?? now) + rules.probePatience <= now ? .arrived : nil
        case .drafted, .held, .approved, .sending, .deferred, .uncertain: nil
        }
    }

    private func letter(_ due: DueProbe) -> LetterDraft? {
        guard let recipient = EmailAddress(due.address) else { return nil }
        var request = LetterRequest(
            .addressProbe, language: due.language.flatMap { LanguageTag($0) } ?? fallback,
            recipient: recipient, recipientName: due.name,
            reason: "letters to this member came back; one probe before the address is dropped")
        request.purpose = .membership
        request.personID = due.personID
        request.answersMail = false
        request.acts = [BeginProbe(due.address)]
        return composer.compose(request, from: book)
    }
}
