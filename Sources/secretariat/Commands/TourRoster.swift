import ArgumentParser
import MailModel
import SiteLoading
import Store
import Touring

extension TourCommand {
    struct Roster: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists who takes part, with arrivals, diets and access needs; for staff.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Flag(help: "A table for a spreadsheet.") var csv = false
        @Flag(help: "One JSON object a line.") var json = false
        @Flag(help: "Also those who declined, withdrew or went elsewhere.") var all = false

        func validate() throws {
            if csv && json { throw ValidationError("say either --csv or --json") }
        }

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let found = try TourCommand.tour(tour, of: site)
                let rows = try options.openStore().participants(of: found.id)
                    .compactMap { RosterLine($0, found) }.filter { all || $0.isRunning }
                    .sorted { $0.rank < $1.rank }
                if csv { print(RosterLine.table(rows), terminator: "") }
                for row in rows where !csv {
                    if json { try Terminal.line(row) } else { print(row.text) }
                }
                if !csv, !json { print(summary(rows, found)) }
            }
        }

        private func summary(_ rows: [RosterLine], _ tour: Tour) -> String {
            let seated = rows.count { $0.state == "registered" }
            return "\(seated) of \(tour.places) places taken, "
                + "\(rows.count { $0.state == "offered" }) offered, "
                + "\(rows.count { $0.state == "waiting" }) waiting, "
                + "\(rows.count { $0.state == "invited" }) invited"
        }
    }
}

/// A row of the roster.
struct RosterLine: Encodable {
    let participant: Int64
    let state: String
    let detail, name, organization, role, city, country, language: String?
    let address: String
    /// Who answers for somebody without an address of their own.
    let contact: String?
    let passport_name, diet, access_needs, arrival, departure, phone: String?
    let missing: [String]
    private let ticket: Int

    init?(_ row: ParticipantRow, _ tour: Tour) {
        guard let seat = row.seat else { return nil }
        participant = row.id.number
        state = seat.state.word
        ticket = seat.ticket ?? 0
        detail = Self.detail(seat)
        name = row.name
        organization = row.organization
        role = row.role
        city = row.city
        country = row.country
        language = row.language
        address = row.address
        contact = row.isSelf ? nil : row.contactName ?? row.address
        passport_name = row.answers[.passportName]
        diet = row.answers[.diet]
        access_needs = row.answers[.accessNeeds]
        arrival = row.answers[.arrival]
        departure = row.answers[.departure]
        phone = row.answers[.phone]
        missing = seat.isHeld
            ? tour.questions.filter { row.answers[$0] == nil }.map(\.rawValue) : []
    }

    private static func detail(_ seat: Seat) -> String? {
        switch seat.state {
        case .waiting(_, let reason): reason.rawValue
        case .offered(let until, _): "until \(Terminal.moment(until))"
        case .declined(let why): why.rawValue
        case .moved(let tour): tour.text
        case .substituted(let other): "by participant \(other)"
        default: nil
        }
    }

    var isRunning: Bool { ["registered", "offered", "waiting", "invited"].contains(state) }

    /// Those with a place first, then the line in its order, then the rest.
    var rank: (Int, Int, Int64) {
        let order = ["registered", "offered", "waiting", "invited"]
        return (order.firstIndex(of: state) ?? order.count, ticket, participant)
    }

    var text: String {
        let words = detail.map { " (\($0))" } ?? ""
        let notes = [
            arrival.map { "arrives: \($0)" }, diet.map { "diet: \($0)" },
            access_needs.map { "access: \($0)" }, contact.map { "through \($0)" },
            missing.isEmpty ? nil : "missing: \(missing.joined(separator: ", "))",
        ].compactMap { $0 }
        return "\((state + words).padded(to: 26)) \((name ?? "(no name)").padded(to: 24)) "
            + "\((organization ?? "").padded(to: 24)) \(address)"
            + (notes.isEmpty ? "" : "\n    " + notes.joined(separator: "; "))
    }

    // MARK: - Table

    private static let columns: [(String, @Sendable (RosterLine) -> String?)] = [
        ("participant", { String($0.participant) }), ("state", { $0.state }),
        ("detail", { $0.detail }), ("name", { $0.name }), ("organization", { $0.organization }),
        ("role", { $0.role }), ("city", { $0.city }), ("country", { $0.country }),
        ("language", { $0.language }), ("address", { $0.address }), ("contact", { $0.contact }),
        ("passport-name", { $0.passport_name }), ("diet", { $0.diet }),
        ("access-needs", { $0.access_needs }), ("arrival", { $0.arrival }),
        ("departure", { $0.departure }), ("phone", { $0.phone }),
        ("missing", { $0.missing.joined(separator: " ") }),
    ]

    /// RFC 4180 with a mark before cells that a spreadsheet would take for a formula.
    static func table(_ rows: [RosterLine]) -> String {
        let head = columns.map(\.0).joined(separator: ",")
        let lines = rows.map { row in
            columns.map { cell($0.1(row) ?? "") }.joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\r\n") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) {
            text = "'" + text
        }
        guard text.contains(where: { ",\"\n\r".contains($0) || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
