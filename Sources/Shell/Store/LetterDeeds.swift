import GRDB
import Sending

extension Store {
    /// What was done before a letter about seats was decided, a sentence each, with what its
    /// rejection does or did to it. English, like every reason; `ReasonBook` knows the sentences.
    package func deeds(of letter: LetterRow) throws -> [String] {
        try read { database in
            guard let consequence = try Self.consequence(of: .rejected, on: letter.id, database)
            else { return [] }
            let deeds = LetterDeeds(letter: letter, database: database)
            return switch consequence {
            case .undo(let undo): try deeds.sentences(undo)
            case .giveBack(let seats): try deeds.sentences(seats)
            case .admit, .refuse, .change: []
            }
        }
    }
}

// MARK: - What is still to come

extension Store {
    /// What the approval of a letter will change in the record, a sentence each, in English.
    package func effects(of letter: LetterRow) throws -> [String] {
        guard [.held, .deferred, .failed].contains(letter.state) else { return [] }
        return try read { database in
            switch try Self.consequence(of: .approved, on: letter.id, database) {
            case .admit(let id)?:
                let person = try Self.person(id, database)
                let name = Self.plain(person?.details.name ?? letter.recipient)
                return ["approving this letter makes \(name) a member"]
            case .change(let id, let fields)?:
                let details = try Self.person(id, database)?.details
                return fields.sorted { $0.key < $1.key }.map { field, value in
                    let old = Self.plain(details?[field] ?? "—")
                    return "approving this letter changes the \(field): \(old) → "
                        + Self.plain(value)
                }
            case .refuse?, .giveBack?, .undo?, nil: return []
            }
        }
    }

    /// A semicolon would end the sentence.
    private static func plain(_ words: String) -> String { words.replacing(";", with: ",") }
}

/// Words what became of seats with a letter.
private struct LetterDeeds {
    let letter: LetterRow
    let database: Database

    private struct Deed {
        let words: String
        /// The command that undoes it by hand.
        let command: String
    }

    /// Whether the letter can still be rejected.
    private var isOpen: Bool { [.held, .deferred, .failed].contains(letter.state) }

    // MARK: - What was done

    func sentences(_ undo: SeatUndo) throws -> [String] {
        let end = try ending(undo)
        return try deeds(undo).map { $0.words + end($0.command) }
            + offers(undo)
    }

    func sentences(_ seats: ConfirmedSeats) throws -> [String] {
        let people = try names(seats.seats.map(\.participant))
        let words = "a place in \(seats.tour) was booked for \(people)"
        return [words + (isOpen ? Self.undoes : "")]
    }

    private func deeds(_ undo: SeatUndo) throws -> [Deed] {
        let exchanged = undo.changes.filter { $0.after.substitute != nil }
        let moved = undo.changes.filter { $0.after.movedTo != nil }
        let plain = undo.changes.filter { change in
            !exchanged.contains { $0 == change || $0.after.substitute == change.participant }
                && !moved.contains { $0.participant == change.participant }
        }
        return try exchanged.map(exchange) + moves(moved)
            + plainDeeds(plain, ["registered", "offered"]) { tour, people, option in
                Deed(
                    words: "a place in \(tour) was booked for \(people)",
                    command: "tour withdraw \(tour) \(letter.recipient)\(option)")
            } + plainDeeds(plain, ["waiting"]) { tour, people, option in
                Deed(
                    words: "a place on the waiting list of \(tour) was given to \(people)",
                    command: "tour withdraw \(tour) \(letter.recipient)\(option)")
            } + plainDeeds(plain, ["withdrawn"]) { tour, people, option in
                Deed(
                    words: "the place of \(people) in \(tour) was given up",
                    command: "tour register \(tour) \(letter.recipient)\(option)")
            } + plainDeeds(plain, ["declined"]) { tour, people, option in
                Deed(
                    words: "\(people) was noted as not coming to \(tour)",
                    command: "tour register \(tour) \(letter.recipient)\(option)")
            }
    }

    private func exchange(_ change: SeatUndo.Change) throws -> Deed {
        let leaving = try names([change.participant])
        let coming = try names([change.after.substitute ?? 0])
        return Deed(
            words: "the place of \(leaving) in \(change.tour) went to \(coming)",
            command: "tour substitute \(change.tour) \(letter.recipient) --name \"\(coming)\""
                + " --by \"\(leaving)\"")
    }

    private func moves(_ changes: [SeatUndo.Change]) throws -> [Deed] {
        guard let first = changes.first, let target = first.after.movedTo else { return [] }
        let people = try names(changes.map(\.participant))
        return [
            Deed(
                words: "the place of \(people) in \(first.tour) became one in \(target)",
                command: "tour move \(target) \(letter.recipient) --to \(first.tour)")
        ]
    }

    private func plainDeeds(
        _ changes: [SeatUndo.Change], _ states: [String],
        _ deed: (_ tour: String, _ people: String, _ option: String) -> Deed
    ) throws -> [Deed] {
        let chosen = changes.filter { states.contains($0.after.state) }
        return try Set(chosen.map(\.tour)).sorted().map { tour in
            let participants = chosen.filter { $0.tour == tour }.map(\.participant)
            return deed(tour, try names(participants), try option(participants))
        }
    }

    /// `--name "Carl Dunn"` for people who travel with somebody else's letters.
    private func option(_ participants: [Int64]) throws -> String {
        try participants.compactMap { id in
            try Row.fetchOne(
                database,
                sql: "SELECT name FROM participant WHERE id = ? AND is_self = 0 AND name <> ''",
                arguments: [id]
            ).map { " --name \"\($0["name"] as String)\"" }
        }.joined()
    }

    private func offers(_ undo: SeatUndo) throws -> [String] {
        guard isOpen, !undo.offers.isEmpty else { return [] }
        let people = try names(undo.offers.map(\.participant))
        return ["the place that became free is offered to \(people)"]
    }

    private func names(_ participants: [Int64]) throws -> String {
        let names = try participants.map { id in
            try String.fetchOne(
                database,
                sql: """
                    SELECT coalesce(CASE is_self WHEN 1 THEN person.name END, participant.name,
                        CASE is_self WHEN 1 THEN address END)
                    FROM participant JOIN person ON person.id = person_id
                    WHERE participant.id = ?
                    """, arguments: [id])
        }
        // A semicolon would end the sentence.
        return names.map { ($0 ?? "N. N.").replacing(";", with: ",") }.joined(separator: ", ")
    }

    // MARK: - What a rejection means to it

    private static let undoes = "; rejecting this letter undoes it"

    private func ending(_ undo: SeatUndo) throws -> (_ command: String) -> String {
        let outcome = try String.fetchOne(
            database,
            sql: "SELECT outcome FROM consequence WHERE letter_id = ? AND verdict = 'rejected'",
            arguments: [letter.id])
        if outcome == Store.undone { return { _ in "; the rejection undid it" } }
        if let outcome { return { "; it stays, since \(outcome); `\($0)` undoes it" } }
        guard isOpen else { return { _ in "" } }
        guard let obstacle = try UndoSeats.obstacle(to: undo, letter.id, database) else {
            return { _ in Self.undoes }
        }
        return { "; rejecting this letter leaves it, since \(obstacle); `\($0)` undoes it" }
    }
}
