/// The life of an outgoing letter as values: its states, what follows what, when to try again.
///
/// The table of states is the one in README. Store has one function per arrow and refuses any step
/// that `successors` does not name.

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
        case .drafted: [.held, .approved, .superseded, .expired]
        case .held: [.approved, .rejected, .superseded, .expired]
        case .approved: [.sending, .held, .superseded, .expired]
        case .sending: [.sent, .deferred, .failed, .uncertain]
        case .deferred: [.sending, .held, .approved, .rejected, .superseded]
        case .uncertain: [.sent, .approved]
        case .failed: [.approved, .rejected]
        case .superseded, .rejected, .expired, .sent: []
        }
    }
}
