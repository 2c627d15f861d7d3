import GRDB
package import MailModel
import Sending

extension Store {
    /// Whether a letter of this name about a tour waits for or has reached a person.
    package func hasLiveLetter(_ letter: String, tour: String, person: Int64) throws -> Bool {
        try count(
            letter, tour, person,
            "state NOT IN ('rejected', 'expired', 'superseded', 'failed')") > 0
    }

    /// Whether a letter of this name about a tour has gone to an address, or is about to go.
    package func hasToldLetter(_ letter: String, tour: String, recipient: String) throws -> Bool {
        try read {
            try Bool.fetchOne(
                $0,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM letter
                    WHERE letter = ? AND tour = ? AND recipient = ?
                    AND state IN ('approved', 'sending', 'sent', 'deferred', 'uncertain'))
                    """, arguments: [letter, tour, recipient]) ?? false
        }
    }

    /// Whether the newest letter of this name about a tour has not left the house.
    package func isUntold(_ letter: String, tour: String, person: Int64) throws -> Bool {
        try count(letter, tour, person, "state IN ('held', 'drafted')") > 0
    }

    /// The case of the newest letter to a person about a tour.
    package func newestCase(of person: Int64, tour: String) throws -> Int64? {
        try newestCase(of: person, "tour = ?", tour)
    }

    /// The case of the newest letter to a person that has one of these names.
    package func newestCase(of person: Int64, letters: Set<String>) throws -> Int64? {
        let names = letters.sorted().map { "\"\($0)\"" }.joined(separator: ",")
        return try newestCase(
            of: person, "letter IN (SELECT value FROM json_each(?))", "[\(names)]")
    }

    private func newestCase(
        of person: Int64, _ condition: String, _ value: String
    ) throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0.cachedStatement(
                    sql: """
                        SELECT case_id FROM letter WHERE person_id = ? AND \(condition)
                        AND case_id IS NOT NULL ORDER BY id DESC LIMIT 1
                        """), arguments: [person, value])
        }
    }

    private func count(
        _ letter: String, _ tour: String, _ person: Int64, _ condition: String
    ) throws -> Int {
        try read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT count(*) FROM letter
                    WHERE letter = ? AND tour = ? AND person_id = ? AND \(condition)
                    """, arguments: [letter, tour, person]) ?? 0
        }
    }

    /// Letters of one set that still wait, the oldest first.
    package func heldLetters(ofCampaign campaign: String) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query
                    + " WHERE letter.campaign = ? AND letter.state = 'held' ORDER BY letter.id",
                arguments: [campaign]
            ).map(LetterRow.init)
        }
    }
}

/// Ends letters about a tour that still wait, since what they say is out of date.
package struct ExpireTourLetters: StoreAct {
    let letter: String
    let tour: String
    let people: [Int64]

    package init(letter: String, tour: String, people: [Int64]) {
        self.letter = letter
        self.tour = tour
        self.people = people
    }

    package func apply(_ scope: WriteScope) throws {
        for person in people {
            let open = try Int64.fetchAll(
                scope.database,
                sql: """
                    SELECT id FROM letter WHERE letter = ? AND tour = ? AND person_id = ?
                    AND state = 'held'
                    """, arguments: [letter, tour, person])
            for id in open {
                try Store.change(
                    id, from: [.held], to: .expired, by: "clock",
                    detail: "its moment has passed", now: scope.now, scope.database)
            }
        }
    }
}

/// Ties a letter to the person at an address who is added in the same transaction.
package struct TieLetter: StoreAct {
    let address: EmailAddress

    package init(to address: EmailAddress) { self.address = address }

    package func apply(_ scope: WriteScope) throws {
        guard let letter = scope.letterID,
            let person = try Store.person(at: address, scope.database)
        else { return }
        try scope.database.execute(
            sql: "UPDATE letter SET person_id = ? WHERE id = ? AND person_id IS NULL",
            arguments: [person.id, letter])
    }
}
