package import MailModel

/// One person's way into the Community, through it and out of it, as a machine.
///
///     contact ─ applied → completing → confirming → awaiting-approval → member ⇄ suspended
///        any of these may end in left, refused (by staff) or expired (silence);
///        who writes again after an end begins anew
///
/// Each event tells what happened and gives back what the office does about it. Nobody becomes
/// a member without a confirmation from the address itself and an approval by staff, and after
/// a goodbye nothing is written until the person writes again.
package struct Membership: Sendable, Equatable {
    package private(set) var status: PersonStatus
    /// Answers in a row from which nothing could be read.
    package private(set) var unclear: Int
    package private(set) var isNudged: Bool

    package init(status: PersonStatus = .contact, unclear: Int = 0, isNudged: Bool = false) {
        self.status = status
        self.unclear = unclear
        self.isNudged = isNudged
    }

    /// What the office does about an event.
    package enum Action: Sendable, Equatable {
        /// Thanks, repeats what was understood, and asks for what is missing.
        case acknowledge
        /// Asks for the same in other words.
        case askAgain
        /// Sends a key to the address itself, which an answer brings back.
        case askConfirmation
        /// Holds the welcome letter for staff with the applicant's details.
        case askApproval
        case tellAlreadyMember
        /// Answers what was asked beside; the way into the Community stays where it is.
        case answerOnly
        case nudge
        case tellClosed
        case sayGoodbye
        case writeRefusal
        case putBeforeStaff(reason: String)
        case nothing(reason: String)
    }

    /// What one mail of the person holds, as far as joining goes.
    package struct Answer: Sendable {
        /// Required fields that are still unknown once the mail is read.
        package var missing: Int
        /// Fields that the mail told or told otherwise than before.
        package var told: Int
        package var asksQuestions: Bool

        package init(missing: Int, told: Int, asksQuestions: Bool = false) {
            self.missing = missing
            self.told = told
            self.asksQuestions = asksQuestions
        }
    }

    /// Unclear answers after which a colleague takes over; each before is asked once more.
    private static let mostUnclear = 2

    /// Whether the person is on the way in, so that any mail of theirs may be an answer.
    package var isUnderWay: Bool {
        switch status {
        case .applied, .completing, .confirming, .awaitingApproval: true
        default: false
        }
    }

    /// Silence closes these; staff, not the person, are waited for in `awaitingApproval`.
    package var waitsForPerson: Bool {
        status == .applied || status == .completing || status == .confirming
    }
}

// MARK: - Mail

extension Membership {
    /// A wish to join, in whatever standing the person is.
    package mutating func asksToJoin(_ answer: Answer) -> Action {
        switch status {
        case .member: return .tellAlreadyMember
        case .suspended:
            // Anybody can write in somebody's name; only a letter that arrives, or staff, lift it.
            return .putBeforeStaff(
                reason: "is a member whose address is suspended, since letters to it failed, and"
                    + " asks to join: ask for another address, or lift it by `address resume`")
        case .refused:
            return .putBeforeStaff(reason: "was refused before and asks to join again")
        case .contact, .left, .expired:
            status = .applied
            isNudged = false
            unclear = 0
            return complete(answer)
        case .applied, .completing, .confirming, .awaitingApproval: return answers(answer)
        }
    }

    /// A mail of somebody on the way in, or of somebody whose case had closed in silence.
    package mutating func answers(_ answer: Answer) -> Action {
        switch status {
        case .expired:
            status = .applied
            isNudged = false
            unclear = 0
            return complete(answer)
        case .applied: return complete(answer)
        case .completing:
            if answer.told > 0 { return complete(answer) }
            if answer.asksQuestions, unclear == 0 { return .acknowledge }
            unclear += 1
            return unclear < Self.mostUnclear ? .askAgain
                : .putBeforeStaff(reason: "answered twice without what is still missing")
        case .confirming:
            if answer.told > 0 || answer.missing > 0 { return complete(answer) }
            return answer.asksQuestions ? .answerOnly : confirmationUnclear()
        case .awaitingApproval:
            if answer.told > 0 {
                return .putBeforeStaff(reason: "told more while the request waits for staff")
            }
            return answer.asksQuestions ? .answerOnly
                : .nothing(reason: "the request waits for staff already")
        case .contact, .member, .suspended, .left, .refused:
            return .nothing(reason: "no request to join is under way")
        }
    }

    private mutating func confirmationUnclear() -> Action {
        unclear += 1
        return unclear < Self.mostUnclear ? .askConfirmation
            : .putBeforeStaff(reason: "answered twice without a clear yes or no")
    }

    private mutating func complete(_ answer: Answer) -> Action {
        unclear = 0
        isNudged = false
        status = answer.missing > 0 ? .completing : .confirming
        return answer.missing > 0 ? .acknowledge : .askConfirmation
    }

    /// The key that was sent to the address came back with a yes.
    package mutating func confirms() -> Action {
        switch status {
        case .confirming:
            status = .awaitingApproval
            unclear = 0
            return .askApproval
        case .expired:
            status = .awaitingApproval
            unclear = 0
            isNudged = false
            return .askApproval
        case .awaitingApproval: return .nothing(reason: "confirmed already")
        case .member: return .tellAlreadyMember
        default: return .nothing(reason: "nothing waits for this confirmation")
        }
    }

    /// Asks to be taken off the list, or no longer wishes to join.
    package mutating func leaves() -> Action {
        switch status {
        case .left: return .nothing(reason: "left already; the goodbye was said once")
        case .contact, .applied, .completing, .confirming, .awaitingApproval, .member, .suspended,
            .refused, .expired:
            status = .left
            return .sayGoodbye
        }
    }
}

// MARK: - Staff, silence and bounces

extension Membership {
    package mutating func approved() -> Bool {
        guard status == .awaitingApproval else { return false }
        status = .member
        return true
    }

    /// Staff call an approval back while its letter has not left.
    package mutating func approvalUndone() -> Bool {
        guard status == .member else { return false }
        status = .awaitingApproval
        return true
    }

    package mutating func rejected() -> Action {
        guard status == .awaitingApproval else {
            return .nothing(reason: "no request waits for staff")
        }
        status = .refused
        return .writeRefusal
    }

    /// Nothing was heard for a while: one reminder, then the case closes and says so.
    package mutating func silence(_ seconds: Int64, _ rules: MembershipRules) -> Action? {
        guard waitsForPerson else { return nil }
        if seconds >= rules.expirySeconds, isNudged {
            status = .expired
            return .tellClosed
        }
        if seconds >= rules.nudgeSeconds, !isNudged {
            isNudged = true
            return .nudge
        }
        return nil
    }

    package mutating func addressFails() {
        if status == .member { status = .suspended }
    }

    package mutating func addressWorks() {
        if status == .suspended { status = .member }
    }
}
