package import MailModel
package import Store
package import Touring

/// Somebody who travels or was asked to, with whom to write to about it.
package struct Traveller: Sendable, Hashable {
    package let id: PersonID
    /// The number of the person who is written to; nil for one who is not in the record yet.
    package let personID: Int64?
    package let isSelf: Bool
    package var name: String?
    package let organization: String?
    package let address: String
    package let contactName: String?
    package let language: LanguageTag?
    package let city, country: String?
    package let sequence: Int?
    package var answers: [Tour.Question: String] = [:]

    package init(_ row: ParticipantRow) {
        id = row.id
        personID = row.personID
        isSelf = row.isSelf
        name = row.name
        organization = row.organization
        address = row.address
        contactName = row.contactName
        language = row.language.flatMap { LanguageTag($0) }
        city = row.city
        country = row.country
        sequence = row.sequence
        answers = row.answers
    }

    /// A participant who is not in the record yet.
    init(_ id: PersonID, of contact: TourContact, name: String?, isSelf: Bool) {
        self.id = id
        personID = contact.person?.id
        self.isSelf = isSelf
        self.name = name
        organization = contact.organization
        address = contact.address.description
        contactName = contact.name
        language = contact.language
        city = contact.person?.details.city
        country = contact.person?.details.country
        sequence = nil
    }

    /// What the limit per organization counts them by.
    var organizationKey: String { NameKey.organization(organization, address: address) }

    /// How letters name them.
    func shown(in language: LanguageTag) -> String { name ?? SeatPhrases.unnamed(language) }
}

/// The person with whom the office writes about a tour.
package struct TourContact: Sendable {
    package let address: EmailAddress
    /// Nil for somebody who is not in the record yet.
    package let person: PersonRow?
    package let name: String?
    package let organization: String?
    package let language: LanguageTag?

    /// Somebody known.
    package init?(_ person: PersonRow) {
        guard let address = person.email else { return nil }
        self.address = address
        self.person = person
        name = person.details.name
        organization = person.details.organization
        language = person.details.language
    }

    /// Somebody at an address, with what a mail tells of them where the record does not.
    package init(
        _ address: EmailAddress, person: PersonRow?, name: String?, organization: String? = nil,
        language: LanguageTag?
    ) {
        self.address = person?.email ?? address
        self.person = person
        self.name = person?.details.name ?? name
        self.organization = person?.details.organization ?? organization
        self.language = person?.details.language ?? language
    }
}
