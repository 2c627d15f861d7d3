import MailModel
import Store

/// Those whom one word of staff's means: a group, an address, or `all` for every member.
extension TourDesk {
    /// The word for every member, as of a campaign.
    package static let everybody = "all"

    /// Throws where nobody is meant.
    package func contacts(named word: String) throws -> [TourContact] {
        if let address = EmailAddress(word) {
            let person = try store.person(at: address)
            return [TourContact(address, person: person, name: nil, language: nil)]
        }
        let people = try store.people(
            word == Self.everybody
                ? PeopleFilter(statuses: [.member]) : PeopleFilter(group: word))
        guard !people.isEmpty else {
            throw StoreError.refused(
                word == Self.everybody ? "there is no member yet"
                    : "‘\(word)’ is no address, and no group with people in it")
        }
        return people.compactMap { TourContact($0) }
    }
}
