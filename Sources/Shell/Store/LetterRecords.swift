package import Approving
import Foundation
import GRDB
package import Sending

/// The exact bytes of one version of a letter, with the text that staff edit.
package struct RevisionDraft: Sendable {
    package let author: String
    package let body: String
    package let bytes: [UInt8]
    package let digest: [UInt8]
    /// One `sentence TAB source` line a sentence.
    package let sources: String
    package let messageID: String

    package init(
        author: String, body: String, bytes: [UInt8], digest: [UInt8], sources: String,
        messageID: String
    ) {
        self.author = author
        self.body = body
        self.bytes = bytes
        self.digest = digest
        self.sources = sources
        self.messageID = messageID
    }
}

/// What a letter is for, which decides the rules it is under when it leaves.
package enum LetterPurpose: String, Sendable, CaseIterable {
    case reply, membership, tour, campaign, staff
}

/// A letter to be kept; without a revision it is a question to staff that has no draft.
package struct LetterDraft: Sendable {
    package let letter: String
    package let language: String
    package let recipient: String
    package let subject: String
    package let score: Double
    package let gaps: [String]
    package let reason: String
    package let revision: RevisionDraft?
    /// The version without a sentence of the mail's sender, which alone goes by itself.
    package var unquoted: RevisionDraft?
    package var purpose = LetterPurpose.reply
    package var personID: Int64?
    package var tour: String?
    package var campaign: String?
    /// The moment at which a letter to staff goes; all others are the policy's and staff's.
    package var goesAt: Int64?
    /// What the policy on letters that go by themselves may ask.
    package var grounds: LetterGrounds
    /// How many different people must approve it.
    package var approvals = 1
    /// The moment from which on it never leaves.
    package var notAfter: Int64?
    /// Whether it answers the questions of its mail.
    package var answersQuestions = false
    /// Applied in the letter's transaction once it has its number.
    package var acts: [any StoreAct] = []

    package init(
        letter: String, language: String, recipient: String, subject: String, score: Double,
        gaps: [String], reason: String, revision: RevisionDraft?
    ) {
        self.letter = letter
        self.language = language
        self.recipient = recipient
        self.subject = subject
        self.score = score
        self.gaps = gaps
        self.reason = reason
        self.revision = revision
        grounds = LetterGrounds(letter: letter, answersMail: true)
    }
}

/// A row of the queue, as `queue list --json` prints it.
package struct LetterRow: Sendable {
    package let id: Int64
    package let caseID: Int64?
    package let mailID: Int64?
    package let letter: String
    package let language: String
    package let state: LetterState
    package let revision: Int
    package let recipient: String
    package let subject: String
    package let score: Double
    package let gaps: [String]
    package let reason: String
    package let createdAt: Int64
    package let decidedBy: String?
    package let decidedAt: Int64?
    package let releaseAt: Int64?
    package let nextAttemptAt: Int64?
    package let serverReply: String?
    package let messageID: String?
    package let copied: Bool
    package let inReplyTo: String?
    package let purpose: LetterPurpose
    package let personID: Int64?
    package let tour: String?
    package let campaign: String?
    /// What a delivery report said of the letter after it had left.
    package let returned: ReturnedMark?
    /// How many different people must approve it.
    package let approvalsNeeded: Int
    /// The moment from which on it never leaves.
    package let notAfter: Int64?

    /// Whether the letter left and came back; one that never left has its own state.
    package var cameBack: Bool { returned != nil && state == .sent }

    /// The same as `isMeasured` in SQL.
    static let measured = """
        (letter.letter <> 'for-staff'
            AND (letter.score < 1 OR letter.letter IN ('answer', 'could-not-answer')))
        """

    /// Whether `score` says how sure an answer of the library is; of other letters it says nothing.
    package var isMeasured: Bool {
        letter != "for-staff" && (score < 1 || ["answer", "could-not-answer"].contains(letter))
    }

    init(_ row: Row) {
        id = row["id"]
        caseID = row["case_id"]
        mailID = row["mail_id"]
        letter = row["letter"]
        language = row["language"]
        state = LetterState(rawValue: row["state"]) ?? .held
        revision = row["revision"]
        recipient = row["recipient"]
        subject = row["subject"]
        score = row["score"]
        gaps = LetterRow.lines(row["gaps"])
        reason = row["reason"]
        createdAt = row["created_at"]
        decidedBy = row["decided_by"]
        decidedAt = row["decided_at"]
        releaseAt = row["release_at"]
        nextAttemptAt = row["next_attempt_at"]
        serverReply = row["server_reply"]
        messageID = row["message_id"]
        copied = row["copied"]
        inReplyTo = row["in_reply_to"]
        purpose = LetterPurpose(rawValue: row["purpose"]) ?? .reply
        personID = row["person_id"]
        tour = row["tour"]
        campaign = row["campaign"]
        returned = ReturnedMark(row)
        approvalsNeeded = row["approvals_needed"]
        notAfter = row["not_after"]
    }

    /// Whether staff must read it themselves: no approval of many at once lets it go.
    package var isSensitive: Bool {
        reason.hasPrefix("sensitive") || reason.hasSuffix("is sensitive: read it")
    }

    static let query = """
        SELECT letter.*, mail.message_id AS in_reply_to FROM letter
        LEFT JOIN mail ON mail.id = letter.mail_id
        """

    static func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\u{1E}").map(String.init)
    }
}

/// A stored version of a letter.
package struct RevisionRow: Sendable {
    package let number: Int
    package let author: String
    package let body: String
    package let bytes: [UInt8]
    package let digest: [UInt8]
    package let sources: String
    package let createdAt: Int64

    init(_ row: Row) {
        number = row["number"]
        author = row["author"]
        body = row["body"]
        bytes = Array(row["bytes"] as Data)
        digest = Array(row["digest"] as Data)
        sources = row["sources"]
        createdAt = row["created_at"]
    }
}
