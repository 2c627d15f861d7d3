import Foundation
import GRDB
import MailModel
import Sending

/// Everything that the record holds about one address, as the person is given it.
package struct PersonalData: Encodable, Sendable {
    package struct Mail: Encodable, Sendable {
        package let received: String
        package let subject: String
        package let kind: String
        package let decision: String
        package let octets: Int
        /// The mail as it came; absent where it is larger than an export can carry.
        package let source: String?
    }

    package struct Letter: Encodable, Sendable {
        package let written: String
        package let letter: String
        package let state: String
        package let subject: String
        package let text: String
    }

    package struct Seat: Encodable, Sendable {
        package let tour: String
        package let state: String
        package let name: String?
        package let answers: [String: String]
    }

    package var address: String
    package var addresses: [String] = []
    package var status: String?
    package var details: [String: String] = [:]
    package var groups: [String] = []
    package var consent: String?
    package var known_since: String?
    package var health: String?
    package var away: String?
    package var suppressed: String?
    package var mails: [Mail] = []
    package var letters: [Letter] = []
    package var seats: [Seat] = []
    /// Whatever else the record holds, by the tables that it stands in.
    package var records: [String: [[String: String]]] = [:]

    /// Octets of one mail and of all mails that an export carries whole.
    static let longestMail = 200_000
    static let longestMails = 5_000_000
}

extension Store {
    package func personalData(of address: String) throws -> PersonalData {
        let key = AddressRecord.key(address)
        return try read { database in
            let person = try EmailAddress(address).flatMap { try Self.person(at: $0, database) }
            var data = PersonalData(address: key)
            data.addresses = try Erasure.addresses(of: person, address, database)
            if let person { try Self.describe(person, &data, database) }
            data.health = try AddressRecord.row(key, database)?.health.state.rawValue
            data.away = try String.fetchOne(
                database, sql: "SELECT returns FROM absence WHERE address = ?", arguments: [key])
            data.suppressed = try EmailAddress(address).flatMap {
                try Self.suppression(of: $0, database)
            }
            for address in data.addresses {
                try Self.collect(address, person?.id, &data, database)
            }
            return data
        }
    }

    private static func describe(
        _ person: PersonRow, _ data: inout PersonalData, _ database: Database
    ) throws {
        data.status = person.status.rawValue
        data.known_since = moment(person.createdAt)
        let details = person.details
        let pairs: [(String, String?)] = [
            ("name", details.name), ("organization", details.organization),
            ("role", details.role), ("city", details.city), ("country", details.country),
            ("phone", details.phone), ("language", details.language?.code),
        ]
        data.details = details.extra
        for (name, value) in pairs { data.details[name] = value }
        data.groups = try String.fetchAll(
            database, sql: "SELECT name FROM person_group WHERE person_id = ? ORDER BY name",
            arguments: [person.id])
        data.consent = person.consentAt.map {
            "\(moment($0)), by \(person.consentEvidence ?? "word")"
        }
        let seats = try Row.fetchAll(
            database,
            sql: """
                SELECT tour, state, name, participant_id FROM seat
                JOIN participant ON participant.id = participant_id WHERE person_id = ?
                ORDER BY tour, participant_id
                """, arguments: [person.id])
        data.seats = try seats.map { seat in
            let answers = try Row.fetchAll(
                database,
                sql: """
                    SELECT question, answer FROM seat_answer
                    WHERE tour = ? AND participant_id = ?
                    """, arguments: [seat["tour"] as String, seat["participant_id"] as Int64])
            let told = answers.map { ($0["question"] as String, $0["answer"] as String) }
            return PersonalData.Seat(
                tour: seat["tour"], state: seat["state"], name: seat["name"],
                answers: Dictionary(told) { first, _ in first })
        }
    }

    private static func collect(
        _ address: String, _ person: Int64?, _ data: inout PersonalData, _ database: Database
    ) throws {
        let papers = try Erasure.papers(of: address, person, database)
        let records = try PersonalRows(database).rows(
            letters: papers.letters, mails: papers.mails, person: person, address: address)
        data.records.merge(records) { $0 + $1 }
        var room = PersonalData.longestMails
        let mails = try Row.fetchCursor(
            database,
            sql: """
                SELECT mail.*, bytes FROM mail LEFT JOIN raw_mail ON mail_id = mail.id
                WHERE lower(sender) = ? ORDER BY mail.id
                """, arguments: [address])
        while let row = try mails.next() {
            let bytes = (row["bytes"] as Data?) ?? Data()
            let fits = bytes.count <= min(PersonalData.longestMail, room)
            if fits { room -= bytes.count }
            data.mails.append(
                PersonalData.Mail(
                    received: moment(row["taken_at"]), subject: row["subject"] ?? "",
                    kind: row["kind"] ?? "", decision: row["decision"] ?? "", octets: row["size"],
                    source: fits ? String(decoding: bytes, as: UTF8.self) : nil))
        }
        let letters = try Row.fetchCursor(
            database,
            sql: """
                SELECT letter.*, body FROM letter LEFT JOIN revision
                ON letter_id = letter.id AND number = revision
                WHERE lower(recipient) = ?1 AND purpose <> 'staff' AND letter <> 'for-staff'
                ORDER BY letter.id
                """, arguments: [address])
        while let row = try letters.next() {
            data.letters.append(
                PersonalData.Letter(
                    written: moment(row["created_at"]), letter: row["letter"],
                    state: row["state"], subject: row["subject"], text: row["body"] ?? ""))
        }
    }

    private static func moment(_ seconds: Int64) -> String {
        MailDate(secondsSinceEpoch: seconds, zoneMinutes: 0).rfc3339
    }
}
