import ArgumentParser
import MailModel
import Store

/// What can be told of a person on the command line.
struct PersonOptions: ParsableArguments {
    @Option(help: "The full name.") var name: String?
    @Option(help: "The organization.") var organization: String?
    @Option(help: "The role there.") var role: String?
    @Option(help: "The city.") var city: String?
    @Option(help: "The country.") var country: String?
    @Option(help: "The telephone number.") var phone: String?
    @Option(help: "The language of letters to them.") var language: String?

    /// Sets what was told; an empty value takes a detail away.
    func apply(to details: inout PersonDetails) throws {
        for (field, value) in [
            ("name", name), ("organization", organization), ("role", role), ("city", city),
            ("country", country), ("phone", phone),
        ] {
            guard let value else { continue }
            details[field] = value.allSatisfy(\.isWhitespace) ? nil : value
        }
        guard let language else { return }
        guard let tag = PeopleColumns.language(language) else {
            throw StoreError.refused("‘\(language)’ is no language; write a code such as fr")
        }
        details.language = tag
    }
}
