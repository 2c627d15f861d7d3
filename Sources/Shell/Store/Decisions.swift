import Foundation
import GRDB
import Sending

/// Everything that one stored mail leads to, committed in one transaction.
package struct DecisionRecord: Sendable {
    package let mailID: Int64
    package let kind: String
    package let language: String
    package let sender: String
    package let subject: String
    package let messageID: String?
    /// Message-IDs of ours or of earlier mails that this one answers.
    package let threads: [String]
    /// Whether the mail belongs to a person's case at all (a robot's does not open one).
    package let opensCase: Bool
    package let decision: String
    package let letters: [LetterDraft]
    package var acts: [any StoreAct] = []
    package var matter: OpenMatter?

    package init(
        mailID: Int64, kind: String, language: String, sender: String, subject: String,
        messageID: String?, threads: [String], opensCase: Bool, decision: String,
        letters: [LetterDraft]
    ) {
        self.mailID = mailID
        self.kind = kind
        self.language = language
        self.sender = sender
        self.subject = subject
        self.messageID = messageID
        self.threads = threads
        self.opensCase = opensCase
        self.decision = decision
        self.letters = letters
    }
}

/// A matter of the person's that is under way, to which the mail belongs in whatever thread it is.
package struct OpenMatter: Sendable {
    package let caseID: Int64
    /// The names of letters that the decision's own letter takes the place of, should they wait.
    package let outdated: Set<String>

    package init(caseID: Int64, outdated: Set<String> = []) {
        self.caseID = caseID
        self.outdated = outdated
    }
}

/// What came of a batch of decisions.
package struct RecordedBatch: Sendable {
    /// The numbers of the letters that now wait.
    package fileprivate(set) var letters: [Int64] = []
    /// The dialogues in which the batch changes the record, at once or when it is decided again.
    package fileprivate(set) var open = OpenDialogues()
}

extension Store {
    /// Commits a batch of decisions.
    ///
    /// A decision whose ground has changed since it was made is left out whole, and its mail
    /// stays waiting to be decided again. So does one on a mail of the same person or dialogue as
    /// an earlier one of the batch that changes the record, or as one of the batch before, if
    /// that was not yet written when this one was decided: it was made without that change.
    @discardableResult
    package func record(
        _ decisions: [DecisionRecord], behind earlier: OpenDialogues = OpenDialogues(), now: Int64
    ) throws -> RecordedBatch {
        try write { database in
            var batch = RecordedBatch()
            for decision in decisions {
                if try earlier.hold(decision, database) || batch.open.hold(decision, database) {
                    try batch.open.add(decision, database)
                } else if decision.isPlain {
                    batch.letters += try record(decision, now, database)
                } else {
                    try batch.open.add(decision, database)
                    batch.letters += try recordWhole(decision, now, database)
                }
            }
            return batch
        }
    }

    /// All of a decision, or nothing of it where its ground has changed.
    private func recordWhole(
        _ decision: DecisionRecord, _ now: Int64, _ database: Database
    ) throws -> [Int64] {
        var letters: [Int64] = []
        do {
            try database.inSavepoint {
                letters = try record(decision, now, database)
                return .commit
            }
        } catch StoreError.conflict { return [] }
        return letters
    }

    private func record(
        _ decision: DecisionRecord, _ now: Int64, _ database: Database
    ) throws -> [Int64] {
        let waiting = try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT state = 'taken' FROM mail WHERE id = ?"),
            arguments: [decision.mailID])
        guard waiting == true else { return [] }
        let caseID = try Self.caseOf(decision, now, database)
        try database.cachedStatement(
            sql: """
                UPDATE mail SET state = 'received', case_id = ?, message_id = ?, kind = ?,
                    language = ?, sender = ?, subject = ?, decision = ? WHERE id = ?
                """
        ).execute(arguments: [
            caseID, decision.messageID, decision.kind, decision.language, decision.sender,
            decision.subject, decision.decision, decision.mailID,
        ])
        try Journal.append(
            JournalEntry(
                at: now, actor: "reception", action: "received", subject: "mail \(decision.mailID)",
                detail: decision.kind), database)
        if let caseID, decision.opensCase { try Self.supersede(caseID, now, database) }
        if let matter = decision.matter {
            try Self.supersede(matter.caseID, only: matter.outdated, now, database)
        }
        var scope = WriteScope(
            database: database, now: now, mailID: decision.mailID, caseID: caseID)
        scope.gate = gate
        for act in decision.acts { try act.apply(scope) }
        return try decision.letters.map { try Self.hold($0, scope) }
    }

    /// The case that the mail's threads point to when it is the same person's, or else that of
    /// the matter under way, or else a new one.
    private static func caseOf(
        _ decision: DecisionRecord, _ now: Int64, _ database: Database
    ) throws -> Int64? {
        let person = decision.sender.lowercased()
        for thread in decision.threads.prefix(longestThread) {
            if let found = try Int64.fetchOne(
                database.cachedStatement(sql: caseByThread),
                arguments: ["thread": thread, "person": person])
            {
                try touch(found, now, database)
                return found
            }
        }
        guard decision.opensCase else { return nil }
        if let matter = decision.matter {
            try touch(matter.caseID, now, database)
            return matter.caseID
        }
        try database.cachedStatement(
            sql: "INSERT INTO case_file (person, subject, opened_at, last_at) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [person, decision.subject, now, now])
        return database.lastInsertedRowID
    }

    private static func touch(_ caseID: Int64, _ now: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE case_file SET last_at = ? WHERE id = ?")
            .execute(arguments: [now, caseID])
    }

    /// References beyond this many are not looked up: a long thread repeats its beginning.
    private static let longestThread = 20

    /// A case is that of its first writer, under whichever of their addresses they write on.
    private static let caseByThread = """
        SELECT case_file.id FROM case_file WHERE id IN (
            SELECT case_id FROM mail WHERE message_id = :thread
            UNION ALL SELECT case_id FROM letter WHERE message_id = :thread)
        AND (person = :person OR person IN (
            SELECT address FROM person_address WHERE person_id =
                (SELECT person_id FROM person_address WHERE address = :person)))
        """

    /// A newer mail in the case makes drafts that wait there out of date; `only` names those
    /// that it does where it is not about the whole of the case.
    private static func supersede(
        _ caseID: Int64, only names: Set<String>? = nil, _ now: Int64, _ database: Database
    ) throws {
        guard names?.isEmpty != true else { return }
        let open = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id FROM letter WHERE case_id = ?1 AND state IN ('held', 'approved')
                    AND purpose = 'reply'
                    AND (?2 IS NULL OR letter IN (SELECT value FROM json_each(?2)))
                    """),
            arguments: [caseID, names.map { "[" + $0.sorted().map { "\"\($0)\"" }
                .joined(separator: ",") + "]" }])
        for id in open {
            try change(
                id, from: [.held, .approved], to: .superseded, by: "reception",
                detail: "a newer mail arrived in the case", now: now, database)
        }
    }

    /// Keeps a letter with its first version and applies its acts; one that may go by itself is
    /// approved in the same step.
    static func hold(_ draft: LetterDraft, _ scope: WriteScope) throws -> Int64 {
        let database = scope.database
        let release = try SendingGate.release(of: draft, scope)
        let goes = release.moment != nil && draft.approvals == 1
        // Nothing that goes by itself repeats the sender's sentences.
        let version = (goes ? draft.unquoted : nil) ?? draft.revision
        try database.cachedStatement(
            sql: """
                INSERT INTO letter (case_id, mail_id, letter, language, state, revision, recipient,
                    subject, score, gaps, reason, message_id, created_at, purpose, person_id, tour,
                    campaign, approvals_needed, not_after)
                VALUES (?, ?, ?, ?, 'held', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            scope.caseID, scope.mailID, draft.letter, draft.language,
            version == nil ? 0 : 1, draft.recipient, draft.subject, draft.score,
            draft.gaps.joined(separator: "\u{1E}"), draft.reason, version?.messageID,
            scope.now, draft.purpose.rawValue, draft.personID, draft.tour, draft.campaign,
            draft.approvals, draft.notAfter,
        ])
        let id = database.lastInsertedRowID
        if let version {
            try insert(version, number: 1, of: id, scope.now, database)
        }
        try scope.journal(
            "reception", "held", "letter \(id)",
            detail: [draft.letter, release.reason].compactMap { $0 }.joined(separator: ": "),
            digest: version?.digest)
        var own = scope
        own.letterID = id
        for act in draft.acts { try act.apply(own) }
        if goes, let moment = release.moment, version != nil {
            try approve(
                id, revision: 1, by: draft.purpose == .staff ? "desk" : SendingGate.actor,
                releaseAt: moment, now: scope.now, database)
        }
        return id
    }
}

extension DecisionRecord {
    /// Whether nothing of the decision can find its ground changed.
    var isPlain: Bool { acts.isEmpty && letters.allSatisfy(\.acts.isEmpty) }
}
