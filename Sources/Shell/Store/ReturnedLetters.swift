import GRDB
package import Sending

/// What came back of a letter after it had left.
package struct ReturnedMark: Sendable, Equatable {
    /// `hard`: the address does not take letters; `soft`: it did not take this one.
    package let weight: String
    /// `5.1.1`, where the report has a code.
    package let status: String?
    package let at: Int64

    init?(_ row: Row) {
        guard let weight = row["returned"] as String? else { return nil }
        self.weight = weight
        status = row["returned_status"]
        at = row["returned_at"] ?? 0
    }
}

/// How much a report weighs, in the words that the record keeps.
package enum ReturnWeight: String, Sendable {
    case hard, soft, none
}

/// A report about one of our letters: marks the letter, weighs on its address, tells staff.
///
/// The report is known to belong to the letter; a second report about the same letter adds
/// nothing unless it says worse. Staff get one entry for a letter that a person waits for, and
/// one for an address that is suspended; single letters of a campaign are counted, not told, and
/// a letter that failed while sending stands in the queue itself.
package struct RecordReturn: StoreAct {
    let letter: Int64
    let weight: ReturnWeight
    let status: String?
    let rules: BounceRules

    package init(letter: Int64, weight: ReturnWeight, status: String?, rules: BounceRules) {
        self.letter = letter
        self.weight = weight
        self.status = status
        self.rules = rules
    }

    package func apply(_ scope: WriteScope) throws {
        guard let row = try Store.letter(letter, scope.database) else { return }
        try scope.database.execute(
            sql: """
                INSERT OR IGNORE INTO delivery_report (mail_id, letter_id, weight, status, at)
                VALUES (?, ?, ?, ?, ?)
                """, arguments: [scope.mailID, letter, weight.rawValue, status, scope.now])
        guard scope.database.changesCount == 1 else { return }
        try joinCase(of: row, scope)
        guard weight != .none, try mark(row, scope) else { return }
        let step = try weigh(row, scope)
        try tellStaff(row, step, scope)
        try Store.brake(row, rules.brake, scope)
    }

    /// The report stands in the case of the letter that it is about.
    private func joinCase(of row: LetterRow, _ scope: WriteScope) throws {
        guard let mail = scope.mailID, let caseID = row.caseID else { return }
        try scope.database.execute(
            sql: "UPDATE mail SET case_id = ? WHERE id = ?", arguments: [caseID, mail])
    }

    /// Whether the report says something new about the letter.
    private func mark(_ row: LetterRow, _ scope: WriteScope) throws -> Bool {
        if let known = row.returned, known.weight == "hard" || weight == .soft { return false }
        if row.state == .uncertain {
            try Store.change(
                row.id, from: [.uncertain], to: .sent, by: "reception",
                detail: "a delivery report shows that it left", now: scope.now, scope.database)
        }
        try scope.database.execute(
            sql: """
                UPDATE letter SET returned = ?, returned_at = ?, returned_status = ?
                WHERE id = ?
                """, arguments: [weight.rawValue, scope.now, status, row.id])
        try scope.journal(
            "reception", "returned", "letter \(row.id)",
            detail: [weight.rawValue, status].compactMap { $0 }.joined(separator: " "))
        return true
    }

    private func weigh(_ row: LetterRow, _ scope: WriteScope) throws -> AddressHealth.Step {
        try AddressRecord.change(row.recipient, scope) { health in
            weight == .hard
                ? health.hardFailure(now: scope.now)
                : health.softFailure(now: scope.now, rules)
        }
    }

    private func tellStaff(
        _ row: LetterRow, _ step: AddressHealth.Step, _ scope: WriteScope
    ) throws {
        guard row.purpose != .campaign, row.purpose != .staff, row.state != .failed else { return }
        let code = status.map { " (\($0))" } ?? ""
        let what = "letter \(row.id) came back\(code)"
        let follows: String
        switch step {
        case .suspended: follows = "; the address is suspended until `address resume` lifts it"
        case .dropped: follows = "; the address had been suspended and is now dropped"
        case .nothing, .probing, .resumed: follows = ""
        }
        var entry = LetterDraft(
            letter: "for-staff", language: row.language, recipient: row.recipient,
            subject: row.subject, score: 0, gaps: [], reason: what + follows, revision: nil)
        entry.personID = row.personID
        var own = scope
        own.caseID = row.caseID
        _ = try Store.hold(entry, own)
    }
}
