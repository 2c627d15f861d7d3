package import Authenticating
package import Deciding
import MIME
package import MailModel
package import Store

/// One kind of mail that the office knows how to deal with.
///
/// Handlers are asked in turn. One that knows the mail decides it, or the part of it that is its
/// own: then those behind it are asked about the rest (`HandlerChain`). A handler reads the store
/// and never writes it: what it wants changed stands in the outcome, whose acts check in their own
/// transaction that what they rest on is still so.
package protocol MailHandler: Sendable {
    /// Nil where the mail is none of this handler's.
    func outcome(of mail: ReadMail) throws -> MailOutcome?
}

/// A stored mail with everything that was read from it, before anything is decided.
package struct ReadMail: Sendable {
    package let id: Int64
    package let bytes: [UInt8]
    package let result: MailReader.Result
    package private(set) var arrival: Arrival
    package let now: Int64
    /// Who really sent the mail, as far as it can be proven.
    package let authentication: Authentication
    /// Every address that the mail was sent to, as far as its header shows.
    package let recipients: [EmailAddress]
    /// The intents with which handlers before this one have dealt.
    package private(set) var settled: Set<String> = []
    /// Whether a handler before this one has dealt with a part of the mail.
    package private(set) var isPartlySettled = false
    /// Whether a handler before this one has put the mail before staff.
    package private(set) var isBeforeStaff = false

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
        recipients = Self.recipients(result.message)
    }

    private static func recipients(_ message: Message) -> [EmailAddress] {
        let delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap {
            message.header.mailboxes($0)
        }
        return (message.to + message.cc + delivered).compactMap(\.email)
    }

    /// Whether the mail asks for this, and nobody has dealt with it yet.
    package func asks(_ intent: String) -> Bool {
        arrival.intents.contains(intent) && !settled.contains(intent)
    }

    /// Takes out what a handler dealt with: its intents, and questions that a letter of it answers.
    mutating func settle(_ intents: Set<String>, by outcome: MailOutcome) {
        settled.formUnion(intents)
        isPartlySettled = true
        isBeforeStaff = isBeforeStaff || outcome.letters.contains { $0.revision == nil }
        if outcome.answersQuestions || outcome.letters.contains(where: \.answersQuestions) {
            arrival.questions = []
        }
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
    /// The intents of the mail that are dealt with now, where others may be left to the handlers
    /// behind; nil where the whole mail is.
    package var settles: Set<String>?
    /// Whether the mail's questions are dealt with, though no letter answers them.
    package var answersQuestions = false
    /// The person's matter under way that the mail belongs to, be its thread a new one.
    package var matter: OpenMatter?
    /// What the mail turned out to be, where its handler knows better than the reading.
    package var kind: MailKind?

    package init(
        _ decisions: [String], letters: [LetterDraft] = [], acts: [any StoreAct] = [],
        opensCase: Bool? = nil, settles: Set<String>? = nil
    ) {
        self.decisions = decisions
        self.letters = letters
        self.acts = acts
        self.opensCase = opensCase ?? !letters.isEmpty
        self.settles = settles
    }

    /// The same as one part of what the mail says.
    package func settling(_ intents: String...) -> MailOutcome {
        var part = self
        part.settles = Set(intents)
        return part
    }
}
