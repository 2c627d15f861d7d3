/// What a mail states of the person or body that wants to join.
package struct JoinFields: Sendable, Hashable, Codable {
    package var name: Found?
    package var organization: Found?
    package var role: Found?
    package var city: Found?
    /// The country by its usual English name; the evidence holds the words as written.
    package var country: Found?
    package var phone: Found?

    package init(
        name: Found? = nil, organization: Found? = nil, role: Found? = nil, city: Found? = nil,
        country: Found? = nil, phone: Found? = nil
    ) {
        self.name = name
        self.organization = organization
        self.role = role
        self.city = city
        self.country = country
        self.phone = phone
    }

    package var isEmpty: Bool {
        name == nil && organization == nil && role == nil && city == nil && country == nil
            && phone == nil
    }
}
