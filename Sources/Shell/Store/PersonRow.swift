import Foundation
import GRDB
package import MailModel

/// What a person said of themselves; `extra` holds the fields that a site asks for beside.
package struct PersonDetails: Sendable, Equatable {
    package var name: String?
    package var organization: String?
    package var role: String?
    package var city: String?
    package var country: String?
    package var phone: String?
    package var language: LanguageTag?
    package var extra: [String: String]

    package init(
        name: String? = nil, organization: String? = nil, role: String? = nil,
        city: String? = nil, country: String? = nil, phone: String? = nil,
        language: LanguageTag? = nil, extra: [String: String] = [:]
    ) {
        self.name = name
        self.organization = organization
        self.role = role
        self.city = city
        self.country = country
        self.phone = phone
        self.language = language
        self.extra = extra
    }

    private static let columns = ["name", "organization", "role", "city", "country", "phone"]

    private static func column(_ field: String) -> WritableKeyPath<PersonDetails, String?>? {
        switch field {
        case "name": \.name
        case "organization": \.organization
        case "role": \.role
        case "city": \.city
        case "country": \.country
        case "phone": \.phone
        default: nil
        }
    }

    /// A field by the name that sites and letters use: `organization`, or one of the site's own.
    package subscript(field: String) -> String? {
        get { Self.column(field).map { self[keyPath: $0] } ?? extra[field] }
        set {
            if let column = Self.column(field) {
                self[keyPath: column] = newValue
            } else {
                extra[field] = newValue
            }
        }
    }

    /// The names of the fields in which two people differ; names only, for the journal.
    func differences(from other: PersonDetails) -> [String] {
        let names = Self.columns + extra.keys.sorted()
            + other.extra.keys.filter { extra[$0] == nil }.sorted()
        return names.filter { self[$0] != other[$0] }
            + (language == other.language ? [] : ["language"])
    }
}

/// A person as the record knows them, at one version.
///
/// Read it, change a copy, and hand both to `ChangePerson`.
package struct PersonRow: Sendable, Equatable {
    package let id: Int64
    /// The main address as it was written; letters go there.
    package let address: String
    package let version: Int64
    package var status: PersonStatus
    package var details: PersonDetails
    package var caseID: Int64?
    /// When and by what they agreed to hear from the office: `mail 12`, `import`.
    package var consentAt: Int64?
    package var consentEvidence: String?
    package var bounceScore: Double
    package var bouncedAt: Int64?
    package var nudgedAt: Int64?
    package let createdAt: Int64
    package let changedAt: Int64

    init(_ row: Row) {
        id = row["id"]
        address = row["address"]
        version = row["version"]
        status = PersonStatus(rawValue: row["status"]) ?? .contact
        details = PersonDetails(
            name: row["name"], organization: row["organization"], role: row["role"],
            city: row["city"], country: row["country"], phone: row["phone"],
            language: (row["language"] as String?).flatMap { LanguageTag($0) },
            extra: Self.fields(row["fields"]))
        caseID = row["case_id"]
        consentAt = row["consent_at"]
        consentEvidence = row["consent_evidence"]
        bounceScore = row["bounce_score"]
        bouncedAt = row["bounced_at"]
        nudgedAt = row["nudged_at"]
        createdAt = row["created_at"]
        changedAt = row["changed_at"]
    }

    /// The journal's and the keys' word for the person: `person 12`.
    package var subject: String { "person \(id)" }

    package var email: EmailAddress? { EmailAddress(address) }

    static func fields(_ json: String) -> [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
    }

    static func json(_ fields: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(fields), as: UTF8.self)
    }
}

/// One of a person's addresses.
package struct AddressRow: Sendable, Equatable {
    /// In canonical form.
    package let address: String
    /// When a key that was sent there came back; nil for one that was only told to us.
    package let confirmedAt: Int64?
}
