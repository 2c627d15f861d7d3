import GRDB

/// One change of the record that a decision leads to, applied in the decision's transaction.
///
/// An act checks what it rests on when it is applied and throws `StoreError.conflict` when that
/// has changed since the decision was made: everything of the decision is then undone and the
/// mail is decided again on what is true now. Every act writes its own line of the journal.
package protocol StoreAct: Sendable {
    func apply(_ scope: WriteScope) throws
}

/// The transaction that an act stands in, and what it was decided about.
package struct WriteScope {
    let database: Database
    package let now: Int64
    package var mailID: Int64?
    package var caseID: Int64?
    /// The letter that the act belongs to, where it is one of a letter's own acts.
    package var letterID: Int64?
    var gate: SendingGate?

    func journal(
        _ actor: String, _ action: String, _ subject: String, detail: String = "",
        digest: [UInt8]? = nil
    ) throws {
        try Journal.append(
            JournalEntry(
                at: now, actor: actor, action: action, subject: subject,
                detail: JournalWords.withoutAddresses(detail), digest: digest), database)
    }
}

extension Store {
    /// Applies acts, then holds letters with their own acts, all in one transaction.
    ///
    /// For commands and clocks; mails go through `record`. Gives back the letters' numbers.
    @discardableResult
    package func perform(
        _ acts: [any StoreAct], letters: [LetterDraft] = [], caseID: Int64? = nil, now: Int64
    ) throws -> [Int64] {
        try write { database in
            var scope = WriteScope(database: database, now: now, caseID: caseID)
            scope.gate = gate
            for act in acts { try act.apply(scope) }
            return try letters.map { try Self.hold($0, scope) }
        }
    }
}
