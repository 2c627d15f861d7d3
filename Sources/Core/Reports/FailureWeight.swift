/// How much a reported failure says about the address itself, not about the moment or the letter.
package enum FailureWeight: String, Sendable, CaseIterable {
    /// No such mailbox, no such domain: no letter will ever arrive there.
    case hard
    /// Full, refused by policy, given up for want of time: a later letter may arrive.
    case soft
    /// Delayed, relayed or delivered: nothing failed (yet).
    case none
}

extension BounceReport.Recipient {
    /// What the report says about the address (RFC 3463 §3).
    ///
    /// A refusal for the letter's or the sender's sake (5.3, 5.6, 5.7) is permanent for the
    /// letter, yet the address may be in good health; so is a full mailbox, whatever its class.
    package var weight: FailureWeight {
        guard action == .failed || action == .relayed && isPermanent else { return .none }
        guard isPermanent else { return .soft }
        return FailureWeight.faultsAddress(status, smtpCode: smtpCode) ? .hard : .soft
    }
}

extension FailureWeight {
    /// The weight of a mail server's own refusal, such as `550 5.1.1 no such user here`.
    package init(reply: String) {
        let codes = DiagnosticCodes(reply)
        let level = codes.status?.level ?? (codes.smtp ?? 500) / 100
        let faults = Self.faultsAddress(codes.status, smtpCode: codes.smtp)
        self = level == 5 && faults ? .hard : .soft
    }

    /// In doubt the address is not at fault: a code that says no more than its class, a mailbox
    /// that is disabled for now, or no code at all weigh as a failure that may pass.
    static func faultsAddress(_ status: EnhancedStatus?, smtpCode: Int?) -> Bool {
        guard let status else { return smtpCode.map { [550, 551, 553].contains($0) } ?? false }
        switch (status.subject, status.detail) {
        case (1, 7), (1, 8): return false
        case (1, _), (4, 4): return true
        default: return false
        }
    }
}
