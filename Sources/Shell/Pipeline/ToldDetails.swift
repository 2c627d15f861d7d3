import Deciding
import MailModel
import Replies
import Store
import Understanding

/// What a mail tells of a person's details otherwise than the list has them.
struct ToldDetails {
    private(set) var fields: [String: String] = [:]
    /// The details as the list would then have them.
    private(set) var details: PersonDetails
    private let before: PersonDetails

    /// `speaksOfMove` where the mail tells of a change, so that a post is taken at its word.
    init(_ desk: MembershipDesk, _ person: PersonRow, in mail: ReadMail, speaksOfMove: Bool) {
        let answer = desk.answer(mail, asked: [], shown: person.details)
        (before, details) = (person.details, person.details)
        for (field, value) in answer.fields {
            guard Self.isOne(value) else { continue }
            let isTold = answer.corrected.contains(field) || field != "name"
                && (answer.certain.contains(field) || Self.moved.contains(field) && speaksOfMove)
            if isTold || details[field] == nil { take(field, value) }
        }
        guard speaksOfMove, let unit = NewUnit(in: mail.result.body.authorText) else { return }
        if fields["organization"] == nil || unit.name.contains(fields["organization"] ?? "") {
            take("organization", unit.organization(before: before.organization))
        }
    }

    mutating func take(_ field: String, _ value: String) {
        guard before[field] != value else { return }
        fields[field] = value
        details[field] = value
    }

    /// `role: Planner → Head of Planning`, a line each.
    var lines: String {
        fields.sorted { $0.key < $1.key }.map { field, value in
            "\(field): \(before[field] ?? "–") → \(value)"
        }.joined(separator: "\n")
    }

    // MARK: - Values

    /// Words of a detail; what runs on is a sentence that was misread.
    private static let mostWords = 12
    /// How a mail speaks of an organization or role that it does not name.
    private static let unnamed = [
        "another ", "other ", "a different ", "a new ", "un autre ", "une autre ", "otro ", "otra ",
        "另一", "其他",
    ]

    /// What a mail about a change is taken at its word for, however it says so: staff see what
    /// stood there and what will.
    private static let moved: Set = ["role", "organization"]

    /// Whether a text can be what the list says of a person.
    private static func isOne(_ value: String) -> Bool {
        let lower = value.lowercased()
        return value.split(separator: " ").count <= mostWords
            && !unnamed.contains { lower.hasPrefix($0) }
            && !(value.first?.isLowercase == true && units.contains { lower.hasPrefix($0) })
    }

    /// A part of an organization that stands for none by itself.
    private static let units = [
        "department", "service", "division", "unit", "office", "team", "direction", "bureau",
        "département", "equipe", "équipe", "departamento", "oficina", "área", "area", "dirección",
        "unidad", "servicio", "equipo",
    ]
    private static let posts: PhraseList = [
        "appointed", "promoted", "heading", "head of", "in charge of", "director", "new post",
        "new position", "new role", "nommé", "dirige", "direct", "chargé", "responsable",
        "jefa", "jefe", "cargo", "ascend", "nombra", "现任", "担任", "升任", "任",
    ]
    private static let moves: PhraseList = [
        "joined", "new employer", "changed jobs", "work for the", "now work at",
        "rejoint", "muté", "je travaille désormais", "me he incorporado", "trabajo ahora",
        "cambiado de trabajo", "ahora trabajo", "调到", "调入", "调任", "入职",
    ]

    /// Whether a mail tells of a new post or employer of which only the other was read.
    func isHalf(_ text: String) -> Bool {
        let lower = text.lowercased()
        if fields["organization"] != nil, fields["role"] == nil {
            return Self.posts.occurs(in: lower)
        }
        if fields["role"] != nil, fields["organization"] == nil {
            return Self.moves.occurs(in: lower)
        }
        return false
    }
}
