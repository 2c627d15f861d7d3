package import Authenticating
package import Deciding
import MIME
package import MailModel
package import Store

/// One kind of mail that the office knows how to deal with.
///
/// Handlers are asked in turn; the first that knows the mail decides it. A handler reads the
/// store and never writes it: what it wants changed stands in the outcome, whose acts check in
/// their own transaction that what they rest on is still so.
package protocol MailHandler: Sendable {
    /// Nil where the mail is none of this handler's.
    func outcome(of mail: ReadMail) throws -> MailOutcome?
}

/// A stored mail with everything that was read from it, before anything is decided.
package struct ReadMail: Sendable {
    package let id: Int64
    package let bytes: [UInt8]
    package let result: MailReader.Result
    package let arrival: Arrival
    package let now: Int64
    /// Who really sent the mail, as far as it can be proven.
    package let authentication: Authentication

    package init(
        id: Int64, bytes: [UInt8], result: MailReader.Result, arrival: Arrival, now: Int64,
        authentication: Authentication = .unchecked
    ) {
        self.id = id
        self.bytes = bytes
        self.result = result
        self.arrival = arrival
        self.now = now
        self.authentication = authentication
    }

    /// Every address that the mail was sent to, as far as its header shows.
    package var recipients: [EmailAddress] {
        let named = result.message.to + result.message.cc
        let delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap {
            result.message.header.mailboxes($0)
        }
        return (named + delivered).compactMap(\.email)
    }
}

/// What follows from a mail: in words, as letters, and as changes of the record.
package struct MailOutcome: Sendable {
    /// `ignore: a delivery report is recorded, never answered`, one a decision.
    package var decisions: [String]
    package var letters: [LetterDraft]
    package var acts: [any StoreAct]
    /// Whether the mail belongs to a person's case at all (a robot's does not open one).
    package var opensCase: Bool
    /// What the mail turned out to be, where its handler knows better than the reading.
    package var kind: MailKind?

    package init(
        _ decisions: [String], letters: [LetterDraft] = [], acts: [any StoreAct] = [],
        opensCase: Bool? = nil
    ) {
        self.decisions = decisions
        self.letters = letters
        self.acts = acts
        self.opensCase = opensCase ?? !letters.isEmpty
    }
}
