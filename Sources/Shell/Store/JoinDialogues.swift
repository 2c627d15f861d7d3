import Foundation
import GRDB
package import MailModel

/// What is under way between the office and somebody who wants to join.
package struct JoinDialogue: Sendable, Equatable {
    /// The fields of the last question, in the order in which they were asked for.
    package var asked: [String]
    package var unclear: Int
    /// When either side last wrote.
    package var heardAt: Int64
    /// When the person's own address brought its key back.
    package var confirmedAt: Int64?
    /// Why staff refused, until the letter about it is drafted.
    package var refusal: String?

    package init(
        asked: [String] = [], unclear: Int = 0, heardAt: Int64, confirmedAt: Int64? = nil,
        refusal: String? = nil
    ) {
        self.asked = asked
        self.unclear = unclear
        self.heardAt = heardAt
        self.confirmedAt = confirmedAt
        self.refusal = refusal
    }

    init(_ row: Row) {
        let json: String = row["asked"]
        asked = (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
        unclear = row["unclear"]
        heardAt = row["heard_at"]
        confirmedAt = row["confirmed_at"]
        refusal = row["refusal"]
    }
}

/// Keeps where the dialogue with the person at an address stands; who is not known yet must be
/// made known by an act before this one.
package struct KeepDialogue: StoreAct {
    let address: EmailAddress
    let dialogue: JoinDialogue

    package init(_ dialogue: JoinDialogue, with address: EmailAddress) {
        self.dialogue = dialogue
        self.address = address
    }

    package func apply(_ scope: WriteScope) throws {
        guard let person = try Store.person(at: address, scope.database) else {
            throw StoreError.conflict("nobody has this address any more")
        }
        let asked = String(decoding: try JSONEncoder().encode(dialogue.asked), as: UTF8.self)
        try scope.database.cachedStatement(
            sql: "INSERT OR REPLACE INTO join_dialogue VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            person.id, asked, dialogue.unclear, dialogue.heardAt, dialogue.confirmedAt,
            dialogue.refusal,
        ])
    }
}

extension Store {
    package func dialogue(with person: Int64) throws -> JoinDialogue? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM join_dialogue WHERE person_id = ?",
                arguments: [person]
            ).map(JoinDialogue.init)
        }
    }

    /// People whose answer is waited for, with the moment since which nothing was heard.
    ///
    /// Those of whom a letter still waits or is on its way are left out: nobody is reminded of
    /// what was never sent.
    package func silentPeople() throws -> [(person: PersonRow, since: Int64)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT person.*, max(heard_at, coalesce((SELECT max(ended_at) FROM attempt
                        JOIN letter ON letter.id = letter_id WHERE person_id = person.id
                        AND outcome = 'ok'), 0)) AS since
                    FROM person JOIN join_dialogue ON join_dialogue.person_id = person.id
                    WHERE status IN ('applied', 'completing', 'confirming') AND NOT EXISTS (
                        SELECT 1 FROM letter WHERE letter.person_id = person.id AND state IN
                        ('held', 'approved', 'sending', 'deferred', 'uncertain'))
                    ORDER BY person.id
                    """
            ).map { (PersonRow($0), $0["since"]) }
        }
    }

    /// People refused by staff to whom nothing was written about it yet.
    package func unwrittenRefusals() throws -> [PersonRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT person.* FROM person JOIN join_dialogue ON person_id = person.id
                    WHERE status = 'refused' AND refusal IS NOT NULL ORDER BY person.id
                    """
            ).map(PersonRow.init)
        }
    }

    /// Other people of the same name: the same person, perhaps, under another address.
    package func namesakes(of person: PersonRow) throws -> [PersonRow] {
        guard let name = person.details.name else { return [] }
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM person WHERE name = ? COLLATE NOCASE AND id <> ? LIMIT 5",
                arguments: [name, person.id]
            ).map(PersonRow.init)
        }
    }
}
