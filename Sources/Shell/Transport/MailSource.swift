/// Mail in and letters out: mailboxes over IMAP or Maildir, couriers over SMTP or Maildir, and
/// the folder of sent copies. Blocking calls run on threads of their own.
package import MailModel

/// A mailbox that mail is taken from, one bounded batch at a time.
///
/// The order of use: `open`, `nextBatch` until it is empty, `markTaken` after each commit,
/// `waitForChange`, and `nextBatch` again. Each call throws `MailboxFailure`; after any failure
/// that is not `.refused` the source is closed and `open` connects anew.
package protocol MailSource: Sendable {
    /// Connects, where need be, and selects the mailbox. A caller that knows an older
    /// `uidValidity` must list from the beginning and recognise mails by their digest.
    func open() async throws -> MailboxStatus

    /// The next mails above the cursor in ascending order; empty when there are none now.
    func nextBatch(after cursor: UID?, limits: FetchLimits) async throws -> [FetchedMail]

    /// The number of the mail that `nextBatch` begins with, without asking for the mail itself.
    func nextUID(after cursor: UID?) async throws -> UID?

    /// Mails asked for one by one, so that one that is withheld keeps no other back; those that
    /// are gone are absent.
    func fetch(_ uids: [UID], limits: FetchLimits) async throws -> [FetchedMail]

    /// Tells the server that these were taken in: flags them or moves them, as configured.
    func markTaken(_ uids: [UID]) async throws

    /// Returns when mail may have arrived, when `longest` has passed, or after `interrupt`.
    func waitForChange(atMost longest: Duration) async throws -> MailboxChange

    /// Ends whatever waits for the server, now or the next time; safe from any thread.
    func interrupt()

    func close() async
}

/// What a mailbox says of itself when it is opened.
package struct MailboxStatus: Sendable, Equatable {
    package let uidValidity: UIDValidity
    /// The number that the next mail will have: a first run takes in from here.
    package let uidNext: UID
    package let messageCount: Int
    /// False where the mailbox is read-only, so that `markTaken` cannot work.
    package let isWritable: Bool

    package init(
        uidValidity: UIDValidity, uidNext: UID, messageCount: Int, isWritable: Bool = true
    ) {
        self.uidValidity = uidValidity
        self.uidNext = uidNext
        self.messageCount = messageCount
        self.isWritable = isWritable
    }
}

/// How a wait ended.
package enum MailboxChange: Sendable, Equatable {
    case mailMayHaveArrived
    case nothing
    case interrupted
}

/// Bounds on one batch; all in octets unless named otherwise.
package struct FetchLimits: Sendable, Equatable {
    /// A mail above this comes as `.oversize`; 25 MiB is what large providers accept.
    package var largestMail = 25 << 20
    /// How much of an oversized mail's header and of its first part is fetched, each.
    package var oversizePortion = 64 << 10
    /// Mails in a batch: fifty a commit reach 32,000 a second on one disk.
    package var mails = 100
    /// Octets in a batch, unless its only mail is larger: bounds the memory in flight.
    package var octets = 8 << 20

    package init() {}
}

/// One mail as it stands on the server.
package struct FetchedMail: Sendable, Equatable {
    package let uid: UID
    package let content: Content
    package let isSeen: Bool
    /// True where an earlier `markTaken` by flag reached the server.
    package let isMarkedTaken: Bool
    /// When the server received it, where it says so.
    package let receivedAt: MailDate?

    package init(
        uid: UID, content: Content, isSeen: Bool = false, isMarkedTaken: Bool = false,
        receivedAt: MailDate? = nil
    ) {
        self.uid = uid
        self.content = content
        self.isSeen = isSeen
        self.isMarkedTaken = isMarkedTaken
        self.receivedAt = receivedAt
    }

    package enum Content: Sendable, Equatable {
        /// The bytes as the server sent them.
        case whole([UInt8])
        /// Above `FetchLimits.largestMail`: header and beginning of the first part only.
        case oversize(header: [UInt8], beginning: [UInt8], size: Int)
        /// The server lists it and does not hand it out for now; its words say why.
        case unavailable(String)
    }

    /// The bytes that can be parsed: all, or the header and what of the first part was fetched.
    package var bytes: [UInt8] {
        switch content {
        case .whole(let bytes): bytes
        case .oversize(let header, let beginning, _): header + beginning
        case .unavailable: []
        }
    }
}

/// What becomes of a mail on the server once it is taken in.
package enum Afterwards: Sendable, Equatable {
    /// `\Seen` and, where the server keeps keywords, `$SecretariatTaken`.
    case flag
    /// Moved to this folder, which is made where it is missing; `/` parts the levels.
    case move(folder: String)
    case leave
}
