import GRDB
package import Touring

/// Somebody who takes part in a tour, or was asked to, with whom to write to about it.
package struct ParticipantRow: Sendable, Hashable {
    package let id: PersonID
    /// The person who is written to, by the number of the table `person`.
    package let personID: Int64
    /// Whether the person written to is the one who travels.
    package let isSelf: Bool
    package let name: String?
    package let organization: String?
    package let address: String
    /// The name of the person written to.
    package let contactName: String?
    package let language: String?
    package let city: String?
    package let country: String?
    package let role: String?
    /// Where the participant stands; nil for who has no seat in the tour asked about.
    package let seat: Seat?
    /// The SEQUENCE of the last calendar object drafted for them; nil before the first.
    package let sequence: Int?
    package internal(set) var answers: [Tour.Question: String] = [:]

    init(_ row: Row) {
        id = PersonID(row["id"])
        personID = row["person_id"]
        isSelf = row["is_self"]
        name = row["name"]
        organization = row["organization"]
        address = row["address"]
        contactName = row["contact_name"]
        language = row["language"]
        city = row["city"]
        country = row["country"]
        role = row["role"]
        seat = Seat(row)
        sequence = row["sequence"]
    }

    /// With the columns of a seat in the tour `:tour`, null where there is none.
    static let query = """
        SELECT participant.id, participant.person_id, participant.is_self,
            CASE participant.is_self WHEN 1 THEN coalesce(person.name, participant.name)
                ELSE participant.name END AS name,
            coalesce(participant.organization, person.organization) AS organization,
            person.address, person.name AS contact_name, person.language, person.city,
            person.country, CASE participant.is_self WHEN 1 THEN person.role END AS role,
            seat.participant_id, seat.organization AS seat_organization, seat.state, seat.since,
            seat.ticket, seat.reason, seat.until, seat.substitute_id, seat.moved_to, seat.sequence
        FROM participant JOIN person ON person.id = participant.person_id
        LEFT JOIN seat ON seat.participant_id = participant.id AND seat.tour = :tour
        """
}

extension Seat {
    /// Nil for a row without a seat, and for one whose columns contradict each other.
    init?(_ row: Row) {
        guard let number = row["participant_id"] as Int64?, let state = State(row) else {
            return nil
        }
        self.init(
            person: PersonID(number), organization: row["seat_organization"], state: state,
            since: row["since"])
    }
}

extension Seat.State {
    fileprivate init?(_ row: Row) {
        let ticket: Int = row["ticket"] ?? 0
        let reason: String = row["reason"] ?? ""
        switch row["state"] as String {
        case "invited": self = .invited
        case "registered": self = .registered
        case "waiting":
            guard let reason = Seat.Reason(rawValue: reason) else { return nil }
            self = .waiting(ticket: ticket, reason)
        case "offered": self = .offered(until: row["until"] ?? 0, ticket: ticket)
        case "declined":
            guard let reason = Seat.Decline(rawValue: reason) else { return nil }
            self = .declined(reason)
        case "withdrawn": self = .withdrawn
        case "substituted":
            // Who took the seat may have been erased since.
            let other = row["substitute_id"] as Int64?
            self = other.map { .substituted(by: PersonID($0)) } ?? .withdrawn
        case "moved":
            guard let tour = TourID(row["moved_to"] ?? "") else { return nil }
            self = .moved(to: tour)
        default: return nil
        }
    }

    /// The word in the column `state`.
    package var word: String {
        switch self {
        case .invited: "invited"
        case .registered: "registered"
        case .waiting: "waiting"
        case .offered: "offered"
        case .declined: "declined"
        case .withdrawn: "withdrawn"
        case .substituted: "substituted"
        case .moved: "moved"
        }
    }

    /// The columns after the word: ticket, reason, until, substitute_id, moved_to.
    var columns: [(any DatabaseValueConvertible)?] {
        switch self {
        case .invited, .registered, .withdrawn: [nil, nil, nil, nil, nil]
        case .waiting(let ticket, let reason): [ticket, reason.rawValue, nil, nil, nil]
        case .offered(let until, let ticket): [ticket, nil, until, nil, nil]
        case .declined(let why): [nil, why.rawValue, nil, nil, nil]
        case .substituted(let other): [nil, nil, nil, other.number, nil]
        case .moved(let tour): [nil, nil, nil, nil, tour.text]
        }
    }
}

/// A tour's seats as they were read, and the version that a change of them rests on.
package struct StoredSeats: Sendable {
    package var book: SeatBook
    package let version: Int64

    package init(book: SeatBook, version: Int64) {
        self.book = book
        self.version = version
    }
}
