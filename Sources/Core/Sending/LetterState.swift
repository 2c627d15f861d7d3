/// The life of an outgoing letter as values: its states, what follows what, when to try again.
///
/// The table of states is the one in README; Store keeps it in a CHECK and one function per arrow.

/// Where an outgoing letter stands.
package enum LetterState: String, Sendable, Codable, CaseIterable {
    case drafted, held, superseded, rejected, expired, approved, sending, sent, deferred, failed
    case uncertain

    /// States that nothing follows.
    package var isFinal: Bool {
        switch self {
        case .superseded, .rejected, .expired, .sent: true
        default: false
        }
    }

    /// Whether a staff member still has something to decide.
    package var waitsForPerson: Bool {
        switch self {
        case .held, .failed, .uncertain: true
        default: false
        }
    }

    /// The states that one act may lead to.
    package var successors: Set<LetterState> {
        switch self {
        case .drafted: [.held, .approved, .superseded]
        case .held: [.approved, .rejected, .superseded, .expired]
        case .approved: [.sending, .held, .superseded]
        case .sending: [.sent, .deferred, .failed, .uncertain]
        case .deferred: [.sending, .held, .failed, .rejected, .superseded]
        case .uncertain: [.sent, .approved, .failed]
        case .failed: [.approved, .rejected]
        case .superseded, .rejected, .expired, .sent: []
        }
    }
}
