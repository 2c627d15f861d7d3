import Foundation
import GRDB
import MailModel

/// The people and matters in which a batch of decisions has changed the record so far.
///
/// Mails of one batch are decided on the record as it was before all of them, or while the batch
/// before them is being written. Where two belong together, the later one has to see what the
/// earlier one brought about.
package struct OpenDialogues: Sendable {
    private var senders: Set<String> = []
    private var cases: Set<Int64> = []
    private var messages: Set<String> = []

    /// Mails in which people say something; storms of programs are not slowed down.
    private static let kinds: Set = [
        MailKind.human.rawValue, MailKind.staffCommand.rawValue, MailKind.calendarReply.rawValue,
    ]

    /// Message-IDs of a mail that are looked up: a long thread repeats its beginning.
    private static let longestThread = 20

    package init() {}

    /// Whether the decision was made without knowing of a change that it may rest on.
    func hold(_ decision: DecisionRecord, _ database: Database) throws -> Bool {
        guard !senders.isEmpty, Self.kinds.contains(decision.kind) else { return false }
        if senders.contains(decision.sender.lowercased()) { return true }
        if !messages.isDisjoint(with: decision.threads) { return true }
        return try !cases.isDisjoint(with: Self.cases(of: decision, database))
    }

    /// Notes what a decision that changes the record is about.
    mutating func add(_ decision: DecisionRecord, _ database: Database) throws {
        guard !decision.sender.isEmpty, Self.kinds.contains(decision.kind) else { return }
        senders.insert(decision.sender.lowercased())
        if let id = decision.messageID { messages.insert(id) }
        cases.formUnion(try Self.cases(of: decision, database))
    }

    /// The cases of which the mail answers a letter or a mail, whoever writes: a person's old and
    /// new address speak of one change.
    private static func cases(
        of decision: DecisionRecord, _ database: Database
    ) throws -> Set<Int64> {
        var found = Set([decision.matter?.caseID].compactMap { $0 })
        for thread in decision.threads.prefix(longestThread) {
            let cases = try Int64.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT case_id FROM mail
                        WHERE message_id = ?1 AND case_id IS NOT NULL
                        UNION ALL SELECT case_id FROM letter
                        WHERE message_id = ?1 AND case_id IS NOT NULL
                        """), arguments: [thread])
            found.formUnion(cases)
        }
        return found
    }
}
